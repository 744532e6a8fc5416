#pragma once

#include "widgets/dress/panel.h"

#include <QList>
#include <QSpinBox>

class QVBoxLayout;

namespace ringside {

class Prose;

/// A question to the class, with a counter for each thing that it can say. Names: lesson.room,
/// lesson.tally.N. GUI thread only.
class RoomCard : public Panel
{
    Q_OBJECT
public:
    explicit RoomCard(QWidget* parent);

    void ask(const QString& question, const QStringList& answers, const QList<int>& tally);

Q_SIGNALS:
    void counted(const QList<int>& tally);

private:
    void build(const QStringList& answers);

    Prose* m_question;
    QVBoxLayout* m_rows;
    QStringList m_answers;
    QList<QSpinBox*> m_counters;
};

} // namespace ringside
