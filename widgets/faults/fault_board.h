#pragma once

#include "widgets/controls/action_controls.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace ringside {

class CalmButton;
class FaultLever;
class FaultModel;
class FaultTree;
class MatrixPanel;
class SegmentSwitch;
class ThemedLabel;

/// All faults on links: what is set, by which action, since when and what it has caught, each with a switch
/// to lift it and set it again; beside it the matrix of all links. Acts through the controls' port. GUI
/// thread.
///
/// Names: faults (the board), faults.table, faults.empty, faults.count, faults.note (why the last switch did
/// not work), faults.half (.0 table, .1 matrix; where both have no room), faults.new, faults.healAll,
/// faults.switch.N and faults.remove.N (N: the group), menu.fault, and those of MatrixPanel.
class FaultBoard : public QWidget
{
    Q_OBJECT
public:
    /// `controls` must outlive the board.
    explicit FaultBoard(ActionControls& controls, QWidget* parent = nullptr);

    /// Null, a cluster without nodes, or another lab clears the board.
    void setSnapshot(const Snapshot& snapshot);
    /// Marks the link in the matrix that is selected elsewhere; 0 and 0: none. Emits nothing.
    void setSelectedLink(int from, int to);

    FaultModel* model() const { return m_model; }
    FaultTree* view() const { return m_tree; }
    MatrixPanel* matrix() const { return m_matrix; }

Q_SIGNALS:
    /// A person picked a link of two nodes, in the table or in the matrix.
    void linkSelected(int from, int to);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    QWidget* buildTable();
    void arrange();
    void divide();
    void fitColumns();
    void addLevers(int first, int last);
    void tellLever(const QModelIndex& row);
    void tellBar();
    void tellSwitches();
    void switchRow(quint64 id, bool on);
    void finished(quint64 action, const ActionResult& result);
    void showMenu(const QPoint& position);
    void fillRowMenu(QMenu& menu, const QModelIndex& row);

    ActionControls& m_controls;
    Snapshot m_snapshot;
    FaultModel* m_model;
    FaultTree* m_tree = nullptr;
    MatrixPanel* m_matrix = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_pages = nullptr;
    SegmentSwitch* m_half = nullptr; ///< table or matrix, where there is room for one only
    bool m_divided = false;          ///< a person has moved the border between table and matrix
    ThemedLabel* m_count = nullptr;
    ThemedLabel* m_note = nullptr;
    CalmButton* m_healAll = nullptr;
    QHash<quint64, QPointer<FaultLever>> m_levers; ///< by FaultModel::IdRole
    QHash<quint64, quint64> m_sent;                ///< row, by the action that was sent for it
    QSet<quint64> m_waiting;                       ///< rows whose switch waits for the cluster to follow
};

} // namespace ringside
