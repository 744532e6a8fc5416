#include "core/alerts/alerts.h"

#include "core/cluster/shown.h"

#include <spdlog/spdlog.h>

namespace ringside::alerts {

namespace {

void writeLog(const AlertWatch::News& news)
{
    for (const Alert& alert : news.raised) {
        const std::string text = visible(alert.found).toStdString();
        if (alert.severity == Severity::Info)
            spdlog::info("alert {}: {}", alert.rule.toStdString(), text);
        else
            spdlog::warn("alert {}: {}", alert.rule.toStdString(), text);
    }
    for (const Alert& alert : news.cleared)
        spdlog::info("alert {} is over after {} ms: {}", alert.rule.toStdString(),
                     alert.clearedMs - alert.sinceMs, visible(alert.found).toStdString());
}

} // namespace

Alerts::Alerts()
{
    m_watch.setSettings({});
}

void Alerts::look(ClusterSnapshot& cluster, const Events& events)
{
    AlertWatch::News news;
    {
        const std::lock_guard lock(m_mutex);
        news = m_watch.look(cluster, events, m_working + m_done);
        m_done.clear();
        if (!m_last || !(*m_last == m_watch.state()))
            m_last = std::make_shared<const AlertState>(m_watch.state());
        cluster.alerts = m_last;
    }
    writeLog(news);
}

std::shared_ptr<void> Alerts::working(const QString& action)
{
    const std::lock_guard lock(m_mutex);
    m_working << action;
    return {nullptr, [this, action](void*) {
                const std::lock_guard ending(m_mutex);
                m_working.removeOne(action);
                m_done << action;
            }};
}

AlertSettings Alerts::settings() const
{
    const std::lock_guard lock(m_mutex);
    return m_watch.settings();
}

void Alerts::change(const std::function<void(AlertSettings&)>& edit)
{
    const std::lock_guard lock(m_mutex);
    AlertSettings settings = m_watch.settings();
    edit(settings);
    m_watch.setSettings(settings);
}

} // namespace ringside::alerts
