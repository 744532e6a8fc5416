#pragma once

#include <QtGlobal>

#include <numbers>

namespace ringside {

constexpr qreal kTurn = 2 * std::numbers::pi; ///< once round, in radians

} // namespace ringside
