#include "tests/support/lab_fixture.h"

#include "core/action/parse.h"
#include "core/node/port_check.h"
#include "core/node/start_errors.h"

#include <QDir>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace ringside::test {

namespace {

constexpr int kNodes = 20; // room for the largest cluster of these tests
constexpr int kLastLines = 12;

#ifdef __SANITIZE_THREAD__
constexpr int kFirstPort = 15'000; // the two builds' tests run side by side (tests/CMakeLists.txt)
#else
constexpr int kFirstPort = 11'000;
#endif

/// Below the kernel's own range of ports, the bus ports too, and apart for test programs that run one soon
/// after the other.
int freeBasePort()
{
    return findFreeBasePort(kFirstPort + int(getpid()) % 200 * kNodes, kNodes);
}

/// Lines that no fault made here can bring about.
const QStringList& alarms()
{
    static const QStringList words{QStringLiteral("BUG REPORT"),         QStringLiteral("ASSERTION FAILED"),
                                   QStringLiteral("Bad message length"), QStringLiteral("rotocol error"),
                                   QStringLiteral("Unknown packet"),     QStringLiteral("Address updated")};
    return words;
}

} // namespace

LabFixture::LabFixture()
    : m_directory(m_temporary.filePath(QStringLiteral("lab")))
    , m_basePort(freeBasePort())
{
}

LabFixture::~LabFixture()
{
    close();
}

bool LabFixture::open(const QString& directory)
{
    close();
    if (!directory.isEmpty())
        m_directory = directory;
    auto opened = Laboratory::open({m_directory, m_basePort, false},
                                   [this](const Snapshot& s, const Events& e) { receive(s, e); });
    if (!opened) {
        m_openError = opened.error().text();
        return false;
    }
    m_openError.clear();
    m_lab = std::move(*opened);
    return true;
}

void LabFixture::close()
{
    if (m_lab)
        m_lab->shutDown(QStringLiteral("quit"));
    m_lab.reset();
}

void LabFixture::receive(const Snapshot& snapshot, const Events& events)
{
    const std::lock_guard lock(m_mutex);
    m_events << events;
    if (m_watcher)
        m_watcher(*snapshot);
}

ActionResult LabFixture::run(const QString& line, const std::stop_token& stop)
{
    const auto parsed = parseAction(line);
    if (const auto* action = std::get_if<Action>(&parsed))
        return runAction(*action, *m_lab, stop, [](double, const QString&) {});
    ActionResult result;
    result.action.verb = line;
    result.error = Error{ErrorCode::BadInput, showParseError(line, std::get<ParseError>(parsed))};
    return result;
}

ActionResult LabFixture::runAndCancelAt(const QString& step, const QString& line,
                                        const std::function<void()>& then)
{
    std::stop_source stop;
    const auto watch = [&](double, const QString& told) {
        if (!stop.stop_requested() && told.contains(step)) {
            then();
            stop.request_stop();
        }
    };
    return runAction(std::get<Action>(parseAction(line)), *m_lab, stop.get_token(), watch);
}

QString LabFixture::explain(const ActionResult& result) const
{
    for (const int number : result.ok ? std::vector<int>() : m_lab->numbers()) {
        const QString words = lastLines(nodeFile(number, QStringLiteral("node.log")), kLastLines).join(u'\n');
        std::fprintf(stderr, "-- node %d\n%s\n", number,
                     qPrintable(words)); // more than Qt Test's messages hold
    }
    return result.action.text(true) + QStringLiteral(": ") +
           (result.error ? result.error->text() : QStringLiteral("done in %1 ms").arg(result.ms));
}

QString LabFixture::refused(const QString& line)
{
    const ActionResult result = run(line);
    return result.ok ? QString() : result.error->text();
}

QString LabFixture::alarm() const
{
    for (const int number : m_lab->numbers()) {
        const QStringList lines = lastLines(nodeFile(number, QStringLiteral("node.log")), 1000);
        for (const QString& line : lines) {
            if (std::any_of(alarms().begin(), alarms().end(),
                            [&](const QString& word) { return line.contains(word); }))
                return QStringLiteral("node %1: %2").arg(QString::number(number), line);
        }
    }
    return {};
}

QString LabFixture::nodeFile(int number, const QString& name) const
{
    return QDir(m_directory).filePath(QStringLiteral("node-%1/%2").arg(QString::number(number), name));
}

QList<qint64> LabFixture::pids() const
{
    QList<qint64> pids;
    for (const NodeProcessInfo& process : m_lab->processes().all()) {
        if (process.pid != 0)
            pids << process.pid;
    }
    return pids;
}

Events LabFixture::events() const
{
    const std::lock_guard lock(m_mutex);
    return m_events;
}

void LabFixture::clearEvents()
{
    const std::lock_guard lock(m_mutex);
    m_events.clear();
}

std::optional<Event> LabFixture::event(EventKind kind, int node) const
{
    const Events all = events();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const Event& e) { return e.kind == kind && e.node == node; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void LabFixture::onSnapshot(std::function<void(const ClusterSnapshot&)> watcher)
{
    const std::lock_guard lock(m_mutex);
    m_watcher = std::move(watcher);
}

Reply LabFixture::ask(int number, const QByteArrayList& words, int timeoutMs) const
{
    const Deadline deadline{std::chrono::milliseconds(timeoutMs)};
    const auto failed = [](const Error& error) {
        Reply reply;
        reply.type = Reply::Type::ErrorLine;
        reply.text = "unanswered: " + error.text().toUtf8();
        return reply;
    };
    Result<Connection> connection =
        Connection::open({QStringLiteral("127.0.0.1"), port(number), m_lab->record().password}, deadline);
    if (!connection)
        return failed(connection.error());
    const Result<Reply> reply = connection->command(words, deadline);
    return reply ? *reply : failed(reply.error());
}

QByteArray LabFixture::keyOf(int number, int index) const
{
    const SlotRanges owned = node(number).slots;
    for (int i = 0;; ++i) {
        const QByteArray key = "key:" + QByteArray::number(i);
        if (owned.contains(keyHashSlot(key)) && index-- == 0)
            return key;
    }
}

} // namespace ringside::test
