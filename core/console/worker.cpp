#include "core/console/worker.h"

#include "core/base/core_text.h"
#include "core/console/manners.h"
#include "core/console/reply_text.h"

#include <algorithm>

namespace ringside::console {

namespace {

constexpr double kWorthTellingMs = 500; // as redis-cli
constexpr qsizetype kMaximumLines = 2000;
constexpr qsizetype kMaximumLength = 4000;

/// What is for people to read has a size that people read, and that a window can show.
QStringList bounded(QStringList lines)
{
    const qsizetype count = lines.size();
    if (count > kMaximumLines) {
        lines = lines.mid(0, kMaximumLines);
        lines << CoreText::tr("… and %1 more lines").arg(count - kMaximumLines);
    }
    for (QString& line : lines) {
        if (line.size() > kMaximumLength)
            line = line.left(kMaximumLength) + QStringLiteral(" …");
    }
    return lines;
}

} // namespace

Worker::Worker(ConsoleSession::Options options, ConsoleSession::Tell tell)
    : m_options(options)
    , m_tell(std::move(tell))
{
}

void Worker::setNodes(std::vector<Node> nodes)
{
    m_nodes = std::move(nodes);
    std::erase_if(m_peers, [&](const auto& entry) {
        const Node* known = node(entry.first.second);
        const Endpoint& old = entry.second->endpoint();
        return !known || known->endpoint.port != old.port || known->endpoint.host != old.host ||
               known->endpoint.password != old.password;
    });
}

const Node* Worker::node(int number) const
{
    const auto found =
        std::find_if(m_nodes.begin(), m_nodes.end(), [&](const Node& one) { return one.number == number; });
    return found == m_nodes.end() ? nullptr : &*found;
}

Peer& Worker::peer(Room room, int number)
{
    std::unique_ptr<Peer>& found = m_peers[{room, number}];
    if (!found)
        found = std::make_unique<Peer>(number, node(number)->endpoint);
    return *found;
}

std::vector<int> Worker::numbersFor(const Target& target) const
{
    std::vector<int> numbers;
    for (const Node& one : m_nodes) {
        const bool wanted = target.kind == Target::Kind::Nodes ||
                            (target.kind == Target::Kind::Node && one.number == target.node) ||
                            (target.kind == Target::Kind::Masters && one.role == Role::Master) ||
                            (target.kind == Target::Kind::Replicas && one.role == Role::Replica);
        if (wanted)
            numbers.push_back(one.number);
    }
    return numbers;
}

/// Running masters first: those can answer.
std::vector<int> Worker::byReadiness() const
{
    std::vector<int> numbers;
    for (const bool masters : {true, false}) {
        for (const Node& one : m_nodes) {
            if (one.running && (one.role == Role::Master) == masters)
                numbers.push_back(one.number);
        }
    }
    return numbers;
}

Patience Worker::patienceFor(const QByteArrayList& words) const
{
    return mayWait(words, m_catalog.get()) ? m_patience : m_patience.within(m_options.limit);
}

void Worker::say(int number, std::vector<Line> lines, bool last)
{
    Output output;
    output.id = m_job.id;
    output.node = number;
    output.ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_began).count();
    output.error = std::any_of(lines.begin(), lines.end(),
                               [](const Line& line) { return line.kind == Line::Kind::Error; });
    output.redirects = m_redirects;
    output.lines = std::move(lines);
    output.last = last;
    const auto entry = m_peers.find({Room::Nodes, number});
    output.transaction = entry != m_peers.end() && entry->second->inTransaction();
    m_tell(output);
}

void Worker::sayOne(int number, Line::Kind kind, const QString& text, bool last)
{
    say(number, {{kind, text}}, last);
}

std::vector<Line> Worker::linesOf(const Result<Reply>& reply) const
{
    if (!reply)
        return {{Line::Kind::Error, reply.error().text()}};
    std::vector<Line> lines;
    const auto kind = reply->isError() ? Line::Kind::Error : Line::Kind::Reply;
    for (const QString& line : bounded(isReadAsText(m_job.words) ? rawLines(*reply) : replyLines(*reply)))
        lines.push_back({kind, line});
    return lines;
}

/// As redis-cli tells how long something took when one could feel it.
void Worker::finish(const Peer& peer, std::vector<Line> lines, bool last)
{
    const double ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - m_began).count();
    if (ms >= kWorthTellingMs)
        lines.push_back({Line::Kind::Note, QStringLiteral("(%1s)").arg(ms / 1000, 0, 'f', 2)});
    say(peer.number(), std::move(lines), last);
}

void Worker::run(const Job& job, const Patience& patience)
{
    m_job = job;
    m_patience = patience;
    m_began = std::chrono::steady_clock::now();
    m_redirects = 0;
    if (job.words.isEmpty()) {
        say(0, {}, true);
        return;
    }
    if (const auto why = refusal(job.words, job.target)) {
        sayOne(0, Line::Kind::Error, *why, true);
        return;
    }
    if (job.target.kind == Target::Kind::Cluster) {
        runInCluster();
        return;
    }
    const std::vector<int> numbers = numbersFor(job.target);
    if (numbers.empty())
        sayOne(0, Line::Kind::Error, CoreText::tr("There is no such node now."), true);
    else
        runOnNodes(numbers);
}

/// All are asked at once; their answers are told in order of number, each as soon as those before it are.
void Worker::runOnNodes(const std::vector<int>& numbers)
{
    const bool group = m_job.target.isGroup();
    std::map<int, std::vector<Line>> heads, answers;
    std::vector<Peer*> peers;
    for (const int number : numbers) {
        Peer& one = peer(Room::Nodes, number);
        const QString note = one.send(m_job.words);
        if (group)
            heads[number].push_back(
                {Line::Kind::Note, CoreText::tr("node %1 · %2").arg(QString::number(number), one.address())});
        if (!note.isEmpty())
            heads[number].push_back({Line::Kind::Note, note});
        peers.push_back(&one);
    }
    const bool stream = isStream(m_job.words);
    std::vector<Peer*> streaming;
    size_t told = 0;
    await(peers, patienceFor(m_job.words), [&](Peer& one, const Result<Reply>& reply) {
        std::vector<Line> lines = heads[one.number()];
        for (Line& line : linesOf(reply))
            lines.push_back(std::move(line));
        answers[one.number()] = std::move(lines);
        if (stream && reply && !reply->isError())
            streaming.push_back(&one);
        while (told < peers.size() && answers.contains(peers[told]->number())) {
            const bool last = told + 1 == peers.size() && streaming.empty();
            finish(*peers[told], std::move(answers[peers[told]->number()]), last);
            ++told;
        }
        return false;
    });
    if (!streaming.empty())
        listen(streaming);
}

/// What streams is told in portions, some twenty a second, and of a flood only as much as can be looked at.
void Worker::listen(const std::vector<Peer*>& peers)
{
    constexpr int kPortionMs = 50;
    constexpr size_t kPortionLines = 300;
    std::vector<Line> portion;
    size_t leftOut = 0;
    Deadline portionEnd{std::chrono::milliseconds(0)};
    const auto flush = [&] {
        if (leftOut > 0)
            portion.push_back(
                {Line::Kind::Note, CoreText::tr("… and %1 more lines").arg(std::exchange(leftOut, 0))});
        if (!portion.empty())
            say(peers.front()->number(), std::exchange(portion, {}), false);
    };
    std::vector<Peer*> open = peers;
    while (!open.empty() && !m_patience.stopped()) {
        const int wait = portion.empty() ? -1 : portionEnd.left();
        open = listenOnce(open, wait, m_patience.wakeFd, [&](Peer& one, const Result<Reply>& reply) {
            if (portion.empty())
                portionEnd = Deadline(std::chrono::milliseconds(kPortionMs));
            for (Line& line : linesOf(reply)) {
                if (peers.size() > 1)
                    line.text.prepend(QStringLiteral("%1: ").arg(one.number()));
                if (portion.size() < kPortionLines || line.kind == Line::Kind::Error)
                    portion.push_back(std::move(line));
                else
                    ++leftOut;
            }
            return true;
        });
        if (portionEnd.passed())
            flush();
    }
    for (Peer* one : open)
        one->close();
    flush();
    sayOne(peers.front()->number(), Line::Kind::Note,
           open.empty() ? CoreText::tr("The stream has ended.")
                        : CoreText::tr("Stopped; the connection was closed."),
           true);
}

} // namespace ringside::console
