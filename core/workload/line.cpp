#include "core/workload/line.h"

#include <arpa/inet.h>
#include <hiredis/hiredis.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace ringside::workload {

using client::Answer;

namespace {

void* const kGood = reinterpret_cast<void*>(1);
void* const kError = reinterpret_cast<void*>(2);

/// The newer hiredis counts elements in another type.
template <typename Count> void* array(const redisReadTask*, Count)
{
    return kGood;
}

bool address(const QString& host, int port, sockaddr_in& to)
{
    to = {};
    to.sin_family = AF_INET;
    to.sin_port = htons(quint16(port));
    return inet_pton(AF_INET, host.toLatin1().constData(), &to.sin_addr) == 1;
}

} // namespace

/// hiredis' reader, told to build nothing: what counts is whether a reply is an error, and which.
struct Line::Parser
{
    Parser()
    {
        functions.createString = [](const redisReadTask* task, char* text, size_t size) -> void* {
            if (task->type != REDIS_REPLY_ERROR)
                return kGood;
            static_cast<Parser*>(task->privdata)->error = QByteArray(text, qsizetype(size));
            return kError;
        };
        functions.createArray = array;
        functions.createInteger = [](const redisReadTask*, long long) -> void* { return kGood; };
        functions.createNil = [](const redisReadTask*) -> void* { return kGood; };
        functions.freeObject = [](void*) {};
        reader = redisReaderCreateWithFunctions(&functions);
        reader->privdata = this;
    }
    ~Parser() { redisReaderFree(reader); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    redisReplyObjectFunctions functions{};
    redisReader* reader;
    QByteArray error;
};

Line::Line(int node, const CommandText& text, LineOwner& owner)
    : m_node(node)
    , m_text(text)
    , m_owner(owner)
{
}

Line::~Line() = default;

bool Line::open(const Endpoint& to, bool readOnly, qint64 nowUs)
{
    m_closedBy = Answer::Unreachable;
    sockaddr_in there, here;
    m_fd.reset(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const bool placed =
        to.source.isEmpty() || (address(to.source, 0, here) && m_fd &&
                                ::bind(m_fd.get(), reinterpret_cast<sockaddr*>(&here), sizeof here) == 0);
    if (!m_fd || !placed || !address(to.host, to.port, there) ||
        (::connect(m_fd.get(), reinterpret_cast<sockaddr*>(&there), sizeof there) != 0 &&
         errno != EINPROGRESS)) {
        m_fd.reset();
        return false;
    }
    const int yes = 1;
    setsockopt(m_fd.get(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    m_parser = std::make_unique<Parser>();
    m_out.clear();
    m_written = 0;
    const QByteArray password = to.password.toUtf8();
    if (!password.isEmpty())
        m_out += "*2\r\n$4\r\nAUTH\r\n$" + std::to_string(password.size()) + "\r\n" + password.toStdString() +
                 "\r\n";
    if (readOnly)
        m_out += "*1\r\n$8\r\nREADONLY\r\n";
    m_out += "*1\r\n$4\r\nPING\r\n";
    m_greetings = 1 + (readOnly ? 1 : 0) + (password.isEmpty() ? 0 : 1);
    m_state = State::Opening;
    m_connecting = true;
    m_sinceUs = nowUs;
    return true;
}

void Line::send(std::vector<Operation>& operations, qint64 nowUs)
{
    m_batch.swap(operations);
    m_answered = 0;
    m_askingHeard = false;
    m_out.clear();
    m_written = 0;
    for (Operation& operation : m_batch) {
        if (operation.firstSentUs == 0)
            operation.firstSentUs = nowUs;
        m_text.append(m_out, operation);
    }
    m_state = State::Busy;
    m_sinceUs = nowUs;
    write();
}

void Line::write()
{
    while (m_written < m_out.size()) {
        const ssize_t sent =
            ::send(m_fd.get(), m_out.data() + m_written, m_out.size() - m_written, MSG_NOSIGNAL);
        if (sent <= 0) {
            if (errno != EAGAIN && errno != EINTR)
                close(Answer::Lost);
            return;
        }
        m_written += size_t(sent);
    }
}

void Line::ready(bool readable, bool writable, qint64 nowUs)
{
    if (m_state == State::Closed)
        return;
    if (m_connecting && writable) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(m_fd.get(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0)
            return close(Answer::Unreachable);
        m_connecting = false;
    }
    if (writable && !m_connecting)
        write();
    if (readable && m_state != State::Closed)
        read(nowUs);
}

/// All that is there: its owner hears of new bytes only once.
void Line::read(qint64 nowUs)
{
    char bytes[64 * 1024];
    for (ssize_t got = sizeof bytes; got == sizeof bytes && m_state != State::Closed;) {
        got = ::recv(m_fd.get(), bytes, sizeof bytes, 0);
        if (got <= 0) {
            if (got == 0 || (errno != EAGAIN && errno != EINTR))
                close(m_state == State::Opening ? Answer::Unreachable : Answer::Lost);
            return;
        }
        m_sinceUs = nowUs; // it is alive
        redisReaderFeed(m_parser->reader, bytes, size_t(got));
        parse();
    }
}

void Line::parse()
{
    while (m_state != State::Closed) {
        void* reply = nullptr;
        if (redisReaderGetReply(m_parser->reader, &reply) != REDIS_OK)
            return close(Answer::Nonsense);
        if (!reply)
            return;
        heard(reply == kError);
    }
}

void Line::heard(bool isError)
{
    if (m_greetings > 0) {
        const Answer answer = isError ? client::answerOfLine(m_parser->error) : Answer::Ok;
        if (answer == Answer::NoAccess || answer == Answer::Loading)
            return close(answer);
        if (--m_greetings == 0)
            m_state = State::Free;
        return;
    }
    if (m_answered == m_batch.size())
        return close(Answer::Nonsense); // an answer to nothing
    Operation& operation = m_batch[m_answered];
    if (operation.asking && !std::exchange(m_askingHeard, true))
        return;
    m_askingHeard = false;
    ++m_answered;
    if (m_answered == m_batch.size())
        m_state = State::Free;
    m_owner.answered(m_node, operation, isError ? m_parser->error : QByteArray());
}

void Line::close(Answer why)
{
    m_fd.reset();
    m_parser.reset();
    m_state = State::Closed;
    m_connecting = false;
    m_closedBy = why;
    const size_t from = std::exchange(m_answered, m_batch.size());
    for (size_t i = from; i < m_batch.size(); ++i)
        m_owner.silent(m_node, m_batch[i], why);
}

} // namespace ringside::workload
