#pragma once

#include "core/cluster/snapshot.h"

#include <QCoreApplication>
#include <QStringList>

namespace ringside {

/// One thing worth trying in the cluster as it is now.
struct Suggestion
{
    QString why;  ///< a sentence
    QString line; ///< of the text form; empty: there is nothing to suggest

    bool operator==(const Suggestion&) const = default;
};

/// What a newcomer could try next: first what brings a broken cluster back or explains it, then what has not
/// been tried yet. No state of its own.
class TryNext
{
    Q_DECLARE_TR_FUNCTIONS(ringside::TryNext)
public:
    /// All that fits, the best first. `tried`: the verbs that were used already.
    static QList<Suggestion> all(const ClusterSnapshot& cluster, const QStringList& tried);

private:
    static void mend(const ClusterSnapshot& cluster, const QStringList& tried, QList<Suggestion>& found);
    static void discover(const ClusterSnapshot& cluster, const QStringList& tried, QList<Suggestion>& found);
};

} // namespace ringside
