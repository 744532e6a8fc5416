#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

/// A lesson as a value, as it stands in its file (resources/help/write-lesson.md tells the format). Nodes by
/// chance ($master) are still in it: binding.h puts numbers in their place.
namespace ringside::lesson {

/// A place in a lesson's file; both count from 1, columns in characters.
struct Place
{
    int line = 1;
    int column = 1;
    bool operator==(const Place&) const = default;
};

/// A question with the ways to answer it.
struct Question
{
    enum class Kind { Choice, Number, Nodes, Order };
    struct Option
    {
        QString text;
        bool right = false; ///< Choice: marked with +
        QString measured;   ///< Choice: a condition; Order: a figure; empty: nothing is measured
        QString because;    ///< what is told to who chose it
        bool operator==(const Option&) const = default;
    };

    Kind kind = Kind::Choice;
    QString text;
    std::vector<Option> options; ///< Choice and Order
    QString figure;              ///< Number, Nodes: the name of a figure, or the answer itself
    QString unit;                ///< Number: s, ms, %, or a word
    double within = 0;           ///< Number: how far off is right still
    bool withinShare = false;    ///< `within` is a share of the right answer, in percent
    bool operator==(const Question&) const = default;

    /// The answer follows from what happens, and is not known before.
    bool isMeasured() const;
};

/// Something to be done: by the lesson's button, or by the student's own hand.
struct Deed
{
    QString title;     ///< of the button; empty: the lines themselves
    QStringList lines; ///< actions
    QString byHand;    ///< what the student does himself; then there are no lines
    bool operator==(const Deed&) const = default;
};

/// When a step is reached: all conditions hold.
struct Check
{
    QString name;
    QStringList conditions;
    QString otherwise; ///< told while it is not so; empty: what was found
    bool operator==(const Check&) const = default;
};

/// What the stage or a control is pointed at.
struct Pointer
{
    enum class Kind { Node, Link, Slot, Control };
    Kind kind = Kind::Node;
    QString first;  ///< a node, a slot, a control's object name
    QString second; ///< Link: the other node
    bool operator==(const Pointer&) const = default;
};

struct Step
{
    QString title;
    QString text; ///< Markdown
    std::optional<Question> predict;
    std::optional<Question> question;
    std::optional<Question> diagnose;
    std::vector<Deed> deeds;
    std::vector<Check> checks;
    QStringList hints;    ///< Markdown
    QStringList solution; ///< actions
    QString debrief;      ///< Markdown, with {{figures}}
    QStringList reset;    ///< actions
    QStringList fault;    ///< actions done out of sight
    std::vector<Pointer> points;
    QString room;            ///< a question to the class, Markdown
    QStringList roomAnswers; ///< what the class can say; the teacher counts
    Place at;
    bool operator==(const Step&) const = default;

    /// What makes its checks true: the solution, else the deeds.
    QStringList wayThrough() const;
};

struct Lesson
{
    QString id; ///< the file's name without .md
    QString title;
    QString text; ///< before the first step, Markdown
    int part = 0;
    QString partTitle;
    int order = 0;
    int minutes = 0;
    QString create; ///< the line that makes its cluster; empty: it needs none
    QStringList goals;
    QStringList handout; ///< steps of the printed lab
    QString later;       ///< why it cannot be done yet; empty: it can
    bool demonstration = false;
    bool shuffled = false;
    bool first = false; ///< the one to begin with
    std::vector<Step> steps;
    bool operator==(const Lesson&) const = default;
};

/// How lessons travel: immutable and shared.
using LessonPtr = std::shared_ptr<const Lesson>;

/// Something about a lesson's file that is wrong, and what would be right, in sentences.
struct Remark
{
    Place at;
    QString message;
    bool operator==(const Remark&) const = default;
};

/// More of them are not kept of one file: nobody reads them.
constexpr size_t kMostRemarks = 100;

} // namespace ringside::lesson
