#pragma once

#include "core/wire/bus_framer.h"

#include <vector>

namespace ringside::fabric {

/// Follows the messages in one direction of a bus connection and takes whole ones out of it. A message is
/// judged by its head before any byte of it goes on; one whose first bytes are past already goes on whole. A
/// lost stream (see BusFramer) goes on. One thread.
class BusFilter
{
public:
    /// Who is asked and who is told, in the order of the bytes.
    class Outlet
    {
    public:
        virtual ~Outlet() = default;
        /// Whether this message is to be taken out; asked once for each.
        virtual bool drops(const BusHead& head) = 0;
        virtual void pass(QByteArrayView bytes) = 0;
        /// A message that was taken out: all of it, but no more than MostKept bytes.
        virtual void dropped(QByteArrayView message) = 0;
    };
    static constexpr qsizetype MostKept = 1 << 20;

    /// Follows bytes that go on, whatever they are: no Drop fault is on the link. Not while busy().
    void follow(QByteArrayView bytes);
    /// A message is being taken out, or the first bytes of one are held back.
    bool busy() const { return m_fate == Fate::Drop || !m_head.empty(); }
    /// Follows bytes and gives them to `outlet`.
    void take(QByteArrayView bytes, Outlet& outlet);
    /// Lets the message whose head is not complete go on, unjudged, as the faults are gone; returns what was
    /// held back of it.
    std::vector<char> release();
    /// No byte will follow: gives away what is left of the last message.
    void finish(Outlet& outlet);
    /// Bytes of an incomplete head.
    qsizetype heldBack() const { return qsizetype(m_head.size()); }

private:
    /// What becomes of the message under way.
    enum class Fate { Open, Pass, Drop };

    Fate judge(Outlet& outlet) const;
    void keep(QByteArrayView bytes);
    void giveHead(Outlet& outlet);
    void giveDropped(Outlet& outlet);

    BusFramer m_framer;
    Fate m_fate = Fate::Open;
    std::vector<char> m_head;    ///< of a message that is not judged yet, from earlier reads
    std::vector<char> m_dropped; ///< of the message that is being taken out
};

} // namespace ringside::fabric
