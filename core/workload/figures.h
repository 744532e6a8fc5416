#pragma once

#include "core/client/answer.h"
#include "core/workload/histogram.h"

#include <array>
#include <map>

namespace ringside::workload {

/// What one node has done for one generator thread.
struct NodeFigures
{
    qint64 operations = 0;
    qint64 failed = 0;
    qint64 troubles = 0;
};

/// Everything that one generator thread has measured.
struct Figures
{
    qint64 operations = 0;
    qint64 failed = 0;
    qint64 retries = 0;
    qint64 shed = 0;
    std::array<qint64, client::kAnswers> errors{};   ///< of operations that failed
    std::array<qint64, client::kAnswers> troubles{}; ///< of answers, redirections among them
    std::map<int, NodeFigures> nodes;
    Histogram service;
    Histogram intended;

    void add(const Figures& other);
};

/// Figures of all threads at one moment.
struct Reading
{
    Figures all;
    qint64 waiting = 0;
    double busiest = 0; ///< seconds of processor time of the busiest thread, since it began
};

} // namespace ringside::workload
