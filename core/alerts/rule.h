#pragma once

#include "core/cluster/snapshot.h"

#include <optional>
#include <vector>

namespace ringside::alerts {

/// What a rule saw in one snapshot.
struct Sighting
{
    int node = 0;                ///< its subject; 0: the cluster
    int other = 0;               ///< of a link or a failover: the other end
    std::optional<double> value; ///< in the rule's unit
    QString found;               ///< a whole sentence, translated
    QString cause = {};          ///< the action that brought it about, where the snapshot itself knows it
    /// Instead of the rule's: what it means here.
    std::optional<Severity> severity = {};
};
using Sightings = std::vector<Sighting>;

/// One rule. Its judge is pure, and what is not known is no sighting.
struct Rule
{
    const char* name;  ///< in the text form: `node-down`
    Severity severity; ///< unless it is Ringside's own work
    std::optional<double> threshold;
    double lowest = 0; ///< of a sensible threshold
    double highest = 0;
    const char* unit = "";       ///< of the threshold and the value: `%`, `s`; empty: there is none
    qint64 holdMs = 0;           ///< in the set `lab`
    const char* expression = ""; ///< PromQL; %1 is the threshold; empty: redis_exporter does not tell it
    Sightings (*judge)(const ClusterSnapshot& cluster, double threshold);
};

/// All rules, in the order in which they are told.
const std::vector<Rule>& rules();
/// The rule of that name, or nullptr.
const Rule* rule(const QString& name);
/// `node-down, node-silent, ...`
QString ruleNames();

/// What a person reads about a rule, translated.
struct RuleWords
{
    QString meaning;
    QString impact;
    QString whatToDo;
};
RuleWords wordsOf(const QString& rule);

} // namespace ringside::alerts
