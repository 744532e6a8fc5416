#include "core/report/ticks.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

/// The smallest of 1, 2, 5 times a power of ten that is not below `least`.
double roundStep(double least)
{
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= least * (1 - 1e-9))
            return factor * power;
    }
    return 10 * power;
}

QString timeLabel(double ms, bool minutes)
{
    if (!minutes)
        return QStringLiteral("%1 s").arg(axisNumber(ms / 1000));
    const qint64 seconds = std::llround(ms / 1000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

QString axisNumber(double value)
{
    QString text = QString::number(value, 'g', 6);
    if (text.contains(u'e'))
        text = QString::number(value, 'f', 0);
    const qsizetype point = text.indexOf(u'.');
    for (qsizetype at = (point < 0 ? text.size() : point) - 3; std::abs(value) >= 10'000 && at > 0; at -= 3)
        text.insert(at, QChar(0x202f));
    return text;
}

std::vector<Tick> linearTicks(double highest, int most)
{
    const double top = highest > 0 ? highest : 1;
    const double step = roundStep(top / most);
    std::vector<Tick> ticks;
    const int steps = std::max(1, int(std::ceil(top / step - 1e-9)));
    for (int i = 0; i <= steps; ++i)
        ticks.push_back({i * step, axisNumber(i * step)});
    return ticks;
}

std::vector<Tick> logarithmicTicks(double lowest, double highest)
{
    const int from = int(std::floor(std::log10(lowest) + 1e-9));
    const int to = std::max(from + 1, int(std::ceil(std::log10(highest) - 1e-9)));
    std::vector<Tick> ticks;
    for (int power = from; power <= to; ++power) {
        const double value = std::pow(10, power);
        ticks.push_back({value, axisNumber(value)});
        if (power == to || to - from > 3)
            continue;
        for (const double factor : {2.0, 5.0})
            ticks.push_back({factor * value, to - from < 2 ? axisNumber(factor * value) : QString()});
    }
    return ticks;
}

std::vector<Tick> timeTicks(double fromMs, double toMs, int most)
{
    const double length = std::max(toMs - fromMs, 1.0);
    const bool minutes = toMs > 180'000;
    double step = roundStep(length / most);
    if (minutes) { // 10 s, 15 s, 30 s, 1 min, 2 min, 5 min, ...
        const double kept[] = {10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
        const auto* fit = std::find_if(std::begin(kept), std::end(kept),
                                       [&](double seconds) { return seconds * 1000 * most >= length; });
        step = fit == std::end(kept) ? std::ceil(length / most / 3.6e6) * 3.6e6 : *fit * 1000;
    }
    std::vector<Tick> ticks;
    for (double at = std::ceil(fromMs / step - 1e-9) * step; at <= toMs + step * 1e-9; at += step)
        ticks.push_back({at, timeLabel(at, minutes)});
    return ticks;
}

} // namespace ringside
