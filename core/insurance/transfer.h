#pragma once

#include "core/insurance/desk.h"

#include <functional>

namespace ringside::insurance {

/// What was tried and cannot be: the line, and the server's words.
struct CrossTry
{
    QString line;
    QString words;
};

struct TransferStep
{
    int step = 0; ///< from 1
    QByteArray customer;
    int node = 0;
    QString line;
    bool did = true; ///< false: an earlier try had done it
};

struct Transferred
{
    QByteArray policy;
    QByteArray from, to;
    int fromSlot = 0, toSlot = 0;
    qint64 claims = 0;           ///< that went with it
    std::vector<CrossTry> tries; ///< empty when both slots are the same, or when it was gone on with
    std::vector<TransferStep> steps;
    bool resumed = false;  ///< an earlier try was broken off
    bool wasThere = false; ///< nothing to do: `to` has it already
    double bothMs = 0;     ///< so long both customers had it
};

/// Gives a policy with its claims to another customer, whose keys lie in another slot. No transaction covers
/// two slots, so it goes in steps, each of them whole in its own slot and harmless when it is done again:
///
/// 1. `from` notes it in an outbox and marks the policy: from now on nobody files or settles on it.
/// 2. `to` takes a copy, unless it has one, and notes it in an inbox.
/// 3. `from` lets go: policy and claims are deleted, the outbox says sent.
/// 4. Inbox and outbox are deleted.
///
/// Broken anywhere, the same call finds in the outbox how far it came. Between 2 and 3 both have it, never
/// nobody.
class Transfer
{
public:
    /// Told before each step; false ends it there, as when the program had died.
    using Before = std::function<bool(int step, const QString& what)>;

    Transfer(const Desk& desk, const client::Directory& directory, Before before);

    /// Errors: BadInput (no such customer or policy), NotPossible (on its way elsewhere), Cancelled, and
    /// those of Desk::ask().
    Result<Transferred> give(const QByteArray& policy, const QByteArray& from, const QByteArray& to);

private:
    enum class State { Leaving, Sent };

    Result<State> mark();
    Status copy();
    Status letGo();
    Status tidy();
    Status told(int step, const QString& what) const;
    void tryAcross();
    Result<bool> has(const QByteArray& customer) const;
    Status readContent();
    void did(int step, const QByteArray& customer, const QString& line, bool now = true);

    Desk m_desk;
    const client::Directory& m_directory;
    Before m_before;
    Transferred m_done;
    Fields m_policy;
    std::vector<Claim> m_claims;
};

} // namespace ringside::insurance
