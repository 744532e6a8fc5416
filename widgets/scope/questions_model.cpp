#include "widgets/scope/questions_model.h"

#include "widgets/scope/scope_words.h"

namespace ringside {

void QuestionsModel::setScope(const ScopeState& scope)
{
    if (scope.source != m_source || scope.target != m_target) {
        m_source = scope.source;
        m_target = scope.target;
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    }
    if (scope.questions == m_questions)
        return;
    const int before = int(m_questions.size()), after = int(scope.questions.size());
    if (before != after) {
        beginResetModel();
        m_questions = scope.questions;
        endResetModel();
        return;
    }
    m_questions = scope.questions;
    Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int QuestionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_questions.size());
}

int QuestionsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

const ScopeAnswer& QuestionsModel::answer(int row, int column) const
{
    const ScopeQuestion& question = m_questions[size_t(row)];
    return column == AtSource   ? question.atSource
           : column == AtTarget ? question.atTarget
                                : question.afterAsking;
}

QString QuestionsModel::tip(int row, int column) const
{
    const ScopeQuestion& question = m_questions[size_t(row)];
    const QString command = question.keys.isEmpty() ? QString()
                                                    : (question.keys.size() > 1 ? QStringLiteral("MGET ")
                                                                                : QStringLiteral("GET ")) +
                                                          question.keys.join(u' ');
    if (column == Question)
        return command.isEmpty() ? answerMeaning(ScopeAnswer::Kind::NotAsked) : command;
    QStringList lines{command, answer(row, column).text, answerMeaning(answer(row, column).kind)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QVariant QuestionsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ScopeQuestion& question = m_questions[size_t(index.row())];
    const bool words = index.column() == Question;
    switch (role) {
    case Qt::DisplayRole:
        return words ? aboutText(question.about) : answerText(question, answer(index.row(), index.column()));
    case Qt::ToolTipRole:
        return tip(index.row(), index.column());
    case Qt::ForegroundRole:
        return words ? toneColour(question.keys.isEmpty() ? Tone::Muted : Tone::Text)
                     : toneColour(answerTone(answer(index.row(), index.column()).kind));
    default:
        return {};
    }
}

QVariant QuestionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role == Qt::ToolTipRole)
        return section == AfterAsking ? tr("ASKING is sent first, as a client does after ASK")
               : section == Question  ? tr("Which key is asked for")
                                      : tr("As a client that follows no redirection");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Question:
        return tr("Key");
    case AtSource:
        return tr("Node %1").arg(m_source);
    case AtTarget:
        return tr("Node %1").arg(m_target);
    default:
        return tr("Node %1, ASKING").arg(m_target);
    }
}

} // namespace ringside
