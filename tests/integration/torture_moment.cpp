#include "tests/integration/torture_moment.h"

#include <QtTest/QtTest>

#include <algorithm>

namespace ringside::test {

namespace {

constexpr int kPatienceMs = 5000;
constexpr int kComesWithinMs = 60'000;
constexpr int kStates = 8; // that a look sees at most; the last of them is its end

} // namespace

TortureMoment::TortureMoment(const LabFixture& lab, const TortureRound& round, int source, int target,
                             qint64 keys)
    : m_round(round)
    , m_source(source)
    , m_target(target)
    , m_sourceId(lab.node(source).id)
    , m_targetId(lab.node(target).id)
    , m_sourceAt({QStringLiteral("127.0.0.1"), lab.port(source), {}})
    , m_targetAt({QStringLiteral("127.0.0.1"), lab.port(target), {}})
    , m_keys(keys)
{
    auto from = NodeLine::open(source, m_sourceId, m_sourceAt, kPatienceMs);
    auto to = NodeLine::open(target, m_targetId, m_targetAt, kPatienceMs);
    if (round.keysPerSecond > 0 || !from || !to)
        return;
    if (const auto offered = AtomicMove::offered(*from, *to))
        m_form = *offered;
    if (!atomic())
        return;
    const auto jobs = AtomicMove(m_form, *from, *to).jobs();
    if (jobs && !jobs->empty())
        m_former = jobs->front().id;
}

QString TortureMoment::await(const std::function<bool()>& ended)
{
    auto from = NodeLine::open(m_source, m_sourceId, m_sourceAt, kPatienceMs);
    if (!from)
        return from.error().message;
    if (!atomic())
        return awaitKeys(*from, ended);
    auto to = NodeLine::open(m_target, m_targetId, m_targetAt, kPatienceMs);
    return to ? awaitState(*from, *to, ended) : to.error().message;
}

QString TortureMoment::awaitKeys(NodeLine& source, const std::function<bool()>& ended) const
{
    const auto keys = [&] { return source.numbers({{"DBSIZE"}}); };
    const auto before = keys();
    if (!before)
        return before.error().message;
    const qint64 goal = before->front() - std::max<qint64>(1, m_keys * m_round.percent / 100);
    const auto come = [&] {
        const auto now = keys();
        return ended() || (now && now->front() <= goal);
    };
    return QTest::qWaitFor(come, kComesWithinMs) ? QString()
                                                 : QStringLiteral("so many keys never left the source");
}

/// It is asked as fast as it answers: most states last no longer than a few milliseconds.
QString TortureMoment::awaitState(NodeLine& source, NodeLine& target,
                                  const std::function<bool()>& ended) const
{
    AtomicMove servers(m_form, source, target);
    const auto newest = [&] {
        const auto jobs = servers.jobs();
        return jobs && !jobs->empty() ? jobs->front() : AtomicMove::Job();
    };
    QByteArrayList seen;
    const Deadline deadline{std::chrono::milliseconds(kComesWithinMs)};
    while (!ended()) {
        const AtomicMove::Job job = newest();
        if (!job.id.isEmpty() && job.id != m_former && !seen.contains(job.state))
            seen << job.state;
        if (seen.size() > m_round.percent * kStates / 100 || (!seen.isEmpty() && job.ended))
            return {};
        if (deadline.passed())
            return QStringLiteral("the servers never came so far");
    }
    return {};
}

} // namespace ringside::test
