#include "widgets/tables/commands_model.h"

#include "core/cluster/shown.h"
#include "widgets/dress/figure_text.h"

#include <QDateTime>

namespace ringside {

void CommandsModel::addResult(const ActionResult& result, qint64 endTimeMs)
{
    const QString secret = result.action.option(u"password").value_or(QString());
    const auto hidden = [&](QString text) {
        return secret.size() < 2 ? text : text.replace(secret, QStringLiteral("***"));
    };
    Entry entry{result.action.shown(), result.ok, endTimeMs, result.ms, {}, {}, {}, {}, {}};
    entry.found = visibleLines(result.result[QStringLiteral("found")].toString());
    const QStringList words = result.action.words();
    for (const QString& command : result.commands) {
        entry.commands << hidden(command);
        entry.shownCommands << visible(withShortWords(entry.commands.constLast(), words));
    }
    if (result.error) {
        entry.error = shownError(hidden(result.error->message), words);
        entry.advice = shownError(hidden(result.error->advice), words);
    }
    if (rowCount() == kMaximum) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_entries.push_back(std::move(entry));
    endInsertRows();
}

void CommandsModel::clear()
{
    if (m_entries.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_entries.clear();
    endRemoveRows();
}

QString CommandsModel::shellScript() const
{
    QStringList lines{QStringLiteral("#!/bin/sh")};
    for (const Entry& entry : m_entries) {
        const QString time = QDateTime::fromMSecsSinceEpoch(entry.timeMs).toString(Qt::ISODate);
        lines << QString()
              << QStringLiteral("# %1 %2%3")
                     .arg(time, entry.text, entry.ok ? QString() : QStringLiteral(" (failed)"));
        if (!entry.error.isEmpty())
            lines << QStringLiteral("# ") + QString(entry.error).replace(u'\n', u' ');
        lines << entry.commands;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

int CommandsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant CommandsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry& entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return entry.ok ? tr("%1: done in %2").arg(entry.text, durationText(entry.ms))
                        : tr("%1: failed after %2").arg(entry.text, durationText(entry.ms));
    case TextRole:
        return entry.text;
    case OkRole:
        return entry.ok;
    case TimeRole:
        return entry.timeMs;
    case DurationRole:
        return entry.ms;
    case CommandsRole:
        return entry.commands;
    case ShownCommandsRole:
        return entry.shownCommands;
    case ErrorRole:
        return entry.error;
    case AdviceRole:
        return entry.advice;
    case FoundRole:
        return entry.found;
    default:
        return {};
    }
}

} // namespace ringside
