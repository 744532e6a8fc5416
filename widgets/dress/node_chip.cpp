#include "widgets/dress/node_chip.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

NodeChip::NodeChip(int number, QWidget* parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setObjectName(QStringLiteral("chip.%1").arg(number));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] { updateGeometry(); });
}

void NodeChip::setNode(const NodeState& node)
{
    m_shard = node.shard;
    m_master = node.master;
    m_role = node.role;
    m_process = node.process;
    setAccessibleName(tr("Node %1, %2").arg(QString::number(m_number), words()));
    updateGeometry();
    update();
}

QString NodeChip::words() const
{
    if (m_process == ProcessState::Crashed || m_process == ProcessState::Stopped)
        return tr("not running");
    if (m_process == ProcessState::Paused)
        return tr("paused");
    if (m_role == Role::Master)
        return tr("master");
    return m_master ? tr("replica of %1").arg(m_master) : tr("replica");
}

QSize NodeChip::sizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(9.5));
    return {scaled(48) + metrics.horizontalAdvance(words()), scaled(34)};
}

void NodeChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent() : theme.line(), hasFocus() ? 1.5 * theme.scale() : 1));
    painter.setBrush(mixed(theme.surface(), theme.text(), isDown() ? 0.1 : underMouse() ? 0.05 : 0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), height() / 2.0, height() / 2.0);

    const qreal thick = (m_role == Role::Master ? 3.2 : 1.8) * theme.scale();
    const qreal size = scaled(m_role == Role::Master ? 25 : 21);
    const QPointF middle(scaled(18), height() / 2.0);
    QPen ring(theme.shard(m_shard), thick);
    if (m_process != ProcessState::Running)
        ring = QPen(theme.bad(), thick, Qt::DotLine);
    painter.setPen(ring);
    painter.setBrush(theme.surface());
    painter.drawEllipse(middle, size / 2 - thick / 2, size / 2 - thick / 2);
    painter.setPen(theme.text());
    painter.setFont(theme.font(m_number > 99 ? 7.5 : 9.5, true));
    painter.drawText(QRectF(middle.x() - size / 2, 0, size, height()), Qt::AlignCenter,
                     QString::number(m_number));
    painter.setPen(theme.muted());
    painter.setFont(theme.font(9.5));
    painter.drawText(rect().adjusted(scaled(37), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words());
}

} // namespace ringside
