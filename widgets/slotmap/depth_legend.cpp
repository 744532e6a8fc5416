#include "widgets/slotmap/depth_legend.h"

#include "widgets/dress/tip_text.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QLocale>
#include <QPainter>

namespace ringside {

namespace {

constexpr int kBar = 64;

QFont legendFont()
{
    return Theme::current().font(9);
}

} // namespace

DepthLegend::DepthLegend(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("slots.legend"));
    setAccessibleName(tr("What the depth of a colour means"));
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void DepthLegend::setScale(std::optional<DepthScale> scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    updateGeometry();
    update();
}

void DepthLegend::setCost(const QString& words)
{
    const QString meaning =
        tr("The colour is the owner's. Its depth tells how many keys a slot holds, on a logarithmic scale. "
           "Ringed: far more keys than the others.\nHatched: owned, but not served. Hatched red: without an "
           "owner. Framed: on its way to another node.");
    setWrappedTip(this, meaning + QLatin1Char('\n') + words);
}

QString DepthLegend::text() const
{
    if (!m_scale)
        return {};
    return m_scale->exceeded ? tr("%Ln key(s) or more", nullptr, int(m_scale->full))
                             : tr("%Ln key(s)", nullptr, int(m_scale->full));
}

QSize DepthLegend::sizeHint() const
{
    const QFontMetrics metrics(legendFont());
    return {metrics.horizontalAdvance(QStringLiteral("0") + text()) + scaled(kBar + 14), metrics.height()};
}

void DepthLegend::paintEvent(QPaintEvent*)
{
    if (!m_scale)
        return;
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setFont(legendFont());
    painter.setPen(theme.muted());
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("0"));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignRight, text());
    const double left = QFontMetricsF(legendFont()).horizontalAdvance(u'0') + scaled(6);
    const double high = scaled(10);
    const QRectF bar(left, (height() - high) / 2, scaled(kBar), high);
    QLinearGradient shade(bar.topLeft(), bar.topRight());
    shade.setColorAt(0, mixed(theme.surface(), theme.text(), 0.12));
    shade.setColorAt(1, mixed(theme.surface(), theme.text(), 0.8));
    painter.fillRect(bar, shade);
}

} // namespace ringside
