#pragma once

#include "core/action/port.h"
#include "core/cluster/snapshot.h"

#include <QWidget>

class QStackedWidget;
class QTableView;

namespace ringside {

class CalmButton;
class ComboField;
class FittingLabel;
class LineField;
class QuestionsModel;
class ScopeBoard;
class StepStrip;
class SwitchField;
class ThemedLabel;

/// The migration microscope: one hash slot moved by hand. Above what begins and goes on with it, below the
/// steps, the keys in their nodes, and what clients are answered. Acts through the port. GUI thread. Object
/// names: scopePanel, scope.slot, scope.target, scope.samples, scope.begin, scope.step, scope.step10,
/// scope.finish, scope.undo, scope.said, scope.error, scope.explained, scope.questions, and those of its
/// parts.
class ScopePanel : public QWidget
{
    Q_OBJECT
public:
    /// The port must outlive it.
    explicit ScopePanel(ActionPort& port, QWidget* parent = nullptr);

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    /// The slot that was selected elsewhere, for the next begin; below 0: none, which changes nothing.
    void setSelectedSlot(int slot);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Deed
    {
        CalmButton* button;
        QString tip;
    };

    QWidget* buildBar();
    QWidget* buildView();
    CalmButton* addDeed(const QString& name, const QString& text, const QString& tip);
    Action actionOf(const CalmButton* button) const;
    void run(const CalmButton* button);
    void end(quint64 id, const ActionResult& result);
    void fillTargets();
    void tell();
    void tellDeeds();
    void showError(const QString& text);

    ActionPort& m_port;
    Snapshot m_snapshot;
    LineField* m_slot;
    ComboField* m_target;
    SwitchField* m_samples;
    std::vector<Deed> m_deeds;
    FittingLabel* m_said;
    ThemedLabel* m_error;
    QStackedWidget* m_pages;
    StepStrip* m_steps;
    ScopeBoard* m_board;
    QuestionsModel* m_model;
    QTableView* m_questions;
    quint64 m_running = 0; ///< what was asked for here
};

} // namespace ringside
