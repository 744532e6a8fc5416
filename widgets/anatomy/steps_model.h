#pragma once

#include "widgets/anatomy/anatomy_text.h"

#include <QAbstractTableModel>

namespace ringside {

/// The steps of one failover, in order of time. Rows are changed and added, never reset, while it is the same
/// failover. GUI thread only.
class StepsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, What, Took, Allowed, SeenBy, Note, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFailover(const Failover& failover);
    const Failover& failover() const { return m_failover; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(int row, int column) const;
    QString tip(int row) const;

    Failover m_failover;
};

} // namespace ringside
