#include "widgets/dress/segment_switch.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace ringside {

SegmentSwitch::SegmentSwitch(const QString& objectName, const QStringList& choices, const QStringList& tips,
                             QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setObjectName(objectName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    for (int i = 0; i < choices.size(); ++i) {
        auto* choice = new SegmentButton(choices[i], this);
        choice->setObjectName(QStringLiteral("%1.%2").arg(objectName).arg(i));
        choice->setAccessibleName(choices[i]);
        choice->setToolTip(tips.value(i));
        choice->setChecked(i == 0);
        m_group->addButton(choice, i);
        row->addWidget(choice);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
    connect(&Theme::current(), &Theme::changed, this, [this] { update(); });
}

int SegmentSwitch::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentSwitch::setCurrentIndex(int index)
{
    if (QAbstractButton* choice = m_group->button(index))
        choice->setChecked(true);
}

QToolButton* SegmentSwitch::button(int index) const
{
    return qobject_cast<QToolButton*>(m_group->button(index));
}

void SegmentSwitch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().control());
    painter.drawRoundedRect(rect(), scaled(6), scaled(6));
}

SegmentButton::SegmentButton(const QString& text, QWidget* parent)
    : QToolButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, &SegmentButton::restyle);
    restyle();
}

void SegmentButton::restyle()
{
    QFont face = Theme::current().font(9);
    face.setWeight(QFont::Medium);
    setFont(face);
    updateGeometry();
    update();
}

QSize SegmentButton::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(text()) + scaled(16), metrics.height() + scaled(5)};
}

void SegmentButton::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked()) {
        painter.setPen(QPen(theme.line(), 1));
        painter.setBrush(theme.surface());
        painter.drawRoundedRect(plate, scaled(5), scaled(5));
    }
    if (hasFocus()) {
        painter.setPen(QPen(withAlpha(theme.accent(), 0.75), 1.5 * theme.scale()));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(plate, scaled(5), scaled(5));
    }
    painter.setPen(isChecked() || underMouse() ? theme.text() : theme.muted());
    painter.setFont(font());
    painter.drawText(rect(), Qt::AlignCenter, text());
}

} // namespace ringside
