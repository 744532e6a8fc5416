// How many there are, and who holds how much.

#include "core/action/conditions/forms.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/headline.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

#include <cmath>

namespace ringside::conditions {

namespace {

Parsed counted(const QStringList& words, int at, const QString& nodes,
               const std::function<Finding(const ClusterSnapshot&, const Comparison&)>& test)
{
    const auto comparison = parseComparison(words, at);
    if (const auto* error = std::get_if<ArgumentError>(&comparison))
        return *error;
    return condition(words, nodes, [test, wanted = std::get<Comparison>(comparison)](const Sight& sight) {
        return test(*sight.now, wanted);
    });
}

std::optional<int> oneNode(const QStringList& words, int at)
{
    bool ok = false;
    const int node = words.value(at).toInt(&ok);
    return ok && node > 0 ? std::optional(node) : std::nullopt;
}

Parsed countCondition(const QStringList& words)
{
    const QString what = words.value(1);
    if (what == u"nodes")
        return counted(words, 2, {}, [](const ClusterSnapshot& c, const Comparison& wanted) {
            return Finding{wanted.holds(double(c.nodes.size())),
                           CoreText::tr("there are %1 nodes.").arg(c.nodes.size())};
        });
    if (what == u"masters")
        return counted(words, 2, {}, [](const ClusterSnapshot& c, const Comparison& wanted) {
            const auto masters = slotMasters(c);
            return Finding{wanted.holds(double(masters.size())),
                           CoreText::tr("%1 nodes own slots.").arg(masters.size())};
        });
    if (what == u"replicas")
        return counted(words, 2, {}, [](const ClusterSnapshot& c, const Comparison& wanted) {
            const auto replicas = runningReplicas(c);
            return Finding{wanted.holds(double(replicas.size())),
                           CoreText::tr("%1 replicas run.").arg(replicas.size())};
        });
    return wrong(1, CoreText::tr("Count nodes, masters or replicas."));
}

Parsed replicasCondition(const QStringList& words)
{
    const auto master = oneNode(words, 1);
    if (!master)
        return wrong(1, CoreText::tr("Which master?"));
    return counted(words, 2, words[1], [m = *master](const ClusterSnapshot& c, const Comparison& wanted) {
        const auto replicas = runningReplicasOf(c, m);
        return Finding{wanted.holds(double(replicas.size())),
                       replicas.empty() ? CoreText::tr("node %1 has no running replica.").arg(m)
                                        : CoreText::tr("node %1 has the running replicas %2.")
                                              .arg(QString::number(m), nodesText(replicas))};
    });
}

Parsed slotsCondition(const QStringList& words)
{
    const auto node = oneNode(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Which node?"));
    return counted(words, 2, words[1], [n = *node](const ClusterSnapshot& c, const Comparison& wanted) {
        const int count = c.node(n)->slots.count();
        return Finding{wanted.holds(count), CoreText::tr("node %1 owns %2 slots.").arg(n).arg(count)};
    });
}

Parsed keysCondition(const QStringList& words)
{
    if (words.value(1) == u"all")
        return counted(words, 2, {}, [](const ClusterSnapshot& c, const Comparison& wanted) {
            const auto keys = keysOfMasters(c);
            return keys ? Finding{wanted.holds(double(*keys)), CoreText::tr("there are %1 keys.").arg(*keys)}
                        : unknown(CoreText::tr("it is not known how many keys there are."));
        });
    const auto node = oneNode(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Which node?"));
    return counted(words, 2, words[1], [n = *node](const ClusterSnapshot& c, const Comparison& wanted) {
        const NodeState& state = *c.node(n);
        if (!state.load || !state.answering)
            return unknown(CoreText::tr("it is not known how many keys node %1 has.").arg(n));
        return Finding{wanted.holds(double(state.load->keys)),
                       CoreText::tr("node %1 has %2 keys.").arg(n).arg(state.load->keys)};
    });
}

Parsed spreadCondition(const QStringList& words)
{
    const QString what = words.value(1);
    if (what != u"slots" && what != u"keys")
        return wrong(1, CoreText::tr("A spread is of slots or of keys."));
    const auto parsed = parseComparison(words, 2, true);
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        return *error;
    const bool keys = what == u"keys";
    return condition(words, {}, [keys, wanted = std::get<Comparison>(parsed)](const Sight& sight) {
        const auto spread = keys ? spreadOfKeys(*sight.now) : spreadOfSlots(*sight.now);
        if (!spread)
            return unknown(CoreText::tr("there is nothing to be spread, or it is not known."));
        return Finding{wanted.holds(*spread),
                       CoreText::tr("the master that is farthest from an even share is %1 % from it.")
                           .arg(std::round(*spread * 10) / 10)};
    });
}

Parsed ownsCondition(const QStringList& words)
{
    const auto node = oneNode(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Which node?"));
    const QString what = words.value(2);
    if (what.isEmpty())
        return wrong(2, CoreText::tr("Which key? Or write slot:866."));
    bool number = true;
    const int slot = what.startsWith(u"slot:") ? what.mid(5).toInt(&number) : keyHashSlot(what.toUtf8());
    if (!number || slot < 0 || slot >= kSlotCount)
        return wrong(2, CoreText::tr("A slot is a number from 0 to 16383."));
    return condition(words, words[1], [n = *node, slot](const Sight& sight) {
        const int owner = ownerOfSlot(*sight.now, slot);
        return Finding{owner == n, owner ? CoreText::tr("slot %1 belongs to node %2.").arg(slot).arg(owner)
                                         : CoreText::tr("slot %1 belongs to nobody.").arg(slot)};
    });
}

Parsed faultsCondition(const QStringList& words)
{
    const QString what = words.value(1);
    if (what != u"none" && what != u"some")
        return wrong(1, CoreText::tr("Write `faults none` or `faults some`."));
    return condition(words, {}, [none = what == u"none"](const Sight& sight) {
        const auto count = sight.now->faults.size();
        return Finding{(count == 0) == none, count ? CoreText::tr("faults are set on links.")
                                                   : CoreText::tr("no fault is set on any link.")};
    });
}

Parsed sidesCondition(const QStringList& words)
{
    return counted(words, 1, {}, [](const ClusterSnapshot& c, const Comparison& wanted) {
        QStringList sides;
        for (const auto& side : sidesOfTheBus(c))
            sides << nodesText(side);
        return Finding{wanted.holds(double(sides.size())),
                       CoreText::tr("those reach each other: %1.").arg(sides.join(QStringLiteral(" | ")))};
    });
}

Parsed presentCondition(const QStringList& words)
{
    const auto node = oneNode(words, 1);
    if (!node)
        return wrong(1, CoreText::tr("Which node?"));
    return condition(words, {}, [n = *node, present = words[0] == u"present"](const Sight& sight) {
        const bool there = sight.now->node(n) != nullptr;
        return Finding{there == present, there ? CoreText::tr("there is a node %1.").arg(n)
                                               : CoreText::tr("there is no node %1.").arg(n)};
    });
}

Parsed movingCondition(const QStringList& words)
{
    const QString what = words.value(1);
    if (what != u"none" && what != u"some")
        return wrong(1, CoreText::tr("Write `moving none` or `moving some`."));
    return condition(words, {}, [none = what == u"none"](const Sight& sight) {
        const bool off = sight.now->migration.phase == MigrationState::Phase::Off;
        return Finding{off == none, off ? CoreText::tr("no slots are on their way.")
                                        : CoreText::tr("slots are on their way.")};
    });
}

} // namespace

std::vector<Form> countForms()
{
    return {
        {"count", "count nodes|masters|replicas = 6", 4, countCondition},
        {"replicas", "replicas N = 1", 4, replicasCondition},
        {"slots", "slots N = 5461", 4, slotsCondition},
        {"keys", "keys N|all > 100", 4, keysCondition},
        {"spread", "spread slots|keys < 10%", 4, spreadCondition},
        {"owns", "owns N KEY|slot:866", 3, ownsCondition},
        {"faults", "faults none|some", 2, faultsCondition},
        {"sides", "sides = 2", 3, sidesCondition},
        {"present", "present N", 2, presentCondition},
        {"gone", "gone N", 2, presentCondition},
        {"moving", "moving none|some", 2, movingCondition},
    };
}

} // namespace ringside::conditions
