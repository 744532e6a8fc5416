#include "core/wire/bus_assembler.h"
#include "tests/core/bus_bytes.h"

#include <chrono>
#include <cstdio>
#include <functional>

using namespace ringside;
using namespace ringside::test;

namespace {

/// Nanoseconds a call: the best of twenty rounds, as the others were disturbed.
double nanosecondsOf(const std::function<void()>& call)
{
    constexpr int kCalls = 20000;
    double best = 1e9;
    for (int round = 0; round < 20; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        for (int i = 0; i < kCalls; ++i)
            call();
        const std::chrono::duration<double, std::nano> taken = std::chrono::steady_clock::now() - begin;
        best = std::min(best, taken.count() / kCalls);
    }
    return best;
}

void time(const char* what, const QByteArray& bytes)
{
    quint64 sum = 0; // so that nothing is optimised away
    std::printf("%-36s %7.0f ns\n", what,
                nanosecondsOf([&] { sum += decodeBusMessage(bytes).currentEpoch; }));
    if (sum == 1)
        std::puts("");
}

} // namespace

int main()
{
    time("PING, 5 gossip entries", pingBytes(5));
    time("PING, 5 entries, sender with 60 ranges", [] {
        BusBytes ping = pingBytes(5);
        for (int i = 0; i < 60; ++i)
            ping.slots(80, 6000 + i * 100, 6050 + i * 100);
        return ping;
    }());
    time("UPDATE", updateBytes('d', 8, 5461, 10922));
    time("PUBLISH, light", lightPublishBytes("news", "hello"));

    const QByteArray ping = pingBytes(5);
    BusAssembler assembler;
    std::vector<WireMessage> out;
    TapChunk chunk;
    chunk.connection = 1;
    chunk.bytes = ping;
    std::printf("%-36s %7.0f ns\n", "the same PING through the assembler", nanosecondsOf([&] {
                    out.clear();
                    assembler.feed(chunk, out);
                }));
}
