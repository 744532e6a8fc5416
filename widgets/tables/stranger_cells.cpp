#include "core/cluster/stranger_words.h"
#include "widgets/tables/node_cells.h"

#include <QLocale>

namespace ringside {

namespace {

using Cell = NodesModel::Cell;

constexpr int kLast = 1'000'000; // below all nodes when sorted by number

Cell nothing()
{
    return {QStringLiteral("–"), -1, {}, Tone::Muted};
}

Cell roleCell(const Stranger& stranger)
{
    if (stranger.handshake)
        return {NodesModel::tr("handshake"), 3, {}, Tone::Muted};
    if (stranger.role == Role::Unknown)
        return {NodesModel::tr("unknown"), 2, {}, Tone::Muted};
    return stranger.role == Role::Master ? Cell{NodesModel::tr("master"), 0, {}, Tone::Text}
                                         : Cell{NodesModel::tr("replica"), 1, {}, Tone::Text};
}

Cell healthCell(const Stranger& stranger)
{
    if (stranger.health == Health::Fail)
        return {NodesModel::tr("✕ FAIL"), 1000, {}, Tone::Bad};
    if (stranger.health == Health::Pfail)
        return {NodesModel::tr("? PFAIL"), 1, {}, Tone::Warning};
    return stranger.handshake ? nothing() : Cell{NodesModel::tr("✓ ok"), 0, {}, Tone::Good};
}

Cell masterCell(const Stranger& stranger, const ClusterSnapshot& cluster)
{
    const NodeState* master = cluster.node(stranger.masterId);
    return master ? Cell{NodesModel::tr("node %1").arg(master->number), master->number, {}, Tone::Text}
                  : nothing();
}

} // namespace

NodesModel::Cell strangerCell(const Stranger& stranger, const ClusterSnapshot& cluster,
                              NodesModel::Column column)
{
    switch (column) {
    case NodesModel::Node:
        return {NodesModel::tr("not of this lab"), kLast, describe(stranger, cluster), Tone::Warning};
    case NodesModel::RoleName:
        return roleCell(stranger);
    case NodesModel::Process:
        return stranger.answering
                   ? Cell{NodesModel::tr("answers"), 0, NodesModel::tr("It is not Ringside's process."),
                          Tone::Muted}
                   : Cell{stranger.problem.isEmpty() ? NodesModel::tr("does not answer") : stranger.problem,
                          2, NodesModel::tr("It is not Ringside's process."), Tone::Warning};
    case NodesModel::Address:
        return {stranger.name(), stranger.address.port, {}, Tone::Text};
    case NodesModel::Slots:
        return stranger.slots.isEmpty()
                   ? nothing()
                   : Cell{stranger.slots.toString(), stranger.slots.ranges().front().first, {}, Tone::Text};
    case NodesModel::Master:
        return masterCell(stranger, cluster);
    case NodesModel::HealthSeen:
        return healthCell(stranger);
    case NodesModel::Keys:
        return stranger.keys
                   ? Cell{QLocale().toString(*stranger.keys), double(*stranger.keys), {}, Tone::Text}
                   : nothing();
    default:
        return nothing();
    }
}

} // namespace ringside
