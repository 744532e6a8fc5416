#include "widgets/lesson/course_list.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/calm_scroll.h"
#include "widgets/dress/notice.h"
#include "widgets/dress/panel.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ringside {

namespace {

ThemedLabel* label(const QString& text, qreal points, ThemedLabel::Face face, Tone tone, QWidget* parent)
{
    auto* made = new ThemedLabel(points, face, tone, parent);
    made->setText(text);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    return made;
}

QString stateText(const lesson::Entry& entry, const LessonProgress& progress)
{
    const lesson::Lesson& lesson = *entry.lesson;
    if (!entry.remarks.empty())
        return CourseList::tr("Line %1: %2").arg(entry.remarks[0].at.line).arg(entry.remarks[0].message);
    if (!lesson.later.isEmpty())
        return CourseList::tr("Not there yet. %1").arg(lesson.later.section(u'.', 0, 0) + u'.');
    const QString length =
        CourseList::tr("%1 min · %n steps", nullptr, int(lesson.steps.size())).arg(lesson.minutes);
    if (progress.reached == 0)
        return length;
    if (progress.reached == progress.steps)
        return CourseList::tr("done · %1 of %2 points").arg(progress.points).arg(progress.most);
    return CourseList::tr("%1 of %2 steps reached").arg(progress.reached).arg(progress.steps);
}

QString partTitle(const lesson::Lesson& lesson, bool own)
{
    if (own && lesson.part == 0)
        return CourseList::tr("Your lessons");
    return lesson.partTitle.isEmpty() ? CourseList::tr("Part %1").arg(lesson.part)
                                      : CourseList::tr("Part %1 · %2").arg(lesson.part).arg(lesson.partTitle);
}

} // namespace

CourseList::CourseList(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("lesson.list"));
    setAccessibleName(tr("All lessons"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    dressScroll(*this);
}

void CourseList::showProblem(const QString& text)
{
    m_problem = text;
    setEntries(m_entries, m_progress, m_folder);
    if (!text.isEmpty())
        verticalScrollBar()->setValue(0);
}

void CourseList::setEntries(const std::vector<lesson::Entry>& entries,
                            const QMap<QString, LessonProgress>& progress, const QString& folder)
{
    m_entries = entries;
    m_progress = progress;
    m_folder = folder;
    const int scrolled = verticalScrollBar()->value();
    m_page = new QWidget;
    m_page->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(16));
    column->setSpacing(scaled(6));
    auto* away = new CalmButton(tr("‹ Start page"), CalmButton::Kind::Link, m_page);
    away->setObjectName(QStringLiteral("lesson.away"));
    away->setToolTip(tr("Back to the start page (Ctrl+W)"));
    away->setVisible(m_alone);
    connect(away, &CalmButton::clicked, this, &CourseList::awayWanted);
    column->addWidget(away, 0, Qt::AlignLeft);
    column->addWidget(label(tr("Lessons"), 15, ThemedLabel::Face::Bold, Tone::Text, m_page));
    column->addWidget(label(tr("Each step is done on a real cluster and checked against it."), 10.5,
                            ThemedLabel::Face::Normal, Tone::Muted, m_page));
    if (!m_problem.isEmpty()) {
        auto* notice = new Notice(Tone::Bad, m_page);
        notice->label()->setObjectName(QStringLiteral("lesson.problem"));
        notice->label()->setText(m_problem);
        column->addWidget(notice);
    }
    for (const lesson::Entry& entry : entries) {
        if (!entry.lesson->first || progress.value(entry.lesson->id).reached > 0)
            continue;
        column->addSpacing(scaled(8));
        column->addWidget(label(tr("Begin here"), 10, ThemedLabel::Face::Bold, Tone::Accent, m_page));
        column->addWidget(row(entry, {}, QStringLiteral("lesson.first")));
    }
    QString part;
    for (const lesson::Entry& entry : entries) {
        const QString title = partTitle(*entry.lesson, entry.own);
        if (title != part) {
            column->addSpacing(scaled(8));
            column->addWidget(label(title, 10, ThemedLabel::Face::Bold, Tone::Accent, m_page));
        }
        part = title;
        column->addWidget(
            row(entry, progress.value(entry.lesson->id), QStringLiteral("lesson.begin.") + entry.lesson->id));
    }
    addValidation(column);
    column->addSpacing(scaled(10));
    auto* open = new CalmButton(tr("Open a lesson…"), CalmButton::Kind::Plain, m_page);
    open->setObjectName(QStringLiteral("lesson.open"));
    open->setToolTip(tr("Opens a lesson's file. Lessons in %1 are listed here.").arg(folder));
    connect(open, &CalmButton::clicked, this, &CourseList::fileWanted);
    column->addWidget(open, 0, Qt::AlignLeft);
    column->addStretch(1);
    setWidget(m_page); // deletes the former one
    m_page->show();
    verticalScrollBar()->setValue(scrolled);
}

void CourseList::addValidation(QVBoxLayout* column)
{
    column->addSpacing(scaled(10));
    column->addWidget(label(tr("All that the printed lab promises, tried on a real cluster"), 10,
                            ThemedLabel::Face::Bold, Tone::Accent, m_page));
    m_validate = new CalmButton(tr("Validate"), CalmButton::Kind::Plain, m_page);
    m_validate->setObjectName(QStringLiteral("lesson.validate"));
    connect(m_validate, &CalmButton::clicked, this, &CourseList::validationWanted);
    column->addWidget(m_validate, 0, Qt::AlignLeft);
    m_validated = label({}, 10, ThemedLabel::Face::Normal, Tone::Text, m_page);
    m_validated->setObjectName(QStringLiteral("lesson.validation"));
    column->addWidget(m_validated);
    showValidation();
}

void CourseList::setValidation(bool running, const QJsonArray& items, const QString& found)
{
    m_validating = running;
    QStringList lines;
    for (const QJsonValue value : items) {
        const QJsonObject item = value.toObject();
        const QString state = item[QStringLiteral("state")].toString();
        const QString mark = state == u"ok"       ? QStringLiteral("✓")
                             : state == u"failed" ? QStringLiteral("✕")
                             : state == u"later"  ? QStringLiteral("…")
                                                  : QStringLiteral("?");
        lines << QStringLiteral("%1  %2").arg(mark, item[QStringLiteral("found")].toString());
    }
    if (!found.isEmpty())
        lines << found;
    m_validation = lines.join(u'\n');
    showValidation();
}

void CourseList::showValidation()
{
    if (!m_validate)
        return;
    m_validate->setEnabled(!m_validating && !m_alone);
    m_validate->setToolTip(m_alone ? tr("Begin a lesson or start a cluster first")
                           : m_validating
                               ? tr("It is running")
                               : tr("validate: in a lab of its own, beside this one; about ten seconds"));
    m_validated->setText(m_validation);
    m_validated->setVisible(!m_validation.isEmpty());
}

QWidget* CourseList::row(const lesson::Entry& entry, const LessonProgress& progress, const QString& name)
{
    const lesson::Lesson& lesson = *entry.lesson;
    auto* made = new ringside::Panel(m_page, ringside::Panel::Ground::Surface);
    auto* line = new QHBoxLayout(made);
    line->setContentsMargins(scaled(12), scaled(7), scaled(8), scaled(7));
    auto* words = new QVBoxLayout;
    words->setSpacing(scaled(1));
    const bool ready = entry.remarks.empty() && lesson.later.isEmpty();
    const QString title = lesson.title.isEmpty() ? lesson.id : lesson.title;
    words->addWidget(label(title, 10.5, ThemedLabel::Face::Normal, ready ? Tone::Text : Tone::Muted, made));
    const bool done = progress.steps > 0 && progress.reached == progress.steps;
    words->addWidget(label(stateText(entry, progress), 9.5, ThemedLabel::Face::Normal,
                           !entry.remarks.empty() ? Tone::Bad
                           : done                 ? Tone::Good
                                                  : Tone::Muted,
                           made));
    line->addLayout(words, 1);
    if (!ready)
        return made;
    const bool begun = progress.reached > 0;
    if (begun) {
        auto* fresh = new CalmButton(tr("Anew"), CalmButton::Kind::Link, made);
        fresh->setObjectName(QStringLiteral("lesson.fresh.") + lesson.id);
        fresh->setAccessibleName(tr("Begin anew: %1").arg(title));
        fresh->setToolTip(tr("Begins this lesson anew: its cluster and what you reached in it are deleted"));
        connect(fresh, &CalmButton::clicked, this, [this, id = lesson.id] { Q_EMIT freshWanted(id); });
        line->addWidget(fresh);
    }
    auto* begin = new CalmButton(begun ? tr("Go on") : tr("Begin"), CalmButton::Kind::Plain, made);
    begin->setObjectName(name);
    begin->setAccessibleName(begun ? tr("Go on: %1").arg(title) : tr("Begin: %1").arg(title));
    begin->setToolTip(lesson.goals.join(u'\n'));
    connect(begin, &CalmButton::clicked, this, [this, id = lesson.id] { Q_EMIT lessonWanted(id); });
    line->addWidget(begin);
    return made;
}

} // namespace ringside
