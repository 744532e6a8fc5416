#include "widgets/scope/step_strip.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <numeric>

namespace ringside {

namespace {

using StepStage = ScopeStepLine::Stage;

QFont stepFont(bool bold)
{
    return Theme::current().font(9, bold);
}

QString stripMark(const ScopeStepLine& line, bool brief)
{
    const QString text = brief ? line.brief : line.text;
    return line.stage == StepStage::Done   ? QStringLiteral("✓ ") + text
           : line.stage == StepStage::Next ? QStringLiteral("▸ ") + text
                                           : text;
}

std::vector<double> stripWidths(const std::vector<ScopeStepLine>& lines, bool brief)
{
    std::vector<double> widths;
    for (const ScopeStepLine& line : lines)
        widths.push_back(
            QFontMetricsF(stepFont(line.stage == StepStage::Next)).horizontalAdvance(stripMark(line, brief)) +
            scaled(16));
    return widths;
}

double stripSum(const std::vector<double>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

} // namespace

StepStrip::StepStrip(QWidget* parent)
    : QWidget(parent)
    , m_lines(stepLines({}))
{
    setObjectName(QStringLiteral("scope.steps"));
    setAccessibleName(tr("Steps of the microscope"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepStrip::setLines(const std::vector<ScopeStepLine>& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    QStringList words, next;
    for (const ScopeStepLine& line : lines) {
        words << stripMark(line, false);
        if (line.stage == StepStage::Next)
            next << tr("next: %1").arg(line.text);
    }
    setAccessibleDescription(next.join(u' '));
    setToolTip(words.join(u'\n'));
    update();
}

QSize StepStrip::sizeHint() const
{
    return {qRound(stripSum(stripWidths(m_lines, false))), minimumSizeHint().height()};
}

QSize StepStrip::minimumSizeHint() const
{
    return {0, QFontMetrics(stepFont(true)).height() + scaled(6)};
}

void StepStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.surface());
    const double room = width() - scaled(4);
    const bool brief = stripSum(stripWidths(m_lines, false)) > room;
    const std::vector<double> wide = stripWidths(m_lines, brief);
    const double apart = std::clamp((room - stripSum(wide)) / double(wide.size()), 0.0, double(scaled(10)));
    double x = scaled(2);
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const ScopeStepLine& line = m_lines[i];
        const bool next = line.stage == StepStage::Next;
        const QRectF box(x, 1, wide[i], height() - 3);
        x += wide[i] + apart;
        if (next) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(theme.surface(), theme.accent(), theme.isDark() ? 0.32 : 0.16));
            painter.drawRoundedRect(box, scaled(5), scaled(5));
        }
        painter.setFont(stepFont(next));
        painter.setPen(line.stage == StepStage::Done    ? theme.good()
                       : line.stage == StepStage::Later ? theme.muted()
                                                        : theme.text());
        painter.drawText(box, Qt::AlignCenter, stripMark(line, brief));
    }
}

} // namespace ringside
