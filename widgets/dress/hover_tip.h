#pragma once

#include <QPoint>

#include <functional>

class QEvent;
class QString;
class QWidget;

namespace ringside {

/// For event() of a painted widget: at a tooltip's event shows what `tipAt` says of the place under the
/// mouse, or hides the tip when it says nothing. False for every other event. GUI thread.
bool showHoverTip(QEvent* event, QWidget* widget, const std::function<QString(QPoint)>& tipAt);

} // namespace ringside
