#include "widgets/tables/nodes_table.h"

#include "widgets/dress/table_dress.h"
#include "widgets/dress/tones.h"
#include "widgets/tables/node_mark_delegate.h"
#include "widgets/tables/nodes_model.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ringside {

NodesTable::NodesTable(QWidget* parent)
    : QWidget(parent)
    , m_model(new NodesModel(this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_view(new QTableView(this))
{
    setObjectName(QStringLiteral("nodes"));
    m_view->setObjectName(QStringLiteral("nodes.view"));
    m_view->setAccessibleName(tr("Nodes"));
    m_view->setToolTip(tr("One row for each node. Right-click a header to choose columns, or a row for what "
                          "can be done to the node."));
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(NodesModel::SortRole);
    m_sorted->setDynamicSortFilter(false);
    m_view->setModel(m_sorted);
    m_view->setItemDelegateForColumn(NodesModel::Node, new NodeMarkDelegate(m_view));
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(NodesModel::Node, Qt::AscendingOrder);
    dressTable(*m_view);
    copyOnShortcut(*m_view);
    m_view->horizontalHeader()->setStretchLastSection(true);
    buildColumnMenu();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (!m_selecting)
            Q_EMIT nodeSelected(selectedNode());
    });
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_view, &QTableView::customContextMenuRequested, this, [this](const QPoint& position) {
        const QModelIndex index = m_view->indexAt(position);
        if (index.isValid() && index.data(NodesModel::NumberRole).toInt() != 0)
            Q_EMIT nodeMenuRequested(index.data(NodesModel::NumberRole).toInt(),
                                     m_view->viewport()->mapToGlobal(position));
    });
    connect(&Theme::current(), &Theme::changed, this, &NodesTable::fitColumns);
}

void NodesTable::setSnapshot(const Snapshot& snapshot)
{
    const int before = m_model->rowCount();
    const int selected = selectedNode();
    m_model->setSnapshot(snapshot);
    if (before != m_model->rowCount()) {
        restoreOrder();
        if (before == 0)
            fitColumns();
    }
    if (selected != selectedNode() && selectedNode() == 0)
        Q_EMIT nodeSelected(0); // its row went away
}

void NodesTable::restoreOrder()
{
    const QHeaderView* header = m_view->horizontalHeader();
    m_sorted->sort(header->sortIndicatorSection(), header->sortIndicatorOrder());
}

/// Wide enough for what stands there now and for what may come, once; people may change the widths.
void NodesTable::fitColumns()
{
    m_view->resizeColumnsToContents();
    const QFontMetrics metrics(Theme::current().font(9.5));
    const auto atLeast = [&](int column, const QString& text) {
        const int width = metrics.horizontalAdvance(text) + scaled(20);
        m_view->setColumnWidth(column, qMax(m_view->columnWidth(column), width));
    };
    atLeast(NodesModel::Process, tr("silent %1").arg(QStringLiteral("10.2 s")));
    atLeast(NodesModel::HealthSeen, tr("? PFAIL by %1").arg(10));
    atLeast(NodesModel::Link, tr("synchronising"));
    atLeast(NodesModel::Operations, QStringLiteral("100,000"));
    atLeast(NodesModel::Memory, QStringLiteral("999 MB"));
    atLeast(NodesModel::Keys, QStringLiteral("1,000,000"));
    atLeast(NodesModel::Slots, QStringLiteral("10923-16383"));
    m_view->setColumnWidth(NodesModel::Slots, qMin(m_view->columnWidth(NodesModel::Slots), scaled(190)));
}

void NodesTable::buildColumnMenu()
{
    m_columns = new QMenu(this);
    m_columns->setObjectName(QStringLiteral("nodes.columns"));
    for (int column = NodesModel::Node + 1; column < NodesModel::ColumnCount; ++column) {
        QAction* action = m_columns->addAction(m_model->headerData(column, Qt::Horizontal).toString());
        action->setObjectName(QStringLiteral("nodes.columns.%1").arg(column));
        action->setCheckable(true);
        const bool shown = column < NodesModel::Cpu;
        action->setChecked(shown);
        m_view->setColumnHidden(column, !shown);
        connect(action, &QAction::toggled, m_view, [this, column](bool on) {
            m_view->setColumnHidden(column, !on);
            if (on)
                m_view->resizeColumnToContents(column);
        });
    }
    QHeaderView* header = m_view->horizontalHeader();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this, header](const QPoint& position) { m_columns->popup(header->mapToGlobal(position)); });
}

int NodesTable::selectedNode() const
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    return rows.isEmpty() ? 0 : rows.last().data(NodesModel::NumberRole).toInt();
}

void NodesTable::setSelectedNode(int number)
{
    if (number == selectedNode())
        return;
    const QScopedValueRollback guard(m_selecting, true);
    const int row = m_model->rowOf(number);
    if (row < 0) {
        m_view->clearSelection();
        return;
    }
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_view->scrollTo(index);
}

} // namespace ringside
