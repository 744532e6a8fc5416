#pragma once

#include <QString>

#include <vector>

/// What happens in one round of the torture run, drawn from a seed: the same seed and number give the same
/// round, whatever was before.
namespace ringside::test {

struct TortureRound
{
    enum class Fault { Kill, Pause, Isolate, Cut, Failover, KillRingside };
    enum class Shape { Reshard, Move, ReshardFromAll };

    quint64 seed = 0;
    int number = 0; ///< from 1
    Fault fault = Fault::Kill;
    bool atTarget = false;      ///< else at the source
    bool untilPromoted = false; ///< it lasts until somebody has taken the place; else until it is noticed
    bool toTheEnd = false;      ///< and with that, until nothing moves any more
    bool undo = false;          ///< of what was interrupted; else it is resumed
    Shape shape = Shape::Reshard;
    int from = 0; ///< places among the masters in order of number, never the same
    int to = 0;
    int slots = 0;
    int firstSlot = 0;     ///< of Shape::Move: place among the source's slots
    int keysPerSecond = 0; ///< 0: no throttle
    int percent = 0;       ///< of the keys have left the source at the moment of the fault

    QString name() const;   ///< `7 isolate target`
    QString moment() const; ///< `at 40 % of the keys, until promoted`
};

/// The first `count` rounds, dealt so that each six have every fault once. `only`: those with that fault.
std::vector<TortureRound> dealRounds(quint64 seed, int count, int masters, const QString& only = {});
QString faultWord(TortureRound::Fault fault);

} // namespace ringside::test
