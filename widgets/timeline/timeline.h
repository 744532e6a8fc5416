#pragma once

#include "widgets/timeline/timeline_data.h"
#include "widgets/timeline/timeline_layout.h"

#include <QTimer>
#include <QWidget>

#include <optional>

namespace ringside {

class CalmButton;

/// What a picture of the timeline depends on; with an equal one nothing has moved.
struct TimelinePicture
{
    quint64 changes = 0; ///< of the data
    qint64 nowMs = 0;
    qint64 endMs = 0;
    qint64 spanMs = 0;
    QSize size;
    bool operator==(const TimelinePicture&) const = default;
};

/// The last seconds at a glance: what was done, which links were cut, what happened, how long each failover
/// took.
///
/// While it follows the present it widens in steps, so that the latest failover stays in sight for two
/// minutes. The wheel zooms (5 s to 10 min) and then the span stays, until 0 gives it back; dragging pans,
/// the arrow keys and +/- do the same; End or the button "now" (timeline.now) returns to the present. Left
/// and right with Ctrl go from event to event; Enter or a click activates one. The present is what the
/// snapshots say: the widget has no clock, so a recording moves it too. Paints at most four times a second
/// while only time passes. Name: timeline. GUI thread only.
class Timeline : public QWidget
{
    Q_OBJECT
public:
    explicit Timeline(QWidget* parent = nullptr);

    /// Gives the present and the faults.
    void setSnapshot(const Snapshot& snapshot);
    void setNow(qint64 timeMs);
    void addEvents(const Events& events);
    /// `endTimeMs`: when the action ended, on the clock of the snapshots.
    void addResult(const ActionResult& result, qint64 endTimeMs);
    void clear();

    static constexpr qint64 kSpanMs = 30'000; ///< unless a failover or a person wants more
    qint64 spanMs() const { return m_spanMs; }
    /// As a person's wheel does: from now on the span does not change by itself.
    void setSpanMs(qint64 milliseconds);
    bool isAtNow() const { return !m_endMs; }

    TimelineLayout layoutNow() const;
    TimelinePicture picture() const;
    const TimelineData& data() const { return m_data; }
    /// By the keyboard or a click; nothing: none.
    const std::optional<Event>& chosenEvent() const { return m_chosen; }
    /// When, and what: index in data().events().
    QString eventSentence(qsizetype index) const;
    /// As a person's click on it does: chooses it and tells.
    void activate(qsizetype index);
    /// The sentences for the point, or an empty text.
    QString tipAt(QPointF point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void goToNow();
    /// Brings that moment into sight, in the middle unless it is in sight already.
    void showTime(qint64 timeMs);

Q_SIGNALS:
    void eventActivated(const ringside::Event& event);
    void spanChanged(qint64 milliseconds);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
    void schedule();
    void fitSpan();
    void followAgain();
    void applySpan(qint64 milliseconds);
    void panTo(qint64 endMs);
    void zoom(qreal factor, qreal x);
    void stepEvent(int direction);
    QString eventSentences(const std::vector<qsizetype>& events) const;

    TimelineData m_data;
    qint64 m_nowMs = 0;
    qint64 m_spanMs = kSpanMs;
    bool m_ownSpan = false;        ///< a person chose it
    std::optional<qint64> m_endMs; ///< right edge while panned away from now
    std::optional<QPointF> m_pointer;
    std::optional<QPointF> m_pressed;
    qint64 m_pressedEndMs = 0;
    bool m_dragged = false;
    std::optional<Event> m_chosen;
    CalmButton* m_now;
    QTimer m_timer;
};

} // namespace ringside
