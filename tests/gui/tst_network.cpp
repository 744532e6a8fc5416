#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "widgets/dress/calm_button.h"
#include "widgets/packets/packet_layer.h"
#include "widgets/stage/stage_widget.h"

#include <QLabel>
#include <QMenu>

using namespace ringside;
using namespace ringside::test;

/// Links are cut and healed by the dialog, the menu of a link, and the stage.
class TestNetwork : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    CalmButton* heal() const { return m_gui.find<CalmButton>(QStringLiteral("toolbar/button.heal")); }
    /// The point of a link where nothing else lies.
    QPointF onLink(int a, int b)
    {
        const StageWidget& stage = m_gui.view().stage();
        for (size_t i = 0; i < stage.scene().links.size(); ++i) {
            const SceneLink& link = stage.scene().links[i];
            if (link.a != a || link.b != b)
                continue;
            const QLineF line = stage.geometryOfStage().links()[i].line;
            for (const qreal at : {0.5, 0.4, 0.6, 0.3, 0.7}) {
                if (stage.geometryOfStage().hitTest(line.pointAt(at)).isLink(a, b))
                    return line.pointAt(at);
            }
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1000), qPrintable(m_gui.errors()));
    }

    void nothingToHeal()
    {
        QVERIFY(!heal()->isEnabled());
        QCOMPARE(heal()->toolTip(), QStringLiteral("No fault is set on any link."));
        QCOMPARE(heal()->kind(), CalmButton::Kind::Plain);
        QVERIFY(!m_gui.seen(QStringLiteral("stageHealButton")));
    }

    void thePartitionIsChosenAndGivenUp()
    {
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.partition")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("partition")));
        QVERIFY(m_gui.press(QStringLiteral("partition.cancel")));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("partition")));
        QVERIFY(!m_gui.window().session().isBusy());
        QVERIFY(m_gui.now()->faults.empty());
    }

    void thePartitionIsMade()
    {
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.partition")));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("partition")));
        const auto* line = m_gui.find<QLabel>(QStringLiteral("partition.line"));
        QCOMPARE(line->text(), QStringLiteral("partition 1 | 2,3,4,5,6"));
        QVERIFY(m_gui.press(QStringLiteral("chip.5")));
        QCOMPARE(line->text(), QStringLiteral("partition 1,5 | 2,3,4,6"));
        QVERIFY(m_gui.press(QStringLiteral("partition.go")));
        QTRY_VERIFY(!m_gui.seen(QStringLiteral("partition")));
        QTRY_VERIFY(m_gui.now()->linkCut(1, 2, Plane::Bus) && m_gui.now()->linkCut(4, 1, Plane::Replication));
        QVERIFY(!m_gui.now()->linkCut(1, 5, Plane::Bus));
        QTRY_VERIFY(heal()->isEnabled());
        QCOMPARE(heal()->kind(), CalmButton::Kind::Primary);
        QVERIFY(m_gui.seen(QStringLiteral("stageHealButton")));
        // The minority refuses, the majority has elected.
        QTRY_VERIFY_WITH_TIMEOUT(
            m_gui.redis(1, {QStringLiteral("SET"), QStringLiteral("bar"), QStringLiteral("x")})
                .contains(QStringLiteral("CLUSTERDOWN")),
            15'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_gui.node(4).role, Role::Master, 15'000);
        QCOMPARE(m_gui.redis(4, {QStringLiteral("SET"), QStringLiteral("bar"), QStringLiteral("majority")}),
                 QStringLiteral("OK"));
    }

    void andHealed()
    {
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.heal")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui.now()->faults.empty() && m_gui.isWhole(), 20'000);
        QCOMPARE(m_gui.node(1).role, Role::Replica);
        QCOMPARE(m_gui.node(1).master, 4);
        QTRY_VERIFY(!heal()->isEnabled());
        QCOMPARE(heal()->kind(), CalmButton::Kind::Plain);
        QVERIFY(!m_gui.seen(QStringLiteral("stageHealButton")));
        QCOMPARE(m_gui.redis(1, {QStringLiteral("-c"), QStringLiteral("GET"), QStringLiteral("bar")}),
                 QStringLiteral("majority"));
        QCOMPARE(m_gui.errors(), QString());
    }

    void oneWayByTheMenuOfALink()
    {
        const QPointF at = onLink(2, 3);
        QVERIFY(!at.isNull());
        QMenu* menu = m_gui.menuAt(at);
        QVERIFY(menu);
        QCOMPARE(menu->objectName(), QStringLiteral("menu.link"));
        QVERIFY(!m_gui.choose(menu, QStringLiteral("action.heal"))); // nothing is cut yet
        QVERIFY(m_gui.choose(menu, QStringLiteral("action.cut.forward")));
        QTRY_VERIFY(m_gui.now()->linkCut(2, 3, Plane::Bus));
        QVERIFY(!m_gui.now()->linkCut(3, 2, Plane::Bus));
        QTRY_VERIFY(m_gui.seen(QStringLiteral("stageHealButton")));
        QVERIFY(m_gui.press(QStringLiteral("stageHealButton")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui.now()->faults.empty() && m_gui.isWhole(), 20'000);
    }

    void aSelectedLinkByTheToolBar()
    {
        const QPointF at = onLink(1, 4);
        QVERIFY(!at.isNull());
        // What healing has sent still flies there, and would be what the click means.
        const auto* packets = m_gui.window().findChild<PacketLayer*>();
        QTRY_VERIFY(!packets->packetAt(at.toPoint()));
        QTest::mouseClick(&m_gui.view().stage(), Qt::LeftButton, {}, at.toPoint());
        QVERIFY(m_gui.view().selection().isLink(1, 4));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.cut")));
        QTRY_VERIFY(m_gui.now()->linkCut(1, 4, Plane::Replication) && m_gui.now()->linkCut(4, 1, Plane::Bus));
        QVERIFY(m_gui.press(QStringLiteral("toolbar/button.heal")));
        QTRY_VERIFY_WITH_TIMEOUT(m_gui.now()->faults.empty() && m_gui.isWhole(), 20'000);
        QCOMPARE(m_gui.errors(), QString());
    }
};

RINGSIDE_TEST(network, TestNetwork)
#include "tst_network.moc"
