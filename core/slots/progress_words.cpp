#include "core/slots/progress_words.h"

#include "core/base/core_text.h"

#include <QLocale>

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kWholeSecondsMs = 10'000;

QString figures(const MigrationState& now)
{
    const QLocale locale;
    QStringList parts{
        CoreText::tr("%1 of %2 slots").arg(locale.toString(now.slotsDone), locale.toString(now.slotsAll))};
    if (now.keysAll > 0)
        parts << CoreText::tr("%1 of %2 keys")
                     .arg(locale.toString(now.keys), locale.toString(std::max(now.keys, now.keysAll)));
    if (now.bytes > 0)
        parts << locale
                     .formattedDataSize(now.bytes, now.bytes < 1024 ? 0 : 1,
                                        QLocale::DataSizeTraditionalFormat)
                     .replace(QLatin1Char(' '), QChar(QChar::Nbsp)); // no line ends between the two
    if (now.leftMs >= 0 && now.phase == MigrationState::Phase::Running)
        parts << CoreText::tr("%1 s left")
                     .arg(locale.toString(double(now.leftMs) / 1000, 'f',
                                          now.leftMs < kWholeSecondsMs ? 1 : 0));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString progressWords(const MigrationState& now)
{
    switch (now.phase) {
    case MigrationState::Phase::Paused:
        return CoreText::tr("Held: %1").arg(figures(now));
    case MigrationState::Phase::Waiting:
        return CoreText::tr("Waiting for a master: %1").arg(now.problem);
    case MigrationState::Phase::Running:
    case MigrationState::Phase::Interrupted:
    case MigrationState::Phase::Off:
        break;
    }
    const bool atomic =
        std::any_of(now.moves.begin(), now.moves.end(), [](const MigrationMove& m) { return m.atomic; });
    return atomic ? CoreText::tr("Atomic slot migration: %1").arg(figures(now)) : figures(now);
}

} // namespace ringside
