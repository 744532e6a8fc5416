#pragma once

namespace ringside::insurance {

// Enumerations of the data, as they are written. The order is part of the data: a seed draws by index.

inline constexpr const char* kSegments[] = {"standard", "premium", "vip", "high_risk"};
inline constexpr const char* kPolicyTypes[] = {"auto", "home", "life", "health", "business"};
inline constexpr const char* kPolicyStates[] = {"active", "inactive", "cancelled"};
inline constexpr const char* kClaimTypes[] = {"collision",    "theft",   "fire",
                                              "water_damage", "medical", "liability"};
inline constexpr const char* kClaimStates[] = {"pending", "approved", "denied", "processing", "paid"};

} // namespace ringside::insurance
