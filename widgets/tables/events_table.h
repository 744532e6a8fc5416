#pragma once

#include "core/cluster/event.h"

#include <QWidget>

class QLineEdit;
class QComboBox;
class QTableView;

namespace ringside {

class CalmButton;
class EventsFilter;
class EventsModel;
class ThemedLabel;

/// The list of events, the newest at the bottom and in sight unless the person scrolled up. Names: events,
/// events.view, events.filter, events.severity (everything / + notable / warnings and failures / failures),
/// events.newest, events.count.
class EventsTable : public QWidget
{
    Q_OBJECT
public:
    explicit EventsTable(QWidget* parent = nullptr);

    void addEvents(const Events& events);
    void clear();

    /// Whether new events are scrolled into sight.
    bool isFollowing() const { return m_following; }
    QTableView* view() const { return m_view; }
    EventsModel* model() const { return m_model; }

Q_SIGNALS:
    void nodeSelected(int number);                     ///< subject of the event that the person selected
    void eventActivated(const ringside::Event& event); ///< double click or Enter: go to that moment

private:
    QWidget* buildBar();
    void buildView();
    void setFollowing(bool following);
    void showNewest();
    void applyFilter();

    EventsModel* m_model;
    EventsFilter* m_filtered;
    QTableView* m_view;
    QLineEdit* m_filter = nullptr;
    QComboBox* m_severity = nullptr;
    CalmButton* m_newest = nullptr;
    ThemedLabel* m_count = nullptr;
    bool m_following = true;
    int m_unseen = 0;
};

} // namespace ringside
