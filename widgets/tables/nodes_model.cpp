#include "widgets/tables/nodes_model.h"

#include "widgets/tables/node_cells.h"

#include <algorithm>

namespace ringside {

namespace {

constexpr int kFirstStranger = 1'000'000;

struct ColumnWords
{
    const char* title;
    const char* tip;
};

constexpr std::array<ColumnWords, NodesModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Node"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Number, in order of port; disc: master, ring: replica")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Role"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "What the node says of itself")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Process"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "What the operating system says")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Address"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Where clients connect")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Slots"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Hash slots it owns, as the cluster sees it")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Master"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "The master that it replicates")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Others say"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "How many other nodes mark it FAIL or PFAIL")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Replication"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Link to its master, and how far it lags behind")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Ops/s"),
     QT_TRANSLATE_NOOP("ringside::NodesModel",
                       "Commands on data per second; what Ringside asks the server is left out")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Memory"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "used_memory")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Keys"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Keys it holds")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Clients"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Client connections")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "CPU"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Share of one processor core")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Pid"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Process id")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Version"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Server program and version")},
    {QT_TRANSLATE_NOOP("ringside::NodesModel", "Epoch"),
     QT_TRANSLATE_NOOP("ringside::NodesModel", "Its configuration epoch")},
}};

} // namespace

std::vector<NodesModel::Row> NodesModel::rowsOf(const ClusterSnapshot& cluster)
{
    std::vector<Row> rows;
    for (const NodeState& node : cluster.nodes) {
        Row row{node.number, node.number, node.shard, node.role == Role::Master, {}};
        for (int column = 0; column < ColumnCount; ++column)
            row.cells.push_back(nodeCell(node, cluster, Column(column)));
        rows.push_back(std::move(row));
    }
    for (size_t i = 0; i < cluster.strangers.size(); ++i) {
        Row row{kFirstStranger + int(i), 0, -1, cluster.strangers[i].role == Role::Master, {}};
        for (int column = 0; column < ColumnCount; ++column)
            row.cells.push_back(strangerCell(cluster.strangers[i], cluster, Column(column)));
        rows.push_back(std::move(row));
    }
    return rows;
}

void NodesModel::setSnapshot(const Snapshot& snapshot)
{
    std::vector<Row> next = snapshot ? rowsOf(*snapshot) : std::vector<Row>();
    const auto byKey = [](const Row& row, int key) { return row.key < key; };
    for (int row = rowCount() - 1; row >= 0; --row) {
        const int key = m_rows[size_t(row)].key;
        const auto still = std::lower_bound(next.begin(), next.end(), key, byKey);
        if (still != next.end() && still->key == key)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (Row& each : next) {
        const auto place = std::lower_bound(m_rows.begin(), m_rows.end(), each.key, byKey);
        const int row = int(place - m_rows.begin());
        if (place != m_rows.end() && place->key == each.key) {
            mergeRow(row, std::move(each));
        } else {
            beginInsertRows({}, row, row);
            m_rows.insert(place, std::move(each));
            endInsertRows();
        }
    }
}

void NodesModel::mergeRow(int row, Row next)
{
    Row& old = m_rows[size_t(row)];
    const bool marks = old.seat != next.seat || old.master != next.master;
    std::vector<bool> changed(ColumnCount);
    for (size_t column = 0; column < ColumnCount; ++column)
        changed[column] = old.cells[column] != next.cells[column] || (marks && column == Node);
    old = std::move(next);
    for (int first = 0; first < ColumnCount; ++first) {
        if (!changed[size_t(first)])
            continue;
        int last = first;
        while (last + 1 < ColumnCount && changed[size_t(last + 1)])
            ++last;
        Q_EMIT dataChanged(index(row, first), index(row, last));
        first = last;
    }
}

int NodesModel::rowOf(int number) const
{
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].number == number)
            return int(row);
    }
    return -1;
}

int NodesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int NodesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant NodesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows[size_t(index.row())];
    const Cell& cell = row.cells[size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::ToolTipRole:
        return cell.tip.isEmpty() ? QVariant() : cell.tip;
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter |
            (index.column() >= Operations && index.column() != Version ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        return toneColour(cell.tone);
    case NumberRole:
        return row.number;
    case SortRole:
        return cell.sort;
    case ToneRole:
        return int(cell.tone);
    case SeatRole:
        return row.seat;
    case MasterRole:
        return row.master;
    default:
        return {};
    }
}

QVariant NodesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const ColumnWords& words = kColumns[size_t(section)];
    if (role == Qt::DisplayRole)
        return tr(words.title);
    if (role == Qt::ToolTipRole)
        return tr(words.tip);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter |
                   (section >= Operations && section != Version ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace ringside
