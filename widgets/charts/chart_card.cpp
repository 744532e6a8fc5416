#include "widgets/charts/chart_card.h"

#include "widgets/charts/chart_plot.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace ringside {

ChartCard::ChartCard(const QString& objectName, const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_header(new QHBoxLayout)
    , m_figures(new FittingLabel(this))
    , m_plot(new ChartPlot(this))
{
    setObjectName(objectName);
    setAccessibleName(title);
    m_figures->setObjectName(objectName + QStringLiteral(".figures"));
    m_figures->setAccessibleName(title);
    m_plot->setObjectName(objectName + QStringLiteral(".plot"));
    m_plot->setAccessibleName(title);
    auto* heading = new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Text, this);
    heading->setText(title);
    m_header->setSpacing(8);
    m_header->addWidget(heading);
    m_header->addWidget(m_figures, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_header);
    column->addWidget(m_plot, 1);
    connect(&Theme::current(), &Theme::changed, this, &ChartCard::restyle);
    restyle();
}

void ChartCard::addToHeader(QWidget* widget)
{
    m_header->insertWidget(1, widget);
}

void ChartCard::restyle()
{
    layout()->setContentsMargins(scaled(14), scaled(9), scaled(8), scaled(6));
    layout()->setSpacing(scaled(2));
    m_header->setContentsMargins(0, 0, scaled(6), 0);
    // As tall with a switch as without, so that the plots of neighbouring cards are level.
    m_figures->setFixedHeight(QFontMetrics(Theme::current().font(9)).height() + scaled(5) + 4);
    update();
}

void ChartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::current().line(), 1));
    painter.setBrush(Theme::current().surface());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(7), scaled(7));
}

} // namespace ringside
