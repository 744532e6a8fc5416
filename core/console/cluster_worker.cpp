// How a Worker does what a client in the cluster does: whose slot is it, ask there, follow where it points.

#include "core/console/worker.h"

#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/console/manners.h"

#include <algorithm>

namespace ringside::console {

namespace {

constexpr std::chrono::milliseconds kQuestionLimit{1500};
constexpr std::chrono::milliseconds kDocsLimit{4000};
constexpr int kMaximumRedirects = 5;

} // namespace

Result<Reply> Worker::ask(Room room, int number, const QByteArrayList& words, bool asking,
                          const Patience& patience, std::vector<Line>* notes)
{
    Peer& one = peer(room, number);
    const QString note = one.send(words, asking);
    m_reached = one.reached();
    if (notes && !note.isEmpty())
        notes->push_back({Line::Kind::Note, note});
    Result<Reply> answer = Error{ErrorCode::Connection, {}};
    await({&one}, patience, [&](Peer&, const Result<Reply>& reply) {
        answer = reply;
        m_reached = m_reached || reply;
        return false;
    });
    return answer;
}

std::shared_ptr<const Catalog> Worker::loadCatalog(const Patience& patience)
{
    m_patience = patience;
    for (const int number : byReadiness()) {
        const Result<Reply> commands =
            ask(Room::Questions, number, {"COMMAND"}, false, patience.within(kQuestionLimit));
        if (!commands || commands->type != Reply::Type::Array)
            continue;
        auto catalog = std::make_shared<Catalog>(*commands);
        constexpr qsizetype kPortion = 40;
        const QByteArrayList names = catalog->namesForDocs();
        for (qsizetype i = 0; i < names.size(); i += kPortion)
            describe(*catalog, number, names.mid(i, kPortion), patience.within(kDocsLimit));
        m_catalog = std::move(catalog);
        return m_catalog;
    }
    return nullptr;
}

/// In portions: hiredis before 1.0 gives up on a reply nested deeper than seven lists, as the docs of all
/// commands together are, and those of a few alone. A portion that fails is halved; what fails alone has no
/// hint.
void Worker::describe(Catalog& catalog, int number, const QByteArrayList& names, const Patience& patience)
{
    if (names.isEmpty() || patience.stopped() || patience.deadline->passed())
        return;
    const auto docs =
        ask(Room::Questions, number, QByteArrayList{"COMMAND", "DOCS"} + names, false, patience);
    if (docs) {
        catalog.describe(*docs);
    } else if (names.size() > 1) {
        const qsizetype half = names.size() / 2;
        describe(catalog, number, names.mid(0, half), patience);
        describe(catalog, number, names.mid(half), patience);
    }
}

int Worker::numberAt(int port) const
{
    const auto found = std::find_if(m_nodes.begin(), m_nodes.end(),
                                    [&](const Node& one) { return one.endpoint.port == port; });
    return found == m_nodes.end() ? 0 : found->number;
}

void Worker::learnSlots()
{
    for (const int number : byReadiness()) {
        const Result<Reply> reply =
            ask(Room::Questions, number, {"CLUSTER", "SLOTS"}, false, m_patience.within(kQuestionLimit));
        if (!reply)
            continue;
        if (auto slots = client::readClusterSlots(*reply, [this](int port) { return numberAt(port); })) {
            m_slots = std::move(slots);
            return;
        }
    }
}

int Worker::ownerOf(int slot)
{
    if (!m_slots)
        learnSlots();
    return m_slots ? m_slots->owner(slot) : 0;
}

/// -1: the words have no key. A server tells where keys are that have no fixed place, as EVAL's.
int Worker::slotOfKey()
{
    const QByteArrayList& words = m_job.words;
    const Command* command =
        m_catalog ? m_catalog->find({QString::fromUtf8(words.value(0)), QString::fromUtf8(words.value(1))})
                  : nullptr;
    if (!command)
        return -1;
    if (command->firstKey > 0)
        return command->firstKey < words.size() ? keyHashSlot(words[command->firstKey]) : -1;
    if (!command->movableKeys)
        return -1;
    for (const int number : byReadiness()) {
        const Result<Reply> keys = ask(Room::Questions, number, QByteArrayList{"COMMAND", "GETKEYS"} + words,
                                       false, m_patience.within(kQuestionLimit));
        if (keys)
            return keys->elements.empty() ? -1 : keyHashSlot(keys->elements.front().text);
    }
    return -1;
}

void Worker::runInCluster()
{
    if (!m_catalog)
        loadCatalog(m_patience);
    const int slot = slotOfKey();
    int number = slot >= 0 ? ownerOf(slot) : m_current;
    const std::vector<int> ready = byReadiness();
    const bool known = node(number) && (slot >= 0 || node(number)->running);
    if (!known && !ready.empty())
        number = ready.front(); // it answers, or says where to go
    if (number == 0 || !node(number))
        sayOne(0, Line::Kind::Error, CoreText::tr("No node of the cluster is running."), true);
    else
        carryOut(number, slot);
}

void Worker::carryOut(int number, int slot)
{
    const auto where = [slot](int node) {
        return slot < 0 ? CoreText::tr("node %1").arg(node)
                        : CoreText::tr("slot %1 · node %2").arg(slot).arg(node);
    };
    std::vector<Line> lines{{Line::Kind::Note, where(number)}};
    bool asking = false, relearned = false;
    for (;;) {
        m_current = number;
        const Result<Reply> reply =
            ask(Room::Cluster, number, m_job.words, asking, patienceFor(m_job.words), &lines);
        const bool unreachable = !reply && reply.error().code == ErrorCode::Connection && !m_reached;
        if (unreachable && slot >= 0 && !std::exchange(relearned, true)) {
            learnSlots();
            const int owner = ownerOf(slot);
            if (owner != number && node(owner)) {
                lines.push_back(
                    {Line::Kind::Note,
                     CoreText::tr("node %1 is gone; the cluster names node %2 now").arg(number).arg(owner)});
                number = owner;
                continue;
            }
        }
        if (reply && follow(*reply, number, asking, lines))
            continue;
        for (Line& line : linesOf(reply))
            lines.push_back(std::move(line));
        Peer& one = peer(Room::Cluster, number);
        const bool stream = isStream(m_job.words) && reply && !reply->isError();
        finish(one, std::move(lines), !stream);
        if (stream)
            listen({&one});
        return;
    }
}

/// True when the reply points elsewhere and that was not too often.
bool Worker::follow(const Reply& reply, int& number, bool& asking, std::vector<Line>& lines)
{
    const std::optional<Redirection> to = reply.redirection();
    const int next = to ? numberAt(to->port) : 0;
    if (!to || next == 0 || m_redirects == kMaximumRedirects)
        return false;
    ++m_redirects;
    asking = reply.error() == ServerError::Ask;
    if (!asking && m_slots)
        m_slots->set(to->slot, next);
    lines.push_back(
        {Line::Kind::Redirect, CoreText::tr("→ %1 · node %2").arg(QString::fromUtf8(reply.text)).arg(next)});
    number = next;
    return true;
}

} // namespace ringside::console
