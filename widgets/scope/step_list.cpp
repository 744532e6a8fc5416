#include "widgets/scope/step_list.h"

#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

QFont stepFont(bool bold = false)
{
    return Theme::current().font(9, bold);
}

} // namespace

StepList::StepList(QWidget* parent)
    : QWidget(parent)
    , m_lines(stepLines({}))
{
    setObjectName(QStringLiteral("scope.steps"));
    setAccessibleName(tr("Steps of the microscope"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StepList::setLines(const std::vector<ScopeStepLine>& lines)
{
    if (lines == m_lines)
        return;
    m_lines = lines;
    QStringList words;
    for (const ScopeStepLine& line : lines) {
        if (line.stage == ScopeStepLine::Stage::Next)
            words << tr("next: %1").arg(line.text);
    }
    setAccessibleDescription(words.join(u' '));
    update();
}

/// Rows close up where there is little height, and do not spread where there is much.
double StepList::rowHeight() const
{
    const double wanted = QFontMetricsF(stepFont()).height() + scaled(7);
    return std::min(wanted, double(height()) / double(m_lines.size()));
}

QSize StepList::sizeHint() const
{
    const QFontMetrics metrics(stepFont(true));
    int widest = 0;
    for (const ScopeStepLine& line : m_lines)
        widest = std::max(widest, metrics.horizontalAdvance(line.text));
    return {widest + scaled(34), int(m_lines.size()) * (metrics.height() + scaled(7))};
}

QSize StepList::minimumSizeHint() const
{
    return {sizeHint().width(), int(m_lines.size()) * QFontMetrics(stepFont()).height()};
}

void StepList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.surface());
    using Stage = ScopeStepLine::Stage;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const ScopeStepLine& line = m_lines[i];
        const QRectF row(0, double(i) * rowHeight(), width() - scaled(6), rowHeight());
        const bool next = line.stage == Stage::Next;
        if (next) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mixed(theme.surface(), theme.accent(), theme.isDark() ? 0.3 : 0.16));
            painter.drawRoundedRect(row.adjusted(0, 0.5, 0, -0.5), scaled(4), scaled(4));
        }
        painter.setFont(stepFont(next));
        painter.setPen(line.stage == Stage::Done ? theme.good() : next ? theme.accent() : theme.muted());
        const QString mark = line.stage == Stage::Done ? QStringLiteral("✓")
                             : next                    ? QStringLiteral("▸")
                                                       : QString();
        painter.drawText(row.adjusted(scaled(5), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, mark);
        painter.setPen(line.stage == Stage::Later ? theme.muted() : theme.text());
        painter.drawText(row.adjusted(scaled(20), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, line.text);
    }
}

} // namespace ringside
