#pragma once

#include "core/action/port.h"
#include "core/cluster/event.h"
#include "core/heat/heat_watch.h"
#include "core/laboratory/laboratory.h"
#include "core/session/mailbox.h"

#include <map>
#include <memory>
#include <thread>

namespace ringside {

/// The window's side of the core: one open lab at a time, actions on worker threads, snapshots and events as
/// signals. Lives on the GUI thread; nothing here blocks it, except closeLab() of servers that were not shut
/// down, which kills them at once.
class Session : public ActionPort
{
    Q_OBJECT
public:
    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    /// Opens a lab (closing the one that is open). Errors: as Laboratory::open; then none is open.
    Status openLab(const Laboratory::Options& options);
    void closeLab();
    bool isOpen() const { return m_laboratory != nullptr; }
    /// Only while a lab is open.
    Laboratory& laboratory() { return *m_laboratory; }

    Snapshot snapshot() const { return m_snapshot; }
    bool isBusy() const { return !m_running.empty(); }

    /// While it is wanted the keys of every slot are counted every few seconds: heatMeasured(). The wish is
    /// kept from lab to lab.
    void setHeatWanted(bool wanted);

    quint64 submit(const Action& action) override;
    /// The same from its text form.
    quint64 submitLine(const QString& line);
    /// Submits once the first snapshot of the lab's nodes is here: for the first action after openLab().
    void submitWhenSeen(const Action& action);
    /// The same, out of sight: no started(), progress() or finished(), no event of it, no line in the log;
    /// only hiddenDone(). The gate does not concern it.
    quint64 submitHidden(const Action& action);
    void cancel(quint64 id) override;
    void cancelAll();
    std::optional<QString> whyNot(const Action& action) const override;

    /// Says why an action is not done now, although it could be; nothing when it may be. Asked before
    /// everything else, for buttons and for deeds alike. Empty: there is no gate.
    using Gate = std::function<std::optional<QString>(const Action&)>;
    void setGate(Gate gate);
    /// What stands between the core and the window: what of a snapshot and of events is to be seen. Empty:
    /// all of it.
    struct Curtain
    {
        std::function<Snapshot(const Snapshot&)> snapshot;
        std::function<Events(const Events&)> events;
    };
    void setCurtain(Curtain curtain);

Q_SIGNALS:
    void snapshotChanged(const ringside::Snapshot& snapshot);
    void eventsAdded(const ringside::Events& events);
    /// What the fabric has seen on the cluster bus, some sixty times a second at most.
    void messagesPassed(const ringside::WireBatch& batch);
    /// Every slot's keys have been counted; only while that is wanted.
    void heatMeasured(const ringside::Heat& heat);
    /// After `quit`: every server has ended.
    void quitDone();
    void hiddenDone(quint64 id, const ringside::ActionResult& result);

private:
    void show(const Snapshot& snapshot, const Events& events);
    void start(quint64 id, const Action& action, bool hidden);
    void finish(quint64 id, const ActionResult& result);
    void failLater(quint64 id, const Action& action, const Error& error);

    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<Laboratory> m_laboratory;
    std::unique_ptr<HeatWatch> m_heat; ///< while a lab is open; asks the laboratory where the nodes are
    bool m_heatWanted = false;
    std::map<quint64, std::jthread> m_running; ///< by action number
    Snapshot m_snapshot;
    std::optional<Action> m_pending; ///< of submitWhenSeen
    quint64 m_lastId = 0;
    Gate m_gate;
    Curtain m_curtain;
};

} // namespace ringside
