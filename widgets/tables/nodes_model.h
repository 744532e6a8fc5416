#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/dress/tones.h"

#include <QAbstractTableModel>

#include <vector>

namespace ringside {

/// One row a node, and below them one a stranger (a node that is not of this lab). Rows are merged: a new
/// snapshot changes, inserts and removes what differs and never resets, so selection and scroll position
/// stay. GUI thread only.
class NodesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        Node,
        RoleName,
        Process,
        Address,
        Slots,
        Master,
        HealthSeen,
        Link,
        Operations,
        Memory,
        Keys,
        Clients,
        Cpu,
        Pid,
        Version,
        Epoch,
        ColumnCount
    };
    enum DataRole {
        NumberRole = Qt::UserRole, ///< the row's node, int; 0: not of this lab
        SortRole,                  ///< number or text to sort the column by
        ToneRole,                  ///< int(Tone)
        SeatRole,                  ///< the shard's seat, int
        MasterRole                 ///< bool: a master by its own word
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSnapshot(const Snapshot& snapshot);
    /// The row of a node, or -1.
    int rowOf(int number) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    struct Cell
    {
        QString text;
        QVariant sort;
        QString tip;
        Tone tone = Tone::Text;
        bool operator==(const Cell&) const = default;
    };

private:
    struct Row
    {
        int key = 0; ///< the number; strangers come after all numbers
        int number = 0;
        int seat = -1;
        bool master = false;
        std::vector<Cell> cells; ///< index = Column
    };

    static std::vector<Row> rowsOf(const ClusterSnapshot& cluster);
    void mergeRow(int row, Row next);

    std::vector<Row> m_rows; ///< ascending by key
};

} // namespace ringside
