#include "widgets/console/console_panel.h"

#include "core/console/command_line.h"
#include "core/console/dangerous.h"
#include "core/console/hint.h"
#include "widgets/console/completion_list.h"
#include "widgets/console/console_line.h"
#include "widgets/console/console_output.h"
#include "widgets/console/console_words.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"

#include <QAbstractItemView>

namespace ringside {

ConsolePanel::ConsolePanel(QWidget* parent)
    : QWidget(parent)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
    , m_catalog(std::make_shared<console::Catalog>())
    , m_output(new ConsoleOutput(this))
    , m_question(new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Warning, this))
    , m_prompt(new ThemedLabel(10, ThemedLabel::Face::Mono, Tone::Accent, this))
    , m_line(new ConsoleLine(this))
    , m_targets(new ComboField(this))
    , m_stop(new CalmButton(tr("Stop"), CalmButton::Kind::Plain, this))
    , m_clear(new CalmButton(tr("Clear"), CalmButton::Kind::Link, this))
    , m_offers(new CompletionList(m_line))
{
    setObjectName(QStringLiteral("console"));
    buildParts();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_output, 1);
    auto* strip = new PanelBar(this);
    strip->row()->setContentsMargins(10, 0, 10, 0);
    strip->row()->addWidget(m_question, 1);
    column->addWidget(strip);
    column->addWidget(buildRow());
    fillTargets();
}

void ConsolePanel::buildParts()
{
    m_question->setObjectName(QStringLiteral("console.question"));
    m_question->setAccessibleName(tr("Message of the console"));
    m_question->setWordWrap(true);
    m_question->hide();
    m_prompt->setObjectName(QStringLiteral("console.prompt"));
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setToolTip(tr("Where the line goes, as redis-cli writes it; (TX) means within MULTI"));
    m_line->setObjectName(QStringLiteral("console.line"));
    m_line->setAccessibleName(tr("Redis command"));
    m_line->setToolTip(
        tr("A Redis command, as in redis-cli. Enter sends, Tab completes, Up and Down recall, Ctrl+R "
           "searches, Ctrl+L clears, Ctrl+C stops."));
    m_targets->setObjectName(QStringLiteral("console.target"));
    m_targets->setAccessibleName(tr("Which nodes get the line"));
    m_targets->setToolTip(tr("“Cluster” finds the node of the key and follows MOVED and ASK. A single node "
                             "shows them as errors. With several nodes, each one answers for itself"));
    m_stop->setObjectName(QStringLiteral("console.stop"));
    m_stop->setToolTip(tr("Nothing is under way"));
    m_stop->setEnabled(false);
    m_clear->setObjectName(QStringLiteral("console.clear"));
    m_clear->setToolTip(tr("Empty the output (Ctrl+L); nothing is sent"));
    m_line->installEventFilter(this);
    m_output->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, &ConsolePanel::edited);
    connect(m_stop, &CalmButton::clicked, this, &ConsolePanel::stop);
    connect(m_clear, &CalmButton::clicked, m_output, &QPlainTextEdit::clear);
    connect(m_targets, &QComboBox::activated, this, [this](int index) {
        setTarget(console::targetsOf(*m_snapshot).value(index));
        m_line->setFocus();
    });
    connect(m_offers, &PalettePopup::picked, m_offers, &CompletionList::end);
}

QWidget* ConsolePanel::buildRow()
{
    auto* bar = new PanelBar(this);
    bar->row()->addWidget(m_targets);
    bar->row()->addWidget(m_prompt);
    bar->row()->addWidget(m_line, 1);
    bar->row()->addWidget(m_stop);
    bar->row()->addWidget(m_clear);
    return bar;
}

void ConsolePanel::fillTargets()
{
    const QList<console::Target> targets = console::targetsOf(*m_snapshot);
    bool same = targets.size() == m_targets->count();
    for (qsizetype i = 0; i < targets.size() && same; ++i)
        same = m_targets->itemText(int(i)) == console::targetText(targets[i], *m_snapshot);
    if (!same) {
        m_targets->clear();
        for (const console::Target& target : targets)
            m_targets->addItem(console::targetText(target, *m_snapshot));
        m_targets->updateGeometry();
    }
    if (!targets.contains(m_target))
        m_target = {};
    m_targets->setCurrentIndex(int(targets.indexOf(m_target)));
    showPrompt();
}

void ConsolePanel::showPrompt()
{
    const bool transaction = m_transactions.contains(m_target.node);
    const QString prompt = console::promptText(m_target, *m_snapshot, transaction);
    if (prompt != m_prompt->text())
        m_prompt->setText(prompt);
}

void ConsolePanel::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    if (!m_targets->view()->isVisible()) // an open list is not changed under the pointer
        fillTargets();
    const bool any = !snapshot->nodes.empty();
    m_line->setEnabled(any);
    m_targets->setEnabled(any);
}

void ConsolePanel::setCatalog(std::shared_ptr<const console::Catalog> catalog)
{
    m_catalog = catalog ? std::move(catalog) : std::make_shared<const console::Catalog>();
}

void ConsolePanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_catalog->isEmpty())
        Q_EMIT catalogWanted();
}

void ConsolePanel::setTarget(const console::Target& target)
{
    m_target = target;
    unsay(); // the question was about another target
    fillTargets();
}

void ConsolePanel::focusLine()
{
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void ConsolePanel::reset()
{
    m_waiting.clear();
    m_transactions.clear();
    m_busy = false;
    m_stop->setEnabled(false);
    m_target = {};
    m_output->clear();
    unsay();
}

void ConsolePanel::say(const QString& text, bool bad)
{
    m_question->setTone(bad ? Tone::Bad : Tone::Warning);
    m_question->setText(text);
    m_question->setToolTip(text);
    m_question->show();
}

void ConsolePanel::unsay()
{
    m_questioned.clear();
    m_searched = QString();
    m_question->hide();
    m_question->clear();
}

void ConsolePanel::edited()
{
    unsay();
    m_offers->end();
    m_history.rewind();
    m_line->setHint(console::argumentHint(m_line->text(), *m_catalog));
}

void ConsolePanel::enter()
{
    const QString line = m_line->text().trimmed();
    m_offers->end();
    if (line.isEmpty())
        return;
    const auto split = console::splitLine(m_line->text());
    if (const auto* error = std::get_if<console::LineError>(&split)) {
        say(tr("Column %1: %2").arg(error->column + 1).arg(error->message), true);
        m_line->setCursorPosition(error->column);
        return;
    }
    const auto& words = std::get<QByteArrayList>(split);
    if (answeredHere(words, line))
        return;
    const auto why = console::danger(words, m_target);
    if (why && m_questioned != line) {
        unsay();
        m_questioned = line;
        say(tr("%1 Press Enter again to send it, or Esc to drop it.").arg(*why), false);
        return;
    }
    dispatch({m_target, words, line});
}

/// CLEAR and HELP are the console's own, as in redis-cli.
bool ConsolePanel::answeredHere(const QByteArrayList& words, const QString& line)
{
    const QByteArray first = words.constFirst().toLower();
    if (first == "clear" && words.size() == 1) {
        m_output->clear();
    } else if (first == "help" || first == "?") {
        QStringList subject;
        for (const QByteArray& word : words.mid(1))
            subject << QString::fromUtf8(word);
        m_output->echo(m_prompt->text(), line);
        for (const QString& text : console::helpLines(subject, *m_catalog))
            m_output->add({{console::Line::Kind::Note, text}});
    } else {
        return false;
    }
    m_history.add(line);
    putLine({});
    return true;
}

void ConsolePanel::dispatch(const Entry& entry)
{
    if (!console::isSecret(entry.words))
        m_history.add(entry.line);
    putLine({});
    if (m_busy) {
        m_waiting.push_back(entry);
        say(tr("Waits for the answer to the line before it: %1").arg(entry.line), false);
    } else {
        begin(entry);
    }
}

void ConsolePanel::begin(const Entry& entry)
{
    m_busy = true;
    m_stop->setEnabled(true);
    m_stop->setToolTip(tr("Stop the command that is running (Ctrl+C). Its connection is closed, and waiting "
                          "lines are dropped"));
    const bool transaction = m_transactions.contains(entry.target.node);
    m_output->echo(console::promptText(entry.target, *m_snapshot, transaction), entry.line);
    Q_EMIT sendWanted(entry.target, entry.words);
}

void ConsolePanel::addOutput(const console::Output& output)
{
    m_output->add(output.lines);
    if (output.node > 0 && output.transaction)
        m_transactions.insert(output.node);
    else
        m_transactions.erase(output.node);
    showPrompt();
    if (!output.last)
        return;
    m_busy = false;
    m_stop->setEnabled(false);
    m_stop->setToolTip(tr("Nothing is under way"));
    if (m_waiting.empty())
        return;
    const Entry next = m_waiting.front();
    m_waiting.pop_front();
    if (m_waiting.empty())
        unsay();
    begin(next);
}

void ConsolePanel::stop()
{
    if (!m_busy)
        return;
    if (!m_waiting.empty())
        unsay();
    m_waiting.clear();
    Q_EMIT stopWanted();
}

} // namespace ringside
