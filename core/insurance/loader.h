#pragma once

#include "core/insurance/standing.h"

#include <functional>

namespace ringside::insurance {

/// What a load has done.
struct Loaded
{
    Scale scale;          ///< what is there now
    qint64 resumedAt = 0; ///< customers that were there before
    qint64 keys = 0;      ///< written by this run
    qint64 mended = 0;    ///< customers that a failover had taken, and that were written again
};

/// Writes the data in pipelines of about a thousand commands. It goes on through failovers: what it was told
/// to have been written and a failover has lost is found at the end and written again. Cancelled or failed,
/// another load goes on where it stood. Every command of it may be sent twice. Memory does not grow with the
/// scale.
class Loader
{
public:
    /// `note`: what it waits for; empty while it goes on.
    using Progress = std::function<void(qint64 customers, qint64 wanted, const QString& note)>;

    Loader(const Desk& desk, Progress progress);

    /// Errors: NotPossible (other data are there, or half deleted), Server with the server's words (no
    /// memory: told with how far it came), Connection, Timeout (nobody answered for a minute), Cancelled.
    Result<Loaded> load(const Scale& scale);
    /// Customers that are whole; also after an error.
    qint64 done() const { return m_standing.next; }

private:
    Status begin(const Scale& scale);
    Status write();
    Status mend();
    Status count();
    Status put(const std::vector<client::Request>& requests, std::vector<Reply>* answers = nullptr);
    Status putPatiently(const std::vector<client::Request>& requests, std::vector<Reply>* answers);
    client::Request checkpoint() const;
    bool hadTrouble();
    bool hadMoves();
    Error broken(const Error& error) const;

    Desk m_desk;
    Progress m_progress;
    Standing m_standing;
    Loaded m_loaded;
    qint64 m_sureBefore = 0;   ///< as it was when this run began
    qint64 m_troublesSeen = 0; ///< of the client's tally
    qint64 m_movesSeen = 0;
    bool m_troubled = false;
};

} // namespace ringside::insurance
