#pragma once

#include "core/lesson/course.h"
#include "widgets/lesson/lesson_scene.h"

#include <QStackedWidget>

namespace ringside {

class CalmButton;
class CourseList;
class StepBar;
class StepView;
class ThemedLabel;

/// The lesson beside the stage: the course, or one step of the lesson that is open. It asks for everything by
/// signals. Names: lesson, lesson.list, lesson.bar, lesson.back, lesson.next, lesson.hint, lesson.show,
/// lesson.again, lesson.leave, lesson.points, lesson.report. GUI thread only.
class LessonPanel : public QStackedWidget
{
    Q_OBJECT
public:
    explicit LessonPanel(QWidget* parent = nullptr);

    CourseList& course() const { return *m_course; }
    /// What is shown; a scene without a lesson shows the course.
    void setScene(const LessonScene& scene, const std::vector<int>& nodes);
    /// The lesson's file was changed and is wrong: what is wrong, in place of the step. Empty: nothing is.
    void showRemarks(const std::vector<lesson::Remark>& remarks);
    StepView& step() const { return *m_step; }

Q_SIGNALS:
    void turnWanted(int position);
    void hintWanted();
    void showWanted();
    void againWanted();
    void leaveWanted();
    void reportWanted();

private:
    QWidget* buildLesson();
    QWidget* buildFoot(QWidget* parent);
    void showFoot(const LessonScene& scene);

    CourseList* m_course;
    QWidget* m_page;
    ThemedLabel* m_where;
    ThemedLabel* m_count;
    ThemedLabel* m_points;
    StepBar* m_bar;
    StepView* m_step;
    ThemedLabel* m_remarks;
    CalmButton* m_hint;
    CalmButton* m_show;
    CalmButton* m_again;
    CalmButton* m_back;
    CalmButton* m_next;
    CalmButton* m_report;
    int m_position = 0;
    int m_steps = 0;
    QString m_place;        ///< lesson and position on show
    bool m_reached = false; ///< that step is reached
};

} // namespace ringside
