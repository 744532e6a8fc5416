#include "core/chaos/chaos_options.h"

namespace ringside {

QString chaosWord(ChaosKind kind)
{
    switch (kind) {
    case ChaosKind::Kill:
        return QStringLiteral("kill");
    case ChaosKind::Pause:
        return QStringLiteral("pause");
    case ChaosKind::Cut:
        return QStringLiteral("cut");
    case ChaosKind::Delay:
        return QStringLiteral("delay");
    case ChaosKind::Failover:
        return QStringLiteral("failover");
    case ChaosKind::Move:
        return QStringLiteral("move");
    }
    return {};
}

const std::vector<ChaosKind>& chaosKinds()
{
    static const std::vector<ChaosKind> all{ChaosKind::Kill,  ChaosKind::Pause,    ChaosKind::Cut,
                                            ChaosKind::Delay, ChaosKind::Failover, ChaosKind::Move};
    return all;
}

} // namespace ringside
