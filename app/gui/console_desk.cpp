#include "app/gui/console_desk.h"

#include "core/action/handout.h"
#include "core/session/session.h"
#include "widgets/console/console_panel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ringside {

namespace {

/// A server that is gone keeps its last word about its role; who is master now is the shard's to say.
Role roleNow(const NodeState& node, const ClusterSnapshot& cluster)
{
    if (node.running() || node.shard < 0 || node.shard >= int(cluster.shards.size()))
        return node.role;
    return cluster.shards[size_t(node.shard)].master == node.number ? Role::Master : Role::Replica;
}

bool same(const std::vector<console::Node>& a, const std::vector<console::Node>& b)
{
    return std::equal(
        a.begin(), a.end(), b.begin(), b.end(), [](const console::Node& x, const console::Node& y) {
            return x.number == y.number && x.role == y.role && x.running == y.running &&
                   x.endpoint.port == y.endpoint.port && x.endpoint.password == y.endpoint.password;
        });
}

} // namespace

ConsoleDesk::ConsoleDesk(Session& session, ConsolePanel& panel, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_panel(panel)
    , m_mailbox(std::make_unique<Mailbox>())
{
    connect(&session, &Session::snapshotChanged, this, &ConsoleDesk::follow);
    connect(&session, &ActionPort::finished, this, &ConsoleDesk::finished);
    connect(&panel, &ConsolePanel::sendWanted, this, &ConsoleDesk::send);
    connect(&panel, &ConsolePanel::stopWanted, this, [this] {
        if (m_console)
            m_console->stop();
    });
    connect(&panel, &ConsolePanel::catalogWanted, this, [this] {
        if (m_console)
            m_console->wantCatalog();
    });
}

ConsoleDesk::~ConsoleDesk() = default;

void ConsoleDesk::open()
{
    const auto tell = [this](const console::Output& output) {
        m_mailbox->post([this, output] { m_panel.addOutput(output); });
    };
    const auto tellCatalog = [this](std::shared_ptr<const console::Catalog> catalog) {
        m_mailbox->post([this, catalog = std::move(catalog)] { m_panel.setCatalog(catalog); });
    };
    m_console =
        std::make_unique<console::ConsoleSession>(console::ConsoleSession::Options{}, tell, tellCatalog);
    if (m_panel.isVisible())
        m_console->wantCatalog();
}

void ConsoleDesk::reset()
{
    m_console.reset(); // its thread has ended: nothing is posted any more
    m_mailbox->clear();
    m_nodes.clear();
    m_panel.reset();
}

void ConsoleDesk::follow(const Snapshot& snapshot)
{
    if (!m_session.isOpen() || snapshot->nodes.empty())
        return;
    std::vector<console::Node> nodes;
    const std::vector<int> known = m_session.laboratory().numbers(); // a snapshot may be older than the lab
    for (const NodeState& node : snapshot->nodes) {
        if (std::binary_search(known.begin(), known.end(), node.number))
            nodes.push_back({node.number, m_session.laboratory().endpoint(node.number),
                             roleNow(node, *snapshot), node.running()});
    }
    if (m_console && same(nodes, m_nodes))
        return;
    if (!m_console)
        open();
    m_nodes = nodes;
    m_console->setNodes(std::move(nodes));
}

void ConsoleDesk::tell(const QString& text, bool error)
{
    console::Output output;
    output.lines = {{error ? console::Line::Kind::Error : console::Line::Kind::Note, text}};
    output.error = error;
    output.last = true;
    m_panel.addOutput(output);
}

bool ConsoleDesk::sendHandout(const QStringList& words)
{
    const auto meant = actionOfHandout(words.join(u' '));
    if (!meant)
        return false;
    if (const auto* error = std::get_if<ParseError>(&*meant)) {
        tell(error->message, true);
        return true;
    }
    const Action& action = std::get<Action>(*meant);
    m_action = m_session.submit(action);
    tell(tr("Here this is the action: %1").arg(action.shown()), false);
    return true;
}

void ConsoleDesk::finished(quint64 id, const ActionResult& result)
{
    if (id != m_action || m_action == 0)
        return;
    m_action = 0;
    if (result.error)
        return tell(result.error->text(), true);
    const QString found = result.result.value(QStringLiteral("found")).toString();
    const QJsonArray replies = result.result.value(QStringLiteral("replies")).toArray();
    for (const QJsonValue reply : replies) {
        const QJsonValue value = reply.toObject().value(QStringLiteral("reply"));
        tell(value.isString()
                 ? value.toString()
                 : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)),
             false);
    }
    if (replies.isEmpty())
        tell(found.isEmpty() ? tr("Done in %1 ms.").arg(result.ms, 0, 'f', 0) : found, false);
}

void ConsoleDesk::send(const console::Target& target, const QByteArrayList& words)
{
    QStringList texts;
    for (const QByteArray& word : words)
        texts << QString::fromUtf8(word);
    if (const auto shut = m_gate ? m_gate(texts) : std::nullopt) {
        tell(*shut, true);
        return;
    }
    if (sendHandout(texts))
        return;
    if (!m_console)
        open(); // it says that no node runs
    m_console->submit(target, words);
}

} // namespace ringside
