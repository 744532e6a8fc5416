#pragma once

#include "core/action/port.h"
#include "widgets/wishes/fault_wish.h"

#include <functional>

class QAction;
class QMenu;

/// The entries of a link's menu that are ready to be sent: the common figures of each kind of fault.
namespace ringside {

/// An entry that submits the actions, disabled with the reason when the port says no; with what it sends as
/// tooltip. Named `action.links.` + name.
QAction* addWish(QMenu& menu, ActionPort& port, const QString& name, const QString& text,
                 const QList<Action>& actions);

/// The submenus Delay, Throttle and Drop messages, before `before`: both directions first, then one menu for
/// each direction, then "Other…", which hands the wish to `edit`. Menus are named menu.link.delay,
/// menu.link.delay.forward, ...; entries action.delay.50ms, action.delay.50ms.forward, action.delay.other.
void addFaultMenus(QMenu& menu, QAction* before, ActionPort& port, int from, int to,
                   const std::function<void(const FaultWish&)>& edit);

} // namespace ringside
