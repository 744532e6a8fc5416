#include "core/cluster/bus_type.h"

#include <array>

namespace ringside {

namespace {

constexpr std::array<const char*, kBusTypeCount> kWords{"ping",    "pong",         "meet",        "fail",
                                                        "publish", "auth-request", "auth-ack",    "update",
                                                        "mfstart", "module",       "publishshard"};

} // namespace

QString busTypeWord(quint16 type)
{
    return type < kWords.size() ? QString::fromLatin1(kWords[type]) : QStringLiteral("type-%1").arg(type);
}

std::optional<BusType> busTypeOf(QStringView word)
{
    for (size_t i = 0; i < kWords.size(); ++i) {
        if (word == QLatin1String(kWords[i]))
            return BusType(i);
    }
    return std::nullopt;
}

} // namespace ringside
