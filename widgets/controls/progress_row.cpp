#include "widgets/controls/progress_row.h"

#include "core/cluster/shown.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/progress_line.h"
#include "widgets/dress/themed_label.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

namespace ringside {

ProgressRow::ProgressRow(quint64 id, const Action& action, QWidget* parent)
    : QWidget(parent)
    , m_id(id)
    , m_line(action.shown())
    , m_text(new CopyLabel(10, ThemedLabel::Face::Mono, Tone::Text, this))
    , m_step(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_time(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_bar(new ProgressLine(this))
    , m_cancel(new CalmButton(tr("Cancel"), CalmButton::Kind::Link, this))
    , m_copy(new CalmButton(tr("Copy"), CalmButton::Kind::Link, this))
    , m_dismiss(new CalmButton(tr("Dismiss"), CalmButton::Kind::Link, this))
{
    setAccessibleName(tr("Action %1").arg(m_line));
    m_text->setText(m_line);
    m_text->setObjectName(QStringLiteral("progress.text"));
    m_step->setObjectName(QStringLiteral("progress.step"));
    m_step->setWordWrap(true);
    m_bar->setObjectName(QStringLiteral("progress.bar"));
    m_cancel->setObjectName(QStringLiteral("progress.cancel"));
    m_cancel->setToolTip(tr("Ends %1 early; what it has done so far stays.").arg(m_line));
    m_copy->setObjectName(QStringLiteral("progress.copy"));
    m_copy->setToolTip(tr("Copies the action and its error"));
    m_dismiss->setObjectName(QStringLiteral("progress.dismiss"));
    m_dismiss->setToolTip(tr("The error stays in the log."));
    m_bar->setFixedWidth(scaled(150));
    m_copy->hide();
    m_dismiss->hide();
    auto* upper = new QHBoxLayout;
    upper->setSpacing(scaled(12));
    upper->addWidget(m_text, 1);
    upper->addWidget(m_time);
    for (CalmButton* button : {m_cancel, m_copy, m_dismiss})
        upper->addWidget(button);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(scaled(12));
    lower->addWidget(m_bar, 0, Qt::AlignVCenter);
    lower->addWidget(m_step, 1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(scaled(16), scaled(4), scaled(12), scaled(8));
    rows->setSpacing(scaled(2));
    rows->addLayout(upper);
    rows->addLayout(lower);
    connect(m_cancel, &CalmButton::clicked, this, [this] { Q_EMIT cancelWanted(m_id); });
    connect(m_copy, &CalmButton::clicked, this, &ProgressRow::copy);
    connect(m_dismiss, &CalmButton::clicked, this, &ProgressRow::dismissed);
    m_since.start();
    m_clock.setInterval(200);
    connect(&m_clock, &QTimer::timeout, this, &ProgressRow::showElapsed);
    m_clock.start();
    showElapsed();
}

void ProgressRow::showElapsed()
{
    m_time->setText(tr("%1 s").arg(QLocale().toString(double(m_since.elapsed()) / 1000, 'f', 1)));
}

void ProgressRow::setProgress(double fraction, const QString& step)
{
    m_bar->setFraction(fraction);
    m_step->setText(visible(step));
}

void ProgressRow::finish(const ActionResult& result)
{
    m_clock.stop();
    m_time->setText(tr("%1 s").arg(QLocale().toString(result.ms / 1000, 'f', 1)));
    m_failed = !result.ok;
    m_cancel->hide();
    m_bar->setVisible(result.ok);
    m_bar->setFraction(1);
    m_copy->setVisible(m_failed);
    m_dismiss->setVisible(m_failed);
    m_step->setTone(m_failed ? Tone::Bad : Tone::Good);
    if (!m_failed)
        m_step->setText(tr("✓ done"));
    else
        m_step->setText(result.error ? shownError(result.error->text(), result.action.words())
                                     : tr("It failed without saying why; see the log."));
    update();
}

void ProgressRow::copy()
{
    QApplication::clipboard()->setText(QStringLiteral("%1\n%2").arg(m_line, m_step->text()));
}

void ProgressRow::paintEvent(QPaintEvent*)
{
    if (!m_failed)
        return;
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), mixed(theme.surface(), theme.bad(), 0.1));
    painter.fillRect(QRect(0, 0, scaled(4), height()), theme.bad());
}

} // namespace ringside
