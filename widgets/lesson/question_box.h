#pragma once

#include "core/lesson/answer.h"
#include "widgets/dress/panel.h"

#include <QList>

class QAbstractButton;
class QButtonGroup;
class QDoubleSpinBox;
class QListWidget;
class QVBoxLayout;

namespace ringside {

class CalmButton;
class ThemedLabel;

/// A question and the ways to answer it: choices, a number, nodes, or lines to be put in order. Afterwards
/// what was answered stands beside what was measured. Names: <name>, <name>.option.N, <name>.number,
/// <name>.node.N, <name>.order, <name>.up, <name>.down, <name>.give, <name>.outcome,
/// <name>.because. GUI thread only.
class QuestionBox : public Panel
{
    Q_OBJECT
public:
    /// What is asked for.
    enum class Purpose { Predict, Answer, Diagnose };
    QuestionBox(const QString& name, Purpose purpose, QWidget* parent);

    /// Another question: what was chosen is forgotten. `seed` gives the lines of an order their first order,
    /// `nodes` are those that there are.
    void ask(const lesson::Question& question, quint64 seed, const std::vector<int>& nodes);
    /// What became of the answer; `given`: nothing more can be chosen.
    void setOutcome(const std::optional<lesson::Answer>& answer,
                    const std::optional<lesson::Judgement>& judgement, bool given);
    void setBusy(bool busy);

Q_SIGNALS:
    void given(const ringside::lesson::Answer& answer);

private:
    void buildChoice();
    void buildNumber();
    void buildNodes(const std::vector<int>& nodes);
    void buildOrder(quint64 seed);
    void moveLine(int by);
    lesson::Answer answer() const;
    void refresh();
    QString outcomeText() const;

    const Purpose m_purpose;
    lesson::Question m_question;
    std::vector<int> m_nodes;
    quint64 m_seed = 0;
    bool m_given = false;
    bool m_busy = false;
    std::optional<lesson::Answer> m_answer;
    std::optional<lesson::Judgement> m_judgement;

    ThemedLabel* m_head;
    ThemedLabel* m_text;
    QWidget* m_form = nullptr;
    QVBoxLayout* m_column;
    CalmButton* m_give;
    ThemedLabel* m_outcome;
    ThemedLabel* m_because;
    QButtonGroup* m_options = nullptr;
    QDoubleSpinBox* m_number = nullptr;
    QList<QAbstractButton*> m_nodeButtons;
    QListWidget* m_order = nullptr;
};

} // namespace ringside
