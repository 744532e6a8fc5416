#include "core/fabric/byte_queue.h"

#include <algorithm>

namespace ringside::fabric {

namespace {

/// Removes what was used up from the front once it is the greater part, so that each element moves rarely.
template <class T> void compact(std::vector<T>& all, std::size_t& begin)
{
    if (begin < all.size() / 2)
        return;
    all.erase(all.begin(), all.begin() + std::ptrdiff_t(begin));
    begin = 0;
}

} // namespace

void ByteQueue::push(const char* data, std::size_t size, qint64 dueNs)
{
    if (size == 0)
        return;
    dueNs = std::max(dueNs, lastDue());
    if (!empty() && lastDue() == dueNs)
        m_pieces.back().size += size;
    else
        m_pieces.push_back({dueNs, size});
    m_bytes.insert(m_bytes.end(), data, data + size);
}

std::size_t ByteQueue::dueBytes(qint64 nowNs) const
{
    std::size_t due = 0;
    for (std::size_t i = m_first; i < m_pieces.size() && m_pieces[i].dueNs <= nowNs; ++i)
        due += m_pieces[i].size;
    return due;
}

void ByteQueue::pop(std::size_t size)
{
    m_begin += size;
    while (size > 0) {
        Piece& piece = m_pieces[m_first];
        const std::size_t taken = std::min(size, piece.size);
        piece.size -= taken;
        size -= taken;
        if (piece.size == 0)
            ++m_first;
    }
    if (empty()) {
        clear();
        return;
    }
    compact(m_bytes, m_begin);
    compact(m_pieces, m_first);
}

void ByteQueue::release()
{
    if (empty())
        return;
    const std::size_t all = size();
    m_pieces.assign(1, {0, all});
    m_first = 0;
}

} // namespace ringside::fabric
