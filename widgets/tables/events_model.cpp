#include "widgets/tables/events_model.h"

#include "core/cluster/event_text.h"
#include "widgets/dress/severity_tone.h"

#include <QDateTime>

#include <algorithm>

namespace ringside {

namespace {

QString markOf(Severity severity)
{
    switch (severity) {
    case Severity::Good:
        return QStringLiteral("✓");
    case Severity::Warning:
        return QStringLiteral("▲");
    case Severity::Bad:
        return QStringLiteral("✕");
    case Severity::Info:
        break;
    }
    return QStringLiteral("·");
}

} // namespace

void EventsModel::addEvents(const Events& events)
{
    const Events last = events.size() > kMaximum ? events.last(kMaximum) : events;
    if (last.isEmpty())
        return;
    // A late witness may tell of what came before: each run of events goes where its time belongs.
    for (auto from = last.begin(); from != last.end();) {
        const auto place =
            std::upper_bound(m_events.begin(), m_events.end(), from->timeMs,
                             [](qint64 time, const Event& event) { return time < event.timeMs; });
        auto to = from + 1;
        while (to != last.end() && to->timeMs >= (to - 1)->timeMs &&
               (place == m_events.end() || to->timeMs < place->timeMs))
            ++to;
        const int row = int(place - m_events.begin());
        beginInsertRows({}, row, row + int(to - from) - 1);
        m_events.insert(place, from, to);
        endInsertRows();
        from = to;
    }
    const int over = int(m_events.size()) - kMaximum;
    if (over <= 0)
        return;
    beginRemoveRows({}, 0, over - 1);
    m_events.erase(m_events.begin(), m_events.begin() + over);
    endRemoveRows();
}

void EventsModel::clear()
{
    if (m_events.empty())
        return;
    beginRemoveRows({}, 0, int(m_events.size()) - 1);
    m_events.clear();
    endRemoveRows();
}

int EventsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EventsModel::text(const Event& event, int column) const
{
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(event.timeMs).toString(QStringLiteral("HH:mm:ss.zzz"));
    case Mark:
        return markOf(severity(event.kind));
    case What:
        return describe(event);
    case WitnessName:
        return witnessName(event.witness);
    case Cause:
        return event.cause;
    default:
        return {};
    }
}

QVariant EventsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Event& event = m_events[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(event, index.column());
    case Qt::ToolTipRole:
        return index.column() == What ? QVariant(describe(event)) : QVariant();
    case Qt::ForegroundRole:
        if (index.column() == Mark || (index.column() == What && severity(event.kind) == Severity::Bad))
            return toneColour(toneOf(severity(event.kind), Tone::Text));
        return toneColour(index.column() == What ? Tone::Text : Tone::Muted);
    case EventRole:
        return QVariant::fromValue(event);
    case NodeRole:
        return event.node;
    case SeverityRole:
        return int(severity(event.kind));
    case SearchRole:
        return QStringList{describe(event), witnessName(event.witness), event.cause, text(event, Time)}.join(
            u' ');
    default:
        return {};
    }
}

QVariant EventsModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case What:
        return tr("What happened");
    case WitnessName:
        return tr("Seen by");
    case Cause:
        return tr("Because of");
    default:
        return QString();
    }
}

} // namespace ringside
