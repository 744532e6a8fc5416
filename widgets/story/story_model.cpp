#include "widgets/story/story_model.h"

#include "core/cluster/event_text.h"
#include "widgets/tables/events_model.h" // ringside::Event as a QVariant

#include <QDateTime>
#include <QLocale>

namespace ringside {

void StoryModel::addEvents(const Events& events)
{
    m_story.add(events);
    if (m_story.dropped() > 0) {
        beginResetModel();
        m_rows = int(m_story.lines().size());
        endResetModel();
        return;
    }
    const int rows = int(m_story.lines().size());
    const int changed = int(m_story.changedFrom());
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (changed < rows)
        Q_EMIT dataChanged(index(changed), index(rows - 1));
}

void StoryModel::clear()
{
    beginResetModel();
    m_story.clear();
    m_rows = 0;
    endResetModel();
}

int StoryModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

QString StoryModel::when(const Story::Line& line)
{
    if (line.first)
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(line.event.timeMs).time(),
                                  QStringLiteral("HH:mm:ss"));
    return tr("+%1 s").arg(QLocale().toString(double(line.sinceMs) / 1000, 'f', 1));
}

QVariant StoryModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const Story::Line& line = m_story.lines()[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return describe(line.event);
    case Qt::AccessibleTextRole:
        return tr("%1: %2 (%3)", "when, what, who saw it")
            .arg(when(line), describe(line.event), data(index, WhoRole).toString());
    case Qt::ToolTipRole:
        return QDateTime::fromMSecsSinceEpoch(line.event.timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    case EventRole:
        return QVariant::fromValue(line.event);
    case WhenRole:
        return when(line);
    case WhoRole:
        return isDeed(line.event) ? tr("you") : witnessName(line.event.witness);
    case FirstRole:
        return line.first;
    default:
        return {};
    }
}

} // namespace ringside
