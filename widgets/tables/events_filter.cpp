#include "widgets/tables/events_filter.h"

#include "widgets/tables/events_model.h"

#include <algorithm>

namespace ringside {

void EventsFilter::setFilter(const QString& words, Severity least)
{
    m_words = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_least = least;
    invalidateFilter();
}

bool EventsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(EventsModel::SeverityRole).toInt() < int(m_least))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text = index.data(EventsModel::SearchRole).toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace ringside
