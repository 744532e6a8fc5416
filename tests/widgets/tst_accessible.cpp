#include "tests/support/runner.h"
#include "tests/widgets/failover_support.h"
#include "tests/widgets/fake_port.h"
#include "tests/widgets/stage_support.h"
#include "widgets/dress/accessible_children.h"
#include "widgets/faults/link_matrix.h"
#include "widgets/inspector/fact_list.h"
#include "widgets/inspector/opinion_matrix.h"
#include "widgets/keys/keys_panel.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/timeline/timeline.h"

#include <QAccessible>
#include <QLineEdit>
#include <QSignalSpy>

using namespace ringside;
using namespace ringside::test;

namespace {

using Told = std::pair<QAccessible::Event, QString>;

QAccessibleInterface* read(QObject& view)
{
    return QAccessible::queryAccessibleInterface(&view);
}

QStringList namesIn(QAccessibleInterface* view)
{
    QStringList names;
    for (int i = 0; i < view->childCount(); ++i)
        names << view->child(i)->text(QAccessible::Name);
    return names;
}

/// The child whose name contains that, or nullptr.
QAccessibleInterface* find(QAccessibleInterface* view, const QString& name)
{
    for (int i = 0; i < view->childCount(); ++i) {
        if (view->child(i)->text(QAccessible::Name).contains(name))
            return view->child(i);
    }
    return nullptr;
}

void act(QAccessibleInterface* child, const QString& action)
{
    QVERIFY(child && child->actionInterface());
    QVERIFY(child->actionInterface()->actionNames().contains(action));
    child->actionInterface()->doAction(action);
}

/// Every child knows its parent, the parent every child, and the child that is seen at a place is found
/// there.
void checkTree(QAccessibleInterface* view, int least)
{
    QVERIFY2(view->childCount() >= least, qPrintable(namesIn(view).join(QLatin1Char('\n'))));
    for (int i = 0; i < view->childCount(); ++i) {
        QAccessibleInterface* child = view->child(i);
        QVERIFY(child && child->isValid());
        QVERIFY(child == view->child(i));
        QVERIFY(child->parent() == view);
        QCOMPARE(view->indexOfChild(child), i);
        if (child->object())
            continue; // a widget
        QVERIFY(!child->text(QAccessible::Name).isEmpty());
        for (const auto what : {QAccessible::Name, QAccessible::Description})
            QVERIFY2(!child->text(what).contains(QLatin1Char('<')), qPrintable(child->text(what)));
        QVERIFY(view->rect().contains(child->rect()));
    }
    QVERIFY(!view->child(-1) && !view->child(view->childCount()));
}

/// Keeps what is told to screen readers while it lives.
class Listening
{
public:
    Listening()
    {
        told().clear();
        listenAsScreenReader([](QAccessibleEvent* event) {
            told().push_back({event->type(), event->accessibleInterface()->text(QAccessible::Name)});
        });
    }
    ~Listening() { listenAsScreenReader(nullptr); }
    static std::vector<Told>& told()
    {
        static std::vector<Told> all;
        return all;
    }
    static bool was(QAccessible::Event event, const char* name)
    {
        return std::find(told().begin(), told().end(), Told(event, QString::fromLatin1(name))) !=
               told().end();
    }
};

template <typename View> void showAt(View& view, QSize size)
{
    view.resize(size);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
}

} // namespace

class TestAccessible : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theStagesNodesAreFoundAndPressed()
    {
        StageWidget stage;
        stage.setSnapshot(states()[3].second); // node 1 has crashed
        showAt(stage, {900, 620});
        QAccessibleInterface* view = read(stage);
        checkTree(view, 9);
        QAccessibleInterface* one = find(view, QStringLiteral("node 1"));
        QVERIFY(one);
        QCOMPARE(one->role(), QAccessible::ListItem);
        const QString words = one->text(QAccessible::Description);
        QVERIFY2(words.contains(QStringLiteral(":9000")) && words.contains(QStringLiteral("crashed")) &&
                     words.contains(QStringLiteral("FAIL by")),
                 qPrintable(words));
        QVERIFY(find(view, QStringLiteral("node 4"))
                    ->text(QAccessible::Description)
                    .contains(QStringLiteral("follows node 1")));
        QVERIFY(one->state().selectable && one->state().focusable && !one->state().selected);
        QSignalSpy selected(&stage, &StageWidget::nodeSelected);
        act(one, QAccessibleActionInterface::pressAction());
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0][0].toInt(), 1);
        QVERIFY(one->state().selected);
        QSignalSpy menu(&stage, &StageWidget::nodeMenuRequested);
        act(one, QAccessibleActionInterface::showMenuAction());
        QCOMPARE(menu[0][0].toInt(), 1);
        QVERIFY(one->rect().contains(menu[0][1].toPoint()));
    }

    void theStageIsHitWhereItIsPainted()
    {
        StageWidget stage;
        stage.setSnapshot(healthyCluster());
        showAt(stage, {900, 620});
        QAccessibleInterface* view = read(stage);
        QAccessibleInterface* five = find(view, QStringLiteral("node 5"));
        const QPoint at = five->rect().center();
        QVERIFY(view->childAt(at.x(), at.y()) == five);
        const RingFrame& ring = stage.geometryOfStage().ring();
        const QPoint slot =
            stage.mapToGlobal(ring.at(RingFrame::angleOf(9000), (ring.inner + ring.outer) / 2).toPoint());
        QAccessibleInterface* arc = view->childAt(slot.x(), slot.y());
        QVERIFY(arc);
        QCOMPARE(arc->text(QAccessible::Name), QStringLiteral("slots 5461-10922 of node 2"));
        QSignalSpy shard(&stage, &StageWidget::shardSelected);
        act(arc, QAccessibleActionInterface::pressAction());
        QCOMPARE(shard[0][0].toInt(), 1);
    }

    void linksAreThereWithAFaultOrSelected()
    {
        StageWidget stage;
        stage.setSnapshot(healthyCluster());
        showAt(stage, {900, 620});
        QAccessibleInterface* view = read(stage);
        QVERIFY(!find(view, QStringLiteral("link ")));
        stage.setSelection(StageItem::link(4, 1));
        QVERIFY(find(view, QStringLiteral("link 1 to 4"))->state().selected);
        stage.setSelection({});
        QVERIFY(!find(view, QStringLiteral("link ")));
        stage.setSnapshot(everyKindOfFault());
        checkTree(view, 12);
        QAccessibleInterface* slow = find(view, QStringLiteral("link 2 to 3"));
        QVERIFY(slow);
        QVERIFY2(slow->text(QAccessible::Description).startsWith(QStringLiteral("2 to 3 50 ms later for ")),
                 qPrintable(slow->text(QAccessible::Description)));
        stage.setSnapshot(healthyCluster());
        QVERIFY(!slow->isValid() && slow->text(QAccessible::Name).isEmpty());
        QVERIFY(!find(view, QStringLiteral("link ")));
        stage.setSnapshot(nullptr);
        QCOMPARE(view->childCount(), stage.findChildren<QWidget*>(Qt::FindDirectChildrenOnly).size());
    }

    void ownerlessSlotsAreTold()
    {
        StageWidget stage;
        stage.setSnapshot(states()[6].second);
        showAt(stage, {900, 620});
        QVERIFY(find(read(stage), QStringLiteral("slots 5001-5460, no owner")));
    }

    void focusSelectionAndTroubleAreTold()
    {
        StageWidget stage;
        stage.setSnapshot(healthyCluster());
        showAt(stage, {900, 620});
        {
            const Listening listening;
            stage.activateWindow();
            stage.setFocus();
            QTRY_VERIFY(stage.hasFocus());
            QTest::keyClick(&stage, Qt::Key_Right);
            QVERIFY(Listening::was(QAccessible::Focus, "node 1"));
            QVERIFY(read(stage)->focusChild() == find(read(stage), QStringLiteral("node 1")));
            QVERIFY(read(stage)->focusChild()->state().focused);
            QTest::keyClick(&stage, Qt::Key_Return);
            QVERIFY(Listening::was(QAccessible::Selection, "node 1"));
            Listening::told().clear();
            stage.setSnapshot(healthyCluster());
            QVERIFY(Listening::told().empty());
            stage.setSnapshot(states()[3].second);
            QVERIFY(Listening::was(QAccessible::DescriptionChanged, "node 1"));
            QVERIFY(!Listening::was(QAccessible::DescriptionChanged, "node 2"));
        }
        Listening::told().clear();
        stage.setSelection(StageItem::node(2));
        QVERIFY(Listening::told().empty());
    }

    void aCellOfTheOpinionsSaysFail()
    {
        OpinionMatrix matrix;
        matrix.setSnapshot(picture("1 master 0-8191 fail\n2 master 8192-16383\n3 replica of 1"));
        showAt(matrix, {300, 300});
        QAccessibleInterface* view = read(matrix);
        QCOMPARE(view->role(), QAccessible::Table);
        QCOMPARE(view->childCount(), 9);
        checkTree(view, 9);
        QAccessibleInterface* cell = find(view, QStringLiteral("Node 2 says node 1 is FAIL"));
        QVERIFY(cell);
        QAccessibleTableInterface* table = view->tableInterface();
        QVERIFY(table && table->cellAt(1, 0) == cell && !table->cellAt(3, 0));
        QCOMPARE(table->rowCount(), 3);
        QCOMPARE(table->columnDescription(0), QStringLiteral("what is believed of node 1"));
        QCOMPARE(cell->tableCellInterface()->rowIndex(), 1);
        QCOMPARE(cell->tableCellInterface()->columnIndex(), 0);
        QVERIFY(cell->tableCellInterface()->table() == view);
        const QPoint at = cell->rect().center();
        QVERIFY(view->childAt(at.x(), at.y()) == cell);
        QSignalSpy clicked(&matrix, &OpinionMatrix::nodeClicked);
        act(cell, QAccessibleActionInterface::pressAction());
        QCOMPARE(clicked[0][0].toInt(), 1);
        matrix.setSnapshot(picture("1 master 0-8191 crashed fail\n2 master 8192-16383\n3 replica of 1"));
        QVERIFY(find(view, QStringLiteral("Node 1 says node 2 is ok, its last view")));
        QCOMPARE(table->columnDescription(0), QStringLiteral("what is believed of node 1, which is down"));
        matrix.setSnapshot(picture("1 master 0-16383"));
        QVERIFY(!cell->isValid());
    }

    void aCellOfTheLinksSaysItsFault()
    {
        LinkMatrix matrix;
        matrix.setSnapshot(withFaults({{cutOf(1, 2)}}));
        showAt(matrix, {260, 260});
        QAccessibleInterface* view = read(matrix);
        checkTree(view, 36);
        QAccessibleInterface* cut = find(view, QStringLiteral("link 1 to 2 cut for "));
        QVERIFY2(cut, qPrintable(namesIn(view).join(QLatin1Char('\n'))));
        QVERIFY(find(view, QStringLiteral("link 2 to 1: open")));
        QSignalSpy picked(&matrix, &LinkMatrix::linkPicked);
        act(cut, QAccessibleActionInterface::pressAction());
        QCOMPARE(picked[0], QVariantList({1, 2}));
        QVERIFY(
            find(view, QStringLiteral("no link from 1 to 1"))->actionInterface()->actionNames().isEmpty());
        matrix.activateWindow();
        matrix.setFocus();
        QTRY_VERIFY(matrix.hasFocus());
        const Listening listening;
        QTest::keyClick(&matrix, Qt::Key_Right);
        QVERIFY(view->focusChild() == cut && view->tableInterface()->selectedCellCount() == 1);
        QVERIFY(!Listening::told().empty() && Listening::told().back().first == QAccessible::Focus);
    }

    void theTimelinesBarsAndEventsAreFound()
    {
        constexpr qint64 kStart = 1'760'000'000'000;
        Timeline line;
        line.addEvents({{kStart + 2000, EventKind::NodeKilled, Witness::Log, 1, 0, 0, {}, {}},
                        {kStart + 8000, EventKind::Fail, Witness::Log, 1, 2, 0, {}, {}},
                        {kStart + 8000, EventKind::Fail, Witness::Log, 1, 2, 0, {}, {}}});
        line.setSnapshot(std::make_shared<ClusterSnapshot>(failoverCluster(kStart)));
        line.setNow(kStart + 20'000);
        showAt(line, {1280, line.sizeHint().height()});
        QAccessibleInterface* view = read(line);
        checkTree(view, 4);
        QAccessibleInterface* bar = find(view, QStringLiteral("failover: node 4 promoted after 7.2 s"));
        QVERIFY2(bar, qPrintable(namesIn(view).join(QLatin1Char('\n'))));
        QVERIFY(bar->text(QAccessible::Description).contains(QStringLiteral("the votes: 500 ms")));
        QVERIFY(bar->text(QAccessible::Description).endsWith(QStringLiteral("took 7.2 s")));
        QPoint at = bar->rect().center();
        QVERIFY(view->childAt(at.x(), at.y()) == bar);
        QAccessibleInterface* killed = find(view, QStringLiteral("Node 1 ended: killed by SIGKILL"));
        QVERIFY(killed);
        at = killed->rect().center();
        QVERIFY(view->childAt(at.x(), at.y()) == killed);
        QSignalSpy activated(&line, &Timeline::eventActivated);
        act(killed, QAccessibleActionInterface::pressAction());
        QCOMPARE(activated[0][0].value<Event>().kind, EventKind::NodeKilled);
        QVERIFY(killed->state().selected);
        line.setNow(kStart + 20'500); // the same things, a little further left
        QVERIFY(find(view, QStringLiteral("failover")) == bar && bar->isValid());
        line.setNow(kStart + 600'000);
        QVERIFY(!bar->isValid() && !find(view, QStringLiteral("failover")));
    }

    void thousandsOfEventsAreNotTooMany()
    {
        Timeline line;
        line.setSpanMs(600'000);
        Events events;
        for (int i = 0; i < 4000; ++i)
            events << Event{1'760'000'000'000 + i * 100, EventKind::Fail, Witness::Log, 1, 2, 0, {}, {}};
        line.addEvents(events);
        line.setNow(events.last().timeMs);
        showAt(line, {1280, line.sizeHint().height()});
        QAccessibleInterface* view = read(line);
        QVERIFY(view->childCount() > 100 && view->childCount() < 250);
        checkTree(view, 100);
    }

    void whatLeavesIsForgotten()
    {
        constexpr qint64 kStart = 1'760'000'000'000;
        Timeline line;
        showAt(line, {1280, line.sizeHint().height()});
        QAccessibleInterface* view = read(line);
        for (int i = 0; i < 2000; ++i) {
            line.addEvents({{kStart + i * 20'000, EventKind::Fail, Witness::Log, 1, 2, 0, {}, {}}});
            line.setNow(kStart + i * 20'000 + 1000);
            QVERIFY(find(view, QStringLiteral("FAIL")));
        }
        checkTree(view, 2);
    }

    void noMarkupAndNoLostValue()
    {
        FactList facts;
        facts.addFact(QStringLiteral("role"), QStringLiteral("Role"), {});
        facts.setFact(QStringLiteral("role"), QStringLiteral("master"));
        auto* value = facts.findChild<QWidget*>(QStringLiteral("fact.role"));
        QCOMPARE(read(*value)->text(QAccessible::Name), QStringLiteral("Role"));
        QCOMPARE(read(*value)->text(QAccessible::Description), QStringLiteral("master"));

        KeysPanel keys;
        keys.setSnapshot(healthyCluster());
        keys.findChild<QLineEdit*>(QStringLiteral("keys.line"))->setText(QStringLiteral("MGET {a}b c"));
        for (QWidget* widget : keys.findChildren<QWidget*>()) {
            for (const auto what : {QAccessible::Name, QAccessible::Description}) {
                const QString text = read(*widget)->text(what);
                QVERIFY2(!text.contains(QLatin1Char('<')), qPrintable(widget->objectName() + text));
            }
        }
    }
};

RINGSIDE_TEST(accessible, TestAccessible)
#include "tst_accessible.moc"
