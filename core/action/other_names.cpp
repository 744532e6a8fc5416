#include "core/action/other_names.h"

#include <algorithm>

namespace ringside {

const std::vector<OtherName>& otherNames()
{
    const auto name = [](const char* other, const char* words) {
        return OtherName{QLatin1String(other), QString(QLatin1String(words)).split(u' ')};
    };
    static const std::vector<OtherName> all = {
        name("init-cluster", "create"),
        name("reset-cluster", "reset"),
        name("force-rebalance", "rebalance threshold=0"), // however little a master is from its share
        name("test-connectivity", "connectivity"),
        name("set-timeout", "set all cluster-node-timeout"),
        name("del-node", "remove"),
    };
    return all;
}

QStringList meantBy(QStringView name)
{
    const auto found = std::find_if(otherNames().begin(), otherNames().end(),
                                    [&](const OtherName& other) { return other.name == name; });
    return found == otherNames().end() ? QStringList() : found->words;
}

} // namespace ringside
