#include "core/session/session.h"

#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/action/verb.h"
#include "core/cluster/event_text.h"
#include "core/cluster/shown.h"

#include <QDateTime>

#include <spdlog/spdlog.h>

namespace ringside {

namespace {

bool onlyLooks(const QString& verb)
{
    const Verb* row = findVerb(verb);
    return row && row->looks;
}

} // namespace

Session::Session(QObject* parent)
    : ActionPort(parent)
    , m_mailbox(std::make_unique<Mailbox>())
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
}

Session::~Session()
{
    closeLab();
}

Status Session::openLab(const Laboratory::Options& options)
{
    closeLab();
    const auto publish = [this](const Snapshot& snapshot, const Events& events) {
        m_mailbox->post([this, snapshot, events] { show(snapshot, events); });
    };
    Result<std::unique_ptr<Laboratory>> opened = Laboratory::open(options, publish);
    if (!opened) {
        spdlog::error("lab {}: {}", options.directory.toStdString(), opened.error().text().toStdString());
        return opened.error();
    }
    m_laboratory = std::move(*opened);
    m_laboratory->wire().receive(
        [this](const WireBatch& batch) { m_mailbox->post([this, batch] { Q_EMIT messagesPassed(batch); }); });
    m_heat = std::make_unique<HeatWatch>(
        HeatWatch::Sources{[this] { return m_laboratory->hub().latest(); },
                           [this](int number) { return m_laboratory->endpoint(number); }},
        [this](const Heat& heat) { m_mailbox->post([this, heat] { Q_EMIT heatMeasured(heat); }); });
    m_heat->setWanted(m_heatWanted);
    return Done{};
}

void Session::show(const Snapshot& snapshot, const Events& events)
{
    m_snapshot = snapshot;
    const Events seen = m_curtain.events ? m_curtain.events(events) : events;
    for (const Event& event : seen)
        spdlog::info("event: {}", visible(describe(event)).toStdString());
    if (!seen.isEmpty())
        Q_EMIT eventsAdded(seen);
    Q_EMIT snapshotChanged(m_curtain.snapshot ? m_curtain.snapshot(snapshot) : snapshot);
    if (m_pending && !snapshot->nodes.empty())
        submit(*std::exchange(m_pending, std::nullopt));
}

void Session::setGate(Gate gate)
{
    m_gate = std::move(gate);
}

void Session::setCurtain(Curtain curtain)
{
    m_curtain = std::move(curtain);
}

void Session::setHeatWanted(bool wanted)
{
    m_heatWanted = wanted;
    if (m_heat)
        m_heat->setWanted(wanted);
}

void Session::closeLab()
{
    for (auto& [id, thread] : m_running)
        thread.request_stop();
    if (m_laboratory && !m_running.empty())
        m_laboratory->killServers(QStringLiteral("quit")); // nobody waits for their orderly end any more
    m_running.clear();                                     // joins
    m_heat.reset();
    m_pending.reset();
    m_laboratory.reset();
    // What the old lab still had to say is not for the next one.
    m_mailbox->clear();
    m_mailbox.release()->deleteLater(); // this may run from inside its event
    m_mailbox = std::make_unique<Mailbox>();
    m_snapshot = std::make_shared<ClusterSnapshot>();
}

quint64 Session::submitLine(const QString& line)
{
    const auto parsed = parseAction(line);
    if (const auto* action = std::get_if<Action>(&parsed))
        return submit(*action);
    const quint64 id = ++m_lastId;
    failLater(id, Action{line, {}, {}}, {ErrorCode::BadInput, std::get<ParseError>(parsed).message});
    return id;
}

void Session::submitWhenSeen(const Action& action)
{
    m_pending = action;
}

void Session::failLater(quint64 id, const Action& action, const Error& error)
{
    m_mailbox->post([this, id, action, error] {
        ActionResult result;
        result.action = action;
        result.error = error;
        finish(id, result);
    });
}

quint64 Session::submit(const Action& action)
{
    const quint64 id = ++m_lastId;
    if (!m_laboratory) {
        failLater(id, action, {ErrorCode::NotPossible, tr("No lab is open.")});
        return id;
    }
    if (const auto shut = m_gate ? m_gate(action) : std::nullopt) {
        failLater(id, action, {ErrorCode::NotPossible, *shut});
        return id;
    }
    Q_EMIT started(id, action);
    start(id, action, false);
    return id;
}

quint64 Session::submitHidden(const Action& action)
{
    const quint64 id = ++m_lastId;
    if (m_laboratory)
        start(id, action, true);
    return id;
}

void Session::start(quint64 id, const Action& action, bool hidden)
{
    m_running[id] = std::jthread([this, id, action, hidden](const std::stop_token& stop) {
        const auto tell = [this, id, hidden](double fraction, const QString& step) {
            if (!hidden)
                m_mailbox->post([this, id, fraction, step] { Q_EMIT progress(id, fraction, step); });
        };
        const ActionResult result =
            runAction(action, *m_laboratory, stop, tell, hidden ? Telling::Hidden : Telling::Plain);
        m_mailbox->post([this, id, result, hidden] {
            if (!hidden)
                return finish(id, result);
            m_running.erase(id);
            Q_EMIT hiddenDone(id, result);
        });
    });
}

void Session::finish(quint64 id, const ActionResult& result)
{
    m_running.erase(id); // its thread has nothing left to do but end
    if (m_laboratory && !onlyLooks(result.action.verb)) {
        Event event{QDateTime::currentMSecsSinceEpoch(),
                    result.ok ? EventKind::ActionDone : EventKind::ActionFailed,
                    Witness::Action,
                    0,
                    0,
                    qint64(result.ms),
                    result.action.shown(),
                    {}};
        if (result.error)
            event.detail +=
                QStringLiteral(": ") + visible(shownError(result.error->text(), result.action.words()));
        Q_EMIT eventsAdded({event});
    }
    Q_EMIT finished(id, result);
    if (result.ok && result.action.verb == u"quit")
        Q_EMIT quitDone();
}

void Session::cancel(quint64 id)
{
    if (const auto running = m_running.find(id); running != m_running.end())
        running->second.request_stop();
}

void Session::cancelAll()
{
    for (auto& [id, thread] : m_running)
        thread.request_stop();
}

std::optional<QString> Session::whyNot(const Action& action) const
{
    if (const auto shut = m_gate ? m_gate(action) : std::nullopt)
        return shut;
    return ringside::whyNot(action, *m_snapshot);
}

} // namespace ringside
