#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>

using namespace ringside;
using namespace ringside::test;

namespace {

QString describe(const QObject* object)
{
    QString chain;
    for (const QObject* o = object; o && !qobject_cast<const MainWindow*>(o); o = o->parent())
        chain +=
            QStringLiteral(" < %1(%2)").arg(QLatin1String(o->metaObject()->className()), o->objectName());
    return chain;
}

QString accessibleName(QWidget* widget)
{
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(widget);
    return access ? access->text(QAccessible::Name) : QString();
}

/// Parts of Qt's own widgets.
bool isQts(const QObject* object)
{
    return object->objectName().startsWith(QStringLiteral("qt_")) ||
           object->objectName().startsWith(QStringLiteral("_q_"));
}

/// Controls on screen that have no object name, or that a screen reader could not name.
QStringList nameless(const QWidget* window)
{
    QStringList found;
    for (QWidget* widget : window->findChildren<QWidget*>()) {
        const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                             qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget);
        const bool inner = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                           qobject_cast<QComboBox*>(widget->parentWidget()); // the field around it is named
        if (control && !inner && !isQts(widget) && widget->isVisible() &&
            (widget->objectName().isEmpty() || accessibleName(widget).isEmpty()))
            found << describe(widget);
    }
    for (const QAction* action : window->findChildren<QAction*>()) {
        if (!isQts(action) && !action->isSeparator() && !action->menu() &&
            (action->objectName().isEmpty() || action->text().isEmpty()))
            found << QStringLiteral("%1: %2").arg(action->text(), describe(action));
    }
    return found;
}

} // namespace

/// How the window looks and is arranged, and that it remembers.
class TestLook : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    /// Clicks an entry of the menus.
    bool choose(const QString& name)
    {
        auto* action = m_gui.window().findChild<QAction*>(name);
        if (!action)
            return false;
        for (QObject* object : action->associatedObjects()) {
            if (auto* menu = qobject_cast<QMenu*>(object)) {
                menu->popup(QPoint(10, 10));
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                menu->close();
                m_gui.window().activateWindow(); // no window manager does it here
                return QTest::qWaitForWindowActive(&m_gui.window());
            }
        }
        return false;
    }
    /// Panels of other workspaces that are to be seen in this one.
    QString strays()
    {
        Desk& desk = m_gui.view().desk();
        QStringList found;
        for (const PanelRow& row : panelRows()) {
            if (row.workspace != desk.place() && row.workspace != u"*" && desk.panel(row.name)->isVisible())
                found << row.name;
        }
        return found.join(u' ');
    }
    QColor ground() { return m_gui.view().stage().grab().toImage().pixelColor(3, 3); }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        Theme::current().setMode(Theme::Mode::Light);
    }
    void cleanupTestCase() { Theme::current().setPresenting(false); }

    void everyControlOfTheWelcomePageHasAName()
    {
        QCOMPARE(nameless(&m_gui.window()).join(u'\n'), QString());
    }

    void everyControlOfTheClusterHasAName()
    {
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
        for (const StageItem& item : {StageItem(), StageItem::node(1), StageItem::shard(0),
                                      StageItem::slot(7), StageItem::link(1, 2)}) {
            m_gui.view().select(item);
            for (const PanelRow& row : panelRows()) {
                m_gui.showPanel(row.name);
                QCoreApplication::processEvents();
                QCOMPARE(strays(), QString());
                QCOMPARE(nameless(&m_gui.window()).join(u'\n'), QString());
            }
        }
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.partition")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("partition")));
        QCOMPARE(nameless(&m_gui.window()).join(u'\n'), QString());
        QVERIFY(m_gui.press(QStringLiteral("partition.cancel")));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("partition")));
        m_gui.window().activateWindow(); // no window manager does it here
        QVERIFY(QTest::qWaitForWindowActive(&m_gui.window()));
    }

    void presenterMode()
    {
        const int before = m_gui.seen(QStringLiteral("toolbar/button.kill"))->height();
        QTest::keyClick(&m_gui.window(), Qt::Key_F5);
        QVERIFY(Theme::current().isPresenting());
        QTRY_VERIFY(m_gui.seen(QStringLiteral("toolbar/button.kill"))->height() >= before * 13 / 10);
        QTest::keyClick(&m_gui.window(), Qt::Key_F5);
        QVERIFY(!Theme::current().isPresenting());
        QTRY_COMPARE(m_gui.seen(QStringLiteral("toolbar/button.kill"))->height(), before);
    }

    void lightAndDark()
    {
        QTRY_VERIFY(ground().lightness() > 200);
        QVERIFY(choose(QStringLiteral("action.theme.dark")));
        QVERIFY(Theme::current().isDark());
        QTRY_VERIFY(ground().lightness() < 60);
        QVERIFY(choose(QStringLiteral("action.theme.light")));
        QTRY_VERIFY(ground().lightness() > 200);
    }

    void theRailAndItsKeys()
    {
        Desk& desk = m_gui.view().desk();
        m_gui.view().select({});
        for (const Workspace& each : workspaces()) {
            QTest::keyClick(&m_gui.window(), Qt::Key(Qt::Key_0 + each.key), Qt::ControlModifier);
            QTRY_COMPARE(desk.place(), each.name);
            auto* entry = m_gui.find<QAbstractButton>(QStringLiteral("rail.") + each.name);
            QVERIFY(entry && entry->isChecked());
            QCOMPARE(strays(), QString());
            int inFront = 0;
            for (const PanelRow& row : panelRows()) {
                const bool here = row.workspace == each.name || row.workspace == u"*";
                QVERIFY2(here || !desk.isInSight(row.name), qPrintable(each.name + u' ' + row.name));
                inFront += desk.isInSight(row.name);
            }
            QVERIFY2(inFront >= 2 && inFront <= 3, qPrintable(each.name));
        }
        QVERIFY(m_gui.press(QStringLiteral("rail.watch")));
        QTRY_COMPARE(desk.place(), QStringLiteral("watch"));
        QTRY_VERIFY(desk.isInSight(QStringLiteral("beliefs")) && desk.isInSight(QStringLiteral("story")));
        QTest::keyClick(&m_gui.window(), Qt::Key_7, Qt::ControlModifier); // not there yet: nothing happens
        QCOMPARE(desk.place(), QStringLiteral("watch"));
    }

    void aSelectionsFactsComeInFrontOfTheStory()
    {
        Desk& desk = m_gui.view().desk();
        QVERIFY(m_gui.clickNode(2));
        QTRY_VERIFY(desk.isInSight(QStringLiteral("inspector")) && !desk.isInSight(QStringLiteral("story")));
        QTest::keyClick(&m_gui.view().stage(), Qt::Key_Escape);
        QTRY_VERIFY(desk.isInSight(QStringLiteral("story")) && !desk.isInSight(QStringLiteral("inspector")));
        QVERIFY(m_gui.press(QStringLiteral("state"))); // the cluster's own page
        QTRY_VERIFY(desk.isInSight(QStringLiteral("inspector")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("page.cluster")));
        desk.showPanel(QStringLiteral("story"));
    }

    void theDrawerOpensOverAnyWorkspace()
    {
        for (const char* place : {"watch", "slots"}) {
            m_gui.view().desk().setPlace(QString::fromLatin1(place));
            QVERIFY(!m_gui.seen(QStringLiteral("drawer")));
            QTest::keyClick(&m_gui.window(), Qt::Key_QuoteLeft, Qt::ControlModifier);
            QTRY_VERIFY(m_gui.seen(QStringLiteral("drawer")) && m_gui.seen(QStringLiteral("console.line")));
            QVERIFY(m_gui.press(QStringLiteral("drawer.close")));
            QTRY_VERIFY(!m_gui.seen(QStringLiteral("drawer")));
        }
    }

    void aWorkspaceKeepsItsOwnTab()
    {
        Desk& desk = m_gui.view().desk();
        desk.showPanel(QStringLiteral("keys"));
        desk.setPlace(QStringLiteral("watch"));
        desk.setPlace(QStringLiteral("slots"));
        QTRY_VERIFY(desk.isInSight(QStringLiteral("keys")) && !desk.isInSight(QStringLiteral("slots")));
    }

    void aPanelFillsTheDeskAndGoesBack()
    {
        Desk& desk = m_gui.view().desk();
        desk.showPanel(QStringLiteral("packets"));
        QCOMPARE(strays(), QString());
        const auto tabs = [&]() -> QTabBar* {
            for (QTabBar* bar : desk.findChildren<QTabBar*>()) {
                if (bar->isVisible() && bar->tabText(1) == u"Packets")
                    return bar;
            }
            return nullptr;
        };
        QTRY_VERIFY(tabs());
        QVERIFY(m_gui.view().stage().isVisible());
        QTest::mouseDClick(tabs(), Qt::LeftButton, {}, tabs()->tabRect(1).center());
        QTRY_VERIFY(!m_gui.view().stage().isVisible() && desk.isInSight(QStringLiteral("packets")));
        QVERIFY(m_gui.press(QStringLiteral("rail.network")));
        QTRY_VERIFY(m_gui.view().stage().isVisible() && desk.isInSight(QStringLiteral("packets")));
    }

    void fitsASmallScreen()
    {
        const QSize before = m_gui.window().size();
        const QSize least = m_gui.window().minimumSizeHint();
        QVERIFY2(least.width() <= 960 && least.height() <= 540, // 1920 x 1080 at scale 2
                 qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
        m_gui.window().resize(1024, 700);
        QTRY_COMPARE(m_gui.window().size(), QSize(1024, 700));
        m_gui.window().resize(before);
    }

    void theNextWindowRemembers()
    {
        m_gui.view().desk().showPanel(QStringLiteral("keys"));
        QVERIFY(choose(QStringLiteral("action.theme.dark")));
        QVERIFY(m_gui.command(QStringLiteral("status")));
        QTRY_VERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.close());
        Theme::current().setMode(Theme::Mode::Light); // what a new process begins with
        m_gui.open();
        QVERIFY(m_gui.press(QStringLiteral("continue.lab")));
        QVERIFY(waitUntil([this] { return m_gui.now()->nodes.size() == 6 && m_gui.isWhole(); }));
        QCOMPARE(m_gui.view().desk().place(), QStringLiteral("slots"));
        QTRY_VERIFY(m_gui.view().desk().isInSight(QStringLiteral("keys")));
        QVERIFY(Theme::current().isDark());
        QVERIFY(m_gui.view().commandHistory().contains(QStringLiteral("status")));
    }

    /// After the test before: dark is what the person has chosen.
    void theThemeOfTheCommandLineIsForThatRunOnly()
    {
        StartOptions light;
        light.theme = QStringLiteral("light");
        m_gui.window().applyLook(light);
        QVERIFY(!Theme::current().isDark());
        QVERIFY(m_gui.window().findChild<QAction*>(QStringLiteral("action.theme.light"))->isChecked());
        QVERIFY(m_gui.close());
        m_gui.open();
        QVERIFY(Theme::current().isDark());
        QVERIFY(m_gui.window().findChild<QAction*>(QStringLiteral("action.theme.dark"))->isChecked());
        m_gui.window().applyLook(light);
        QVERIFY(choose(QStringLiteral("action.theme.light"))); // now it is the person's
        QVERIFY(m_gui.close());
        m_gui.open();
        QVERIFY(!Theme::current().isDark());
    }
};

RINGSIDE_TEST(look, TestLook)
#include "tst_look.moc"
