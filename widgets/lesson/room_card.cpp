#include "widgets/lesson/room_card.h"

#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/dress/tones.h"
#include "widgets/lesson/prose.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ringside {

RoomCard::RoomCard(QWidget* parent)
    : Panel(parent, Panel::Ground::Control)
    , m_question(new Prose(13, this))
    , m_rows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("lesson.room"));
    auto* head = new ThemedLabel(10, ThemedLabel::Face::Bold, Tone::Accent, this);
    head->setText(tr("Ask the room"));
    auto* column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(m_question);
    column->addLayout(m_rows);
}

void RoomCard::ask(const QString& question, const QStringList& answers, const QList<int>& tally)
{
    m_question->setMarkdownText(question);
    setAccessibleName(question);
    if (answers != m_answers)
        build(answers);
    for (qsizetype i = 0; i < m_counters.size(); ++i) {
        const QSignalBlocker quiet(m_counters[i]);
        m_counters[i]->setValue(tally.value(i));
    }
}

void RoomCard::build(const QStringList& answers)
{
    m_answers = answers;
    m_counters.clear();
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < answers.size(); ++i) {
        auto* row = new QWidget(this);
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        auto* words = new ThemedLabel(11, ThemedLabel::Face::Normal, Tone::Text, row);
        words->setText(answers[i]);
        words->setWordWrap(true);
        auto* counter = new Stepper(QStringLiteral("lesson.tally.%1").arg(i + 1),
                                    tr("How many say: %1").arg(answers[i]), row);
        counter->box()->setRange(0, 999);
        line->addWidget(words, 1);
        line->addWidget(counter);
        m_rows->addWidget(row);
        m_counters << counter->box();
        connect(counter->box(), &QSpinBox::valueChanged, this, [this] {
            QList<int> tally;
            for (const QSpinBox* each : std::as_const(m_counters))
                tally << each->value();
            Q_EMIT counted(tally);
        });
    }
}

} // namespace ringside
