#include "widgets/logs/log_view.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/logs/log_highlighter.h"
#include "widgets/theme/theme.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace ringside {

namespace {

constexpr int kLookEveryMs = 1000;
constexpr int kMaximumMarks = 500;

} // namespace

LogView::LogView(QWidget* parent)
    : QWidget(parent)
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("log"));
    buildText();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_text, 1);
    m_timer.setInterval(kLookEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &LogView::refresh);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&Theme::current(), &Theme::changed, this, &LogView::restyle);
    restyle();
}

void LogView::buildText()
{
    m_text->setObjectName(QStringLiteral("log.text"));
    m_text->setAccessibleName(tr("Log"));
    m_text->setToolTip(tr("Select text and press Ctrl+C to copy it"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    new LogHighlighter(m_text->document());
}

QWidget* LogView::buildBar()
{
    m_search = new LineField(false, this);
    m_search->setObjectName(QStringLiteral("log.search"));
    m_search->setAccessibleName(tr("Search in the log"));
    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setToolTip(tr("Marks these words. Enter goes to the next match, Shift+Enter back"));
    m_search->setClearButtonEnabled(true);
    m_previous = new CalmButton(tr("Previous"), CalmButton::Kind::Link, this);
    m_previous->setObjectName(QStringLiteral("log.previous"));
    m_previous->setToolTip(tr("Go to the match before (Shift+F3)"));
    m_next = new CalmButton(tr("Next"), CalmButton::Kind::Link, this);
    m_next->setObjectName(QStringLiteral("log.next"));
    m_next->setToolTip(tr("Go to the next match (F3)"));
    m_level = new ComboField(this);
    m_level->setObjectName(QStringLiteral("log.level"));
    m_level->setAccessibleName(tr("Level of the lines"));
    m_level->setToolTip(tr("Leave out lines that matter less"));
    m_level->addItems({tr("All lines"), tr("Without debug"), tr("Warnings, errors"), tr("Errors only")});
    m_message = new CopyLabel(9.5, CopyLabel::Face::Normal, Tone::Muted, this);
    m_message->setObjectName(QStringLiteral("log.message"));
    m_message->setAccessibleName(tr("State of the log"));
    m_message->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* bar = new PanelBar(this);
    bar->row()->addWidget(m_search, 2);
    bar->row()->addWidget(m_previous);
    bar->row()->addWidget(m_next);
    bar->row()->addWidget(m_level);
    bar->row()->addWidget(m_message, 3);
    connect(m_search, &QLineEdit::textChanged, this, &LogView::markMatches);
    connect(m_next, &CalmButton::clicked, this, [this] { findWords(false); });
    connect(m_previous, &CalmButton::clicked, this, [this] { findWords(true); });
    connect(m_level, &QComboBox::currentIndexChanged, this, &LogView::rebuild);
    markMatches();
    return bar;
}

void LogView::restyle()
{
    const Theme& theme = Theme::current();
    m_text->setFont(theme.monospace(9.5));
    m_text->document()->setDocumentMargin(scaled(8));
    m_text->setStyleSheet(QStringLiteral("QPlainTextEdit { background: %1; color: %2; border: none;"
                                         " selection-background-color: %3; selection-color: white; }")
                              .arg(theme.surface().name(), theme.text().name(), theme.accent().name()));
    rebuild();
}

void LogView::follow(const QString& path)
{
    clear();
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_tail = LogReader(path);
    say({}, false);
    if (path.isEmpty()) {
        m_timer.stop();
        return;
    }
    refresh();
    if (isVisible())
        m_timer.start();
}

void LogView::setNarrow(bool narrow)
{
    for (QWidget* widget : std::initializer_list<QWidget*>{m_previous, m_next, m_level, m_message})
        widget->setVisible(!narrow);
}

void LogView::clear()
{
    m_lines.clear();
    m_characters = 0;
    m_unfinished.clear();
    m_text->clear();
}

void LogView::refresh()
{
    if (m_tail.path().isEmpty())
        return;
    const LogReader::Addition addition = m_tail.read();
    if (!m_tail.problem().isEmpty()) {
        say(m_tail.problem(), QFileInfo::exists(m_tail.path()));
        m_text->setPlaceholderText(m_tail.problem());
        return;
    }
    m_text->setPlaceholderText(tr("This log is empty."));
    if (m_watcher.files().isEmpty())
        m_watcher.addPath(m_tail.path()); // again, when the file was replaced
    if (addition.restarted)
        clear();
    if (addition.restarted && !addition.skipped)
        say(tr("The file was started again; earlier lines are gone."), false);
    else if (addition.skipped)
        say(tr("Only the last 2 MB are shown."), false);
    else if (!addition.text.isEmpty() || m_lines.empty())
        say({}, false);
    take(addition.text);
}

void LogView::take(const QString& text)
{
    if (text.isEmpty())
        return;
    QStringList lines = (m_unfinished + text).split(QLatin1Char('\n'));
    m_unfinished = lines.takeLast();
    appendLines(lines);
}

void LogView::appendLines(const QStringList& lines)
{
    QStringList shown;
    for (QString line : lines) {
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
        add(line);
        if (accepts(m_lines.back()))
            shown << line;
    }
    const size_t before = m_lines.size();
    trim();
    if (m_lines.size() < before)
        rebuild();
    else
        showLines(shown);
}

void LogView::add(const QString& line)
{
    m_lines.push_back({line, logLevel(line)});
    m_characters += line.size() + 1;
}

/// A quarter at once, so that a busy log is not rebuilt at every line.
void LogView::trim()
{
    if (m_characters <= LogReader::kMaximumBytes)
        return;
    while (m_characters > LogReader::kMaximumBytes * 3 / 4) {
        m_characters -= m_lines.front().text.size() + 1;
        m_lines.pop_front();
    }
}

bool LogView::accepts(const Line& line) const
{
    // Lines without a level (banners) belong to "all".
    switch (m_level->currentIndex()) {
    case 1:
        return line.level != LogLevel::Debug;
    case 2:
        return line.level >= LogLevel::Warning;
    case 3:
        return line.level == LogLevel::Error;
    default:
        return true;
    }
}

void LogView::showLines(const QStringList& lines)
{
    if (lines.isEmpty())
        return;
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    m_text->appendPlainText(lines.join(QLatin1Char('\n')));
    if (atEnd)
        bar->setValue(bar->maximum());
    if (!m_search->text().isEmpty())
        markMatches();
}

void LogView::rebuild()
{
    QStringList lines;
    for (const Line& line : m_lines) {
        if (accepts(line))
            lines << line.text;
    }
    m_text->setPlainText(lines.join(QLatin1Char('\n')));
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
    markMatches();
}

void LogView::markMatches()
{
    const QString words = m_search->text();
    m_next->setEnabled(!words.isEmpty());
    m_previous->setEnabled(!words.isEmpty());
    QList<QTextEdit::ExtraSelection> marks;
    QTextCursor cursor(m_text->document());
    while (!words.isEmpty() && marks.size() < kMaximumMarks) {
        cursor = m_text->document()->find(words, cursor);
        if (cursor.isNull())
            break;
        QTextEdit::ExtraSelection mark;
        mark.cursor = cursor;
        mark.format.setBackground(withAlpha(Theme::current().warning(), 0.3));
        marks << mark;
    }
    m_text->setExtraSelections(marks);
    if (words.isEmpty())
        return;
    if (marks.isEmpty())
        say(tr("Not found"), false);
    else
        say(marks.size() == kMaximumMarks ? tr("More than %1 found").arg(kMaximumMarks)
                                          : tr("%1 found").arg(marks.size()),
            false);
}

bool LogView::findWords(bool backwards)
{
    const QString words = m_search->text();
    if (words.isEmpty())
        return false;
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_text->find(words, flags))
        return true;
    const QTextCursor before = m_text->textCursor();
    m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
    if (m_text->find(words, flags))
        return true;
    m_text->setTextCursor(before);
    return false;
}

void LogView::say(const QString& message, bool bad)
{
    m_message->setTone(bad ? Tone::Bad : Tone::Muted);
    m_message->setText(message);
    m_message->setToolTip(message);
}

void LogView::showEvent(QShowEvent* event)
{
    if (!m_tail.path().isEmpty()) {
        refresh();
        m_timer.start();
    }
    QWidget::showEvent(event);
}

void LogView::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void LogView::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->key() == Qt::Key_F3 || (enter && m_search->hasFocus())) {
        findWords(shift);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace ringside
