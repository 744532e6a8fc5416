#include "core/client/scout.h"

#include <limits>

namespace ringside::client {

namespace {

constexpr qint64 kEveryUs = 200'000;
constexpr qint64 kPatienceUs = 500'000;

} // namespace

Scout::Scout(std::function<Endpoint(int node)> endpointOf, std::vector<int> order, Heard heard)
    : m_endpointOf(std::move(endpointOf))
    , m_order(std::move(order))
    , m_heard(std::move(heard))
{
}

qint64 Scout::nextUs() const
{
    if (m_asking)
        return m_deadlineUs;
    return m_wanted && !m_order.empty() ? m_nextAskUs : std::numeric_limits<qint64>::max();
}

void Scout::tick(qint64 nowUs)
{
    if (nowUs < nextUs())
        return;
    if (m_asking)
        giveUp(nowUs);
    else
        ask(nowUs);
}

void Scout::ask(qint64 nowUs)
{
    m_asking = true;
    m_wanted = false; // what is wanted from now on is wanted anew
    m_deadlineUs = nowUs + kPatienceUs;
    m_nextAskUs = nowUs + kEveryUs;
    m_skip = 0;
    if (!m_connection.isOpen()) {
        const Endpoint to = m_endpointOf(m_order[m_turn % m_order.size()]);
        if (to.port == 0 || !m_connection.begin(to))
            return giveUp(nowUs);
        m_skip = to.password.isEmpty() ? 0 : 1;
    }
    m_connection.queue({"CLUSTER", "SLOTS"});
    advance(nowUs);
}

void Scout::ready(qint64 nowUs)
{
    if (m_connection.isOpen())
        advance(nowUs);
}

void Scout::advance(qint64 nowUs)
{
    if (!m_connection.advance())
        return giveUp(nowUs);
    while (m_connection.isOpen()) {
        const Result<std::optional<Reply>> reply = m_connection.take();
        if (!reply)
            return giveUp(nowUs);
        if (!reply->has_value())
            return;
        if (m_skip > 0) {
            --m_skip;
            continue; // AUTH's: if it was refused, the next reply is an error, too
        }
        if (!m_heard(**reply))
            return giveUp(nowUs);
        m_asking = false;
    }
}

void Scout::giveUp(qint64 nowUs)
{
    m_connection.close();
    if (!m_asking)
        return; // it ended while nothing was asked
    m_asking = false;
    m_wanted = true;
    ++m_turn;
    m_nextAskUs = nowUs + kEveryUs;
}

} // namespace ringside::client
