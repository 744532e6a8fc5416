// The ledger: clients in the network write unique elements; reading back tells which acknowledged ones are
// gone.

#include "core/action/verbs/common.h"
#include "core/action/verbs/data/ledger_deeds.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <algorithm>

namespace ringside {

namespace {

using LedgerPhase = LedgerState::Phase;
using Run = Result<QJsonObject> (*)(const Action&, ActionContext&);

const QString kBeside = QStringLiteral("beside");

/// One deed of `ledger`: its options, how many words it takes behind its own, and what does it.
struct LedgerDeed
{
    const char* name;
    QStringList options;
    int words;
    Run run;
};
const std::vector<LedgerDeed>& deeds();

const LedgerDeed* deedOfLedger(const Action& action)
{
    const QString word = action.arguments.value(0);
    const auto found = std::find_if(deeds().begin(), deeds().end(),
                                    [&](const LedgerDeed& d) { return word == QLatin1String(d.name); });
    return found == deeds().end() ? nullptr : &*found;
}

std::optional<ArgumentError> checkStart(const Action& action)
{
    const std::optional<QString> beside = action.option(kBeside);
    if (beside && !looksLikeNodes(*beside))
        return ArgumentError{0, kBeside,
                             CoreText::tr("'%1' is not a node. Write 1, 1,4, 2-5 or all.").arg(*beside)};
    if (!ledgerRate(action, 0))
        return ArgumentError{
            0, QStringLiteral("rate"),
            CoreText::tr("A rate must be a whole number from 1 to %1 operations per second, or max.")
                .arg(kMostLedgerRate)};
    if (!ledgerSize(action))
        return ArgumentError{0, QStringLiteral("size"),
                             CoreText::tr("A size is 1 to %1 bytes.").arg(LedgerOptions::MostBytes)};
    if (auto error = checkInt(action, QStringLiteral("writers"), 1, LedgerOptions::MostWriters))
        return error;
    return checkInt(action, QStringLiteral("wait"), 0, kMostWaitReplicas);
}

std::optional<ArgumentError> checkLedger(const Action& action)
{
    const LedgerDeed* deed = deedOfLedger(action);
    if (!deed)
        return ArgumentError{
            0, {}, CoreText::tr("What should the ledger do? Write start, stop, read, export or forget.")};
    for (const auto& [name, value] : action.options) {
        if (!deed->options.contains(name))
            return ArgumentError{
                0, name,
                CoreText::tr("'ledger %1' takes no option '%2'.").arg(QLatin1String(deed->name), name)};
    }
    if (action.arguments.size() < 1 + deed->words)
        return ArgumentError{1, {}, CoreText::tr("Which file?")};
    if (action.arguments.size() > 1 + deed->words)
        return ArgumentError{1 + deed->words,
                             {},
                             CoreText::tr("'%1' was not expected.").arg(action.arguments[1 + deed->words])};
    if (const auto error = checkTimeout(action))
        return error;
    return action.arguments[0] == u"start" ? checkStart(action) : std::nullopt;
}

std::optional<QString> whyNotStartLedger(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.ledger.phase == LedgerPhase::Writing)
        return CoreText::tr("The ledger is being written already; `ledger stop` ends that.");
    if (const std::optional<QString> beside = action.option(kBeside)) {
        if (auto unknown = unknownNodes(*beside, cluster))
            return unknown;
    }
    if (std::none_of(cluster.nodes.begin(), cluster.nodes.end(),
                     [](const NodeState& n) { return n.running(); }))
        return CoreText::tr("No node is running, so there is nothing to write to.");
    return std::nullopt;
}

std::optional<QString> whyNotLedger(const Action& action, const ClusterSnapshot& cluster)
{
    const QString deed = action.arguments.value(0);
    const LedgerPhase phase = cluster.ledger.phase;
    if (auto none = needsCluster(cluster))
        return none;
    if (phase == LedgerPhase::Reading)
        return CoreText::tr("The ledger is being read back.");
    if (deed == u"start")
        return whyNotStartLedger(action, cluster);
    if (deed == u"stop" && phase != LedgerPhase::Writing)
        return CoreText::tr("No client is writing.");
    if (phase == LedgerPhase::Writing && (deed == u"export" || deed == u"forget"))
        return CoreText::tr("The ledger is being written; `ledger stop` ends that.");
    if (phase == LedgerPhase::Off && (deed == u"export" || deed == u"read"))
        return CoreText::tr("Nothing was written yet: `ledger start` lets clients write.");
    return std::nullopt;
}

const std::vector<LedgerDeed>& deeds()
{
    static const std::vector<LedgerDeed> all{
        {"start",
         {QStringLiteral("writers"), kBeside, QStringLiteral("wait"), QStringLiteral("rate"),
          QStringLiteral("size"), QStringLiteral("timeout")},
         0,
         startLedger},
        {"stop", {}, 0, stopLedger},
        {"read", {QStringLiteral("timeout")}, 0, readLedger},
        {"export", {}, 1, exportLedger},
        {"forget", {}, 0, forgetLedger}};
    return all;
}

} // namespace

Verb ledgerVerb()
{
    return {QStringLiteral("ledger"),
            QStringLiteral(
                "ledger start [writers=N] [beside=1,4] [wait=1] [rate=400|max] [size=64] [timeout=1s] | "
                "stop | read [timeout=60s] | export FILE | forget"),
            CoreText::tr("clients next to the nodes write unique keys and record each answer; read names the "
                         "acknowledged writes that are gone; keys stay until forget"),
            deeds().front().options,
            checkLedger,
            whyNotLedger,
            [](const Action& action, ActionContext& context) {
                return deedOfLedger(action)->run(action, context);
            }};
}

} // namespace ringside
