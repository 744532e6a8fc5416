#pragma once

#include "core/client/directory.h"
#include "core/client/rate_meter.h"
#include "core/client/scout.h"
#include "core/client/slot_table.h"
#include "core/cluster/ledger_state.h"
#include "core/ledger/lane.h"

#include <memory>
#include <poll.h>
#include <random>
#include <unordered_map>

namespace ringside::ledger {

/// What a writer is and where.
struct WriterPlan
{
    int client = 0; ///< number in the network
    int beside = 0;
    QString source;                      ///< its address there
    LaneOptions lane;                    ///< intervalUs is set from `rate`
    double rate = 0;                     ///< operations per second, over all lanes; 0: as many as can be
    client::SlotTable table;             ///< owners, as known at the start
    std::vector<std::vector<int>> lanes; ///< key groups of each lane
};

/// One client placed in the network: a lane for each shard, and its own idea of who owns which slot. Each
/// lane has an even share of the rate, whether the others get on or not. The writers' thread only.
class Writer final : public LaneHost
{
public:
    /// `index` is its number in the account. `account` and `directory` must outlive it.
    Writer(int index, WriterPlan plan, Account& account, const client::Directory& directory, qint64 nowUs);

    /// Adds what it has to wait for, and for each its owner and the part of it that ready() wants to know.
    void addTo(std::vector<pollfd>& fds, std::vector<std::pair<Writer*, int>>& owners);
    /// The descriptor of part `part` (as given by addTo) has something.
    void ready(int part, qint64 nowUs);
    void tick(qint64 nowUs);
    qint64 nextUs() const;
    void finish();
    /// No operation is under way.
    bool idle() const;
    /// Its state now; brings the rates up to date.
    WriterState state(qint64 nowUs);

private:
    static constexpr int kScout = -1;

    int ownerOf(int slot) const override { return m_plan.table.owner(slot); }
    int nodeAtPort(int port) const override { return m_directory.numberAt(port); }
    Endpoint endpointOf(int node) const override { return m_directory.placed(node, m_plan.source); }
    int slotOf(int group) const override { return m_account.group(group).slot; }
    QByteArray keyOf(int group, qint64 number) const override;
    QByteArray valueOf(qint64 number) const override { return m_account.value(number); }
    double chance() override { return std::generate_canonical<double, 24>(m_random); }
    void moved(int slot, int node) override { m_plan.table.set(slot, node); }
    void wantTopology() override { m_scout.want(); }
    std::optional<qint64> begin(int group, qint64 nowUs) override;
    void end(qint64 number, const Ending& ending, const QString& word) override;

    bool learn(const Reply& reply);
    void noteOwner(int group, const Ending& ending);
    std::vector<int> askingOrder() const;
    void setIntervals();
    AskedNode& askedNode(int node);

    int m_index;
    WriterPlan m_plan;
    Account& m_account;
    const client::Directory& m_directory;
    std::minstd_rand m_random;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    client::Scout m_scout;
    WriterState m_state;
    std::unordered_map<int, int> m_owners; ///< by key group: who accepted last
    client::RateMeter m_accepted, m_refused, m_unknown;
    qint64 m_nowUs = 0; ///< of the call going on, for what learn() wakes
    bool m_finishing = false;
};

} // namespace ringside::ledger
