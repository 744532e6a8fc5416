#include "core/observe/observer.h"

#include "core/anatomy/anatomist.h"
#include "core/observe/log_lines.h"

#include <QDateTime>

#include <algorithm>
#include <poll.h>

namespace ringside {

namespace {

constexpr qint64 kIdleMs = 490; // nobody writes, nothing happens
constexpr qint64 kCalmMs = 190;
constexpr qint64 kBusyMs = 45;
constexpr qint64 kPauseMs = 10;
constexpr qint64 kBusyForMs = 3000;
constexpr qint64 kFullEveryMs = 990; // INFO with all its figures
constexpr qint64 kIdleFullEveryMs = 1990;
constexpr qint64 kWritesBytes = 256; // a master's PING to its replicas is no write
constexpr qint64 kCollectMs = 30;    // a snapshot waits this long for answers, no longer

qint64 wallMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

Observer::Observer(Sources sources, SnapshotHub& hub, Publish publish)
    : m_sources(std::move(sources))
    , m_hub(hub)
    , m_publish(std::move(publish))
    , m_anatomist(std::make_unique<Anatomist>())
    , m_last(std::make_shared<ClusterSnapshot>())
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
    m_hub.onWanted([this] { hurry(); });
}

Observer::~Observer()
{
    m_thread.request_stop();
    m_wake.set();
    m_thread.join();
    m_hub.onWanted({});
}

void Observer::setCluster(ObservedCluster cluster, bool fresh)
{
    {
        const std::lock_guard lock(m_mutex);
        m_newIsFresh = fresh || (m_newCluster && m_newIsFresh);
        m_newCluster = std::move(cluster);
    }
    hurry();
}

void Observer::hurry()
{
    m_wantsFull = true;
    m_hurryUntilNs = steadyNs() + kBusyForMs * kNsPerMs;
    m_wake.set();
}

void Observer::note(const Event& event)
{
    {
        const std::lock_guard lock(m_mutex);
        m_notes << event;
    }
    hurry();
}

void Observer::noteMessages(const WireBatch& batch)
{
    const bool news = std::any_of(batch->begin(), batch->end(), [](const WireMessage& m) {
        return !m.message.is(BusType::Ping) && !m.message.is(BusType::Pong);
    });
    {
        const std::lock_guard lock(m_mutex);
        m_batches.push_back(batch);
    }
    if (news)
        hurry();
}

void Observer::attribute(const std::vector<int>& nodes, const QString& action, Effect effect)
{
    const std::lock_guard lock(m_mutex);
    m_attributions.push_back({nodes, action, wallMs(), effect});
}

void Observer::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        m_roundNs = steadyNs();
        adoptCluster();
        followProcesses();
        askAll();
        collect();
        readLogs();
        readMessages();
        publish();
        rest(stop);
    }
}

void Observer::readMessages()
{
    std::vector<WireBatch> batches;
    {
        const std::lock_guard lock(m_mutex);
        batches.swap(m_batches);
    }
    for (const WireBatch& batch : batches)
        m_anatomist->feed(batch);
}

void Observer::adoptCluster()
{
    const std::lock_guard lock(m_mutex);
    for (const Attribution& it : m_attributions)
        m_filter.attribute(it.nodes, it.action, it.timeMs, it.effect);
    m_attributions.clear();
    m_events << m_notes;
    m_notes.clear();
    if (!m_newCluster)
        return;
    m_cluster = std::move(*m_newCluster);
    m_newCluster.reset();
    m_anatomist->setSettings(m_cluster.failover);
    if (m_newIsFresh) {
        m_anatomist->clear();
        m_watched.clear();
        m_strangers.clear();
        m_builder.clear();
        m_filter.clear();
        m_last = std::make_shared<ClusterSnapshot>();
    }
    std::map<int, std::unique_ptr<Watched>> kept;
    for (const ObservedNode& node : m_cluster.nodes) {
        auto old = m_watched.find(node.number);
        if (old != m_watched.end() && old->second->probe.node().endpoint.password == node.endpoint.password)
            kept[node.number] = std::move(old->second);
        else
            kept[node.number] =
                std::unique_ptr<Watched>(new Watched{Probe(node), LogTail(node.logFile, false), {}, false});
    }
    m_watched = std::move(kept);
    m_newIsFresh = false;
}

void Observer::followProcesses()
{
    for (const NodeProcessInfo& now : m_sources.processes()) {
        const auto found = m_watched.find(now.number);
        if (found != m_watched.end() &&
            (found->second->process.state != now.state || found->second->process.pid != now.pid))
            processChanged(*found->second, now);
    }
}

void Observer::processChanged(Watched& watched, const NodeProcessInfo& now)
{
    const NodeProcessInfo was = watched.process;
    watched.process = now;
    m_hurryUntilNs = steadyNs() + kBusyForMs * kNsPerMs;
    const auto tell = [&](EventKind kind) {
        m_events << Event{now.changedMs, kind, Witness::Process, now.number, 0, now.pid, now.note, now.cause};
    };
    if (now.pid == 0) {
        watched.probe.end();
        tell(now.killed                           ? EventKind::NodeKilled
             : now.state == ProcessState::Crashed ? EventKind::NodeCrashed
                                                  : EventKind::NodeStopped);
    } else if (now.pid != was.pid) {
        watched.probe.restart();
        watched.announced = false;
    } else if (now.state == ProcessState::Paused) {
        tell(EventKind::NodePaused);
    } else {
        tell(EventKind::NodeResumed);
    }
}

int Observer::numberOf(const NodeId& id) const
{
    const NodeState* node = m_last->node(id);
    if (node)
        return node->number;
    const auto found = std::find_if(m_cluster.nodes.begin(), m_cluster.nodes.end(),
                                    [&](const ObservedNode& n) { return n.id == id; });
    return found == m_cluster.nodes.end() ? 0 : found->number;
}

/// What a log line leaves out and the last snapshot still knew.
void Observer::complete(Event& event) const
{
    const NodeState* node = m_last->node(event.node);
    const bool aboutMaster = event.kind == EventKind::Promoted || event.kind == EventKind::ReplicationUp ||
                             event.kind == EventKind::FullSync || event.kind == EventKind::ElectionStarted;
    if (aboutMaster && event.other == 0 && node)
        event.other = node->master;
    const bool elected = event.kind == EventKind::Promoted && event.detail != u"takeover";
    if (elected && event.value == 0 && m_elections.contains(event.node))
        event.value = m_elections.at(event.node);
}

void Observer::readLogs()
{
    for (auto& [number, watched] : m_watched) {
        for (const QByteArray& text : watched->log.newLines()) {
            const std::optional<LogLine> line = parseLogLine(text);
            if (!line)
                continue;
            auto event = eventOf(*line, number, [this](const NodeId& id) { return numberOf(id); });
            if (!event)
                continue;
            if (event->kind == EventKind::ElectionStarted)
                m_elections[number] = event->value;
            complete(*event);
            const NodeState* writer = m_last->node(number);
            const bool stateWord =
                event->kind == EventKind::WritesAccepted || event->kind == EventKind::WritesRefused;
            if (stateWord && writer && writer->role != Role::Master)
                continue; // replicas take no writes: their state is told by their master's
            m_events << *event;
            m_hurryUntilNs = steadyNs() + kBusyForMs * kNsPerMs;
        }
    }
}

/// How long from the beginning of one round to that of the next. The logs, the processes and the wire tell of
/// every change, so an idle cluster is asked less: each question is a command that the servers count.
qint64 Observer::paceMs() const
{
    const qint64 now = steadyNs();
    if (now < m_hurryUntilNs)
        return kBusyMs;
    return m_hub.awaited() || now - m_movedNs < kBusyForMs * kNsPerMs ? kCalmMs : kIdleMs;
}

Probe::Depth Observer::depth()
{
    const qint64 now = steadyNs();
    const qint64 pace = paceMs();
    const qint64 every = pace == kIdleMs ? kIdleFullEveryMs : kFullEveryMs;
    if (m_wantsFull.exchange(false) || now - m_lastFullNs >= every * kNsPerMs) {
        m_lastFullNs = now;
        return Probe::Depth::Full;
    }
    return pace == kIdleMs ? Probe::Depth::Glance : Probe::Depth::Look;
}

void Observer::askAll()
{
    const Probe::Depth all = depth();
    for (auto& [number, watched] : m_watched) {
        if (watched->process.pid != 0)
            watched->probe.ask(watched->probe.facts().heard ? all : Probe::Depth::Full);
    }
    m_strangers.turn(all);
}

void Observer::noteWrites()
{
    for (const NodeState& node : m_last->nodes) {
        if (node.role != Role::Master || !node.answering)
            continue;
        qint64& before = m_offsets[node.number];
        if (std::abs(node.replicationOffset - before) > kWritesBytes)
            m_movedNs = steadyNs();
        before = node.replicationOffset;
    }
}

void Observer::collect()
{
    const qint64 end = steadyNs() + kCollectMs * kNsPerMs;
    for (;;) {
        std::vector<pollfd> fds;
        std::vector<Probe*> probes = m_strangers.awaited();
        for (const Probe* probe : probes)
            fds.push_back({probe->fd(), probe->events(), 0});
        for (auto& [number, watched] : m_watched) {
            if (watched->probe.owes() && watched->probe.fd() >= 0 &&
                watched->process.state != ProcessState::Paused) {
                fds.push_back({watched->probe.fd(), watched->probe.events(), 0});
                probes.push_back(&watched->probe);
            }
        }
        const qint64 left = end - steadyNs();
        if (fds.empty() || left <= 0 || poll(fds.data(), fds.size(), int(left / kNsPerMs) + 1) <= 0)
            break;
        for (size_t i = 0; i < fds.size(); ++i) {
            if (fds[i].revents)
                probes[i]->advance();
        }
    }
    for (auto& [number, watched] : m_watched) {
        watched->probe.advance(); // a late answer to an older question
        watched->probe.tick();
        if (!watched->announced && watched->probe.facts().answering && watched->process.pid != 0) {
            watched->announced = true;
            m_events << Event{watched->process.changedMs,
                              EventKind::NodeStarted,
                              Witness::Process,
                              number,
                              0,
                              watched->process.pid,
                              {},
                              watched->process.cause};
        }
    }
}

void Observer::publish()
{
    std::vector<NodeInput> inputs;
    for (const ObservedNode& node : m_cluster.nodes) {
        const Watched& watched = *m_watched.at(node.number);
        inputs.push_back({&node, &watched.probe.facts(), watched.process});
    }
    const LabInput lab{m_cluster.lab,
                       m_cluster.nodeTimeoutMs,
                       !m_cluster.password.isEmpty(),
                       m_sources.faults(),
                       m_anatomist->failovers(),
                       m_sources.ledger ? m_sources.ledger() : LedgerState(),
                       m_sources.migration ? m_sources.migration() : MigrationState(),
                       m_sources.scope ? m_sources.scope() : ScopeState(),
                       m_strangers.facts(),
                       m_sources.parts,
                       [this](ClusterSnapshot& whole) {
                           if (m_sources.judged)
                               m_sources.judged(whole, m_events);
                       }};
    Snapshot snapshot = m_builder.build(inputs, lab, wallMs());
    const Events changes = changesBetween(*m_last, *snapshot);
    if (!changes.isEmpty() || snapshot->state == ClusterState::Forming)
        m_hurryUntilNs = steadyNs() + kBusyForMs * kNsPerMs;
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event& a, const Event& b) { return a.timeMs < b.timeMs; });
    const Events events = m_filter.pass(m_events + changes);
    m_events.clear();
    m_last = snapshot;
    noteWrites();
    m_strangers.follow(*snapshot, m_cluster.password);
    // What these tell of a failover is in the next snapshot.
    m_anatomist->feed(events);
    tellWrites(snapshot->ledger);
    m_anatomist->feed(snapshot);
    m_hub.put(snapshot);
    m_publish(snapshot, events);
}

/// The first writes that nodes accepted in the place of others.
void Observer::tellWrites(const LedgerState& ledger)
{
    qint64 latestUs = m_lastWriteUs;
    for (const WriterState& writer : ledger.writers) {
        for (const NewOwner& owner : writer.newOwners) {
            if (owner.acceptedUs > m_lastWriteUs)
                m_anatomist->feed(ClientFact{owner.acceptedUs, owner.node, true});
            latestUs = std::max(latestUs, owner.acceptedUs);
        }
    }
    m_lastWriteUs = latestUs;
}

void Observer::rest(const std::stop_token& stop)
{
    const qint64 now = steadyNs();
    const qint64 interval = paceMs();
    // From the beginning of one round to that of the next, whatever the round took; but the servers get a
    // pause.
    const qint64 left = std::max(kPauseMs, interval - (now - m_roundNs) / kNsPerMs);
    pollfd wakeUp{m_wake.fd(), POLLIN, 0};
    if (!stop.stop_requested() && poll(&wakeUp, 1, int(left)) > 0)
        m_wake.clear();
}

} // namespace ringside
