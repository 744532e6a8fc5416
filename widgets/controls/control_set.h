#pragma once

#include "core/action/port.h"
#include "widgets/controls/control.h"
#include "widgets/wishes/fault_wish.h"

#include <QAction>

#include <map>

namespace ringside {

/// The QActions of some controls for one selection: enabled where the port says they can be done now, with
/// the reason as tooltip where not. GUI thread only.
///
/// An action that needs a word of warning is not sent: confirmationNeeded() carries it instead.
class ControlSet : public QObject
{
    Q_OBJECT
public:
    /// The port must outlive the set.
    ControlSet(ActionPort& port, const QList<Control>& controls, QObject* parent);

    QAction* action(Control control) const;
    ActionPort& port() const { return m_port; }
    const Selection& selection() const { return m_selection; }
    Snapshot snapshot() const { return m_snapshot; }

    /// Asks the port about everything: what a verb reads of a snapshot is its own business.
    void refresh(const Snapshot& snapshot, const Selection& selection);
    /// Asks the port again about everything.
    void reevaluate();

Q_SIGNALS:
    void confirmationNeeded(const QList<ringside::Action>& actions, const QString& warning);
    void partitionWanted(const ringside::Selection& selection);
    void slotsWanted(const ringside::Selection& selection);
    void setWanted(const ringside::Selection& selection);
    /// A fault on the selected link, of that kind to begin with.
    void faultWanted(const ringside::Selection& selection, ringside::FaultWish::Kind kind);
    void reevaluated();

private:
    void evaluate(Control control);
    QString whyNoEditor(Control control) const;
    void openEditor(Control control);
    void trigger(Control control);

    ActionPort& m_port;
    std::map<Control, QAction*> m_actions;
    Snapshot m_snapshot;
    Selection m_selection;
};

} // namespace ringside
