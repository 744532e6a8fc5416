#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

class QMenu;
class QSortFilterProxyModel;
class QTableView;

namespace ringside {

class NodesModel;

/// Every node in figures. Names: nodes (widget), nodes.view (QTableView), nodes.columns (menu of the header,
/// whose actions are named nodes.columns.<column>).
///
/// Rows are put in order when a header is clicked, and when nodes come or go; they do not jump while figures
/// change.
class NodesTable : public QWidget
{
    Q_OBJECT
public:
    explicit NodesTable(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    /// Selects the node's row without nodeSelected(); 0 clears the selection.
    void setSelectedNode(int number);
    int selectedNode() const;

    QTableView* view() const { return m_view; }
    NodesModel* model() const { return m_model; }

Q_SIGNALS:
    void nodeSelected(int number); ///< by the person; 0: none
    void nodeMenuRequested(int number, const QPoint& globalPosition);

private:
    void buildColumnMenu();
    void fitColumns();
    void restoreOrder();

    NodesModel* m_model;
    QSortFilterProxyModel* m_sorted;
    QTableView* m_view;
    QMenu* m_columns = nullptr;
    bool m_selecting = false;
};

} // namespace ringside
