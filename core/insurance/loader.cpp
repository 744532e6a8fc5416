#include "core/insurance/loader.h"

#include "core/base/core_text.h"
#include "core/base/deadline.h"
#include "core/insurance/commands.h"
#include "core/insurance/counts.h"
#include "core/insurance/keys.h"

namespace ringside::insurance {

namespace {

using client::Answer;

constexpr qint64 kBatchCommands = 1000;
constexpr qint64 kLookedAt = 500; // customers, in one pipeline
constexpr int kRounds = 5;
constexpr std::chrono::seconds kPatience{60}; // longer than a failover with the lab's timeouts
constexpr int kPauseMs = 200;

/// After these a master may have been replaced by a replica that had not everything yet.
constexpr Answer kTroubles[] = {Answer::ClusterDown, Answer::Loading,     Answer::MasterDown,
                                Answer::ReadOnly,    Answer::UnknownNode, Answer::Unreachable,
                                Answer::TimedOut,    Answer::Lost};

/// Errors that pass when the cluster has mended itself.
bool passes(Answer answer)
{
    switch (answer) {
    case Answer::Moved:
    case Answer::Ask:
    case Answer::TryAgain:
    case Answer::ClusterDown:
    case Answer::Loading:
    case Answer::MasterDown:
    case Answer::ReadOnly:
    case Answer::NoReplicas:
        return true;
    default:
        return false;
    }
}

} // namespace

Loader::Loader(const Desk& desk, Progress progress)
    : m_desk(desk)
    , m_progress(std::move(progress))
{
}

Result<Loaded> Loader::load(const Scale& scale)
{
    if (const Status begun = begin(scale); !begun)
        return begun.error();
    m_loaded.scale = m_standing.scale;
    if (m_standing.loaded)
        return m_loaded;
    for (const auto step : {&Loader::write, &Loader::mend, &Loader::count}) {
        if (const Status done = (this->*step)(); !done)
            return broken(done.error());
    }
    return m_loaded;
}

/// Goes on where an earlier load stood, if it was one of the same data.
Status Loader::begin(const Scale& scale)
{
    const Result<std::optional<Standing>> before = readStanding(m_desk);
    if (!before)
        return before.error();
    m_standing.scale = scale;
    if (!before->has_value())
        return Done{};
    const Standing& found = **before;
    if (found.clearing)
        return *unfinished(found);
    const Scale& there = found.scale;
    if (there.seed != scale.seed || there.policies != scale.policies || there.claims != scale.claims)
        return notPossible(CoreText::tr("Other insurance data are there: seed=%1 policies=%2 claims=%3.")
                               .arg(there.seed)
                               .arg(there.policies)
                               .arg(there.claims),
                           CoreText::tr("`insurance clear` deletes them."));
    m_standing = found;
    m_standing.scale.customers = std::max(scale.customers, found.next);
    m_standing.loaded = found.loaded && m_standing.scale.customers == there.customers;
    m_loaded.resumedAt = found.next;
    m_sureBefore = found.sure;
    m_troubled = found.sure < found.next;
    return Done{};
}

/// With where it stands, as the first command.
client::Request Loader::checkpoint() const
{
    return requestOf(hashWords(statsKeys().front(), m_standing.fields()));
}

Status Loader::write()
{
    const Scale& scale = m_standing.scale;
    const qint64 each = scale.keysOfCustomer();
    const qint64 many = std::max<qint64>(1, kBatchCommands / each);
    hadTrouble(); // what was before this does not count
    hadMoves();
    while (m_standing.next < scale.customers) {
        const qint64 last = std::min(scale.customers, m_standing.next + many);
        std::vector<client::Request> requests{checkpoint()};
        for (qint64 number = m_standing.next + 1; number <= last; ++number) {
            for (client::Request& request : commandsOf(customerAt(scale, number)))
                requests.push_back(std::move(request));
        }
        if (const Status sent = put(requests); !sent)
            return sent;
        m_loaded.keys += (last - m_standing.next) * each;
        m_standing.next = last;
        const bool moved = hadMoves();
        m_troubled = hadTrouble() || moved || m_troubled;
        m_standing.sure = m_troubled ? m_sureBefore : last;
        m_progress(last, scale.customers, {});
    }
    return Done{};
}

/// A server's OK is not the replica's: a failover loses what was acknowledged a moment before it. Everything
/// since then is looked at, customer by customer, and written again where keys are missing.
Status Loader::mend()
{
    const Scale& scale = m_standing.scale;
    for (int round = 0; m_troubled && round < kRounds; ++round) {
        for (qint64 from = m_standing.sure; from < scale.customers; from += kLookedAt) {
            const qint64 last = std::min(scale.customers, from + kLookedAt);
            m_progress(from, scale.customers, CoreText::tr("Looking for what the failover has lost"));
            std::vector<client::Request> looks, again;
            for (qint64 number = from + 1; number <= last; ++number)
                looks.push_back(existsOf(customerAt(scale, number)));
            std::vector<Reply> answers;
            if (const Status looked = put(looks, &answers); !looked)
                return looked;
            for (qint64 number = from + 1; number <= last; ++number) {
                if (answers[size_t(number - from - 1)].integer == scale.keysOfCustomer())
                    continue;
                ++m_loaded.mended;
                for (client::Request& request : commandsOf(customerAt(scale, number)))
                    again.push_back(std::move(request));
            }
            if (const Status sent = put(again); !sent)
                return sent;
        }
        m_troubled = hadTrouble();
    }
    if (m_troubled)
        return Error{ErrorCode::Timeout, CoreText::tr("The cluster did not come to rest.")};
    m_standing.sure = m_standing.next;
    return Done{};
}

/// The three stats, set and not added to: done twice they are the same.
Status Loader::count()
{
    m_progress(m_standing.next, m_standing.scale.customers, CoreText::tr("Counting"));
    const Counts counts = Counts::of(m_standing.scale, m_standing.scale.customers);
    const Status others = put({requestOf(hashWords(statsKeys()[1], counts.policies())),
                               requestOf(hashWords(statsKeys()[2], counts.claims()))});
    if (!others)
        return others;
    Fields own = m_standing.fields();
    for (const auto& field : counts.customers())
        own.push_back(field);
    const Status done = put({requestOf(hashWords(statsKeys()[0], own))});
    m_standing.loaded = bool(done);
    m_loaded.keys += Scale::kStatsKeys;
    return done;
}

bool Loader::hadTrouble()
{
    qint64 now = 0;
    for (const Answer answer : kTroubles)
        now += m_desk.client.tally().of(answer);
    return std::exchange(m_troublesSeen, now) != now;
}

/// MOVED may be a takeover, which loses as a failover does, or a slot that moves, which loses nothing.
bool Loader::hadMoves()
{
    const qint64 now = m_desk.client.tally().of(Answer::Moved);
    return std::exchange(m_movesSeen, now) != now;
}

Status Loader::put(const std::vector<client::Request>& requests, std::vector<Reply>* answers)
{
    return requests.empty() ? Status(Done{}) : putPatiently(requests, answers);
}

/// Again and again until all of it is done: every command may be sent twice.
Status Loader::putPatiently(const std::vector<client::Request>& requests, std::vector<Reply>* answers)
{
    const Deadline deadline{kPatience};
    for (;;) {
        Result<std::vector<Reply>> replies = m_desk.client.pipeline(requests, m_desk.stop);
        std::optional<Error> trouble;
        bool passing = true;
        if (!replies) {
            trouble = replies.error();
            passing = trouble->code != ErrorCode::Cancelled;
        }
        for (size_t i = 0; replies && !trouble && i < replies->size(); ++i) {
            if (!(*replies)[i].isError())
                continue;
            trouble = m_desk.refusal(requests[i].slot, (*replies)[i].text);
            passing = passes(client::answerOf((*replies)[i]));
        }
        if (!trouble) {
            if (answers)
                *answers = std::move(*replies);
            return Done{};
        }
        if (!passing || deadline.passed())
            return *trouble;
        m_progress(m_standing.next, m_standing.scale.customers,
                   CoreText::tr("Waiting: %1").arg(trouble->message));
        if (!m_desk.rest(kPauseMs))
            return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
    }
}

Error Loader::broken(const Error& error) const
{
    const QString far =
        CoreText::tr("%1 of %2 customers are written.").arg(m_standing.next).arg(m_standing.scale.customers);
    return {error.code, error.message + u' ' + far,
            CoreText::tr("`insurance load` goes on, `insurance clear` deletes what is there.")};
}

} // namespace ringside::insurance
