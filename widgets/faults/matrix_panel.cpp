#include "widgets/faults/matrix_panel.h"

#include "widgets/charts/segment_switch.h"
#include "widgets/controls/themed_label.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ringside {

namespace {

/// What the marks in the matrix mean, one below the other.
class Legend : public QWidget
{
public:
    explicit Legend(QWidget* parent)
        : QWidget(parent)
    {
        setObjectName(QStringLiteral("faults.legend"));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
    }
    QSize sizeHint() const override
    {
        const QFontMetrics metrics(Theme::current().font(9));
        int width = 0;
        for (const auto& [cell, words] : entries())
            width = qMax(width, metrics.horizontalAdvance(words));
        return {width + scaled(22), line() * int(entries().size())};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        int top = 0;
        for (const auto& [cell, words] : entries()) {
            paintLinkCell(painter, QRectF(0, top + scaled(2), scaled(14), scaled(14)), cell, true);
            painter.setFont(Theme::current().font(9));
            painter.setPen(Theme::current().muted());
            painter.drawText(QRect(scaled(20), top, width(), scaled(18)), Qt::AlignVCenter | Qt::AlignLeft,
                             words);
            top += line();
        }
    }

private:
    static int line() { return scaled(19); }
    static std::vector<std::pair<LinkCell, QString>> entries()
    {
        using State = LinkCell::State;
        return {{{State::Open, 0, FaultKind::Cut}, MatrixPanel::tr("open")},
                {{State::Cut, 1, FaultKind::Cut}, MatrixPanel::tr("cut")},
                {{State::Delay, 1, FaultKind::Delay}, MatrixPanel::tr("delayed")},
                {{State::Throttle, 1, FaultKind::Throttle}, MatrixPanel::tr("throttled")},
                {{State::Drop, 1, FaultKind::Drop}, MatrixPanel::tr("drops messages")},
                {{State::Several, 2, FaultKind::Cut}, MatrixPanel::tr("several")}};
    }
};

} // namespace

MatrixPanel::MatrixPanel(QWidget* parent)
    : QWidget(parent)
    , m_plane(new SegmentSwitch(QStringLiteral("faults.plane"), {tr("all"), tr("bus"), tr("replication")},
                                {tr("Faults on everything a link carries"),
                                 tr("Faults on the cluster bus only"), tr("Faults on replication only")},
                                this))
    , m_matrix(new LinkMatrix(this))
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
    auto* hint = new ThemedLabel(9, ThemedLabel::Face::Normal, Tone::Muted, this);
    hint->setText(tr("rows send, columns receive"));
    auto* side = new QVBoxLayout;
    side->setSpacing(scaled(6));
    side->addWidget(m_plane, 0, Qt::AlignLeft);
    side->addWidget(hint);
    side->addWidget(new Legend(this));
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

void MatrixPanel::paintEvent(QPaintEvent* event)
{
    QPainter(this).fillRect(event->rect(), Theme::current().surface());
}

} // namespace ringside
