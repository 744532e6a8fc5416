#include "widgets/faults/link_accessible.h"

#include "widgets/dress/accessible_matrix.h"
#include "widgets/dress/spoken_text.h"
#include "widgets/faults/link_matrix.h"

namespace ringside {

namespace {

class LinkAccessible final : public AccessibleMatrix
{
public:
    explicit LinkAccessible(LinkMatrix* matrix)
        : AccessibleMatrix(matrix)
    {
    }

    int side() const override { return matrix().table().count(); }
    MatrixGeometry geometry() const override { return matrix().geometryOfCells(); }
    QString rowName(int row) const override { return linkRowName(endAt(row)); }
    QString columnName(int column) const override { return linkColumnName(endAt(column)); }
    QString nameOf(Key key) const override
    {
        const Cell cell = cellFor(key);
        return linkCellName(endAt(cell.row), endAt(cell.column), spokenText(matrix().wordsOf(cell)));
    }
    QString descriptionOf(Key) const override { return {}; }
    bool isChosen(const Cell& cell) const override { return matrix().isChosen(cell); }
    bool canPress(Key key) const override
    {
        const Cell cell = cellFor(key);
        return endAt(cell.row) > 0 && endAt(cell.column) > 0 && cell.row != cell.column;
    }
    void press(Key key) const override { matrix().pick(cellFor(key)); }
    std::optional<Key> focusKey() const override
    {
        return side() > 0 ? std::optional(keyFor(matrix().currentCell())) : std::nullopt;
    }

private:
    LinkMatrix& matrix() const { return *static_cast<LinkMatrix*>(view()); }
    int endAt(int index) const
    {
        const LinkTable& table = matrix().table();
        return index >= 0 && index < table.count() ? table.ends[size_t(index)] : 0;
    }
};

} // namespace

void installLinkAccessible()
{
    installAccessible<LinkMatrix, LinkAccessible>();
}

} // namespace ringside
