#include "widgets/lesson/lesson_panel.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/flow_layout.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/lesson/course_list.h"
#include "widgets/lesson/step_bar.h"
#include "widgets/lesson/step_view.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ringside {

LessonPanel::LessonPanel(QWidget* parent)
    : QStackedWidget(parent)
    , m_course(new CourseList(this))
    , m_page(buildLesson())
{
    setObjectName(QStringLiteral("lesson"));
    setAccessibleName(tr("Lesson"));
    addWidget(m_course);
    addWidget(m_page);
}

QWidget* LessonPanel::buildLesson()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, scaled(10), 0, 0);
    column->setSpacing(scaled(4));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(scaled(16), 0, scaled(16), 0);
    auto* leave = new CalmButton(tr("‹ Lessons"), CalmButton::Kind::Link, page);
    leave->setObjectName(QStringLiteral("lesson.leave"));
    leave->setAccessibleName(tr("Back to all lessons"));
    leave->setToolTip(tr("Back to all lessons. Where you are is kept, cluster included."));
    connect(leave, &CalmButton::clicked, this, &LessonPanel::leaveWanted);
    m_where = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, page);
    m_where->setObjectName(QStringLiteral("lesson.where"));
    m_where->setWordWrap(true);
    m_count = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, page);
    m_count->setObjectName(QStringLiteral("lesson.count"));
    head->addWidget(leave);
    head->addWidget(m_where, 1);
    head->addWidget(m_count);
    column->addLayout(head);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(scaled(16), 0, scaled(16), 0);
    m_bar = new StepBar(page);
    bar->addWidget(m_bar);
    column->addLayout(bar);
    m_remarks = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Bad, page);
    m_remarks->setObjectName(QStringLiteral("lesson.remarks"));
    m_remarks->setWordWrap(true);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks->setContentsMargins(scaled(16), 0, scaled(16), 0);
    m_remarks->hide();
    column->addWidget(m_remarks);
    m_step = new StepView(page);
    column->addWidget(m_step, 1);
    column->addWidget(buildFoot(page));
    connect(m_bar, &StepBar::stepWanted, this, &LessonPanel::turnWanted);
    return page;
}

QWidget* LessonPanel::buildFoot(QWidget* parent)
{
    auto* foot = new QWidget(parent);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(scaled(12), scaled(4), scaled(16), scaled(10));
    column->setSpacing(scaled(4));
    const auto button = [&](const QString& name, const QString& text, CalmButton::Kind kind,
                            const QString& tip) {
        auto* made = new CalmButton(text, kind, foot);
        made->setObjectName(QStringLiteral("lesson.") + name);
        made->setAccessibleName(text);
        made->setToolTip(tip);
        return made;
    };
    m_hint = button(QStringLiteral("hint"), tr("Hint (−1)"), CalmButton::Kind::Link,
                    tr("Shows the next hint. It costs a point."));
    m_show = button(QStringLiteral("show"), tr("Show me (−3)"), CalmButton::Kind::Link,
                    tr("Shows the lines that solve this step, before anything runs. It costs three points."));
    m_again = button(QStringLiteral("again"), tr("Begin again"), CalmButton::Kind::Link,
                     tr("Begins this step again"));
    m_back = button(QStringLiteral("back"), tr("Back"), CalmButton::Kind::Plain, tr("The step before"));
    m_next = button(QStringLiteral("next"), tr("Next"), CalmButton::Kind::Primary, tr("The next step"));
    m_report = button(QStringLiteral("report"), tr("Save report…"), CalmButton::Kind::Link,
                      tr("One file for hand-in: steps, predictions beside what was measured, points"));
    m_points = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, foot);
    m_points->setObjectName(QStringLiteral("lesson.points"));
    auto* help = new QHBoxLayout;
    for (CalmButton* each : {m_hint, m_show, m_again})
        help->addWidget(each);
    help->addStretch(1);
    auto* way = new QHBoxLayout;
    way->addWidget(m_points);
    way->addWidget(m_report);
    way->addStretch(1);
    way->addWidget(m_back);
    way->addWidget(m_next);
    column->addLayout(help);
    column->addLayout(way);
    connect(m_hint, &CalmButton::clicked, this, &LessonPanel::hintWanted);
    connect(m_show, &CalmButton::clicked, this, &LessonPanel::showWanted);
    connect(m_again, &CalmButton::clicked, this, &LessonPanel::againWanted);
    connect(m_report, &CalmButton::clicked, this, &LessonPanel::reportWanted);
    connect(m_back, &CalmButton::clicked, this, [this] { Q_EMIT turnWanted(m_position - 1); });
    connect(m_next, &CalmButton::clicked, this, [this] {
        if (m_position + 1 < m_steps)
            Q_EMIT turnWanted(m_position + 1);
        else
            Q_EMIT leaveWanted();
    });
    return foot;
}

void LessonPanel::setScene(const LessonScene& scene, const std::vector<int>& nodes)
{
    if (!scene.lesson) {
        setCurrentWidget(m_course);
        return;
    }
    setCurrentWidget(m_page);
    m_position = scene.position;
    m_steps = int(scene.reached.size());
    const bool numbered = scene.lesson->part && !scene.lesson->demonstration;
    m_where->setText(numbered ? tr("Part %1 · %2").arg(scene.lesson->part).arg(scene.lesson->title)
                              : scene.lesson->title);
    m_count->setText(tr("step %1 of %2").arg(scene.position + 1).arg(m_steps));
    m_bar->setSteps(scene.reached, scene.position);
    m_step->setScene(scene, nodes);
    showFoot(scene);
}

void LessonPanel::showFoot(const LessonScene& scene)
{
    const lesson::Step& step = scene.step;
    const bool reached = scene.record.reached();
    m_hint->setVisible(!step.hints.isEmpty());
    m_hint->setEnabled(scene.record.hints < step.hints.size() && !reached);
    const bool shown = scene.lesson->demonstration; // to a room: nobody is judged, and nothing is given away
    m_show->setVisible(!step.checks.empty() && !shown);
    m_points->setVisible(!shown);
    m_show->setEnabled(!scene.record.solutionShown && !reached);
    m_again->setEnabled(scene.ready && !scene.busy);
    const bool last = scene.position + 1 == m_steps, free = scene.ready && !scene.busy;
    m_back->setEnabled(free && scene.position > 0);
    m_next->setEnabled(free || last);
    m_bar->setEnabled(free);
    m_next->setText(last ? tr("All lessons") : tr("Next"));
    m_next->setAccessibleName(m_next->text());
    m_next->setToolTip(last           ? tr("Back to all lessons")
                       : scene.busy   ? tr("Something is still running")
                       : !scene.ready ? scene.waiting
                       : reached
                           ? tr("The next step")
                           : tr("The next step. This one is not reached yet; you can come back to it."));
    const QString place = scene.lesson->id + QString::number(scene.position);
    const bool arrived = reached && place == m_place && !m_reached;
    m_place = place;
    m_reached = reached;
    // The next thing to press; whoever types somewhere types on.
    const QWidget* focus = QApplication::focusWidget();
    if (arrived && !qobject_cast<const QLineEdit*>(focus) && !qobject_cast<const QPlainTextEdit*>(focus))
        m_next->setFocus(Qt::OtherFocusReason);
    m_next->setKind(reached ? CalmButton::Kind::Primary : CalmButton::Kind::Plain);
    m_report->setVisible(scene.done && !shown);
    m_points->setText(tr("%1 of %2 points").arg(scene.points).arg(scene.most));
}

void LessonPanel::showRemarks(const std::vector<lesson::Remark>& remarks)
{
    QStringList lines;
    for (const lesson::Remark& remark : remarks)
        lines << tr("Line %1, column %2: %3").arg(remark.at.line).arg(remark.at.column).arg(remark.message);
    m_remarks->setVisible(!lines.isEmpty());
    m_remarks->setText(lines.mid(0, 6).join(u'\n'));
}

} // namespace ringside
