#include "core/action/quantities.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

namespace ringside {

namespace {

constexpr int kMostNodes = 254; // one /24 of loopback addresses

std::optional<double> scaled(QStringView text, const QRegularExpression& form,
                             const std::initializer_list<std::pair<const char*, double>>& units)
{
    const QRegularExpressionMatch match = form.match(text.toString().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    for (const auto& [unit, factor] : units) {
        if (match.captured(2) == QLatin1String(unit))
            return match.captured(1).toDouble() * factor;
    }
    return std::nullopt;
}

} // namespace

std::optional<qint64> parseDuration(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)(ms|s|m|)$"));
    const auto ms = scaled(text, form, {{"ms", 1}, {"s", 1000}, {"", 1000}, {"m", 60'000}});
    return ms && *ms < 1e10 ? std::optional<qint64>(std::llround(*ms)) : std::nullopt;
}

std::optional<qint64> parseBytes(QStringView text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]+)(b|k|kb|m|mb|g|gb|)$"));
    const auto bytes = scaled(text, form,
                              {{"", 1},
                               {"b", 1},
                               {"k", 1024},
                               {"kb", 1024},
                               {"m", 1048576},
                               {"mb", 1048576},
                               {"g", 1073741824},
                               {"gb", 1073741824}});
    return bytes && *bytes < 1e15 ? std::optional(qint64(*bytes)) : std::nullopt;
}

std::optional<std::vector<int>> parseNodes(QStringView text, const std::vector<int>& known)
{
    const auto isKnown = [&](int node) { return std::binary_search(known.begin(), known.end(), node); };
    std::set<int> nodes;
    for (const QString& part : text.toString().split(u',')) {
        if (part == u"all" && !known.empty()) {
            nodes.insert(known.begin(), known.end());
            continue;
        }
        const QStringList ends = part.split(u'-');
        bool firstOk = false, lastOk = false;
        const int first = ends.first().toInt(&firstOk);
        const int last = ends.last().toInt(&lastOk);
        if (ends.size() > 2 || !firstOk || !lastOk || last < first || !isKnown(first) || !isKnown(last))
            return std::nullopt;
        nodes.insert(std::lower_bound(known.begin(), known.end(), first),
                     std::upper_bound(known.begin(), known.end(), last));
    }
    return std::vector<int>(nodes.begin(), nodes.end());
}

std::optional<std::vector<int>> parseNodes(QStringView text, int count)
{
    std::vector<int> known(size_t(std::max(0, count)));
    std::iota(known.begin(), known.end(), 1);
    return parseNodes(text, known);
}

bool looksLikeNodes(QStringView text)
{
    return parseNodes(text, kMostNodes).has_value();
}

QString nodesText(const std::vector<int>& nodes)
{
    QStringList words;
    for (const int node : nodes)
        words << QString::number(node);
    return words.join(u',');
}

} // namespace ringside
