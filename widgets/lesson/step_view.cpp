#include "widgets/lesson/step_view.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/calm_scroll.h"
#include "widgets/dress/panel.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/lesson/check_list.h"
#include "widgets/lesson/prose.h"
#include "widgets/lesson/question_box.h"
#include "widgets/lesson/room_card.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ringside {

namespace {

/// A card with a title and a text.
Panel* card(const QString& name, const QString& title, QWidget* content, Tone tone, QWidget* parent)
{
    auto* made = new Panel(parent, Panel::Ground::Surface);
    made->setObjectName(name);
    auto* head = new ThemedLabel(10, ThemedLabel::Face::Bold, tone, made);
    head->setText(title);
    auto* column = new QVBoxLayout(made);
    column->addWidget(head);
    content->setParent(made);
    column->addWidget(content);
    return made;
}

} // namespace

StepView::StepView(QWidget* parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("lesson.step"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    dressScroll(*this);
    auto* page = new QWidget;
    page->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setWidget(page);
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(12));
    m_column->setSpacing(scaled(12));
    m_title = new ThemedLabel(15, ThemedLabel::Face::Bold, Tone::Text, page);
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("lesson.title"));
    m_text = prose(QStringLiteral("lesson.text"), 11);
    m_room = new RoomCard(page);
    connect(m_room, &RoomCard::counted, this, &StepView::counted);
    m_predict = new QuestionBox(QStringLiteral("lesson.predict"), QuestionBox::Purpose::Predict, page);
    m_deeds = new QWidget(page);
    m_deedRows = new QVBoxLayout(m_deeds);
    m_deedRows->setContentsMargins(0, 0, 0, 0);
    m_diagnose = new QuestionBox(QStringLiteral("lesson.diagnose"), QuestionBox::Purpose::Diagnose, page);
    m_question = new QuestionBox(QStringLiteral("lesson.question"), QuestionBox::Purpose::Answer, page);
    m_told = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Text, page);
    m_told->setObjectName(QStringLiteral("lesson.told"));
    m_told->setWordWrap(true);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_waiting = new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Warning, page);
    m_waiting->setObjectName(QStringLiteral("lesson.waiting"));
    m_waiting->setWordWrap(true);
    m_checks = new CheckList(page);
    m_hints = prose(QStringLiteral("lesson.hints"), 10.5);
    m_hintCard = card(QStringLiteral("lesson.hintCard"), tr("Hints"), m_hints, Tone::Warning, page);
    auto* solution = new QWidget;
    auto* solutionColumn = new QVBoxLayout(solution);
    solutionColumn->setContentsMargins(0, 0, 0, 0);
    m_solution = new ThemedLabel(10, ThemedLabel::Face::Mono, Tone::Text, solution);
    m_solution->setObjectName(QStringLiteral("lesson.solution"));
    m_solution->setWordWrap(true);
    m_solution->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_solve = new CalmButton(tr("Run these lines"), CalmButton::Kind::Plain, solution);
    m_solve->setObjectName(QStringLiteral("lesson.solve"));
    m_solve->setToolTip(tr("Does what the lines say, one after the other"));
    connect(m_solve, &CalmButton::clicked, this, &StepView::solutionWanted);
    solutionColumn->addWidget(m_solution);
    solutionColumn->addWidget(m_solve, 0, Qt::AlignLeft);
    m_solutionCard =
        card(QStringLiteral("lesson.solutionCard"), tr("The solution"), solution, Tone::Warning, page);
    m_debrief = prose(QStringLiteral("lesson.debrief"), 11);
    m_debriefCard =
        card(QStringLiteral("lesson.debriefCard"), tr("What you saw"), m_debrief, Tone::Good, page);
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_text, m_room, m_predict, m_deeds, m_told,
                                                         m_diagnose, m_question, m_waiting, m_checks,
                                                         m_hintCard, m_solutionCard, m_debriefCard})
        m_column->addWidget(each);
    m_column->addStretch(1);
    connect(m_predict, &QuestionBox::given, this, &StepView::predicted);
    connect(m_question, &QuestionBox::given, this, &StepView::answered);
    connect(m_diagnose, &QuestionBox::given, this, &StepView::diagnosed);
}

Prose* StepView::prose(const QString& name, qreal points)
{
    auto* made = new Prose(points, widget());
    made->setObjectName(name);
    connect(made, &Prose::pageWanted, this, &StepView::pageWanted);
    return made;
}

void StepView::setScene(const LessonScene& scene, const std::vector<int>& nodes)
{
    const bool turned = scene.step.at != m_shownStep || scene.lesson->id != m_shownLesson;
    m_shownStep = scene.step.at;
    m_shownLesson = scene.lesson->id;
    m_title->setText(scene.step.title);
    const bool first = scene.position == 0 && !scene.lesson->text.isEmpty();
    m_text->setMarkdownText(first ? scene.lesson->text + QStringLiteral("\n\n") + scene.step.text
                                  : scene.step.text);
    m_text->setVisible(!m_text->markdownText().isEmpty());
    m_room->setVisible(!scene.step.room.isEmpty());
    m_room->ask(scene.step.room, scene.step.roomAnswers, scene.record.tally);
    showQuestions(scene, nodes);
    showDeeds(scene);
    m_told->setVisible(!scene.told.isEmpty());
    m_told->setText(scene.told);
    m_waiting->setVisible(!scene.waiting.isEmpty());
    m_waiting->setText(scene.waiting);
    m_checks->setChecks(scene.step.checks, scene.findings, scene.record.reached());
    showHelp(scene);
    if (turned)
        verticalScrollBar()->setValue(0);
}

void StepView::showQuestions(const LessonScene& scene, const std::vector<int>& nodes)
{
    const lesson::StepRecord& record = scene.record;
    const quint64 seed = quint64(record.begunMs) + quint64(scene.position);
    m_predict->setVisible(scene.step.predict.has_value());
    if (scene.step.predict) {
        m_predict->ask(*scene.step.predict, seed, nodes);
        m_predict->setOutcome(record.prediction, record.predicted, record.prediction || record.reached());
    }
    const bool asked = scene.step.question && (scene.step.checks.empty() || !scene.shut);
    m_question->setVisible(asked);
    if (asked) {
        m_question->ask(*scene.step.question, seed, nodes);
        m_question->setBusy(!scene.ready);
        m_question->setOutcome({}, record.answered, false);
    }
    m_diagnose->setVisible(scene.step.diagnose.has_value());
    if (scene.step.diagnose) {
        m_diagnose->ask(*scene.step.diagnose, seed, nodes);
        m_diagnose->setBusy(!scene.ready || (!record.faultSet && !record.reached()));
        m_diagnose->setOutcome({}, record.diagnosed, false);
    }
}

void StepView::showDeeds(const LessonScene& scene)
{
    if (scene.step.deeds != m_shownDeeds) {
        m_shownDeeds = scene.step.deeds;
        m_buttons.clear();
        while (QLayoutItem* item = m_deedRows->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        for (size_t i = 0; i < m_shownDeeds.size(); ++i) {
            const lesson::Deed& deed = m_shownDeeds[i];
            if (deed.lines.isEmpty()) {
                Prose* text = prose(QStringLiteral("lesson.do.%1").arg(i + 1), 11);
                text->setMarkdownText(deed.byHand);
                m_deedRows->addWidget(text);
                continue;
            }
            const QString lines = deed.lines.join(QStringLiteral(" · "));
            auto* row = new QWidget(m_deeds);
            auto* column = new QVBoxLayout(row);
            column->setContentsMargins(0, 0, 0, 0);
            column->setSpacing(scaled(3));
            auto* button =
                new CalmButton(deed.title.isEmpty() ? lines : deed.title, CalmButton::Kind::Primary, row);
            button->setObjectName(QStringLiteral("lesson.do.%1").arg(i + 1));
            button->setAccessibleName(tr("%1: %2").arg(button->text(), lines));
            connect(button, &CalmButton::clicked, this, [this, i] { Q_EMIT deedWanted(int(i)); });
            auto* line = new ThemedLabel(9.5, ThemedLabel::Face::Mono, Tone::Muted, row);
            line->setText(deed.title.isEmpty() ? QString() : lines);
            line->setVisible(!line->text().isEmpty());
            line->setWordWrap(true);
            column->addWidget(button, 0, Qt::AlignLeft);
            column->addWidget(line);
            m_deedRows->addWidget(row);
            m_buttons << button;
        }
    }
    m_deeds->setVisible(!m_shownDeeds.empty());
    const bool opens = m_wasShut && !scene.shut;
    m_wasShut = scene.shut;
    for (CalmButton* button : std::as_const(m_buttons)) {
        const bool open = scene.ready && !scene.shut && !scene.busy;
        button->setEnabled(open);
        button->setKind(scene.record.reached() ? CalmButton::Kind::Plain : CalmButton::Kind::Primary);
        button->setToolTip(scene.shut   ? tr("First say what you expect")
                           : scene.busy ? tr("Something is still running")
                           : open       ? tr("Does what the line says")
                                        : scene.waiting);
    }
    if (opens && !m_buttons.isEmpty() && m_buttons.first()->isEnabled())
        m_buttons.first()->setFocus(Qt::OtherFocusReason); // the next thing to press
}

void StepView::showHelp(const LessonScene& scene)
{
    const lesson::StepRecord& record = scene.record;
    const QStringList hints = scene.step.hints.mid(0, record.hints);
    m_hintCard->setVisible(!hints.isEmpty());
    m_hints->setMarkdownText(hints.join(QStringLiteral("\n\n")));
    m_solutionCard->setVisible(record.solutionShown);
    m_solution->setText(scene.step.wayThrough().join(u'\n'));
    m_solve->setVisible(!record.reached());
    m_solve->setEnabled(scene.ready && !scene.shut && !scene.busy);
    const bool told = record.reached() && !record.debrief.isEmpty();
    const bool appears = told && m_debriefCard->isHidden();
    m_debriefCard->setVisible(told);
    m_debrief->setMarkdownText(record.debrief);
    if (appears)
        showEnd();
}

/// What is new stands at the end of the page; there the layout has found its place.
void StepView::showEnd()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_column->activate();
            widget()->adjustSize();
            verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        },
        Qt::QueuedConnection);
}

} // namespace ringside
