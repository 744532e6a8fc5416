#pragma once

#include "widgets/frame/rail.h"

#include <QList>

namespace ringside {

/// One thing a person comes to do, as a row: the rail, the menu and the shortcuts are made of these rows.
/// Keys are fixed for good, also while some workspaces are not there yet (7: Record).
struct Workspace
{
    QString name; ///< of objects and settings: "watch"
    RailSign sign;
    int key; ///< Ctrl+key
    QString word;
    QString purpose; ///< a sentence
};

/// In the order of the rail. Made anew at each call: the words are translated.
QList<Workspace> workspaces();

/// One panel of the desk, as a row.
struct PanelRow
{
    QString name;      ///< dock.<name>
    QString title;     ///< its tab
    QString workspace; ///< where it is to be seen; "*": below the stage of every workspace but Watch
};

/// In the order of the tabs.
QList<PanelRow> panelRows();

} // namespace ringside
