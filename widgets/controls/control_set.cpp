#include "widgets/controls/control_set.h"

#include "widgets/wishes/wishes.h"

#include <algorithm>

namespace ringside {

namespace {

QString editorTip(Control control)
{
    switch (control) {
    case Control::Partition:
        return ControlSet::tr(
            "partition A | B — choose which node is on which side, and see what will happen.");
    case Control::Slots:
        return ControlSet::tr("reshard, move — choose how many slots or which ones, who gives and who gets. "
                              "The plan is shown first.");
    case Control::Set:
        return ControlSet::tr("set N DIRECTIVE VALUE — change a setting of a running node.");
    case Control::Delay:
        return ControlSet::tr(
            "delay A B TIME — every byte arrives later. Choose the direction and the time.");
    case Control::Throttle:
        return ControlSet::tr("throttle A B RATE — limits how many bytes pass in a second.");
    case Control::Drop:
        return ControlSet::tr("drop A B MESSAGES SHARE — messages of the bus vanish. Choose which ones.");
    default:
        break;
    }
    return ControlSet::tr(
        "cut, delay, throttle, drop or reset — choose the link, the direction and the kind.");
}

} // namespace

ControlSet::ControlSet(ActionPort& port, const QList<Control>& controls, QObject* parent)
    : QObject(parent)
    , m_port(port)
    , m_snapshot(std::make_shared<ClusterSnapshot>())
{
    for (const Control control : controls) {
        auto* action = new QAction(controlText(control, {}), this);
        action->setObjectName(QStringLiteral("action.") + controlName(control));
        connect(action, &QAction::triggered, this, [this, control] { trigger(control); });
        m_actions[control] = action;
    }
    connect(&port, &ActionPort::started, this, &ControlSet::reevaluate);
    connect(&port, &ActionPort::finished, this, &ControlSet::reevaluate);
    reevaluate();
}

QAction* ControlSet::action(Control control) const
{
    const auto found = m_actions.find(control);
    return found == m_actions.end() ? nullptr : found->second;
}

void ControlSet::refresh(const Snapshot& snapshot, const Selection& selection)
{
    m_selection = selection;
    if (snapshot)
        m_snapshot = snapshot;
    reevaluate();
}

void ControlSet::reevaluate()
{
    for (const auto& [control, action] : m_actions)
        evaluate(control);
    Q_EMIT reevaluated();
}

void ControlSet::evaluate(Control control)
{
    QAction* action = m_actions.at(control);
    action->setText(controlText(control, m_selection));
    const QList<Action> actions = controlActions(control, m_selection, *m_snapshot);
    QString reason;
    if (opensEditor(control)) {
        reason = whyNoEditor(control);
    } else if (actions.isEmpty()) {
        reason = controlNeeds(control);
    }
    for (const Action& wanted : actions) {
        if (reason.isEmpty())
            reason = m_port.whyNot(wanted).value_or(QString());
    }
    QString tip = reason;
    if (reason.isEmpty())
        tip = opensEditor(control) ? editorTip(control) : wish::describe(actions);
    for (const Action& wanted : actions) {
        const auto warning = reason.isEmpty() ? wish::warning(wanted, *m_snapshot) : std::nullopt;
        if (warning)
            tip += QLatin1Char('\n') + *warning;
    }
    action->setEnabled(reason.isEmpty());
    action->setToolTip(tip);
    action->setStatusTip(tip);
}

QString ControlSet::whyNoEditor(Control control) const
{
    const bool betweenNodes = control != Control::Set;
    if (m_snapshot->nodes.size() < (betweenNodes ? 2 : 1))
        return tr("There is no cluster yet: start one first.");
    const bool onThisLink =
        control == Control::Delay || control == Control::Throttle || control == Control::Drop;
    return onThisLink && linkEnds(m_selection).first == 0 ? controlNeeds(control) : QString();
}

void ControlSet::openEditor(Control control)
{
    switch (control) {
    case Control::Partition:
        Q_EMIT partitionWanted(m_selection);
        break;
    case Control::Slots:
        Q_EMIT slotsWanted(m_selection);
        break;
    case Control::Set:
        Q_EMIT setWanted(m_selection);
        break;
    case Control::Delay:
        Q_EMIT faultWanted(m_selection, FaultWish::Kind::Delay);
        break;
    case Control::Throttle:
        Q_EMIT faultWanted(m_selection, FaultWish::Kind::Throttle);
        break;
    case Control::Drop:
        Q_EMIT faultWanted(m_selection, FaultWish::Kind::Drop);
        break;
    default:
        Q_EMIT faultWanted(m_selection, FaultWish::Kind::Cut);
    }
}

void ControlSet::trigger(Control control)
{
    if (opensEditor(control)) {
        openEditor(control);
        return;
    }
    const QList<Action> actions = controlActions(control, m_selection, *m_snapshot);
    QStringList warnings;
    for (const Action& action : actions) {
        if (const auto warning = wish::warning(action, *m_snapshot))
            warnings << *warning;
    }
    if (!warnings.isEmpty()) {
        Q_EMIT confirmationNeeded(actions, warnings.join(QLatin1Char('\n')));
        return;
    }
    for (const Action& action : actions)
        m_port.submit(action);
}

} // namespace ringside
