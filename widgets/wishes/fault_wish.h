#pragma once

#include "core/cluster/bus_type.h"
#include "widgets/wishes/wishes.h"

namespace ringside {

/// A fault on links as it is put together, before it is an action. A plain value.
struct FaultWish
{
    enum class Kind { Cut, Delay, Throttle, Drop, Reset };

    wish::Links links; ///< here the two lists may have ends in common; a node's link to itself does not count
    Kind kind = Kind::Cut;
    int delayMs = 50;
    int jitterMs = 0;
    QString rate = QStringLiteral("1mbit");
    quint32 types = busTypeBit(BusType::AuthRequest) | busTypeBit(BusType::AuthAck);
    int percent = 100;
};

/// One action; several where the ends overlap (`cut 1,2>1,2` is `cut 1>2` and `cut 2>1`), as an action's two
/// lists may not. None when there is no link or something is missing.
QList<Action> actionsOf(const FaultWish& wish);
/// What is missing before it can be sent; nothing when it is complete.
std::optional<QString> missingFrom(const FaultWish& wish);

/// The links as lists without ends in common.
QList<wish::Links> disjointLinks(const wish::Links& links);
/// `heal` for these links.
QList<Action> healActions(const wish::Links& links);
/// A fault that is set, as the action that sets it and nothing else.
Action actionThatSets(const LinkFault& fault);
/// "1 – 2", "1 → 2", "4 links"
QString linksTitle(const wish::Links& links);

} // namespace ringside
