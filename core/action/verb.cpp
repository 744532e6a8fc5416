#include "core/action/verb.h"

#include "core/action/other_names.h"
#include "core/action/quantities.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

/// Levenshtein distance.
int distance(QStringView a, QStringView b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t j = 0; j < row.size(); ++j)
        row[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (size_t j = 1; j < row.size(); ++j) {
            const int replaced = diagonal + (a[i - 1] != b[qsizetype(j) - 1]);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

const std::vector<Verb>& verbs()
{
    static const std::vector<Verb> all = verbTable();
    return all;
}

const Verb* findVerb(QStringView name)
{
    const auto found =
        std::find_if(verbs().begin(), verbs().end(), [&](const Verb& v) { return v.name == name; });
    return found == verbs().end() ? nullptr : &*found;
}

QString nearestVerb(QStringView name)
{
    QString best;
    int least = 3;
    const auto consider = [&](const QString& known) {
        if (qAbs(name.size() - known.size()) >= least)
            return; // so many slips at least, and a long word takes long to compare
        if (const int d = distance(name, known); d < least) {
            least = d;
            best = known;
        }
    };
    for (const Verb& verb : verbs())
        consider(verb.name);
    for (const OtherName& other : otherNames())
        consider(other.name);
    return best;
}

std::optional<ArgumentError> checkArguments(const Verb& verb, const Action& action)
{
    QStringList seen;
    for (const auto& [name, value] : action.options) {
        if (!verb.options.contains(name))
            return ArgumentError{0, name, CoreText::tr("'%1' takes no option '%2'.").arg(verb.name, name)};
        if (seen.contains(name))
            return ArgumentError{0, name, CoreText::tr("'%1' is given twice.").arg(name)};
        seen << name;
    }
    return verb.check ? verb.check(action) : std::nullopt;
}

std::optional<QString> unknownNodes(const QString& argument, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return CoreText::tr("There is no cluster yet.");
    if (parseNodes(argument, cluster.numbers()))
        return std::nullopt;
    return noSuchNode(argument, cluster);
}

std::vector<int> nodesOf(const QString& argument, const ClusterSnapshot& cluster)
{
    return parseNodes(argument, cluster.numbers()).value_or(std::vector<int>());
}

} // namespace ringside
