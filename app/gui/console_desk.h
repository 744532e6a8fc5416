#pragma once

#include "core/action/action.h"
#include "core/cluster/snapshot.h"
#include "core/console/console_session.h"

#include <QObject>

#include <functional>

namespace ringside {

class ConsolePanel;
class Mailbox;
class Session;

/// Between the console in the window and the nodes of the lab that is open: one ConsoleSession a lab, its
/// answers on the window's thread. GUI thread.
class ConsoleDesk : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    ConsoleDesk(Session& session, ConsolePanel& panel, QObject* parent);
    ~ConsoleDesk() override;

    /// Why these words are not sent now; nothing when they may be. Empty: there is no gate.
    void setGate(std::function<std::optional<QString>(const QStringList&)> gate) { m_gate = std::move(gate); }
    /// Another lab is open, or none: connections are closed, nothing that was under way is told.
    void reset();

private:
    void follow(const Snapshot& snapshot);
    void send(const console::Target& target, const QByteArrayList& words);
    void open();
    /// A line of the printed lab: true when it was one.
    bool sendHandout(const QStringList& words);
    void tell(const QString& text, bool error);
    void finished(quint64 id, const ActionResult& result);

    std::function<std::optional<QString>(const QStringList&)> m_gate;
    quint64 m_action = 0; ///< what a line of the printed lab has become
    Session& m_session;
    ConsolePanel& m_panel;
    std::vector<console::Node> m_nodes;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<console::ConsoleSession> m_console; ///< null: no lab has nodes
};

} // namespace ringside
