#include "widgets/wishes/fault_wish.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace ringside {

namespace {

/// The translation context.
struct FaultWishText
{
    Q_DECLARE_TR_FUNCTIONS(FaultWish)
};

using Directions = std::set<std::pair<int, int>>;

Directions directionsOf(const wish::Links& links)
{
    Directions all;
    for (const int a : links.from) {
        for (const int b : links.to) {
            if (a == b)
                continue;
            all.insert({a, b});
            if (!links.oneWay)
                all.insert({b, a});
        }
    }
    return all;
}

bool overlap(const wish::Links& links)
{
    return std::any_of(links.from.begin(), links.from.end(), [&](int end) {
        return std::find(links.to.begin(), links.to.end(), end) != links.to.end();
    });
}

Action actionOn(const FaultWish& wish, const wish::Links& links)
{
    switch (wish.kind) {
    case FaultWish::Kind::Cut:
        return wish::onLinks(QStringLiteral("cut"), links);
    case FaultWish::Kind::Delay:
        return wish::delay(links, wish.delayMs, wish.jitterMs);
    case FaultWish::Kind::Throttle:
        return wish::onLinks(QStringLiteral("throttle"), links, {wish.rate});
    case FaultWish::Kind::Drop:
        return wish::drop(links, wish.types, wish.percent);
    case FaultWish::Kind::Reset:
        break;
    }
    return wish::onLinks(QStringLiteral("reset"), links);
}

} // namespace

QList<wish::Links> disjointLinks(const wish::Links& links)
{
    if (!overlap(links))
        return links.from.empty() || links.to.empty() ? QList<wish::Links>() : QList<wish::Links>{links};
    std::map<int, std::vector<int>> targets;
    for (const auto& [a, b] : directionsOf(links))
        targets[a].push_back(b);
    QList<wish::Links> parts;
    for (const auto& [source, to] : targets) {
        const auto same =
            std::find_if(parts.begin(), parts.end(), [&](const wish::Links& part) { return part.to == to; });
        if (same != parts.end())
            same->from.push_back(source);
        else
            parts.push_back({{source}, to, true, links.plane});
    }
    return parts;
}

std::optional<QString> missingFrom(const FaultWish& wish)
{
    if (directionsOf(wish.links).empty())
        return FaultWishText::tr("A node has no link to itself: choose two different ends.");
    if (wish.kind == FaultWish::Kind::Drop && wish.types == 0)
        return FaultWishText::tr("Choose at least one type of message.");
    return std::nullopt;
}

QList<Action> actionsOf(const FaultWish& wish)
{
    QList<Action> actions;
    if (missingFrom(wish))
        return actions;
    for (const wish::Links& part : disjointLinks(wish.links))
        actions << actionOn(wish, part);
    return actions;
}

QList<Action> healActions(const wish::Links& links)
{
    QList<Action> actions;
    for (const wish::Links& part : disjointLinks(links))
        actions << wish::onLinks(QStringLiteral("heal"), part);
    return actions;
}

Action actionThatSets(const LinkFault& fault)
{
    wish::Links links = wish::Links::oneWayFrom(fault.from, fault.to);
    if (!isClientEnd(fault.from) && !isClientEnd(fault.to))
        links.plane = fault.plane;
    switch (fault.kind) {
    case FaultKind::Cut:
        return wish::onLinks(QStringLiteral("cut"), links);
    case FaultKind::Delay:
        return wish::delay(links, fault.delayMs, fault.jitterMs);
    case FaultKind::Throttle:
        return wish::onLinks(QStringLiteral("throttle"), links, {wish::rateForm(fault.bytesPerSecond)});
    case FaultKind::Drop:
        break;
    }
    return wish::drop(links, fault.types, fault.share * 100);
}

QString linksTitle(const wish::Links& links)
{
    if (links.from.size() == 1 && links.to.size() == 1) {
        const QString pattern =
            links.oneWay ? QStringLiteral("%1 → %2") : QStringLiteral("%1 – %2"); // signs, no words
        return pattern.arg(wish::numberList(links.from), wish::numberList(links.to));
    }
    std::set<std::pair<int, int>> pairs;
    for (const auto& [a, b] : directionsOf(links))
        pairs.insert(std::minmax(a, b));
    return FaultWishText::tr("%n links", nullptr, int(pairs.size()));
}

} // namespace ringside
