#pragma once

#include "core/wire/bus_assembler.h"
#include "core/wire/tap.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace ringside {

/// Reads the cluster bus as the fabric passes it on. The tap only copies bytes; a thread of its own puts
/// messages together, hands them on in batches (at most some sixty a second) and keeps the latest ones. All
/// public functions: any thread. Must outlive the fabric that holds its tap.
class WireWatch
{
public:
    using Receive = std::function<void(const WireBatch&)>;
    /// Bytes of messages that are kept for a capture.
    static constexpr qint64 kKeptBytes = 48 * 1024 * 1024;

    WireWatch();
    ~WireWatch();
    WireWatch(const WireWatch&) = delete;
    WireWatch& operator=(const WireWatch&) = delete;

    /// For Fabric::start.
    Tap tap();
    /// Called on the watch's thread with every batch from now on; it must be quick. Returns a number for
    /// drop(), which waits for a call that is under way (so not from within one).
    int receive(Receive receiver);
    void drop(int receiver);

    /// When the last PONG that `from` sent to `to` arrived, on the clock of WireMessage::timeNs; 0: none yet.
    qint64 lastPongNs(int from, int to) const;
    /// That clock now.
    static qint64 nowNs();
    /// What is kept, oldest first.
    std::vector<WireBatch> kept() const;
    /// Chunks that came faster than they could be read, and were lost: their connections are not followed any
    /// more. 0 in every case that was ever seen.
    quint64 lostChunks() const;

private:
    struct Piece
    {
        TapChunk chunk; ///< its bytes lie in `bytes`
        QByteArray bytes;
    };

    void take(const TapChunk& chunk);
    void run(const std::stop_token& stop);
    void read(const std::vector<Piece>& pieces);
    void keep(const WireBatch& batch);

    mutable std::mutex m_mutex; ///< guards what the tap leaves and what others ask for
    std::condition_variable_any m_arrived;
    std::vector<Piece> m_pieces;
    qint64 m_pendingBytes = 0;
    quint64 m_lost = 0;
    bool m_overflowed = false;
    std::deque<std::pair<WireBatch, qint64>> m_kept;
    qint64 m_keptBytes = 0;
    std::map<std::pair<int, int>, qint64> m_pongs;

    std::mutex m_receiving; ///< held while receivers are called
    std::map<int, Receive> m_receivers;
    int m_lastReceiver = 0;

    BusAssembler m_assembler; ///< the thread's own
    quint64 m_sequence = 0;
    std::jthread m_thread;
};

} // namespace ringside
