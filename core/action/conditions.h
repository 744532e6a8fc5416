#pragma once

#include "core/action/verb.h"

#include <variant>

namespace ringside {

/// A statement about the cluster that a snapshot can answer. `wait`, `expect` and the checks of labs share
/// this table; all of it only reads.
struct Condition
{
    QString text;  ///< as written: "role 4 master"
    QString nodes; ///< the node list it names, or empty
    std::function<struct Finding(const ClusterSnapshot&)> test;
};

/// Whether it holds, what was found (the rest of a sentence: "node 4 is a replica of node 1."), and what
/// helps.
struct Finding
{
    bool met = false;
    QString found;
    QString advice = {};
};

/// Reads the words of a condition. The error names the word that is wrong.
std::variant<Condition, ArgumentError> parseCondition(const QStringList& words);
Finding evaluate(const Condition& condition, const ClusterSnapshot& cluster);
/// All forms, for help: "state ok; role N master; ...".
QString conditionForms();

} // namespace ringside
