#pragma once

#include "core/cluster/node_numbers.h"

#include <QString>

#include <optional>
#include <vector>

namespace ringside {

/// `500ms`, `15s`, `2m`, or plain seconds; in milliseconds, 0 or more.
std::optional<qint64> parseDuration(QStringView text);
/// `100`, `10kb`, `100mb`, `1gb` (powers of 1024, as redis.conf).
std::optional<qint64> parseBytes(QStringView text);
/// `1`, `1,4`, `2-5`, `all`; those of `known` (ascending) that are named, in order, each once. A range names
/// what there is between its ends. Nothing when malformed, or when a number or the end of a range is not
/// known.
std::optional<std::vector<int>> parseNodes(QStringView text, const std::vector<int>& known);
/// The same with the numbers from 1 to `count`.
std::optional<std::vector<int>> parseNodes(QStringView text, int count);
/// The form alone, before anybody knows how many nodes there are.
bool looksLikeNodes(QStringView text);
/// `1,4` or `3`
QString nodesText(const std::vector<int>& nodes);

} // namespace ringside
