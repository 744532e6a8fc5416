#include "widgets/controls/progress_strip.h"

#include "widgets/controls/progress_row.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace ringside {

namespace {

constexpr int kFailuresKept = 3;

} // namespace

ProgressStrip::ProgressStrip(ActionPort& port, QWidget* parent)
    : QWidget(parent)
    , m_port(port)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("progress"));
    setAccessibleName(tr("Running actions"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->setContentsMargins(1, 1, 0, 0);
    m_column->setSpacing(0);
    connect(&port, &ActionPort::started, this, &ProgressStrip::start);
    connect(&port, &ActionPort::finished, this, &ProgressStrip::finish);
    connect(&port, &ActionPort::progress, this, [this](quint64 id, double fraction, const QString& step) {
        const auto found = m_running.find(id);
        if (found != m_running.end())
            found->second->setProgress(fraction, step);
    });
    hide();
}

void ProgressStrip::setTimes(int showAfterMs, int lingerMs)
{
    m_showAfterMs = showAfterMs;
    m_lingerMs = lingerMs;
}

void ProgressStrip::start(quint64 id, const Action& action)
{
    auto* row = new ProgressRow(id, action, this);
    row->setObjectName(QStringLiteral("progress.row.%1").arg(id));
    row->hide();
    m_running[id] = row;
    m_column->addWidget(row);
    connect(row, &ProgressRow::cancelWanted, &m_port, [this](quint64 wanted) { m_port.cancel(wanted); });
    connect(row, &ProgressRow::dismissed, this, [this, row] { drop(row); });
    QTimer::singleShot(m_showAfterMs, row, [this, row] {
        row->show();
        settle();
    });
}

void ProgressStrip::finish(quint64 id, const ActionResult& result)
{
    if (!m_running.count(id))
        start(id, result.action); // a malformed action ends without having started
    ProgressRow* row = m_running.at(id);
    m_running.erase(id);
    const bool shown = !row->isHidden();
    const bool cancelled = result.error && result.error->code == ErrorCode::Cancelled;
    row->finish(result);
    if (result.ok || cancelled) {
        if (shown && result.ok)
            QTimer::singleShot(m_lingerMs, row, [this, row] { drop(row); });
        else
            drop(row);
        return;
    }
    row->show();
    m_failed << row;
    limitFailures();
    settle();
}

void ProgressStrip::limitFailures()
{
    while (m_failed.size() > kFailuresKept)
        drop(m_failed.front());
}

void ProgressStrip::clear()
{
    while (!m_failed.isEmpty())
        drop(m_failed.front());
}

void ProgressStrip::drop(ProgressRow* row)
{
    m_failed.removeAll(row);
    m_column->removeWidget(row);
    row->hide();
    row->setParent(nullptr);
    row->deleteLater();
    settle();
}

void ProgressStrip::settle()
{
    bool any = false;
    for (int i = 0; i < m_column->count(); ++i)
        any = any || !m_column->itemAt(i)->widget()->isHidden();
    setVisible(any);
    updateGeometry();
}

void ProgressStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    painter.setPen(Theme::current().line());
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.drawLine(rect().topLeft(), rect().bottomLeft());
}

} // namespace ringside
