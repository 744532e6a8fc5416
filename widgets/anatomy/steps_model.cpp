#include "widgets/anatomy/steps_model.h"

#include "core/anatomy/step_book.h"
#include "core/anatomy/step_text.h"
#include "widgets/dress/figure_text.h"
#include "widgets/dress/tones.h"

#include <QDateTime>

#include <cmath>

namespace ringside {

void StepsModel::setFailover(const Failover& failover)
{
    if (failover == m_failover)
        return;
    const int before = int(m_failover.steps.size()), after = int(failover.steps.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_failover = failover;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int StepsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_failover.steps.size());
}

int StepsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString StepsModel::text(int row, int column) const
{
    const FailoverStep& step = m_failover.steps[size_t(row)];
    switch (column) {
    case At: {
        const auto parts = anatomyParts(m_failover, 0);
        const qint64 zero = parts.empty() ? m_failover.steps.front().timeUs : parts.front().fromUs;
        const double ms = double(step.timeUs - zero) / 1000;
        return ms < 0 ? QStringLiteral("−") + durationText(-ms) : QStringLiteral("+") + durationText(ms);
    }
    case What:
        return describe(step, m_failover.subject);
    case Took: {
        const auto took = stepTook(m_failover, row);
        return took ? durationText(*took) : QString();
    }
    case Allowed:
        return allowedText(step);
    case SeenBy:
        return stepWitness(step);
    case Note:
        return step.note;
    default:
        return {};
    }
}

QString StepsModel::tip(int row) const
{
    const FailoverStep& step = m_failover.steps[size_t(row)];
    QStringList lines{
        describe(step, m_failover.subject),
        QDateTime::fromMSecsSinceEpoch(step.timeUs / 1000).toString(QStringLiteral("HH:mm:ss.zzz"))};
    if (!step.note.isEmpty())
        lines << step.note;
    const Verdict verdict = stepVerdict(m_failover, row);
    if (verdict == Verdict::TooLate || verdict == Verdict::TooEarly)
        lines << tr("outside of what the rules allow: %1").arg(allowedText(step));
    if (disagrees(step))
        lines << tr("the two witnesses are %1 apart").arg(durationText(std::abs(step.disagreementMs())));
    return lines.join(QLatin1Char('\n'));
}

QVariant StepsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int row = index.row();
    const Verdict verdict = stepVerdict(m_failover, row);
    const bool outside = verdict == Verdict::TooLate || verdict == Verdict::TooEarly;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return tip(row);
    case Qt::ForegroundRole:
        if (index.column() == Took && outside)
            return toneColour(Tone::Warning);
        if (index.column() == SeenBy && disagrees(m_failover.steps[size_t(row)]))
            return toneColour(Tone::Warning);
        return toneColour(index.column() == What || index.column() == Took ? Tone::Text : Tone::Muted);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter |
                   (index.column() == At || index.column() == Took ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == At || section == Took ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case At:
        return tr("At");
    case What:
        return tr("Step");
    case Took:
        return tr("Took");
    case Allowed:
        return tr("Rules allow");
    case SeenBy:
        return tr("Seen by");
    default:
        return tr("Note");
    }
}

} // namespace ringside
