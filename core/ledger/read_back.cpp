#include "core/ledger/read_back.h"

#include "core/base/core_text.h"

#include <algorithm>

namespace ringside::ledger {

namespace {

constexpr int kBatch = 1000;
constexpr int kBatchBytes = 4 << 20;

class Reader
{
public:
    Reader(Account& account, Owners& owners)
        : m_account(account)
        , m_owners(owners)
        , m_batch(size_t(std::clamp(kBatchBytes / std::max(1, account.valueSize()), 1, kBatch)))
    {
    }

    Status run(const Stopped& stopped, const Told& told)
    {
        for (qint64 number = 0; number < m_account.size(); ++number) {
            const int slot = m_account.groupOf(number).slot;
            const int node = m_owners.ownerOf(slot);
            if (node == 0)
                return Error{ErrorCode::NotPossible, CoreText::tr("Slot %1 has no owner.").arg(slot)};
            std::vector<qint64>& waiting = m_waiting[node];
            waiting.push_back(number);
            if (waiting.size() < m_batch)
                continue;
            if (stopped())
                return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
            if (const Status read = readFrom(node, waiting); !read)
                return read;
            told(double(number) / double(m_account.size()));
        }
        for (auto& [node, waiting] : m_waiting) {
            if (const Status read = readFrom(node, waiting); !read)
                return read;
        }
        return Done{};
    }

private:
    Status readFrom(int node, std::vector<qint64>& numbers)
    {
        std::vector<QByteArrayList> commands;
        for (const qint64 number : numbers)
            commands.push_back({"GET", m_account.key(number)});
        const Result<std::vector<Reply>> replies = m_owners.ask(node, commands);
        if (!replies)
            return replies.error();
        for (size_t i = 0; i < numbers.size(); ++i)
            m_account.setFound(numbers[i], judge((*replies)[i], numbers[i]));
        numbers.clear();
        return Done{};
    }

    Found judge(const Reply& reply, qint64 number) const
    {
        if (reply.type == Reply::Type::Nil)
            return Found::Absent;
        return reply.text == m_account.value(number) ? Found::Present : Found::Differs;
    }

    Account& m_account;
    Owners& m_owners;
    size_t m_batch;
    std::map<int, std::vector<qint64>> m_waiting; ///< by owner
};

} // namespace

Status readBack(Account& account, Owners& owners, const Stopped& stopped, const Told& told)
{
    account.clearFound();
    Status status = stopped() ? Status(Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")})
                              : Reader(account, owners).run(stopped, told);
    if (!status)
        account.clearFound();
    return status;
}

} // namespace ringside::ledger
