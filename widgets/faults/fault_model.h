#pragma once

#include "widgets/faults/fault_groups.h"

#include <QAbstractItemModel>

namespace ringside {

/// The faults that are set, one row for what one action set, with its single directed links below; and those
/// that were lifted, so that they can be set again. Rows are merged, never reset: selection, scroll position
/// and what is unfolded stay. A fault that is set again by the same line takes its old row. GUI thread only.
class FaultModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { What, Effect, Links, Caught, Age, Lever, ColumnCount };
    enum DataRole {
        IdRole = Qt::UserRole, ///< quint64: the row's own name, as long as it lives; of a link: its row's
        NumberRole,            ///< int: the group as `lift` numbers it; 0: none
        SetRole,               ///< bool: set now; otherwise lifted
        LineRole,              ///< QString: text form that sets it; of a link: that link alone
        KindRole,              ///< int(FaultKind)
        FromRole,              ///< int, links only: its ends
        ToRole
    };
    static constexpr int kKeptLifted = 12; ///< older ones are forgotten

    using QAbstractItemModel::QAbstractItemModel;

    /// A cluster without nodes, or another lab, clears everything.
    void setSnapshot(const Snapshot& snapshot);
    /// Takes a lifted row away; one that is set stays.
    void forget(quint64 id);
    void clear();
    int setCount() const; ///< rows that are set

    /// The top row of that id, or an invalid index.
    QModelIndex rowOf(quint64 id, int column = 0) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& = {}) const override { return int(ColumnCount); }
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        quint64 id = 0;
        FaultGroup group;
        bool set = true;
        QString line; ///< what sets it again
        std::array<QString, ColumnCount> cells;
    };
    void merge(int row, const FaultGroup& group);
    void mergeLinks(int row, const FaultGroup& group);
    void add(const FaultGroup& group);
    void lift(int row);
    void removeRow(int row);
    void dropOldest();
    int findRow(const FaultGroup& group) const;
    int placeOf(quint64 id) const;
    std::array<QString, ColumnCount> cellsOf(const Row& row) const;
    QString linkCell(const LinkFault& fault, int column) const;
    QVariant rowData(const Row& row, int column, int role) const;
    QVariant linkData(const Row& row, const LinkFault& fault, int column, int role) const;

    std::vector<Row> m_rows;
    quint64 m_lastId = 0;
    qint64 m_nowMs = 0;
    QString m_lab;
};

} // namespace ringside
