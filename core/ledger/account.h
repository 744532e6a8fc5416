#pragma once

#include "core/ledger/keys.h"
#include "core/ledger/operation.h"

#include <memory>
#include <optional>
#include <vector>

namespace ringside::ledger {

/// How an operation ended.
struct Ending
{
    Outcome outcome = Outcome::Unknown;
    Answer answer = Answer::None;
    int node = 0;
    int redirects = 0;
    int waited = -1;
    qint64 endedUs = 0;
};

struct Counts
{
    qint64 accepted = 0;
    qint64 refused = 0;
    qint64 unreachable = 0; ///< of those refused
    qint64 unknown = 0;
    bool operator==(const Counts&) const = default;
};

/// The record of every operation of one run. Memory is taken in blocks as it grows, 32 bytes an operation,
/// and bounded: at the limit begin() refuses. One thread at a time: first the writers', then whoever reads.
class Account
{
public:
    static constexpr qint64 kMostOperations = 20'000'000;

    Account(std::vector<KeyGroup> groups, int writers, int valueSize, qint64 limit = kMostOperations);

    /// Notes that an operation begins and returns its number; nothing at the limit.
    std::optional<qint64> begin(int writer, int group, qint64 nowUs);
    void end(qint64 number, const Ending& ending);
    void setFound(qint64 number, Found found) { cell(number).found = found; }
    /// Forgets what reading back found.
    void clearFound();

    qint64 size() const { return m_size; }
    bool isFull() const { return m_size >= m_limit; }
    const Operation& at(qint64 number) const;
    const KeyGroup& group(int index) const { return m_groups[size_t(index)]; }
    const KeyGroup& groupOf(qint64 number) const { return group(at(number).group); }
    QByteArray key(qint64 number) const { return keyOf(groupOf(number), number); }
    QByteArray value(qint64 number) const { return valueOf(number, m_valueSize); }
    int valueSize() const { return m_valueSize; }
    int writers() const { return int(m_counts.size()); }
    const Counts& counts(int writer) const { return m_counts[size_t(writer)]; }
    /// Memory in use.
    qint64 bytes() const;

private:
    static constexpr qint64 kBlock = 65536;
    Operation& cell(qint64 number);

    std::vector<KeyGroup> m_groups;
    std::vector<Counts> m_counts;
    std::vector<std::unique_ptr<Operation[]>> m_blocks;
    int m_valueSize;
    qint64 m_limit;
    qint64 m_size = 0;
};

} // namespace ringside::ledger
