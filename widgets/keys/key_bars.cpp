#include "widgets/keys/key_bars.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

constexpr int kLeastRow = 13, kMostRow = 26;

QFont barFont()
{
    return Theme::current().font(9);
}

QString nameOf(const ShardKeys& shard)
{
    if (shard.seat < 0)
        return KeyBars::tr("no owner");
    return shard.master ? KeyBars::tr("node %1").arg(shard.master)
                        : KeyBars::tr("shard %1").arg(shard.seat + 1);
}

QString figureOf(const ShardKeys& shard)
{
    const QString keys = QLocale().toString(shard.keys);
    if (shard.even <= 0)
        return keys;
    const double percent = shard.deviation() * 100;
    if (std::abs(percent) < 0.05)
        return keys + QStringLiteral("  ±0 %");
    return keys + QStringLiteral("  ") + (percent < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
           QLocale().toString(std::abs(percent), 'f', std::abs(percent) < 10 ? 1 : 0) + QStringLiteral(" %");
}

} // namespace

KeyBars::KeyBars(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("keys.bars"));
    setAccessibleName(tr("How many keys lead to each shard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        measure();
        updateGeometry();
        update();
    });
}

void KeyBars::setSpread(const KeySpread& spread)
{
    if (spread == m_spread)
        return;
    m_spread = spread;
    QStringList words;
    for (const ShardKeys& shard : m_spread.shards)
        words << nameOf(shard) + QStringLiteral(": ") + figureOf(shard);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    measure();
    update();
}

void KeyBars::measure()
{
    const QFontMetricsF metrics(barFont());
    m_left = m_right = 0;
    m_most = 1;
    for (const ShardKeys& shard : m_spread.shards) {
        m_left = std::max(m_left, metrics.horizontalAdvance(nameOf(shard)) + scaled(10));
        m_right = std::max(m_right, metrics.horizontalAdvance(figureOf(shard)) + scaled(10));
        m_most = std::max({m_most, double(shard.keys), shard.even});
    }
}

QSize KeyBars::sizeHint() const
{
    return {scaled(260), 5 * scaled(20)};
}

QSize KeyBars::minimumSizeHint() const
{
    return {scaled(160), 3 * scaled(kLeastRow)};
}

QRectF KeyBars::rowBox(int row) const
{
    const double free = double(height()) / std::max<double>(1, double(m_spread.shards.size()));
    const double high = std::clamp<double>(free, scaled(kLeastRow), scaled(kMostRow));
    return {0, row * high, double(width()), high};
}

double KeyBars::xOf(double keys) const
{
    return m_left + keys / m_most * std::max(1.0, width() - m_left - m_right);
}

void KeyBars::paintRow(QPainter& painter, int index) const
{
    const Theme& theme = Theme::current();
    const ShardKeys& shard = m_spread.shards[size_t(index)];
    const QRectF box = rowBox(index);
    painter.setPen(theme.muted());
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft, nameOf(shard));
    if (m_spread.keys == 0)
        return;
    painter.setPen(theme.text());
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, figureOf(shard));
    const double inset = box.height() * 0.18;
    const QRectF bar(m_left, box.top() + inset, std::max(1.0, xOf(shard.keys) - m_left),
                     box.height() - 2 * inset);
    painter.fillRect(bar, shard.seat < 0 ? theme.bad() : theme.shard(shard.seat));
    if (shard.even <= 0)
        return;
    const double x = xOf(shard.even);
    painter.setPen(QPen(theme.surface(), 3 * theme.scale()));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
    painter.setPen(QPen(theme.text(), 1.5 * theme.scale()));
    painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()));
}

void KeyBars::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    painter.setFont(barFont());
    for (int row = 0; row < int(m_spread.shards.size()); ++row)
        paintRow(painter, row);
}

QString KeyBars::tipAt(QPointF point) const
{
    for (int row = 0; row < int(m_spread.shards.size()); ++row) {
        const ShardKeys& shard = m_spread.shards[size_t(row)];
        if (!rowBox(row).contains(point))
            continue;
        if (shard.seat < 0)
            return tr("%Ln key(s) in slots that no master owns.", nullptr, shard.keys);
        return tr("Shard %1, %2: %3. An even share (the dark line) would be %4. The shard owns %5 % of all "
                  "slots.")
            .arg(QString::number(shard.seat + 1), nameOf(shard), figureOf(shard),
                 QLocale().toString(shard.even, 'f', 1), QLocale().toString(shard.slotShare * 100, 'f', 1));
    }
    return {};
}

bool KeyBars::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace ringside
