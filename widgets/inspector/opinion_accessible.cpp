#include "widgets/inspector/opinion_accessible.h"

#include "widgets/dress/accessible_matrix.h"
#include "widgets/dress/spoken_text.h"
#include "widgets/inspector/opinion_mark.h"
#include "widgets/inspector/opinion_matrix.h"

namespace ringside {

namespace {

class OpinionAccessible final : public AccessibleMatrix
{
public:
    explicit OpinionAccessible(OpinionMatrix* matrix)
        : AccessibleMatrix(matrix)
    {
    }

    int side() const override { return int(cluster().nodes.size()); }
    MatrixGeometry geometry() const override { return matrix().geometryOfCells(); }
    QString rowName(int row) const override { return opinionRowName(numberAt(row)); }
    QString columnName(int column) const override { return opinionColumnName(cluster(), numberAt(column)); }
    QString nameOf(Key key) const override
    {
        const Cell cell = cellFor(key);
        return opinionName(cluster(), numberAt(cell.row), numberAt(cell.column));
    }
    QString descriptionOf(Key key) const override
    {
        const Cell cell = cellFor(key);
        return spokenText(opinionSentence(cluster(), numberAt(cell.row), numberAt(cell.column)));
    }
    void press(Key key) const override { Q_EMIT matrix().nodeClicked(numberAt(cellFor(key).column)); }
    std::optional<Key> focusKey() const override
    {
        const auto cell = matrix().currentCell();
        return cell ? std::optional(keyFor(*cell)) : std::nullopt;
    }

private:
    OpinionMatrix& matrix() const { return *static_cast<OpinionMatrix*>(view()); }
    const ClusterSnapshot& cluster() const { return *matrix().snapshot(); }
    int numberAt(int row) const { return row >= 0 && row < side() ? cluster().nodes[size_t(row)].number : 0; }
};

} // namespace

void installOpinionAccessible()
{
    installAccessible<OpinionMatrix, OpinionAccessible>();
}

} // namespace ringside
