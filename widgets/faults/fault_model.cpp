#include "widgets/faults/fault_model.h"

#include "widgets/wishes/fault_wish.h"

#include <algorithm>

namespace ringside {

namespace {

/// The same link, kind and messages: the same child row, whatever its figures are now.
bool sameLinks(const FaultGroup& a, const FaultGroup& b)
{
    return std::equal(a.faults.begin(), a.faults.end(), b.faults.begin(), b.faults.end(),
                      [](const LinkFault& x, const LinkFault& y) { return x.sameAs(y); });
}

bool has(const FaultGroup& group, const LinkFault& fault)
{
    return std::any_of(group.faults.begin(), group.faults.end(),
                       [&](const LinkFault& other) { return other.sameAs(fault); });
}

} // namespace

void FaultModel::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot || snapshot->nodes.empty() || (!m_lab.isEmpty() && snapshot->lab != m_lab))
        clear();
    if (!snapshot)
        return;
    m_lab = snapshot->lab;
    m_nowMs = snapshot->timeMs;
    std::vector<bool> seen(m_rows.size(), false);
    for (const FaultGroup& group : faultGroups(*snapshot)) {
        const int row = findRow(group);
        if (row < 0) {
            add(group);
            seen.push_back(true);
        } else {
            merge(row, group);
            seen[size_t(row)] = true;
        }
    }
    for (size_t row = 0; row < seen.size(); ++row) {
        if (!seen[row] && m_rows[row].set)
            lift(int(row));
    }
    dropOldest();
}

/// The row that is this group already, or a lifted one that the same line had set.
int FaultModel::findRow(const FaultGroup& group) const
{
    const auto place = [this](auto&& wanted) {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), wanted);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    };
    const int same = place([&](const Row& row) {
        return row.set && row.group.number == group.number &&
               (group.number > 0 || groupEffect(row.group) == groupEffect(group));
    });
    if (same >= 0)
        return same;
    return place(
        [&](const Row& row) { return !row.set && !group.cause.isEmpty() && row.line == group.cause; });
}

void FaultModel::add(const FaultGroup& group)
{
    const int place = int(m_rows.size());
    beginInsertRows({}, place, place);
    Row row;
    row.id = ++m_lastId;
    row.group = group;
    row.line = group.cause.isEmpty() ? actionThatSets(group.faults.front()).text() : group.cause;
    row.cells = cellsOf(row);
    m_rows.push_back(std::move(row));
    endInsertRows();
}

void FaultModel::merge(int row, const FaultGroup& group)
{
    Row& old = m_rows[size_t(row)];
    const bool state = !old.set || old.group.number != group.number ||
                       old.group.faults.front().kind != group.faults.front().kind;
    old.set = true;
    mergeLinks(row, group);
    old.group = group;
    auto cells = cellsOf(old);
    std::swap(cells, old.cells);
    if (state) {
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    for (int column = 0; column < ColumnCount; ++column) {
        if (cells[size_t(column)] != old.cells[size_t(column)])
            Q_EMIT dataChanged(index(row, column), index(row, column));
    }
}

/// Brings the links below a row up to date, its own cells not.
void FaultModel::mergeLinks(int row, const FaultGroup& group)
{
    FaultGroup& old = m_rows[size_t(row)].group;
    const QModelIndex above = index(row, 0);
    if (!sameLinks(old, group)) {
        for (int i = int(old.faults.size()) - 1; i >= 0; --i) {
            if (has(group, old.faults[size_t(i)]))
                continue;
            beginRemoveRows(above, i, i);
            old.faults.erase(old.faults.begin() + i);
            endRemoveRows();
        }
        for (size_t i = 0; i < group.faults.size(); ++i) {
            if (i < old.faults.size() && old.faults[i].sameAs(group.faults[i]))
                continue;
            beginInsertRows(above, int(i), int(i));
            old.faults.insert(old.faults.begin() + qptrdiff(i), group.faults[i]);
            endInsertRows();
        }
    }
    old.faults = group.faults;
    const int last = int(old.faults.size()) - 1;
    Q_EMIT dataChanged(index(0, Effect, above), index(last, Age, above)); // ages go on in all of them
}

void FaultModel::lift(int row)
{
    Row& lifted = m_rows[size_t(row)];
    lifted.set = false;
    lifted.cells = cellsOf(lifted);
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    const QModelIndex above = index(row, 0);
    Q_EMIT dataChanged(index(0, 0, above), index(rowCount(above) - 1, ColumnCount - 1, above));
}

void FaultModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void FaultModel::dropOldest()
{
    int lifted = int(m_rows.size()) - setCount();
    for (int row = 0; row < int(m_rows.size()) && lifted > kKeptLifted;) {
        if (m_rows[size_t(row)].set) {
            ++row;
            continue;
        }
        removeRow(row);
        --lifted;
    }
}

void FaultModel::forget(quint64 id)
{
    const int row = placeOf(id);
    if (row >= 0 && !m_rows[size_t(row)].set)
        removeRow(row);
}

void FaultModel::clear()
{
    m_lab.clear();
    if (m_rows.empty())
        return;
    beginRemoveRows({}, 0, int(m_rows.size()) - 1);
    m_rows.clear();
    endRemoveRows();
}

int FaultModel::setCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const Row& row) { return row.set; }));
}

int FaultModel::placeOf(quint64 id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& row) { return row.id == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QModelIndex FaultModel::rowOf(quint64 id, int column) const
{
    const int row = placeOf(id);
    return row < 0 ? QModelIndex() : index(row, column);
}

QModelIndex FaultModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(m_rows[size_t(parent.row())].id) : 0);
}

QModelIndex FaultModel::parent(const QModelIndex& child) const
{
    return child.isValid() && child.internalId() ? rowOf(quint64(child.internalId())) : QModelIndex();
}

int FaultModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid())
        return int(m_rows.size());
    if (parent.internalId() || parent.column() > 0)
        return 0;
    return int(m_rows[size_t(parent.row())].group.faults.size());
}

} // namespace ringside
