#include "core/fabric/bus_filter.h"

#include <algorithm>
#include <utility>

namespace ringside::fabric {

void BusFilter::follow(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();)
        at += m_framer.step(bytes.sliced(at)).taken;
    m_fate = m_framer.atStart() ? Fate::Open : Fate::Pass;
}

void BusFilter::take(QByteArrayView bytes, Outlet& outlet)
{
    qsizetype open = 0; // from here on bytes pass and are not given away yet
    const auto pass = [&](qsizetype end) {
        if (end > open)
            outlet.pass(bytes.sliced(open, end - open));
    };
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype begin = at;
        const BusFramer::Step step = m_framer.step(bytes.sliced(at));
        const QByteArrayView part = bytes.sliced(begin, step.taken);
        at += step.taken;
        if (m_fate == Fate::Open && !m_framer.hasHead()) {
            pass(begin);
            m_head.insert(m_head.end(), part.begin(), part.end());
            return; // the input ends within a head
        }
        if (m_fate == Fate::Open) {
            m_fate = judge(outlet);
            if (m_fate == Fate::Pass) {
                giveHead(outlet); // from an earlier read: nothing of this one is before it
            } else {
                pass(begin);
                m_dropped.swap(m_head);
            }
        }
        if (m_fate == Fate::Drop) {
            keep(part);
            open = at;
        }
        if (step.ends) {
            giveDropped(outlet);
            m_fate = Fate::Open;
        }
    }
    pass(bytes.size());
}

BusFilter::Fate BusFilter::judge(Outlet& outlet) const
{
    return !m_framer.lost() && outlet.drops(m_framer.head()) ? Fate::Drop : Fate::Pass;
}

std::vector<char> BusFilter::release()
{
    if (!m_head.empty())
        m_fate = Fate::Pass;
    return std::exchange(m_head, {});
}

void BusFilter::finish(Outlet& outlet)
{
    giveHead(outlet);
    giveDropped(outlet);
    m_fate = Fate::Pass;
}

void BusFilter::keep(QByteArrayView bytes)
{
    const auto room = MostKept - qsizetype(m_dropped.size());
    const QByteArrayView kept = bytes.first(std::min(room, bytes.size()));
    m_dropped.insert(m_dropped.end(), kept.begin(), kept.end());
}

void BusFilter::giveHead(Outlet& outlet)
{
    const auto head = std::exchange(m_head, {});
    if (!head.empty())
        outlet.pass(QByteArrayView(head.data(), qsizetype(head.size())));
}

void BusFilter::giveDropped(Outlet& outlet)
{
    const auto message = std::exchange(m_dropped, {});
    if (!message.empty())
        outlet.dropped(QByteArrayView(message.data(), qsizetype(message.size())));
}

} // namespace ringside::fabric
