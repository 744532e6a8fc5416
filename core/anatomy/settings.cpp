#include "core/anatomy/settings.h"

namespace ringside {

FailoverSettings FailoverSettings::of(const QMap<QString, QString>& directives)
{
    FailoverSettings settings;
    // The former names are still understood (config.c).
    for (auto one = directives.begin(); one != directives.end(); ++one) {
        bool isNumber = false;
        const int value = one.value().toInt(&isNumber);
        if (!isNumber)
            continue;
        if (one.key() == u"cluster-node-timeout")
            settings.nodeTimeoutMs = value;
        else if (one.key() == u"cluster-replica-validity-factor" ||
                 one.key() == u"cluster-slave-validity-factor")
            settings.validityFactor = value;
        else if (one.key() == u"repl-ping-replica-period" || one.key() == u"repl-ping-slave-period")
            settings.replicaPingPeriodS = value;
    }
    return settings;
}

} // namespace ringside
