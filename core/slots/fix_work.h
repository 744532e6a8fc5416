#pragma once

#include "core/slots/fix_survey.h"
#include "core/slots/migration.h"

namespace ringside {

/// Carries a survey's repairs out, in the order in which no instant can lose a key:
///
///   0. The owner of slots that others claim, or nobody, knows of all epochs, so that its own can be the
///   highest.
///   1. Whoever claims a slot and shall not have it lets go: hearing of a higher epoch it would delete its
///   keys.
///   2. The owner takes a new epoch and the slot; all masters are told.
///   3. Slots that change hands while their owner is known are moved as a migration (with its journal).
///   4. Keys that lie elsewhere go to the owner; its replicas have them; the marks go.
///
/// Each step may be done again: what was interrupted is found by the next survey, as nobody's keys are
/// anywhere without the mark or the claim that told of them. One thread.
class FixWork
{
public:
    /// `action`: its text form, for the journal.
    FixWork(const MigrationSite& site, Migration& migration, const QString& action);

    /// Ends when a new survey finds nothing. Between slots it can be cancelled. Errors: NotPossible (a key
    /// has two values: which), Cancelled, Connection, Timeout, Server, Storage (the journal).
    Status run(FixSurvey survey);
    /// That have travelled.
    qint64 keys() const { return m_movedKeys + m_control.state().keys; }

private:
    Status hears(const SlotRepair& repair);
    Status closeOthers(const SlotRepair& repair);
    Status letGo(const SlotRepair& repair);
    Status take(const SlotRepair& repair);
    Status tellAll(const SlotRepair& repair);
    Status moveAll();
    Status gather(const SlotRepair& repair);
    Status give(int giver, int owner, const std::vector<int>& slots);
    Status serves(NodeLine& line);
    Status awaitWhole();
    Status set(int node, const std::vector<int>& slots, const QByteArrayList& how);
    Status turn(const QString& step);
    Status lookAgain(const QString& step);
    NodeLine& line(int node) { return m_survey.masters.at(node); }

    const MigrationSite& m_site;
    Migration& m_migration;
    QString m_action;
    MigrationControl m_control;
    FixSurvey m_survey;
    qint64 m_movedKeys = 0; ///< by the migration
    int m_slotsDone = 0;
};

} // namespace ringside
