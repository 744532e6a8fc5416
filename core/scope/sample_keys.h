#pragma once

#include <QByteArray>

namespace ringside {

/// The hash tag, digits only, with the least number whose keys lie in that slot. Pure; tries some ten
/// thousand on average.
QByteArray tagOfSlot(int slot);

} // namespace ringside
