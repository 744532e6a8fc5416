#include "core/observe/probe.h"

#include "core/base/core_text.h"
#include "core/cluster/nodes_text.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <chrono>

namespace ringside {

namespace {

/// What each question is called, in the order of Question.
constexpr std::array<const char*, 6> kWords{"CLIENT SETNAME", "CLUSTER NODES", "CLUSTER INFO",
                                            "INFO",           "INFO",          "CONFIG GET"};

bool isForbidden(const Reply& reply)
{
    return reply.error() == ServerError::NoPerm;
}

/// Commands that work on data. What asks the server about itself or runs the cluster is left out: Ringside's
/// own questions are of that kind, and so are the acknowledgements of replicas. An idle cluster reads 0.
qint64 dataCommands(const InfoText& info)
{
    static const QSet<QByteArray> aboutServers{
        "acl",     "asking", "auth",     "client",    "cluster",  "command",     "config",
        "debug",   "hello",  "info",     "latency",   "lolwut",   "memory",      "module",
        "monitor", "psync",  "readonly", "readwrite", "replconf", "role",        "shutdown",
        "slowlog", "sync",   "time",     "lastsave",  "bgsave",   "bgrewriteaof"};
    static const QByteArray prefix("cmdstat_");
    qint64 sum = 0;
    for (auto line = info.all().begin(); line != info.all().end(); ++line) {
        if (!line.key().startsWith(prefix))
            continue;
        const QByteArray name = line.key().mid(prefix.size());
        const qsizetype bar = name.indexOf('|');
        if (!aboutServers.contains(bar < 0 ? name : name.left(bar)))
            sum += info.field(line.key(), "calls");
    }
    return sum;
}

} // namespace

qint64 steadyNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Probe::Probe(ObservedNode node)
    : m_node(std::move(node))
{
}

void Probe::restart()
{
    const std::vector<Opinion> lastWord = std::move(m_facts.opinions);
    const Role role = m_facts.role;
    m_facts = NodeFacts();
    m_facts.opinions = lastWord;
    m_facts.role = role;
    m_last.reset();
    end();
}

void Probe::end()
{
    m_connection.close();
    m_questions.clear();
    m_replies.clear();
    m_owed = 0;
    m_authOwed = false;
    m_askedNs = 0;
    m_facts.answering = false;
    m_facts.silentMs = 0;
    if (m_facts.load)
        m_facts.load->opsPerSecond = m_facts.load->cpu = 0; // what has ended does nothing
}

void Probe::connect()
{
    m_authOwed = !m_node.endpoint.password.isEmpty();
    m_named = false;
    m_connection.begin(m_node.endpoint);
}

void Probe::queue(Question question, const QByteArrayList& words)
{
    m_connection.queue(words);
    m_questions.push_back(question);
    ++m_owed;
}

void Probe::ask(Depth depth)
{
    if (m_owed > 0)
        return;
    if (!m_connection.isOpen())
        connect();
    if (!m_connection.isOpen())
        return;
    m_questions.clear();
    m_replies.clear();
    if (!std::exchange(m_named, true))
        queue(Question::Name, {"CLIENT", "SETNAME", "ringside"});
    queue(Question::Nodes, {"CLUSTER", "NODES"});
    queue(Question::Replication, {"INFO", "replication"});
    if (depth != Depth::Glance)
        queue(Question::Cluster, {"CLUSTER", "INFO"});
    if (depth >= Depth::Figures)
        queue(Question::Figures, {"INFO", "default", "commandstats"});
    if (depth == Depth::Full)
        queue(Question::Settings, QByteArrayList{"CONFIG", "GET"} + writeGateDirectives());
    if (!m_askedNs)
        m_askedNs = steadyNs();
    advance();
}

void Probe::giveUp(const QString& problem)
{
    m_connection.close();
    m_owed = 0;
    m_questions.clear();
    m_replies.clear();
    m_facts.answering = false;
    m_facts.problem = problem;
}

void Probe::advance()
{
    if (!m_connection.isOpen())
        return;
    if (!m_connection.advance())
        return giveUp({});
    for (;;) {
        const Result<std::optional<Reply>> reply = m_connection.take();
        if (!reply)
            return giveUp(CoreText::tr("no Redis answers on its port"));
        if (!reply->has_value())
            return;
        take(**reply);
        if (!m_connection.isOpen())
            return;
    }
}

void Probe::take(const Reply& reply)
{
    if (m_authOwed) {
        m_authOwed = false;
        if (reply.isError())
            giveUp(CoreText::tr("wrong password"));
        return;
    }
    if (reply.error() == ServerError::NoAuth)
        return giveUp(CoreText::tr("it asks for a password"));
    m_replies.push_back(reply);
    if (--m_owed == 0)
        complete();
}

void Probe::complete()
{
    m_facts.loading = std::any_of(m_replies.begin(), m_replies.end(),
                                  [](const Reply& r) { return r.error() == ServerError::Loading; });
    for (size_t i = 0; i < m_questions.size() && i < m_replies.size(); ++i) {
        const QString what = QString::fromLatin1(kWords[size_t(m_questions[i])]);
        if (m_questions[i] != Question::Name)
            m_forbidden.removeAll(what);
        if (m_questions[i] != Question::Name && isForbidden(m_replies[i]) && !m_forbidden.contains(what))
            m_forbidden << what;
        if (m_replies[i].error() != ServerError::Loading)
            read(m_questions[i], m_replies[i]);
    }
    m_facts.problem.clear();
    if (m_facts.loading)
        m_facts.problem = CoreText::tr("loading its data");
    else if (!m_forbidden.isEmpty())
        m_facts.problem = CoreText::tr("it does not let Ringside use %1 (NOPERM)")
                              .arg(m_forbidden.join(QStringLiteral(", ")));
    m_questions.clear();
    m_replies.clear();
    m_facts.heard = true;
    m_facts.answering = !m_forbidden.contains(QString::fromLatin1(kWords[size_t(Question::Nodes)]));
    m_facts.silentMs = 0;
    m_askedNs = 0;
}

void Probe::read(Question question, const Reply& reply)
{
    switch (question) {
    case Question::Nodes:
        return readNodes(reply);
    case Question::Cluster:
        return readCluster(reply);
    case Question::Replication:
        return readReplication(reply);
    case Question::Figures:
        return readFigures(reply);
    case Question::Settings:
        return readSettings(reply);
    case Question::Name: // worth having, and not needed
        return;
    }
}

void Probe::tick()
{
    m_facts.silentMs = m_askedNs ? (steadyNs() - m_askedNs) / kNsPerMs : 0;
    constexpr qint64 kPatienceMs = 300; // a healthy server answers within a few
    if (m_facts.silentMs > kPatienceMs)
        m_facts.answering = false;
}

/// What is forbidden now is not known, whatever it was before.
void Probe::readNodes(const Reply& reply)
{
    if (reply.isError()) {
        m_facts.opinions.clear();
        m_facts.role = Role::Unknown;
        return;
    }
    auto opinions = parseClusterNodes(reply.text);
    if (!opinions)
        return; // half a line never comes in one reply; a form of some future server is left alone
    m_facts.opinions = std::move(*opinions);
    for (const Opinion& opinion : m_facts.opinions) {
        if (!opinion.myself)
            continue;
        m_facts.id = opinion.id;
        m_facts.role = opinion.role;
        m_facts.configEpoch = opinion.configEpoch;
    }
}

void Probe::readCluster(const Reply& reply)
{
    const InfoText info(reply.isError() ? QByteArray() : reply.text);
    m_facts.clusterKnown = info.contains("cluster_state");
    m_facts.clusterOk = info.text("cluster_state") == "ok";
    if (m_facts.clusterKnown)
        m_facts.currentEpoch = quint64(info.integer("cluster_current_epoch"));
}

void Probe::readReplication(const Reply& reply)
{
    const InfoText info(reply.isError() ? QByteArray() : reply.text);
    m_facts.replicationKnown = info.contains("role");
    m_facts.gate.readReplication(info);
    m_facts.replicationId = info.text("master_replid");
    const bool replica = info.text("role") == "slave";
    m_facts.offset = {steadyNs(), info.integer(replica ? "slave_repl_offset" : "master_repl_offset")};
    m_facts.linkUp = replica && info.text("master_link_status") == "up";
    m_facts.syncing = replica && info.integer("master_sync_in_progress") != 0;
    m_facts.everSynced = m_facts.everSynced || m_facts.linkUp;
    m_facts.linkDownForMs =
        replica && !m_facts.linkUp ? info.integer("master_link_down_since_seconds", -1) * 1000 : -1;
}

void Probe::readFigures(const Reply& reply)
{
    const InfoText info(reply.isError() ? QByteArray() : reply.text);
    m_facts.gate.readInfo(info);
    if (!info.contains("used_memory")) {
        m_facts.load.reset();
        m_last.reset();
        return;
    }
    m_facts.version = QString::fromLatin1(info.contains("valkey_version")   ? info.text("valkey_version")
                                          : info.contains("redict_version") ? info.text("redict_version")
                                                                            : info.text("redis_version"));
    m_facts.server = info.contains("valkey_version")   ? QStringLiteral("valkey")
                     : info.contains("redict_version") ? QStringLiteral("redict")
                                                       : QStringLiteral("redis");
    Load load = m_facts.load.value_or(Load());
    load.usedMemory = info.integer("used_memory");
    load.maxMemory = info.integer("maxmemory");
    load.keys = info.field("db0", "keys");
    load.clients = int(info.integer("connected_clients"));
    load.saving = info.integer("rdb_bgsave_in_progress") || info.integer("aof_rewrite_in_progress");
    load.moved = info.field("errorstat_MOVED", "count"); // no line: none yet
    readRates(info, load);
    m_facts.load = load;
}

void Probe::readSettings(const Reply& reply)
{
    QHash<QByteArray, QByteArray> config;
    for (size_t i = 0; i + 1 < reply.elements.size(); i += 2)
        config.insert(reply.elements[i].text, reply.elements[i + 1].text);
    m_facts.gate.readConfig(config);
}

/// Rates between two INFOs.
void Probe::readRates(const InfoText& info, Load& load)
{
    const Counters now{steadyNs(), info.real("used_cpu_sys") + info.real("used_cpu_user"),
                       dataCommands(info)};
    if (m_last && now.ns > m_last->ns) {
        const double seconds = double(now.ns - m_last->ns) / 1e9;
        load.cpu = std::max(0.0, (now.cpu - m_last->cpu) / seconds);
        load.opsPerSecond = std::max(0.0, double(now.commands - m_last->commands) / seconds);
    }
    m_last = now;
}

} // namespace ringside
