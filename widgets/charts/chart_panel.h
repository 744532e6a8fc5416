#pragma once

#include "widgets/charts/chart_history.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QMenu;

namespace ringside {

class CalmButton;
class ChartCard;
class SegmentSwitch;
class ThemedLabel;

/// Replication lag, operations per second and memory of every node over the last seconds or minutes.
///
/// Names: charts; charts.window.0..2 (30 s, 2 min, 10 min), charts.pause, charts.export, charts.message;
/// charts.lag, charts.ops, charts.memory (cards, each with .plot and .figures); charts.lag.unit.0..1 (bytes,
/// ms). GUI thread only. Draws at most five times a second, and only what can be seen.
class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    /// Forgets everything, for a new cluster.
    void clear();

    bool isPaused() const { return m_pausedAtMs > 0; }
    void setPaused(bool paused);
    void setWindowMs(qint64 milliseconds); ///< 30 s, 2 min or 10 min; the nearest of them
    qint64 windowMs() const;
    const ChartHistory& history() const { return m_history; }

    /// What is on screen as a picture or, all figures of that time, as a table. What went wrong and what to
    /// do about it, or an empty text.
    QString writePng(const QString& path);
    QString writeCsv(const QString& path) const;

    /// How often the charts were drawn.
    int drawn() const { return m_drawn; }

protected:
    void showEvent(QShowEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Chart
    {
        ChartCard* card;
        Measure measure;
        double floor;
    };

    void buildBar();
    void buildCards();
    void schedule();
    void draw();
    void exportAs(bool picture);
    qint64 nowMs() const;
    QMenu* exportMenu();

    ChartHistory m_history;
    Snapshot m_snapshot;
    Snapshot m_shown; ///< what the charts are drawn for: held while paused
    qint64 m_pausedAtMs = 0;
    std::array<Chart, 3> m_charts{};
    SegmentSwitch* m_window = nullptr;
    SegmentSwitch* m_lagUnit = nullptr;
    CalmButton* m_pause = nullptr;
    CalmButton* m_export = nullptr;
    ThemedLabel* m_message = nullptr;
    QTimer m_timer;
    int m_drawn = 0;
};

} // namespace ringside
