#pragma once

#include <QtGlobal>

#include <vector>

namespace ringside {

/// How a run of the ledger writes.
struct LedgerOptions
{
    static constexpr int MostWriters = 64;
    static constexpr int MostBytes = 65536;

    int writers = 1;              ///< 1..MostWriters
    std::vector<int> beside = {}; ///< the nodes that writers stand beside, in turn; empty: beside nobody
    int waitReplicas = 0;         ///< WAIT n after each write; 0: none
    double rate = 0;              ///< operations per second of each writer; 0: as many as can be
    int valueSize = 64;           ///< bytes, 1..MostBytes
    qint64 timeoutMs = 1000;      ///< for an answer
    qint64 limit = 0;             ///< operations at most; 0: as many as the account can hold
};

} // namespace ringside
