#pragma once

#include "core/cluster/ledger_state.h"

#include <QAbstractTableModel>

namespace ringside {

/// The writers of the ledger with their counts, one a row. Rows are changed and added, never reset, while it
/// is the same run. GUI thread only.
class WritersModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Writer, Accepted, Lost, Refused, Unknown, Recovered, Now, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLedger(const LedgerState& ledger);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const WriterState& writer, int column) const;
    QString tip(const WriterState& writer) const;

    LedgerState m_ledger;
};

/// What becomes of a writer's elements now, in words: "210/s accepted", "refused: CLUSTERDOWN".
QString writerNow(const WriterState& writer, LedgerState::Phase phase);

} // namespace ringside
