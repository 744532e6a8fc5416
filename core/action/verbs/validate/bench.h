#pragma once

#include "core/action/context.h"
#include "core/laboratory/laboratory.h"
#include "core/redis/connection.h"

#include <map>

namespace ringside::validation {

/// The lab that is validated, which may be another than the action's own: asks its nodes, and runs actions on
/// it. What it used is listed by the action, and what goes on is told there. One thread, as the action's.
class Bench
{
public:
    /// `scratch`: it is thrown away afterwards, so nothing in it has to be put back.
    Bench(Laboratory& lab, ActionContext& teller, bool scratch)
        : m_lab(lab)
        , m_teller(teller)
        , m_scratch(scratch)
    {
    }

    bool isScratch() const { return m_scratch; }
    bool stopped() const { return m_teller.stopped(); }
    Snapshot latest() const { return m_lab.hub().latest(); }
    /// A snapshot taken after this call began.
    Snapshot fresh() const;
    /// Waits for one that fits; false: the time is up, or stopped.
    bool await(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs) const;
    /// The same two, and a stop does not end them: for putting things back.
    Snapshot freshAnyway() const;
    bool awaitAnyway(const std::function<bool(const ClusterSnapshot&)>& fits, int timeoutMs) const;
    /// Tells what is being looked at now; `part` 0..1.
    void tell(double part, const QString& step);
    /// Lists a command, as one would type it.
    void did(const QString& command) { m_teller.did(command); }

    /// Runs one line of the text form.
    ActionResult perform(const QString& line);
    /// The same, and a stop does not end it.
    ActionResult performAnyway(const QString& line);

    /// On a connection that stays open. Errors: as Connection.
    Result<Reply> ask(int node, const QByteArrayList& words);
    Result<std::vector<Reply>> ask(int node, const std::vector<QByteArrayList>& commands);
    /// `redis-cli -p PORT`, for did().
    QString cli(int node) const;

private:
    ActionResult run(const QString& line, const std::stop_token& stop);
    Result<Connection*> connection(int node, Deadline deadline);

    Laboratory& m_lab;
    ActionContext& m_teller;
    bool m_scratch;
    double m_part = 0;
    std::map<int, Connection> m_connections;
};

/// A key that no other run uses and that lies in one of these slots; each `index` gives another.
QByteArray keyIn(const SlotRanges& slots, int index = 0);

} // namespace ringside::validation
