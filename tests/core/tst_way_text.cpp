#include "core/client/way_text.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace ringside::client;

namespace {

Hop hop(int node, Answer answer, const QByteArray& line = {}, qint64 pauseUs = 0)
{
    return {node, false, answer, line, 400, pauseUs};
}

QString told(int slot, int believed, std::vector<Hop> hops, int retries = 0)
{
    return wayInWords({slot, believed, std::move(hops), 0, retries, 0}, "user:1");
}

} // namespace

class TestWayText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void straight()
    {
        QCOMPARE(told(10778, 2, {hop(2, Answer::Ok)}),
                 QStringLiteral(
                     "user:1 lies in slot 10778. By the client's table node 2 is the one to ask. Node 2 "
                     "has answered."));
    }

    void noKey()
    {
        QCOMPARE(told(-1, 0, {hop(1, Answer::Ok)}),
                 QStringLiteral("The command has no key, so any node can answer: node 1 is asked. Node 1 has "
                                "answered."));
    }

    void movedAndAsked()
    {
        const QString moved =
            told(10778, 0, {hop(1, Answer::Moved, "MOVED 10778 127.0.0.1:9001"), hop(2, Answer::Ok)});
        QVERIFY2(
            moved.contains(QStringLiteral("knows no owners yet and asks node 1. Node 1 says MOVED: the slot "
                                          "belongs to node 2 for good.")),
            qPrintable(moved));
        const QString ask = told(10778, 2, {hop(2, Answer::Ask), hop(3, Answer::Ok)});
        QVERIFY2(ask.contains(
                     QStringLiteral("for this one command node 3 is asked, after ASKING. The table stays")),
                 qPrintable(ask));
    }

    void theSameTroubleIsToldOnce()
    {
        const QString down = told(1, 1,
                                  {hop(1, Answer::Lost, {}, 37'500), hop(1, Answer::Unreachable, {}, 75'000),
                                   hop(1, Answer::Unreachable, {}, 150'000), hop(4, Answer::Ok)},
                                  3);
        QCOMPARE(down.count(QStringLiteral("cannot be reached")), 1);
        QVERIFY2(down.contains(QStringLiteral("The client waits 38 ms.")) &&
                     down.endsWith(QStringLiteral("Node 4 has answered. It has tried again 3 times.")),
                 qPrintable(down));
    }

    /// Whatever ends a way has a sentence of its own.
    void everyAnswerIsTold()
    {
        QStringList all;
        for (int i = int(Answer::Ok); i < kAnswers; ++i) {
            all << told(1, 1, {hop(1, Answer(i), "ERR words")});
            QVERIFY2(!all.last().isEmpty() && !all.last().contains(u'%'), qPrintable(all.last()));
        }
        QVERIFY(
            all[int(Answer::OtherError) - 1].endsWith(QStringLiteral("answers with an error: ERR words")));
    }

    void nobodyIsKnown()
    {
        QVERIFY(
            told(1, 0, {hop(0, Answer::UnknownNode)}).contains(QStringLiteral("knows nobody who owns it")));
    }
};

RINGSIDE_TEST(way_text, TestWayText)
#include "tst_way_text.moc"
