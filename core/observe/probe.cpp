#include "core/observe/probe.h"

#include "core/cluster/core_text.h"
#include "core/cluster/nodes_text.h"

#include <algorithm>
#include <chrono>

namespace ringside {

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
    m_sent = 0;
    end();
}

void Probe::end()
{
    m_connection.close();
    m_replies.clear();
    m_owed = 0;
    m_authOwed = false;
    m_askedNs = 0;
    m_facts.answering = false;
    m_facts.silentMs = 0;
}

void Probe::connect()
{
    m_authOwed = !m_node.endpoint.password.isEmpty();
    m_connection.begin(m_node.endpoint);
}

void Probe::ask(bool full)
{
    if (m_owed > 0)
        return;
    if (!m_connection.isOpen())
        connect();
    if (!m_connection.isOpen())
        return;
    m_connection.queue({"CLUSTER", "NODES"});
    m_connection.queue({"CLUSTER", "INFO"});
    m_connection.queue({"INFO", "replication"});
    if (full)
        m_connection.queue({"INFO", "default", "commandstats"});
    m_owed = full ? 4 : 3;
    m_sent += m_owed;
    m_replies.clear();
    if (!m_askedNs)
        m_askedNs = steadyNs();
    advance();
}

void Probe::giveUp(const QString& problem)
{
    m_connection.close();
    m_owed = 0;
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
    m_facts.problem.clear();
    m_facts.loading = std::any_of(m_replies.begin(), m_replies.end(),
                                  [](const Reply& r) { return r.error() == ServerError::Loading; });
    if (!m_replies[0].isError())
        readNodes(m_replies[0].text);
    if (!m_replies[1].isError()) {
        const InfoText info(m_replies[1].text);
        m_facts.clusterOk = info.text("cluster_state") == "ok";
        m_facts.currentEpoch = quint64(info.integer("cluster_current_epoch"));
    }
    if (!m_replies[2].isError())
        readReplication(m_replies[2].text);
    if (m_replies.size() > 3 && !m_replies[3].isError())
        readInfo(m_replies[3].text);
    if (m_facts.loading)
        m_facts.problem = CoreText::tr("loading its data");
    m_replies.clear();
    m_facts.heard = true;
    m_facts.answering = true;
    m_facts.silentMs = 0;
    m_askedNs = 0;
}

void Probe::tick()
{
    m_facts.silentMs = m_askedNs ? (steadyNs() - m_askedNs) / kNsPerMs : 0;
    constexpr qint64 kPatienceMs = 300; // a healthy server answers within a few
    if (m_facts.silentMs > kPatienceMs)
        m_facts.answering = false;
}

void Probe::readNodes(const QByteArray& text)
{
    auto opinions = parseClusterNodes(text);
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

void Probe::readReplication(const QByteArray& text)
{
    const InfoText info(text);
    m_facts.replicationId = info.text("master_replid");
    const bool replica = info.text("role") == "slave";
    m_facts.offset = {steadyNs(), info.integer(replica ? "slave_repl_offset" : "master_repl_offset")};
    m_facts.linkUp = replica && info.text("master_link_status") == "up";
    m_facts.syncing = replica && info.integer("master_sync_in_progress") != 0;
    m_facts.everSynced = m_facts.everSynced || m_facts.linkUp;
    m_facts.linkDownForMs =
        replica && !m_facts.linkUp ? info.integer("master_link_down_since_seconds", -1) * 1000 : -1;
}

void Probe::readInfo(const QByteArray& text)
{
    const InfoText info(text);
    m_facts.version = QString::fromLatin1(info.contains("valkey_version")   ? info.text("valkey_version")
                                          : info.contains("redict_version") ? info.text("redict_version")
                                                                            : info.text("redis_version"));
    m_facts.server = info.contains("valkey_version")   ? QStringLiteral("valkey")
                     : info.contains("redict_version") ? QStringLiteral("redict")
                                                       : QStringLiteral("redis");
    Load& load = m_facts.load;
    load.usedMemory = info.integer("used_memory");
    load.maxMemory = info.integer("maxmemory");
    load.keys = info.field("db0", "keys");
    load.clients = int(info.integer("connected_clients"));
    load.saving = info.integer("rdb_bgsave_in_progress") || info.integer("aof_rewrite_in_progress");
    readRates(info);
}

/// Rates between two INFOs, our own questions not counted, nor those of core/heat on another connection: an
/// idle cluster reads 0.
void Probe::readRates(const InfoText& info)
{
    const qint64 counting = info.field("cmdstat_cluster|countkeysinslot", "calls");
    const Counters now{steadyNs(), info.real("used_cpu_sys") + info.real("used_cpu_user"),
                       info.integer("total_commands_processed"), m_sent + counting};
    if (m_last && now.ns > m_last->ns) {
        const double seconds = double(now.ns - m_last->ns) / 1e9;
        m_facts.load.cpu = std::max(0.0, (now.cpu - m_last->cpu) / seconds);
        const qint64 others = (now.commands - m_last->commands) - (now.own - m_last->own);
        m_facts.load.opsPerSecond = std::max(0.0, double(others) / seconds);
    }
    m_last = now;
}

} // namespace ringside
