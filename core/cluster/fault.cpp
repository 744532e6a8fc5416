#include "core/cluster/fault.h"

namespace ringside {

QString endName(int end)
{
    return isClientEnd(end) ? QLatin1Char('c') + QString::number(-end) : QString::number(end);
}

} // namespace ringside
