#pragma once

#include "core/alerts/alert_watch.h"

#include <functional>
#include <memory>
#include <mutex>

namespace ringside::alerts {

/// The alerts of one lab: an AlertWatch that the observer's thread feeds and actions change. What is raised
/// and cleared goes to the log unless muted. Settings last as long as this object. Any thread.
class Alerts
{
public:
    Alerts();

    /// Judges the snapshot, which is otherwise whole, and puts the state into it.
    void look(ClusterSnapshot& cluster, const Events& events);
    /// An action begins; it lasts until what is returned goes. Outlives no Alerts.
    std::shared_ptr<void> working(const QString& action);
    AlertSettings settings() const;
    void change(const std::function<void(AlertSettings&)>& edit);

private:
    mutable std::mutex m_mutex; ///< guards all below
    AlertWatch m_watch;
    QStringList m_working; ///< actions that run
    QStringList m_done;    ///< actions that ended since the last look
    std::shared_ptr<const AlertState> m_last;
};

} // namespace ringside::alerts
