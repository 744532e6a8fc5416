#pragma once

#include "core/client/answer.h"
#include "core/client/retry_rules.h"

#include <array>

namespace ringside::client {

/// What comes after an answer.
struct Next
{
    enum class Step : quint8 {
        Done,      ///< this is the answer
        Elsewhere, ///< ask `node`, after the pause
        Owner,     ///< ask whoever owns the slot by then, after the pause
        GiveUp     ///< the rules allow no more: the trouble is the answer
    };
    Step step = Step::Done;
    int node = 0;
    bool asking = false; ///< say ASKING first
    qint64 pauseUs = 0;
    bool refresh = false; ///< the slots' owners are worth asking for
    bool operator==(const Next&) const = default;
};

/// The way of one command through the cluster: how often it was sent on, and what to do with the next answer.
/// Pure; small, since a load has thousands of them under way.
class Journey
{
public:
    /// `answer` came from `asked`; MOVED and ASK point to `target` (0: to nobody who is known). `beganUs` and
    /// `nowUs` on one clock; `chance` 0..1.
    Next after(Answer answer, int asked, int target, const RetryRules& rules, qint64 beganUs, qint64 nowUs,
               double chance);

    int redirects() const { return m_redirects; }
    int retries() const { return m_retries; }

private:
    static constexpr size_t kRemembered = 4;

    bool wasAsked(int node) const;
    void remember(int node);
    Next redirected(bool asking, int asked, int target, const RetryRules& rules, double chance);
    Next troubled(Answer answer, const RetryRules& rules, double chance);

    std::array<quint16, kRemembered> m_asked{}; ///< the last ones
    quint8 m_redirects = 0;
    quint8 m_retries = 0;
    quint8 m_bounces = 0;
};

} // namespace ringside::client
