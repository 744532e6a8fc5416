#include "core/ledger/sweep.h"

#include "core/base/core_text.h"

namespace ringside::ledger {

namespace {

/// One step of SCAN, and the UNLINKs of what it found. Returns the next cursor.
Result<QByteArray> step(const QByteArray& prefix, int node, const QByteArray& cursor, Owners& owners,
                        qint64& deleted)
{
    const Result<std::vector<Reply>> scanned =
        owners.ask(node, {{"SCAN", cursor, "MATCH", prefix + '*', "COUNT", "1000"}});
    if (!scanned)
        return scanned.error();
    const std::vector<Reply>& parts = scanned->front().elements;
    if (parts.size() != 2)
        return Error{ErrorCode::Server, CoreText::tr("Node %1 does not answer SCAN.").arg(node)};
    std::vector<QByteArrayList> commands;
    for (const Reply& key : parts[1].elements)
        commands.push_back({"UNLINK", key.text});
    if (!commands.empty()) {
        const Result<std::vector<Reply>> unlinked = owners.ask(node, commands);
        if (!unlinked)
            return unlinked.error();
        for (const Reply& count : *unlinked)
            deleted += count.integer;
    }
    return parts[0].text;
}

} // namespace

Result<qint64> sweep(const QByteArray& prefix, const std::vector<int>& nodes, Owners& owners,
                     const Stopped& stopped, const Told& told)
{
    qint64 deleted = 0;
    for (size_t i = 0; i < nodes.size(); ++i) {
        told(double(i) / double(nodes.size()));
        QByteArray cursor = "0";
        do {
            if (stopped())
                return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
            Result<QByteArray> next = step(prefix, nodes[i], cursor, owners, deleted);
            if (!next)
                return next.error();
            cursor = *next;
        } while (cursor != "0");
    }
    return deleted;
}

} // namespace ringside::ledger
