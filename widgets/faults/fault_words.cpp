#include "widgets/faults/fault_words.h"

#include "core/cluster/bus_type.h"
#include "widgets/facts/fact_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <bit>

namespace ringside {

namespace {

/// The translation context.
struct FaultWordsText
{
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

constexpr quint32 kEveryType = (1u << kBusTypeCount) - 1;

/// As short as the figure allows: 1, 1.5, 0.25.
QString figure(double value)
{
    return QLocale().toString(value, 'g', 4);
}

QString typeWord(quint16 type)
{
    if (BusType(type) == BusType::AuthRequest)
        return FaultWordsText::tr("vote requests");
    if (BusType(type) == BusType::AuthAck)
        return FaultWordsText::tr("votes");
    return busTypeWord(type).toUpper();
}

} // namespace

QString faultKindWord(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Cut:
        return FaultWordsText::tr("cut");
    case FaultKind::Delay:
        return FaultWordsText::tr("delay");
    case FaultKind::Throttle:
        return FaultWordsText::tr("throttle");
    case FaultKind::Drop:
        break;
    }
    return FaultWordsText::tr("drop");
}

QString faultLetter(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Cut:
        return QStringLiteral("✕");
    case FaultKind::Delay:
        return QStringLiteral("◷");
    case FaultKind::Throttle:
        return QStringLiteral("≈");
    case FaultKind::Drop:
        break;
    }
    return QStringLiteral("⊘");
}

QString directionText(int from, int to)
{
    return FaultWordsText::tr("%1 → %2").arg(endName(from), endName(to));
}

QString delayWords(int delayMs, int jitterMs)
{
    const bool inSeconds = delayMs >= 1000 && delayMs % 100 == 0 && jitterMs % 100 == 0;
    const double unit = inSeconds ? 1000 : 1;
    const QString delay = figure(delayMs / unit), jitter = figure(jitterMs / unit);
    if (jitterMs == 0)
        return inSeconds ? FaultWordsText::tr("%1 s").arg(delay) : FaultWordsText::tr("%1 ms").arg(delay);
    return inSeconds ? FaultWordsText::tr("%1 ± %2 s").arg(delay, jitter)
                     : FaultWordsText::tr("%1 ± %2 ms").arg(delay, jitter);
}

QString rateWords(qint64 bytesPerSecond)
{
    const double bits = double(bytesPerSecond) * 8;
    if (bits >= 1e9)
        return FaultWordsText::tr("%1 Gbit/s").arg(figure(bits / 1e9));
    if (bits >= 1e6)
        return FaultWordsText::tr("%1 Mbit/s").arg(figure(bits / 1e6));
    if (bits >= 1e3)
        return FaultWordsText::tr("%1 kbit/s").arg(figure(bits / 1e3));
    return FaultWordsText::tr("%1 bit/s").arg(figure(bits));
}

QString busTypesWords(quint32 types)
{
    if ((types & kEveryType) == kEveryType)
        return FaultWordsText::tr("every message");
    QStringList words;
    for (quint16 type = 0; type < kBusTypeCount; ++type) {
        if (types & (1u << type))
            words << typeWord(type);
    }
    if (words.size() < 2)
        return words.value(0);
    const QString last = words.takeLast();
    return FaultWordsText::tr("%1 and %2", "a list of messages and its last one")
        .arg(words.join(QStringLiteral(", ")), last);
}

QString faultEffect(const LinkFault& fault)
{
    switch (fault.kind) {
    case FaultKind::Cut:
        return FaultWordsText::tr("holds every byte");
    case FaultKind::Delay:
        return FaultWordsText::tr("%1 later").arg(delayWords(fault.delayMs, fault.jitterMs));
    case FaultKind::Throttle:
        return FaultWordsText::tr("at most %1").arg(rateWords(fault.bytesPerSecond));
    case FaultKind::Drop:
        break;
    }
    if (fault.share >= 1)
        return FaultWordsText::tr("swallows %1").arg(busTypesWords(fault.types));
    return FaultWordsText::tr("swallows %1 % of %2")
        .arg(figure(fault.share * 100), busTypesWords(fault.types));
}

QString faultShort(const LinkFault& fault)
{
    switch (fault.kind) {
    case FaultKind::Cut:
        return FaultWordsText::tr("cut");
    case FaultKind::Delay:
        return delayWords(fault.delayMs, fault.jitterMs);
    case FaultKind::Throttle:
        return rateWords(fault.bytesPerSecond);
    case FaultKind::Drop:
        break;
    }
    const quint32 votes = busTypeBit(BusType::AuthRequest) | busTypeBit(BusType::AuthAck);
    const quint32 gossip = busTypeBit(BusType::Ping) | busTypeBit(BusType::Pong);
    if (fault.types == votes)
        return FaultWordsText::tr("drops votes");
    if ((fault.types & kEveryType) == kEveryType)
        return FaultWordsText::tr("drops all");
    const int kinds = std::popcount(fault.types);
    if (kinds > 1 && fault.types != gossip)
        return FaultWordsText::tr("drops %n kinds", "kinds of messages", kinds);
    return FaultWordsText::tr("drops %1").arg(busTypesWords(fault.types));
}

QString faultCount(FaultKind kind, qint64 heldBytes, qint64 dropped)
{
    if (kind == FaultKind::Drop)
        return dropped > 0 ? FaultWordsText::tr("%1 dropped").arg(QLocale().toString(dropped)) : QString();
    return heldBytes > 0 ? FaultWordsText::tr("%1 held").arg(bytesText(heldBytes)) : QString();
}

QString faultFact(const LinkFault& fault, qint64 nowMs)
{
    const QString what = fault.kind == FaultKind::Cut ? faultKindWord(fault.kind) : faultEffect(fault);
    const QString fact =
        FaultWordsText::tr("%1 %2 for %3", "mark, what the fault does, how long")
            .arg(faultLetter(fault.kind), what, sinceText(qMax<qint64>(0, nowMs - fault.sinceMs)));
    const QString count = faultCount(fault.kind, fault.heldBytes, fault.dropped);
    return count.isEmpty() ? fact : FaultWordsText::tr("%1, %2", "a fact and a count").arg(fact, count);
}

} // namespace ringside
