#pragma once

#include "core/action/action.h"
#include "core/cluster/node_numbers.h"
#include "core/cluster/snapshot.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace ringside {

class ActionContext;

/// An argument that is wrong: the `argument`-th (from 0), or the option of that name.
struct ArgumentError
{
    int argument = 0;
    QString option = {};
    QString message;
};

/// One row of the verbs' table: everything that is known of a verb. A verb lives in a file of
/// core/action/verbs.
struct Verb
{
    QString name;
    QString usage;            ///< `kill N`
    QString summary;          ///< one sentence
    QStringList options = {}; ///< names it takes
    /// Checks the form of the arguments; the cluster is not known here.
    std::function<std::optional<ArgumentError>(const Action&)> check = {};
    /// Why it cannot be done in this cluster now, in one sentence. Cheap: asked for every control, often.
    std::function<std::optional<QString>(const Action&, const ClusterSnapshot&)> whyNot = {};
    /// Does it: blocks, on a worker thread. Runs only when whyNot has nothing to say.
    std::function<Result<QJsonObject>(const Action&, ActionContext&)> run = {};
    /// It changes nothing: what it found is no event of the lab's story.
    bool looks = false;
};

/// All verbs, in the order of `help`.
const std::vector<Verb>& verbs();
const Verb* findVerb(QStringView name);
/// A verb at most two typing slips away, or empty.
QString nearestVerb(QStringView name);
/// The form of an action's arguments, unknown and repeated options included.
std::optional<ArgumentError> checkArguments(const Verb& verb, const Action& action);

/// What every verb on nodes says: noSuchNode() for numbers that do not exist; nothing otherwise.
std::optional<QString> unknownNodes(const QString& argument, const ClusterSnapshot& cluster);
/// The nodes an argument names in this cluster; empty when it names none.
std::vector<int> nodesOf(const QString& argument, const ClusterSnapshot& cluster);

} // namespace ringside
