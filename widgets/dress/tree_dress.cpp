#include "widgets/dress/tree_dress.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QTreeView>

namespace ringside {

namespace {

void restyle(QTreeView& view)
{
    const Theme& theme = Theme::current();
    view.setFont(theme.font(9.5));
    view.header()->setFont(theme.font(9));
    view.setIndentation(scaled(18));
    const QString selection = mixed(theme.surface(), theme.accent(), theme.isDark() ? 0.3 : 0.16).name();
    view.setStyleSheet(QStringLiteral("QTreeView { background: %1; border: none; outline: none; }"
                                      "QTreeView::item { height: %2px; border: none; }"
                                      "QTreeView::item:selected { background: %3; color: %4; }"
                                      "QTreeView::branch:selected { background: %3; }"
                                      "QHeaderView { background: %1; border: none; }"
                                      "QHeaderView::section { background: %1; color: %5; border: none;"
                                      " padding: %6px %7px; border-bottom: 1px solid %8; }")
                           .arg(theme.surface().name())
                           .arg(scaled(26))
                           .arg(selection, theme.text().name(), theme.muted().name())
                           .arg(scaled(5))
                           .arg(scaled(4))
                           .arg(theme.line().name()));
}

} // namespace

void dressTree(QTreeView& view)
{
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setUniformRowHeights(true);
    view.setAllColumnsShowFocus(true);
    view.header()->setHighlightSections(false);
    QObject::connect(&Theme::current(), &Theme::changed, &view, [&view] { restyle(view); });
    restyle(view);
}

} // namespace ringside
