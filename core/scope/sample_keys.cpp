#include "core/scope/sample_keys.h"

#include "core/cluster/slot.h"

namespace ringside {

QByteArray tagOfSlot(int slot)
{
    for (int i = 1;; ++i) {
        QByteArray tag = QByteArray::number(i);
        if (keyHashSlot(tag) == slot)
            return tag;
    }
}

} // namespace ringside
