#include "widgets/ledger/lost_model.h"

#include "widgets/dress/figure_text.h"
#include "widgets/dress/tones.h"

#include <QDateTime>

namespace ringside {

void LostModel::setReport(const std::shared_ptr<const LedgerReport>& report)
{
    if (report == m_report)
        return;
    const int before = m_report ? int(m_report->lostWrites.size()) : 0;
    const int after = report ? int(report->lostWrites.size()) : 0;
    if (before > 0) {
        beginRemoveRows({}, 0, before - 1);
        m_report.reset();
        endRemoveRows();
    }
    if (after > 0)
        beginInsertRows({}, 0, after - 1);
    m_report = report;
    if (after > 0)
        endInsertRows();
}

int LostModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_report ? 0 : int(m_report->lostWrites.size());
}

int LostModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LostModel::text(const LostWrite& write, int column) const
{
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(write.ackMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    case Node:
        return tr("node %1").arg(write.node);
    case Epoch:
        return write.epoch ? QString::number(write.epoch) : QString();
    case Key:
        return write.key;
    case Slot:
        return QString::number(write.slot);
    case Fault:
        if (write.fault < 0 || write.fault >= int(m_report->faults.size()))
            return tr("no fault was set");
        return tr("%1 after %2 began")
            .arg(durationText(double(write.afterMs)), m_report->faults[size_t(write.fault)].cause);
    default:
        return {};
    }
}

QVariant LostModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LostWrite& write = m_report->lostWrites[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(write, index.column());
    case Qt::ToolTipRole:
        return text(write, index.column());
    case Qt::ForegroundRole:
        return toneColour(index.column() == Time || index.column() == Fault ? Tone::Muted : Tone::Text);
    default:
        return {};
    }
}

QVariant LostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Acknowledged at");
    case Node:
        return tr("By");
    case Epoch:
        return tr("Epoch");
    case Key:
        return tr("Key");
    case Slot:
        return tr("Slot");
    default:
        return tr("When");
    }
}

} // namespace ringside
