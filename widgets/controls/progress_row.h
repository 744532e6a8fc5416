#pragma once

#include "core/action/action.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

namespace ringside {

class CalmButton;
class ThemedLabel;
class ProgressLine;

/// One action on its way or failed. While running: text, step, progress, time, Cancel. Failed: message,
/// advice, Copy, Dismiss. Names: progress.text, progress.step, progress.bar, progress.cancel, progress.copy,
/// progress.dismiss.
class ProgressRow : public QWidget
{
    Q_OBJECT
public:
    ProgressRow(quint64 id, const Action& action, QWidget* parent);

    quint64 id() const { return m_id; }
    bool failed() const { return m_failed; }
    void setProgress(double fraction, const QString& step);
    void finish(const ActionResult& result);

Q_SIGNALS:
    void cancelWanted(quint64 id);
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showElapsed();
    void copy();

    quint64 m_id;
    QString m_line;
    bool m_failed = false;
    QElapsedTimer m_since;
    QTimer m_clock;
    ThemedLabel* m_text;
    ThemedLabel* m_step;
    ThemedLabel* m_time;
    ProgressLine* m_bar;
    CalmButton* m_cancel;
    CalmButton* m_copy;
    CalmButton* m_dismiss;
};

} // namespace ringside
