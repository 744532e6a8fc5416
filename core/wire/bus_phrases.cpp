#include "core/wire/bus_phrases.h"

#include "core/base/core_text.h"
#include "core/cluster/fault.h"

#include <QStringList>

#include <array>

namespace ringside {

QString busTypeName(quint16 type)
{
    constexpr std::array<const char*, kBusTypeCount> names{
        "PING",   "PONG",    "MEET",   "FAIL",        "PUBLISH", "FAILOVER_AUTH_REQUEST", "FAILOVER_AUTH_ACK",
        "UPDATE", "MFSTART", "MODULE", "PUBLISHSHARD"};
    return type < names.size() ? QString::fromLatin1(names[type]) : QStringLiteral("type %1").arg(type);
}

QString busFlagsText(quint16 flags)
{
    constexpr std::array<const char*, 14> names{
        "master",     "slave",         "fail?",         "fail",           "myself",
        "handshake",  "noaddr",        "meet",          "migrate_to",     "nofailover",
        "extensions", "light headers", "light modules", "my master fails"};
    QStringList set;
    for (size_t bit = 0; bit < 16; ++bit) {
        if (flags & (1 << bit))
            set << (bit < names.size() ? QString::fromLatin1(names[bit])
                                       : QStringLiteral("0x%1").arg(1 << bit, 0, 16));
    }
    return set.isEmpty() ? CoreText::tr("none") : set.join(QLatin1String(", "));
}

namespace bus {

QString nodeName(const NodeId& id, const NodeNumber& numberOf)
{
    const int number = id.isNull() ? 0 : numberOf(id);
    return number > 0 ? CoreText::tr("node %1").arg(number)
                      : CoreText::tr("an unknown node (%1)").arg(id.shortHex());
}

QString nodeNameAndId(const NodeId& id, const NodeNumber& numberOf)
{
    if (id.isNull())
        return CoreText::tr("none", "no node");
    const int number = numberOf(id);
    return number > 0 ? CoreText::tr("node %1 (%2)").arg(QString::number(number), id.shortHex())
                      : nodeName(id, numberOf);
}

QString endText(int end)
{
    if (end == 0)
        return CoreText::tr("somebody outside");
    return isClientEnd(end) ? CoreText::tr("client %1").arg(-end) : CoreText::tr("node %1").arg(end);
}

QString slotsText(const SlotRanges& slots, size_t most)
{
    const std::vector<SlotRange>& ranges = slots.ranges();
    if (ranges.empty())
        return CoreText::tr("none");
    if (ranges.size() <= most)
        return slots.toString();
    SlotRanges first;
    for (size_t i = 0; i < most; ++i)
        first.add(ranges[i]);
    return CoreText::tr("%1 and %2 more ranges").arg(first.toString()).arg(ranges.size() - most);
}

QString printable(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const bool valid = text.toUtf8() == bytes;
    QString shown;
    if (valid) {
        for (const QChar c : text)
            shown += c.isPrint() || c.isSurrogate()
                         ? QString(c)
                         : QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
        return shown;
    }
    for (const char c : bytes)
        shown += c >= 0x20 && c < 0x7f ? QString(QLatin1Char(c))
                                       : QStringLiteral("\\x%1").arg(uchar(c), 2, 16, QLatin1Char('0'));
    return shown;
}

QString addressText(const QByteArray& ip, quint16 port)
{
    return printable(ip) + QLatin1Char(':') + QString::number(port);
}

QString bytesText(quint64 count)
{
    return count == 1 ? CoreText::tr("1 byte") : CoreText::tr("%1 bytes").arg(count);
}

QString moduleName(quint64 id)
{
    constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    if (id == 0)
        return {};
    QString name;
    for (quint64 rest = id >> 10; name.size() < 9; rest >>= 6)
        name.prepend(QLatin1Char(letters[rest & 63]));
    return name;
}

} // namespace bus

} // namespace ringside
