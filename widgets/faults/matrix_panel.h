#pragma once

#include "widgets/faults/link_matrix.h"

namespace ringside {

class SegmentSwitch;

/// The link matrix with what belongs to it: the choice of the plane and the meaning of the marks. Names:
/// faults.plane (.0 all, .1 bus, .2 replication), faults.legend.
class MatrixPanel : public QWidget
{
    Q_OBJECT
public:
    explicit MatrixPanel(QWidget* parent = nullptr);

    LinkMatrix* matrix() const { return m_matrix; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SegmentSwitch* m_plane;
    LinkMatrix* m_matrix;
};

} // namespace ringside
