#include "widgets/faults/matrix_panel.h"

#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/faults/link_legend.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

MatrixPanel::MatrixPanel(QWidget* parent)
    : QWidget(parent)
    , m_plane(new SegmentSwitch(QStringLiteral("faults.plane"), {tr("all"), tr("bus"), tr("replication")},
                                {tr("Faults on everything a link carries"),
                                 tr("Faults on the cluster bus only"), tr("Faults on replication only")},
                                this))
    , m_matrix(new LinkMatrix(this))
    , m_legend(new LinkLegend(this))
{
    connect(m_plane, &SegmentSwitch::currentChanged, this, [this](int index) {
        m_matrix->setPlane(index == 0 ? std::nullopt
                                      : std::optional(index == 1 ? Plane::Bus : Plane::Replication));
    });
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_matrix);
    scroll->viewport()->setAutoFillBackground(false);
    m_hint = new ThemedLabel(9, ThemedLabel::Face::Normal, Tone::Muted, this);
    m_hint->setText(tr("rows send, columns receive"));
    auto* side = new QVBoxLayout;
    side->setSpacing(scaled(6));
    side->addWidget(m_plane, 0, Qt::AlignLeft);
    side->addWidget(m_hint);
    side->addWidget(m_legend);
    side->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(8), scaled(6), scaled(8), scaled(6));
    row->setSpacing(scaled(10));
    row->addWidget(scroll, 1);
    row->addLayout(side);
}

QSize MatrixPanel::sizeHint() const
{
    return {scaled(360), scaled(190)};
}

int MatrixPanel::legendColumns(int height)
{
    return height < scaled(180) ? 2 : 1;
}

int MatrixPanel::widthBeside(int height) const
{
    const int margins = scaled(8) * 2 + scaled(10) + scaled(4);
    return std::max({m_plane->sizeHint().width(), m_hint->sizeHint().width(),
                     m_legend->widthFor(legendColumns(height))}) +
           margins;
}

void MatrixPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_legend->setColumns(legendColumns(height()));
}

void MatrixPanel::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::current().surface());
}

} // namespace ringside
