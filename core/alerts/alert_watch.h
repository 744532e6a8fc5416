#pragma once

#include "core/alerts/alert_settings.h"
#include "core/alerts/own_work.h"
#include "core/alerts/rule.h"
#include "core/cluster/alert_state.h"

#include <tuple>

namespace ringside::alerts {

/// Judges one snapshot after the other and keeps account of what lasts: an alert is pending until its rule's
/// hold time is over, then active, then cleared. It knows no clock but the snapshots' own time. Nobody is
/// told twice within the repeat limit (Alert::told), and Ringside's own work is information. Nothing is
/// judged while there is no cluster or while it forms. One thread.
class AlertWatch
{
public:
    /// What this look has changed, for the log.
    struct News
    {
        std::vector<Alert> raised; ///< those of which somebody is to be told
        std::vector<Alert> cleared;
    };

    void setSettings(const AlertSettings& settings);
    const AlertSettings& settings() const { return m_settings; }
    /// `events` since the last look; `working`: actions that run, or ended since then.
    News look(const ClusterSnapshot& cluster, const Events& events = {}, const QStringList& working = {});
    const AlertState& state() const { return m_state; }

private:
    using Key = std::tuple<QString, int, int>;

    void judge(const ClusterSnapshot& cluster, std::map<Key, Alert>& seen) const;
    void blame(const ClusterSnapshot& cluster, const Sighting& sighting, Alert& alert) const;
    void hold(Alert& alert, qint64 nowMs, News& news);
    void clear(qint64 nowMs, const std::map<Key, Alert>& seen, News& news);
    void arrange();

    AlertSettings m_settings;
    OwnWork m_work;
    std::map<Key, Alert> m_alerts;                           ///< active and pending
    std::map<std::pair<Key, Severity>, qint64> m_lastToldMs; ///< for the repeat limit
    AlertState m_state;
};

} // namespace ringside::alerts
