#pragma once

#include "core/action/action.h"
#include "core/cluster/snapshot.h"
#include "widgets/story/try_next.h"

#include <QWidget>

class QLayout;
class QListView;

namespace ringside {

class CalmButton;
class Panel;
class StoryModel;
class ThemedLabel;

/// What happened, as a story with the newest line in sight, and below it one thing to try next. Names: story,
/// story.list, story.all, story.try, story.try.run, story.try.other. GUI thread only.
class StoryPanel : public QWidget
{
    Q_OBJECT
public:
    explicit StoryPanel(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    void addEvents(const Events& events);
    /// What a person did counts as tried.
    void addResult(const ActionResult& result);
    void clear();

    const Suggestion& suggestion() const { return m_shown; }
    StoryModel* model() const { return m_model; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void allEventsWanted();
    void nodeSelected(int number);
    /// Enter or a double click: go to that moment.
    void momentSelected(qint64 timeMs);
    /// Run this line of the text form.
    void lineWanted(const QString& line);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildFoot();
    void buildList();
    Panel* buildTry();
    void restyle();
    void suggest();
    bool hasRoomToSuggest() const;

    StoryModel* m_model;
    QListView* m_list;
    ThemedLabel* m_empty;
    ThemedLabel* m_why = nullptr;
    ThemedLabel* m_line = nullptr;
    CalmButton* m_other = nullptr;
    Panel* m_try; ///< holds the three before it
    QLayout* m_around = nullptr;
    Snapshot m_snapshot;
    QStringList m_tried;
    Suggestion m_shown;
    bool m_following = true; ///< the newest line is kept in sight
    int m_skipped = 0;       ///< how often "something else" was asked for
};

} // namespace ringside
