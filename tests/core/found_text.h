#pragma once

#include "core/action/conditions.h"

namespace ringside::test {

/// What a condition finds, as a person writes it down: `yes: node 4 is a replica of node 1.`, `no: ...`, or
/// `unknown: ...` when nobody could look; advice in brackets. A condition that is none tells what is wrong.
inline QString foundText(const char* words, const Sight& sight)
{
    const auto parsed = parseCondition(QString::fromUtf8(words).split(u' '));
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        return QStringLiteral("malformed: %1").arg(error->message);
    const Finding finding = evaluate(std::get<Condition>(parsed), sight);
    const QString mark = !finding.known ? QStringLiteral("unknown")
                         : finding.met  ? QStringLiteral("yes")
                                        : QStringLiteral("no");
    if (!finding.known && finding.met)
        return QStringLiteral("met and unknown at once");
    return QStringLiteral("%1: %2%3")
        .arg(mark, finding.found,
             finding.advice.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(finding.advice));
}

} // namespace ringside::test
