#include "widgets/keys/key_words.h"

#include "widgets/keys/keys_panel.h"
#include "widgets/wishes/wishes.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr int kNamed = 3; // keys in a sentence; the rest is a number

QString text(const QByteArray& key)
{
    return QString::fromUtf8(key);
}

QString named(const QByteArrayList& keys)
{
    QStringList parts;
    for (qsizetype i = 0; i < std::min<qsizetype>(kNamed, keys.size()); ++i)
        parts << text(keys[i]);
    QString words = parts.join(QStringLiteral(", "));
    if (keys.size() > kNamed)
        words += KeysPanel::tr(" and %n more", nullptr, int(keys.size()) - kNamed);
    return words;
}

QString row(const QStringList& cells)
{
    return cells.join(QLatin1Char('\t'));
}

} // namespace

QString keyMarkup(const KeyFacts& facts, const QString& colour)
{
    const QByteArray& key = facts.key;
    const qsizetype end = facts.tagFrom + facts.tagSize;
    return text(key.left(facts.tagFrom)).toHtmlEscaped() +
           QStringLiteral("<b style=\"color:%1\">").arg(colour) +
           text(key.mid(facts.tagFrom, facts.tagSize)).toHtmlEscaped() + QStringLiteral("</b>") +
           text(key.mid(end)).toHtmlEscaped();
}

QStringList keyLines(const KeyFacts& facts, const ClusterSnapshot& cluster)
{
    const QString crc = QString::number(facts.crc, 16).toUpper().rightJustified(4, u'0');
    QStringList lines{
        KeysPanel::tr("CRC16 0x%1 = %2, modulo 16384: slot %3").arg(crc).arg(facts.crc).arg(facts.slot)};
    if (cluster.nodes.empty())
        return lines;
    const SlotHome home = slotHome(cluster, facts.slot);
    if (home.master == 0)
        return lines << KeysPanel::tr("No master owns this slot: CLUSTERDOWN");
    QString owner = KeysPanel::tr("on node %1 (:%2)").arg(home.master).arg(home.port);
    if (!home.replicas.empty())
        owner += QStringLiteral(", ") + KeysPanel::tr("copied to %1").arg(wish::numberList(home.replicas));
    return lines << (home.served ? owner : owner + QStringLiteral(", ") + KeysPanel::tr("not served now"));
}

QString checkWords(const QString& command, const QByteArrayList& keys, const SlotCheck& check)
{
    const QString what = command.isEmpty() ? KeysPanel::tr("One command") : command;
    if (check.together)
        return keys.size() < 2 ? QString()
                               : KeysPanel::tr("%1 may use these %Ln key(s): all are in slot %2.", nullptr,
                                               int(keys.size()))
                                     .arg(what)
                                     .arg(check.slot);
    QString words = KeysPanel::tr("%1 would be refused (CROSSSLOT): not in slot %2: %3.")
                        .arg(what)
                        .arg(check.slot)
                        .arg(named(check.breakers));
    if (!check.mended.isEmpty())
        words += QLatin1Char(' ') + KeysPanel::tr("A hash tag would help: %1").arg(named(check.mended));
    return words;
}

QString checkTable(const QByteArrayList& keys, const SlotCheck& check)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(keys.size(), 24); ++i) {
        QString line = KeysPanel::tr("%1: slot %2").arg(text(keys[i])).arg(keyHashSlot(keys[i]));
        if (i < check.mended.size() && check.mended[i] != keys[i])
            line +=
                KeysPanel::tr(" → %1: slot %2").arg(text(check.mended[i])).arg(keyHashSlot(check.mended[i]));
        lines << line;
    }
    if (!check.mended.isEmpty())
        lines << KeysPanel::tr("Keys with the same hash tag share one slot, one node and its load. Tag only "
                               "keys that belong together.");
    return lines.join(QLatin1Char('\n'));
}

QString checkWord(const QByteArrayList& keys, const SlotCheck& check)
{
    return check.together
               ? KeysPanel::tr("All %Ln key(s) in slot %1", nullptr, int(keys.size())).arg(check.slot)
               : KeysPanel::tr("Not in one slot: CROSSSLOT");
}

QStringList spreadWordings(const KeySpread& spread)
{
    if (spread.keys == 0)
        return {KeysPanel::tr("How keys spread over the shards"), KeysPanel::tr("How keys spread")};
    double worst = 0;
    for (const ShardKeys& shard : spread.shards)
        worst = std::max(worst, std::abs(shard.deviation()));
    const QString keys = KeysPanel::tr("%Ln key(s)", nullptr, spread.keys);
    const QString slotsText = KeysPanel::tr("in %Ln slot(s)", nullptr, spread.slots);
    const QString percent = QLocale().toString(worst * 100, 'f', worst < 0.1 ? 1 : 0);
    return {KeysPanel::tr("%1 %2, at most %3 % off the even share").arg(keys, slotsText, percent),
            keys + QLatin1Char(' ') + slotsText, keys};
}

QString keysTable(const QByteArrayList& keys, const ClusterSnapshot& cluster)
{
    QStringList lines{row({KeysPanel::tr("Key"), KeysPanel::tr("Hash tag"), QStringLiteral("CRC16"),
                           KeysPanel::tr("Slot"), KeysPanel::tr("Node"), KeysPanel::tr("Port")})};
    for (const QByteArray& key : keys) {
        const KeyFacts facts = keyFacts(key);
        const SlotHome home = slotHome(cluster, facts.slot);
        lines << row({text(key), facts.tagged ? text(key.mid(facts.tagFrom, facts.tagSize)) : QString(),
                      QString::number(facts.crc), QString::number(facts.slot),
                      home.master ? QString::number(home.master) : QString(),
                      home.port ? QString::number(home.port) : QString()});
    }
    return lines.join(QLatin1Char('\n'));
}

QString spreadTable(const KeySpread& spread)
{
    QStringList lines{
        row({KeysPanel::tr("Shard"), KeysPanel::tr("Node"), KeysPanel::tr("Keys"), KeysPanel::tr("Even"),
             KeysPanel::tr("Deviation %"), KeysPanel::tr("Share of slots %")})};
    for (const ShardKeys& shard : spread.shards)
        lines << row({shard.seat < 0 ? QString() : QString::number(shard.seat + 1),
                      shard.master ? QString::number(shard.master) : QString(), QString::number(shard.keys),
                      QString::number(shard.even, 'f', 1), QString::number(shard.deviation() * 100, 'f', 1),
                      QString::number(shard.slotShare * 100, 'f', 1)});
    return lines.join(QLatin1Char('\n'));
}

} // namespace ringside
