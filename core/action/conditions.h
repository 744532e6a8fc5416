#pragma once

#include "core/action/verb.h"
#include "core/redis/reply.h"

#include <QByteArrayList>

#include <variant>

namespace ringside {

/// What a condition is judged by: a snapshot, the one with which the wait or the step of a lesson began (for
/// what has happened *since*), and a way to ask a node.
struct Sight
{
    using Ask = std::function<Result<Reply>(int node, const QByteArrayList& words)>;

    Snapshot now;
    Snapshot since = {}; ///< null: what happens since then is not known
    Ask ask = {};        ///< blocks; only conditions that say so call it. Empty: nobody can be asked here
};

/// Whether it holds, what was found (the rest of a sentence: "node 4 is a replica of node 1."), and what
/// helps. `known` is false when nobody could look: that is neither yes nor *not yet*.
struct Finding
{
    bool met = false;
    QString found;
    QString advice = {};
    bool known = true;
};

/// A statement about the cluster. `wait`, `expect` and the checks of lessons share this table; all of it only
/// reads.
struct Condition
{
    QString text;  ///< as written: "role 4 master"
    QString nodes; ///< the node list it names, or empty
    std::function<Finding(const Sight&)> test;
    bool asks = false; ///< it calls Sight::ask: on a worker thread only
};

/// Reads the words of a condition. The error names the word that is wrong.
std::variant<Condition, ArgumentError> parseCondition(const QStringList& words);
/// A node that there is not makes the finding unknown.
Finding evaluate(const Condition& condition, const Sight& sight);
/// All forms, for help: "state ok; role N master; ...".
QString conditionForms();

} // namespace ringside
