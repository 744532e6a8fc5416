#include "widgets/controls/wishes.h"

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

Action stopAll()
{
    return {QStringLiteral("stop"), {QStringLiteral("all")}, {}};
}

Action set(int node, const QString& directive, const QString& value)
{
    const QString target = node > 0 ? QString::number(node) : QStringLiteral("all");
    return {QStringLiteral("set"), {target, directive, value}, {}};
}

Action cut(int a, int b, bool oneWay, std::optional<Plane> plane)
{
    Action action{QStringLiteral("cut"), {}, {}};
    if (oneWay)
        action.arguments << QStringLiteral("%1>%2").arg(a).arg(b);
    else
        action.arguments << QString::number(a) << QString::number(b);
    if (plane)
        action.options.emplace_back(QStringLiteral("plane"), planeName(*plane));
    return action;
}

Action partition(const std::vector<int>& a, const std::vector<int>& b)
{
    return {QStringLiteral("partition"), {numberList(a), QStringLiteral("|"), numberList(b)}, {}};
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
        words << QString::number(number);
    return words.join(QLatin1Char(','));
}

} // namespace ringside::wish
