#include "tests/core/anatomy_stage.h"

#include "core/anatomy/failover_json.h"
#include "core/anatomy/step_book.h"
#include "core/anatomy/theory.h"
#include "core/observe/log_lines.h"
#include "tests/support/picture.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <stdexcept>

namespace ringside::test {

namespace {

constexpr qint64 kBeginMs = 1'760'000'000'000;

NodeId idOf(int number)
{
    return *NodeId::fromHex(QByteArray::number(number).rightJustified(40, '0'));
}

std::vector<int> numbersOf(const QString& text)
{
    std::vector<int> numbers;
    for (const QString& word : text.split(u','))
        numbers.push_back(word.toInt());
    return numbers;
}

void gossip(BusMessage& message, const QString& about, quint16 flags)
{
    for (const int number : numbersOf(about)) {
        BusGossip entry;
        entry.id = idOf(number);
        entry.flags = quint16(BusMaster | flags);
        message.gossip.push_back(entry);
    }
}

} // namespace

AnatomyStage::AnatomyStage(int masters, int replicas, int nodeTimeoutMs)
    : cluster(*healthyCluster(masters, replicas))
{
    cluster.nodeTimeoutMs = nodeTimeoutMs;
    for (const NodeState& node : cluster.nodes) {
        const NodeState& owner = node.master ? *cluster.node(node.master) : node;
        m_headers[node.number] = {node.role == Role::Master, node.master, owner.configEpoch, owner.slots};
    }
    anatomist.setSettings({nodeTimeoutMs, 10, 10});
    poll(-1'000'000);
}

void AnatomyStage::play(const QString& script)
{
    for (const QString& line : script.split(u'\n')) {
        const QStringList words = line.section(u'#', 0, 0).contains(u"log")
                                      ? line.simplified().split(u' ')
                                      : line.section(u'#', 0, 0).simplified().split(u' ');
        if (words.size() < 2)
            continue;
        const qint64 timeUs = qRound64(words[0].toDouble() * 1000);
        if (words[1].contains(u'>'))
            message(timeUs, words);
        else if (words[1] == u"log")
            log(timeUs, words.at(2).toInt(), words.mid(3).join(u' '));
        else
            action(timeUs, words);
    }
}

BusMessage AnatomyStage::header(int sender) const
{
    const Header& known = m_headers.at(sender);
    BusMessage message;
    message.sender = idOf(sender);
    message.configEpoch = known.epoch;
    message.slots = known.slots;
    message.masterId = known.of ? idOf(known.of) : NodeId();
    message.flags =
        quint16(BusMyself | (known.master ? BusMaster : BusReplica) | (known.noFailover ? BusNoFailover : 0));
    message.paused = known.paused;
    message.stateOk = true;
    return message;
}

void AnatomyStage::message(qint64 timeUs, const QStringList& words)
{
    const int from = words[1].section(u'>', 0, 0).toInt();
    Header& mine = m_headers.at(from);
    BusMessage message;
    message.type = quint16(busTypeOf(words.at(2)).value());
    bool dropped = false;
    for (const QString& word : words.mid(3)) {
        const QString name = word.section(u'=', 0, 0), value = word.section(u'=', 1);
        if (name == u"pfail") {
            gossip(message, value, BusPfail);
        } else if (name == u"failed") {
            gossip(message, value, BusFail);
        } else if (name == u"fine") {
            gossip(message, value, 0);
        } else if (name == u"about") {
            message.about = idOf(value.toInt());
        } else if (name == u"epoch") {
            message.currentEpoch = value.toULongLong();
        } else if (name == u"force") {
            message.forceAck = true;
        } else if (name == u"master") {
            mine.master = true;
            mine.of = 0;
        } else if (name == u"replica") {
            mine = {false, value.toInt(), m_headers.at(value.toInt()).epoch,
                    m_headers.at(value.toInt()).slots};
        } else if (name == u"paused") {
            mine.paused = true;
        } else if (name == u"nofailover") {
            mine.noFailover = true;
        } else if (name == u"dropped") {
            dropped = true;
        } else {
            throw std::invalid_argument("stage: what is '" + word.toStdString() + "'?");
        }
    }
    if (mine.master && message.currentEpoch != 0 && message.type <= quint16(BusType::Pong))
        mine.epoch = message.currentEpoch;
    BusMessage whole = header(from);
    whole.type = message.type;
    whole.gossip = message.gossip;
    whole.about = message.about;
    whole.currentEpoch = message.currentEpoch;
    whole.forceAck = message.forceAck;
    for (const NodeState& node : cluster.nodes) {
        if (node.number == from ||
            (!words[1].endsWith(u'*') && words[1].section(u'>', 1).toInt() != node.number))
            continue;
        WireMessage wire;
        wire.sequence = ++m_sequence;
        wire.timeNs = kBeginMs * 1'000'000 + timeUs * 1000;
        wire.dueNs = wire.timeNs;
        wire.from = from;
        wire.to = node.number;
        wire.dropped = dropped;
        wire.message = whole;
        anatomist.feed(wire);
    }
}

void AnatomyStage::log(qint64 timeUs, int writer, const QString& text)
{
    QString line = text;
    static const QRegularExpression id(QStringLiteral("<(\\d)>"));
    for (QRegularExpressionMatch found = id.match(line); found.hasMatch(); found = id.match(line))
        line.replace(found.captured(0), QString::fromLatin1(idOf(found.captured(1).toInt()).toHex()));
    const QString when = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(kBeginMs + timeUs / 1000),
                                               QStringLiteral("dd MMM yyyy HH:mm:ss.zzz"));
    const auto parsed = parseLogLine(QStringLiteral("1:M %1 * %2").arg(when, line).toUtf8());
    const auto numberOf = [this](const NodeId& node) { return cluster.node(node)->number; };
    const auto event = parsed ? eventOf(*parsed, writer, numberOf) : std::nullopt;
    if (!event)
        throw std::invalid_argument("stage: no fact in the log line " + line.toStdString());
    anatomist.feed(Events{*event});
}

void AnatomyStage::process(qint64 timeUs, const QString& what, int number)
{
    NodeState& node = cluster.nodes[size_t(number - 1)];
    node.answering = what == u"start" || what == u"resume";
    node.process = node.answering     ? ProcessState::Running
                   : what == u"pause" ? ProcessState::Paused
                                      : ProcessState::Stopped;
    node.processNote = what == u"kill" ? QStringLiteral("killed by SIGKILL") : QString();
    const EventKind kind = what == u"kill"    ? EventKind::NodeKilled
                           : what == u"pause" ? EventKind::NodePaused
                           : what == u"start" ? EventKind::NodeStarted
                                              : EventKind::NodeResumed;
    Event event;
    event.timeMs = kBeginMs + timeUs / 1000;
    event.kind = kind;
    event.witness = Witness::Process;
    event.node = number;
    event.cause = QStringLiteral("%1 %2").arg(what).arg(number);
    anatomist.feed(Events{event});
}

void AnatomyStage::action(qint64 timeUs, const QStringList& words)
{
    const QString& what = words[1];
    if (what == u"kill" || what == u"pause" || what == u"start" || what == u"resume") {
        process(timeUs, what, words.at(2).toInt());
    } else if (what == u"poll") {
        poll(timeUs);
    } else if (what == u"write") {
        anatomist.feed(ClientFact{kBeginMs * 1000 + timeUs, words.at(2).toInt(), true});
    } else if (what == u"view") {
        for (Opinion& opinion : cluster.nodes[size_t(words.at(2).toInt() - 1)].opinions) {
            if (opinion.number != words.at(3).toInt())
                continue;
            opinion.health = words.at(4) == u"pfail"  ? Health::Pfail
                             : words.at(4) == u"fail" ? Health::Fail
                                                      : Health::Ok;
            opinion.sinceMs = kBeginMs + timeUs / 1000;
        }
    } else if (what == u"seen") {
        Event event;
        event.timeMs = kBeginMs + timeUs / 1000;
        event.kind = EventKind::Fail;
        event.witness = Witness::Poll;
        event.node = words.at(3).toInt();
        event.other = words.at(2).toInt();
        anatomist.feed(Events{event});
    } else if (what == u"cut") {
        for (const int other : numbersOf(words.at(3))) {
            for (const auto& [a, b] :
                 {std::pair(words.at(2).toInt(), other), std::pair(other, words.at(2).toInt())}) {
                LinkFault fault{a, b, Plane::Bus, kBeginMs + timeUs / 1000, 0};
                fault.cause = words.mid(1).join(u' ');
                cluster.faults.push_back(fault);
            }
        }
    } else if (what == u"heal") {
        cluster.faults.clear();
    } else {
        throw std::invalid_argument("stage: what is '" + what.toStdString() + "'?");
    }
}

/// Roles as the messages said; FAIL and PFAIL as the views say.
void AnatomyStage::poll(qint64 timeUs)
{
    cluster.timeMs = kBeginMs + timeUs / 1000;
    for (NodeState& node : cluster.nodes) {
        const Header& header = m_headers.at(node.number);
        node.role = header.master ? Role::Master : Role::Replica;
        node.master = header.of;
        node.configEpoch = header.epoch;
        node.failReports = node.pfailReports = 0;
        for (const NodeState& viewer : cluster.nodes) {
            const Opinion* opinion = cluster.opinion(viewer.number, node.number);
            if (!viewer.answering || !opinion || opinion->myself)
                continue;
            node.failReports += opinion->health == Health::Fail;
            node.pfailReports += opinion->health == Health::Pfail;
        }
    }
    for (ShardState& shard : cluster.shards) {
        for (const auto& [number, header] : m_headers) {
            const bool newer = header.master && header.slots == shard.slots &&
                               header.epoch > m_headers.at(shard.master).epoch;
            if (newer)
                shard.master = number;
        }
        for (NodeState& node : cluster.nodes) {
            if (node.shard == shard.seat)
                node.slots = node.number == shard.master ? shard.slots : SlotRanges();
        }
    }
    ++cluster.sequence;
    cluster.failovers = anatomist.failovers();
    anatomist.feed(std::make_shared<const ClusterSnapshot>(cluster));
}

Failover AnatomyStage::last()
{
    const Failovers all = anatomist.failovers();
    if (!all || all->empty())
        throw std::runtime_error("stage: no failover");
    return all->back();
}

QString AnatomyStage::told()
{
    QStringList lines;
    if (const Failovers all = anatomist.failovers()) {
        for (const Failover& failover : *all)
            lines << printed(failover);
    }
    return lines.join(u'\n');
}

QString printed(const Failover& failover)
{
    QString head = QStringLiteral("#%1 %2->%3 epoch %4 %5")
                       .arg(failover.number)
                       .arg(failover.subject)
                       .arg(failover.promoted)
                       .arg(failover.epoch)
                       .arg(stateWord(failover.state));
    if (failover.manual)
        head += QStringLiteral(" manual");
    if (!failover.cause.isEmpty())
        head += QStringLiteral(" (%1)").arg(failover.cause);
    QStringList lines{head};
    for (const FailoverStep& step : failover.steps) {
        const double at = double(step.timeUs - kBeginMs * 1000) / 1000;
        QString line = QStringLiteral("%1 %2 %3").arg(at).arg(stepWord(step.kind)).arg(step.node);
        if (step.other)
            line += QStringLiteral(">%1").arg(step.other);
        if (step.epoch && step.kind != FailoverStep::Kind::Promoted)
            line += QStringLiteral(" e%1").arg(step.epoch);
        line += QStringLiteral(" [%1%2%3]")
                    .arg(witnessWord(step.witness),
                         step.checkedBy ? u'+' + witnessWord(*step.checkedBy) : QString(),
                         disagrees(step) ? QStringLiteral("!") : QString());
        if (step.allowed) {
            const double took = double(step.timeUs - failover.steps[size_t(step.allowedSince)].timeUs) / 1000;
            if (!within(*step.allowed, took))
                line += QStringLiteral(" beyond %1..%2 since %3")
                            .arg(step.allowed->fromMs)
                            .arg(step.allowed->toMs)
                            .arg(stepWord(failover.steps[size_t(step.allowedSince)].kind));
        }
        if (!step.note.isEmpty() && step.kind != FailoverStep::Kind::Harm)
            line += QStringLiteral(" \"%1\"").arg(step.note);
        lines << line;
    }
    return lines.join(u'\n');
}

} // namespace ringside::test
