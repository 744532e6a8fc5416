#include "widgets/palette/command_palette.h"

#include "core/cluster/shown.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/palette/palette_popup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QTimer>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kHistoryLength = 200;
constexpr int kDoneMs = 2500;
constexpr int kReadMs = 50; // for each character of a long answer
constexpr int kShortAnswer = 60;
constexpr int kLongestMs = 30'000;

} // namespace

CommandPalette::CommandPalette(QWidget* parent)
    : QWidget(parent)
    , m_line(new LineField(true, this))
    , m_hint(new ThemedLabel(9, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_popup(new PalettePopup(this))
{
    setObjectName(QStringLiteral("palette"));
    m_line->setObjectName(QStringLiteral("palette.line"));
    m_line->setAccessibleName(tr("Command"));
    m_line->setToolTip(
        tr("One action a line, as in ringside-cli. Tab completes, Up and Down recall, Enter sends."));
    m_line->setPlaceholderText(tr("type an action"));
    m_hint->setText(tr("Ctrl K"));
    m_hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    m_hint->raise();
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &CommandPalette::edited);
    connect(m_line, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_hint->setVisible(text.isEmpty()); });
    connect(m_popup, &PalettePopup::picked, this, &CommandPalette::take);
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this);
    connect(shortcut, &QShortcut::activated, this, &CommandPalette::focusLine);
}

void CommandPalette::setVerbs(const QList<VerbHint>& verbs)
{
    m_verbs = verbs;
}

void CommandPalette::setSnapshot(const Snapshot& snapshot)
{
    m_nodes.clear();
    for (const NodeState& node : snapshot->nodes) {
        const QString role = node.role == Role::Master ? tr("master of %1").arg(node.slots.toString())
                             : node.role == Role::Replica && node.master
                                 ? tr("replica of %1").arg(node.master)
                             : node.role == Role::Replica ? tr("replica")
                                                          : QString();
        m_nodes << NodeHint{node.number, role};
    }
}

void CommandPalette::setHistory(const QStringList& lines)
{
    m_history = lines.mid(qMax(qsizetype(0), lines.size() - kHistoryLength));
    m_recalled = m_history.size();
}

void CommandPalette::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->selectAll();
    offer();
}

void CommandPalette::propose(const QString& line)
{
    m_line->setText(line);
    m_line->setFocus(Qt::ShortcutFocusReason);
    m_line->setCursorPosition(int(line.size()));
    offer();
}

void CommandPalette::edited()
{
    m_recalled = m_history.size();
    offer();
}

void CommandPalette::offer()
{
    m_offers = complete(m_line->text(), m_verbs, m_nodes);
    m_current = -1;
    const VerbHint* hint =
        m_line->text().contains(QLatin1Char(' ')) ? hintFor(m_line->text(), m_verbs) : nullptr;
    if (m_offers.isEmpty() && !hint) {
        closePopup();
        return;
    }
    m_popup->showOffers(m_offers, m_current,
                        hint ? tr("%1   %2").arg(hint->usage, hint->summary) : QString());
    showPopup();
}

void CommandPalette::take(int index)
{
    if (index < 0 || index >= m_offers.size())
        return;
    m_line->setText(m_offers[index].line);
    m_line->setFocus();
    offer();
}

void CommandPalette::step(int by)
{
    if (m_offers.isEmpty())
        return;
    const int count = int(m_offers.size());
    m_current = m_current < 0 ? (by > 0 ? 0 : count - 1) : (m_current + by + count) % count;
    m_line->setText(m_offers[m_current].line);
    if (count == 1) {
        offer();
        return;
    }
    m_popup->showOffers(m_offers, m_current, {});
    showPopup();
}

void CommandPalette::recall(int by)
{
    const qsizetype wanted = m_recalled + by;
    if (wanted < 0 || wanted > m_history.size())
        return;
    m_recalled = wanted;
    m_line->setText(wanted == m_history.size() ? QString() : m_history[wanted]);
    closePopup();
}

void CommandPalette::enter()
{
    const QString line = m_line->text().trimmed();
    if (line.isEmpty())
        return;
    m_history.removeAll(line);
    m_history << line;
    if (m_history.size() > kHistoryLength)
        m_history.removeFirst();
    m_recalled = m_history.size();
    m_entered = line;
    m_line->clear();
    closePopup();
    Q_EMIT lineEntered(line);
}

void CommandPalette::showError(int column, const QString& message)
{
    const ShownLine shown = shownLine(m_entered, qMax(0, column));
    m_popup->showError(shown.text, column < 0 ? column : int(shown.column), message);
    if (column >= 0 && m_line->text().isEmpty()) {
        m_line->setText(m_entered); // ready to be mended
        m_line->setCursorPosition(qMin(column, int(m_entered.size())));
    }
    showPopup();
}

void CommandPalette::showDone(const QString& text)
{
    m_popup->showDone(text);
    showPopup();
    const int readMs = kReadMs * int(std::max<qsizetype>(0, text.size() - kShortAnswer));
    QTimer::singleShot(std::min(kDoneMs + readMs, kLongestMs), m_popup, [this, text] {
        if (m_popup->text() == text)
            closePopup();
    });
}

void CommandPalette::showPopup()
{
    if (m_popup->parentWidget() != window())
        m_popup->setParent(window());
    const QSize hint = m_popup->sizeHint();
    const QPoint under = mapTo(window(), QPoint(0, height() + scaled(4)));
    const int wide = qMin(qMax(hint.width(), width()), window()->width() - scaled(12));
    const int x =
        qBound(scaled(6), under.x() + width() - wide, qMax(scaled(6), window()->width() - wide - scaled(6)));
    m_popup->setGeometry(x, under.y(), wide, hint.height());
    m_popup->show();
    m_popup->raise();
}

void CommandPalette::closePopup()
{
    m_popup->hide();
    m_offers.clear();
    m_current = -1;
}

bool CommandPalette::keyPressed(int key)
{
    switch (key) {
    case Qt::Key_Tab:
        step(1);
        return true;
    case Qt::Key_Backtab:
        step(-1);
        return true;
    case Qt::Key_Up:
        recall(-1);
        return true;
    case Qt::Key_Down:
        recall(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        if (m_popup->isVisible())
            closePopup();
        else
            m_line->clear();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const bool plainTab = (key == Qt::Key_Tab || key == Qt::Key_Backtab) && m_offers.isEmpty();
        if (!plainTab && keyPressed(key))
            return true;
    }
    if (watched == m_line && event->type() == QEvent::FocusOut && !m_popup->showsError())
        closePopup();
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hint->adjustSize();
    m_hint->move(width() - m_hint->width() - scaled(10), (height() - m_hint->height()) / 2);
}

} // namespace ringside
