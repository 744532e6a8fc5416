#include "widgets/lesson/answer_fields.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRandomGenerator>
#include <QWheelEvent>

#include <algorithm>
#include <numeric>

namespace ringside {

OptionField::OptionField(const QString& text, QWidget* parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setFont(Theme::current().font(10.5));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        setFont(Theme::current().font(10.5));
        updateGeometry();
        update();
    });
}

int OptionField::wordsLeft() const
{
    return scaled(26);
}

int OptionField::heightForWidth(int width) const
{
    const QRect words = fontMetrics().boundingRect(0, 0, std::max(60, width - wordsLeft() - scaled(4)),
                                                   10'000, Qt::TextWordWrap, text());
    return std::max(scaled(24), words.height() + scaled(8));
}

QSize OptionField::sizeHint() const
{
    const int width = this->width() > 100 ? this->width() : scaled(300);
    return {width, heightForWidth(width)};
}

void OptionField::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled() && !isChecked())
        painter.setOpacity(0.55);
    const qreal side = scaled(14);
    const QRectF mark(scaled(2), scaled(5), side, side);
    painter.setPen(QPen(isChecked() || underMouse() ? theme.accent() : theme.muted(), 1.6));
    painter.setBrush(theme.window());
    painter.drawEllipse(mark);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent());
        painter.drawEllipse(mark.adjusted(3.5, 3.5, -3.5, -3.5));
    }
    painter.setPen(theme.text());
    painter.setFont(font());
    painter.drawText(QRect(wordsLeft(), scaled(3), width() - wordsLeft(), height() - scaled(3)),
                     Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, text());
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(withAlpha(theme.accent(), 0.7), 1.4));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.7, 0.7, -0.7, -0.7), 5, 5);
    }
}

NumberField::NumberField(QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setRange(-1, 1'000'000);
    setSpecialValueText(QStringLiteral("–")); // nothing is given before somebody gives it
    setValue(-1);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::current(), &Theme::changed, this, &NumberField::restyle);
    restyle();
}

void NumberField::restyle()
{
    const Theme& theme = Theme::current();
    setFont(theme.font(11, true));
    setMinimumWidth(scaled(120));
    setStyleSheet(
        QStringLiteral(
            "QDoubleSpinBox { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; "
            "padding: %5px %6px; } QDoubleSpinBox:focus { border-color: %4; }")
            .arg(theme.window().name(), theme.text().name(), theme.line().name(), theme.accent().name())
            .arg(scaled(4))
            .arg(scaled(8)));
}

/// Scrolling the page changes no answer.
void NumberField::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

OrderField::OrderField(const std::vector<lesson::Question::Option>& options, quint64 seed, QWidget* parent)
    : QListWidget(parent)
{
    std::vector<int> order(options.size());
    std::iota(order.begin(), order.end(), 0);
    QRandomGenerator random(quint32(seed ^ (seed >> 32)) + 17);
    std::shuffle(order.begin(), order.end(), random);
    if (std::is_sorted(order.begin(), order.end())) // the order of the file gives nothing away
        std::rotate(order.begin(), order.begin() + 1, order.end());
    for (const int index : order) {
        auto* item = new QListWidgetItem(options[size_t(index)].text, this);
        item->setData(Qt::UserRole, index);
    }
    setDragDropMode(QAbstractItemView::InternalMove);
    setWordWrap(true);
    setCurrentRow(0);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setToolTip(tr("Drag the lines, or move the chosen one with Ctrl+Up and Ctrl+Down"));
    connect(&Theme::current(), &Theme::changed, this, &OrderField::restyle);
    restyle();
}

void OrderField::restyle()
{
    const Theme& theme = Theme::current();
    setFont(theme.font(10.5));
    setStyleSheet(
        QStringLiteral(
            "QListWidget { background: %1; color: %2; border: 1px solid %3; border-radius: 6px; } "
            "QListWidget::item { padding: %5px; } QListWidget::item:selected { background: %4; color: %2; }")
            .arg(theme.window().name(), theme.text().name(), theme.line().name(),
                 mixed(theme.window(), theme.accent(), 0.2).name())
            .arg(scaled(4)));
}

QSize OrderField::sizeHint() const
{
    int height = 2 * frameWidth() + 4;
    const int room = std::max(100, viewport()->width() - scaled(12));
    for (int row = 0; row < count(); ++row)
        height +=
            fontMetrics().boundingRect(0, 0, room, 10'000, Qt::TextWordWrap, item(row)->text()).height() +
            scaled(9);
    return {scaled(300), height};
}

void OrderField::keyPressEvent(QKeyEvent* event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    const int row = currentRow(), to = row + by;
    if (!(event->modifiers() & Qt::ControlModifier) || !by || row < 0 || to < 0 || to >= count())
        return QListWidget::keyPressEvent(event);
    QListWidgetItem* moved = takeItem(row);
    insertItem(to, moved);
    setCurrentRow(to);
}

} // namespace ringside
