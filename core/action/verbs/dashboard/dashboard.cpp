// dashboard: the cluster's state as a page for a browser on this machine.

#include "core/dashboard/dashboard.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

namespace ringside {

namespace {

constexpr int kDashboardSeenMs = 3000;
constexpr int kUsualPort = 3000; // as the printed lab's dashboard

bool endsDashboard(const Action& action)
{
    return action.arguments.value(0) == u"off";
}

std::optional<int> dashboardPort(const Action& action)
{
    if (action.arguments.isEmpty())
        return kUsualPort;
    bool number = false;
    const int port = action.arguments[0].toInt(&number);
    return number && port >= 1024 && port <= 65535 ? std::optional(port) : std::nullopt;
}

std::optional<ArgumentError> checkDashboard(const Action& action)
{
    if (action.arguments.size() > 1)
        return ArgumentError{1, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[1])};
    if (!endsDashboard(action) && !dashboardPort(action))
        return ArgumentError{
            0, {}, CoreText::tr("'%1' is no port from 1024 to 65535, nor `off`.").arg(action.arguments[0])};
    return std::nullopt;
}

std::optional<QString> whyNotDashboard(const Action& action, const ClusterSnapshot& cluster)
{
    if (endsDashboard(action))
        return cluster.dashboardPort == 0 ? std::optional(CoreText::tr("The dashboard is off already."))
                                          : std::nullopt;
    if (cluster.dashboardPort != 0)
        return CoreText::tr("The dashboard is served already, at %1; `dashboard off` ends it.")
            .arg(dashboardUrl(cluster.dashboardPort));
    return std::nullopt;
}

Result<QJsonObject> endDashboard(ActionContext& context)
{
    if (!context.lab().dashboard().stop())
        return notPossible(CoreText::tr("The dashboard is off already."));
    context.lab().observer().hurry();
    const auto seen =
        context.await([](const ClusterSnapshot& c) { return c.dashboardPort == 0; }, kDashboardSeenMs,
                      CoreText::tr("The dashboard was ended, but that was not seen"));
    if (!seen)
        return seen.error();
    return QJsonObject{{QStringLiteral("url"), QJsonValue()},
                       {QStringLiteral("port"), QJsonValue()},
                       {QStringLiteral("metrics"), QJsonValue()}};
}

Result<QJsonObject> runDashboard(const Action& action, ActionContext& context)
{
    if (endsDashboard(action))
        return endDashboard(context);
    const int port = dashboardPort(action).value_or(kUsualPort);
    if (const Status started = context.lab().dashboard().start(port); !started)
        return started.error();
    context.lab().observer().hurry();
    const auto seen =
        context.await([port](const ClusterSnapshot& c) { return c.dashboardPort == port; }, kDashboardSeenMs,
                      CoreText::tr("The dashboard was started, but that was not seen"));
    if (!seen)
        return seen.error();
    const QString url = dashboardUrl(port);
    return QJsonObject{{QStringLiteral("url"), url},
                       {QStringLiteral("port"), port},
                       {QStringLiteral("metrics"), url + QStringLiteral("metrics")}};
}

} // namespace

Verb dashboardVerb()
{
    return {QStringLiteral("dashboard"),
            QStringLiteral("dashboard [PORT=3000] | off"),
            CoreText::tr("the cluster's state as a page for a browser on this machine, and at /metrics for "
                         "Prometheus; read-only, while it is asked for"),
            {},
            checkDashboard,
            whyNotDashboard,
            runDashboard};
}

} // namespace ringside
