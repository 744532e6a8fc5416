#include "core/laboratory/laboratory.h"

#include "core/base/core_text.h"
#include "core/base/file_limit.h"
#include "core/node/cluster_file.h"

#include <algorithm>
#include <csignal>

namespace ringside {

namespace {

constexpr int kAnswerMs = 30'000; // to start and to load its data
constexpr int kForgetMs = 2000;   // a few rounds of the observer
constexpr int kAskAgainMs = 500;
constexpr int kSeenMs = 2000; // for the observer to see what the system has done already

} // namespace

Result<std::unique_ptr<Laboratory>> Laboratory::open(const Options& options, Observer::Publish publish)
{
    std::signal(SIGPIPE, SIG_IGN); // hiredis writes to sockets that may be closed
    raiseFileLimit();
    Result<std::unique_ptr<Lab>> lab = Lab::open(options.directory);
    if (!lab)
        return lab.error();
    if (options.discard)
        (*lab)->discardAtEnd();
    if (options.basePort != 0 && !(*lab)->hasCluster())
        (*lab)->record.basePort = options.basePort;
    Result<std::unique_ptr<Warden>> warden = Warden::launch();
    if (!warden)
        return warden.error();
    auto wire = std::make_unique<WireWatch>();
    Result<std::unique_ptr<Fabric>> fabric = Fabric::start(wire->tap());
    if (!fabric)
        return fabric.error();
    std::unique_ptr<Laboratory> laboratory(new Laboratory(
        std::move(*lab), std::move(*warden), std::move(wire), std::move(*fabric), std::move(publish)));
    laboratory->watch(true);
    return laboratory;
}

Laboratory::Laboratory(std::unique_ptr<Lab> lab, std::unique_ptr<Warden> warden,
                       std::unique_ptr<WireWatch> wire, std::unique_ptr<Fabric> fabric,
                       Observer::Publish publish)
    : m_lab(std::move(lab))
    , m_warden(std::move(warden))
    , m_processes(*m_warden)
    , m_wire(std::move(wire))
    , m_recorder(*m_wire)
    , m_fabric(std::move(fabric))
    , m_ledger(*m_fabric)
    , m_load(m_clientDirectory)
    , m_migration(m_lab->directory())
    , m_scope(m_migration)
{
    m_observer = std::make_unique<Observer>(
        Observer::Sources{
            [this] { return m_processes.all(); }, [this] { return m_fabric->faults(); },
            [this] { return m_ledger.state(); }, [this] { return m_migration.state(); },
            [this] { return m_scope.state(); },
            [this](ClusterSnapshot& snapshot) {
                snapshot.load = m_load.state();
                snapshot.chaos = m_chaos.state();
                snapshot.dashboardPort = m_dashboard.port();
            },
            [this](ClusterSnapshot& snapshot, const Events& events) { m_alerts.look(snapshot, events); }},
        m_hub, [this, publish = std::move(publish)](const Snapshot& snapshot, const Events& events) {
            m_ledger.observe(*snapshot);
            rememberSeats(*snapshot);
            publish(snapshot, events);
        });
    m_warden->onChange([this] { m_observer->hurry(); });
    m_anatomyReceiver = m_wire->receive([this](const WireBatch& batch) { m_observer->noteMessages(batch); });
}

Laboratory::~Laboratory()
{
    m_warden->onChange({});
    m_wire->drop(m_anatomyReceiver);
    m_observer.reset();
    m_warden.reset(); // whatever still runs is killed here, before the directory may go
}

LabRecord Laboratory::record() const
{
    const std::lock_guard lock(m_mutex);
    return m_lab->record;
}

QString Laboratory::passwordFile() const
{
    const std::lock_guard lock(m_mutex);
    return m_lab->record.password.isEmpty() ? QString() : m_lab->passwordFile();
}

Status Laboratory::change(const std::function<void(LabRecord&)>& edit)
{
    const std::lock_guard lock(m_mutex);
    const LabRecord before = m_lab->record;
    edit(m_lab->record);
    Status saved = m_lab->save();
    if (!saved)
        m_lab->record = before;
    return saved;
}

NodeOptions Laboratory::optionsOf(int number) const
{
    const std::lock_guard lock(m_mutex);
    const LabNode* node = m_lab->record.node(number);
    // Without: it was there a moment ago, and another action has just removed it or cleared the lab.
    return node ? ringside::optionsOf(*m_lab, *node) : NodeOptions();
}

Endpoint Laboratory::endpoint(int number) const
{
    const NodeOptions options = optionsOf(number);
    return {QLatin1String(kClientHost), options.port, options.password};
}

int Laboratory::nodeCount() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_lab->record.nodes.size());
}

std::vector<int> Laboratory::numbers() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<int> all;
    for (const LabNode& node : m_lab->record.nodes)
        all.push_back(node.number);
    return all;
}

/// Where clients of the cluster find the nodes: their addresses in the network may have changed.
void Laboratory::tellClients()
{
    std::vector<client::KnownNode> nodes;
    for (const int number : numbers())
        nodes.push_back({number, endpoint(number), optionsOf(number).announced});
    m_clientDirectory.set(nodes);
    m_ledger.setNodes(std::move(nodes));
}

Status Laboratory::makeNodeDirectory(int number)
{
    const std::lock_guard lock(m_mutex);
    return m_lab->makeNodeDirectory(number);
}

void Laboratory::watch(bool fresh)
{
    const std::lock_guard watching(m_watching);
    const LabRecord lab = record();
    ObservedCluster cluster;
    cluster.lab = lab.name;
    cluster.nodeTimeoutMs = lab.directives.value(QStringLiteral("cluster-node-timeout")).toInt();
    cluster.password = lab.password;
    cluster.failover = FailoverSettings::of(lab.directives);
    for (const LabNode& node : lab.nodes)
        cluster.nodes.push_back({node.number, node.id, endpoint(node.number),
                                 optionsOf(node.number).logFile(), node.seat,
                                 optionsOf(node.number).announced});
    tellClients();
    m_observer->setCluster(std::move(cluster), fresh);
}

Status Laboratory::startNodes(const std::vector<int>& nodes, const QString& cause,
                              const std::stop_token& stop, const std::function<void(int)>& progress)
{
    for (const int number : nodes) {
        const NodeOptions options = optionsOf(number);
        const Status announced = ClusterFile(options.clusterFile()).announce(record().net, kClientHost);
        if (!announced)
            return announced;
        if (const Status started = m_processes.start(options, cause); !started)
            return started;
    }
    m_observer->hurry();
    const auto answering = [&](const ClusterSnapshot& cluster) {
        return std::count_if(nodes.begin(), nodes.end(), [&](int n) {
            const NodeState* node = cluster.node(n);
            return node && node->answering && !node->startingUp && node->pid == m_processes.info(n).pid;
        });
    };
    const auto anyEnded = [&] {
        return std::find_if(nodes.begin(), nodes.end(), [&](int n) { return m_processes.info(n).pid == 0; });
    };
    const Deadline deadline{std::chrono::milliseconds(kAnswerMs)};
    for (long told = -1; !deadline.passed();) {
        const Snapshot now = m_hub.waitFor(
            [&](const ClusterSnapshot& s) { return answering(s) > told || anyEnded() != nodes.end(); },
            std::min(deadline.left(), 200), stop);
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
        if (const auto ended = anyEnded(); ended != nodes.end()) {
            // The next action is judged by the snapshot, so its end has to be seen there first.
            m_hub.waitFor(
                [&](const ClusterSnapshot& s) { return s.node(*ended) && !s.node(*ended)->running(); },
                kSeenMs, stop);
            return m_processes.explainEnd(optionsOf(*ended));
        }
        told = answering(*now);
        progress(int(told));
        if (told == long(nodes.size()))
            return Done{};
    }
    return Error{ErrorCode::Timeout, CoreText::tr("Not every node answers after %1 s.").arg(kAnswerMs / 1000),
                 CoreText::tr("Their logs say why.")};
}

/// It may be started meanwhile: then it counts as one that was there.
Result<bool> Laboratory::dropImporting(int number, const std::vector<int>& slots)
{
    const ClusterFile file(optionsOf(number).clusterFile());
    const auto own = file.own();
    if (!own)
        return own.error();
    const auto isOneOf = [&](const OpenSlot& open) {
        return std::find(slots.begin(), slots.end(), open.slot) != slots.end();
    };
    if (!*own || (*own)->role != Role::Master ||
        std::none_of((*own)->importing.begin(), (*own)->importing.end(), isOneOf))
        return true;
    if (m_processes.info(number).pid != 0)
        return false;
    if (const Status dropped = file.dropImporting(slots); !dropped)
        return dropped.error();
    return m_processes.info(number).pid == 0;
}

std::vector<int> Laboratory::stopNodes(const std::vector<int>& nodes, const QString& cause, int patienceMs)
{
    const auto askToEnd = [&](int number) {
        // A node that is gone already needs no signal: whatever these two answer, the wait below tells.
        (void)m_processes.signal(number, SIGTERM, cause);
        if (m_processes.info(number).state == ProcessState::Paused)
            (void)m_processes.signal(number, SIGCONT, cause);
    };
    std::for_each(nodes.begin(), nodes.end(), askToEnd);
    const Deadline deadline{std::chrono::milliseconds(patienceMs)};
    std::vector<int> killed;
    for (const int number : nodes) {
        // A server refuses while it writes its first AOF ("Writing initial AOF, can't exit": server.c,
        // prepareForShutdown) and must be asked again.
        while (!m_processes.waitForEnd(number, std::min(deadline.left(), kAskAgainMs)) && !deadline.passed())
            askToEnd(number);
        if (m_processes.waitForEnd(number, 0))
            continue;
        (void)m_processes.signal(number, SIGKILL, cause);
        m_processes.waitForEnd(number, kAnswerMs);
        killed.push_back(number);
    }
    m_observer->hurry();
    return killed;
}

void Laboratory::shutDown(const QString& cause)
{
    m_ledger.halt(); // its writers have nobody to write to
    m_load.drop();
    // Without its relays no replica lags, so no master waits for one (shutdown-timeout, 10 s).
    for (const int number : m_relayed)
        m_fabric->removeNode(number);
    m_relayed.clear();
    stopNodes(numbers(), cause, 12'000);
    if (nodeCount() > 0)
        (void)change([](LabRecord&) {}); // when it was last used; worth no error at the end
}

Result<std::unique_lock<std::mutex>> Laboratory::takeMembership()
{
    std::unique_lock lock(m_membership, std::try_to_lock);
    if (!lock)
        return Error{ErrorCode::NotPossible, CoreText::tr("Another action is starting or ending nodes."),
                     CoreText::tr("Wait until it is done, or cancel it.")};
    return lock;
}

void Laboratory::killServers(const QString& cause)
{
    for (const NodeProcessInfo& process : m_processes.all()) {
        if (process.pid != 0)
            (void)m_processes.signal(process.number, SIGKILL, cause); // one that just ended is as well
    }
}

Status Laboratory::clear(const QString& cause)
{
    const std::vector<int> all = numbers();
    m_ledger.drop();
    m_load.drop();
    m_chaos.drop();
    m_migration.forget();
    m_scope.forget();
    for (const int number : all)
        (void)m_processes.signal(number, SIGKILL, cause); // most have ended; the next line waits for the rest
    for (const int number : all)
        m_processes.waitForEnd(number, kAnswerMs);
    m_fabric->healAll();
    for (const int number : m_relayed)
        m_fabric->removeNode(number);
    m_relayed.clear();
    m_processes.forgetAll();
    {
        const std::lock_guard lock(m_mutex);
        if (const Status cleared = m_lab->clear(); !cleared)
            return cleared;
    }
    watch(true);
    // What comes next must not be judged by the nodes that were.
    m_hub.waitFor([](const ClusterSnapshot& c) { return c.nodes.empty(); }, kForgetMs);
    return Done{};
}

} // namespace ringside
