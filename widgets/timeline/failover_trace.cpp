#include "widgets/timeline/failover_trace.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

/// A promotion belongs to harm done at most this long before.
constexpr qint64 kReachMs = 5 * 60 * 1000;

bool harms(const Event& event)
{
    switch (event.kind) {
    case EventKind::NodeKilled:
    case EventKind::NodeCrashed:
    case EventKind::NodePaused:
    case EventKind::NodeStopped:
    case EventKind::NodeSilent:
    case EventKind::LinkCut:
        return true;
    default:
        return false;
    }
}

bool clears(EventKind kind)
{
    return kind == EventKind::NodeStarted || kind == EventKind::NodeResumed ||
           kind == EventKind::NodeAnswers || kind == EventKind::FailCleared ||
           kind == EventKind::BecameReplica;
}

/// Collects one trace per master while the events go by.
class Tracer
{
public:
    void see(const Event& event);
    std::vector<FailoverTrace> result();

private:
    void harm(const Event& event);
    void suspect(const Event& event);
    void promote(const Event& event);

    std::map<int, FailoverTrace> m_open; ///< by subject
    qint64 m_lastCutMs = 0;              ///< of links that no single node stands for
    std::map<int, qint64> m_elections;   ///< by candidate
    std::vector<FailoverTrace> m_done;
};

void Tracer::harm(const Event& event)
{
    if (event.kind == EventKind::LinkCut) {
        m_lastCutMs = event.timeMs;
        return; // which side fails shows with the first PFAIL
    }
    FailoverTrace& trace = m_open[event.node];
    trace.subject = event.node;
    if (trace.harmedMs == 0 || (event.kind != EventKind::NodeSilent && trace.pfailMs == 0))
        trace.harmedMs = event.timeMs;
}

void Tracer::suspect(const Event& event)
{
    FailoverTrace& trace = m_open[event.node];
    trace.subject = event.node;
    if (trace.harmedMs == 0 && m_lastCutMs > 0 && event.timeMs - m_lastCutMs < kReachMs)
        trace.harmedMs = m_lastCutMs;
    qint64& step = event.kind == EventKind::Pfail ? trace.pfailMs : trace.failMs;
    if (step == 0)
        step = event.timeMs;
}

void Tracer::promote(const Event& event)
{
    FailoverTrace trace;
    if (const auto open = m_open.find(event.other); open != m_open.end()) {
        if (event.timeMs - open->second.startMs() < kReachMs)
            trace = open->second;
        m_open.erase(open);
    }
    trace.subject = event.other;
    trace.promoted = event.node;
    if (const auto election = m_elections.find(event.node); election != m_elections.end()) {
        if (election->second >= trace.startMs() - 1 && event.timeMs - election->second < kReachMs)
            trace.electionMs = election->second;
        m_elections.erase(election);
    }
    trace.promotedMs = event.timeMs;
    m_done.push_back(trace);
}

void Tracer::see(const Event& event)
{
    if (harms(event))
        harm(event);
    else if (event.kind == EventKind::Pfail || event.kind == EventKind::Fail)
        suspect(event);
    else if (event.kind == EventKind::ElectionStarted)
        m_elections[event.node] = event.timeMs;
    else if (event.kind == EventKind::Promoted)
        promote(event);
    else if (clears(event.kind))
        m_open.erase(event.node);
}

std::vector<FailoverTrace> Tracer::result()
{
    for (const auto& [subject, trace] : m_open) {
        if (trace.pfailMs > 0 || trace.failMs > 0)
            m_done.push_back(trace);
    }
    std::sort(m_done.begin(), m_done.end(),
              [](const FailoverTrace& a, const FailoverTrace& b) { return a.startMs() < b.startMs(); });
    return m_done;
}

} // namespace

qint64 FailoverTrace::startMs() const
{
    for (const qint64 time : {harmedMs, pfailMs, failMs, electionMs}) {
        if (time > 0)
            return time;
    }
    return promotedMs;
}

FailoverTrace FailoverTrace::at(qint64 nowMs) const
{
    FailoverTrace known = *this;
    for (qint64* time :
         {&known.harmedMs, &known.pfailMs, &known.failMs, &known.electionMs, &known.promotedMs}) {
        if (*time > nowMs)
            *time = 0;
    }
    if (known.promotedMs == 0)
        known.promoted = 0;
    return known;
}

std::vector<FailoverTrace::Segment> FailoverTrace::segments(qint64 nowMs) const
{
    const qint64 end = done() ? promotedMs : std::max(nowMs, startMs());
    std::vector<Segment> result;
    const auto add = [&](Step step, qint64 from, std::initializer_list<qint64> next) {
        if (from == 0)
            return;
        qint64 to = end;
        for (const qint64 time : next)
            to = time > 0 ? std::min(to, time) : to;
        if (to > from)
            result.push_back({step, from, to});
    };
    add(Step::Silence, harmedMs, {pfailMs, failMs, electionMs});
    add(Step::Pfail, pfailMs, {failMs, electionMs});
    add(Step::Election, failMs, {electionMs});
    add(Step::Votes, electionMs, {});
    return result;
}

std::vector<FailoverTrace> traceFailovers(const Events& events)
{
    Tracer tracer;
    for (const Event& event : events)
        tracer.see(event);
    return tracer.result();
}

} // namespace ringside
