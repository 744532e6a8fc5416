// How the panels of each workspace are arranged at first, and how much room each gets.

#include "app/gui/desk.h"

#include "widgets/dress/tones.h"
#include "widgets/inspector/beliefs_panel.h"

#include <QDockWidget>
#include <QMouseEvent>

namespace ringside {

void Desk::lay(const QString& workspace)
{
    for (QDockWidget* dock : std::as_const(m_docks)) {
        dock->setFloating(false);
        removeDockWidget(dock); // hides it; what another workspace has is not to hold a place in this one
    }
    QStringList own;
    for (const PanelRow& row : std::as_const(m_rows)) {
        if (row.workspace == workspace)
            own << row.name;
    }
    if (workspace == u"watch")
        layWatch();
    else if (workspace == u"load")
        layLoad();
    else
        laySide(own);
}

/// The stage, and at its right what each node believes above what happened; a selection's facts come
/// in front of the story.
void Desk::layWatch()
{
    QDockWidget* beliefs = m_docks[QStringLiteral("beliefs")];
    addDockWidget(Qt::RightDockWidgetArea, beliefs, Qt::Vertical);
    beliefs->show();
    QDockWidget* story = m_docks[QStringLiteral("story")];
    QDockWidget* facts = m_docks[QStringLiteral("inspector")];
    splitDockWidget(beliefs, story, Qt::Vertical);
    tabifyDockWidget(story, facts);
    story->show();
    facts->show();
    story->raise();
}

/// A small stage with the facts of what is selected below it; the workspace's panels as tabs beside both.
void Desk::laySide(const QStringList& panels)
{
    QDockWidget* inspector = m_docks[QStringLiteral("inspector")];
    addDockWidget(Qt::BottomDockWidgetArea, inspector);
    inspector->show();
    QDockWidget* front = nullptr;
    for (const QString& name : panels) {
        QDockWidget* dock = m_docks[name];
        addDockWidget(Qt::RightDockWidgetArea, dock);
        if (front)
            tabifyDockWidget(front, dock);
        else
            front = dock;
        dock->show();
    }
    if (front)
        front->raise();
}

/// Both panels are to be seen at once.
void Desk::layLoad()
{
    laySide({QStringLiteral("ledger")});
    QDockWidget* figures = m_docks[QStringLiteral("figures")];
    splitDockWidget(m_docks[QStringLiteral("ledger")], figures, Qt::Vertical);
    figures->show();
}

void Desk::sizePanels()
{
    if (m_place.isEmpty() || !isVisible() || m_touched.contains(m_place))
        return;
    const auto dock = [this](const char* name) { return m_docks[QLatin1String(name)]; };
    if (m_place == u"watch") {
        const int side = qBound(scaled(300), width() * 37 / 100, scaled(560));
        const auto* matrix = qobject_cast<BeliefsPanel*>(dock("beliefs")->widget());
        const int beliefs = qMin(height() * 55 / 100, matrix->wantedHeight(side));
        resizeDocks({dock("beliefs")}, {side}, Qt::Horizontal);
        resizeDocks({dock("beliefs"), dock("story")}, {beliefs, height() - beliefs}, Qt::Vertical);
        return;
    }
    const int companion = qBound(scaled(300), width() * 30 / 100, scaled(520));
    for (QDockWidget* panel : panels()) {
        if (dockWidgetArea(panel) == Qt::RightDockWidgetArea && panel->isVisible())
            resizeDocks({panel}, {width() - companion}, Qt::Horizontal);
    }
    resizeDocks({dock("inspector")}, {height() - companion}, Qt::Vertical);
    if (m_place == u"load")
        resizeDocks({dock("ledger"), dock("figures")}, {height() * 62 / 100, height() * 38 / 100},
                    Qt::Vertical);
}

void Desk::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    QMetaObject::invokeMethod(this, &Desk::sizePanels,
                              Qt::QueuedConnection); // sizes count once it is on screen
}

void Desk::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    sizePanels();
}

/// What no child takes is a splitter.
void Desk::mousePressEvent(QMouseEvent* event)
{
    m_touched.insert(m_place);
    QMainWindow::mousePressEvent(event);
}

} // namespace ringside
