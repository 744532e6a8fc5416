#include "widgets/ledger/writers_model.h"

#include "widgets/dress/figure_text.h"
#include "widgets/dress/tones.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace ringside {

namespace {

/// The translation context.
struct WritersModelText
{
    Q_DECLARE_TR_FUNCTIONS(Writers)
};

QString clock(qint64 ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(ms).toString(QStringLiteral("HH:mm:ss.zzz")) : QString();
}

/// What a server said when it refused last. A writer that reaches nobody has heard nothing from a server:
/// then it is what became of its last try.
QString lastRefusal(const WriterState& writer)
{
    if (!writer.lastRefusal.isEmpty())
        return writer.lastRefusal;
    const AskedNode* last = nullptr;
    for (const AskedNode& asked : writer.nodes) {
        if (!asked.lastRefusal.isEmpty() && (!last || asked.lastRefusalMs > last->lastRefusalMs))
            last = &asked;
    }
    return last ? last->lastRefusal : QString();
}

} // namespace

QString writerNow(const WriterState& writer, LedgerState::Phase phase)
{
    if (phase != LedgerState::Phase::Writing)
        return WritersModelText::tr("done");
    const QString accepted = WritersModelText::tr("%1/s accepted").arg(countText(writer.acceptedPerSecond));
    if (writer.refusedPerSecond < 0.5)
        return writer.acceptedPerSecond < 0.5 ? WritersModelText::tr("waits for answers") : accepted;
    const QString word = lastRefusal(writer);
    const QString refused =
        word.isEmpty() ? WritersModelText::tr("refused") : WritersModelText::tr("refused: %1").arg(word);
    return writer.acceptedPerSecond < 0.5 ? refused : WritersModelText::tr("%1, %2").arg(accepted, refused);
}

void WritersModel::setLedger(const LedgerState& ledger)
{
    if (ledger == m_ledger)
        return;
    const int before = int(m_ledger.writers.size()), after = int(ledger.writers.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    else if (after < before)
        beginRemoveRows({}, after, before - 1);
    m_ledger = ledger;
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int WritersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_ledger.writers.size());
}

int WritersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString WritersModel::text(const WriterState& writer, int column) const
{
    const QLocale locale;
    const bool read = m_ledger.phase == LedgerState::Phase::Read;
    switch (column) {
    case Writer:
        return writer.beside ? tr("c%1 beside node %2").arg(writer.client).arg(writer.beside)
                             : tr("c%1, beside no node").arg(writer.client);
    case Accepted:
        return locale.toString(writer.accepted);
    case Refused:
        return locale.toString(writer.refused);
    case Unknown:
        return locale.toString(writer.unknown);
    case Now:
        return writerNow(writer, m_ledger.phase);
    case Lost:
        return read ? locale.toString(writer.lost) : QStringLiteral("–");
    case Recovered:
        return read ? locale.toString(writer.recovered) : QStringLiteral("–");
    default:
        return {};
    }
}

QString WritersModel::tip(const WriterState& writer) const
{
    QStringList lines{text(writer, Writer)};
    if (writer.lastAcceptedMs)
        lines << tr("last accepted at %1 by node %2")
                     .arg(clock(writer.lastAcceptedMs))
                     .arg(writer.lastAcceptedBy);
    if (writer.lastRefusalMs)
        lines << tr("last refused at %1 by node %2: %3")
                     .arg(clock(writer.lastRefusalMs), QString::number(writer.lastRefusedBy),
                          writer.lastRefusal);
    return lines.join(QLatin1Char('\n'));
}

QVariant WritersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WriterState& writer = m_ledger.writers[size_t(index.row())];
    const bool number = index.column() != Writer && index.column() != Now;
    switch (role) {
    case Qt::DisplayRole:
        return text(writer, index.column());
    case Qt::ToolTipRole:
        return tip(writer);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (index.column() == Lost && writer.lost > 0)
            return toneColour(Tone::Bad);
        if (index.column() == Now && m_ledger.phase == LedgerState::Phase::Writing)
            return toneColour(writer.refusedPerSecond >= 0.5 ? Tone::Warning : Tone::Good);
        return toneColour(Tone::Text);
    default:
        return {};
    }
}

QVariant WritersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Writer || section == Now ? Qt::AlignLeft : Qt::AlignRight));
    if (role == Qt::ToolTipRole) {
        switch (section) {
        case Accepted:
            return tr("The server said OK (with WAIT: enough replicas have it)");
        case Refused:
            return tr("A definite error: the element was not written");
        case Unknown:
            return tr("No answer came: it may have been written or not");
        case Lost:
            return tr("Accepted, and gone: known after reading back");
        case Recovered:
            return tr("Unknown, and there: known after reading back");
        default:
            return {};
        }
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Writer:
        return tr("Writer");
    case Accepted:
        return tr("Accepted");
    case Refused:
        return tr("Refused");
    case Unknown:
        return tr("Unknown");
    case Now:
        return tr("Now");
    case Lost:
        return tr("Lost");
    default:
        return tr("Recovered");
    }
}

} // namespace ringside
