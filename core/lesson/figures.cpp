#include "core/lesson/figures.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/headline.h"
#include "core/cluster/load_json.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"
#include "core/lesson/failover_figures.h"

#include <QRegularExpression>

#include <cmath>

namespace ringside::lesson {

namespace {

using Maybe = std::optional<Measured>;

Maybe number(double value)
{
    return Measured(value);
}

Maybe maybe(const std::optional<double>& value)
{
    return value ? Maybe(*value) : std::nullopt;
}

/// Of a key, or of the slot itself: `slot:866`, as in the condition `owns`.
int slotOf(const QString& word)
{
    bool ok = false;
    const int slot = word.startsWith(u"slot:") ? word.mid(5).toInt(&ok) : 0;
    return ok && slot >= 0 && slot < kSlotCount ? slot : keyHashSlot(word.toUtf8());
}

Maybe oneNode(int node)
{
    return node ? Maybe(std::vector<int>{node}) : std::nullopt;
}

qint64 sum(const LedgerState& ledger, qint64 WriterState::*count)
{
    qint64 all = 0;
    for (const WriterState& writer : ledger.writers)
        all += writer.*count;
    return all;
}

const NodeState* nodeOf(const Sight& sight, const QString& word)
{
    return sight.now->node(word.toInt());
}

Maybe keysOf(const Sight& sight, const QString& word)
{
    if (word == u"all") {
        const auto keys = keysOfMasters(*sight.now);
        return keys ? number(double(*keys)) : std::nullopt;
    }
    const NodeState* node = nodeOf(sight, word);
    return node && node->load && node->answering ? number(double(node->load->keys)) : std::nullopt;
}

Maybe lagOf(const Sight& sight, const QString& word, bool bytes)
{
    const NodeState* node = nodeOf(sight, word);
    if (!node || !node->replication.linkUp)
        return std::nullopt;
    const Replication& replication = node->replication;
    if (bytes)
        return replication.lagBytes ? number(double(*replication.lagBytes)) : std::nullopt;
    return maybe(replication.lagMs);
}

Maybe ledgerFigure(const Sight& sight, const QString& name)
{
    const LedgerState& ledger = sight.now->ledger;
    if (ledger.phase == LedgerState::Phase::Off)
        return std::nullopt;
    if (name == u"ledger.accepted")
        return number(double(sum(ledger, &WriterState::accepted)));
    if (name == u"ledger.refused")
        return number(double(sum(ledger, &WriterState::refused)));
    if (name == u"ledger.unknown")
        return number(double(sum(ledger, &WriterState::unknown)));
    if (!ledger.report)
        return std::nullopt; // known after reading back
    if (name == u"ledger.lost")
        return number(double(ledger.lost));
    if (name == u"ledger.recovered")
        return number(double(ledger.recovered));
    for (const FaultInterval& fault : ledger.report->faults) {
        if (fault.firstRefusalAfterMs > 0)
            return name == u"ledger.refusal" ? Maybe(fault.firstRefusal)
                                             : number(double(fault.firstRefusalAfterMs));
    }
    return std::nullopt;
}

Maybe loadFigure(const Sight& sight, const QString& name)
{
    if (!sight.now->load || sight.now->load->operations == 0)
        return std::nullopt;
    const LoadState& load = *sight.now->load;
    if (name == u"load.rate")
        return number(load.rate);
    if (name == u"load.operations")
        return number(double(load.operations));
    if (name == u"load.failed")
        return number(double(load.failed));
    if (name == u"load.retries")
        return number(double(load.retries));
    const LatencyFigures& latency = name.startsWith(u"load.intended") ? load.intended : load.service;
    if (latency.count == 0)
        return std::nullopt; // flat out
    return name.endsWith(u"max_ms") ? number(double(latency.maxUs) / 1000) : number(double(latency.p99Us));
}

std::vector<int> minorityOf(const ClusterSnapshot& cluster)
{
    std::vector<int> nodes;
    const auto sides = sidesOfTheBus(cluster);
    for (size_t i = 1; i < sides.size(); ++i)
        nodes.insert(nodes.end(), sides[i].begin(), sides[i].end());
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

enum class Takes { Nothing, Key, Node, NodeOrAll, SlotsOrKeys, NodeOrNothing };

struct Row
{
    const char* name;
    Takes takes;
    bool nodes; ///< it gives nodes
    Maybe (*measure)(const Sight&, const QString& name, const QString& word);
};

Maybe share(const Sight& sight, const QString&, const QString& word)
{
    const NodeState* node = nodeOf(sight, word);
    return node ? number(double(node->slots.count()) * 100 / kSlotCount) : std::nullopt;
}

Maybe epoch(const Sight& sight, const QString&, const QString& word)
{
    if (word.isEmpty())
        return number(double(sight.now->epoch));
    const NodeState* node = nodeOf(sight, word);
    return node ? number(double(node->configEpoch)) : std::nullopt;
}

const std::vector<Row>& rows()
{
    using S = const Sight&;
    using W = const QString&;
    static const std::vector<Row> all = {
        {"slot", Takes::Key, false, [](S, W, W key) { return number(slotOf(key)); }},
        {"owner", Takes::Key, true, [](S s, W, W key) { return oneNode(ownerOfSlot(*s.now, slotOf(key))); }},
        {"slots", Takes::Node, false,
         [](S s, W, W word) {
             const NodeState* node = nodeOf(s, word);
             return node ? number(node->slots.count()) : std::nullopt;
         }},
        {"share", Takes::Node, false, share},
        {"keys", Takes::NodeOrAll, false, [](S s, W, W word) { return keysOf(s, word); }},
        {"spread", Takes::SlotsOrKeys, false,
         [](S s, W, W word) {
             return maybe(word == u"keys" ? spreadOfKeys(*s.now) : spreadOfSlots(*s.now));
         }},
        {"masters", Takes::Nothing, true, [](S s, W, W) { return Maybe(slotMasters(*s.now)); }},
        {"replicas", Takes::Nothing, true, [](S s, W, W) { return Maybe(runningReplicas(*s.now)); }},
        {"nodes", Takes::Nothing, true, [](S s, W, W) { return Maybe(s.now->numbers()); }},
        {"silent", Takes::Nothing, true, [](S s, W, W) { return Maybe(silentNodes(*s.now)); }},
        {"minority", Takes::Nothing, true, [](S s, W, W) { return Maybe(minorityOf(*s.now)); }},
        {"replicas_of", Takes::Node, true,
         [](S s, W, W word) { return Maybe(runningReplicasOf(*s.now, word.toInt())); }},
        {"master_of", Takes::Node, true,
         [](S s, W, W word) {
             const NodeState* node = nodeOf(s, word);
             return node ? oneNode(node->master) : std::nullopt;
         }},
        {"epoch", Takes::NodeOrNothing, false, epoch},
        {"timeout_ms", Takes::Nothing, false, [](S s, W, W) { return number(s.now->nodeTimeoutMs); }},
        {"lag_ms", Takes::Node, false, [](S s, W, W word) { return lagOf(s, word, false); }},
        {"lag_bytes", Takes::Node, false, [](S s, W, W word) { return lagOf(s, word, true); }},
        {"step_ms", Takes::Nothing, false,
         [](S s, W, W) { return s.since ? number(double(s.now->timeMs - s.since->timeMs)) : std::nullopt; }},
        {"ledger.accepted", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"ledger.refused", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"ledger.unknown", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"ledger.lost", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"ledger.recovered", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"ledger.refused_after_ms", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"ledger.refusal", Takes::Nothing, false, [](S s, W n, W) { return ledgerFigure(s, n); }},
        {"load.rate", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.operations", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.failed", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.retries", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.p99_us", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.intended_p99_us", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.service_max_ms", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
        {"load.intended_max_ms", Takes::Nothing, false, [](S s, W n, W) { return loadFigure(s, n); }},
    };
    return all;
}

const Row* rowOf(const QString& name)
{
    for (const Row& row : rows()) {
        if (name == QLatin1String(row.name))
            return &row;
    }
    return nullptr;
}

std::optional<QString> wordError(const Row& row, const QString& word)
{
    bool isNumber = false;
    const bool node = word.toInt(&isNumber) > 0 && isNumber;
    switch (row.takes) {
    case Takes::Nothing:
        return word.isEmpty()
                   ? std::nullopt
                   : std::optional(
                         CoreText::tr("The figure %1 takes no more words.").arg(QLatin1String(row.name)));
    case Takes::Key:
        return word.isEmpty() ? std::optional(CoreText::tr("Which key?")) : std::nullopt;
    case Takes::Node:
        return node ? std::nullopt : std::optional(CoreText::tr("Which node?"));
    case Takes::NodeOrAll:
        return node || word == u"all" ? std::nullopt : std::optional(CoreText::tr("Which node? Or all."));
    case Takes::NodeOrNothing:
        return node || word.isEmpty() ? std::nullopt : std::optional(CoreText::tr("Which node?"));
    case Takes::SlotsOrKeys:
        return word == u"slots" || word == u"keys"
                   ? std::nullopt
                   : std::optional(CoreText::tr("A spread is of slots or of keys."));
    }
    return std::nullopt;
}

const QRegularExpression& braces()
{
    static const QRegularExpression expression(QStringLiteral("\\{\\{((?:[^{}]|\\{[^{}]*\\})*)\\}\\}"));
    return expression;
}

} // namespace

std::optional<Measured> figure(const QString& words, const Sight& sight)
{
    if (const auto measured = failoverFigure(words, sight))
        return measured;
    const QString name = words.section(u' ', 0, 0), word = words.section(u' ', 1);
    const Row* row = rowOf(name);
    return row && !wordError(*row, word) ? row->measure(sight, name, word) : std::nullopt;
}

std::optional<QString> figureError(const QString& words)
{
    if (failoverFigures().contains(words))
        return std::nullopt;
    const Row* row = rowOf(words.section(u' ', 0, 0));
    if (!row)
        return CoreText::tr("There is no figure '%1'. The figures are: %2.")
            .arg(words.left(60), figureForms());
    return wordError(*row, words.section(u' ', 1));
}

bool givesNodes(const QString& words)
{
    if (failoverFigures().contains(words))
        return failoverGivesNodes(words);
    const Row* row = rowOf(words.section(u' ', 0, 0));
    return row && row->nodes;
}

bool givesWords(const QString& words)
{
    return words == u"failover.why" || words == u"ledger.refusal";
}

QString figureForms()
{
    QStringList forms;
    for (const Row& row : rows()) {
        const QString name = QLatin1String(row.name);
        forms << (row.takes == Takes::Key           ? name + QStringLiteral(" KEY")
                  : row.takes == Takes::Node        ? name + QStringLiteral(" N")
                  : row.takes == Takes::NodeOrAll   ? name + QStringLiteral(" N|all")
                  : row.takes == Takes::SlotsOrKeys ? name + QStringLiteral(" slots|keys")
                                                    : name);
    }
    return (forms + failoverFigures()).join(QStringLiteral("; "));
}

QString shown(const Measured& measured, const QString& words)
{
    if (const auto* nodes = std::get_if<std::vector<int>>(&measured))
        return nodes->empty() ? CoreText::tr("none") : nodesText(*nodes).replace(u',', QStringLiteral(", "));
    if (const auto* text = std::get_if<QString>(&measured))
        return *text;
    const double value = std::get<double>(measured);
    const QString name = words.section(u' ', 0, 0);
    if (name.endsWith(u"_ms"))
        return qRound(value) < 1000 ? CoreText::tr("%1 ms").arg(qRound(value))
                                    : CoreText::tr("%1 s").arg(value / 1000, 0, 'f', 1);
    if (name.endsWith(u"_us"))
        return latencyText(qRound64(value));
    if (name == u"share" || name == u"spread")
        return CoreText::tr("%1 %").arg(value, 0, 'f', value > 0 && value < 0.1 ? 2 : 1);
    return QString::number(qRound64(value));
}

QString filled(const QString& text, const std::function<std::optional<QString>(const QString&)>& value)
{
    QString result;
    qsizetype from = 0;
    for (auto all = braces().globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += value(match.captured(1).trimmed()).value_or(QStringLiteral("–"));
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

std::vector<std::pair<QString, qsizetype>> figuresIn(const QString& text)
{
    std::vector<std::pair<QString, qsizetype>> found;
    for (auto all = braces().globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        found.emplace_back(match.captured(1).trimmed(), match.capturedStart());
    }
    return found;
}

} // namespace ringside::lesson
