#pragma once

#include "widgets/lesson/lesson_scene.h"

#include <QScrollArea>

class QVBoxLayout;

namespace ringside {

class CalmButton;
class CheckList;
class Panel;
class Prose;
class QuestionBox;
class RoomCard;
class ThemedLabel;

/// One step: its text, what is asked, what is to be done, when it is reached, the hints that were asked for,
/// the solution, and what there is to say afterwards. Names: lesson.step, lesson.do.N, lesson.solve, and
/// those of QuestionBox (lesson.predict, lesson.question, lesson.diagnose) and CheckList. GUI thread only.
class StepView : public QScrollArea
{
    Q_OBJECT
public:
    explicit StepView(QWidget* parent);

    void setScene(const LessonScene& scene, const std::vector<int>& nodes);

Q_SIGNALS:
    void predicted(const ringside::lesson::Answer& answer);
    void answered(const ringside::lesson::Answer& answer);
    void diagnosed(const ringside::lesson::Answer& answer);
    void deedWanted(int index);
    void counted(const QList<int>& tally);
    void solutionWanted();
    void pageWanted(const QString& page);

private:
    void showDeeds(const LessonScene& scene);
    void showHelp(const LessonScene& scene);
    void showEnd();
    void showQuestions(const LessonScene& scene, const std::vector<int>& nodes);
    Prose* prose(const QString& name, qreal points);

    QVBoxLayout* m_column;
    ThemedLabel* m_title;
    Prose* m_text;
    RoomCard* m_room;
    QuestionBox* m_predict;
    QWidget* m_deeds;
    QVBoxLayout* m_deedRows;
    QuestionBox* m_diagnose;
    QuestionBox* m_question;
    ThemedLabel* m_told;
    ThemedLabel* m_waiting;
    CheckList* m_checks;
    ringside::Panel* m_hintCard;
    Prose* m_hints;
    ringside::Panel* m_solutionCard;
    ThemedLabel* m_solution;
    CalmButton* m_solve;
    ringside::Panel* m_debriefCard;
    Prose* m_debrief;
    std::vector<lesson::Deed> m_shownDeeds;
    QList<CalmButton*> m_buttons;
    lesson::Place m_shownStep{-1, 0};
    QString m_shownLesson;
    bool m_wasShut = false;
};

} // namespace ringside
