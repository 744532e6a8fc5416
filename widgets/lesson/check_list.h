#pragma once

#include "core/action/conditions.h"
#include "core/lesson/lesson.h"

#include <QWidget>

class QVBoxLayout;

namespace ringside {

class CheckRow;
class ThemedLabel;

/// When a step is reached: each check with a tick once it is so, and below it what was found. Names:
/// lesson.checks, lesson.check.N. GUI thread only.
class CheckList : public QWidget
{
    Q_OBJECT
public:
    explicit CheckList(QWidget* parent);

    /// `findings` may be empty: nobody has looked yet. `reached`: all of them were true at one time, and are
    /// shown so.
    void setChecks(const std::vector<lesson::Check>& checks, const std::vector<Finding>& findings,
                   bool reached);

private:
    ThemedLabel* m_head;
    QVBoxLayout* m_rows;
    QList<CheckRow*> m_shown;
};

} // namespace ringside
