#include "widgets/wishes/wishes.h"

#include "core/cluster/bus_type.h"

#include <QRegularExpression>

namespace ringside::wish {

namespace {

QString planeName(Plane plane)
{
    switch (plane) {
    case Plane::Bus:
        return QStringLiteral("bus");
    case Plane::Replication:
        return QStringLiteral("replication");
    case Plane::Client:
        return QStringLiteral("client");
    }
    return {};
}

} // namespace

Action plain(const QString& verb)
{
    return {verb, {}, {}};
}

Action onNode(const QString& verb, int node)
{
    return {verb, {QString::number(node)}, {}};
}

Action failover(int replica, const QString& how)
{
    Action action = onNode(QStringLiteral("failover"), replica);
    if (!how.isEmpty())
        action.arguments << how;
    return action;
}

Action reshard(int count, const std::vector<int>& from, int to)
{
    return {QStringLiteral("reshard"),
            {QString::number(count)},
            {{QStringLiteral("from"), from.empty() ? QStringLiteral("all") : numberList(from)},
             {QStringLiteral("to"), QString::number(to)}}};
}

Action moveSlots(const QString& ranges, int to)
{
    return {QStringLiteral("move"), {ranges}, {{QStringLiteral("to"), QString::number(to)}}};
}

Action rebalance(int thresholdPercent, bool empty)
{
    Action action = plain(QStringLiteral("rebalance"));
    if (empty)
        action.arguments << QStringLiteral("empty");
    if (thresholdPercent != 2) // the default
        action.options.emplace_back(QStringLiteral("threshold"), QString::number(thresholdPercent));
    return action;
}

Action stopAll()
{
    return {QStringLiteral("stop"), {QStringLiteral("all")}, {}};
}

Action measure(int node, int times)
{
    return {QStringLiteral("measure"),
            {QString::number(node)},
            {{QStringLiteral("times"), QString::number(times)}}};
}

Action set(int node, const QString& directive, const QString& value)
{
    const QString target = node > 0 ? QString::number(node) : QStringLiteral("all");
    return {QStringLiteral("set"), {target, directive, value}, {}};
}

Action cut(int a, int b, bool oneWay, std::optional<Plane> plane)
{
    return onLinks(QStringLiteral("cut"), {{a}, {b}, oneWay, plane});
}

Action partition(const std::vector<int>& a, const std::vector<int>& b)
{
    return {QStringLiteral("partition"), {numberList(a), QStringLiteral("|"), numberList(b)}, {}};
}

Action partition(const QString& preset)
{
    return {QStringLiteral("partition"), {preset}, {}};
}

Action onLinks(const QString& verb, const Links& links, const QStringList& figures)
{
    Action action{verb, {}, {}};
    const QString from = numberList(links.from), to = numberList(links.to);
    if (links.oneWay)
        action.arguments << from + QLatin1Char('>') + to;
    else
        action.arguments << from << to;
    action.arguments << figures;
    if (links.plane)
        action.options.emplace_back(QStringLiteral("plane"), planeName(*links.plane));
    return action;
}

Action delay(const Links& links, int ms, int jitterMs)
{
    Action action = onLinks(QStringLiteral("delay"), links, {durationForm(ms)});
    if (jitterMs > 0) // jitter comes first, as in the usage
        action.options.emplace(action.options.begin(), QStringLiteral("jitter"), durationForm(jitterMs));
    return action;
}

Action drop(const Links& links, quint32 types, double percent)
{
    Links onBus = links;
    onBus.plane.reset();
    return onLinks(QStringLiteral("drop"), onBus,
                   {busTypesForm(types), QString::number(percent, 'g', 6) + QLatin1Char('%')});
}

Action lift(int group)
{
    return {QStringLiteral("lift"), {QString::number(group)}, {}};
}

Action again(const QString& line)
{
    static const QRegularExpression option(QStringLiteral("^([a-z][a-z-]*)=(.*)$"));
    Action action;
    for (const QString& word : line.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QRegularExpressionMatch match = option.match(word);
        if (action.verb.isEmpty())
            action.verb = word;
        else if (match.hasMatch())
            action.options.emplace_back(match.captured(1), match.captured(2));
        else
            action.arguments << word;
    }
    return action;
}

QString durationForm(int ms)
{
    return ms >= 1000 && ms % 100 == 0 ? QString::number(ms / 1000.0, 'g', 6) + QLatin1Char('s')
                                       : QStringLiteral("%1ms").arg(ms);
}

QString rateForm(qint64 bytesPerSecond)
{
    const qint64 bits = bytesPerSecond * 8;
    for (const auto& [factor, unit] :
         {std::pair<qint64, const char*>{1'000'000'000, "gbit"}, {1'000'000, "mbit"}, {1000, "kbit"}}) {
        if (bits >= factor && (bits * 100) % factor == 0) // two decimals at most
            return QString::number(double(bits) / double(factor), 'g', 6) + QLatin1String(unit);
    }
    return QStringLiteral("%1b").arg(bytesPerSecond);
}

QString busTypesForm(quint32 types)
{
    constexpr quint32 every = (1u << kBusTypeCount) - 1;
    if (types == every)
        return QStringLiteral("all");
    if (types == (busTypeBit(BusType::AuthRequest) | busTypeBit(BusType::AuthAck)))
        return QStringLiteral("votes");
    QStringList words;
    for (quint16 type = 0; type < kBusTypeCount; ++type) {
        if (types & (1u << type))
            words << busTypeWord(type);
    }
    return words.join(QLatin1Char(','));
}

Action create(const CreateChoices& choices)
{
    Action action{QStringLiteral("create"), {}, {}};
    action.options = {{QStringLiteral("masters"), QString::number(choices.masters)},
                      {QStringLiteral("replicas"), QString::number(choices.replicas)},
                      {QStringLiteral("timeout"), QString::number(choices.timeoutMs)}};
    if (choices.stepwise)
        action.arguments << QStringLiteral("stepwise");
    if (choices.password)
        action.arguments << QStringLiteral("auth");
    if (!choices.program.isEmpty())
        action.options.emplace_back(QStringLiteral("program"), choices.program);
    if (choices.basePort > 0)
        action.options.emplace_back(QStringLiteral("base-port"), QString::number(choices.basePort));
    return action;
}

QString numberList(const std::vector<int>& numbers)
{
    QStringList words;
    for (const int number : numbers)
        words << endName(number);
    return words.join(QLatin1Char(','));
}

} // namespace ringside::wish
