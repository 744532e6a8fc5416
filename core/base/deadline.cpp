#include "core/base/deadline.h"

#include <algorithm>

namespace ringside {

int Deadline::left() const
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_end - std::chrono::steady_clock::now());
    return int(std::max<std::chrono::milliseconds::rep>(0, left.count()));
}

} // namespace ringside
