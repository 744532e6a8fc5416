#include "core/action/fault_form.h"

#include "core/action/quantities.h"
#include "core/cluster/bus_type.h"
#include "core/cluster/snapshot_json.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

namespace ringside {

namespace {

constexpr quint32 kAllTypes = (1u << kBusTypeCount) - 1;
constexpr quint32 kVotes = busTypeBit(BusType::AuthRequest) | busTypeBit(BusType::AuthAck);

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

} // namespace

std::optional<qint64> parseRate(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)(bit|kbit|mbit|gbit)$"));
    const QRegularExpressionMatch bits = form.match(text.toString().toLower());
    qint64 rate = 0;
    if (bits.hasMatch()) {
        const QString unit = bits.captured(2);
        const double factor = unit == u"bit" ? 1 : unit == u"kbit" ? 1e3 : unit == u"mbit" ? 1e6 : 1e9;
        rate = qint64(std::min(1e15, bits.captured(1).toDouble() * factor / 8));
    } else {
        rate = parseBytes(text).value_or(0);
    }
    return rate >= 1 ? std::optional(rate) : std::nullopt;
}

QString rateText(qint64 bytesPerSecond)
{
    const qint64 bits = bytesPerSecond * 8;
    for (const auto& [factor, unit] :
         {std::pair<qint64, const char*>{1'000'000'000, "gbit"}, {1'000'000, "mbit"}, {1000, "kbit"}}) {
        if (bits >= factor && (bits * 100) % factor == 0)
            return number(double(bits) / double(factor)) + QLatin1String(unit);
    }
    return QStringLiteral("%1b").arg(bytesPerSecond);
}

std::optional<quint32> parseBusTypes(QStringView text)
{
    quint32 types = 0;
    for (const QString& word : text.toString().split(u',')) {
        const auto type = busTypeOf(word);
        if (word == u"all")
            types |= kAllTypes;
        else if (word == u"votes")
            types |= kVotes;
        else if (type)
            types |= busTypeBit(*type);
        else
            return std::nullopt;
    }
    return types;
}

QString busTypesText(quint32 types)
{
    if (types == kAllTypes)
        return QStringLiteral("all");
    if (types == kVotes)
        return QStringLiteral("votes");
    QStringList words;
    for (quint16 type = 0; type < kBusTypeCount; ++type) {
        if (types & (1u << type))
            words << busTypeWord(type);
    }
    return words.join(u',');
}

std::optional<double> parseShare(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)%$"));
    const QRegularExpressionMatch match = form.match(text.toString());
    const double share = match.captured(1).toDouble() / 100;
    return match.hasMatch() && share > 0 && share <= 1 ? std::optional(share) : std::nullopt;
}

QString shareText(double share)
{
    return number(share * 100) + u'%';
}

QString durationForm(int ms)
{
    return ms >= 1000 && ms % 100 == 0 ? number(ms / 1000.0) + u's' : QStringLiteral("%1ms").arg(ms);
}

QString faultForm(const LinkFault& fault)
{
    const QString link = endName(fault.from) + u'>' + endName(fault.to);
    const QString plane = QStringLiteral(" plane=") + planeWord(fault.plane);
    switch (fault.kind) {
    case FaultKind::Cut:
        return QStringLiteral("cut ") + link + plane;
    case FaultKind::Delay: {
        const QString jitter =
            fault.jitterMs > 0 ? QStringLiteral(" jitter=") + durationForm(fault.jitterMs) : QString();
        return QStringLiteral("delay %1 %2%3%4").arg(link, durationForm(fault.delayMs), jitter, plane);
    }
    case FaultKind::Throttle:
        return QStringLiteral("throttle %1 %2%3").arg(link, rateText(fault.bytesPerSecond), plane);
    case FaultKind::Drop:
        return QStringLiteral("drop %1 %2 %3").arg(link, busTypesText(fault.types), shareText(fault.share));
    }
    return {};
}

} // namespace ringside
