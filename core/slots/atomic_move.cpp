#include "core/slots/atomic_move.h"

#include "core/base/core_text.h"
#include "core/slots/slot_list.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

using Fields = std::map<QByteArray, Reply>;

/// A map of RESP2: names and values by turns.
Fields fieldsOf(const Reply& reply)
{
    Fields fields;
    for (size_t i = 0; i + 1 < reply.elements.size(); i += 2)
        fields[reply.elements[i].text] = reply.elements[i + 1];
    return fields;
}

AtomicMove::Job jobOf(AtomicMove::Form form, Fields& fields)
{
    const bool valkey = form == AtomicMove::Form::Valkey;
    AtomicMove::Job job;
    job.id = fields[valkey ? "name" : "id"].text;
    job.slots = SlotRanges::parse(QString::fromLatin1(fields[valkey ? "slot_ranges" : "slots"].text))
                    .value_or(SlotRanges());
    job.state = fields["state"].text;
    job.why = fields[valkey ? "message" : "last_error"].text;
    job.retries = int(fields["retries"].type == Reply::Type::Integer ? fields["retries"].integer
                                                                     : fields["retries"].text.toInt());
    const bool failed = job.state == "failed" && valkey; // Redis will begin it again
    job.ended = job.done() || failed || job.state == "cancelled" || job.state == "canceled";
    return job;
}

bool knows(NodeLine& node, const QByteArray& subcommand, Status& asked)
{
    const auto info = node.ask({{"COMMAND", "INFO", subcommand}});
    if (!info) {
        asked = info.error();
        return false;
    }
    const Reply& reply = info->front();
    return reply.elements.size() == 1 && !reply.elements.front().elements.empty();
}

} // namespace

bool AtomicMove::Job::handsOver() const
{
    return state == "failover-paused" || state == "failover-granted";
}

Result<AtomicMove::Form> AtomicMove::offered(NodeLine& source, NodeLine& target)
{
    const auto both = [&](const QByteArray& subcommand, Status& asked) {
        return knows(source, subcommand, asked) && knows(target, subcommand, asked);
    };
    Status asked = Done{};
    Form form = Form::None;
    if (both("cluster|migrateslots", asked))
        form = Form::Valkey;
    else if (asked && both("cluster|migration", asked))
        form = Form::Redis;
    return asked ? Result<Form>(form) : Result<Form>(asked.error());
}

AtomicMove::AtomicMove(Form form, NodeLine& source, NodeLine& target)
    : m_form(form)
    , m_source(source)
    , m_target(target)
{
}

QByteArrayList AtomicMove::beginning(const SlotRanges& slots) const
{
    QByteArrayList command = m_form == Form::Valkey ? QByteArrayList{"CLUSTER", "MIGRATESLOTS", "SLOTSRANGE"}
                                                    : QByteArrayList{"CLUSTER", "MIGRATION", "IMPORT"};
    for (const SlotRange& range : slots.ranges())
        command << QByteArray::number(range.first) << QByteArray::number(range.last);
    if (m_form == Form::Valkey)
        command << "NODE" << m_target.id().toHex();
    return command;
}

Result<std::optional<AtomicMove::Job>> AtomicMove::newest(const SlotRanges& slots)
{
    const Result<std::vector<Job>> all = jobs();
    if (!all)
        return all.error();
    const auto same = std::find_if(all->begin(), all->end(),
                                   [&](const Job& job) { return job.between && job.slots == slots; });
    return same == all->end() ? std::optional<Job>() : *same;
}

Result<AtomicMove::Job> AtomicMove::begin(const SlotRanges& slots)
{
    const Result<std::optional<Job>> before = newest(slots);
    if (!before || (*before && (*before)->runs()))
        return before ? Result<Job>(**before) : Result<Job>(before.error());
    const Result<std::vector<Reply>> begun = host().ask({beginning(slots)});
    if (!begun)
        return begun.error();
    if (begun->front().isError())
        return host().refused(begun->front());
    const Result<std::optional<Job>> now = newest(slots);
    if (!now)
        return now.error();
    if (!*now || (*before && (*before)->id == (*now)->id))
        return unknown();
    return **now;
}

Result<std::vector<AtomicMove::Job>> AtomicMove::jobs()
{
    const bool valkey = m_form == Form::Valkey;
    const Result<std::vector<Reply>> told =
        host().ask({valkey ? QByteArrayList{"CLUSTER", "GETSLOTMIGRATIONS"}
                           : QByteArrayList{"CLUSTER", "MIGRATION", "STATUS", "ALL"}});
    if (!told)
        return told.error();
    if (told->front().isError())
        return host().refused(told->front());
    std::vector<Job> jobs;
    for (const Reply& one : told->front().elements) {
        Fields fields = fieldsOf(one);
        if (fields["operation"].text != (valkey ? "EXPORT" : "import"))
            continue;
        jobs.push_back(jobOf(m_form, fields));
        jobs.back().between = valkey ? fields["target_node"].text == m_target.id().toHex()
                                     : fields["source"].text == m_source.id().toHex();
    }
    return jobs;
}

Result<AtomicMove::Job> AtomicMove::look(const Job& job)
{
    const Result<std::vector<Job>> all = jobs();
    if (!all)
        return all.error();
    const auto same =
        std::find_if(all->begin(), all->end(), [&](const Job& one) { return one.id == job.id; });
    if (same == all->end())
        return unknown();
    return *same;
}

Error AtomicMove::unknown() const
{
    return {ErrorCode::Timeout,
            CoreText::tr("Node %1 knows nothing of the migration any more.").arg(host().number())};
}

/// Whoever is not the host has a part of its own in it, which hears of the end by their connection, and not
/// while that is cut. It may be gone, and its part with it.
Result<AtomicMove::Job> AtomicMove::cancel(const Job& job)
{
    const auto cancelled = host().ask({cancelling(job)});
    if (!cancelled)
        return cancelled.error();
    Result<Job> now = look(job);
    if (!now || now->done())
        return now;
    if (now->runs() && cancelled->front().isError())
        return host().refused(cancelled->front());
    if (m_form == Form::Redis)
        (void)stopSending(job);
    else
        (void)stopReceiving();
    return now;
}

QByteArrayList AtomicMove::cancelling(const Job& job) const
{
    return m_form == Form::Valkey ? QByteArrayList{"CLUSTER", "CANCELSLOTMIGRATIONS"}
                                  : QByteArrayList{"CLUSTER", "MIGRATION", "CANCEL", "ID", job.id};
}

Status AtomicMove::stopSending(const Job& job)
{
    const auto cancelled = m_source.ask({cancelling(job)});
    return cancelled ? Status(Done{}) : Status(cancelled.error());
}

Status AtomicMove::stopSending(const SlotRanges& slots)
{
    const auto told = m_source.ask({{"CLUSTER", "MIGRATION", "STATUS", "ALL"}});
    if (!told)
        return told.error();
    for (const Reply& one : told->front().elements) {
        Fields fields = fieldsOf(one);
        const Job job = jobOf(Form::Redis, fields);
        if (fields["operation"].text != "migrate" || job.ended || common(job.slots, slots).isEmpty())
            continue;
        if (const Status stopped = stopSending(job); !stopped)
            return stopped;
    }
    return Done{};
}

Status AtomicMove::endParts(const SlotRanges& slots)
{
    return m_form == Form::Redis ? stopSending(slots) : stopReceiving();
}

/// There is no command for it. Their connection is a client of the target with the flag `i` (networking.c,
/// catClientInfoString); when it is closed, the target deletes what it has received.
Status AtomicMove::stopReceiving()
{
    const auto clients = m_target.ask({{"CLIENT", "LIST"}});
    if (!clients)
        return clients.error();
    for (const QByteArray& client : clients->front().text.split('\n')) {
        const QByteArrayList words = client.split(' ');
        const auto flags = std::find_if(words.begin(), words.end(),
                                        [](const QByteArray& word) { return word.startsWith("flags="); });
        if (flags == words.end() || !flags->contains('i') || !words.front().startsWith("id="))
            continue;
        const auto killed = m_target.ask({{"CLIENT", "KILL", "ID", words.front().mid(3)}});
        if (!killed)
            return killed.error();
    }
    return Done{};
}

} // namespace ringside
