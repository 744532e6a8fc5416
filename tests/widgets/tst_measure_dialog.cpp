#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/controls/action_controls.h"
#include "widgets/dress/calm_button.h"
#include "widgets/editors/measure_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QSpinBox>

using namespace ringside;
using namespace ringside::test;

/// Many failovers: the editor behind "Measure many…".
class TestMeasureDialog : public QObject
{
    Q_OBJECT

    template <typename T> static T* part(const QWidget& dialog, const char* name)
    {
        auto* found = dialog.findChild<T*>(QStringLiteral("measure.") + QLatin1String(name));
        if (!found)
            qFatal("nothing named measure.%s", name);
        return found;
    }

private Q_SLOTS:
    void showsWhatItWillSend()
    {
        FakePort port;
        MeasureDialog dialog(port);
        dialog.open(healthyCluster(), 2, {});
        const auto* line = part<QLabel>(dialog, "line");
        QCOMPARE(line->text(), QStringLiteral("measure 2 times=20"));
        auto* node = part<QComboBox>(dialog, "node");
        QCOMPARE(node->count(), 6);
        QCOMPARE(node->itemText(0), QStringLiteral("node 1, master"));
        QCOMPARE(node->itemText(4), QStringLiteral("node 5, replica of node 2"));
        node->setCurrentIndex(4);
        auto* times = part<QSpinBox>(dialog, "times");
        QCOMPARE(std::pair(times->minimum(), times->maximum()), std::pair(5, 100));
        times->setValue(50);
        QCOMPARE(line->text(), QStringLiteral("measure 5 times=50"));
        const QString words = part<QLabel>(dialog, "words")->text();
        for (const char* told : {"node 2 first", "killed", "restarted", "minutes"})
            QVERIFY2(words.contains(QLatin1String(told)), qPrintable(words));
        QTest::mouseClick(part<CalmButton>(dialog, "go"), Qt::LeftButton);
        QCOMPARE(port.texts(), QStringList{"measure 5 times=50"});
        QVERIFY(!dialog.isVisible());
    }

    void cancelSendsNothing()
    {
        FakePort port;
        MeasureDialog dialog(port);
        dialog.open(healthyCluster(), 99, {}); // no such node: the first
        QCOMPARE(dialog.action().text(), QStringLiteral("measure 1 times=20"));
        QTest::mouseClick(part<CalmButton>(dialog, "cancel"), Qt::LeftButton);
        QVERIFY(port.submitted.isEmpty());
        QVERIFY(!dialog.isVisible());
    }

    void saysWhyNot()
    {
        FakePort port;
        port.refusals[QStringLiteral("measure")] = QStringLiteral("Node 1 has no replica in its shard.");
        MeasureDialog dialog(port);
        dialog.open(healthyCluster(), 1, {});
        QVERIFY(!part<CalmButton>(dialog, "go")->isEnabled());
        QCOMPARE(part<QLabel>(dialog, "words")->text(),
                 QStringLiteral("Node 1 has no replica in its shard."));
    }

    void aNewPictureKeepsTheChoice()
    {
        FakePort port;
        MeasureDialog dialog(port);
        dialog.open(healthyCluster(), 3, {});
        dialog.setSnapshot(healthyCluster(4, 1));
        QCOMPARE(dialog.action().text(), QStringLiteral("measure 3 times=20"));
    }

    void theTimeFollowsFromTheRules()
    {
        // 5 s node timeout: at most some 11 s until promoted, 1.5 s to come back, 10 s of rest.
        const qint64 twenty = measureTakesMs(20, 5000), one = measureTakesMs(1, 5000);
        QVERIFY2(one > 7'000 && one < 15'000, qPrintable(QString::number(one)));
        QCOMPARE(twenty, 20 * one + 19 * 10'000);
    }
};

RINGSIDE_TEST(measure_dialog, TestMeasureDialog)
#include "tst_measure_dialog.moc"
