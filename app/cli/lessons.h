#pragma once

#include <QString>
#include <QStringList>

namespace ringside {

struct LessonOptions
{
    QStringList words; ///< list; check FILE...; run NAME; report FILE...
    bool json = false;
    bool solve = false;
    quint64 seed = 1;
    int basePort = 0;  ///< 0: 9000
    QString directory; ///< of the lab; empty: a throw-away one
};

/// `ringside-cli lesson ...`. Returns the exit status: 0 when all is well, 1 when a lesson is wrong or a
/// check failed, 2 when it could not begin.
int runLessons(const LessonOptions& options);

} // namespace ringside
