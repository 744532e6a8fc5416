#include "tests/support/runner.h"
#include "tests/widgets/failover_support.h"
#include "widgets/anatomy/anatomy_bar.h"
#include "widgets/anatomy/anatomy_panel.h"
#include "widgets/anatomy/spread_view.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableView>

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr qint64 kStart = 1'760'000'000'000;

/// A failover whose promotion came `lateMs` later than 7.2 s after the last sign of life.
Failover failover(int number, int nodeTimeoutMs, int lateMs)
{
    Failover one = failoverCluster(kStart).failovers->front();
    one.number = number;
    one.nodeTimeoutMs = nodeTimeoutMs;
    one.steps.back().timeUs += lateMs * 1000;
    return one;
}

Snapshot clusterWith(const std::vector<Failover>& failovers)
{
    auto copy = std::make_shared<ClusterSnapshot>(failoverCluster(kStart));
    copy->failovers = std::make_shared<const std::vector<Failover>>(failovers);
    return copy;
}

} // namespace

/// Many failovers in one picture, against the rules and the lab's limit.
class TestSpread : public QObject
{
    Q_OBJECT

    const std::vector<Failover> m_some{failover(1, 2000, 0), failover(2, 5000, 0), failover(3, 5000, 800),
                                       failover(4, 5000, 6000)};

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::current().setMode(Theme::Mode::Light);
    }

    void onlyThoseOfOneNodeTimeoutAreComparable()
    {
        const FailoverStatistics statistics = spreadOf(m_some);
        QCOMPARE(statistics.nodeTimeoutMs, 5000);
        QCOMPARE(statistics.samples.size(), size_t(3));
        QCOMPARE(statistics.samples.front().number, 2);
        std::vector<Failover> manual = m_some;
        manual.back().manual = true;
        QCOMPARE(spreadOf(manual).samples.size(), size_t(2));
        QVERIFY(spreadOf({}).samples.empty());
    }

    void whatIsToBeLearntInWords()
    {
        QCOMPARE(
            spreadText(spreadOf(m_some)),
            QStringLiteral("3 failover(s) at a node timeout of 5 s: 2 within what the rules allow (5.5 s to "
                           "12 s), 3 within the lab's limit of 15 s."));
        QVERIFY(spreadText({}).startsWith(QStringLiteral("No failover by election yet.")));
        const QStringList lines = spreadTable(spreadOf(m_some)).split(u'\n');
        QCOMPARE(lines.size(), 7);
        QCOMPARE(
            lines[2],
            QStringLiteral("Until a new master\t3\t7200.0\t8000.0\t13200.0\t13200.0\t5500.0\t11799.0\t1"));
    }

    void theLabsLimitIsThereWhereItIsNotFar()
    {
        QVERIFY(spreadAxisMs(spreadRows(spreadOf(m_some))) >= 15'000);
        const double quick = spreadAxisMs(spreadRows(spreadOf({failover(1, 500, -5000)})));
        QVERIFY2(quick < 10'000, qPrintable(QString::number(quick)));
    }

    void dotsLieWhereTheirTimesAre()
    {
        SpreadView view;
        view.resize(900, 200);
        view.setStatistics(spreadOf(m_some));
        QCOMPARE(view.rows().size(), size_t(5));
        const QImage image = view.grab().toImage();
        const auto colours = [&](double ms) { // what is painted in the first row at that time
            QSet<QRgb> found;
            for (int y = 1; y < int(view.rowBox(0).height()); ++y)
                found << image.pixel(int(std::round(view.xOf(ms))), y);
            return found;
        };
        const auto reddish = [](const QSet<QRgb>& found) {
            return std::any_of(found.begin(), found.end(),
                               [](QRgb c) { return qRed(c) > qBlue(c) + 60 && qRed(c) > qGreen(c) + 60; });
        };
        QVERIFY(!reddish(colours(7200)));
        QVERIFY(reddish(colours(13'200))); // beyond the rules
        QVERIFY(colours(7200) != colours(10'000));
        QVERIFY(
            view.tipAt(view.rowBox(0).center()).contains(QStringLiteral("The rules allow 5.5 s to 12 s.")));
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("Until a new master: 8 s")));
    }

    void everyRowHasRoomAlsoWhereItIsLow()
    {
        SpreadView view;
        view.setStatistics(spreadOf(m_some));
        for (const int height : {view.minimumSizeHint().height(), 200, 400}) {
            view.resize(600, height);
            QVERIFY(view.rowBox(4).bottom() <= height - 12);
            view.grab();
        }
        view.setStatistics({});
        view.grab(); // and nothing breaks
    }

    void measuringBringsItAndThePersonDecides()
    {
        AnatomyPanel panel;
        panel.resize(900, 300);
        panel.show();
        auto* views = panel.findChild<SegmentSwitch*>(QStringLiteral("anatomy.view"));
        panel.setSnapshot(clusterWith({m_some[1]}));
        QVERIFY(!panel.showsSpread());
        std::vector<Failover> measured{m_some[1], m_some[2]};
        measured.back().cause = QStringLiteral("measure 1 times=20");
        panel.setSnapshot(clusterWith(measured));
        QVERIFY(panel.showsSpread());
        QVERIFY(panel.findChild<SpreadView*>()->isVisible() && !panel.view()->isVisible());
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("anatomy.spreadText"))
                    ->text()
                    .startsWith(QStringLiteral("2 failover(s)")));
        QTest::mouseClick(panel.findChild<CalmButton*>(QStringLiteral("anatomy.copy")), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Election delay\t2")));
        QTest::mouseClick(views->button(0), Qt::LeftButton);
        QVERIFY(panel.view()->isVisible());
        measured.push_back(measured.back());
        measured.back().number = 9;
        panel.setSnapshot(clusterWith(measured));
        QVERIFY(!panel.showsSpread());
        QTest::mouseClick(views->button(1), Qt::LeftButton);
        QVERIFY(panel.showsSpread());
        panel.showFailover(9);
        QVERIFY(!panel.showsSpread());
    }

    void theBarStandsBelowWhatTheRulesAllow()
    {
        AnatomyBar bar;
        bar.resize(720, bar.sizeHint().height());
        Failover one = m_some[1];
        one.allowedWhole = AllowedRange{5500, 14'400};
        bar.setFailover(one, (kStart + 9200) * 1000);
        const double end = bar.partBox(int(bar.parts().size()) - 1).right();
        QVERIFY(std::abs(end - 360) < 1); // 7.2 s of 14.4 s
        QVERIFY(std::abs(bar.bracketBox().left() - 720 * 5.5 / 14.4) < 1 && bar.bracketBox().right() > 719);
        bar.grab();
        one.manual = true;
        bar.setFailover(one, (kStart + 9200) * 1000);
        QVERIFY(bar.bracketBox().isEmpty());
    }
};

RINGSIDE_TEST(spread, TestSpread)
#include "tst_spread.moc"
