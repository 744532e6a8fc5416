#pragma once

#include "core/cluster/ledger_report.h"

#include <QAbstractTableModel>

#include <memory>

namespace ringside {

/// The writes that were acknowledged and are gone, one a row, in their order. A report never changes, so a
/// new one takes the place of all rows. GUI thread only.
class LostModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Node, Epoch, Key, Slot, Fault, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setReport(const std::shared_ptr<const LedgerReport>& report);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const LostWrite& write, int column) const;

    std::shared_ptr<const LedgerReport> m_report;
};

} // namespace ringside
