#pragma once

#include "widgets/story/story.h"

#include <QAbstractListModel>

namespace ringside {

/// The lines of a Story for a list view. GUI thread only.
class StoryModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles {
        EventRole = Qt::UserRole, ///< ringside::Event
        WhenRole,                 ///< "+2.2 s", or the time of day for the first line of a chapter
        WhoRole,                  ///< "you", or the witness
        FirstRole                 ///< bool: of its chapter
    };
    using QAbstractListModel::QAbstractListModel;

    void addEvents(const Events& events);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    static QString when(const Story::Line& line);

    Story m_story;
    int m_rows = 0;
};

} // namespace ringside
