#pragma once

#include "widgets/faults/link_matrix.h"

namespace ringside {

class LinkLegend;
class SegmentSwitch;
class ThemedLabel;

/// The link matrix with what belongs to it: the choice of the plane and the meaning of the marks. Names:
/// faults.plane (.0 all, .1 bus, .2 replication), faults.legend.
class MatrixPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixPanel(QWidget* parent = nullptr);

    LinkMatrix* matrix() const { return m_matrix; }
    QSize sizeHint() const override;
    /// What a panel of that height needs in width besides the matrix itself.
    int widthBeside(int height) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    static int legendColumns(int height);

    SegmentSwitch* m_plane;
    LinkMatrix* m_matrix;
    LinkLegend* m_legend;
    ThemedLabel* m_hint = nullptr;
};

} // namespace ringside
