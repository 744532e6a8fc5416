// How the panels of each workspace are arranged at first, and how much room each gets.

#include "app/gui/desk_room.h"

#include "widgets/dress/tones.h"
#include "widgets/inspector/beliefs_panel.h"
#include "widgets/theme/theme.h"

#include <QDockWidget>
#include <QMouseEvent>

namespace ringside {

void DeskRoom::lay()
{
    unfill();
    m_touched = false;
    for (QDockWidget* dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        dock->show();
    }
    if (m_workspace == u"watch")
        layWatch();
    else if (m_workspace == u"learn")
        layLearn();
    else if (m_workspace == u"load")
        layLoad();
    else
        laySide(m_order);
    sizePanels();
}

/// The stage, and at its right what each node believes above what happened; a selection's facts come
/// in front of the story.
void DeskRoom::layWatch()
{
    QDockWidget* beliefs = m_docks[QStringLiteral("beliefs")];
    QDockWidget* story = m_docks[QStringLiteral("story")];
    addDockWidget(Qt::RightDockWidgetArea, beliefs, Qt::Vertical);
    splitDockWidget(beliefs, story, Qt::Vertical);
    tabifyDockWidget(story, m_docks[QStringLiteral("inspector")]);
    story->raise();
}

/// The lesson at the left of the large stage; the facts of what is selected come at its right, and go with
/// the selection.
void DeskRoom::layLearn()
{
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[QStringLiteral("lesson")]);
    addDockWidget(Qt::RightDockWidgetArea, m_docks[QStringLiteral("inspector")]);
    m_docks[QStringLiteral("inspector")]->hide();
}

/// A small stage with the facts of what is selected below it; the workspace's panels as tabs beside both.
void DeskRoom::laySide(const QStringList& panels)
{
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[QStringLiteral("inspector")]);
    QDockWidget* front = nullptr;
    for (const QString& name : panels) {
        if (name == u"inspector")
            continue;
        addDockWidget(Qt::RightDockWidgetArea, m_docks[name]);
        if (front)
            tabifyDockWidget(front, m_docks[name]);
        else
            front = m_docks[name];
    }
    if (front)
        front->raise();
}

/// The load over its figures, both to be seen at once; the others are tabs of the load.
void DeskRoom::layLoad()
{
    laySide({QStringLiteral("load")});
    QDockWidget* const load = m_docks[QStringLiteral("load")];
    splitDockWidget(load, m_docks[QStringLiteral("figures")], Qt::Vertical); // before it has tabs
    tabifyDockWidget(load, m_docks[QStringLiteral("insurance")]);
    tabifyDockWidget(load, m_docks[QStringLiteral("ledger")]);
    load->raise();
}

void DeskRoom::sizePanels()
{
    if (!isVisible() || m_touched)
        return;
    const auto dock = [this](const char* name) { return m_docks[QLatin1String(name)]; };
    if (m_workspace == u"watch") {
        const int side = qBound(scaled(300), width() * 37 / 100, scaled(560));
        const auto* matrix = qobject_cast<BeliefsPanel*>(dock("beliefs")->widget());
        const int beliefs = qMin(height() * 55 / 100, matrix->wantedHeight(side));
        resizeDocks({dock("beliefs")}, {side}, Qt::Horizontal);
        resizeDocks({dock("beliefs"), dock("story")}, {beliefs, height() - beliefs}, Qt::Vertical);
        return;
    }
    if (m_workspace == u"learn") {
        resizeDocks({dock("lesson")}, {qBound(scaled(330), width() * 32 / 100, scaled(520))}, Qt::Horizontal);
        if (dock("inspector")->isVisible())
            resizeDocks({dock("inspector")}, {qBound(scaled(230), width() * 21 / 100, scaled(360))},
                        Qt::Horizontal);
        return;
    }
    const int companion = qBound(scaled(300), width() * 30 / 100, scaled(520));
    for (QDockWidget* panel : std::as_const(m_docks)) {
        if (dockWidgetArea(panel) == Qt::RightDockWidgetArea && panel->isVisible())
            resizeDocks({panel}, {width() - companion}, Qt::Horizontal);
    }
    resizeDocks({dock("inspector")}, {height() - companion}, Qt::Vertical);
    if (m_workspace == u"load")
        resizeDocks({dock("load"), dock("figures")}, {height() * 62 / 100, height() * 38 / 100},
                    Qt::Vertical);
}

void DeskRoom::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    connect(&Theme::current(), &Theme::changed, this, &DeskRoom::sizePanels, Qt::UniqueConnection);
    QMetaObject::invokeMethod(this, &DeskRoom::sizePanels,
                              Qt::QueuedConnection); // sizes count on screen only
}

void DeskRoom::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    sizePanels();
}

/// What no child takes is a splitter.
void DeskRoom::mousePressEvent(QMouseEvent* event)
{
    m_touched = true;
    QMainWindow::mousePressEvent(event);
}

} // namespace ringside
