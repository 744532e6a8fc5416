#include "core/insurance/standing.h"

#include "core/base/core_text.h"
#include "core/insurance/commands.h"
#include "core/insurance/keys.h"

namespace ringside::insurance {

Fields Standing::fields() const
{
    return {{"seed", QByteArray::number(scale.seed)},
            {"wanted", QByteArray::number(scale.customers)},
            {"policies_each", QByteArray::number(scale.policies)},
            {"claims_each", QByteArray::number(scale.claims)},
            {"next", QByteArray::number(next)},
            {"sure", QByteArray::number(sure)}};
}

std::optional<Standing> standingOf(const Fields& fields)
{
    bool ok = false;
    Standing standing;
    standing.scale.seed = valueOf(fields, "seed").toULongLong(&ok);
    if (!ok)
        return std::nullopt;
    standing.scale.customers = valueOf(fields, "wanted").toLongLong();
    standing.scale.policies = valueOf(fields, "policies_each").toInt();
    standing.scale.claims = valueOf(fields, "claims_each").toInt();
    standing.next = valueOf(fields, "next").toLongLong(&ok);
    standing.clearing = !ok;
    standing.sure = std::min(standing.next, valueOf(fields, "sure").toLongLong());
    standing.loaded = !standing.clearing && standing.next >= standing.scale.customers &&
                      valueOf(fields, "loaded").toLongLong() == standing.scale.customers;
    return standing;
}

Result<std::optional<Standing>> readStanding(const Desk& desk)
{
    const Result<Reply> reply = desk.ask(requestOf({"HGETALL", statsKeys().front()}));
    if (!reply)
        return reply.error();
    return standingOf(fieldsOf(*reply));
}

std::optional<Error> unfinished(const std::optional<Standing>& standing)
{
    if (!standing)
        return notPossible(CoreText::tr("There are no insurance data in this cluster."),
                           CoreText::tr("`insurance load` writes them."));
    if (standing->clearing)
        return notPossible(CoreText::tr("The insurance data were being deleted, and that was broken off."),
                           CoreText::tr("`insurance clear` goes on."));
    if (!standing->loaded)
        return notPossible(
            CoreText::tr("A load was broken off: %1 of %2 customers are written.")
                .arg(standing->next)
                .arg(standing->scale.customers),
            CoreText::tr("`insurance load` goes on, `insurance clear` deletes what is there."));
    return std::nullopt;
}

} // namespace ringside::insurance
