#include "widgets/packets/packets_model.h"

#include "core/cluster/fault.h"
#include "core/wire/bus_words.h"
#include "widgets/dress/tones.h"

#include <QDateTime>

#include <algorithm>

namespace ringside {

namespace {

constexpr int kBlock = 1000; // so many rows go at once: a view has less to do than for single ones

} // namespace

PacketsModel::PacketsModel(QObject* parent)
    : QAbstractTableModel(parent)
    , m_numberOf([](const NodeId&) { return 0; })
{
}

void PacketsModel::add(const std::vector<WireMessage>& messages)
{
    if (messages.empty())
        return;
    const int first = int(m_messages.size());
    beginInsertRows({}, first, first + int(messages.size()) - 1);
    m_messages.insert(m_messages.end(), messages.begin(), messages.end());
    endInsertRows();
    if (m_messages.size() < size_t(kMaximum + kBlock))
        return;
    const int over = int(m_messages.size()) - kMaximum;
    beginRemoveRows({}, 0, over - 1);
    m_messages.erase(m_messages.begin(), m_messages.begin() + over);
    endRemoveRows();
}

void PacketsModel::clear()
{
    if (m_messages.empty())
        return;
    beginRemoveRows({}, 0, int(m_messages.size()) - 1);
    m_messages.clear();
    endRemoveRows();
}

const WireMessage* PacketsModel::message(int row) const
{
    return row >= 0 && row < int(m_messages.size()) ? &m_messages[size_t(row)] : nullptr;
}

int PacketsModel::rowOf(quint64 sequence) const
{
    const auto found =
        std::lower_bound(m_messages.begin(), m_messages.end(), sequence,
                         [](const WireMessage& message, quint64 s) { return message.sequence < s; });
    return found != m_messages.end() && found->sequence == sequence ? int(found - m_messages.begin()) : -1;
}

int PacketsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

int PacketsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString PacketsModel::text(const WireMessage& message, int column) const
{
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(message.timeNs / 1'000'000)
                   .toString(QStringLiteral("HH:mm:ss.zzz")) +
               QStringLiteral("%1").arg(message.timeNs / 1000 % 1000, 3, 10, QLatin1Char('0'));
    case Mark:
        return QStringLiteral("●");
    case Link:
        return QStringLiteral("%1 → %2").arg(endName(message.from), endName(message.to));
    case What: {
        const QString words = busSummary(message, m_numberOf);
        return message.dropped ? tr("swallowed by a fault: %1").arg(words) : words;
    }
    default:
        return {};
    }
}

QVariant PacketsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const WireMessage& message = m_messages[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(message, index.column());
    case Qt::ToolTipRole:
        return index.column() == What ? QVariant(text(message, What)) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Mark)
            return packetColour(packetKind(message.message));
        if (message.dropped)
            return toneColour(Tone::Bad);
        return toneColour(index.column() == Time ? Tone::Muted : Tone::Text);
    case SequenceRole:
        return message.sequence;
    case KindRole:
        return int(packetKind(message.message));
    case FromRole:
        return message.from;
    case ToRole:
        return message.to;
    default:
        return {};
    }
}

QVariant PacketsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Link:
        return tr("Link");
    case What:
        return tr("What it says");
    default:
        return QString();
    }
}

} // namespace ringside
