#include "core/alerts/judges.h"
#include "core/alerts/rule.h"

#include <QStringList>

#include <algorithm>

namespace ringside::alerts {

const std::vector<Rule>& rules()
{
    using enum Severity;
    static const std::vector<Rule> all{
        {"node-down", Bad, {}, 0, 0, "", 0, "redis_up == 0", judges::nodeDown},
        {"node-silent",
         Warning,
         {},
         0,
         0,
         "s",
         500,
         "redis_exporter_last_scrape_duration_seconds > 1",
         judges::nodeSilent},
        {"slots-uncovered", Bad, {}, 0, 0, "", 0, "redis_cluster_slots_ok < 16384", judges::slotsUncovered},
        {"state-not-ok", Bad, {}, 0, 0, "", 0, "redis_cluster_state == 0", judges::stateNotOk},
        {"memory-high", Warning, 90, 1, 100, "%", 500,
         "redis_memory_used_bytes / (redis_memory_max_bytes > 0) * 100 > %1", judges::memoryHigh},
        {"cpu-high", Warning, 85, 1, 1000, "%", 1000,
         "(rate(redis_cpu_sys_seconds_total[1m]) + rate(redis_cpu_user_seconds_total[1m])) * 100 > %1",
         judges::cpuHigh},
        {"lag-high", Warning, 1, 0.001, 3600, "s", 0, "redis_connected_slave_lag_seconds > %1",
         judges::lagHigh},
        {"link-down", Warning, {}, 0, 0, "", 500, "redis_master_link_up == 0", judges::linkDown},
        {"few-masters", Bad, 3, 1, 1000, "masters", 500, "count(redis_instance_info{role=\"master\"}) < %1",
         judges::fewMasters},
        {"replica-missing",
         Warning,
         {},
         0,
         0,
         "",
         500,
         "redis_connected_slaves == 0 and on (instance) redis_instance_info{role=\"master\"}",
         judges::replicaMissing},
        {"failover-happened", Warning, 60, 1, 3600, "s", 0, "changes(redis_cluster_current_epoch[%1]) > 0",
         judges::failoverHappened},
        {"clocks-differ", Warning, 1, 0.1, 3600, "s", 1000, "", judges::clocksDiffer},
        {"writes-refused",
         Bad,
         {},
         0,
         0,
         "",
         500,
         "increase(redis_errors_total{err=~\"CLUSTERDOWN|MISCONF|NOREPLICAS|OOM\"}[1m]) > 0",
         judges::writesRefused},
        {"strangers",
         Warning,
         {},
         0,
         0,
         "",
         1000,
         "max(redis_cluster_known_nodes) > count(redis_up)",
         judges::strangers},
    };
    return all;
}

const Rule* rule(const QString& name)
{
    const auto found = std::find_if(rules().begin(), rules().end(),
                                    [&](const Rule& one) { return name == QLatin1String(one.name); });
    return found == rules().end() ? nullptr : &*found;
}

QString ruleNames()
{
    QStringList names;
    for (const Rule& one : rules())
        names << QLatin1String(one.name);
    return names.join(QStringLiteral(", "));
}

} // namespace ringside::alerts
