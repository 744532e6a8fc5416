#include "tests/integration/torture_plan.h"

#include <array>
#include <random>

namespace ringside::test {

namespace {

using Fault = TortureRound::Fault;
using Shape = TortureRound::Shape;
using Dice = std::mt19937_64;

constexpr int kFaults = 6;

/// 0 to below `end`; std::uniform_int_distribution is another one in every library.
int below(Dice& dice, int end)
{
    return int(dice() % quint64(end));
}

/// The end of Ringside comes last: to start a process blinds the thread sanitizer for what follows
/// (core/node/output_of.h).
std::array<Fault, kFaults> hand(quint64 seed, int number)
{
    std::array<Fault, kFaults> faults{Fault::Kill, Fault::Pause,    Fault::Isolate,
                                      Fault::Cut,  Fault::Failover, Fault::KillRingside};
    Dice dice(seed * 1'000'003 + quint64(number));
    for (int i = 4; i > 0; --i)
        std::swap(faults[size_t(i)], faults[size_t(below(dice, i + 1))]);
    return faults;
}

TortureRound deal(quint64 seed, int number, int masters)
{
    Dice dice(seed * 7'919 + quint64(number));
    TortureRound round;
    round.seed = seed;
    round.number = number;
    round.fault = hand(seed, (number - 1) / kFaults)[size_t((number - 1) % kFaults)];
    round.atTarget = below(dice, 2) == 1;
    round.untilPromoted = below(dice, 3) > 0;
    round.undo = below(dice, 3) == 0;
    round.shape = std::array{Shape::Reshard, Shape::Move, Shape::ReshardFromAll}[size_t(below(dice, 3))];
    round.from = below(dice, masters);
    round.to = (round.from + 1 + below(dice, masters - 1)) % masters;
    round.slots = 300 + below(dice, 900);
    round.firstSlot = below(dice, 3000);
    round.keysPerSecond = below(dice, 2) == 0 ? 0 : 1000 + below(dice, 4000);
    round.percent = 2 + below(dice, 90);
    const bool lasting =
        round.fault == Fault::Kill || round.fault == Fault::Pause || round.fault == Fault::Isolate;
    round.toTheEnd = below(dice, 2) == 1 && lasting && round.untilPromoted;
    return round;
}

} // namespace

QString faultWord(Fault fault)
{
    switch (fault) {
    case Fault::Kill:
        return QStringLiteral("kill");
    case Fault::Pause:
        return QStringLiteral("pause");
    case Fault::Isolate:
        return QStringLiteral("isolate");
    case Fault::Cut:
        return QStringLiteral("cut");
    case Fault::Failover:
        return QStringLiteral("failover");
    case Fault::KillRingside:
        return QStringLiteral("kill-ringside");
    }
    return {};
}

QString TortureRound::name() const
{
    const QString word = QStringLiteral("%1 %2").arg(number).arg(faultWord(fault));
    if (fault == Fault::KillRingside || fault == Fault::Cut)
        return word;
    return word + (atTarget ? QStringLiteral(" target") : QStringLiteral(" source"));
}

QString TortureRound::moment() const
{
    const QString at = QStringLiteral("at %1 % of the keys").arg(percent);
    if (fault == Fault::KillRingside || fault == Fault::Failover)
        return at;
    if (toTheEnd)
        return at + QStringLiteral(", until nothing moves any more");
    return at + (untilPromoted && fault != Fault::Cut ? QStringLiteral(", until somebody is promoted")
                                                      : QStringLiteral(", until it is noticed"));
}

std::vector<TortureRound> dealRounds(quint64 seed, int count, int masters, const QString& only)
{
    std::vector<TortureRound> rounds;
    for (int number = 1; number <= count * kFaults && int(rounds.size()) < count; ++number) {
        TortureRound round = deal(seed, number, masters);
        if (only.isEmpty() || faultWord(round.fault) == only)
            rounds.push_back(round);
    }
    return rounds;
}

} // namespace ringside::test
