#include "widgets/dress/accessible_matrix.h"

#include "widgets/dress/accessible_child.h"

#include <QWidget>

namespace ringside {

namespace {

/// A cell that knows its row and column.
class MatrixCell final : public AccessibleChild, public QAccessibleTableCellInterface
{
public:
    MatrixCell(const AccessibleMatrix& matrix, AccessibleChildren::Key key)
        : AccessibleChild(matrix, key)
        , m_matrix(matrix)
    {
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface ? static_cast<QAccessibleTableCellInterface*>(this)
                                                       : AccessibleChild::interface_cast(type);
    }
    bool isSelected() const override
    {
        return isValid() && m_matrix.isChosen(AccessibleMatrix::cellFor(key()));
    }
    QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return AccessibleMatrix::cellFor(key()).column; }
    int rowIndex() const override { return AccessibleMatrix::cellFor(key()).row; }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    const AccessibleMatrix& m_matrix;
};

} // namespace

AccessibleMatrix::AccessibleMatrix(QWidget* view)
    : AccessibleChildren(view, QAccessible::Table, QAccessible::Cell)
{
}

std::vector<AccessibleMatrix::Key> AccessibleMatrix::keys() const
{
    std::vector<Key> all;
    all.reserve(size_t(keyCount()));
    for (int i = 0; i < keyCount(); ++i)
        all.push_back(keyOf(i));
    return all;
}

int AccessibleMatrix::indexOf(Key key) const
{
    const Cell cell = cellFor(key);
    const bool inside = cell.row >= 0 && cell.column >= 0 && cell.row < side() && cell.column < side();
    return inside ? cell.row * side() + cell.column : -1;
}

QRect AccessibleMatrix::rectOf(Key key) const
{
    const Cell cell = cellFor(key);
    return geometry().cell(cell.row, cell.column).toAlignedRect() & view()->rect();
}

std::optional<AccessibleMatrix::Key> AccessibleMatrix::keyAt(QPoint point) const
{
    const auto cell = geometry().at(point);
    return cell ? std::optional(keyFor(*cell)) : std::nullopt;
}

void AccessibleMatrix::addState(Key key, QAccessible::State& state) const
{
    state.focusable = true;
    state.selectable = true;
    state.selected = isChosen(cellFor(key));
}

QList<QAccessibleInterface*> AccessibleMatrix::selectedCells() const
{
    QList<QAccessibleInterface*> cells;
    for (const Key key : keys()) {
        if (isChosen(cellFor(key)))
            cells << childOf(key);
    }
    return cells;
}

QAccessibleInterface* AccessibleMatrix::makeChild(Key key) const
{
    return new MatrixCell(*this, key);
}

void* AccessibleMatrix::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                               : AccessibleChildren::interface_cast(type);
}

} // namespace ringside
