#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ringside {

/// A verb as the palette offers it. Usage as in `failover N [force|takeover]`: first the verb; N, A, B or a
/// digit stands for a node number; [..] for what may be left out; a|b for a choice; words in capitals for
/// free values.
struct VerbHint
{
    QString usage;
    QString summary;
    QString verb() const { return usage.section(QLatin1Char(' '), 0, 0); }
};

struct Completion
{
    QString line;  ///< the whole line when taken
    QString shown; ///< what is offered, or the usage
    QString summary;
};

/// A node as completion offers it.
struct NodeHint
{
    int number = 0;
    QString summary; ///< "master of 0-5460"
};

/// What may come at the end of `line`: verbs for the first word, then node numbers, options and directives as
/// the usage has them. At most `limit`, best first.
QList<Completion> complete(const QString& line, const QList<VerbHint>& verbs, const QList<NodeHint>& nodes,
                           int limit = 9);

/// The usage of the line's verb, if there is one.
const VerbHint* hintFor(const QString& line, const QList<VerbHint>& verbs);

} // namespace ringside
