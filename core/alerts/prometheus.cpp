#include "core/alerts/prometheus.h"

#include "core/alerts/rule.h"

#include <QStringList>

namespace ringside::alerts {

namespace {

/// A string of YAML in double quotes. The template language of annotations begins with {{, which no text here
/// has.
QString quoted(QString text)
{
    text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    text.replace(u'\n', QStringLiteral("\\n"));
    return u'"' + text + u'"';
}

QString alertName(const Rule& rule)
{
    QString name = QStringLiteral("Redis");
    for (const QString& part : QString::fromLatin1(rule.name).split(u'-'))
        name += part[0].toUpper() + part.mid(1);
    return name;
}

QString severityLabel(Severity severity)
{
    return severity == Severity::Bad ? QStringLiteral("critical") : QStringLiteral("warning");
}

/// 500ms, 2s: units that every Prometheus reads.
QString span(qint64 ms)
{
    return ms % 1000 == 0 ? QString::number(ms / 1000) + u's' : QString::number(ms) + QStringLiteral("ms");
}

QString ruleYaml(const Rule& rule, const AlertSettings& settings)
{
    const RuleWords words = wordsOf(QLatin1String(rule.name));
    QStringList lines;
    lines << QStringLiteral("      - alert: %1").arg(alertName(rule))
          << QStringLiteral("        expr: %1").arg(quoted(expressionOf(rule, settings)))
          << QStringLiteral("        for: %1").arg(span(settings.holdMs(rule)))
          << QStringLiteral("        labels:")
          << QStringLiteral("          severity: %1").arg(severityLabel(rule.severity))
          << QStringLiteral("        annotations:")
          << QStringLiteral("          summary: %1").arg(quoted(words.meaning))
          << QStringLiteral("          impact: %1").arg(quoted(words.impact))
          << QStringLiteral("          description: %1").arg(quoted(words.whatToDo));
    return lines.join(u'\n') + u'\n';
}

} // namespace

QString expressionOf(const Rule& rule, const AlertSettings& settings)
{
    QString expression = QLatin1String(rule.expression);
    const auto threshold = settings.threshold(rule);
    if (threshold && expression.contains(u"[%1]")) // a range, and those take whole units only
        expression.replace(QStringLiteral("%1"), span(qint64(*threshold * 1000)));
    else if (threshold)
        expression.replace(QStringLiteral("%1"), QString::number(*threshold, 'g', 12));
    return expression;
}

QByteArray prometheusRules(const AlertSettings& settings)
{
    QString text = QStringLiteral("# Alerting rules for Prometheus with redis_exporter.\n");
    QString body;
    for (const Rule& rule : rules()) {
        if (expressionOf(rule, settings).isEmpty())
            text +=
                QStringLiteral("# %1: redis_exporter has no metric for it.\n").arg(QLatin1String(rule.name));
        else
            body += ruleYaml(rule, settings);
    }
    return (text + QStringLiteral("groups:\n  - name: redis-cluster\n    rules:\n") + body).toUtf8();
}

} // namespace ringside::alerts
