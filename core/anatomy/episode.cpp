#include "core/anatomy/episode_draft.h"
#include "core/anatomy/theory.h"

namespace ringside {

namespace {

constexpr qint64 kAfterglowUs =
    2'000'000; // how late a second witness of the last step, or the first write, may be

/// Finds where episodes begin and end.
class EpisodeReader
{
public:
    explicit EpisodeReader(const EpisodeContext& context)
        : m_context(context)
    {
    }

    void take(const Fact& fact)
    {
        noteWhatCame(fact);
        giveUp(fact.timeUs);
        if (m_draft && isNewBeginning(fact)) {
            m_draft->close({fact.timeUs, Failover::State::Whole});
            store();
        }
        if (!m_draft && fact.opens())
            open(fact);
        if (m_draft) {
            m_draft->take(fact);
            if (m_draft->end())
                store();
        } else {
            afterglow(fact);
        }
    }

    std::vector<Episode> finish()
    {
        giveUp(m_context.nowUs);
        if (m_draft)
            store();
        return std::move(m_episodes);
    }

private:
    /// What lies before the first suspicion and belongs to it.
    void noteWhatCame(const Fact& fact)
    {
        if (fact.kind == Fact::Kind::LastSign)
            m_lastSign = fact;
        std::optional<Fact>& harm = fact.number == 1 ? m_processHarm : m_linkHarm;
        if (fact.kind == Fact::Kind::Harm)
            harm = fact;
        else if (fact.kind == Fact::Kind::Mended)
            harm.reset();
    }

    void giveUp(qint64 nowUs)
    {
        const std::optional<qint64> deadline = m_draft ? m_draft->deadlineUs() : std::nullopt;
        if (!deadline || nowUs <= *deadline)
            return;
        m_draft->close({*deadline, Failover::State::Abandoned});
        store();
    }

    /// The subject was put back in its place since, or is asked to hand over once more.
    bool isNewBeginning(const Fact& fact) const
    {
        const bool again = fact.kind == Fact::Kind::Asked || fact.kind == Fact::Kind::Declared;
        return m_draft->promotedUs() != 0 && (fact.kind == Fact::Kind::Reigns ||
                                              (again && fact.timeUs - m_draft->promotedUs() > kAfterglowUs));
    }

    void open(const Fact& fact)
    {
        m_draft.emplace(fact);
        const bool detected = fact.kind == Fact::Kind::Suspects || fact.kind == Fact::Kind::Declared;
        if (m_lastSign && detected)
            m_draft->take(*m_lastSign);
        if (m_linkHarm && detected)
            m_draft->take(*m_linkHarm);
        if (m_processHarm)
            m_draft->take(*m_processHarm);
    }

    void store()
    {
        m_episodes.push_back(m_draft->result(m_context));
        m_draft.reset();
        m_lastSign.reset();
    }

    void afterglow(const Fact& fact)
    {
        const bool last = fact.kind == Fact::Kind::LinkUp || fact.kind == Fact::Kind::Demoted ||
                          fact.kind == Fact::Kind::Written;
        if (!last || m_episodes.empty() || m_episodes.back().failover.promoted == 0 ||
            fact.timeUs - m_episodes.back().endUs > kAfterglowUs)
            return;
        m_draft.emplace(m_episodes.back());
        m_episodes.pop_back();
        m_draft->take(fact);
        store();
    }

    const EpisodeContext& m_context;
    std::vector<Episode> m_episodes;
    std::optional<EpisodeDraft> m_draft;
    std::optional<Fact> m_processHarm;
    std::optional<Fact> m_linkHarm;
    std::optional<Fact> m_lastSign;
};

} // namespace

qint64 orderOf(const Fact& fact)
{
    const bool late = fact.witness == Witness::Log && fact.kind != Fact::Kind::Asked;
    return late ? fact.timeUs + kLogCutsUs : fact.timeUs;
}

std::vector<Episode> episodesOf(const Facts& facts, const EpisodeContext& context)
{
    EpisodeReader reader(context);
    for (const Fact& fact : facts)
        reader.take(fact);
    return reader.finish();
}

} // namespace ringside
