#include "core/cluster/migration_words.h"

#include "core/base/core_text.h"

namespace ringside {

std::optional<QString> interruptedText(const MigrationState& migration)
{
    if (migration.phase != MigrationState::Phase::Interrupted)
        return std::nullopt;
    QString text = migration.action.isEmpty()
                       ? CoreText::tr("A migration was interrupted.")
                       : CoreText::tr("A migration was interrupted: `%1`. %2 of %3 slots have moved.")
                             .arg(migration.action)
                             .arg(migration.slotsDone)
                             .arg(migration.slotsAll);
    if (!migration.open.isEmpty())
        text += u' ' + CoreText::tr("Slots that may be open: %1.").arg(migration.open.toString());
    if (!migration.problem.isEmpty())
        text += u' ' + migration.problem;
    return text;
}

std::optional<QString> interruptedText(const ClusterSnapshot& cluster)
{
    return cluster.scope.phase == ScopeState::Phase::Open ? std::nullopt : interruptedText(cluster.migration);
}

QString howToGoOn()
{
    return CoreText::tr(
        "`migration resume` goes on when the nodes are back; `migration undo` brings back the "
        "slots that are open.");
}

} // namespace ringside
