#include "widgets/stage/seat_plan.h"

#include "widgets/stage/angles.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace ringside {

namespace {

QPointF polar(qreal angle, qreal radius)
{
    return radius * QPointF(std::sin(angle), -std::cos(angle));
}

/// One try: with nodes of a size and masters in so many staggered circles.
struct Attempt
{
    std::vector<int> places;
    int loose = 0;
    qreal rim = 0;
    qreal line = 0;
    qreal size = 1;
    int circles = 1;
    Detail detail = Detail::Full;

    qreal masterRadius() const { return size * std::clamp(rim * 0.125, 8.0, line * 2.9); }
    qreal replicaRadius() const { return 0.74 * masterRadius(); }
    qreal gap() const { return 0.35 * replicaRadius(); }
    qreal pitch() const { return kTurn / qreal(places.size()); }
    qreal rimRoom() const
    {
        return detail == Detail::Full    ? std::min(2.5 * line, 0.26 * rim)
               : detail == Detail::Brief ? 1.6 * line
                                         : 0.55 * line;
    }
    qreal rowRoom() const
    {
        return size * rim * (detail == Detail::Full ? 0.165 : detail == Detail::Brief ? 0.08 : 0.03);
    }
    qreal masterDistance(int seat) const
    {
        return rim - rimRoom() - masterRadius() - (seat % circles) * (2 * masterRadius() + gap());
    }

    std::optional<std::vector<Disc>> seat(int index) const;
    std::vector<Disc> looseDiscs() const;
    std::optional<SeatPlan> plan() const;
};

std::optional<std::vector<Disc>> Attempt::seat(int index) const
{
    const qreal middle = pitch() * (index + 0.5);
    const int replicas = places[size_t(index)] - 1;
    const qreal distance = masterDistance(index);
    // A single replica and its master lean apart, so that neither hides the other's links and labels.
    const bool lean = replicas == 1 && detail == Detail::Full;
    const qreal masterLean = lean ? -std::min(0.09 * rim / distance, pitch() * 0.12) : 0;
    std::vector<Disc> discs{{polar(middle + masterLean, distance), masterRadius()}};
    const qreal lowest = masterDistance(circles - 1);
    qreal radius = lowest - masterRadius() - rowRoom() - replicaRadius();
    if (detail == Detail::Full &&
        replicas > 1) // they stand at both sides of their master, an odd one behind it
        radius = replicas % 2 ? radius + 0.4 * rowRoom() : lowest - 0.2 * rim;
    for (int left = replicas; left > 0;) {
        if (radius < replicaRadius())
            return std::nullopt;
        const int fits = std::max(1, int(pitch() * 0.94 * radius / (2 * replicaRadius() + gap())));
        const int row = std::min(left, fits);
        const qreal wanted = (detail == Detail::Full ? 0.5 * rim : 3.2 * replicaRadius()) / radius;
        const qreal spacing = std::min(pitch() * (places.size() == 1 ? 1.0 : 0.9) / row, wanted);
        const qreal start = lean ? std::min(0.1 * rim / radius, pitch() * 0.2) : -spacing * (row - 1) / 2;
        for (int i = 0; i < row; ++i)
            discs.push_back({polar(middle + start + spacing * i, radius), replicaRadius()});
        left -= row;
        radius -= 2 * replicaRadius() + std::max(gap(), rowRoom() * 0.6);
    }
    return discs;
}

std::vector<Disc> Attempt::looseDiscs() const
{
    std::vector<Disc> discs;
    const qreal radius = places.empty() ? masterRadius() * 0.87 : replicaRadius();
    const qreal widest = rim - rimRoom() - radius;
    const qreal needed = loose * (2 * radius + gap()) / kTurn;
    const qreal distance = places.empty() ? widest : loose == 1 ? 0 : std::max(needed, 1.4 * radius);
    for (int i = 0; i < loose; ++i)
        discs.push_back({polar(kTurn * (i + 0.5) / loose, distance), radius});
    return discs;
}

bool collide(const std::vector<Disc>& discs, qreal gap)
{
    for (size_t i = 0; i < discs.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            const qreal apart = discs[i].radius + discs[j].radius + gap;
            const QPointF between = discs[i].centre - discs[j].centre;
            if (QPointF::dotProduct(between, between) < apart * apart)
                return true;
        }
    }
    return false;
}

std::optional<SeatPlan> Attempt::plan() const
{
    SeatPlan result;
    std::vector<Disc> all = result.loose = looseDiscs();
    for (int i = 0; i < int(places.size()); ++i) {
        const auto discs = seat(i);
        if (!discs)
            return std::nullopt;
        all.insert(all.end(), discs->begin(), discs->end());
        result.seats.push_back(*discs);
    }
    if (collide(all, 0.6 * gap()))
        return std::nullopt;
    return result;
}

} // namespace

Detail detailFor(int nodes)
{
    return nodes <= 12 ? Detail::Full : nodes <= 24 ? Detail::Brief : Detail::Sparse;
}

SeatPlan SeatPlan::make(const std::vector<int>& places, int looseCount, qreal rim, qreal line)
{
    const int nodes = std::accumulate(places.begin(), places.end(), looseCount);
    if (nodes == 0)
        return {};
    Attempt attempt{places, looseCount, rim, line, 1, 1, detailFor(nodes)};
    const int mostCircles = int(std::clamp<size_t>(places.size() / 8, 1, 4));
    for (attempt.size = nodes > 9 ? 0.88 : 1; attempt.size > 0.02; attempt.size *= 0.93) {
        for (attempt.circles = 1; attempt.circles <= mostCircles; ++attempt.circles) {
            if (auto found = attempt.plan())
                return *found;
        }
    }
    // Nothing fits (hundreds of replicas of one master): one circle of dots.
    SeatPlan dots;
    int at = 0;
    for (const int count : places) {
        dots.seats.emplace_back();
        for (int i = 0; i < count; ++i)
            dots.seats.back().push_back(
                {polar(kTurn * at++ / nodes, rim * 0.8), std::min(4.0, rim * 2 / nodes)});
    }
    for (int i = 0; i < looseCount; ++i)
        dots.loose.push_back({polar(kTurn * at++ / nodes, rim * 0.8), std::min(4.0, rim * 2 / nodes)});
    return dots;
}

} // namespace ringside
