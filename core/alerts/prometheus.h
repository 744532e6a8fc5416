#pragma once

#include "core/alerts/alert_settings.h"

#include <QByteArray>

namespace ringside::alerts {

/// The rule in PromQL, with the threshold that holds; empty: redis_exporter does not tell what it would need.
QString expressionOf(const Rule& rule, const AlertSettings& settings);

/// The rules as a file of Prometheus' alerting rules (groups, rules, alert, expr, for, labels, annotations),
/// with the names of redis_exporter's metrics. Rules without an expression are named in a comment.
QByteArray prometheusRules(const AlertSettings& settings);

} // namespace ringside::alerts
