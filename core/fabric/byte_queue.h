#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace ringside::fabric {

/// Bytes that were read and are not sent yet, in order, each piece with the time from which it may be sent.
/// Owns no memory while it is empty. Times as of Common::nowNs(), 0: at once. One thread.
class ByteQueue
{
public:
    bool empty() const { return m_first == m_pieces.size(); }
    std::size_t size() const { return m_bytes.size() - m_begin; }
    /// About what it costs: many small pieces cost more than their bytes.
    std::size_t weight() const { return size() + (m_pieces.size() - m_first) * PieceCost; }

    /// A piece that is due before the one in front of it waits for that one.
    void push(const char* data, std::size_t size, qint64 dueNs);
    /// The time of the first piece and of the last; 0 when empty.
    qint64 firstDue() const { return empty() ? 0 : m_pieces[m_first].dueNs; }
    qint64 lastDue() const { return empty() ? 0 : m_pieces.back().dueNs; }
    /// How many bytes from the front are due.
    std::size_t dueBytes(qint64 nowNs) const;
    /// The front, size() bytes long.
    const char* data() const { return m_bytes.data() + m_begin; }
    void pop(std::size_t size);
    /// All of it is due at once.
    void release();
    void clear() { *this = {}; }

private:
    static constexpr std::size_t PieceCost = 64;

    struct Piece
    {
        qint64 dueNs = 0;
        std::size_t size = 0;
    };

    std::vector<char> m_bytes; ///< from m_begin on
    std::size_t m_begin = 0;
    std::vector<Piece> m_pieces; ///< from m_first on
    std::size_t m_first = 0;
};

} // namespace ringside::fabric
