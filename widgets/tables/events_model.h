#pragma once

#include "core/cluster/event.h"

#include <QAbstractTableModel>

#include <deque>

namespace ringside {

/// What happened, oldest first by the time of each event, whenever it is heard of. Beyond kMaximum the oldest
/// go. GUI thread only.
class EventsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Mark, What, WitnessName, Cause, ColumnCount };
    enum DataRole {
        EventRole = Qt::UserRole, ///< ringside::Event
        NodeRole,                 ///< the event's subject, int
        SeverityRole,             ///< int(Severity)
        SearchRole                ///< all the row's words, for a filter
    };
    static constexpr int kMaximum = 20'000;

    using QAbstractTableModel::QAbstractTableModel;

    void addEvents(const Events& events);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Event& event, int column) const;

    std::deque<Event> m_events;
};

} // namespace ringside

Q_DECLARE_METATYPE(ringside::Event)
