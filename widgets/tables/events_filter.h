#pragma once

#include "core/cluster/event.h"

#include <QSortFilterProxyModel>
#include <QStringList>

namespace ringside {

/// Rows of an EventsModel that have all the given words and matter at least so much.
class EventsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(const QString& words, Severity least);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    Severity m_least = Severity::Info;
};

} // namespace ringside
