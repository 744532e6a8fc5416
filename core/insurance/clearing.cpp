#include "core/insurance/clearing.h"

#include "core/insurance/commands.h"
#include "core/insurance/keys.h"
#include "core/insurance/scan.h"

namespace ringside::insurance {

namespace {

constexpr qint64 kCleared = 500;    // customers, in one pipeline
constexpr qint64 kLastBatch = 1000; // customers, more than a load writes at once

Result<qint64> unlinked(const Desk& desk, const std::vector<client::Request>& requests)
{
    const Result<std::vector<Reply>> replies = desk.ask(requests);
    if (!replies)
        return replies.error();
    qint64 deleted = 0;
    for (const Reply& reply : *replies)
        deleted += reply.integer;
    return deleted;
}

/// What the generator names: one command for each customer. Of a load that was broken off its last batch
/// may be there as well; nobody knows how far a broken clear came, and SCAN does all of its rest.
Result<qint64> clearMade(const Desk& desk, const Standing& standing, const KeyProgress& progress)
{
    const Scale& scale = standing.scale;
    const qint64 customers = standing.clearing ? 0 : std::min(scale.customers, standing.next + kLastBatch);
    qint64 deleted = 0;
    for (qint64 from = 0; from < customers; from += kCleared) {
        const qint64 last = std::min(customers, from + kCleared);
        std::vector<client::Request> requests;
        for (qint64 number = from + 1; number <= last; ++number)
            requests.push_back(unlinkOf(customerAt(scale, number)));
        const Result<qint64> some = unlinked(desk, requests);
        if (!some)
            return some;
        deleted += *some;
        progress(double(last) / double(customers));
    }
    return deleted;
}

/// What is left on one master.
Result<qint64> clearFound(const Desk& desk, const Endpoint& master)
{
    qint64 deleted = 0;
    std::optional<Error> failed;
    const Status scanned = scanCustomers(askerOf(master), [&](const QByteArrayList& keys) {
        std::vector<client::Request> requests;
        for (const QByteArray& key : keys)
            requests.push_back(requestOf({"UNLINK", key}));
        const Result<qint64> some = unlinked(desk, requests);
        if (some)
            deleted += *some;
        else
            failed = some.error();
        return bool(some);
    });
    if (failed)
        return *failed;
    return scanned ? Result<qint64>(deleted) : Result<qint64>(scanned.error());
}

} // namespace

Result<qint64> clearAll(const Desk& desk, const std::vector<int>& masters, const client::Directory& directory,
                        const KeyProgress& progress)
{
    const Result<std::optional<Standing>> standing = readStanding(desk);
    if (!standing)
        return standing.error();
    qint64 deleted = 0;
    if (standing->has_value()) {
        // From here on it is known to be half deleted. HDEL needs no memory, so a full server takes it.
        if (const Result<Reply> marked = desk.ask(requestOf({"HDEL", statsKeys().front(), "next"})); !marked)
            return marked.error();
        const Result<qint64> made = clearMade(desk, **standing, progress);
        if (!made)
            return made;
        deleted += *made;
    }
    for (const int master : masters) {
        const Result<qint64> found = clearFound(desk, directory.direct(master));
        if (!found)
            return found;
        deleted += *found;
    }
    for (qsizetype i = statsKeys().size() - 1; i >= 0; --i) { // the one that knows how far it came: last
        const Result<qint64> stats = unlinked(desk, {requestOf({"UNLINK", statsKeys()[i]})});
        if (!stats)
            return stats;
        deleted += *stats;
    }
    return deleted;
}

} // namespace ringside::insurance
