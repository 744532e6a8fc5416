#pragma once

#include "core/action/context.h"
#include "core/chaos/availability.h"
#include "core/chaos/chaos_options.h"
#include "core/chaos/chaos_report.h"

#include <QElapsedTimer>

namespace ringside {

/// One chaos run: load and ledger at work, the faults of the plan set and healed in their time, then
/// everything put back. Lives on the action's thread. Whatever ends it, its faults are healed before go()
/// returns, unless the lab is being closed.
class ChaosWalk
{
public:
    /// `file`: of the report; empty: none. The caller holds the desk.
    ChaosWalk(const ChaosOptions& options, const QString& file, ActionContext& context);

    /// Errors: what kept it from beginning, Storage (the report). A run that was ended early is no error.
    Status go();
    /// What it has seen; whole after go().
    const ChaosReport& report() const { return m_report; }

private:
    struct Open ///< a fault that is there
    {
        size_t index;
        QString undo;
    };

    Status begin();
    void walk();
    void putBack();
    void finishFigures();
    void setFault(size_t index);
    void healFault(const Open& open);
    void healDue(qint64 nowMs);
    void awaitBounds(size_t index);
    void look();
    void takeWindows();
    void tell();
    bool ended();
    std::optional<QString> silentShard() const;
    Status writeReport();
    ActionResult perform(const QString& line, const std::stop_token& stop);
    qint64 nowMs() const { return m_offsetMs + m_clock.elapsed(); }
    QString stepText() const;

    const ChaosOptions m_options;
    const QString m_file;
    ActionContext& m_context;
    Laboratory& m_lab;
    ChaosReport m_report;
    ChaosShards m_shards;
    std::vector<Open> m_open;
    int m_lastFailover = 0; ///< before it began
    bool m_ledger = false;
    bool m_load = false;
    QElapsedTimer m_clock;
    qint64 m_offsetMs = 0; ///< how long the load had run when the clock began
    qint64 m_lookAtMs = 0, m_writeAtMs = 0;
};

} // namespace ringside
