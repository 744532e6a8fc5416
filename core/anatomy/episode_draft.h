#pragma once

#include "core/anatomy/episode.h"
#include "core/anatomy/step_book.h"

#include <optional>

namespace ringside {

/// The episode that is being read: takes facts in order until it ends. One thread.
class EpisodeDraft
{
public:
    struct End
    {
        qint64 timeUs = 0;
        Failover::State state = Failover::State::Whole;
    };

    explicit EpisodeDraft(const Fact& opener);
    /// One that had ended is read on.
    explicit EpisodeDraft(const Episode& episode);

    /// The fact may end it.
    void take(const Fact& fact);
    const std::optional<End>& end() const { return m_end; }
    void close(const End& end) { m_end = end; }

    /// When a manual failover comes to nothing unless somebody was promoted (cluster.c,
    /// manualFailoverCheckTimeout), and its last witness with it; nothing for any other.
    std::optional<qint64> deadlineUs() const;
    qint64 promotedUs() const { return m_promotedUs; } ///< 0: nobody yet

    Episode result(const EpisodeContext& context) const;

private:
    void witness(FailoverStep::Kind kind, const Fact& fact, const QString& note = {});
    bool detection(const Fact& fact);
    void harmed(const Fact& fact);
    void suspected(const Fact& fact);
    void cleared(const Fact& fact);
    void reachedAgain(const Fact& fact);
    bool election(const Fact& fact);
    void delayed(const Fact& fact);
    void postponed(const Fact& fact);
    bool handover(const Fact& fact);
    void asked(const Fact& fact);
    void promoted(const Fact& fact);
    void claimed(const Fact& fact);
    void aftermath(const Fact& fact);
    void returned(const Fact& fact);
    bool isGrave() const;

    Episode m_episode;
    StepBook m_book;
    std::optional<End> m_end;
    std::map<int, bool> m_suspectors; ///< who holds the subject suspect, and whether its word counts
    bool m_processHarmed = false;
    qint64 m_askedUs = 0; ///< 0: not yet, here and below
    qint64 m_declaredUs = 0;
    qint64 m_promotedUs = 0;
};

} // namespace ringside
