#include "core/alerts/alert_settings.h"

#include "core/alerts/rule.h"
#include "core/base/core_text.h"

#include <cmath>

namespace ringside::alerts {

namespace {

RuleSetting settingOf(const AlertSettings& settings, const Rule& rule)
{
    const auto found = settings.rules.find(QLatin1String(rule.name));
    return found == settings.rules.end() ? RuleSetting() : found->second;
}

} // namespace

std::optional<double> AlertSettings::threshold(const Rule& rule) const
{
    const RuleSetting setting = settingOf(*this, rule);
    return setting.threshold ? setting.threshold : rule.threshold;
}

qint64 AlertSettings::holdMs(const Rule& rule) const
{
    return settingOf(*this, rule).holdMs.value_or(slow ? kSlowHoldMs : rule.holdMs);
}

qint64 AlertSettings::repeatMs(const Rule& rule) const
{
    return settingOf(*this, rule).repeatMs.value_or(kRepeatMs);
}

QString AlertSettings::holds() const
{
    return slow ? QStringLiteral("slow") : QStringLiteral("lab");
}

std::optional<QString> AlertSettings::problemOf(const Rule& rule, double threshold)
{
    const QString name = QLatin1String(rule.name);
    if (!rule.threshold)
        return CoreText::tr("The rule %1 has no threshold: it is so or it is not.").arg(name);
    if (std::isfinite(threshold) && threshold >= rule.lowest && threshold <= rule.highest)
        return std::nullopt;
    return CoreText::tr("The threshold of %1 lies between %2 and %3 %4.")
        .arg(name, QString::number(rule.lowest), QString::number(rule.highest), QLatin1String(rule.unit));
}

} // namespace ringside::alerts
