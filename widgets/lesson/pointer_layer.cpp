#include "widgets/lesson/pointer_layer.h"

#include "widgets/dress/tones.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace ringside {

PointerLayer::PointerLayer(StageWidget& stage, QWidget* over)
    : QWidget(over)
    , m_stage(stage)
{
    setObjectName(QStringLiteral("lesson.pointers"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    m_soon.setSingleShot(true);
    m_soon.setInterval(80);
    connect(&m_soon, &QTimer::timeout, this, &PointerLayer::follow);
    over->installEventFilter(this);
    m_stage.installEventFilter(this);
    hide();
}

void PointerLayer::point(const std::vector<lesson::Pointer>& at)
{
    m_pointers = at;
    setVisible(!at.empty());
    follow();
}

QList<QRect> PointerLayer::boxes() const
{
    QList<QRect> boxes;
    for (const lesson::Pointer& pointer : m_pointers) {
        const QRect box = boxOf(pointer);
        if (!box.isEmpty())
            boxes << box;
    }
    return boxes;
}

QRect PointerLayer::boxOf(const lesson::Pointer& pointer) const
{
    using Kind = lesson::Pointer::Kind;
    if (pointer.kind == Kind::Control) {
        const auto* control = parentWidget()->findChild<QWidget*>(pointer.first);
        if (!control || !control->isVisible() || control->visibleRegion().isEmpty())
            return {};
        return QRect(control->mapTo(parentWidget(), QPoint(0, 0)), control->size());
    }
    if (!m_stage.isVisible())
        return {};
    const int first = pointer.first.toInt();
    const StageItem item = pointer.kind == Kind::Node   ? StageItem::node(first)
                           : pointer.kind == Kind::Link ? StageItem::link(first, pointer.second.toInt())
                                                        : StageItem::slot(first);
    const QRect box = m_stage.rectOf(item);
    return box.isEmpty() ? QRect() : box.translated(m_stage.mapTo(parentWidget(), QPoint(0, 0)));
}

/// Only what has moved is painted anew.
void PointerLayer::follow()
{
    if (!isVisible())
        return;
    setGeometry(parentWidget()->rect());
    const QList<QRect> now = boxes();
    if (now == m_boxes)
        return;
    m_boxes = now;
    // It is there only where it draws: what moves elsewhere on the stage is not painted through it.
    QRegion drawn;
    const int room = scaled(7) + scaled(3);
    for (const QRect& box : now)
        drawn += box.adjusted(-room, -room, room, room);
    setMask(drawn.isEmpty() ? QRegion(0, 0, 1, 1) : drawn);
    raise();
    update();
}

bool PointerLayer::eventFilter(QObject* watched, QEvent* event)
{
    const bool moved =
        event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest ||
        (watched == &m_stage && (event->type() == QEvent::Paint || event->type() == QEvent::Move));
    // Packets in flight have the stage painted sixty times a second: the ring need not be looked at as often.
    if (moved && isVisible() && !m_soon.isActive())
        m_soon.start();
    return QWidget::eventFilter(watched, event);
}

void PointerLayer::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.vote(), scaled(2.6), Qt::DashLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const qreal room = scaled(7);
    for (const QRect& box : std::as_const(m_boxes)) {
        const QRectF frame = QRectF(box).adjusted(-room, -room, room, room);
        const bool round = std::abs(box.width() - box.height()) < scaled(14);
        if (round)
            painter.drawEllipse(frame);
        else
            painter.drawRoundedRect(frame, scaled(9), scaled(9));
    }
}

} // namespace ringside
