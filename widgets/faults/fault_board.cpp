#include "widgets/faults/fault_board.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/panel.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/faults/fault_lever.h"
#include "widgets/faults/fault_model.h"
#include "widgets/faults/fault_tree.h"
#include "widgets/faults/matrix_panel.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ringside {

FaultBoard::FaultBoard(ActionControls& controls, QWidget* parent)
    : QWidget(parent)
    , m_controls(controls)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_model(new FaultModel(this))
    , m_matrix(new MatrixPanel(this))
{
    setObjectName(QStringLiteral("faults"));
    setAccessibleName(tr("Faults on links"));
    m_splitter = new QSplitter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_splitter->addWidget(m_matrix);
    m_splitter->setStretchFactor(0, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_divided = true;
        fitColumns();
    });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_splitter, 1);

    connect(&controls.port(), &ActionPort::finished, this, &FaultBoard::finished);
    connect(m_matrix->matrix(), &LinkMatrix::linkPicked, this, &FaultBoard::linkSelected);
    connect(m_matrix->matrix(), &LinkMatrix::menuWanted, this,
            [this](const wish::Links& links, const QPoint& at) {
                const bool one = links.from.size() == 1 && links.to.size() == 1 && links.from.front() > 0 &&
                                 links.to.front() > 0;
                QMenu* menu = one ? m_controls.linkMenu(links.from.front(), links.to.front(), this)
                                  : m_controls.linksMenu(links, this);
                menu->popup(at);
            });
    connect(&Theme::current(), &Theme::changed, this, &FaultBoard::fitColumns);
    fitColumns();
    tellBar();
}

QWidget* FaultBoard::buildBar()
{
    auto* bar = new PanelBar(this);
    m_count = new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Muted, bar);
    m_count->setObjectName(QStringLiteral("faults.count"));
    m_note = new CopyLabel(9.5, ThemedLabel::Face::Normal, Tone::Bad, bar);
    m_note->setObjectName(QStringLiteral("faults.note"));
    auto* fresh = new CalmButton(bar);
    fresh->setDefaultAction(m_controls.action(Control::Fault));
    fresh->setObjectName(QStringLiteral("faults.new"));
    fresh->setAccessibleName(fresh->text());
    m_healAll = new CalmButton(tr("Heal all"), CalmButton::Kind::Plain, bar);
    m_healAll->setObjectName(QStringLiteral("faults.healAll"));
    connect(m_healAll, &CalmButton::clicked, this,
            [this] { m_controls.port().submit(wish::plain(QStringLiteral("heal"))); });
    m_half = new SegmentSwitch(QStringLiteral("faults.half"), {tr("Faults"), tr("Matrix")},
                               {tr("What is set, action by action"), tr("Every directed link")}, bar);
    m_half->hide();
    connect(m_half, &SegmentSwitch::currentChanged, this, &FaultBoard::arrange);
    bar->row()->addWidget(m_half);
    bar->row()->addWidget(m_count);
    bar->row()->addWidget(m_note, 1);
    bar->row()->addWidget(fresh);
    bar->row()->addWidget(m_healAll);
    return bar;
}

QWidget* FaultBoard::buildTable()
{
    m_tree = new FaultTree(this);
    m_tree->setAccessibleName(tr("Faults"));
    m_tree->setToolTip(tr("Space switches a fault off and on, Delete lifts it, Ctrl+C copies its line"));
    m_tree->setModel(m_model);
    QHeaderView* header = m_tree->header();
    header->moveSection(FaultModel::Lever, 0); // in sight however narrow the panel is
    header->setStretchLastSection(false);
    header->setSectionResizeMode(FaultModel::Effect, QHeaderView::Stretch);
    header->setMinimumSectionSize(scaled(60));
    m_tree->setTreePosition(FaultModel::What);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_pages = new QStackedWidget(this);
    auto* ground = new Panel(m_pages, Panel::Ground::Plain);
    auto* empty = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, ground);
    empty->setObjectName(QStringLiteral("faults.empty"));
    empty->setText(tr("No fault is set. Right-click a link on the stage, drag from node to node, or type: %1")
                       .arg(QStringLiteral("delay 1>2 50ms")));
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setMargin(scaled(16));
    (new QVBoxLayout(ground))->addWidget(empty);
    m_pages->addWidget(ground);
    m_pages->addWidget(m_tree);

    connect(m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex& above, int first, int last) {
                if (!above.isValid())
                    addLevers(first, last);
            });
    connect(m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                if (first.parent().isValid() || last.column() != FaultModel::Lever)
                    return;
                for (int row = first.row(); row <= last.row(); ++row) {
                    const QModelIndex index = m_model->index(row, 0);
                    m_waiting.remove(index.data(FaultModel::IdRole).toULongLong()); // it has followed
                    tellLever(index);
                }
            });
    connect(m_tree, &FaultTree::toggleWanted, this, [this](const QModelIndex& index) {
        switchRow(index.data(FaultModel::IdRole).toULongLong(), !index.data(FaultModel::SetRole).toBool());
    });
    connect(m_tree, &FaultTree::liftWanted, this, [this](const QModelIndex& index) {
        const quint64 id = index.data(FaultModel::IdRole).toULongLong();
        if (index.data(FaultModel::SetRole).toBool())
            switchRow(id, false);
        else
            m_model->forget(id);
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &FaultBoard::showMenu);
    const auto goToLink = [this](const QModelIndex& index) {
        const int from = index.data(FaultModel::FromRole).toInt(),
                  to = index.data(FaultModel::ToRole).toInt();
        if (from > 0 && to > 0)
            Q_EMIT linkSelected(from, to);
        else if (!index.parent().isValid())
            m_tree->setExpanded(index.siblingAtColumn(0), !m_tree->isExpanded(index.siblingAtColumn(0)));
    };
    connect(m_tree, &QTreeView::activated, this, goToLink);
    return m_pages;
}

void FaultBoard::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<const ClusterSnapshot>();
    m_model->setSnapshot(snapshot);
    const int ends = m_matrix->matrix()->table().count();
    m_matrix->matrix()->setSnapshot(m_snapshot);
    if (ends != m_matrix->matrix()->table().count())
        arrange();
    tellSwitches();
}

void FaultBoard::setSelectedLink(int from, int to)
{
    m_matrix->matrix()->setSelectedLink(from, to);
}

void FaultBoard::tellBar()
{
    m_pages->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    const int set = m_model->setCount();
    m_count->setText(set == 0 ? tr("No fault is set") : tr("%n faults", nullptr, set));
    const auto why = m_snapshot->faults.empty()
                         ? std::optional(tr("No fault is set on any link."))
                         : m_controls.port().whyNot(wish::plain(QStringLiteral("heal")));
    m_healAll->setEnabled(!why);
    m_healAll->setKind(why ? CalmButton::Kind::Plain : CalmButton::Kind::Primary);
    m_healAll->setToolTip(why.value_or(wish::describe({wish::plain(QStringLiteral("heal"))})));
}

} // namespace ringside
