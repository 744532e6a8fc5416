#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/fitting_label.h"
#include "widgets/scope/questions_model.h"
#include "widgets/scope/scope_board.h"
#include "widgets/scope/scope_panel.h"
#include "widgets/scope/step_strip.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTableView>

using namespace ringside;
using namespace ringside::test;

namespace {

using Step = ScopeState::Step;
using Stage = ScopeStepLine::Stage;

/// Slot 866 on its way from node 1 to node 2, with one of three keys moved and both marks set.
std::shared_ptr<ClusterSnapshot> scoped()
{
    auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
    ScopeState& scope = cluster->scope;
    scope.phase = ScopeState::Phase::Open;
    scope.slot = 866;
    scope.source = 1;
    scope.target = 2;
    scope.next = Step::Keys;
    scope.importing = scope.migrating = true;
    scope.keysAtSource = 2;
    scope.keysAtTarget = 1;
    scope.atSource = QStringList{QStringLiteral("{9}:2"), QStringLiteral("{9}:3")};
    scope.atTarget = QStringList{QStringLiteral("{9}:1")};
    const ScopeAnswer ask{ScopeAnswer::Kind::Ask, QStringLiteral("ASK 866 127.0.0.1:9001")};
    const ScopeAnswer moved{ScopeAnswer::Kind::Moved, QStringLiteral("MOVED 866 127.0.0.1:9000")};
    const ScopeAnswer value{ScopeAnswer::Kind::Value, QStringLiteral("\"v\"")};
    const ScopeAnswer again{ScopeAnswer::Kind::TryAgain, QStringLiteral("TRYAGAIN Multiple keys")};
    scope.questions = {{ScopeQuestion::About::There, scope.atTarget, ask, moved, value},
                       {ScopeQuestion::About::Both, {}, {}, {}, {}},
                       {ScopeQuestion::About::Both, scope.atSource, again, moved, again}};
    for (NodeState& node : cluster->nodes) {
        for (Opinion& opinion : node.opinions) {
            if (!opinion.myself)
                continue;
            if (node.number == 1)
                opinion.migrating = {{866, cluster->node(2)->id}};
            if (node.number == 2)
                opinion.importing = {{866, cluster->node(1)->id}};
        }
    }
    return cluster;
}

CalmButton* buttonOf(const QWidget& panel, const char* name)
{
    return panel.findChild<CalmButton*>(QLatin1String(name));
}

} // namespace

/// The microscope in the window: its words, its tiles, its buttons.
class TestScopePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void stepsAreMarked()
    {
        const std::vector<ScopeStepLine> lines = stepLines(scoped()->scope);
        QCOMPARE(lines.size(), size_t(6));
        QCOMPARE(lines[1].stage, Stage::Done);
        QCOMPARE(lines[2].stage, Stage::Next);
        QVERIFY(lines[2].text.contains(QStringLiteral("1 of 3")));
        QCOMPARE(lines[3].stage, Stage::Later);
        ScopeState done;
        done.phase = ScopeState::Phase::Finished;
        QCOMPARE(stepLines(done).back().stage, Stage::Done);
        QCOMPARE(stepLines({}).front().stage, Stage::Later);
    }

    void sidesTellOfTheirNodes()
    {
        const auto cluster = scoped();
        QCOMPARE(sourceSide(*cluster).title, QStringLiteral("Source: node 1"));
        QCOMPARE(sourceSide(*cluster).note, QStringLiteral("owner"));
        QCOMPARE(targetSide(*cluster).note, QString());
        QCOMPARE(marksNow(*cluster), (ScopeMarks{true, true}));
        cluster->nodes[0].process = ProcessState::Stopped;
        QCOMPARE(sourceSide(*cluster).note, QStringLiteral("has ended"));
        QVERIFY(sourceSide(*cluster).troubled);
        cluster->shards[0].master = 4;
        QCOMPARE(sourceSide(*cluster).note, QStringLiteral("now node 4"));
    }

    void questionsKeepTheServersWords()
    {
        QuestionsModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        auto cluster = scoped();
        model.setScope(cluster->scope);
        QCOMPARE(resets.size(), 1);
        const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
        QCOMPARE(cell(0, QuestionsModel::Question), QStringLiteral("Moved"));
        QCOMPARE(cell(0, QuestionsModel::AtSource), QStringLiteral("ASK 866 127.0.0.1:9001"));
        QCOMPARE(cell(0, QuestionsModel::AfterAsking), QStringLiteral("\"v\""));
        QCOMPARE(cell(1, QuestionsModel::AtSource), QStringLiteral("–"));
        QVERIFY(model.index(2, QuestionsModel::AtSource)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .startsWith(QStringLiteral("MGET {9}:2 {9}:3\nTRYAGAIN")));
        QCOMPARE(model.headerData(QuestionsModel::AfterAsking, Qt::Horizontal).toString(),
                 QStringLiteral("Node 2, ASKING"));
        cluster->scope.questions[0].atSource = {ScopeAnswer::Kind::Silent, QStringLiteral("refused")};
        model.setScope(cluster->scope);
        QCOMPARE(cell(0, QuestionsModel::AtSource), QStringLiteral("no answer"));
        QCOMPARE(resets.size(), 1);
    }

    void keysLieWhereTheyAre()
    {
        ScopeBoard board;
        board.resize(420, 160);
        auto cluster = scoped();
        board.setCluster(*cluster);
        QVERIFY(board.columnBox(true).contains(board.tileOf(QStringLiteral("{9}:1"))));
        QVERIFY(board.columnBox(false).contains(board.tileOf(QStringLiteral("{9}:2"))));
        QVERIFY(board.accessibleDescription().contains(QStringLiteral("MIGRATING")));
        cluster->scope.atTarget << cluster->scope.atSource.takeFirst();
        cluster->scope.keysAtSource = 1;
        cluster->scope.keysAtTarget = 2;
        board.setCluster(*cluster);
        QVERIFY(board.columnBox(true).contains(board.tileOf(QStringLiteral("{9}:2"))));
        // More than there is room for: the last words tell of them.
        cluster->scope.atSource.clear();
        for (int i = 0; i < kScopeKeysShown; ++i)
            cluster->scope.atSource << QStringLiteral("{9}:%1").arg(100 + i);
        cluster->scope.keysAtSource = 5000;
        board.setCluster(*cluster);
        QVERIFY(board.tileOf(QStringLiteral("{9}:100")).isValid());
        QVERIFY(!board.tileOf(QStringLiteral("{9}:299")).isValid());
        // The tiles are painted where they are said to be, and nothing where there is none.
        const QImage image = board.grab().toImage();
        const auto colours = [&](const QRectF& box) {
            QSet<QRgb> seen;
            const QRect pixels = box.toRect();
            for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
                for (int x = pixels.left(); x <= pixels.right(); ++x)
                    seen.insert(image.pixel(x, y));
            }
            return seen.size();
        };
        QVERIFY(colours(board.tileOf(QStringLiteral("{9}:100"))) > 1);
        const QRectF between(board.columnBox(false).right() + 3, 1, 4, 4);
        QCOMPARE(image.pixelColor(between.center().toPoint()), Theme::current().surface());
    }

    void explainsItselfAndBegins()
    {
        FakePort port;
        ScopePanel panel(port);
        panel.resize(900, 200);
        panel.show();
        panel.setSnapshot(healthyCluster());
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("scope.explained"))->isVisible());
        CalmButton* begin = buttonOf(panel, "scope.begin");
        QVERIFY(!begin->isEnabled());
        QVERIFY(begin->toolTip().contains(QStringLiteral("Which slot?")));
        panel.setSelectedSlot(866);
        auto* target = panel.findChild<ComboField*>(QStringLiteral("scope.target"));
        QCOMPARE(target->count(), 2); // not node 1, which owns it
        QVERIFY(begin->isEnabled());
        QTest::mouseClick(begin, Qt::LeftButton);
        QCOMPARE(port.texts().last(), QStringLiteral("scope begin 866 to=2 keys=5"));
        QVERIFY(buttonOf(panel, "scope.step")->toolTip().contains(QStringLiteral("under way")));
        ActionResult failed;
        failed.error = Error{ErrorCode::NotPossible, QStringLiteral("Slot 866 has no keys."), {}};
        port.finish(1, failed);
        const auto* error = panel.findChild<QLabel*>(QStringLiteral("scope.error"));
        QVERIFY(error->isVisible());
        QCOMPARE(error->text(), QStringLiteral("Slot 866 has no keys."));
        panel.findChild<SwitchField*>(QStringLiteral("scope.samples"))->setChecked(false);
        target->setCurrentIndex(1);
        QTest::mouseClick(begin, Qt::LeftButton);
        QCOMPARE(port.texts().last(), QStringLiteral("scope begin 866 to=3"));
        QVERIFY(!error->isVisible());
    }

    void beginningMovesNoButton()
    {
        FakePort port;
        ScopePanel panel(port);
        for (const int wide : {760, 900, 1400}) {
            panel.resize(wide, 200);
            panel.show();
            panel.setSnapshot(healthyCluster());
            const auto places = [&] {
                QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
                QList<QPoint> all;
                for (const char* name : {"scope.step", "scope.step10", "scope.finish", "scope.undo"})
                    all << buttonOf(panel, name)->mapTo(&panel, QPoint());
                return all;
            };
            const QList<QPoint> before = places();
            panel.setSnapshot(scoped());
            QCOMPARE(places(), before);
        }
    }

    void buttonsSendLinesAndSayWhyNot()
    {
        FakePort port;
        ScopePanel panel(port);
        panel.resize(900, 200);
        panel.show();
        panel.setSnapshot(scoped());
        QVERIFY(panel.findChild<QTableView*>(QStringLiteral("scope.questions"))->isVisible());
        QVERIFY(!buttonOf(panel, "scope.begin")->isVisible());
        QVERIFY(panel.findChild<FittingLabel*>(QStringLiteral("scope.said"))
                    ->text()
                    .contains(QStringLiteral("TRYAGAIN")));
        for (const char* name : {"scope.step", "scope.step10", "scope.finish", "scope.undo"}) {
            QTest::mouseClick(buttonOf(panel, name), Qt::LeftButton);
            port.finish(port.lastId, {});
        }
        QCOMPARE(port.texts(),
                 (QStringList{"scope step", "scope step keys=10", "scope finish", "scope undo"}));
        auto cluster = scoped();
        cluster->scope.next = Step::Level;
        panel.setSnapshot(cluster);
        QVERIFY(!buttonOf(panel, "scope.step10")->isEnabled());
        port.refusals.insert(QStringLiteral("scope"), QStringLiteral("No slot is under the microscope."));
        panel.setSnapshot(healthyCluster());
        QVERIFY(!buttonOf(panel, "scope.step")->isEnabled());
        QVERIFY(buttonOf(panel, "scope.step")->toolTip().contains(QStringLiteral("No slot is under")));
    }
};

RINGSIDE_TEST(scope_panel, TestScopePanel)
#include "tst_scope_panel.moc"
