#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/controls/progress_strip.h"
#include "widgets/dress/progress_line.h"
#include "widgets/wishes/wishes.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

struct Bench
{
    FakePort port;
    ProgressStrip strip{port};

    explicit Bench(int showAfterMs = 0, int lingerMs = 10) { strip.setTimes(showAfterMs, lingerMs); }
    template <typename T> T* part(const char* name) const
    {
        const QList<T*> all = strip.findChildren<T*>(QLatin1String(name));
        return all.isEmpty() ? nullptr : all.last();
    }
    quint64 start(const Action& action) { return port.submit(action); }
    void fail(quint64 id, ErrorCode code = ErrorCode::PortTaken)
    {
        ActionResult result;
        result.error =
            Error{code, QStringLiteral("Port 9002 is taken."), QStringLiteral("Choose another base port.")};
        port.finish(id, result);
    }
};

} // namespace

class TestProgressStrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void runningActionShowsItsSteps()
    {
        Bench bench;
        const quint64 id = bench.start(wish::create({}));
        QTRY_VERIFY(bench.strip.isVisible());
        bench.port.report(id, 0.5, QStringLiteral("Adding slots"));
        QCOMPARE(bench.part<ProgressLine>("progress.bar")->fraction(), 0.5);
        QCOMPARE(bench.part<QLabel>("progress.step")->text(), QStringLiteral("Adding slots"));
        QCOMPARE(bench.part<QLabel>("progress.text")->text(),
                 QStringLiteral("create masters=3 replicas=1 timeout=5000"));
        bench.port.report(id, -1, QStringLiteral("Waiting"));
        QVERIFY(bench.part<ProgressLine>("progress.bar")->fraction() < 0);
    }

    void cancelAsksThePort()
    {
        Bench bench;
        const quint64 id = bench.start(wish::plain(QStringLiteral("check")));
        QTRY_VERIFY(bench.strip.isVisible());
        QTest::mouseClick(bench.part<QToolButton>("progress.cancel"), Qt::LeftButton);
        QCOMPARE(bench.port.cancelled, QList<quint64>{id});
        bench.fail(id, ErrorCode::Cancelled);
        QTRY_VERIFY(!bench.strip.isVisible());
    }

    void fineOneVanishes()
    {
        Bench bench;
        const quint64 id = bench.start(wish::plain(QStringLiteral("heal")));
        QTRY_VERIFY(bench.strip.isVisible());
        ActionResult result;
        result.ok = true;
        bench.port.finish(id, result);
        QTRY_VERIFY(!bench.strip.isVisible());
        QTRY_COMPARE(bench.strip.findChildren<QLabel*>().size(), 0);
    }

    void quickOneNeverAppears()
    {
        Bench bench(60'000);
        const quint64 id = bench.start(wish::onNode(QStringLiteral("kill"), 1));
        ActionResult result;
        result.ok = true;
        bench.port.finish(id, result);
        QVERIFY(!bench.strip.isVisible());
        QTRY_COMPARE(bench.strip.findChildren<QLabel*>().size(), 0);
    }

    void failedOneStaysUntilDismissed()
    {
        Bench bench(60'000);
        const quint64 id = bench.start(wish::onNode(QStringLiteral("restart"), 3));
        bench.fail(id);
        QVERIFY(bench.strip.isVisible());
        QCOMPARE(bench.part<QLabel>("progress.step")->text(),
                 QStringLiteral("Port 9002 is taken. Choose another base port."));
        QTest::mouseClick(bench.part<QToolButton>("progress.copy"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(),
                 QStringLiteral("restart 3\nPort 9002 is taken. Choose another base port."));
        QTest::mouseClick(bench.part<QToolButton>("progress.dismiss"), Qt::LeftButton);
        QVERIFY(!bench.strip.isVisible());
    }

    void onlyTheNewestFailuresStay()
    {
        Bench bench;
        for (int i = 1; i <= 6; ++i)
            bench.fail(bench.start(wish::onNode(QStringLiteral("restart"), i)));
        QTRY_COMPARE(bench.strip.findChildren<QLabel*>(QStringLiteral("progress.text")).size(), 3);
        QCOMPARE(bench.part<QLabel>("progress.text")->text(), QStringLiteral("restart 6"));
    }
};

RINGSIDE_TEST(progress_strip, TestProgressStrip)
#include "tst_progress_strip.moc"
