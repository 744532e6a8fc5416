#include "core/dashboard/dashboard.h"

#include "core/base/core_text.h"
#include "core/dashboard/http_server.h"
#include "core/dashboard/metrics.h"
#include "core/dashboard/page.h"
#include "core/dashboard/status.h"

#include <QJsonDocument>

namespace ringside {

namespace {

/// Answers from the snapshot that is the newest then. What was made of one is kept for the next who asks.
class Pages
{
public:
    explicit Pages(std::function<Snapshot()> latest)
        : m_latest(std::move(latest))
    {
    }

    HttpAnswer operator()(const HttpRequest& request)
    {
        if (request.path == "/")
            return {200, "text/html; charset=utf-8", m_page.html(), m_page.policy()};
        if (request.path == "/status.json") {
            refresh();
            if (m_status.isEmpty())
                m_status = QJsonDocument(dashboardStatus(*m_snapshot)).toJson(QJsonDocument::Compact);
            return {200, "application/json", m_status, {}};
        }
        if (request.path == "/metrics") {
            refresh();
            if (m_metrics.isEmpty())
                m_metrics = metricsText(*m_snapshot);
            return {200, "text/plain; version=0.0.4; charset=utf-8", m_metrics, {}};
        }
        return {404, "text/plain; charset=utf-8", "There are /, /status.json and /metrics.\n", {}};
    }

private:
    void refresh()
    {
        const Snapshot now = m_latest();
        if (now == m_snapshot)
            return;
        m_snapshot = now;
        m_status.clear();
        m_metrics.clear();
    }

    std::function<Snapshot()> m_latest;
    DashboardPage m_page;
    Snapshot m_snapshot;
    QByteArray m_status;
    QByteArray m_metrics;
};

} // namespace

Dashboard::Dashboard(std::function<Snapshot()> latest)
    : m_latest(std::move(latest))
{
}

Dashboard::~Dashboard() = default;

Status Dashboard::start(int port)
{
    const std::lock_guard lock(m_mutex);
    if (m_server)
        return notPossible(
            CoreText::tr("The dashboard is served already, at %1.").arg(dashboardUrl(m_server->port())),
            CoreText::tr("`dashboard off` ends it."));
    Result<std::unique_ptr<HttpServer>> server = HttpServer::start(
        port, [pages = std::make_shared<Pages>(m_latest)](const HttpRequest& r) { return (*pages)(r); });
    if (!server)
        return server.error();
    m_server = std::move(*server);
    return Done{};
}

bool Dashboard::stop()
{
    const std::lock_guard lock(m_mutex);
    const bool served = m_server != nullptr;
    m_server.reset();
    return served;
}

int Dashboard::port() const
{
    const std::lock_guard lock(m_mutex);
    return m_server ? m_server->port() : 0;
}

QString dashboardUrl(int port)
{
    return QStringLiteral("http://127.0.0.1:%1/").arg(port);
}

} // namespace ringside
