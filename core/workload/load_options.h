#pragma once

#include "core/client/retry_rules.h"

namespace ringside {

/// What the keys of a load have in common.
enum class KeyChoice {
    Uniform, ///< each as likely as any other
    Zipf,    ///< the few are asked for often, the many seldom (exponent 0.99, as YCSB); spread over the slots
    HotKey,  ///< every second operation is on one key, the others are uniform
    HotTag,  ///< every key has the same hash tag: one slot, one master
    Sequential ///< 0, 1, 2, ... and again
};

/// How a load is made.
struct LoadOptions
{
    static constexpr int MostClients = 10'000;
    static constexpr int MostPipeline = 1024;
    static constexpr int MostThreads = 16;
    static constexpr int MostBytes = 1 << 20;
    static constexpr qint64 MostKeys = 1'000'000'000;
    static constexpr double MostRate = 10'000'000;

    int clients = 50;  ///< connections that send, shared out over threads and nodes; 1..MostClients
    int pipeline = 16; ///< commands that one of them sends at once; 1..MostPipeline
    int sets = 50;     ///< of the mix: shares of SET, GET and DEL
    int gets = 50;
    int dels = 0;
    int valueSize = 64;    ///< bytes, 1..MostBytes
    qint64 keys = 100'000; ///< how many different ones, 1..MostKeys
    KeyChoice choice = KeyChoice::Uniform;
    int threads = 2;           ///< 1..MostThreads
    qint64 warmUpMs = 0;       ///< at work before anything counts
    double rate = 0;           ///< operations per second, all together; 0: flat out
    qint64 durationMs = 0;     ///< after the warm-up; 0: until it is stopped
    quint64 seed = 1;          ///< of keys and mix
    bool fromReplicas = false; ///< GET goes to a replica where there is one
    QString source = {}; ///< the clients' address in the lab's network; empty: past it, straight to the nodes
    bool windows = false; ///< keeps every tenth of a second of the run (LoadGenerator::windows)
    int aloneNode = 0;    ///< not 0: that node is no cluster, and has all keys
    client::RetryRules rules = client::retryRules().front();
};

} // namespace ringside
