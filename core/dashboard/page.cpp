#include "core/dashboard/page.h"

#include "core/base/core_text.h"

#include <QCryptographicHash>
#include <QFile>

#include <utility>

namespace ringside {

namespace {

/// What stands in the page for a person, by its place there: {{name}}.
QList<std::pair<const char*, QString>> words()
{
    return {{"lang", CoreText::tr("en", "language code of the dashboard's page")},
            {"title", CoreText::tr("Redis Cluster: dashboard")},
            {"stale", CoreText::tr("Ringside does not answer: these figures are old.")},
            {"waiting", CoreText::tr("Waiting for the first figures")},
            {"slots", CoreText::tr("Slots served")},
            {"keys", CoreText::tr("Keys")},
            {"ops", CoreText::tr("Operations per second")},
            {"availability", CoreText::tr("Availability so far")},
            {"operations", CoreText::tr("of operations")},
            {"windows", CoreText::tr("of 100 ms windows")},
            {"memory", CoreText::tr("Memory")},
            {"cpu", CoreText::tr("CPU")},
            {"rate", CoreText::tr("Ops/s")},
            {"shard", CoreText::tr("Shard")},
            {"node", CoreText::tr("Node")},
            {"role", CoreText::tr("Role")},
            {"state", CoreText::tr("State")},
            {"lag", CoreText::tr("Lag")},
            {"of", CoreText::tr("of %1", "a replica of node %1").arg(QStringLiteral("{n}"))},
            {"alerts", CoreText::tr("Alerts")},
            {"quiet", CoreText::tr("No alerts")},
            {"unjudged", CoreText::tr("not known")},
            {"linkdown", CoreText::tr("link down")},
            {"running", CoreText::tr("running")},
            {"silent", CoreText::tr("does not answer")},
            {"paused", CoreText::tr("paused")},
            {"starting", CoreText::tr("starting")},
            {"ended", CoreText::tr("ended")},
            {"unserved", CoreText::tr("not served")},
            {"foot", CoreText::tr("A dash: not known. For Prometheus:")}};
}

/// The sum of what stands between two tags, as a policy names it.
QByteArray sumOf(const QByteArray& html, const QByteArray& open, const QByteArray& close)
{
    const qsizetype from = html.indexOf(open) + open.size();
    const QByteArray text = html.mid(from, html.indexOf(close, from) - from);
    return "'sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64() + '\'';
}

} // namespace

DashboardPage::DashboardPage()
{
    QFile file(QStringLiteral(":/dashboard/page.html"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the page of the dashboard is not in the program");
    m_html = file.readAll();
    for (const auto& [name, text] : words())
        m_html.replace(QByteArray("{{") + name + "}}", text.toHtmlEscaped().toUtf8());
    m_policy = "default-src 'none'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
               "frame-ancestors 'none'; style-src " +
               sumOf(m_html, "<style>", "</style>") + "; script-src " +
               sumOf(m_html, "<script>", "</script>");
}

} // namespace ringside
