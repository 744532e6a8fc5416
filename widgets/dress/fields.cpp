#include "widgets/dress/fields.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace ringside {

namespace {

QString dress(const QString& type)
{
    const Theme& theme = Theme::current();
    return QStringLiteral("%1 { background: %2; color: %3; border: 1px solid %4; border-radius: %5px;"
                          " padding: %6px %7px; selection-background-color: %8; }"
                          "%1:focus { border-color: %8; }"
                          "%1:disabled { color: %9; }")
        .arg(type, theme.window().name(), theme.text().name(), theme.line().name())
        .arg(scaled(6))
        .arg(scaled(4))
        .arg(scaled(8))
        .arg(theme.accent().name(), theme.muted().name());
}

} // namespace

LineField::LineField(bool monospace, QWidget* parent)
    : QLineEdit(parent)
    , m_monospace(monospace)
{
    connect(&Theme::current(), &Theme::changed, this, &LineField::restyle);
    restyle();
}

void LineField::restyle()
{
    setFont(m_monospace ? Theme::current().monospace(10) : Theme::current().font(10));
    setStyleSheet(dress(QStringLiteral("QLineEdit")));
}

TextField::TextField(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setLineWrapMode(NoWrap);
    setTabChangesFocus(true);
    connect(&Theme::current(), &Theme::changed, this, &TextField::restyle);
    restyle();
}

void TextField::restyle()
{
    setFont(Theme::current().monospace(9.5));
    setStyleSheet(dress(QStringLiteral("QPlainTextEdit")));
}

Stepper::Stepper(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QWidget(parent)
    , m_box(new QSpinBox(this))
{
    m_box->setObjectName(objectName);
    m_box->setAccessibleName(accessibleName);
    m_box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_box->setAlignment(Qt::AlignCenter);
    auto* less = new CalmButton(QStringLiteral("−"), CalmButton::Kind::Plain, this);
    auto* more = new CalmButton(QStringLiteral("+"), CalmButton::Kind::Plain, this);
    less->setObjectName(objectName + QStringLiteral(".less"));
    more->setObjectName(objectName + QStringLiteral(".more"));
    less->setAccessibleName(tr("%1: less").arg(accessibleName));
    more->setAccessibleName(tr("%1: more").arg(accessibleName));
    less->setToolTip(tr("Less"));
    more->setToolTip(tr("More"));
    for (CalmButton* button : {less, more}) {
        button->reserve({QStringLiteral("+"), QStringLiteral("−")});
        button->setAutoRepeat(true);
        button->setFocusPolicy(Qt::NoFocus); // the arrow keys in the number do the same
    }
    connect(less, &CalmButton::clicked, m_box, &QSpinBox::stepDown);
    connect(more, &CalmButton::clicked, m_box, &QSpinBox::stepUp);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(less);
    row->addWidget(m_box);
    row->addWidget(more);
    connect(&Theme::current(), &Theme::changed, this, &Stepper::restyle);
    restyle();
}

void Stepper::restyle()
{
    m_box->setFont(Theme::current().font(10));
    m_box->setStyleSheet(dress(QStringLiteral("QSpinBox")));
    m_box->setFixedWidth(scaled(84));
}

ComboField::ComboField(QWidget* parent)
    : QComboBox(parent)
{
    connect(&Theme::current(), &Theme::changed, this, &ComboField::restyle);
    restyle();
}

void ComboField::restyle()
{
    setFont(Theme::current().font(10));
    updateGeometry();
    update();
}

QSize ComboField::sizeHint() const
{
    const QFontMetrics metrics(font());
    int width = scaled(80);
    for (int i = 0; i < count(); ++i)
        width = qMax(width, metrics.horizontalAdvance(itemText(i)));
    constexpr int kRounding = 2; // an advance is rounded down
    return {qMin(width, scaled(320)) + scaled(38) + kRounding, metrics.height() + scaled(11)};
}

void ComboField::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? theme.accent() : theme.line(), 1));
    painter.setBrush(underMouse() ? mixed(theme.window(), theme.text(), 0.04) : theme.window());
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
    painter.setPen(isEnabled() ? theme.text() : theme.muted());
    painter.setFont(font());
    const QRect box = rect().adjusted(scaled(10), 0, -scaled(28), 0);
    painter.drawText(box, Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(currentText(), Qt::ElideMiddle, box.width()));
    const QPointF middle(width() - scaled(15), height() / 2.0);
    const qreal half = scaled(4);
    QPainterPath chevron(middle + QPointF(-half, -half / 2));
    chevron.lineTo(middle + QPointF(0, half / 2));
    chevron.lineTo(middle + QPointF(half, -half / 2));
    painter.setPen(QPen(theme.muted(), 1.5 * theme.scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(chevron);
}

SwitchField::SwitchField(const QString& text, QWidget* parent)
    : QCheckBox(text, parent)
{
    setAccessibleName(text);
    const auto restyle = [this] {
        setFont(Theme::current().font(10));
        updateGeometry();
    };
    connect(&Theme::current(), &Theme::changed, this, restyle);
    restyle();
}

QSize SwitchField::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {scaled(46) + metrics.horizontalAdvance(text()), qMax(metrics.height(), scaled(20)) + scaled(4)};
}

void SwitchField::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal tall = scaled(18), wide = scaled(32), top = (height() - tall) / 2.0;
    const QRectF track(1, top, wide, tall);
    painter.setPen(hasFocus() ? QPen(theme.accent(), 1.5 * theme.scale()) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() ? theme.accent() : mixed(theme.line(), theme.muted(), 0.4));
    painter.drawRoundedRect(track, tall / 2, tall / 2);
    const qreal knob = tall - scaled(5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface());
    const qreal x = isChecked() ? track.right() - knob - scaled(2.5) : track.left() + scaled(2.5);
    painter.drawEllipse(QRectF(x, top + (tall - knob) / 2, knob, knob));
    painter.setPen(isEnabled() ? theme.text() : theme.muted());
    painter.setFont(font());
    painter.drawText(rect().adjusted(scaled(42), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

} // namespace ringside
