// What the insurance data are like: counted on the masters.

#include "core/action/conditions/forms.h"
#include "core/base/core_text.h"
#include "core/cluster/shares.h"
#include "core/insurance/scan.h"

namespace ringside::conditions {

namespace {

using Counted = std::vector<std::pair<int, qint64>>;

/// Of each master; or why it is not known.
std::variant<Counted, Finding> insuranceKeysOf(const Sight& sight)
{
    if (!sight.ask)
        return unknown(CoreText::tr("no node can be asked here."));
    Counted counts;
    for (const int master : slotMasters(*sight.now)) {
        const Result<qint64> keys =
            insurance::countKeys([&](const QByteArrayList& words) { return sight.ask(master, words); });
        if (!keys)
            return unknown(CoreText::tr("node %1 cannot be asked: %2")
                               .arg(QString::number(master), keys.error().message));
        counts.emplace_back(master, *keys);
    }
    if (counts.empty())
        return unknown(CoreText::tr("there is no master."));
    return counts;
}

qint64 keySum(const Counted& counts)
{
    qint64 all = 0;
    for (const auto& [node, keys] : counts)
        all += keys;
    return all;
}

Parsed insuranceKeysCondition(const QStringList& words)
{
    const auto parsed = parseComparison(words, 2);
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        return *error;
    return condition(
        words, {},
        [wanted = std::get<Comparison>(parsed)](const Sight& sight) {
            const auto counted = insuranceKeysOf(sight);
            if (const auto* why = std::get_if<Finding>(&counted))
                return *why;
            const qint64 keys = keySum(std::get<Counted>(counted));
            return Finding{wanted.holds(double(keys)),
                           CoreText::tr("there are %1 keys of the insurance.").arg(keys),
                           CoreText::tr("`insurance load` writes them.")};
        },
        true);
}

Parsed insuranceWithinCondition(const QStringList& words)
{
    QString text = words.value(2);
    bool ok = text.endsWith(u'%');
    text.chop(1);
    const double allowed = ok ? text.toDouble(&ok) : 0;
    if (!ok || !(allowed >= 0 && allowed <= 100))
        return wrong(2, CoreText::tr("Write a share: 10%."));
    return condition(
        words, {},
        [allowed](const Sight& sight) {
            const auto counted = insuranceKeysOf(sight);
            if (const auto* why = std::get_if<Finding>(&counted))
                return *why;
            const Counted& counts = std::get<Counted>(counted);
            if (keySum(counts) == 0)
                return Finding{false, CoreText::tr("there are %1 keys of the insurance.").arg(0),
                               CoreText::tr("`insurance load` writes them.")};
            const double worst = insurance::worstOf(insurance::sharesOf(counts));
            return Finding{worst <= allowed,
                           CoreText::tr("the master farthest from an even share of the insurance keys is off "
                                        "by %1 %.")
                               .arg(worst, 0, 'f', 1)};
        },
        true);
}

Parsed insuranceCondition(const QStringList& words)
{
    if (words.value(1) == u"keys")
        return insuranceKeysCondition(words);
    if (words.value(1) != u"within")
        return wrong(1, CoreText::tr("Write insurance keys = 503, or insurance within 10%."));
    if (words.size() > 3)
        return wrong(3, CoreText::tr("'%1' was not expected.").arg(words[3]));
    return insuranceWithinCondition(words);
}

} // namespace

std::vector<Form> insuranceForms()
{
    return {{"insurance", "insurance keys = 503|within 10%", 4, insuranceCondition}};
}

} // namespace ringside::conditions
