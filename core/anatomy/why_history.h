#pragma once

#include <QStringList>

#include <deque>

namespace ringside {

/// What was found out, moment by moment, about why nobody is promoted. When a failover ends without anybody,
/// the last answer is about a network that is being healed and a master that is back; what counts is what
/// held shortly before. One thread.
class WhyHistory
{
public:
    void add(qint64 timeUs, const QStringList& why);
    /// What held at that time, or the first answer; empty: there is none.
    QStringList at(qint64 timeUs) const;

private:
    struct Entry
    {
        qint64 timeUs = 0;
        QStringList why;
    };
    std::deque<Entry> m_entries; ///< oldest first
};

} // namespace ringside
