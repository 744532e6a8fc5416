#include "widgets/tables/command_log.h"

#include "core/cluster/shown.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/figure_text.h"
#include "widgets/dress/panel_bar.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/tables/commands_model.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace ringside {

namespace {

QString coloured(const QColor& colour, const QString& text)
{
    return QStringLiteral("<span style='color:%1'>%2</span>").arg(colour.name(), text.toHtmlEscaped());
}

} // namespace

CommandLog::CommandLog(QWidget* parent)
    : QWidget(parent)
    , m_model(new CommandsModel(this))
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("commands"));
    m_text->setObjectName(QStringLiteral("commands.text"));
    m_text->setAccessibleName(tr("Actions and their commands"));
    m_text->setToolTip(tr("What was done, and the commands that did it"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setUndoRedoEnabled(false);
    connect(m_text, &QTextBrowser::anchorClicked, this, &CommandLog::follow);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(m_text, 1);
    connect(&Theme::current(), &Theme::changed, this, &CommandLog::rebuild);
    rebuild();
}

QWidget* CommandLog::buildBar()
{
    m_filter = new LineField(false, this);
    m_filter->setObjectName(QStringLiteral("commands.filter"));
    m_filter->setAccessibleName(tr("Filter actions"));
    m_filter->setPlaceholderText(tr("Filter: kill, redis-cli, failed …"));
    m_filter->setToolTip(
        tr("Show only actions that have these words in their text, their commands or their error"));
    m_filter->setClearButtonEnabled(true);
    m_message = new ThemedLabel(9.5, ThemedLabel::Face::Normal, Tone::Good, this);
    m_message->setObjectName(QStringLiteral("commands.message"));
    m_message->setAccessibleName(tr("Message about the commands"));
    m_script = new CalmButton(tr("Copy all as a script"), CalmButton::Kind::Link, this);
    m_script->setObjectName(QStringLiteral("commands.copyScript"));
    m_script->setToolTip(tr("Copy every command as a shell script, with the actions as comments"));
    auto* bar = new PanelBar(this);
    QHBoxLayout* row = bar->row();
    row->addWidget(m_filter, 1);
    row->addStretch(1);
    row->addWidget(m_message);
    row->addWidget(m_script);
    connect(m_filter, &QLineEdit::textChanged, this, &CommandLog::rebuild);
    connect(m_script, &CalmButton::clicked, this,
            [this] { copy(m_model->shellScript(), tr("Copied all commands as a script")); });
    return bar;
}

void CommandLog::addResult(const ActionResult& result, qint64 endTimeMs)
{
    const bool first = m_model->rowCount() == 0;
    const bool trimmed = m_model->rowCount() == CommandsModel::kMaximum;
    m_model->addResult(result, endTimeMs > 0 ? endTimeMs : QDateTime::currentMSecsSinceEpoch());
    if (first || trimmed)
        rebuild();
    else
        append(m_model->rowCount() - 1);
    m_script->setEnabled(true);
}

void CommandLog::clear()
{
    m_model->clear();
    rebuild();
}

bool CommandLog::accepts(int row) const
{
    const QModelIndex index = m_model->index(row);
    const QStringList words = m_filter->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString all = index.data().toString() + u' ' +
                        index.data(CommandsModel::CommandsRole).toStringList().join(u' ') + u' ' +
                        index.data(CommandsModel::ErrorRole).toString() + u' ' +
                        index.data(CommandsModel::FoundRole).toString();
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void CommandLog::rebuild()
{
    const Theme& theme = Theme::current();
    m_text->setStyleSheet(QStringLiteral("QTextBrowser { background: %1; color: %2; border: none; }")
                              .arg(theme.surface().name(), theme.text().name()));
    m_text->document()->setDocumentMargin(scaled(12));
    m_text->setFont(theme.font(9.5));
    m_text->document()->setDefaultFont(theme.font(9.5));
    m_text->clear();
    m_script->setEnabled(m_model->rowCount() > 0);
    bool any = false;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (accepts(row)) {
            append(row);
            any = true;
        }
    }
    if (!any) {
        const QString words =
            m_model->rowCount() == 0
                ? tr("Nothing has been done yet. Every action appears here with its commands.")
                : tr("No action has these words.");
        m_text->setHtml(
            QStringLiteral("<p style='color:%1'>%2</p>").arg(theme.muted().name(), words.toHtmlEscaped()));
    }
}

void CommandLog::append(int row)
{
    if (!accepts(row))
        return;
    QScrollBar* bar = m_text->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - scaled(4);
    QTextCursor cursor(m_text->document());
    cursor.movePosition(QTextCursor::End);
    bool first = true;
    for (const QString& paragraph : paragraphs(row)) {
        QTextBlockFormat format;
        format.setTopMargin(first && !m_text->document()->isEmpty() ? scaled(10) : scaled(1));
        format.setLeftMargin(first ? 0 : scaled(20));
        if (m_text->document()->isEmpty())
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format, QTextCharFormat());
        cursor.insertHtml(paragraph);
        first = false;
    }
    if (atEnd)
        bar->setValue(bar->maximum());
}

QStringList CommandLog::paragraphs(int row) const
{
    const Theme& theme = Theme::current();
    const QModelIndex index = m_model->index(row);
    const bool ok = index.data(CommandsModel::OkRole).toBool();
    const QString took = durationText(index.data(CommandsModel::DurationRole).toDouble());
    const qint64 timeMs = index.data(CommandsModel::TimeRole).toLongLong();
    const QString time = QDateTime::fromMSecsSinceEpoch(timeMs).toString(QStringLiteral("HH:mm:ss"));
    const QString title = index.data(CommandsModel::TextRole).toString();
    const QString gap = QStringLiteral("&nbsp;&nbsp;");
    QStringList result{coloured(theme.muted(), time) + gap +
                       QStringLiteral("<b>%1</b>").arg(title.toHtmlEscaped()) + gap +
                       coloured(ok ? theme.good() : theme.bad(),
                                ok ? tr("✓ done in %1").arg(took) : tr("✕ failed after %1").arg(took))};
    if (const QString error = index.data(CommandsModel::ErrorRole).toString(); !error.isEmpty())
        result << coloured(theme.bad(), error);
    if (const QString advice = index.data(CommandsModel::AdviceRole).toString(); !advice.isEmpty())
        result << coloured(theme.text(), advice);
    const QString found = index.data(CommandsModel::FoundRole).toString();
    for (const QString& line : found.split(u'\n', Qt::SkipEmptyParts))
        result << coloured(theme.text(), line);
    const QStringList commands = index.data(CommandsModel::ShownCommandsRole).toStringList();
    for (int i = 0; i < commands.size(); ++i) {
        result << QStringLiteral("<span style=\"font-family:'%1'; color:%2\">%3</span>&nbsp;&nbsp;"
                                 "<a href='copy:%4:%5' style='color:%6; text-decoration:none'>%7</a>")
                      .arg(theme.monospace().family(), theme.muted().name(), commands[i].toHtmlEscaped(),
                           QString::number(timeMs), QString::number(i), theme.accent().name(), tr("copy"));
    }
    return result;
}

void CommandLog::follow(const QUrl& link)
{
    const QStringList parts = link.toString().split(QLatin1Char(':'));
    for (int row = m_model->rowCount() - 1; row >= 0 && parts.size() == 3; --row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(CommandsModel::TimeRole).toLongLong() != parts[1].toLongLong())
            continue;
        const QString command =
            index.data(CommandsModel::CommandsRole).toStringList().value(parts[2].toInt());
        if (!command.isEmpty()) {
            copy(command,
                 tr("Copied: %1").arg(visible(command.size() > 40 ? command.left(39) + u'…' : command)));
            return;
        }
    }
}

void CommandLog::copy(const QString& text, const QString& message)
{
    QApplication::clipboard()->setText(text);
    m_message->setText(message);
    QTimer::singleShot(3000, m_message, [this] { m_message->clear(); });
}

} // namespace ringside
