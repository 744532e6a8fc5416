#include "core/ledger/report.h"

#include "core/ledger/verdict.h"

#include <algorithm>

namespace ringside::ledger {

namespace {

class Reporter
{
public:
    Reporter(const Account& account, const History& history, const std::vector<int>& clients, qint64 listed)
        : m_account(account)
        , m_history(history)
        , m_clients(clients)
        , m_listed(listed)
    {
        m_report.faults = history.faults();
    }

    LedgerReport run(qint64 readMs)
    {
        m_report.readMs = readMs;
        m_report.attempted = m_account.size();
        for (qint64 number = 0; number < m_account.size(); ++number)
            add(number);
        std::sort(m_report.byNode.begin(), m_report.byNode.end(),
                  [](const NodeLoss& a, const NodeLoss& b) { return a.node < b.node; });
        return std::move(m_report);
    }

private:
    void add(qint64 number)
    {
        const Operation& operation = m_account.at(number);
        m_report.accepted += operation.outcome == Outcome::Ok;
        m_report.refused += operation.outcome == Outcome::Refused;
        m_report.unknown += operation.outcome == Outcome::Unknown;
        m_report.recovered += isRecovered(operation);
        m_report.phantom += isPhantom(operation);
        if (isLost(operation))
            addLost(number, operation);
        else if (operation.outcome == Outcome::Refused && operation.answer != Answer::Unreachable)
            addRefusal(operation);
    }

    void addLost(qint64 number, const Operation& operation)
    {
        LostWrite lost;
        lost.number = number;
        lost.client = m_clients[operation.writer];
        lost.slot = m_account.groupOf(number).slot;
        lost.node = operation.node;
        lost.ackMs = operation.endedUs() / 1000;
        lost.epoch = m_history.epochAt(lost.node, lost.ackMs);
        lost.fault = faultOf(m_report.faults, lost.ackMs);
        if (lost.fault >= 0) {
            FaultInterval& fault = m_report.faults[size_t(lost.fault)];
            lost.afterMs = lost.ackMs - fault.sinceMs;
            fault.firstLostAfterMs =
                fault.lost ? std::min(fault.firstLostAfterMs, lost.afterMs) : lost.afterMs;
            fault.lastLostAfterMs = fault.lost ? std::max(fault.lastLostAfterMs, lost.afterMs) : lost.afterMs;
            ++fault.lost;
        }
        countFor(lost);
        if (m_report.lost++ < m_listed) {
            lost.key = QString::fromLatin1(m_account.key(number));
            m_report.lostWrites.push_back(std::move(lost));
        }
    }

    void countFor(const LostWrite& lost)
    {
        auto node = std::find_if(m_report.byNode.begin(), m_report.byNode.end(),
                                 [&](const NodeLoss& n) { return n.node == lost.node; });
        if (node == m_report.byNode.end())
            node = m_report.byNode.insert(node, {lost.node, 0, lost.ackMs, lost.ackMs});
        ++node->lost;
        node->firstAckMs = std::min(node->firstAckMs, lost.ackMs);
        node->lastAckMs = std::max(node->lastAckMs, lost.ackMs);
    }

    void addRefusal(const Operation& operation)
    {
        const qint64 atMs = operation.endedUs() / 1000;
        for (FaultInterval& fault : m_report.faults) {
            const bool on = fault.sinceMs <= atMs && (fault.liftedMs == 0 || atMs <= fault.liftedMs);
            const qint64 after = std::max<qint64>(1, atMs - fault.sinceMs);
            if (on && (fault.firstRefusalAfterMs == 0 || after < fault.firstRefusalAfterMs)) {
                fault.firstRefusalAfterMs = after;
                fault.firstRefusal = answerWord(operation.answer);
                fault.refusedBy = operation.node;
            }
        }
    }

    const Account& m_account;
    const History& m_history;
    const std::vector<int>& m_clients;
    qint64 m_listed;
    LedgerReport m_report;
};

} // namespace

bool isLost(const Operation& operation)
{
    return operation.outcome == Outcome::Ok && operation.found == Found::Absent;
}

bool isRecovered(const Operation& operation)
{
    return operation.outcome == Outcome::Unknown && operation.found == Found::Present;
}

bool isPhantom(const Operation& operation)
{
    return operation.found == Found::Differs ||
           (operation.outcome == Outcome::Refused && operation.found == Found::Present);
}

LedgerReport reportOf(const Account& account, const History& history, const std::vector<int>& clients,
                      qint64 listed, qint64 readMs)
{
    return Reporter(account, history, clients, listed).run(readMs);
}

std::vector<Verified> verifiedOf(const Account& account)
{
    std::vector<Verified> all(size_t(account.writers()));
    for (qint64 number = 0; number < account.size(); ++number) {
        const Operation& operation = account.at(number);
        Verified& writer = all[operation.writer];
        writer.lost += isLost(operation);
        writer.recovered += isRecovered(operation);
        writer.phantom += isPhantom(operation);
    }
    return all;
}

} // namespace ringside::ledger
