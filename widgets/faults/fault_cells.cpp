// The part of FaultModel that says what stands in a cell.
#include "widgets/dress/tones.h"
#include "widgets/facts/fact_text.h"
#include "widgets/faults/fault_model.h"
#include "widgets/faults/fault_words.h"
#include "widgets/wishes/fault_wish.h"

namespace ringside {

namespace {

struct ColumnWords
{
    const char* title;
    const char* tip;
};

constexpr std::array<ColumnWords, FaultModel::ColumnCount> kColumns{{
    {QT_TRANSLATE_NOOP("ringside::FaultModel", "Fault"),
     QT_TRANSLATE_NOOP("ringside::FaultModel",
                       "The action that set it. Unfold the row to see the single links")},
    {QT_TRANSLATE_NOOP("ringside::FaultModel", "What it does"),
     QT_TRANSLATE_NOOP("ringside::FaultModel", "What happens to the bytes or messages")},
    {QT_TRANSLATE_NOOP("ringside::FaultModel", "Links"),
     QT_TRANSLATE_NOOP("ringside::FaultModel", "The links it is on, and what they carry")},
    {QT_TRANSLATE_NOOP("ringside::FaultModel", "Caught"),
     QT_TRANSLATE_NOOP("ringside::FaultModel", "Bytes that Ringside holds now, or messages dropped so far")},
    {QT_TRANSLATE_NOOP("ringside::FaultModel", "For"),
     QT_TRANSLATE_NOOP("ringside::FaultModel", "How long it has been set")},
    {QT_TRANSLATE_NOOP("ringside::FaultModel", "Set"),
     QT_TRANSLATE_NOOP("ringside::FaultModel", "On while it is set; switch it off to lift it")},
}};

} // namespace

std::array<QString, FaultModel::ColumnCount> FaultModel::cellsOf(const Row& row) const
{
    const FaultGroup& group = row.group;
    return {row.line,
            groupEffect(group),
            groupLinks(group),
            row.set ? groupCount(group) : QString(),
            row.set ? sinceText(qMax<qint64>(0, m_nowMs - group.sinceMs)) : tr("lifted"),
            QString()};
}

QString FaultModel::linkCell(const LinkFault& fault, int column) const
{
    switch (column) {
    case What:
        return directionText(fault.from, fault.to);
    case Effect:
        return faultEffect(fault);
    case Links:
        return planeText(fault.plane);
    case Caught:
        return faultCount(fault.kind, fault.heldBytes, fault.dropped);
    case Age:
        return sinceText(qMax<qint64>(0, m_nowMs - fault.sinceMs));
    default:
        return {};
    }
}

QVariant FaultModel::rowData(const Row& row, int column, int role) const
{
    const auto shown = [&](std::initializer_list<Column> columns) {
        QStringList words;
        for (const Column each : columns)
            words << row.cells[size_t(each)];
        words.removeAll(QString());
        return words.join(QStringLiteral(" · "));
    };
    switch (role) {
    case Qt::DisplayRole:
        return row.cells[size_t(column)];
    case Qt::ToolTipRole:
        return row.set ? tr("%1 — %2", "a line and what it does")
                             .arg(row.line, shown({Effect, Links, Caught, Age}))
                       : tr("%1 was lifted; switch it on to set it again.").arg(row.line);
    case Qt::AccessibleTextRole:
        return column == Lever ? (row.set ? tr("set") : tr("lifted")) : row.cells[size_t(column)];
    case NumberRole:
        return row.group.number;
    case SetRole:
        return row.set;
    case LineRole:
        return row.line;
    case KindRole:
        return int(row.group.faults.front().kind);
    default:
        return {};
    }
}

QVariant FaultModel::linkData(const Row& row, const LinkFault& fault, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.set || column < Caught ? linkCell(fault, column) : QString();
    case Qt::ToolTipRole:
        return row.set ? tr("%1: %2", "a link and its fault")
                             .arg(directionText(fault.from, fault.to), faultFact(fault, m_nowMs))
                       : tr("lifted");
    case NumberRole:
        return row.group.number;
    case SetRole:
        return row.set;
    case KindRole:
        return int(fault.kind);
    case LineRole:
        return actionThatSets(fault).text();
    case FromRole:
        return fault.from;
    case ToRole:
        return fault.to;
    default:
        return {};
    }
}

QVariant FaultModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QModelIndex above = index.parent();
    const Row& row = m_rows[size_t(above.isValid() ? above.row() : index.row())];
    if (role == IdRole)
        return row.id;
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == Age ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ForegroundRole)
        return toneColour(!row.set || above.isValid() || index.column() == Links ? Tone::Muted : Tone::Text);
    return above.isValid() ? linkData(row, row.group.faults[size_t(index.row())], index.column(), role)
                           : rowData(row, index.column(), role);
}

QVariant FaultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return tr(kColumns[size_t(section)].title);
    if (role == Qt::ToolTipRole)
        return tr(kColumns[size_t(section)].tip);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Age ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

} // namespace ringside
