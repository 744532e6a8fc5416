#pragma once

#include "core/action/port.h"

#include <QWidget>

#include <map>

class QVBoxLayout;

namespace ringside {

class ProgressRow;

/// The actions on their way, one row each; nothing at all while none is. Quick ones never appear, fine ones
/// vanish after a moment, failed ones stay until dismissed (the newest few; all are in the log). Name:
/// progress.
class ProgressStrip : public QWidget
{
    Q_OBJECT
public:
    /// The port must outlive the strip.
    explicit ProgressStrip(ActionPort& port, QWidget* parent = nullptr);

    /// How long an action runs before its row appears, and how long a fine one stays; milliseconds.
    void setTimes(int showAfterMs, int lingerMs);
    /// The failures of a former cluster are not for the next one.
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void start(quint64 id, const Action& action);
    void finish(quint64 id, const ActionResult& result);
    void drop(ProgressRow* row);
    void limitFailures();
    void settle();

    ActionPort& m_port;
    QVBoxLayout* m_column;
    std::map<quint64, ProgressRow*> m_running;
    QList<ProgressRow*> m_failed;
    int m_showAfterMs = 250;
    int m_lingerMs = 1800;
};

} // namespace ringside
