#include "core/chaos/report_text.h"

#include "core/base/core_text.h"
#include "core/cluster/load_json.h"

#include <QDateTime>

#include <algorithm>

namespace ringside::chaospage {

namespace {

/// A figure and its unit stay on one line.
QString together(QString text)
{
    return text.replace(u' ', QChar(0xa0));
}

} // namespace

const QString kDash = QStringLiteral("–");

QString utcText(qint64 ms)
{
    return ms > 0
               ? QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
                     QStringLiteral(" UTC")
               : kDash;
}

QString availableText(const std::optional<double>& share)
{
    if (!share)
        return kDash;
    const double percent = *share < 1 ? std::min(*share * 100, 99.9999) : 100;
    return together(QString::number(percent, 'f', *share < 1 ? 4 : 0) + QStringLiteral(" %"));
}

QString secondsText(qint64 ms)
{
    return ms < 0 ? kDash : together(CoreText::tr("%1 s").arg(double(ms) / 1000, 0, 'f', 1));
}

QString millisText(double ms)
{
    return together(CoreText::tr("%1 ms").arg(ms, 0, 'f', 1));
}

QString countText(const std::optional<qint64>& count)
{
    return count ? amountText(double(*count)) : kDash;
}

QString keptText(ChaosVerdict::Answer answer)
{
    return answer == ChaosVerdict::Answer::Yes  ? CoreText::tr("✓ yes")
           : answer == ChaosVerdict::Answer::No ? CoreText::tr("✗ no")
                                                : CoreText::tr("? not enough to say");
}

} // namespace ringside::chaospage
