// The verbs that set faults on links: cut, delay, throttle, drop.

#include "core/action/fault_form.h"
#include "core/action/links.h"
#include "core/action/verbs/common.h"
#include "core/action/verbs/faults/fault_work.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/bus_type.h"

namespace ringside {

namespace {

using Check = std::optional<ArgumentError>;

/// The words behind the links: the links themselves are checked, and so is their number.
struct Figures
{
    Check error;
    QStringList words;
    int first = 0; ///< argument number of the first of them
};

Figures figuresOf(const Action& action, int count, const QString& question)
{
    Figures figures{checkLinks(action), {}, 0};
    if (figures.error)
        return figures;
    figures.first = linkWords(action.arguments)->used;
    figures.words = action.arguments.mid(figures.first);
    if (figures.words.size() < count)
        figures.error = ArgumentError{int(action.arguments.size()), {}, question};
    else if (figures.words.size() > count)
        figures.error = ArgumentError{
            figures.first + count, {}, CoreText::tr("'%1' was not expected.").arg(figures.words[count])};
    return figures;
}

Check checkCut(const Action& action)
{
    if (const auto error = checkLinks(action))
        return error;
    return figuresOf(action, 0, {}).error;
}

/// A millisecond to ten minutes; the servers' own time-outs are far below.
std::optional<int> delayMs(const QString& text)
{
    const auto ms = parseDuration(text);
    return ms && *ms >= 0 && *ms <= 600'000 ? std::optional(int(*ms)) : std::nullopt;
}

Check checkDelay(const Action& action)
{
    const Figures figures = figuresOf(action, 1, CoreText::tr("How long? Write 50ms or 1s."));
    if (figures.error)
        return figures.error;
    if (delayMs(figures.words[0]).value_or(0) == 0)
        return ArgumentError{
            figures.first,
            {},
            CoreText::tr("'%1' is not a delay. Write 50ms or 1s, at most 10m.").arg(figures.words[0])};
    const auto jitter = action.option(u"jitter");
    if (jitter && !delayMs(*jitter))
        return ArgumentError{0, QStringLiteral("jitter"),
                             CoreText::tr("'%1' is not a duration. Write 10ms.").arg(*jitter)};
    return std::nullopt;
}

Check checkThrottleFaults(const Action& action)
{
    const Figures figures = figuresOf(action, 1, CoreText::tr("How much a second? Write 1mbit or 100kb."));
    if (!figures.error && !parseRate(figures.words[0]))
        return ArgumentError{figures.first,
                             {},
                             CoreText::tr("'%1' is not a rate. Write 64kbit, 1mbit (bits) or 100kb (bytes).")
                                 .arg(figures.words[0])};
    return figures.error;
}

QString allTypes()
{
    QStringList words;
    for (quint16 type = 0; type < kBusTypeCount; ++type)
        words << busTypeWord(type);
    return words.join(QStringLiteral(", "));
}

Check checkDrop(const Action& action)
{
    const auto links = linkWords(action.arguments);
    const bool all = links && action.arguments.size() - links->used == 1; // the share may be left out
    const Figures figures = figuresOf(
        action, all ? 1 : 2, CoreText::tr("Which messages? Write auth-ack, votes or all, and 100%."));
    if (figures.error)
        return figures.error;
    if (!parseBusTypes(figures.words[0]))
        return ArgumentError{figures.first,
                             {},
                             CoreText::tr("'%1' is not a message of the bus. Write one of: %2, votes or all.")
                                 .arg(figures.words[0], allTypes())};
    if (!all && !parseShare(figures.words[1]))
        return ArgumentError{figures.first + 1,
                             {},
                             CoreText::tr("'%1' is not a share. Write 100% or 20%.").arg(figures.words[1])};
    return std::nullopt;
}

std::optional<QString> whyNotDrop(const Action& action, const ClusterSnapshot& cluster)
{
    if (auto reason = whyNotLinks(action, cluster))
        return reason;
    const bool bus = std::all_of(action.options.begin(), action.options.end(), [](const auto& o) {
        return o.first != u"plane" || o.second == u"bus" || o.second == u"all";
    });
    return bus ? std::nullopt
               : std::optional(CoreText::tr("Only messages of the bus can be dropped: a replication stream "
                                            "that lost a byte would be corrupt."));
}

/// The links of the action with a fault on each, and the words for it.
Result<QJsonObject> runFaults(const Action& action, ActionContext& context,
                              const std::function<void(LinkFault&, const QStringList&)>& fill)
{
    std::vector<LinkFault> faults = linksOf(action, *context.lab().hub().latest());
    const LinkWords words = *linkWords(action.arguments);
    const QStringList figures = action.arguments.mid(words.used);
    for (LinkFault& fault : faults)
        fill(fault, figures);
    std::erase_if(faults,
                  [](const LinkFault& f) { return f.kind == FaultKind::Drop && f.plane != Plane::Bus; });
    const QString ends = words.used == 2  ? words.from + QStringLiteral(" | ") + words.to
                         : words.bothWays ? words.from
                                          : words.from + QStringLiteral(" > ") + words.to;
    const QString detail = faults.front().kind == FaultKind::Cut ? ends : context.text();
    return setFaults(std::move(faults), detail, context);
}

Verb linkVerb(const char* name, const char* usage, const QString& summary, const QStringList& options,
              Check (*check)(const Action&),
              std::optional<QString> (*whyNot)(const Action&, const ClusterSnapshot&),
              std::function<void(const Action&, LinkFault&, const QStringList&)> fill)
{
    return {QLatin1String(name),
            QLatin1String(usage),
            summary,
            options,
            check,
            whyNot,
            [fill](const Action& action, ActionContext& context) {
                return runFaults(action, context, [&](LinkFault& fault, const QStringList& figures) {
                    fill(action, fault, figures);
                });
            }};
}

} // namespace

Verb cutVerb()
{
    return linkVerb("cut", "cut 1 2 | cut 1>2 [plane=bus|replication|client]",
                    CoreText::tr("holds back every byte on a link, like a network that loses packets; the "
                                 "held bytes arrive when the link is healed"),
                    {QStringLiteral("plane")}, checkCut, whyNotLinks,
                    [](const Action&, LinkFault& fault, const QStringList&) { fault.kind = FaultKind::Cut; });
}

Verb delayVerb()
{
    return linkVerb("delay", "delay 1>2 50ms [jitter=10ms] [plane=bus|replication|client]",
                    CoreText::tr("delays every byte on a link and keeps the order"),
                    {QStringLiteral("jitter"), QStringLiteral("plane")}, checkDelay, whyNotLinks,
                    [](const Action& action, LinkFault& fault, const QStringList& figures) {
                        fault.kind = FaultKind::Delay;
                        fault.delayMs = *delayMs(figures[0]);
                        fault.jitterMs =
                            delayMs(action.option(u"jitter").value_or(QStringLiteral("0"))).value_or(0);
                    });
}

Verb throttleVerb()
{
    return linkVerb("throttle", "throttle 1>2 1mbit [plane=bus|replication|client]",
                    CoreText::tr("limits a link to so many bits (mbit) or bytes (kb) a second"),
                    {QStringLiteral("plane")}, checkThrottleFaults, whyNotLinks,
                    [](const Action&, LinkFault& fault, const QStringList& figures) {
                        fault.kind = FaultKind::Throttle;
                        fault.bytesPerSecond = *parseRate(figures[0]);
                    });
}

Verb dropVerb()
{
    return linkVerb("drop", "drop 1>2|all votes|auth-ack|ping|... [100%]",
                    CoreText::tr("drops whole messages of the cluster bus, by type and share"),
                    {QStringLiteral("plane")}, checkDrop, whyNotDrop,
                    [](const Action&, LinkFault& fault, const QStringList& figures) {
                        fault.kind = FaultKind::Drop;
                        fault.types = *parseBusTypes(figures[0]);
                        fault.share = parseShare(figures.value(1)).value_or(1);
                    });
}

} // namespace ringside
