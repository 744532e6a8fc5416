#include "widgets/console/console_output.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QScrollBar>
#include <QTextBlock>

namespace ringside {

namespace {

/// A block's user state: the kind of its line, or for an echo this and the length of its prompt.
constexpr int kEcho = 0x100;

QTextCharFormat format(const QColor& colour, bool bold = false)
{
    QTextCharFormat result;
    result.setForeground(colour);
    result.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    return result;
}

Tone toneOf(console::Line::Kind kind)
{
    switch (kind) {
    case console::Line::Kind::Error:
        return Tone::Bad;
    case console::Line::Kind::Redirect:
        return Tone::Accent;
    case console::Line::Kind::Note:
        return Tone::Muted;
    case console::Line::Kind::Reply:
        break;
    }
    return Tone::Text;
}

} // namespace

ConsoleOutput::ConsoleOutput(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(QStringLiteral("console.output"));
    setAccessibleName(tr("Answers"));
    setToolTip(tr("Select text and press Ctrl+C to copy it"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setMaximumBlockCount(kMaximumLines);
    setWordWrapMode(QTextOption::WrapAnywhere);
    setPlaceholderText(
        tr("Type a Redis command below, such as SET greeting hello, CLUSTER NODES or HELP GET. “Cluster” "
           "finds the node of the key, as redis-cli -c does. A single node answers for itself."));
    connect(&Theme::current(), &Theme::changed, this, &ConsoleOutput::restyle);
    restyle();
}

void ConsoleOutput::restyle()
{
    const Theme& theme = Theme::current();
    setFont(theme.monospace(9.5));
    document()->setDocumentMargin(scaled(10));
    setStyleSheet(QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: none;"
                                 " selection-background-color: %3; selection-color: white; }")
                      .arg(theme.surface().name(), theme.text().name(), theme.accent().name()));
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        colour(QTextCursor(block));
}

void ConsoleOutput::echo(const QString& prompt, const QString& line)
{
    append(prompt + QLatin1Char(' ') + line, kEcho + int(prompt.size()));
}

void ConsoleOutput::add(const std::vector<console::Line>& lines)
{
    for (const console::Line& line : lines)
        append(line.text, int(line.kind));
}

void ConsoleOutput::append(const QString& text, int look)
{
    QScrollBar* bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 1;
    QString line = text;
    line.replace(QLatin1Char('\n'), QLatin1Char(' ')); // a line is a block
    appendPlainText(line);
    const QTextBlock block = document()->lastBlock();
    QTextBlock(block).setUserState(look);
    colour(QTextCursor(block));
    if (atEnd)
        bar->setValue(bar->maximum());
}

void ConsoleOutput::colour(QTextCursor cursor) const
{
    const Theme& theme = Theme::current();
    const int look = cursor.block().userState();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    if (look < kEcho) {
        cursor.setCharFormat(format(toneColour(toneOf(console::Line::Kind(qMax(0, look))))));
        return;
    }
    cursor.setCharFormat(format(theme.text(), true));
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, look - kEcho);
    cursor.setCharFormat(format(theme.accent()));
}

} // namespace ringside
