#pragma once

#include "core/action/action.h"
#include "core/cluster/snapshot.h"

#include <QList>

/// Actions as the window's controls send them: values only, nothing is done here.
namespace ringside::wish {

/// A verb without arguments: start, heal, check, status, reset, quit.
Action plain(const QString& verb);
/// kill, stop, pause, resume, restart, isolate, failover of one node.
Action onNode(const QString& verb, int node);
/// `how`: empty, "force" or "takeover".
Action failover(int replica, const QString& how = {});
Action stopAll();
/// Node 0 stands for all.
Action set(int node, const QString& directive, const QString& value);
/// Cuts both directions, or with `oneWay` only what a sends to b. No plane: every plane.
Action cut(int a, int b, bool oneWay = false, std::optional<Plane> plane = {});
/// Two sides; node numbers ascending.
Action partition(const std::vector<int>& a, const std::vector<int>& b);

struct CreateChoices
{
    int masters = 3;
    int replicas = 1;
    int timeoutMs = 5000;
    bool stepwise = false;
    bool password = false;
    QString program;  ///< empty: the default one
    int basePort = 0; ///< 0: the default one
};
Action create(const CreateChoices& choices);

/// `1,4,5`
QString numberList(const std::vector<int>& numbers);

/// What the action does, one sentence in the words of the field; empty for a verb unknown here.
QString meaning(const Action& action);

/// Tooltip of a control that can be used: the lines it sends, then what they do.
QString describe(const QList<Action>& actions);

/// What a person should know before the action is done; nothing when it can be done at once. A master whose
/// replicas cannot take over, the last master, and data that would be destroyed are such cases.
std::optional<QString> warning(const Action& action, const ClusterSnapshot& cluster);

} // namespace ringside::wish
