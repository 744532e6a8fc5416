#pragma once

#include "widgets/dress/accessible_children.h"
#include "widgets/dress/matrix_geometry.h"

namespace ringside {

/// A painted matrix of nodes as a table for screen readers: a cell for each pair, all of them in order of
/// rows. Cells are not selected but pressed.
class AccessibleMatrix : public AccessibleChildren, public QAccessibleTableInterface
{
public:
    using Cell = MatrixGeometry::Cell;

    explicit AccessibleMatrix(QWidget* view);

    static Key keyFor(const Cell& cell) { return (Key(cell.row) << 32) | Key(cell.column); }
    static Cell cellFor(Key key) { return {int(key >> 32), int(key & 0xffffffff)}; }

    // What the matrix says of itself.
    virtual int side() const = 0; ///< how many rows, and columns
    virtual MatrixGeometry geometry() const = 0;
    virtual QString rowName(int row) const = 0;
    virtual QString columnName(int column) const = 0;
    virtual bool isChosen(const Cell&) const { return false; }

    std::vector<Key> keys() const override;
    int keyCount() const override { return side() * side(); }
    Key keyOf(int index) const override { return keyFor({index / side(), index % side()}); }
    int indexOf(Key key) const override;
    QRect rectOf(Key key) const override;
    std::optional<Key> keyAt(QPoint point) const override;
    void addState(Key key, QAccessible::State& state) const override;
    void* interface_cast(QAccessible::InterfaceType type) override;

    // QAccessibleTableInterface
    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        return childOf(keyFor({row, column}));
    }
    QString columnDescription(int column) const override { return columnName(column); }
    QString rowDescription(int row) const override { return rowName(row); }
    int columnCount() const override { return side(); }
    int rowCount() const override { return side(); }
    QList<QAccessibleInterface*> selectedCells() const override;
    int selectedCellCount() const override { return int(selectedCells().size()); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override {}

protected:
    QAccessibleInterface* makeChild(Key key) const override;
};

} // namespace ringside
