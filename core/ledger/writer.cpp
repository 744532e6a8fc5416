#include "core/ledger/writer.h"

#include "core/ledger/regroup.h"

#include <algorithm>

namespace ringside::ledger {

namespace {

constexpr size_t kNewOwners = 32; // a writer has a few slots for each shard

} // namespace

Writer::Writer(int index, WriterPlan plan, Account& account, const client::Directory& directory, qint64 nowUs)
    : m_index(index)
    , m_plan(std::move(plan))
    , m_account(account)
    , m_directory(directory)
    , m_random(std::random_device()())
    , m_scout([this](int node) { return endpointOf(node); }, askingOrder(),
              [this](const Reply& reply) { return learn(reply); })
    , m_nowUs(nowUs)
{
    m_state.client = m_plan.client;
    m_state.beside = m_plan.beside;
    qint64 firstUs = nowUs;
    for (const std::vector<int>& groups : m_plan.lanes) {
        m_lanes.push_back(std::make_unique<Lane>(*this, m_plan.lane, groups, firstUs));
        firstUs += m_plan.rate > 0 ? qint64(1e6 / m_plan.rate) : 0; // one after the other, not all at once
    }
    setIntervals();
}

/// The node it stands beside first, then the others.
std::vector<int> Writer::askingOrder() const
{
    std::vector<int> order;
    for (const client::KnownNode& node : m_directory.all())
        order.insert(node.number == m_plan.beside ? order.begin() : order.end(), node.number);
    return order;
}

void Writer::setIntervals()
{
    const auto busy = std::count_if(m_lanes.begin(), m_lanes.end(),
                                    [](const auto& lane) { return !lane->groups().empty(); });
    for (const auto& lane : m_lanes)
        lane->setInterval(m_plan.rate > 0 ? qint64(1e6 * double(busy) / m_plan.rate) : 0);
}

/// Takes up what a node says of the slots' owners.
bool Writer::learn(const Reply& reply)
{
    const auto table = client::readClusterSlots(reply, [this](int port) { return nodeAtPort(port); });
    if (!table)
        return false;
    if (*table == m_plan.table || m_finishing)
        return true;
    m_plan.table = *table;
    std::vector<std::vector<int>> groups;
    for (const auto& lane : m_lanes)
        groups.push_back(lane->groups());
    groups = regroup(std::move(groups), [this](int group) { return ownerOf(slotOf(group)); });
    for (size_t i = 0; i < groups.size(); ++i) {
        if (i == m_lanes.size())
            m_lanes.push_back(std::make_unique<Lane>(*this, m_plan.lane, std::vector<int>(), m_nowUs));
        m_lanes[i]->setGroups(groups[i]);
        m_lanes[i]->wake(m_nowUs);
    }
    setIntervals();
    return true;
}

void Writer::addTo(std::vector<pollfd>& fds, std::vector<std::pair<Writer*, int>>& owners)
{
    const auto add = [&](const auto& part, int number) {
        if (part.fd() >= 0) {
            fds.push_back({part.fd(), part.events(), 0});
            owners.emplace_back(this, number);
        }
    };
    add(m_scout, kScout);
    for (size_t i = 0; i < m_lanes.size(); ++i)
        add(*m_lanes[i], int(i));
}

void Writer::ready(int part, qint64 nowUs)
{
    m_nowUs = nowUs;
    if (part == kScout)
        m_scout.ready(nowUs);
    else
        m_lanes[size_t(part)]->ready(nowUs);
}

void Writer::tick(qint64 nowUs)
{
    m_nowUs = nowUs;
    for (size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i]->tick(nowUs);
    m_scout.tick(nowUs);
}

qint64 Writer::nextUs() const
{
    qint64 next = m_scout.nextUs();
    for (const auto& lane : m_lanes)
        next = std::min(next, lane->nextUs());
    return next;
}

void Writer::finish()
{
    m_finishing = true;
    for (const auto& lane : m_lanes)
        lane->finish();
}

bool Writer::idle() const
{
    return std::all_of(m_lanes.begin(), m_lanes.end(), [](const auto& lane) { return lane->idle(); });
}

QByteArray Writer::keyOf(int group, qint64 number) const
{
    return ledger::keyOf(m_account.group(group), number);
}

std::optional<qint64> Writer::begin(int group, qint64 nowUs)
{
    return m_account.begin(m_index, group, nowUs);
}

void Writer::end(qint64 number, const Ending& ending, const QString& word)
{
    m_account.end(number, ending);
    AskedNode& asked = askedNode(ending.node);
    const qint64 endedMs = ending.endedUs / 1000;
    if (ending.outcome == Outcome::Ok) {
        ++asked.accepted;
        m_state.lastAcceptedMs = asked.lastAcceptedMs = endedMs;
        m_state.lastAcceptedBy = ending.node;
        noteOwner(m_account.at(number).group, ending);
        return;
    }
    if (ending.outcome == Outcome::Unknown) {
        ++asked.unknown;
        return;
    }
    ++asked.refused;
    asked.lastRefusal = word;
    asked.lastRefusalMs = endedMs;
    if (ending.answer != Answer::Unreachable) {
        m_state.lastRefusal = word;
        m_state.lastRefusedBy = ending.node;
        m_state.lastRefusalMs = endedMs;
    }
}

/// Keeps the moments in which a slot began to be served by another node.
void Writer::noteOwner(int group, const Ending& ending)
{
    int& owner = m_owners[group];
    if (owner == ending.node)
        return;
    owner = ending.node;
    m_state.newOwners.push_back({ending.node, ending.endedUs});
    if (m_state.newOwners.size() > kNewOwners)
        m_state.newOwners.erase(m_state.newOwners.begin());
}

AskedNode& Writer::askedNode(int node)
{
    auto place = std::find_if(m_state.nodes.begin(), m_state.nodes.end(),
                              [node](const AskedNode& one) { return one.node >= node; });
    if (place == m_state.nodes.end() || place->node != node)
        place = m_state.nodes.insert(place, {node});
    return *place;
}

WriterState Writer::state(qint64 nowUs)
{
    const Counts& counts = m_account.counts(m_index);
    m_accepted.add(nowUs, counts.accepted);
    m_refused.add(nowUs, counts.refused);
    m_unknown.add(nowUs, counts.unknown);
    WriterState state = m_state;
    state.accepted = counts.accepted;
    state.refused = counts.refused;
    state.unreachable = counts.unreachable;
    state.unknown = counts.unknown;
    state.acceptedPerSecond = m_accepted.perSecond();
    state.refusedPerSecond = m_refused.perSecond();
    state.unknownPerSecond = m_unknown.perSecond();
    return state;
}

} // namespace ringside::ledger
