#include "core/observe/log_lines.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace ringside {

namespace {

int monthOf(QStringView name)
{
    static constexpr std::array<const char*, 12> names{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return int(i) + 1;
    }
    return 0;
}

struct Pattern
{
    EventKind kind;
    const char* expression;     ///< (?<id>...) the other node, (?<n>...) the value, (?<why>...) the detail
    bool writerIsOther = false; ///< the event is about the node named; the writer is who did it
    const char* detail = "";    ///< when the line has no (?<why>...)
};

// Two lines that say why no election goes on are left out: that the delay is not over, and that votes are
// missing. Valkey writes both in every failover that goes well, and other lines tell the same.
constexpr std::array kPatterns{
    Pattern{EventKind::Pfail, "^(\\*\\*\\* )?NODE (?<id>[0-9a-f]{40}).* possibly failing", true},
    Pattern{EventKind::Fail, "^Marking node (?<id>[0-9a-f]{40}).* as failing \\(quorum reached\\)", true},
    Pattern{EventKind::ElectionDelayed,
            "^Start of election delayed for (?<n>-?\\d+) milliseconds \\(rank #(?<why>\\d+)"},
    Pattern{EventKind::ElectionPostponed,
            "^Replica rank updated to #(?<why>\\d+), added (?<n>-?\\d+) milliseconds of delay"},
    Pattern{EventKind::ElectionBlocked, "^Currently unable to failover: (?<why>Disconnected from .*)$"},
    Pattern{EventKind::ElectionExpired, "^Currently unable to failover: Failover attempt expired"},
    Pattern{EventKind::ElectionStarted, "^Starting a failover election for epoch (?<n>\\d+)"},
    Pattern{EventKind::VoteGranted, "^Failover auth granted to (?<id>[0-9a-f]{40}).* for epoch (?<n>\\d+)",
            true},
    Pattern{EventKind::VoteDenied, "^Failover auth denied to (?<id>[0-9a-f]{40}).*?: (?<why>.*)$", true},
    Pattern{EventKind::Promoted, "^Failover election won: I'm the new (master|primary)"},
    Pattern{EventKind::Promoted, "^Taking over the (master|primary) \\(user request", false, "takeover"},
    Pattern{EventKind::ManualFailoverAsked, "^Manual failover user request accepted", false, "plain"},
    Pattern{EventKind::ManualFailoverAsked, "^Forced failover user request accepted", false, "force"},
    Pattern{EventKind::WritesPaused, "^Manual failover requested by replica (?<id>[0-9a-f]{40})"},
    Pattern{EventKind::OffsetReached,
            "^All (master|primary) replication stream processed, manual failover can start"},
    Pattern{EventKind::ManualFailoverTimedOut, "^Manual failover timed out"},
    Pattern{
        EventKind::BecameReplica,
        "^Configuration change detected\\. Reconfiguring myself as a replica of (node )?(?<id>[0-9a-f]{40})"},
    Pattern{EventKind::WritesRefused, "^Cluster state changed: fail"},
    Pattern{EventKind::WritesAccepted, "^Cluster state changed: ok"},
    Pattern{EventKind::FullSync, "^Full resync from (master|primary): "},
    Pattern{EventKind::ReplicationUp, "^(MASTER|PRIMARY) <-> REPLICA sync: Finished with success", false,
            "full"},
    Pattern{EventKind::ReplicationUp, "sync: ([A-Za-z]+) accepted a Partial Resynchronization", false,
            "partial"},
};

const QRegularExpression& compiled(size_t index)
{
    static const std::array<QRegularExpression, kPatterns.size()> all = [] {
        std::array<QRegularExpression, kPatterns.size()> expressions;
        for (size_t i = 0; i < kPatterns.size(); ++i)
            expressions[i] = QRegularExpression(QLatin1String(kPatterns[i].expression));
        return expressions;
    }();
    return all[index];
}

} // namespace

std::optional<LogLine> parseLogLine(const QByteArray& line)
{
    const QString text = QString::fromUtf8(line);
    const QStringList words = text.split(QLatin1Char(' '));
    const qsizetype colon = words[0].indexOf(QLatin1Char(':'));
    if (words.size() < 7 || colon < 1 || words[0].size() != colon + 2 || words[5].size() != 1)
        return std::nullopt;
    const QDate day(words[3].toInt(), monthOf(words[2]), words[1].toInt());
    const QTime time = QTime::fromString(words[4], QStringLiteral("HH:mm:ss.zzz"));
    if (!day.isValid() || !time.isValid())
        return std::nullopt;
    LogLine result;
    result.pid = words[0].left(colon).toLongLong();
    result.role = words[0].back().toLatin1();
    result.timeMs = QDateTime(day, time).toMSecsSinceEpoch();
    result.level = words[5][0].toLatin1();
    result.text = words.mid(6).join(QLatin1Char(' '));
    return result;
}

std::optional<Event> eventOf(const LogLine& line, int writer,
                             const std::function<int(const NodeId&)>& numberOf)
{
    for (size_t i = 0; i < kPatterns.size(); ++i) {
        const QRegularExpressionMatch match = compiled(i).match(line.text);
        if (!match.hasMatch())
            continue;
        const auto id = NodeId::fromHex(match.captured(QStringLiteral("id")).toLatin1());
        const int named = id ? numberOf(*id) : 0;
        Event event;
        event.timeMs = line.timeMs;
        event.kind = kPatterns[i].kind;
        event.witness = Witness::Log;
        event.node = kPatterns[i].writerIsOther ? named : writer;
        event.other = kPatterns[i].writerIsOther ? writer : named;
        event.value = match.captured(QStringLiteral("n")).toLongLong();
        event.detail = match.captured(QStringLiteral("why"));
        if (event.detail.isEmpty())
            event.detail = QLatin1String(kPatterns[i].detail);
        return event;
    }
    return std::nullopt;
}

} // namespace ringside
