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
    /// In front, not only open behind another tab.
    bool inSight(const QString& dock)
    {
        const auto* found = m_gui.window().findChild<QDockWidget*>(dock);
        return found->isVisible() && !found->visibleRegion().isEmpty();
    }
    bool isOpen(const QString& dock) { return !m_gui.window().findChild<QDockWidget*>(dock)->isHidden(); }
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
            for (QDockWidget* dock : m_gui.view().panels()) {
                dock->raise();
                QCoreApplication::processEvents();
                QCOMPARE(nameless(&m_gui.window()).join(u'\n'), QString());
            }
        }
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.partition")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("partition")));
        QCOMPARE(nameless(&m_gui.window()).join(u'\n'), QString());
        QVERIFY(m_gui.press(QStringLiteral("partition.cancel")));
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

    void threeLayouts()
    {
        const QWidget& stage = m_gui.view().stage();
        const int labWidth = stage.width();
        QTest::keyClick(&m_gui.window(), Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!isOpen(QStringLiteral("dock.inspector")) && !isOpen(QStringLiteral("dock.time")));
        QTRY_VERIFY(inSight(QStringLiteral("dock.figures")));
        QTRY_VERIFY(stage.width() > labWidth + 200); // the whole window's width is the stage's
        QTest::keyClick(&m_gui.window(), Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY(inSight(QStringLiteral("dock.inspector")) && inSight(QStringLiteral("dock.time")));
        QTRY_VERIFY(inSight(QStringLiteral("dock.figures")) && !inSight(QStringLiteral("dock.events")));
        QTRY_VERIFY(qAbs(stage.width() - labWidth) < 20);
        QTest::keyClick(&m_gui.window(), Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY(inSight(QStringLiteral("dock.events")) && inSight(QStringLiteral("dock.inspector")));
    }

    void panelsComeAndGo()
    {
        QVERIFY(isOpen(QStringLiteral("dock.time")));
        QVERIFY(choose(QStringLiteral("action.panel.time")));
        QTRY_VERIFY(!isOpen(QStringLiteral("dock.time")));
        QVERIFY(choose(QStringLiteral("action.panel.time")));
        QTRY_VERIFY(inSight(QStringLiteral("dock.time")));
    }

    void theNextWindowRemembers()
    {
        QVERIFY(choose(QStringLiteral("action.panel.inspector")));
        QTRY_VERIFY(!isOpen(QStringLiteral("dock.inspector")));
        QVERIFY(choose(QStringLiteral("action.theme.dark")));
        QVERIFY(m_gui.command(QStringLiteral("status")));
        QTRY_VERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.close());
        Theme::current().setMode(Theme::Mode::Light); // what a new process begins with
        m_gui.open();
        QVERIFY(m_gui.press(QStringLiteral("continue.lab")));
        QVERIFY(waitUntil([this] { return m_gui.now()->nodes.size() == 6 && m_gui.isWhole(); }));
        QVERIFY(!isOpen(QStringLiteral("dock.inspector")));
        QVERIFY(isOpen(QStringLiteral("dock.time")));
        QVERIFY(Theme::current().isDark());
        QVERIFY(m_gui.view().commandHistory().contains(QStringLiteral("status")));
        QVERIFY(choose(QStringLiteral("action.panel.inspector")));
        QTRY_VERIFY(inSight(QStringLiteral("dock.inspector")));
    }
};

RINGSIDE_TEST(look, TestLook)
#include "tst_look.moc"
