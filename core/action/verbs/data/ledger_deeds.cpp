#include "core/action/verbs/data/ledger_deeds.h"

#include "core/action/verbs/common.h"
#include "core/base/core_text.h"
#include "core/cluster/ledger_json.h"
#include "core/ledger/quiet.h"

#include <QJsonArray>

#include <algorithm>

namespace ringside {

namespace {

using Phase = LedgerState::Phase;

constexpr double kCalmRate = 400; // of all writers together, unless `rate` says otherwise
constexpr int kLedgerDeedsSeenMs = 3000;
constexpr qint64 kLedgerDeedsAnswerMs = 1000;
constexpr qint64 kQuietMs = 60'000;
constexpr int kLedgerDeedsFreshMs = 2000;
constexpr int kListed = 20;

QJsonObject countsOf(const LedgerState& ledger)
{
    qint64 accepted = 0, refused = 0, unknown = 0;
    for (const WriterState& writer : ledger.writers) {
        accepted += writer.accepted;
        refused += writer.refused;
        unknown += writer.unknown;
    }
    return {{QStringLiteral("run"), ledger.run},
            {QStringLiteral("accepted"), accepted},
            {QStringLiteral("refused"), refused},
            {QStringLiteral("unknown"), unknown},
            {QStringLiteral("writers"), toJson(ledger)[QStringLiteral("writers")]}};
}

/// Waits until a snapshot shows it: what comes next can count on it.
Result<QJsonObject> seenLedgerDeeds(const std::function<bool(const LedgerState&)>& fits,
                                    ActionContext& context)
{
    context.lab().observer().hurry();
    const auto shown =
        context.await([&](const ClusterSnapshot& c) { return fits(c.ledger); }, kLedgerDeedsSeenMs,
                      CoreText::tr("The ledger was changed, but the change was not seen"));
    return shown ? Result<QJsonObject>(countsOf((*shown)->ledger)) : Result<QJsonObject>(shown.error());
}

Result<Snapshot> awaitQuiet(int timeoutMs, ActionContext& context)
{
    context.progress(-1, CoreText::tr("Waiting until the cluster is quiet"));
    context.lab().observer().hurry();
    context.lab().hub().next(kLedgerDeedsFreshMs, context.stopToken());
    auto quiet = context.await([](const ClusterSnapshot& c) { return ledger::unquiet(c).isEmpty(); },
                               timeoutMs, CoreText::tr("The cluster did not become quiet"));
    if (!quiet && quiet.error().code == ErrorCode::Timeout)
        return Error{ErrorCode::Timeout, quiet.error().message,
                     ledger::unquiet(*context.lab().hub().latest()).join(u' ')};
    return quiet;
}

/// What was read counts only if the owners are the same at the end, in the same epochs.
Status stillTheSame(const Snapshot& before, ActionContext& context)
{
    const Snapshot after = context.lab().hub().next(kLedgerDeedsFreshMs, context.stopToken());
    if (ledger::sameOwners(*before, *after))
        return Done{};
    return Error{ErrorCode::NotPossible, CoreText::tr("The cluster changed while it was read."),
                 CoreText::tr("Slots have changed hands, or nodes were restarted: read again.")};
}

/// One sentence that tells the outcome.
QString sentenceLedgerDeeds(const LedgerReport& report)
{
    QString text = CoreText::tr("%1 writes were acknowledged, and %2 of them are gone. %3 were refused. %4 "
                                "are unknown, and %5 of these are there.")
                       .arg(report.accepted)
                       .arg(report.lost)
                       .arg(report.refused)
                       .arg(report.unknown)
                       .arg(report.recovered);
    for (const NodeLoss& node : report.byNode)
        text += u' ' +
                CoreText::tr("Node %1 had acknowledged %2 of the lost writes.").arg(node.node).arg(node.lost);
    return text;
}

} // namespace

std::optional<double> ledgerRate(const Action& action, double otherwise)
{
    const std::optional<QString> text = action.option(u"rate");
    if (!text)
        return otherwise;
    if (*text == u"max")
        return 0;
    bool ok = false;
    const int rate = text->toInt(&ok);
    return ok && rate >= 1 && rate <= kMostLedgerRate ? std::optional<double>(rate) : std::nullopt;
}

std::optional<qint64> ledgerSize(const Action& action)
{
    const std::optional<qint64> size = parseBytes(action.option(u"size").value_or(QStringLiteral("64")));
    return size && *size >= 1 && *size <= LedgerOptions::MostBytes ? size : std::nullopt;
}

Result<QJsonObject> startLedger(const Action& action, ActionContext& context)
{
    Laboratory& lab = context.lab();
    const Snapshot now = lab.hub().latest();
    LedgerOptions options;
    options.beside = nodesOf(action.option(u"beside").value_or(QStringLiteral("1")), *now);
    options.writers = *intOption(action, QStringLiteral("writers"), 1, LedgerOptions::MostWriters,
                                 int(options.beside.size()));
    options.waitReplicas = *intOption(action, QStringLiteral("wait"), 0, kMostWaitReplicas, 0);
    options.rate = *ledgerRate(action, kCalmRate / options.writers);
    options.valueSize = int(*ledgerSize(action));
    options.timeoutMs = std::max<qint64>(1, timeoutOption(action, kLedgerDeedsAnswerMs));
    const Status started =
        lab.ledger().start(options, *now, [&lab](int client) { return lab.clientAddress(client); });
    if (!started)
        return started.error();
    const QString run = lab.ledger().state().run;
    context.did(QStringLiteral("SET ringside:ledger:{%1:CLIENT:TAG}:NUMBER VALUE").arg(run));
    if (options.waitReplicas > 0)
        context.did(QStringLiteral("WAIT %1 100").arg(options.waitReplicas));
    return seenLedgerDeeds(
        [&run](const LedgerState& ledger) {
            // It may be over by now: by another action, or because the account is full.
            const bool tried = std::all_of(ledger.writers.begin(), ledger.writers.end(), [](const auto& w) {
                return w.accepted + w.refused + w.unknown > 0;
            });
            return ledger.run == run && (tried || ledger.phase != Phase::Writing);
        },
        context);
}

Result<QJsonObject> stopLedger(const Action&, ActionContext& context)
{
    context.progress(-1, CoreText::tr("Waiting for the last answers"));
    if (const Status stopped = context.lab().ledger().stop(); !stopped)
        return stopped.error();
    return seenLedgerDeeds([](const LedgerState& ledger) { return ledger.phase != Phase::Writing; }, context);
}

Result<QJsonObject> readLedger(const Action& action, ActionContext& context)
{
    Ledger& ledger = context.lab().ledger();
    if (const Status stopped = ledger.stop(); !stopped)
        return stopped.error();
    const Result<Snapshot> quiet = awaitQuiet(int(timeoutOption(action, kQuietMs)), context);
    if (!quiet)
        return quiet.error();
    const auto report = ledger.read(
        **quiet, [&context] { return context.stopped(); },
        [&context](double part) { context.progress(part, CoreText::tr("Reading back")); },
        [&] { return stillTheSame(*quiet, context); });
    context.lab().observer().hurry();
    if (!report) {
        // Even when cancelled: the next action is judged by a snapshot.
        context.lab().hub().waitFor([](const ClusterSnapshot& c) { return c.ledger.phase != Phase::Reading; },
                                    kLedgerDeedsSeenMs);
        return report.error();
    }
    context.did(QStringLiteral("redis-cli -c -p %1 GET ringside:ledger:{%2:CLIENT:TAG}:NUMBER")
                    .arg((*quiet)->nodes.front().port)
                    .arg(ledger.state().run));
    Result<QJsonObject> counts =
        seenLedgerDeeds([](const LedgerState& l) { return l.phase == Phase::Read; }, context);
    if (!counts)
        return counts;
    QJsonObject result = toJson(**report, kListed);
    result.insert(QStringLiteral("run"), counts->value(QStringLiteral("run")));
    result.insert(QStringLiteral("writers"), counts->value(QStringLiteral("writers")));
    result.insert(QStringLiteral("found"), sentenceLedgerDeeds(**report));
    return result;
}

Result<QJsonObject> exportLedger(const Action& action, ActionContext& context)
{
    const QString path = action.arguments[1];
    const Status written = context.lab().ledger().exportTo(path, [&context] { return context.stopped(); });
    if (!written)
        return written.error();
    return QJsonObject{{QStringLiteral("file"), path}};
}

Result<QJsonObject> forgetLedger(const Action&, ActionContext& context)
{
    const Snapshot now = context.lab().hub().next(kLedgerDeedsFreshMs, context.stopToken());
    std::vector<int> masters;
    for (const NodeState& node : now->nodes) {
        if (!node.slots.isEmpty()) {
            masters.push_back(node.number);
            context.did(QStringLiteral("redis-cli -p %1 --scan --pattern 'ringside:ledger:*' | "
                                       "xargs -n 1 redis-cli -p %1 UNLINK")
                            .arg(node.port));
        }
    }
    const Result<qint64> deleted = context.lab().ledger().forget(
        masters, [&context] { return context.stopped(); },
        [&context](double part) { context.progress(part, CoreText::tr("Deleting the keys")); });
    if (!deleted)
        return Error{
            deleted.error().code, deleted.error().message,
            CoreText::tr("The ledger is kept. Use `ledger forget` again when every master answers.")};
    const Result<QJsonObject> gone =
        seenLedgerDeeds([](const LedgerState& l) { return l.phase == Phase::Off; }, context);
    return gone ? Result<QJsonObject>(QJsonObject{{QStringLiteral("deleted"), *deleted}}) : gone;
}

} // namespace ringside
