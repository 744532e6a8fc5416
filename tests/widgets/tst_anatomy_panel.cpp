#include "tests/support/runner.h"
#include "tests/widgets/failover_support.h"
#include "widgets/anatomy/anatomy_bar.h"
#include "widgets/anatomy/anatomy_panel.h"
#include "widgets/anatomy/steps_model.h"
#include "widgets/dress/calm_button.h"
#include "widgets/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QTableView>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr qint64 kStart = 1'760'000'000'000;

Snapshot cluster(size_t steps = 6, const std::function<void(Failover&)>& change = {})
{
    auto copy = std::make_shared<ClusterSnapshot>(failoverCluster(kStart, steps));
    if (change) {
        std::vector<Failover> failovers = *copy->failovers;
        change(failovers[0]);
        copy->failovers = std::make_shared<const std::vector<Failover>>(failovers);
    }
    return copy;
}

QString cell(const StepsModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// A failover taken apart, as the window shows it.
class TestAnatomyPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::current().setMode(Theme::Mode::Light);
    }

    void stepsAreRowsThatGrow()
    {
        StepsModel model;
        const QAbstractItemModelTester tester(&model);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        for (const size_t steps : {2, 4, 6, 3})
            model.setFailover(cluster(steps)->failovers->front());
        model.setFailover(cluster()->failovers->front());
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.rowCount(), 6);
        QCOMPARE(cell(model, 0, StepsModel::At), QStringLiteral("+0 ms"));
        QCOMPARE(cell(model, 0, StepsModel::What), QStringLiteral("Last sign of life of node 1"));
        QCOMPARE(cell(model, 1, StepsModel::At), QStringLiteral("+5 s"));
        QCOMPARE(cell(model, 1, StepsModel::Took), QStringLiteral("5 s"));
        QCOMPARE(cell(model, 5, StepsModel::SeenBy), QStringLiteral("wire"));
    }

    void rulesAndWitnessesAreHeldAgainstWhatWasMeasured()
    {
        StepsModel model;
        model.setFailover(cluster(6, [](Failover& failover) {
                              FailoverStep& pfail = failover.steps[1];
                              pfail.allowed = AllowedRange{5000, 7600};
                              pfail.allowedSince = 0;
                              FailoverStep& fail = failover.steps[3];
                              fail.allowed = AllowedRange{0, 500};
                              fail.allowedSince = 1;
                              fail.checkedBy = Witness::Log;
                              fail.checkedUs = fail.timeUs + 35'000;
                          })->failovers->front());
        QCOMPARE(cell(model, 1, StepsModel::Allowed), QStringLiteral("5 s to 7.6 s"));
        QCOMPARE(stepVerdict(model.failover(), 1), Verdict::Within);
        QCOMPARE(stepVerdict(model.failover(), 3), Verdict::TooLate);
        QCOMPARE(cell(model, 3, StepsModel::Allowed), QStringLiteral("up to 500 ms"));
        QCOMPARE(cell(model, 3, StepsModel::SeenBy), QStringLiteral("wire, log +35 ms"));
        const QString tip = model.index(3, 0).data(Qt::ToolTipRole).toString();
        QVERIFY2(tip.contains(QStringLiteral("outside of what the rules allow")), qPrintable(tip));
        QVERIFY2(tip.contains(QStringLiteral("the two witnesses are 35 ms apart")), qPrintable(tip));
        QVERIFY(model.index(3, StepsModel::SeenBy).data(Qt::ForegroundRole).value<QColor>() !=
                model.index(1, StepsModel::SeenBy).data(Qt::ForegroundRole).value<QColor>());
    }

    void theBarHasThePartsInTheirColours()
    {
        AnatomyBar bar;
        bar.resize(720, bar.sizeHint().height());
        bar.setFailover(cluster()->failovers->front(), (kStart + 9200) * 1000);
        QCOMPARE(bar.parts().size(), size_t(4));
        const QImage image = bar.grab().toImage();
        for (int i = 0; i < 4; ++i)
            QCOMPARE(image.pixelColor(bar.partBox(i).center().toPoint()),
                     partColour(bar.parts()[size_t(i)].what));
        QCOMPARE(bar.tipAt(bar.partBox(0).center()), QStringLiteral("silence until the first PFAIL: 5 s"));
        QVERIFY(bar.accessibleDescription().contains(QStringLiteral("the votes: 500 ms")));
    }

    void nothingYet()
    {
        AnatomyPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.resize(900, 300);
        panel.show();
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("anatomy.empty"))->isVisible());
        QVERIFY(!panel.view()->isVisible());
        QCOMPARE(panel.shownFailover(), 0);
    }

    void whyNobodyIsSaidAloud()
    {
        AnatomyPanel panel;
        panel.resize(900, 300);
        panel.show();
        panel.setSnapshot(cluster(4, [](Failover& failover) {
            failover.whyNobody << QStringLiteral("Both votes were swallowed on their way.");
        }));
        const auto* why = panel.findChild<QLabel*>(QStringLiteral("anatomy.why"));
        QVERIFY(why->isVisible());
        QCOMPARE(why->text(), QStringLiteral("Both votes were swallowed on their way."));
        panel.setSnapshot(cluster());
        QVERIFY(!why->isVisible());
    }

    void theNewestIsShownUntilAnotherIsChosen()
    {
        const auto two = [](int latest) {
            auto copy = std::make_shared<ClusterSnapshot>(*cluster());
            std::vector<Failover> failovers;
            for (int number = 1; number <= latest; ++number) {
                failovers.push_back(cluster()->failovers->front());
                failovers.back().number = number;
            }
            copy->failovers = std::make_shared<const std::vector<Failover>>(failovers);
            return Snapshot(copy);
        };
        AnatomyPanel panel;
        panel.resize(900, 300);
        panel.show();
        panel.setSnapshot(two(1));
        panel.setSnapshot(two(2));
        QCOMPARE(panel.shownFailover(), 2);
        auto* which = panel.findChild<QComboBox*>(QStringLiteral("anatomy.which"));
        QCOMPARE(which->itemText(0), QStringLiteral("Failover 2: node 1 → node 4 after 7.2 s"));
        which->setCurrentIndex(1);
        Q_EMIT which->activated(1);
        QCOMPARE(panel.shownFailover(), 1);
        panel.setSnapshot(two(3));
        QCOMPARE(panel.shownFailover(), 1);
        panel.showFailover(3);
        QCOMPARE(panel.shownFailover(), 3);
    }

    void copiesAndPointsToMoments()
    {
        AnatomyPanel panel;
        panel.resize(900, 400);
        panel.show();
        panel.setSnapshot(cluster());
        QTest::mouseClick(panel.findChild<CalmButton*>(QStringLiteral("anatomy.copy")), Qt::LeftButton);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 8);
        QVERIFY(lines[2].startsWith(QStringLiteral("+0 ms\tLast sign of life of node 1")));
        QSignalSpy moments(&panel, &AnatomyPanel::momentSelected);
        panel.view()->selectRow(3);
        QCOMPARE(moments.size(), 1);
        QCOMPARE(moments[0][0].toLongLong(), kStart + 8000);
        QCOMPARE(moments[0][1].toInt(), 2);
        AnatomyPanel fresh; // nothing has failed over yet
        fresh.setSnapshot(healthyCluster());
        QVERIFY(fresh.findChild<CalmButton*>(QStringLiteral("anatomy.measure"))->isEnabled());
        QSignalSpy measure(&panel, &AnatomyPanel::measureWanted);
        QTest::mouseClick(panel.findChild<CalmButton*>(QStringLiteral("anatomy.measure")), Qt::LeftButton);
        QCOMPARE(measure.size(), 1);
    }
};

RINGSIDE_TEST(anatomy_panel, TestAnatomyPanel)
#include "tst_anatomy_panel.moc"
