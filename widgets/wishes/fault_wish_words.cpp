// What the verbs that set and lift faults do, in words.

#include "widgets/wishes/wishes.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace ringside::wish {

namespace {

/// The translation context.
struct FaultWishWordsText
{
    Q_DECLARE_TR_FUNCTIONS(faultWish)
};

/// What an action's first words say about links.
struct Ends
{
    QString from;
    QString to; ///< empty: every link
    bool oneWay = false;
    QStringList figures; ///< the words behind them
};

Ends endsOf(const Action& action)
{
    const QString first = action.arguments.value(0);
    const qsizetype arrow = first.indexOf(QLatin1Char('>'));
    if (arrow > 0)
        return {first.left(arrow), first.mid(arrow + 1), true, action.arguments.mid(1)};
    if (first == u"all")
        return {first, {}, false, action.arguments.mid(1)};
    return {first, action.arguments.value(1), false, action.arguments.mid(2)};
}

/// "node 1", "nodes 1, 4", "client c1"
QString phrase(const QString& ends)
{
    QString list = ends;
    list.replace(QLatin1Char(','), QStringLiteral(", "));
    const bool several = ends.contains(QLatin1Char(',')) || ends.contains(QLatin1Char('-'));
    if (ends.startsWith(QLatin1Char('c')))
        return several ? FaultWishWordsText::tr("clients %1").arg(list)
                       : FaultWishWordsText::tr("client %1").arg(list);
    return several ? FaultWishWordsText::tr("nodes %1").arg(list)
                   : FaultWishWordsText::tr("node %1").arg(list);
}

/// "from node 1 to node 2", "between node 1 and node 2", "on every link"
QString where(const Ends& ends)
{
    if (ends.to.isEmpty())
        return FaultWishWordsText::tr("on every link");
    return ends.oneWay ? FaultWishWordsText::tr("from %1 to %2").arg(phrase(ends.from), phrase(ends.to))
                       : FaultWishWordsText::tr("between %1 and %2").arg(phrase(ends.from), phrase(ends.to));
}

/// "50ms" as 50 ms, "1mbit" as 1 Mbit/s; other words as they are.
QString spoken(const QString& figure)
{
    static const QRegularExpression form(QStringLiteral("^([0-9.]+)([a-z]+)$"));
    static const QHash<QString, QString> units{{QStringLiteral("bit"), QStringLiteral("bit/s")},
                                               {QStringLiteral("kbit"), QStringLiteral("kbit/s")},
                                               {QStringLiteral("mbit"), QStringLiteral("Mbit/s")},
                                               {QStringLiteral("gbit"), QStringLiteral("Gbit/s")},
                                               {QStringLiteral("b"), QStringLiteral("B/s")},
                                               {QStringLiteral("kb"), QStringLiteral("kB/s")},
                                               {QStringLiteral("mb"), QStringLiteral("MB/s")}};
    const QRegularExpressionMatch match = form.match(figure);
    if (!match.hasMatch())
        return figure;
    return match.captured(1) + QLatin1Char(' ') + units.value(match.captured(2), match.captured(2));
}

QString onlyOn(const Action& action)
{
    const QString plane = action.option(u"plane").value_or(QString());
    if (plane == u"bus")
        return FaultWishWordsText::tr("Only the cluster bus: replication goes on.");
    if (plane == u"replication")
        return FaultWishWordsText::tr("Only replication: the nodes still hear each other on the bus.");
    return {};
}

QString cutMeaning(const Action& action)
{
    const Ends ends = endsOf(action);
    return FaultWishWordsText::tr(
               "Nothing passes %1 any more. The connections stay open, and what is sent is held.")
        .arg(where(ends));
}

QString delayMeaning(const Action& action)
{
    const Ends ends = endsOf(action);
    const QString delay = spoken(ends.figures.value(0));
    if (const auto jitter = action.option(u"jitter"))
        return FaultWishWordsText::tr("Every byte %1 arrives %2 later, give or take %3, in order.")
            .arg(where(ends), delay, spoken(*jitter));
    return FaultWishWordsText::tr("Every byte %1 arrives %2 later, in order.").arg(where(ends), delay);
}

QString messages(const QString& word)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("votes"), QT_TRANSLATE_NOOP("faultWish", "Vote requests and votes")},
        {QStringLiteral("auth-ack"), QT_TRANSLATE_NOOP("faultWish", "Votes")},
        {QStringLiteral("auth-request"), QT_TRANSLATE_NOOP("faultWish", "Vote requests")},
        {QStringLiteral("all"), QT_TRANSLATE_NOOP("faultWish", "All messages of the bus")}};
    if (const char* known = words.value(word, nullptr))
        return FaultWishWordsText::tr(known);
    QString names = word.toUpper();
    names.replace(QLatin1Char(','), QStringLiteral(", "));
    return FaultWishWordsText::tr("%1 messages", "names of types of messages").arg(names);
}

QString dropMeaning(const Action& action)
{
    const Ends ends = endsOf(action);
    const QString share = ends.figures.value(1, QStringLiteral("100%"));
    if (share == u"100%")
        return FaultWishWordsText::tr("%1 %2 vanish; the connection stays whole.")
            .arg(messages(ends.figures.value(0)), where(ends));
    return FaultWishWordsText::tr("%1 %2 vanish, %3 of them, chosen at random. The connection stays whole.")
        .arg(messages(ends.figures.value(0)), where(ends), share.chopped(1) + QStringLiteral(" %"));
}

QString healMeaning(const Action& action)
{
    if (action.arguments.isEmpty())
        return FaultWishWordsText::tr("Lifts every fault from every link; held bytes flow on.");
    return FaultWishWordsText::tr("Lifts every fault %1; held bytes flow on.").arg(where(endsOf(action)));
}

QString partitionMeaning(const Action& action)
{
    static const QHash<QString, const char*> words{
        {QStringLiteral("one"), QT_TRANSLATE_NOOP("faultWish", "Cuts one master off from all others.")},
        {QStringLiteral("minority"),
         QT_TRANSLATE_NOOP("faultWish", "Cuts a master and another master's replica off from the rest.")},
        {QStringLiteral("halves"),
         QT_TRANSLATE_NOOP("faultWish", "Cuts the nodes into two halves, chosen at random.")},
        {QStringLiteral("bridge"),
         QT_TRANSLATE_NOOP("faultWish",
                           "Cuts the nodes into two halves that both still reach one node: the bridge.")},
        {QStringLiteral("ring"),
         QT_TRANSLATE_NOOP("faultWish",
                           "Every node still reaches a majority, but no two of them reach the same one.")},
        {QStringLiteral("masters"),
         QT_TRANSLATE_NOOP("faultWish", "Cuts all masters off from all replicas.")}};
    if (const char* preset = words.value(action.arguments.value(0), nullptr))
        return FaultWishWordsText::tr(preset);
    return FaultWishWordsText::tr("Cuts every link between the two sides.");
}

} // namespace

QString faultMeaning(const Action& action)
{
    QString words;
    if (action.verb == u"cut")
        words = cutMeaning(action);
    else if (action.verb == u"delay")
        words = delayMeaning(action);
    else if (action.verb == u"throttle")
        words = FaultWishWordsText::tr("At most %2 pass %1; the rest waits.")
                    .arg(where(endsOf(action)), spoken(endsOf(action).figures.value(0)));
    else if (action.verb == u"drop")
        words = dropMeaning(action);
    else if (action.verb == u"reset" && !action.arguments.isEmpty())
        words = FaultWishWordsText::tr("Every connection %1 is reset (RST). The nodes connect again at once.")
                    .arg(where(endsOf(action)));
    else if (action.verb == u"heal")
        return healMeaning(action);
    else if (action.verb == u"lift")
        return FaultWishWordsText::tr("Lifts fault %1 and nothing else; held bytes flow on.")
            .arg(action.arguments.value(0));
    else if (action.verb == u"isolate")
        return FaultWishWordsText::tr("Cuts every link between this node and all others.");
    else if (action.verb == u"partition")
        return partitionMeaning(action);
    const QString only = words.isEmpty() ? QString() : onlyOn(action);
    return only.isEmpty() ? words : words + QLatin1Char(' ') + only;
}

} // namespace ringside::wish
