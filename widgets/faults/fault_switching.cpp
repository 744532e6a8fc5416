// The part of FaultBoard that lifts faults and sets them again.
#include "core/cluster/shown.h"
#include "widgets/dress/themed_label.h"
#include "widgets/faults/fault_board.h"
#include "widgets/faults/fault_lever.h"
#include "widgets/faults/fault_model.h"
#include "widgets/faults/fault_tree.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace ringside {

namespace {

/// What the row's switch sends.
Action actionFor(const QModelIndex& row, bool on)
{
    if (on)
        return wish::again(row.data(FaultModel::LineRole).toString());
    const int number = row.data(FaultModel::NumberRole).toInt();
    return number > 0 ? wish::lift(number) : wish::plain(QStringLiteral("heal"));
}

} // namespace

void FaultBoard::addLevers(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = m_model->index(row, FaultModel::Lever);
        const quint64 id = index.data(FaultModel::IdRole).toULongLong();
        auto* lever = new FaultLever;
        m_tree->setIndexWidget(index, lever);
        m_levers.removeIf([](const auto& each) { return each.value().isNull(); }); // of rows that are gone
        m_levers.insert(id, lever);
        connect(lever, &FaultLever::switched, this, [this, id](bool on) { switchRow(id, on); });
        // Queued: the row's widget must not die in its own signal.
        connect(
            lever, &FaultLever::removed, m_model, [this, id] { m_model->forget(id); }, Qt::QueuedConnection);
        tellLever(m_model->index(row, 0));
    }
}

void FaultBoard::tellLever(const QModelIndex& row)
{
    const quint64 id = row.data(FaultModel::IdRole).toULongLong();
    FaultLever* lever = m_levers.value(id);
    if (!lever)
        return;
    const bool set = row.data(FaultModel::SetRole).toBool();
    const QString why = m_controls.port().whyNot(actionFor(row, !set)).value_or(QString());
    lever->tell(row.data(FaultModel::NumberRole).toInt(), set, row.data(FaultModel::LineRole).toString(),
                why);
    if (m_waiting.contains(id))
        lever->wait();
}

void FaultBoard::switchRow(quint64 id, bool on)
{
    const QModelIndex row = m_model->rowOf(id);
    if (!row.isValid() || row.data(FaultModel::SetRole).toBool() == on || m_waiting.contains(id))
        return;
    const Action action = actionFor(row, on);
    m_note->setText(m_controls.port().whyNot(action).value_or(QString()));
    if (!m_note->text().isEmpty())
        return;
    m_waiting.insert(id);
    tellLever(row);
    m_sent.insert(m_controls.port().submit(action), id);
}

void FaultBoard::finished(quint64 action, const ActionResult& result)
{
    const quint64 id = m_sent.take(action);
    m_waiting.remove(id);
    if (id != 0 && !result.ok && result.error)
        m_note->setText(
            tr("%1: %2", "a line and why it failed")
                .arg(result.action.shown(), shownError(result.error->text(), result.action.words())));
    tellSwitches();
}

/// What is possible may have changed for each.
void FaultBoard::tellSwitches()
{
    tellBar();
    for (int row = 0; row < m_model->rowCount(); ++row)
        tellLever(m_model->index(row, 0));
}

void FaultBoard::showMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position).siblingAtColumn(0);
    if (!index.isValid())
        return;
    const QPoint at = m_tree->viewport()->mapToGlobal(position);
    const int from = index.data(FaultModel::FromRole).toInt(), to = index.data(FaultModel::ToRole).toInt();
    if (from > 0 && to > 0) {
        m_controls.linkMenu(from, to, this)->popup(at);
        return;
    }
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("menu.fault"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillRowMenu(*menu, index.parent().isValid() ? index.parent() : index);
    menu->popup(at);
}

void FaultBoard::fillRowMenu(QMenu& menu, const QModelIndex& row)
{
    const quint64 id = row.data(FaultModel::IdRole).toULongLong();
    const bool set = row.data(FaultModel::SetRole).toBool();
    const QString line = row.data(FaultModel::LineRole).toString();
    menu.addSection(line);
    QAction* lever = menu.addAction(set ? tr("Lift") : tr("Set again"));
    lever->setObjectName(QStringLiteral("action.fault.switch"));
    lever->setToolTip(wish::describe({actionFor(row, !set)}));
    connect(lever, &QAction::triggered, this, [this, id, set] { switchRow(id, !set); });
    QAction* copy = menu.addAction(tr("Copy its line"));
    copy->setObjectName(QStringLiteral("action.fault.copy"));
    connect(copy, &QAction::triggered, this, [line] { QApplication::clipboard()->setText(line); });
    QAction* remove = menu.addAction(tr("Remove the row"));
    remove->setObjectName(QStringLiteral("action.fault.remove"));
    remove->setEnabled(!set);
    remove->setToolTip(set ? tr("Lift it first") : tr("It is lifted already"));
    connect(remove, &QAction::triggered, m_model, [this, id] { m_model->forget(id); });
}

} // namespace ringside
