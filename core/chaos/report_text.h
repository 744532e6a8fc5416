#pragma once

#include "core/chaos/chaos_report.h"

/// Figures as the page of a chaos run says them. What is not known is a dash.
namespace ringside::chaospage {

extern const QString kDash;

QString utcText(qint64 ms);
/// Four digits, and never rounded up to 100 while something failed.
QString availableText(const std::optional<double>& share);
/// `12.3 s`, on one line; below 0: not known.
QString secondsText(qint64 ms);
QString millisText(double ms);
QString countText(const std::optional<qint64>& count);
QString keptText(ChaosVerdict::Answer answer);

} // namespace ringside::chaospage
