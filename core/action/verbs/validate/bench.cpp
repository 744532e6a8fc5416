#include "core/action/verbs/validate/bench.h"

#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/base/core_text.h"

#include <QUuid>

namespace ringside::validation {

namespace {

constexpr int kBenchFreshMs = 2000;
constexpr int kBenchAnswerMs = 3000;

} // namespace

Snapshot Bench::fresh() const
{
    m_lab.observer().hurry();
    return m_lab.hub().next(kBenchFreshMs, m_teller.stopToken());
}

bool Bench::await(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs) const
{
    return fits(*m_lab.hub().waitFor(fits, timeoutMs, m_teller.stopToken()));
}

Snapshot Bench::freshAnyway() const
{
    m_lab.observer().hurry();
    return m_lab.hub().next(kBenchFreshMs);
}

bool Bench::awaitAnyway(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs) const
{
    return fits(*m_lab.hub().waitFor(fits, timeoutMs));
}

void Bench::tell(double part, const QString& step)
{
    m_part = part;
    m_teller.progress(part, step);
}

ActionResult Bench::run(const QString& line, const std::stop_token& stop)
{
    const ActionResult result =
        runAction(std::get<Action>(parseAction(line)), m_lab, stop,
                  [this](double, const QString& step) { m_teller.progress(m_part, step); });
    for (const QString& command : result.commands)
        m_teller.did(command);
    return result;
}

ActionResult Bench::perform(const QString& line)
{
    return run(line, m_teller.stopToken());
}

ActionResult Bench::performAnyway(const QString& line)
{
    return run(line, {});
}

Result<Connection*> Bench::connection(int node, Deadline deadline)
{
    if (const auto known = m_connections.find(node); known != m_connections.end()) {
        if (known->second.isOpen())
            return &known->second;
        m_connections.erase(known);
    }
    Result<Connection> opened = Connection::open(m_lab.endpoint(node), deadline);
    if (!opened)
        return opened.error();
    return &m_connections.emplace(node, std::move(*opened)).first->second;
}

Result<std::vector<Reply>> Bench::ask(int node, const std::vector<QByteArrayList>& commands)
{
    if (stopped())
        return cancelled();
    const Deadline deadline{std::chrono::milliseconds(kBenchAnswerMs)};
    const auto named = [node](const Error& error) {
        return Error{error.code, CoreText::tr("Node %1: %2").arg(QString::number(node), error.message)};
    };
    const Result<Connection*> to = connection(node, deadline);
    if (!to)
        return named(to.error());
    Result<std::vector<Reply>> replies = (*to)->pipeline(commands, deadline);
    if (!replies)
        return named(replies.error());
    return replies;
}

Result<Reply> Bench::ask(int node, const QByteArrayList& words)
{
    Result<std::vector<Reply>> replies = ask(node, std::vector<QByteArrayList>{words});
    if (!replies)
        return replies.error();
    return std::move(replies->front());
}

QString Bench::cli(int node) const
{
    return QStringLiteral("redis-cli -p %1").arg(m_lab.endpoint(node).port);
}

QByteArray keyIn(const SlotRanges& slots, int index)
{
    static const QByteArray run = QUuid::createUuid().toByteArray(QUuid::Id128).left(12);
    for (int i = 0; i < 100 * kSlotCount; ++i) {
        const QByteArray key = "ringside:validate:" + run + ':' + QByteArray::number(i);
        if (slots.contains(keyHashSlot(key)) && index-- == 0)
            return key;
    }
    return {};
}

} // namespace ringside::validation
