#include "core/slots/large_values.h"

#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/slots/node_line.h"
#include "core/slots/site.h"

#include <QLocale>

#include <algorithm>

namespace ringside {

namespace {

constexpr qint64 kBytesPerMs = 16 * 1024 * 1024 / 1000; // measured: README.md
constexpr const char* kSamples = "64"; // elements of a collection that are looked at: exact up to so many
constexpr qsizetype kAtOnce = 1000;    // questions; a server answers all that it has read before anybody else
constexpr qsizetype kMostKnown = 100'000;
constexpr qint64 kSecond = 1000;

std::vector<QByteArrayList> sizeQuestions(const QByteArrayList& keys, bool imports)
{
    std::vector<QByteArrayList> questions;
    for (const QByteArray& key : keys) {
        if (imports)
            questions.push_back({"ASKING"});
        questions.push_back({"MEMORY", "USAGE", key, "SAMPLES", kSamples});
    }
    return questions;
}

Error tooLarge(const QByteArray& key, qint64 bytes, int giver, int receiver, const ClusterSnapshot& cluster)
{
    const QLocale locale;
    const qint64 neededMs = (2 * qint64(migrateMs(bytes)) / kSecond + 1) * kSecond;
    return {
        ErrorCode::TooLarge,
        CoreText::tr("Key %1 in slot %2 takes %3 of memory: too large for a node timeout of %4 ms. MIGRATE "
                     "could block nodes %5 and %6 for %7 s, and the other nodes would take them for dead.")
            .arg(QString::fromUtf8(key))
            .arg(keyHashSlot(key))
            .arg(locale.formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat))
            .arg(cluster.nodeTimeoutMs)
            .arg(giver)
            .arg(receiver)
            .arg(locale.toString(double(migrateMs(bytes)) / kSecond, 'f', 1)),
        CoreText::tr(
            "`set all cluster-node-timeout %1` allows it, or delete the key, or leave its slot where "
            "it is.")
            .arg(neededMs)};
}

/// Adds the keys; when there are very many, only those that are larger than `least`.
Status look(NodeLine& giver, const QByteArrayList& keys, bool imports, qint64 least, KeySizes& found)
{
    for (qsizetype first = 0; first < keys.size(); first += kAtOnce) {
        const QByteArrayList some = keys.mid(first, kAtOnce);
        const Result<std::vector<Reply>> replies = giver.ask(sizeQuestions(some, imports));
        if (!replies)
            return replies.error();
        const size_t step = imports ? 2 : 1;
        for (qsizetype i = 0; i < some.size(); ++i) {
            const Reply& reply = (*replies)[size_t(i) * step + step - 1]; // nil or ASK: it has just gone
            if (reply.type == Reply::Type::Integer && (reply.integer > least || found.size() < kMostKnown))
                found[some[i]] = reply.integer;
        }
    }
    return Done{};
}

Result<KeySizes> judged(const KeySizes& found, NodeLine& giver, int receiver, const ClusterSnapshot& cluster)
{
    const auto largest = std::max_element(found.begin(), found.end());
    if (largest != found.end() && *largest > bytesMovedIn(cluster.nodeTimeoutMs / 2))
        return tooLarge(largest.key(), *largest, giver.number(), receiver, cluster);
    return found;
}

/// Whether it has so much altogether that one value could be larger.
Result<bool> mayHold(NodeLine& giver, qint64 least)
{
    const Result<NodeLine::Dataset> all = giver.dataset();
    return all ? Result<bool>(all->bytes > least) : Result<bool>(all.error());
}

/// What an ordinary MIGRATE has time for.
qint64 leastOf(const ClusterSnapshot& cluster)
{
    return bytesMovedIn(std::min(migrateTimeoutMs(cluster), cluster.nodeTimeoutMs / 2));
}

} // namespace

int migrateMs(qint64 bytes)
{
    return int(bytes / kBytesPerMs);
}

qint64 bytesMovedIn(int ms)
{
    return ms * kBytesPerMs;
}

Result<KeySizes> sizesToMove(NodeLine& giver, int receiver, const std::vector<int>& slots, bool imports,
                             const ClusterSnapshot& cluster)
{
    const qint64 least = leastOf(cluster);
    const Result<bool> possible = mayHold(giver, least);
    if (!possible || !*possible)
        return possible ? Result<KeySizes>(KeySizes()) : Result<KeySizes>(possible.error());
    std::vector<QByteArrayList> counts;
    for (const int slot : slots)
        counts.push_back({"CLUSTER", "COUNTKEYSINSLOT", QByteArray::number(slot)});
    const Result<std::vector<qint64>> counted = giver.numbers(counts);
    if (!counted)
        return counted.error();
    KeySizes found;
    for (size_t i = 0; i < slots.size(); ++i) {
        if ((*counted)[i] == 0)
            continue;
        const Result<std::vector<Reply>> told = giver.ask(
            {{"CLUSTER", "GETKEYSINSLOT", QByteArray::number(slots[i]), QByteArray::number((*counted)[i])}});
        if (!told)
            return told.error();
        QByteArrayList keys;
        for (const Reply& key : told->front().elements)
            keys << key.text;
        if (const Status looked = look(giver, keys, imports, least, found); !looked)
            return looked.error();
    }
    return judged(found, giver, receiver, cluster);
}

Result<KeySizes> sizesToMoveOf(NodeLine& giver, int receiver, const QByteArrayList& keys, bool imports,
                               const ClusterSnapshot& cluster)
{
    const qint64 least = leastOf(cluster);
    const Result<bool> possible = mayHold(giver, least);
    if (!possible || !*possible)
        return possible ? Result<KeySizes>(KeySizes()) : Result<KeySizes>(possible.error());
    KeySizes found;
    if (const Status looked = look(giver, keys, imports, least, found); !looked)
        return looked.error();
    return judged(found, giver, receiver, cluster);
}

} // namespace ringside
