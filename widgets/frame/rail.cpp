#include "widgets/frame/rail.h"

#include "widgets/dress/tones.h"
#include "widgets/frame/rail_signs.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace ringside {

RailButton::RailButton(RailSign sign, const QString& word, QWidget* parent)
    : QAbstractButton(parent)
    , m_sign(sign)
{
    setText(word);
    setAccessibleName(word);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize RailButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::current().font(9, true));
    return {qMax(scaled(60), metrics.horizontalAdvance(text()) + scaled(8)), metrics.height() + scaled(34)};
}

void RailButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.surface(), theme.accent(), isChecked() ? 0.14 : 0.06));
        painter.drawRoundedRect(ground, scaled(6), scaled(6));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), scaled(6), scaled(6));
    }
    const QColor ink = isChecked() ? theme.accent() : theme.muted();
    const qreal side = scaled(18);
    paintRailSign(painter, m_sign, QRectF((width() - side) / 2, scaled(8), side, side), ink);
    painter.setFont(theme.font(9, isChecked()));
    painter.setPen(isChecked() ? theme.accent() : theme.text());
    painter.drawText(QRect(0, scaled(28), width(), height() - scaled(28)),
                     int(Qt::AlignHCenter | Qt::AlignTop), text());
}

Rail::Rail(QWidget* parent)
    : QWidget(parent)
    , m_places(new QButtonGroup(this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setAccessibleName(tr("Workspaces"));
    m_places->setExclusive(true);
    m_column->addStretch(1);
    const auto restyle = [this] {
        m_column->setContentsMargins(scaled(6), scaled(10), scaled(6), scaled(10));
        m_column->setSpacing(scaled(8));
        updateGeometry();
    };
    connect(&Theme::current(), &Theme::changed, this, restyle);
    restyle();
}

RailButton* Rail::add(const QString& name, RailSign sign, const QString& word, const QString& tip)
{
    auto* button = new RailButton(sign, word, this);
    button->setObjectName(QStringLiteral("rail.") + name);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    return button;
}

void Rail::addPlace(const QString& name, RailSign sign, const QString& word, const QString& tip)
{
    RailButton* button = add(name, sign, word, tip);
    m_places->addButton(button);
    m_column->insertWidget(m_count++, button);
    connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT placeWanted(name); });
}

QAbstractButton* Rail::addDrawer(const QString& name, RailSign sign, const QString& word, const QString& tip)
{
    RailButton* button = add(name, sign, word, tip);
    m_column->addWidget(button);
    return button;
}

void Rail::setPlace(const QString& name)
{
    if (auto* button = findChild<RailButton*>(QStringLiteral("rail.") + name))
        button->setChecked(true);
}

QSize Rail::sizeHint() const
{
    return {qMax(scaled(72), m_column->sizeHint().width()), m_column->sizeHint().height()};
}

void Rail::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), mixed(Theme::current().surface(), Theme::current().window(), 0.6));
    painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::current().line());
}

} // namespace ringside
