#pragma once

#include "core/cluster/scope_state.h"

#include <QAbstractTableModel>

namespace ringside {

/// What clients are answered: a row for each kind of key, a column for each way to ask. Rows are changed,
/// never reset, while their number is the same. GUI thread only.
class QuestionsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Question, AtSource, AtTarget, AfterAsking, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setScope(const ScopeState& scope);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const ScopeAnswer& answer(int row, int column) const;
    QString tip(int row, int column) const;

    std::vector<ScopeQuestion> m_questions;
    int m_source = 0;
    int m_target = 0;
};

} // namespace ringside
