#include "core/slots/key_mover.h"

#include "core/base/core_text.h"
#include "core/slots/forbidden.h"

#include <QElapsedTimer>

#include <poll.h>

#include <algorithm>
#include <deque>

namespace ringside {

namespace {

constexpr qint64 kCallBytes = 512 * 1024;
constexpr double kSmallKey =
    512;                        // bytes on average: 1000 of them are one call, and nobody is asked for sizes
constexpr size_t kOnTheWay = 6; // calls: the giver never waits for us, and a pause is short
constexpr qint64 kMostKept = 16 * 1024 * 1024; // bytes of copies, before replicas are waited for
constexpr int kPollMs = 100;
constexpr int kFruitlessRounds = 5; // the same keys again and again

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

KeyMover::KeyMover(NodeLine& from, NodeLine& to, const Options& options, MigrationControl& control,
                   const std::stop_token& stop)
    : m_from(from)
    , m_to(to)
    , m_options(options)
    , m_control(control)
    , m_stop(stop)
{
}

Status KeyMover::move(const std::vector<int>& slots)
{
    std::vector<int> left = slots;
    qint64 fewest = -1;
    for (int fruitless = 0;;) {
        std::vector<QByteArrayList> counts;
        for (const int slot : left)
            counts.push_back({"CLUSTER", "COUNTKEYSINSLOT", number(slot)});
        const Result<std::vector<qint64>> counted = m_from.numbers(counts);
        if (!counted)
            return counted.error();
        std::vector<int> full;
        qint64 keys = 0;
        for (size_t i = 0; i < left.size(); ++i) {
            keys += (*counted)[i];
            if ((*counted)[i] > 0)
                full.push_back(left[i]);
        }
        if (full.empty())
            return Done{};
        fruitless = fewest >= 0 && keys >= fewest ? fruitless + 1 : 0;
        fewest = keys;
        if (fruitless > kFruitlessRounds)
            return Error{ErrorCode::Server,
                         CoreText::tr("Node %1 still has %2 keys of slots %3 and does not give them away.")
                             .arg(m_from.number())
                             .arg(keys)
                             .arg(full.front())};
        left = full;
        if (const Status paged = page(left); !paged)
            return paged;
    }
}

/// At most one call's worth of keys of each slot.
Status KeyMover::page(const std::vector<int>& slots)
{
    const QByteArray most = number(m_control.callKeys());
    std::vector<QByteArrayList> questions;
    for (const int slot : slots)
        questions.push_back({"CLUSTER", "GETKEYSINSLOT", number(slot), most});
    const Result<std::vector<Reply>> pages = m_from.ask(questions);
    if (!pages)
        return pages.error();
    std::vector<Call> calls;
    for (size_t i = 0; i < slots.size(); ++i) {
        QByteArrayList keys;
        for (const Reply& key : (*pages)[i].elements)
            keys << key.text;
        const Result<std::vector<qint64>> bytes = sizes(keys);
        if (!bytes)
            return bytes.error();
        split(slots[i], keys, *bytes, calls);
    }
    const Status sent = send(calls);
    return sent ? settleBusy() : sent;
}

Status KeyMover::moveSome(int slot, const QByteArrayList& keys)
{
    const Result<std::vector<qint64>> bytes = sizes(keys);
    if (!bytes)
        return bytes.error();
    std::vector<Call> calls;
    split(slot, keys, *bytes, calls);
    const Status sent = send(calls);
    return sent ? settleBusy() : sent;
}

Status KeyMover::settleBusy()
{
    for (const QByteArray& key : std::exchange(m_busy, {})) {
        if (const Status same = compare(key); !same)
            return same;
    }
    return Done{};
}

/// As far as they are not known, they are asked for only where it matters.
Result<std::vector<qint64>> KeyMover::sizes(const QByteArrayList& keys)
{
    std::vector<qint64> sizes(size_t(keys.size()), qint64(m_options.averageKeyBytes));
    const bool matters = m_options.averageKeyBytes > kSmallKey || m_control.limitsBytes();
    std::vector<QByteArrayList> questions;
    std::vector<size_t> asked;
    for (size_t i = 0; i < sizes.size(); ++i) {
        const QByteArray& key = keys[qsizetype(i)];
        if (const auto known = m_options.sizes.constFind(key); known != m_options.sizes.constEnd()) {
            sizes[i] = *known;
        } else if (matters) {
            questions.push_back({"MEMORY", "USAGE", key});
            asked.push_back(i);
        }
    }
    if (questions.empty())
        return sizes;
    const Result<std::vector<Reply>> replies = askGiver(questions);
    if (!replies)
        return replies.error();
    for (size_t i = 0; i < asked.size(); ++i) // nil: it has just expired
        sizes[asked[i]] = (*replies)[i].type == Reply::Type::Integer ? (*replies)[i].integer : 0;
    return sizes;
}

Result<std::vector<Reply>> KeyMover::askGiver(const std::vector<QByteArrayList>& questions)
{
    if (!m_options.giverImports)
        return m_from.ask(questions);
    std::vector<QByteArrayList> commands;
    for (const QByteArrayList& question : questions) {
        commands.push_back({"ASKING"});
        commands.push_back(question);
    }
    Result<std::vector<Reply>> replies = m_from.ask(commands);
    if (!replies)
        return replies.error();
    std::vector<Reply> answers;
    for (size_t i = 1; i < replies->size(); i += 2)
        answers.push_back(std::move((*replies)[i]));
    return answers;
}

void KeyMover::split(int slot, const QByteArrayList& keys, const std::vector<qint64>& sizes,
                     std::vector<Call>& calls)
{
    Call call{slot, {}, 0};
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (!call.keys.isEmpty() && call.bytes + sizes[size_t(i)] > kCallBytes)
            calls.push_back(std::exchange(call, Call{slot, {}, 0}));
        call.keys << keys[i];
        call.bytes += sizes[size_t(i)];
    }
    if (!call.keys.isEmpty())
        calls.push_back(std::move(call));
}

QByteArrayList KeyMover::migrate(const Call& call, bool replace) const
{
    const int timeoutMs = std::max(m_options.timeoutMs, migrateMs(call.bytes));
    QByteArrayList words{"MIGRATE",        m_options.to.host.toLatin1(), number(m_options.to.port), "", "0",
                         number(timeoutMs)};
    if (replace)
        words << "REPLACE";
    if (!m_options.to.password.isEmpty())
        words << "AUTH" << m_options.to.password.toUtf8();
    return words << "KEYS" << call.keys;
}

Status KeyMover::send(const std::vector<Call>& calls)
{
    std::deque<const Call*> onTheWay;
    qint64 bytes = 0; // on the way: a server carries out all that it has read before it serves anybody else
    for (size_t next = 0; next < calls.size() || !onTheWay.empty();) {
        while (next < calls.size() && !keepsMuch() && onTheWay.size() < kOnTheWay &&
               (onTheWay.empty() || bytes + calls[next].bytes <= kCallBytes)) {
            if (const Status queued = queue(calls[next]); !queued)
                return queued;
            bytes += calls[next].bytes;
            onTheWay.push_back(&calls[next++]);
        }
        const Result<Reply> reply = answerOf(*onTheWay.front());
        if (!reply)
            return reply.error();
        if (const Status fine = settled(*onTheWay.front(), *reply); !fine) {
            onTheWay.pop_front();
            drain(onTheWay);
            return fine;
        }
        bytes -= onTheWay.front()->bytes;
        onTheWay.pop_front();
        if (const Status safe = onTheWay.empty() && keepsMuch() ? m_options.secure() : Status(Done{}); !safe)
            return safe;
    }
    return Done{};
}

/// The giver has read them and carries them out all the same: their copies are wanted.
void KeyMover::drain(std::deque<const Call*>& onTheWay)
{
    while (!onTheWay.empty()) {
        const Result<Reply> reply = answerOf(*onTheWay.front());
        if (!reply)
            break;
        (void)settled(*onTheWay.front(), *reply); // one error has been told already
        onTheWay.pop_front();
    }
    m_from.first().close(); // what is left is looked at anew
}

/// In one breath with MIGRATE, which takes the keys away, their copies are asked for.
Status KeyMover::queue(const Call& call)
{
    m_control.admit(call.keys.size(), call.bytes, m_stop);
    for (const QByteArray& key : m_options.kept ? call.keys : QByteArrayList()) {
        for (const char* const question : {"DUMP", "PTTL"}) {
            if (m_options.giverImports)
                m_from.first().queue({"ASKING"});
            m_from.first().queue({question, key});
        }
    }
    m_from.first().queue(migrate(call, false));
    return m_from.first().advance();
}

Result<Reply> KeyMover::answerOf(const Call& call)
{
    for (const QByteArray& key : m_options.kept ? call.keys : QByteArrayList()) {
        std::vector<Reply> answers;
        for (int i = 0; i < (m_options.giverImports ? 4 : 2); ++i) {
            Result<Reply> reply = nextReply();
            if (!reply)
                return reply.error();
            answers.push_back(std::move(*reply));
        }
        for (const Reply& answer : answers) {
            if (!forbids(answer))
                continue;
            m_from.first().close(); // more answers are on their way
            return forbidden(m_from.number(), {"DUMP"}, answer);
        }
        m_options.kept->keep(key, answers[answers.size() / 2 - 1], answers.back());
    }
    return nextReply();
}

bool KeyMover::keepsMuch() const
{
    return m_options.kept && m_options.kept->bytes() > kMostKept;
}

/// Waits as long as the giver is there: one key may take long.
Result<Reply> KeyMover::nextReply()
{
    Connection& connection = m_from.first();
    QElapsedTimer waited;
    waited.start();
    for (;;) {
        Result<std::optional<Reply>> reply = connection.take();
        if (!reply)
            return reply.error();
        if (reply->has_value())
            return std::move(**reply);
        pollfd ready{connection.fd(), connection.events(), 0};
        if (poll(&ready, 1, kPollMs) == 0 && m_options.present && !m_options.present(int(waited.elapsed()))) {
            connection.close();
            return Error{ErrorCode::Timeout, CoreText::tr("Node %1 does not answer.").arg(m_from.number())};
        }
        if (const Status moved = connection.advance(); !moved)
            return moved.error();
    }
}

Status KeyMover::settled(const Call& call, const Reply& reply)
{
    if (!reply.isError()) { // OK, or NOKEY: all have just expired
        m_control.moved(call.keys.size(), call.bytes);
        return Done{};
    }
    if (reply.text.contains("BUSYKEY")) {
        m_busy << call.keys;
        return Done{};
    }
    if (forbids(reply)) { // one of the two: the giver passes on what the receiver says
        const bool receiver = reply.text.startsWith("ERR Target instance");
        return receiver ? forbidden(m_to.number(), {"RESTORE"}, reply)
                        : forbidden(m_from.number(), {"MIGRATE"}, reply);
    }
    const QString words = QString::fromUtf8(reply.text);
    const Error error{reply.text.startsWith("IOERR") ? ErrorCode::Connection : ErrorCode::Server,
                      CoreText::tr("Node %1 answers: %2").arg(m_from.number()).arg(words)};
    return error;
}

/// The call with this key met one that the receiver has already: left by a MIGRATE whose giver died before it
/// deleted the key, or written there in between. Only what is the same is replaced.
Status KeyMover::compare(const QByteArray& key)
{
    const Result<std::vector<Reply>> here = askGiver({{"DUMP", key}});
    const Result<std::vector<Reply>> there = m_to.ask({{"ASKING"}, {"DUMP", key}});
    if (!here || !there)
        return here ? there.error() : here.error();
    const Reply& mine = here->back();
    const Reply& theirs = there->back();
    if (mine.type == Reply::Type::Nil || mine.isError())
        return Done{}; // moved by the same call, or gone
    const bool both = theirs.type == Reply::Type::Text;
    if (both && mine.text != theirs.text) {
        if (m_options.conflict == Conflict::KeepReceived)
            return drop(key);
        return Error{
            ErrorCode::NotPossible,
            CoreText::tr("Key %1 has one value in node %2 and another in node %3.")
                .arg(QString::fromUtf8(key))
                .arg(m_from.number())
                .arg(m_to.number()),
            CoreText::tr(
                "Delete one of the two with redis-cli (after ASKING in the other node), then use `%1`.")
                .arg(m_options.goOn)};
    }
    const Call again{0, {key}, std::max(qint64(m_options.averageKeyBytes), qint64(mine.text.size()))};
    const Result<std::vector<Reply>> moved = m_from.ask({migrate(again, both)});
    if (!moved)
        return moved.error();
    return settled(again, moved->front());
}

Status KeyMover::drop(const QByteArray& key)
{
    const Result<std::vector<Reply>> dropped = m_from.ask({{"ASKING"}, {"DEL", key}});
    if (!dropped)
        return dropped.error();
    if (dropped->back().isError())
        return Error{ErrorCode::Server, CoreText::tr("Node %1 answers: %2")
                                            .arg(m_from.number())
                                            .arg(QString::fromUtf8(dropped->back().text))};
    return Done{};
}

} // namespace ringside
