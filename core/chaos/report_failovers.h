#pragma once

#include "core/chaos/chaos_report.h"
#include "core/report/html_report.h"

namespace ringside::chaospage {

/// The chapter of the failovers: each with all its steps.
void addFailovers(HtmlReport& page, const ChaosReport& report);

} // namespace ringside::chaospage
