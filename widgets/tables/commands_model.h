#pragma once

#include "core/action/action.h"

#include <QAbstractListModel>

#include <deque>

namespace ringside {

/// What was done, oldest first, with the exact commands of each action. Passwords are replaced by *** in
/// every role. Beyond kMaximum the oldest go. GUI thread only.
class CommandsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum DataRole {
        TextRole = Qt::UserRole, ///< the action's one line
        OkRole,                  ///< bool
        TimeRole,                ///< when it ended, milliseconds since the epoch
        DurationRole,            ///< milliseconds, double
        CommandsRole,            ///< QStringList, as a shell takes them
        ShownCommandsRole,       ///< the same for the eye: long words short, control characters visible
        ErrorRole,               ///< what went wrong; empty when ok
        AdviceRole,              ///< what to do next; may be empty
        FoundRole                ///< what it found, for actions that ask; lines, mostly empty
    };
    static constexpr int kMaximum = 1000;

    using QAbstractListModel::QAbstractListModel;

    void addResult(const ActionResult& result, qint64 endTimeMs);
    void clear();
    /// Every command as a script for a POSIX shell; actions as comments, failed ones marked.
    QString shellScript() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    struct Entry
    {
        QString text;
        bool ok;
        qint64 timeMs;
        double ms;
        QStringList commands;
        QStringList shownCommands;
        QString error;
        QString advice;
        QString found;
    };

    std::deque<Entry> m_entries;
};

} // namespace ringside
