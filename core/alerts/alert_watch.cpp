#include "core/alerts/alert_watch.h"

#include <algorithm>

namespace ringside::alerts {

namespace {

constexpr size_t kKeptCleared = 50;

} // namespace

void AlertWatch::setSettings(const AlertSettings& settings)
{
    m_settings = settings;
    m_state.muted = settings.muted;
    m_state.holds = settings.holds();
}

AlertWatch::News AlertWatch::look(const ClusterSnapshot& cluster, const Events& events,
                                  const QStringList& working)
{
    News news;
    if (cluster.state == ClusterState::Absent) {
        m_alerts.clear();
        m_lastToldMs.clear();
        m_state.cleared.clear();
        m_work.clear();
    }
    m_work.look(cluster, events, working);
    std::map<Key, Alert> seen;
    if (cluster.state != ClusterState::Absent && cluster.state != ClusterState::Forming)
        judge(cluster, seen);
    clear(cluster.timeMs, seen, news);
    for (auto& [key, alert] : seen) {
        if (const auto known = m_alerts.find(key); known != m_alerts.end()) {
            alert.sinceMs = known->second.sinceMs;
            alert.raisedMs = known->second.raisedMs;
            alert.told = known->second.told;
            if (known->second.raisedMs != 0 && alert.severity > known->second.severity)
                alert.raisedMs = 0; // it was information, and is an alarm from now on
            if (known->second.raisedMs != 0 && alert.cause.isEmpty())
                alert.cause = known->second.cause;
        }
        hold(alert, cluster.timeMs, news);
        m_alerts[key] = alert;
    }
    arrange();
    return news;
}

void AlertWatch::judge(const ClusterSnapshot& cluster, std::map<Key, Alert>& seen) const
{
    for (const Rule& rule : rules()) {
        const QString name = QLatin1String(rule.name);
        for (const Sighting& sighting : rule.judge(cluster, m_settings.threshold(rule).value_or(0))) {
            Alert alert;
            alert.rule = name;
            alert.node = sighting.node;
            alert.other = sighting.other;
            alert.severity = sighting.severity.value_or(rule.severity);
            alert.sinceMs = cluster.timeMs;
            alert.value = sighting.value;
            alert.found = sighting.found;
            blame(cluster, sighting, alert);
            seen[{name, sighting.node, sighting.other}] = alert;
        }
    }
}

/// Why it is so, and whether it is our own work.
void AlertWatch::blame(const ClusterSnapshot& cluster, const Sighting& sighting, Alert& alert) const
{
    alert.cause = sighting.cause;
    if (alert.rule == u"failover-happened") { // its cause is the anatomy's, which may learn it a moment later
        const OwnWork::Blame work = alert.cause.isEmpty() ? m_work.ofRest(0) : OwnWork::Blame{alert.cause};
        alert.cause = work.cause;
        if (isOwnWork(alert.cause))
            alert.severity = Severity::Info;
        return;
    }
    // One that has not answered yet since it was started has no history of its own: it is being added.
    const NodeState* node = cluster.node(alert.node);
    const bool fresh = !node || node->process == ProcessState::Absent || (node->running() && !node->load);
    const bool ofProcess = !fresh && (alert.rule == u"node-down" || alert.rule == u"node-silent");
    const OwnWork::Blame blame = ofProcess ? m_work.ofNode(alert.node) : m_work.ofRest(alert.node);
    alert.cause = blame.cause;
    if (blame.own)
        alert.severity = Severity::Info;
}

void AlertWatch::hold(Alert& alert, qint64 nowMs, News& news)
{
    const Rule& its = *rule(alert.rule);
    if (alert.raisedMs != 0 || nowMs - alert.sinceMs < m_settings.holdMs(its))
        return;
    alert.raisedMs = nowMs;
    const std::pair key(Key(alert.rule, alert.node, alert.other), alert.severity);
    const auto last = m_lastToldMs.find(key);
    alert.told = last == m_lastToldMs.end() || nowMs - last->second >= m_settings.repeatMs(its);
    if (!alert.told)
        return;
    m_lastToldMs[key] = nowMs;
    if (!m_settings.muted)
        news.raised.push_back(alert);
}

void AlertWatch::clear(qint64 nowMs, const std::map<Key, Alert>& seen, News& news)
{
    std::erase_if(m_alerts, [&](const auto& entry) {
        Alert alert = entry.second;
        if (seen.contains(entry.first))
            return false;
        if (alert.raisedMs == 0)
            return true;
        alert.clearedMs = nowMs;
        m_state.cleared.insert(m_state.cleared.begin(), alert);
        if (alert.told && !m_settings.muted)
            news.cleared.push_back(alert);
        return true;
    });
    if (m_state.cleared.size() > kKeptCleared)
        m_state.cleared.resize(kKeptCleared);
}

void AlertWatch::arrange()
{
    m_state.active.clear();
    m_state.pending.clear();
    for (const auto& [key, alert] : m_alerts)
        (alert.raisedMs != 0 ? m_state.active : m_state.pending).push_back(alert);
    const auto worseThenOlder = [](const Alert& a, const Alert& b) {
        if (a.severity != b.severity || a.sinceMs != b.sinceMs)
            return a.severity != b.severity ? a.severity > b.severity : a.sinceMs < b.sinceMs;
        return rule(a.rule) < rule(b.rule); // as in the table
    };
    std::stable_sort(m_state.active.begin(), m_state.active.end(), worseThenOlder);
    std::stable_sort(m_state.pending.begin(), m_state.pending.end(), worseThenOlder);
}

} // namespace ringside::alerts
