#include "core/ledger/account.h"

#include <algorithm>
#include <limits>

namespace ringside::ledger {

Account::Account(std::vector<KeyGroup> groups, int writers, int valueSize, qint64 limit)
    : m_groups(std::move(groups))
    , m_counts(size_t(writers))
    , m_valueSize(valueSize)
    , m_limit(limit)
{
}

Operation& Account::cell(qint64 number)
{
    return m_blocks[size_t(number / kBlock)][size_t(number % kBlock)];
}

const Operation& Account::at(qint64 number) const
{
    return m_blocks[size_t(number / kBlock)][size_t(number % kBlock)];
}

std::optional<qint64> Account::begin(int writer, int group, qint64 nowUs)
{
    if (isFull())
        return std::nullopt;
    if (m_size % kBlock == 0)
        m_blocks.push_back(std::make_unique<Operation[]>(size_t(kBlock)));
    Operation& operation = cell(m_size);
    operation.begunUs = nowUs;
    operation.group = group;
    operation.writer = quint16(writer);
    return m_size++;
}

void Account::end(qint64 number, const Ending& ending)
{
    Operation& operation = cell(number);
    const qint64 took = std::max<qint64>(0, ending.endedUs - operation.begunUs);
    operation.tookUs = quint32(std::min<qint64>(took, std::numeric_limits<quint32>::max()));
    operation.node = quint16(ending.node);
    operation.redirects = quint8(ending.redirects);
    operation.waited = qint16(ending.waited);
    operation.outcome = ending.outcome;
    operation.answer = ending.answer;
    Counts& counts = m_counts[operation.writer];
    counts.accepted += ending.outcome == Outcome::Ok;
    counts.refused += ending.outcome == Outcome::Refused;
    counts.unreachable += ending.answer == Answer::Unreachable;
    counts.unknown += ending.outcome == Outcome::Unknown;
}

void Account::clearFound()
{
    for (qint64 number = 0; number < m_size; ++number)
        cell(number).found = Found::NotRead;
}

qint64 Account::bytes() const
{
    return qint64(m_blocks.size()) * kBlock * qint64(sizeof(Operation));
}

} // namespace ringside::ledger
