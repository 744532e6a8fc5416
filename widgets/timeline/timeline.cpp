#include "widgets/timeline/timeline.h"

#include "core/cluster/event_text.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/hover_tip.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline_accessible.h"
#include "widgets/timeline/timeline_painter.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr int kPaintEveryMs = 250;
constexpr qsizetype kTipLines = 10;

} // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent)
    , m_now(new CalmButton(tr("now"), CalmButton::Kind::Link, this))
{
    installTimelineAccessible();
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr(
        "Events, faults, actions and failovers over time. Ctrl and the arrow keys go from event to event."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    m_now->setObjectName(QStringLiteral("timeline.now"));
    m_now->setToolTip(tr("Back to the present (End)"));
    m_now->hide();
    connect(m_now, &CalmButton::clicked, this, &Timeline::goToNow);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPaintEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] { update(); });
    connect(&Theme::current(), &Theme::changed, this, &Timeline::restyle);
    restyle();
}

void Timeline::restyle()
{
    updateGeometry();
    update();
}

QSize Timeline::sizeHint() const
{
    return {scaled(900), minimumSizeHint().height() + scaled(24)}; // two lanes of bars
}

QSize Timeline::minimumSizeHint() const
{
    const int line = QFontMetrics(Theme::current().font(8)).height();
    return {scaled(320), 2 * line + scaled(44)}; // axis, marks, one lane of bars
}

TimelineLayout Timeline::layoutNow() const
{
    QFont font = Theme::current().font(8);
    font.setWeight(QFont::DemiBold); // the widest that is painted
    const QFontMetricsF metrics(font);
    TimelineLayout::View view;
    view.size = size();
    view.scale = Theme::current().scale();
    view.nowMs = m_nowMs;
    view.endMs = m_endMs.value_or(m_nowMs);
    view.spanMs = m_spanMs;
    view.lineHeight = metrics.height();
    return TimelineLayout(view, m_data, [&](const QString& text) { return metrics.horizontalAdvance(text); });
}

TimelinePicture Timeline::picture() const
{
    return {m_data.changes(), m_nowMs, m_endMs.value_or(m_nowMs), m_spanMs, size()};
}

void Timeline::schedule()
{
    if (!m_timer.isActive() && isVisible())
        m_timer.start();
}

void Timeline::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_data.setSnapshot(*snapshot);
    setNow(snapshot->timeMs);
}

void Timeline::setNow(qint64 timeMs)
{
    const qreal pixels = qreal(qAbs(timeMs - m_nowMs)) / qreal(m_spanMs) * width();
    m_nowMs = timeMs;
    fitSpan();
    if (pixels > 0)
        schedule();
}

void Timeline::addEvents(const Events& events)
{
    if (events.isEmpty())
        return;
    m_data.addEvents(events);
    if (m_nowMs == 0)
        m_nowMs = events.last().timeMs;
    schedule();
}

void Timeline::addResult(const ActionResult& result, qint64 endTimeMs)
{
    m_data.addResult(result, endTimeMs);
    schedule();
}

void Timeline::clear()
{
    m_data.clear();
    m_chosen.reset();
    m_ownSpan = false;
    goToNow();
}

void Timeline::setSpanMs(qint64 milliseconds)
{
    m_ownSpan = true;
    applySpan(TimelineLayout::boundedSpan(milliseconds));
    update();
}

void Timeline::applySpan(qint64 milliseconds)
{
    if (milliseconds == m_spanMs)
        return;
    m_spanMs = milliseconds;
    Q_EMIT spanChanged(milliseconds);
}

/// While it follows the present, and nobody has chosen a span.
void Timeline::fitSpan()
{
    if (!m_ownSpan && isAtNow())
        applySpan(m_data.spanForFailover(m_nowMs, kSpanMs)); // painted with what comes next
}

void Timeline::goToNow()
{
    m_endMs.reset();
    m_now->hide();
    fitSpan();
    update();
}

void Timeline::showTime(qint64 timeMs)
{
    const qint64 end = m_endMs.value_or(m_nowMs);
    if (timeMs < end - m_spanMs || timeMs > end)
        panTo(timeMs + m_spanMs / 2);
}

void Timeline::panTo(qint64 endMs)
{
    if (endMs >= m_nowMs) {
        goToNow();
        return;
    }
    m_endMs = endMs;
    m_now->show();
    update();
}

/// At the present the right edge stays; elsewhere the time under `x` does.
void Timeline::zoom(qreal factor, qreal x)
{
    const qint64 span = TimelineLayout::boundedSpan(qRound64(qreal(m_spanMs) * factor));
    if (m_endMs)
        panTo(layoutNow().zoomedEnd(x, span));
    setSpanMs(span);
}

void Timeline::wheelEvent(QWheelEvent* event)
{
    const QPoint delta = event->angleDelta();
    if (std::abs(delta.x()) > std::abs(delta.y()))
        panTo(m_endMs.value_or(m_nowMs) - m_spanMs * delta.x() / 1200);
    else if (delta.y() != 0)
        zoom(std::pow(0.8, delta.y() / 120.0), event->position().x());
    event->accept();
}

void Timeline::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = event->position();
    m_pressedEndMs = m_endMs.value_or(m_nowMs);
    m_dragged = false;
}

void Timeline::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_pressed) {
        const qreal moved = event->position().x() - m_pressed->x();
        m_dragged = m_dragged || std::abs(moved) > 4;
        if (m_dragged)
            panTo(m_pressedEndMs - qRound64(moved / layoutNow().area().width() * qreal(m_spanMs)));
    }
    setCursor(!m_pressed && layoutNow().markAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Timeline::mouseReleaseEvent(QMouseEvent* event)
{
    const bool clicked = m_pressed && !m_dragged && event->button() == Qt::LeftButton;
    m_pressed.reset();
    if (!clicked)
        return;
    const TimelineLayout layout = layoutNow();
    if (const TimelineLayout::Mark* mark = layout.markAt(event->position()))
        activate(mark->events.front());
}

void Timeline::activate(qsizetype index)
{
    if (index < 0 || index >= m_data.events().size())
        return;
    m_chosen = m_data.events()[index];
    Q_EMIT eventActivated(*m_chosen);
}

void Timeline::leaveEvent(QEvent*)
{
    m_pointer.reset();
    update();
}

void Timeline::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers() & Qt::ControlModifier;
    const bool left = event->key() == Qt::Key_Left;
    if (event->key() == Qt::Key_End)
        goToNow();
    else if ((left || event->key() == Qt::Key_Right) && control)
        stepEvent(left ? -1 : 1);
    else if (left || event->key() == Qt::Key_Right)
        panTo(m_endMs.value_or(m_nowMs) + (left ? -1 : 1) * m_spanMs / 10);
    else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoom(0.8, width() / 2.0);
    else if (event->key() == Qt::Key_Minus)
        zoom(1.25, width() / 2.0);
    else if (event->key() == Qt::Key_0)
        followAgain();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_chosen)
        Q_EMIT eventActivated(*m_chosen);
    else
        QWidget::keyPressEvent(event);
}

void Timeline::followAgain()
{
    m_ownSpan = false;
    fitSpan();
    update();
}

/// Chooses the event before or after the chosen one, brings it into sight and says what it is.
void Timeline::stepEvent(int direction)
{
    const Events& events = m_data.events();
    if (events.isEmpty())
        return;
    qsizetype index = m_chosen ? events.indexOf(*m_chosen) + direction : events.size() - 1;
    index = std::clamp<qsizetype>(index, 0, events.size() - 1);
    m_chosen = events[index];
    const qint64 end = m_endMs.value_or(m_nowMs), time = m_chosen->timeMs;
    if (time < end - m_spanMs || time > end)
        panTo(time + m_spanMs / 2);
    const QString words = eventSentences({index});
    setAccessibleDescription(words);
    QToolTip::showText(mapToGlobal(QPoint(int(layoutNow().xOf(time)), height())), words, this);
    tellChosenEvent(this);
    update();
}

QString Timeline::eventSentences(const std::vector<qsizetype>& indices) const
{
    QStringList lines;
    for (const qsizetype index : indices) {
        if (lines.size() == kTipLines) {
            lines << tr("and %1 more").arg(qsizetype(indices.size()) - kTipLines);
            break;
        }
        lines << eventSentence(index);
    }
    return lines.join(QLatin1Char('\n'));
}

QString Timeline::eventSentence(qsizetype index) const
{
    const Event& event = m_data.events()[index];
    const QString time =
        QDateTime::fromMSecsSinceEpoch(event.timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    return tr("%1  %2").arg(time, describe(event));
}

QString Timeline::tipAt(QPointF point) const
{
    const TimelineLayout layout = layoutNow();
    if (const TimelineLayout::Mark* mark = layout.markAt(point))
        return eventSentences(mark->events);
    if (const TimelineLayout::Bar* bar = layout.barAt(point))
        return bar->bar.tip;
    return {};
}

bool Timeline::event(QEvent* event)
{
    return showHoverTip(event, this, [this](QPoint at) { return tipAt(at); }) || QWidget::event(event);
}

void Timeline::resizeEvent(QResizeEvent*)
{
    m_now->move(width() - m_now->width() - scaled(4), height() - m_now->height() - scaled(2));
}

void Timeline::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface());
    QFont title = theme.font(9.5);
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(theme.text());
    painter.drawText(QPointF(scaled(14), scaled(8) + QFontMetricsF(title).ascent()), tr("Time"));
    if (m_nowMs == 0) {
        painter.setFont(theme.font(10));
        painter.setPen(theme.muted());
        painter.drawText(rect(), Qt::AlignCenter, tr("Nothing has happened yet"));
        return;
    }
    const TimelineLayout layout = layoutNow();
    paintTimeline(painter, layout, m_pointer ? layout.markAt(*m_pointer) : nullptr,
                  m_pointer ? layout.barAt(*m_pointer) : nullptr);
    if (m_chosen && hasFocus()) {
        const qreal x = layout.xOf(m_chosen->timeMs);
        painter.setPen(QPen(theme.accent(), 1.2 * theme.scale()));
        painter.drawLine(QPointF(x, layout.axisY()), QPointF(x, height()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(withAlpha(theme.accent(), 0.6), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace ringside
