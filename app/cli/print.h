#pragma once

#include "core/action/action.h"

namespace ringside {

/// All of them write whole lines to standard output (printStep: to standard error) and flush.
void printResult(const ActionResult& result, bool json);
void printParseError(const QString& line, const ParseError& error, bool json);
void printError(const Error& error, bool json);
void printStep(const QString& step);

} // namespace ringside
