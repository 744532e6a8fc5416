#include "core/ledger/lane.h"

#include <algorithm>
#include <limits>

namespace ringside::ledger {

namespace {

constexpr int kMostRedirects = 16;
constexpr qint64 kCatchUpUs = 50'000; // a lane that was late hurries for so long, no longer

/// The first word of an error line.
QString firstWord(const QByteArray& text)
{
    return QString::fromLatin1(text.left(text.indexOf(' ') < 0 ? text.size() : text.indexOf(' ')));
}

} // namespace

Lane::Lane(LaneHost& host, const LaneOptions& options, std::vector<int> groups, qint64 firstUs)
    : m_host(host)
    , m_options(options)
    , m_groups(std::move(groups))
    , m_atUs(firstUs)
    , m_dueUs(firstUs)
{
}

void Lane::wake(qint64 nowUs)
{
    if (m_state == State::Rest && m_troubled)
        m_atUs = std::max(m_dueUs, nowUs);
}

qint64 Lane::nextUs() const
{
    switch (m_state) {
    case State::Rest:
        return m_finishing || m_groups.empty() ? std::numeric_limits<qint64>::max() : m_atUs;
    case State::Pause:
        return std::min(m_atUs, m_deadlineUs);
    default:
        return m_deadlineUs;
    }
}

void Lane::tick(qint64 nowUs)
{
    if (nowUs < nextUs())
        return;
    switch (m_state) {
    case State::Rest:
        start(nowUs);
        break;
    case State::Pause:
        if (nowUs >= m_deadlineUs)
            return end(m_last, answerWord(m_last.answer), nowUs);
        go(m_node, nowUs);
        break;
    default:
        return silence(true, nowUs);
    }
    if (m_state != State::Rest)
        advance(nowUs);
}

void Lane::ready(qint64 nowUs)
{
    if (m_connection.isOpen())
        advance(nowUs);
}

void Lane::start(qint64 nowUs)
{
    m_group = m_groups[m_turn++ % m_groups.size()];
    const std::optional<qint64> number = m_host.begin(m_group, nowUs);
    if (!number)
        return finish();
    m_number = *number;
    m_dueUs = std::max(m_dueUs, nowUs - kCatchUpUs) + m_options.intervalUs;
    m_deadlineUs = nowUs + m_options.timeoutUs;
    m_asking = false;
    m_redirects = 0;
    m_visited.clear();
    m_waited = -1;
    m_last = {};
    m_bounce.reset();
    go(m_host.ownerOf(m_host.slotOf(m_group)), nowUs);
}

void Lane::go(int node, qint64 nowUs)
{
    m_node = node;
    m_visited.push_back(node);
    if (m_connection.isOpen() && m_connectedTo == node && node != 0)
        return send();
    m_connectedTo = 0;
    m_state = State::Greet;
    const Endpoint to = m_host.endpointOf(node);
    if (to.port == 0 || !m_connection.begin(to))
        return silence(false, nowUs);
    m_skip = to.password.isEmpty() ? 0 : 1;
    m_connection.queue({"PING"});
}

void Lane::send()
{
    m_skip = m_asking ? 1 : 0;
    if (m_asking)
        m_connection.queue({"ASKING"});
    m_connection.queue({"SET", m_host.keyOf(m_group, m_number), m_host.valueOf(m_number)});
    m_state = State::Set;
}

void Lane::advance(qint64 nowUs)
{
    // Once more after each reply: what it has led to goes out at once, and is perhaps answered already.
    for (bool heardAny = true; heardAny && m_connection.isOpen();) {
        heardAny = false;
        if (!m_connection.advance())
            return silence(false, nowUs);
        while (m_connection.isOpen()) {
            const Result<std::optional<Reply>> reply = m_connection.take();
            if (!reply)
                return silence(false, nowUs);
            if (!reply->has_value())
                break;
            heardAny = true;
            heard(**reply, nowUs);
        }
    }
}

void Lane::heard(const Reply& reply, qint64 nowUs)
{
    const bool counts = m_skip == 0;
    m_skip = std::max(0, m_skip - 1);
    switch (m_state) {
    case State::Greet:
        return heardGreeting(reply, counts, nowUs);
    case State::Set:
        if (counts) // otherwise it is ASKING's
            heardSet(reply, nowUs);
        return;
    case State::Wait:
        m_waited = reply.type == Reply::Type::Integer ? int(std::min<qint64>(reply.integer, 1000)) : -1;
        return end(verdictOfWait(reply, m_options.waitReplicas), {}, nowUs);
    default:
        m_connection.close(); // a reply to nothing
    }
}

/// AUTH's reply first, if there is a password, then PING's.
void Lane::heardGreeting(const Reply& reply, bool last, qint64 nowUs)
{
    const Answer trouble = verdictOfSet(reply).answer;
    const bool refused =
        reply.isError() && (!last || trouble == Answer::NoAccess || trouble == Answer::Loading);
    if (refused) {
        m_connection.close();
        return end({Outcome::Refused, last ? trouble : Answer::NoAccess}, firstWord(reply.text), nowUs);
    }
    if (last) {
        m_connectedTo = m_node;
        send();
    }
}

void Lane::heardSet(const Reply& reply, qint64 nowUs)
{
    m_last = verdictOfSet(reply);
    const bool elsewhere = m_last.answer == Answer::Moved || m_last.answer == Answer::Ask;
    if (elsewhere && redirect(reply, nowUs))
        return;
    if (m_last.outcome == Outcome::Ok && m_options.waitReplicas > 0) {
        m_connection.queue(
            {"WAIT", QByteArray::number(m_options.waitReplicas), QByteArray::number(m_options.waitMs)});
        m_state = State::Wait;
        m_deadlineUs = nowUs + m_options.timeoutUs + m_options.waitMs * 1000;
        return;
    }
    end(m_last, reply.isError() ? firstWord(reply.text) : QString(), nowUs);
}

/// Follows MOVED or ASK; false when there is no way on.
bool Lane::redirect(const Reply& reply, qint64 nowUs)
{
    const std::optional<Redirection> to = reply.redirection();
    const int node = to ? m_host.nodeAtPort(to->port) : 0;
    if (node == 0 || m_redirects >= kMostRedirects)
        return false;
    ++m_redirects;
    m_asking = m_last.answer == Answer::Ask;
    if (!m_asking) {
        m_host.moved(to->slot, node);
        m_host.wantTopology();
    }
    if (std::find(m_visited.begin(), m_visited.end(), node) == m_visited.end()) {
        go(node, nowUs);
    } else {
        m_node = node;
        m_state = State::Pause;
        m_atUs = nowUs + m_bounce.next(m_host.chance());
    }
    return true;
}

/// The connection ended, or nothing came in time.
void Lane::silence(bool timedOut, qint64 nowUs)
{
    m_connection.close();
    m_connectedTo = 0;
    if (m_state == State::Rest || m_state == State::Pause)
        return;
    const Verdict verdict = verdictOfSilence(sent(), timedOut);
    end(verdict, answerWord(verdict.answer), nowUs);
}

void Lane::end(const Verdict& verdict, const QString& word, qint64 nowUs)
{
    m_state = State::Rest;
    m_troubled = verdict.outcome != Outcome::Ok && verdict.answer != Answer::WaitShort;
    if (m_troubled)
        m_host.wantTopology();
    else
        m_backoff.reset();
    m_atUs = std::max(m_dueUs, m_troubled ? nowUs + m_backoff.next(m_host.chance()) : nowUs);
    m_host.end(m_number, {verdict.outcome, verdict.answer, m_node, m_redirects, m_waited, nowUs}, word);
}

} // namespace ringside::ledger
