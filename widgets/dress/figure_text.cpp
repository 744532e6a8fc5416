#include "widgets/dress/figure_text.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace ringside {

namespace {

struct FigureText
{
    Q_DECLARE_TR_FUNCTIONS(FigureText)
};

/// Three significant digits at most, none after the point from 10 up, no trailing ".0".
QString shortNumber(double value)
{
    const bool whole = std::abs(value - std::round(value)) < 0.05;
    return QLocale().toString(value, 'f', whole || value >= 10 ? 0 : 1);
}

/// 1, 2 or 5 times a power of ten, not less than `value`.
double decimalCeiling(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (value <= step * power * (1 + 1e-9))
            return step * power;
    }
    return 10 * power;
}

} // namespace

QString bytesText(double bytes)
{
    if (std::abs(bytes) < 999.5)
        return FigureText::tr("%1 B").arg(QLocale().toString(bytes, 'f', 0));
    if (bytes < 999.5 * 1024)
        return FigureText::tr("%1 KB").arg(shortNumber(bytes / 1024));
    if (bytes < 999.5 * 1024 * 1024)
        return FigureText::tr("%1 MB").arg(shortNumber(bytes / (1024 * 1024)));
    return FigureText::tr("%1 GB").arg(shortNumber(bytes / (1024.0 * 1024 * 1024)));
}

QString durationText(double milliseconds)
{
    if (std::abs(milliseconds) < 999.5)
        return FigureText::tr("%1 ms").arg(shortNumber(milliseconds));
    if (milliseconds < 120'000)
        return FigureText::tr("%1 s").arg(shortNumber(milliseconds / 1000));
    return FigureText::tr("%1 min").arg(shortNumber(milliseconds / 60'000));
}

QString countText(double count)
{
    return shortNumber(count);
}

QString figureText(double value, Unit unit)
{
    switch (unit) {
    case Unit::Bytes:
        return bytesText(value);
    case Unit::Milliseconds:
        return durationText(value);
    case Unit::PerSecond:
        return countText(value);
    }
    return {};
}

double roundCeiling(double value, Unit unit)
{
    if (value <= 0)
        return 0;
    double factor = 1;
    if (unit == Unit::Bytes) {
        while (value / factor > 512 && factor < 1024.0 * 1024 * 1024)
            factor *= 1024;
    }
    return decimalCeiling(value / factor) * factor;
}

} // namespace ringside
