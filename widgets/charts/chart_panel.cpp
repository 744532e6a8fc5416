#include "widgets/charts/chart_panel.h"

#include "widgets/charts/chart_card.h"
#include "widgets/charts/chart_export.h"
#include "widgets/charts/chart_lines.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMenu>

namespace ringside {

namespace {

constexpr std::array<qint64, 3> kWindowsMs{30'000, 120'000, 600'000};
constexpr int kDrawEveryMs = 200;

} // namespace

ChartPanel::ChartPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("charts"));
    setAccessibleName(tr("Charts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 10);
    column->setSpacing(6);
    buildBar();
    buildCards();
    m_timer.setSingleShot(true);
    m_timer.setInterval(kDrawEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &ChartPanel::draw);
}

void ChartPanel::buildBar()
{
    m_window = new SegmentSwitch(QStringLiteral("charts.window"), {tr("30 s"), tr("2 min"), tr("10 min")},
                                 {tr("Show the last 30 seconds"), tr("Show the last 2 minutes"),
                                  tr("Show the last 10 minutes: all that is kept")},
                                 this);
    m_pause = new CalmButton(tr("Freeze"), CalmButton::Kind::Link, this);
    m_pause->setObjectName(QStringLiteral("charts.pause"));
    m_pause->reserve({tr("Freeze"), tr("Go on")});
    m_pause->setToolTip(
        tr("Holds the charts, so that you can read them. The cluster goes on, and no figure is lost"));
    m_export = new CalmButton(tr("Export"), CalmButton::Kind::Link, this);
    m_export->setObjectName(QStringLiteral("charts.export"));
    m_export->setToolTip(tr("Save what the charts show as a picture (PNG) or as a table of figures (CSV)"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    m_export->setMenu(exportMenu());
    m_message = new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Muted, this);
    m_message->setObjectName(QStringLiteral("charts.message"));
    m_message->setAccessibleName(tr("Message about the charts"));
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(2, 0, 2, 0);
    bar->addWidget(m_window);
    bar->addSpacing(6);
    bar->addWidget(m_message, 1);
    bar->addWidget(m_pause);
    bar->addWidget(m_export);
    static_cast<QVBoxLayout*>(layout())->addLayout(bar);

    connect(m_window, &SegmentSwitch::currentChanged, this, &ChartPanel::draw);
    connect(m_pause, &CalmButton::clicked, this, [this] { setPaused(!isPaused()); });
}

void ChartPanel::buildCards()
{
    m_charts = {
        {{new ChartCard(QStringLiteral("charts.lag"), tr("Replication lag"), this), Measure::LagBytes, 1024},
         {new ChartCard(QStringLiteral("charts.ops"), tr("Operations per second"), this), Measure::Operations,
          10},
         {new ChartCard(QStringLiteral("charts.memory"), tr("Memory per node"), this), Measure::Memory,
          1024 * 1024}}};
    m_lagUnit = new SegmentSwitch(QStringLiteral("charts.lag.unit"), {tr("bytes"), tr("ms")},
                                  {tr("How many bytes of the replication stream a replica still lacks"),
                                   tr("How long ago the master was where its replica is now")},
                                  this);
    m_charts[0].card->addToHeader(m_lagUnit);
    connect(m_lagUnit, &SegmentSwitch::currentChanged, this, [this](int index) {
        m_charts[0].measure = index == 0 ? Measure::LagBytes : Measure::LagMs;
        m_charts[0].floor = index == 0 ? 1024 : 10;
        draw();
    });
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    for (const Chart& chart : m_charts)
        row->addWidget(chart.card, 1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row, 1);
}

void ChartPanel::setSnapshot(const Snapshot& snapshot)
{
    if (!snapshot)
        return;
    m_history.add(*snapshot);
    m_snapshot = snapshot;
    if (!isPaused())
        m_shown = snapshot;
    schedule();
}

void ChartPanel::clear()
{
    m_history.clear();
    m_snapshot.reset();
    m_shown.reset();
    setPaused(false);
    draw();
}

void ChartPanel::schedule()
{
    if (!m_timer.isActive() && isVisible() && !isPaused())
        m_timer.start();
}

void ChartPanel::showEvent(QShowEvent* event)
{
    draw();
    QWidget::showEvent(event);
}

qint64 ChartPanel::nowMs() const
{
    return isPaused() ? m_pausedAtMs : m_shown ? m_shown->timeMs : 0;
}

qint64 ChartPanel::windowMs() const
{
    return kWindowsMs[size_t(m_window->currentIndex())];
}

void ChartPanel::setWindowMs(qint64 milliseconds)
{
    int best = 0;
    for (int i = 1; i < int(kWindowsMs.size()); ++i) {
        if (qAbs(kWindowsMs[size_t(i)] - milliseconds) < qAbs(kWindowsMs[size_t(best)] - milliseconds))
            best = i;
    }
    m_window->setCurrentIndex(best);
}

void ChartPanel::setPaused(bool paused)
{
    if (paused == isPaused() || (paused && !m_shown))
        return;
    m_pausedAtMs = paused ? m_shown->timeMs : 0;
    m_pause->setText(paused ? tr("Go on") : tr("Freeze"));
    m_pause->setAccessibleName(m_pause->text());
    m_message->setTone(Tone::Muted);
    m_message->setText(
        paused ? tr("Frozen at %1")
                     .arg(QDateTime::fromMSecsSinceEpoch(m_pausedAtMs).toString(QStringLiteral("HH:mm:ss")))
               : QString());
    if (!paused) {
        m_shown = m_snapshot;
        schedule();
    }
}

void ChartPanel::draw()
{
    if (!isVisible())
        return;
    const ClusterSnapshot nothing;
    const ClusterSnapshot& cluster = m_shown ? *m_shown : nothing;
    for (const Chart& chart : m_charts) {
        chart.card->plot()->setUnit(unitOf(chart.measure), chart.floor);
        chart.card->plot()->setLines(chartLines(m_history, cluster, chart.measure, nowMs(), windowMs()),
                                     nowMs(), windowMs());
        chart.card->figures()->setWordings(figureWordings(m_history, cluster, chart.measure, nowMs()));
    }
    ++m_drawn;
}

QString ChartPanel::writePng(const QString& path)
{
    QPixmap picture(size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Theme::current().window());
    for (const Chart& chart : m_charts)
        chart.card->render(&picture, chart.card->pos());
    return writePicture(path, picture);
}

QString ChartPanel::writeCsv(const QString& path) const
{
    return writeHistoryCsv(path, m_history, nowMs() - windowMs(), nowMs());
}

QMenu* ChartPanel::exportMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("charts.export.menu"));
    QAction* picture = menu->addAction(tr("Save as picture (PNG)…"), this, [this] { exportAs(true); });
    picture->setObjectName(QStringLiteral("charts.export.png"));
    QAction* table = menu->addAction(tr("Save figures (CSV)…"), this, [this] { exportAs(false); });
    table->setObjectName(QStringLiteral("charts.export.csv"));
    return menu;
}

void ChartPanel::exportAs(bool picture)
{
    const QString name =
        picture ? QStringLiteral("ringside-charts.png") : QStringLiteral("ringside-figures.csv");
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save the charts"), name, picture ? tr("Pictures (*.png)") : tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    const QString problem = picture ? writePng(path) : writeCsv(path);
    m_message->setTone(problem.isEmpty() ? Tone::Good : Tone::Bad);
    m_message->setText(problem.isEmpty() ? tr("Saved: %1").arg(path) : problem);
}

void ChartPanel::contextMenuEvent(QContextMenuEvent* event)
{
    m_export->menu()->popup(event->globalPos());
}

} // namespace ringside
