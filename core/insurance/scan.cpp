#include "core/insurance/scan.h"

#include "core/base/core_text.h"
#include "core/insurance/keys.h"
#include "core/redis/connection.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <memory>

namespace ringside::insurance {

namespace {

constexpr const char* kStep = "2000"; // keys looked at by one SCAN: a millisecond of the server's time
constexpr size_t kMostRemembered = 1'000'000;
constexpr std::chrono::seconds kScanAnswer{5};

} // namespace

AskNode askerOf(const Endpoint& node)
{
    auto connection = std::make_shared<std::optional<Connection>>();
    return [connection, node](const QByteArrayList& words) -> Result<Reply> {
        const Deadline deadline{kScanAnswer};
        if (!connection->has_value()) {
            Result<Connection> opened = Connection::open(node, deadline);
            if (!opened)
                return opened.error();
            connection->emplace(std::move(*opened));
        }
        Result<Reply> reply = (*connection)->command(words, deadline);
        if (!reply)
            connection->reset();
        return reply;
    };
}

Status scanCustomers(const AskNode& ask, const std::function<bool(const QByteArrayList&)>& take)
{
    QByteArray cursor = "0";
    do {
        const Result<Reply> reply = ask({"SCAN", cursor, "MATCH", kCustomerPattern, "COUNT", kStep});
        if (!reply)
            return reply.error();
        if (reply->elements.size() != 2)
            return Error{ErrorCode::Server,
                         CoreText::tr("SCAN was answered with: %1").arg(QString::fromUtf8(reply->text))};
        QByteArrayList keys;
        for (const Reply& key : reply->elements[1].elements)
            keys << key.text;
        if (!keys.isEmpty() && !take(keys))
            return Done{};
        cursor = reply->elements[0].text;
    } while (cursor != "0");
    return Done{};
}

Result<qint64> countKeys(const AskNode& ask)
{
    std::vector<size_t> seen; // what identifies each: the keys themselves would take much more room
    qint64 more = 0;
    const Status scanned = scanCustomers(ask, [&](const QByteArrayList& keys) {
        for (const QByteArray& key : keys) {
            if (seen.size() < kMostRemembered)
                seen.push_back(qHash(key));
            else
                ++more;
        }
        return true;
    });
    if (!scanned)
        return scanned.error();
    std::sort(seen.begin(), seen.end());
    qint64 count = more + (std::unique(seen.begin(), seen.end()) - seen.begin());
    for (const QByteArray& key : statsKeys()) {
        const Result<Reply> there = ask({"EXISTS", key});
        if (!there)
            return there.error();
        count += there->type == Reply::Type::Integer ? there->integer : 0; // MOVED: it is another's
    }
    return count;
}

std::vector<KeyShare> sharesOf(const std::vector<std::pair<int, qint64>>& keys)
{
    qint64 all = 0;
    for (const auto& [node, count] : keys)
        all += count;
    std::vector<KeyShare> shares;
    for (const auto& [node, count] : keys) {
        const double even = double(all) / double(keys.size());
        shares.push_back({node, count, all == 0 ? 0 : 100.0 * double(count) / double(all), even,
                          all == 0 ? 0 : 100.0 * (double(count) - even) / even});
    }
    return shares;
}

double worstOf(const std::vector<KeyShare>& shares)
{
    double worst = 0;
    for (const KeyShare& share : shares)
        worst = std::max(worst, std::abs(share.offPercent));
    return worst;
}

} // namespace ringside::insurance
