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
Action measure(int node, int times);
/// Two sides; node numbers ascending.
Action partition(const std::vector<int>& a, const std::vector<int>& b);

/// Named shapes: one, minority, halves, bridge, ring, masters.
Action partition(const QString& preset);

/// The links an action is about: every one from an end of `from` to an end of `to`. Ends as in LinkFault
/// (clients are negative); both lists ascending, with no end in common.
struct Links
{
    std::vector<int> from;
    std::vector<int> to;
    bool oneWay = false; ///< only from -> to; otherwise the way back as well
    std::optional<Plane> plane = {};

    static Links between(int a, int b) { return {{a}, {b}, false, {}}; }
    static Links oneWayFrom(int a, int b) { return {{a}, {b}, true, {}}; }
    bool operator==(const Links&) const = default;
};
/// `verb 1 2 figures... [plane=...]`: cut, reset, heal, throttle ("1mbit"), drop ("votes" "100%").
Action onLinks(const QString& verb, const Links& links, const QStringList& figures = {});
/// Milliseconds; jitter 0: none.
Action delay(const Links& links, int ms, int jitterMs = 0);
/// `types` as in LinkFault; `percent` above 0 to 100. The plane is the bus, whatever the links say.
Action drop(const Links& links, quint32 types, double percent = 100);
/// The faults of one group.
Action lift(int group);
/// A line that an action once gave as its text, as that action again. Only for lines of actions: nothing is
/// checked here, the port does that.
Action again(const QString& line);

/// `reshard N from=1,2 to=3`; no node to take from: from all.
Action reshard(int count, const std::vector<int>& from, int to);
/// `move 0-99,200 to=2`
Action moveSlots(const QString& ranges, int to);
/// `rebalance threshold=2 [empty]`
Action rebalance(int thresholdPercent, bool empty);

/// `50ms`, `1.5s`
QString durationForm(int ms);
/// `64kbit`, `1mbit`, or in bytes (`7b`) what is no round number of bits.
QString rateForm(qint64 bytesPerSecond);
/// `votes`, `all`, `ping,pong`
QString busTypesForm(quint32 types);

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

/// `1,4,5`; clients are c1.
QString numberList(const std::vector<int>& numbers);

/// What the action does, one sentence in the words of the field; empty for a verb unknown here.
QString meaning(const Action& action);

/// The same for the verbs that set and lift faults; empty for all others.
QString faultMeaning(const Action& action);

/// Tooltip of a control that can be used: the lines it sends, then what they do.
QString describe(const QList<Action>& actions);

/// What a person should know before the action is done; nothing when it can be done at once. A master whose
/// replicas cannot take over, the last master, all nodes, and data that would be destroyed are such cases.
std::optional<QString> warning(const Action& action, const ClusterSnapshot& cluster);

} // namespace ringside::wish
