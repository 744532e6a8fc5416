#include "core/client/cluster_client.h"

#include "core/base/core_text.h"

#include <condition_variable>

namespace ringside::client {

namespace {

constexpr qint64 kRefreshUs = 200'000;              // at most so often
constexpr std::chrono::milliseconds kQuestion{500}; // for CLUSTER SLOTS

/// The answer of several replies that belong together: the first that is an error.
const Reply& decisive(const std::vector<Reply>& replies)
{
    const auto error =
        std::find_if(replies.begin(), replies.end(), [](const Reply& reply) { return reply.isError(); });
    return error == replies.end() ? replies.back() : *error;
}

bool isSilence(Answer answer)
{
    return answer == Answer::TimedOut || answer == Answer::Lost;
}

} // namespace

ClusterClient::ClusterClient(const Directory& directory, Options options)
    : m_directory(directory)
    , m_options(std::move(options))
    , m_random(std::random_device()())
{
}

qint64 ClusterClient::nowUs() const
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

int ClusterClient::nodeAt(const Reply& line) const
{
    const std::optional<Redirection> to = line.redirection();
    return to ? m_directory.numberAt(to->port) : 0;
}

/// The first, unless it was just silent: then one that has answered before, or the one after it.
int ClusterClient::anyNode() const
{
    const std::vector<KnownNode> all = m_directory.all();
    const int first = m_options.first != 0 ? m_options.first : all.empty() ? 0 : all.front().number;
    if (first != m_silent || all.empty())
        return first;
    for (const auto& [node, connection] : m_connections) {
        if (connection.isOpen() && node != m_silent)
            return node;
    }
    const auto next =
        std::find_if(all.begin(), all.end(), [this](const KnownNode& one) { return one.number > m_silent; });
    return next == all.end() ? all.front().number : next->number;
}

void ClusterClient::believe(int node)
{
    m_topology.emplace();
    m_topology->owners.set(SlotRanges{{0, kSlotCount - 1}}, node);
}

bool ClusterClient::refresh(const std::stop_token& stop)
{
    m_refreshedUs = nowUs();
    std::vector<KnownNode> order = m_directory.all();
    std::stable_partition(order.begin(), order.end(),
                          [this](const KnownNode& node) { return node.number == m_options.first; });
    std::stable_partition(order.begin(), order.end(),
                          [this](const KnownNode& node) { return node.number != m_silent; });
    for (const KnownNode& node : order) {
        Heard heard;
        const Deadline deadline{kQuestion};
        Connection* to = connectionTo(node.number, deadline, heard, stop);
        const Result<Reply> reply = to ? to->command({"CLUSTER", "SLOTS"}, deadline, stop)
                                       : Result<Reply>(Error{ErrorCode::Connection, {}});
        if (stop.stop_requested())
            return false;
        if (!reply)
            continue;
        if (auto told = readTopology(*reply, [this](int port) { return m_directory.numberAt(port); })) {
            ++m_tally.refreshes;
            m_topology = std::move(told);
            return true;
        }
    }
    return false;
}

int ClusterClient::ownerOf(int slot, const std::stop_token& stop)
{
    if (!m_topology)
        refresh(stop);
    return m_topology ? m_topology->owners.owner(slot) : 0;
}

std::vector<int> ClusterClient::replicasOf(int master) const
{
    if (!m_topology)
        return {};
    const auto found = m_topology->replicas.find(master);
    return found == m_topology->replicas.end() ? std::vector<int>() : found->second;
}

/// Whom to ask first.
int ClusterClient::placeFor(int slot, bool masterOnly, const std::stop_token& stop)
{
    if (slot < 0)
        return anyNode();
    if (!m_topology && std::exchange(m_options.knowsNothing, false))
        return anyNode();
    const int owner = ownerOf(slot, stop);
    const std::vector<int> replicas =
        m_options.fromReplicas && !masterOnly ? replicasOf(owner) : std::vector<int>();
    return replicas.empty() ? owner : replicas[size_t(m_turn++) % replicas.size()];
}

Connection* ClusterClient::connectionTo(int node, Deadline deadline, Heard& heard,
                                        const std::stop_token& stop)
{
    if (const auto open = m_connections.find(node); open != m_connections.end() && open->second.isOpen())
        return &open->second;
    const Endpoint to = m_directory.placed(node, m_options.source);
    if (to.port == 0) {
        heard.trouble = Answer::UnknownNode;
        return nullptr;
    }
    Result<Connection> opened = Connection::open(to, deadline, stop);
    if (opened && m_options.fromReplicas) {
        const Result<Reply> readOnly = opened->command({"READONLY"}, deadline, stop);
        if (!readOnly)
            opened = readOnly.error();
    }
    if (!opened) {
        heard.trouble = opened.error().code == ErrorCode::Server ? Answer::NoAccess : Answer::Unreachable;
        heard.why = opened.error().message.toUtf8();
        return nullptr;
    }
    return &m_connections.insert_or_assign(node, std::move(*opened)).first->second;
}

ClusterClient::Heard ClusterClient::ask(int node, const std::vector<QByteArrayList>& commands,
                                        const std::stop_token& stop)
{
    Heard heard;
    const Deadline deadline{std::chrono::milliseconds(std::max<qint64>(1, m_options.rules.attemptUs / 1000))};
    Connection* to = connectionTo(node, deadline, heard, stop);
    if (!to)
        return heard;
    Result<std::vector<Reply>> replies = to->pipeline(commands, deadline, stop);
    if (replies) {
        heard.replies = std::move(*replies);
        return heard;
    }
    m_connections.erase(node);
    heard.trouble = replies.error().code == ErrorCode::Timeout ? Answer::TimedOut : Answer::Lost;
    heard.why = replies.error().message.toUtf8();
    return heard;
}

/// MOVED corrects the table at once.
void ClusterClient::take(const Reply& moved)
{
    const std::optional<Redirection> to = moved.redirection();
    if (to && m_topology && to->slot >= 0 && to->slot < kSlotCount)
        m_topology->owners.set(to->slot, nodeAt(moved));
}

bool ClusterClient::pause(qint64 us, const std::stop_token& stop) const
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::microseconds(us), [] { return false; });
    return !stop.stop_requested();
}

/// Sends until there is an answer; `error` when there will be none.
std::vector<Reply> ClusterClient::drive(int slot, const std::vector<QByteArrayList>& commands, bool together,
                                        bool repeatable, const std::stop_token& stop,
                                        std::optional<Error>& error)
{
    const qint64 began = nowUs();
    Journey journey;
    int node = placeFor(slot, false, stop);
    bool masterOnly = false;
    m_way = {
        .slot = slot, .believed = m_topology && slot >= 0 ? m_topology->owners.owner(slot) : 0, .hops = {}};
    bool asking = false;
    for (;;) {
        std::vector<QByteArrayList> sent = commands;
        if (asking)
            sent.insert(sent.begin(), QByteArrayList{"ASKING"});
        const qint64 asked = nowUs();
        Heard heard =
            node == 0 ? Heard{{}, Answer::UnknownNode, "nobody owns the slot"} : ask(node, sent, stop);
        if (stop.stop_requested() && heard.replies.empty()) {
            error = Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
            return {};
        }
        if (asking && !heard.replies.empty())
            heard.replies.erase(heard.replies.begin());
        const Reply* said = heard.replies.empty() ? nullptr : &decisive(heard.replies);
        Answer answer = said ? answerOf(*said) : heard.trouble;
        ++m_tally.heard[size_t(answer)];
        const qint64 now = nowUs();
        m_way.hops.push_back(
            {node, asking, answer, said && said->isError() ? said->text : heard.why, now - asked, 0});
        if (answer == Answer::Moved)
            take(*said);
        if (!said) {
            m_silent = node;
            masterOnly = true; // a replica that is gone is asked no more
        }
        const int target = said ? nodeAt(*said) : 0;
        if (together && answer == Answer::Ask)
            answer = Answer::TryAgain;
        Next next = journey.after(answer, node, target, m_options.rules, began, now, chance());
        if (!repeatable && isSilence(answer))
            next.step = Next::Step::GiveUp;
        m_way.redirects = journey.redirects();
        m_way.retries = journey.retries();
        m_way.tookUs = now - began;
        if (next.step == Next::Step::Done || next.step == Next::Step::GiveUp) {
            m_tally.redirects += journey.redirects();
            m_tally.retries += journey.retries();
            if (!said)
                error = Error{answer == Answer::TimedOut ? ErrorCode::Timeout : ErrorCode::Connection,
                              node == 0 ? CoreText::tr("Nobody is known to own slot %1.").arg(slot)
                                        : CoreText::tr("Node %1 gave no answer (%2).")
                                              .arg(QString::number(node), answerWord(answer))};
            return std::move(heard.replies);
        }
        m_way.hops.back().pauseUs = next.pauseUs;
        if (!pause(next.pauseUs, stop)) {
            error = Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
            return {};
        }
        if (next.refresh && nowUs() - m_refreshedUs >= kRefreshUs)
            refresh(stop);
        asking = next.asking;
        node = next.step == Next::Step::Elsewhere ? next.node : placeFor(slot, masterOnly, stop);
    }
}

Result<Reply> ClusterClient::send(const Request& request, const std::stop_token& stop)
{
    std::optional<Error> error;
    std::vector<Reply> replies = drive(request.slot, {request.words}, false, request.repeatable, stop, error);
    if (error)
        return *error;
    return std::move(replies.front());
}

Result<std::vector<Reply>> ClusterClient::batch(int slot, const std::vector<QByteArrayList>& commands,
                                                const std::stop_token& stop)
{
    std::optional<Error> error;
    std::vector<Reply> replies = drive(slot, commands, true, false, stop, error);
    if (error)
        return *error;
    return replies;
}

} // namespace ringside::client
