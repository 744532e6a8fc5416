#include "core/observe/wire_watch.h"

#include "core/wire/wire_clock.h"

#include <pthread.h>

#include <chrono>

namespace ringside {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kMostPending = 256 * 1024 * 1024;
constexpr auto kGather = 15ms; // one frame of a screen: more batches than that nobody can see

} // namespace

WireWatch::WireWatch()
    : m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

WireWatch::~WireWatch()
{
    m_thread.request_stop();
    m_thread.join();
}

Tap WireWatch::tap()
{
    return [this](const TapChunk& chunk) {
        if (chunk.plane == Plane::Bus)
            take(chunk);
    };
}

void WireWatch::take(const TapChunk& chunk)
{
    const std::lock_guard lock(m_mutex);
    if (m_pendingBytes + chunk.bytes.size() > kMostPending) {
        m_overflowed = true;
        ++m_lost;
        return;
    }
    m_pendingBytes += chunk.bytes.size();
    m_pieces.push_back({chunk, chunk.bytes.toByteArray()});
    if (m_pieces.size() == 1)
        m_arrived.notify_one();
}

void WireWatch::run(const std::stop_token& stop)
{
    pthread_setname_np(pthread_self(), "ringside-wire");
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        if (!m_arrived.wait(lock, stop, [this] { return !m_pieces.empty(); }))
            return;
        m_arrived.wait_for(lock, stop, kGather, [] { return false; }); // what else comes in this moment
        std::vector<Piece> pieces;
        pieces.swap(m_pieces);
        m_pendingBytes = 0;
        if (std::exchange(m_overflowed, false))
            m_assembler = BusAssembler(); // nothing fits together any more
        lock.unlock();
        read(pieces);
        lock.lock();
    }
}

void WireWatch::read(const std::vector<Piece>& pieces)
{
    auto messages = std::make_shared<std::vector<WireMessage>>();
    for (const Piece& piece : pieces) {
        TapChunk chunk = piece.chunk;
        chunk.bytes = piece.bytes;
        m_assembler.feed(chunk, *messages);
    }
    if (messages->empty())
        return;
    for (WireMessage& message : *messages)
        message.sequence = ++m_sequence;
    const WireBatch batch = messages;
    keep(batch);
    const std::lock_guard lock(m_receiving);
    for (const auto& [number, receiver] : m_receivers)
        receiver(batch);
}

void WireWatch::keep(const WireBatch& batch)
{
    const std::lock_guard lock(m_mutex);
    qint64 bytes = 0;
    for (const WireMessage& message : *batch) {
        bytes += message.raw.size();
        if (message.message.is(BusType::Pong) && !message.dropped)
            m_pongs[{message.from, message.to}] = message.dueNs;
    }
    m_kept.emplace_back(batch, bytes);
    m_keptBytes += bytes;
    while (m_keptBytes > kKeptBytes && m_kept.size() > 1) {
        m_keptBytes -= m_kept.front().second;
        m_kept.pop_front();
    }
}

int WireWatch::receive(Receive receiver)
{
    const std::lock_guard lock(m_receiving);
    m_receivers[++m_lastReceiver] = std::move(receiver);
    return m_lastReceiver;
}

void WireWatch::drop(int receiver)
{
    const std::lock_guard lock(m_receiving);
    m_receivers.erase(receiver);
}

qint64 WireWatch::lastPongNs(int from, int to) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_pongs.find({from, to});
    return found == m_pongs.end() ? 0 : found->second;
}

qint64 WireWatch::nowNs()
{
    return wireNowNs();
}

std::vector<WireBatch> WireWatch::kept() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<WireBatch> batches;
    batches.reserve(m_kept.size());
    for (const auto& [batch, bytes] : m_kept)
        batches.push_back(batch);
    return batches;
}

quint64 WireWatch::lostChunks() const
{
    const std::lock_guard lock(m_mutex);
    return m_lost;
}

} // namespace ringside
