#pragma once

#include "core/action/action.h"
#include "core/node/lab.h"

namespace ringside {

/// What `create` was asked for.
struct CreatePlan
{
    int masters = 3;
    int replicas = 1; ///< per master
    int timeoutMs = 5000;
    bool stepwise = false;
    int paceMs = 0;            ///< rest between the steps of a stepwise creation
    QString password;          ///< empty: none
    bool passwordMade = false; ///< made here, so that nobody knows it yet
    QString program;           ///< empty: the first that is found
    int basePort = 0;          ///< of node 1; 0: the lab's own

    int nodes() const { return masters * (1 + replicas); }
    /// Which master (0-based) node index `i` serves: masters first, then replicas in turn, so that with three
    /// masters 4 follows 1, 5 follows 2, 6 follows 3.
    int masterOf(int i) const { return i < masters ? i : (i - masters) % masters; }
};

/// Errors: BadInput.
Result<CreatePlan> createPlan(const Action& action);

/// The lab's nodes as planned: numbers, ports, seats, new random ids.
std::vector<LabNode> plannedNodes(const CreatePlan& plan, int basePort);

/// The nodes.conf of node index `self` in the finished cluster: every node known, slots shared evenly,
/// replicas paired, one config epoch for each master. With it a server needs no MEET and no election of its
/// place (format: cluster.c, clusterLoadConfig).
QByteArray clusterFile(const CreatePlan& plan, const LabRecord& lab, int self);

} // namespace ringside
