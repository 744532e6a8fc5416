#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ringside {

/// `500ms`, `15s`, `2m`, or plain seconds; in milliseconds, 0 or more.
std::optional<qint64> parseDuration(QStringView text);
/// `100`, `10kb`, `100mb`, `1gb` (powers of 1024, as redis.conf).
std::optional<qint64> parseBytes(QStringView text);
/// `1`, `1,4`, `2-5`, `all`; numbers from 1 to `count`, in order, each once. Nothing when malformed or out of
/// range.
std::optional<std::vector<int>> parseNodes(QStringView text, int count);
/// The form alone, before anybody knows how many nodes there are.
bool looksLikeNodes(QStringView text);
/// `1,4` or `3`
QString nodesText(const std::vector<int>& nodes);

} // namespace ringside
