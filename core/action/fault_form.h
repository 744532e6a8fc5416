#pragma once

#include "core/cluster/fault.h"

#include <optional>

/// How the figures of faults are written in the text form.
namespace ringside {

/// `64kbit`, `1mbit`, `1gbit`, `8bit` (a second, powers of 1000) or `100kb`, `1mb` (bytes a second, powers of
/// 1024); in bytes per second, at least 1.
std::optional<qint64> parseRate(QStringView text);
QString rateText(qint64 bytesPerSecond);

/// Names of bus messages with commas (core/cluster/bus_type.h), `votes` for auth-request,auth-ack, `all`; as
/// LinkFault::types.
std::optional<quint32> parseBusTypes(QStringView text);
QString busTypesText(quint32 types);

/// `100%`, `12.5%`: above 0 to 1.
std::optional<double> parseShare(QStringView text);
QString shareText(double share);

/// `80ms`, `1.5s`
QString durationForm(int ms);

/// The fault as the action that sets it: `delay 1>2 50ms jitter=10ms plane=bus`.
QString faultForm(const LinkFault& fault);

} // namespace ringside
