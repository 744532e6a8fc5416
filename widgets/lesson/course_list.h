#pragma once

#include "core/lesson/course.h"

#include <QMap>
#include <QScrollArea>

class QJsonArray;
class QVBoxLayout;

namespace ringside {

class CalmButton;
class ThemedLabel;

/// How far a student is in a lesson.
struct LessonProgress
{
    int reached = 0;
    int steps = 0;
    int points = 0;
    int most = 0;
    bool operator==(const LessonProgress&) const = default;
};

/// All lessons by part: what can be begun, gone on with, what comes later, and what is broken. Names:
/// lesson.list, lesson.begin.<id>, lesson.fresh.<id>, lesson.first, lesson.validate, lesson.validation,
/// lesson.open. GUI thread only.
class CourseList : public QScrollArea
{
    Q_OBJECT
public:
    explicit CourseList(QWidget* parent = nullptr);

    void setEntries(const std::vector<lesson::Entry>& entries, const QMap<QString, LessonProgress>& progress,
                    const QString& folder);
    /// No cluster is open: there is a way back to the start page.
    void setAlone(bool alone) { m_alone = alone; }
    /// What `validate` says: nothing, that it runs, or its items (name, state, found).
    void setValidation(bool running, const QJsonArray& items, const QString& found);
    /// Something went wrong with a lesson that was asked for. Empty: nothing.
    void showProblem(const QString& text);

Q_SIGNALS:
    void lessonWanted(const QString& id);
    /// Its cluster and its progress are to be thrown away first.
    void freshWanted(const QString& id);
    void fileWanted();
    void awayWanted();
    /// `validate` is to be run: what the printed lab promises, tried in a lab of its own.
    void validationWanted();

private:
    void addValidation(QVBoxLayout* column);
    void showValidation();
    QWidget* row(const lesson::Entry& entry, const LessonProgress& progress, const QString& name);

    QWidget* m_page = nullptr;
    QString m_problem;
    std::vector<lesson::Entry> m_entries;
    QMap<QString, LessonProgress> m_progress;
    QString m_folder;
    bool m_alone = false;
    QString m_validation;
    bool m_validating = false;
    CalmButton* m_validate = nullptr;
    ThemedLabel* m_validated = nullptr;
};

} // namespace ringside
