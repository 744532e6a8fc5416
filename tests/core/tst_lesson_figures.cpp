#include "core/lesson/figures.h"
#include "tests/core/drawn_failover.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// What was measured, by name: each figure of a drawn cluster, known and not known.
class TestLessonFigures : public QObject
{
    Q_OBJECT

    static QString told(const std::optional<lesson::Measured>& measured)
    {
        if (!measured)
            return QStringLiteral("unknown");
        if (const auto* number = std::get_if<double>(&*measured))
            return QString::number(*number, 'g', 8);
        if (const auto* text = std::get_if<QString>(&*measured))
            return u'\'' + *text + u'\'';
        QStringList nodes;
        for (const int node : std::get<std::vector<int>>(*measured))
            nodes << QString::number(node);
        return u'[' + nodes.join(u' ') + u']';
    }

    static Snapshot drawn()
    {
        const Snapshot cluster = picture(R"(
            1 master 0-5459 stopped fail
            2 master 5460-10922
            3 master 10923-16383
            4 replica of 1 linkdown
            5 replica of 2 lag=120
            6 replica of 3 cut>1 cut>2 cut>3 cut>4 cut>5)");
        return changed(cluster, [](ClusterSnapshot& c) {
            c.nodes[1].load->keys = 40;
            c.nodes[2].load->keys = 60;
            c.nodes[1].configEpoch = 12;
            c.epoch = 15;
        });
    }

    static Snapshot allAnswer()
    {
        return changed(healthyCluster(), [](ClusterSnapshot& c) {
            c.nodes[0].load->keys = 10;
            c.nodes[1].load->keys = 40;
            c.nodes[2].load->keys = 40;
        });
    }

    static Snapshot ledger(LedgerState::Phase phase)
    {
        return changed(healthyCluster(), [phase](ClusterSnapshot& c) {
            c.ledger.phase = phase;
            for (int client = 1; client <= 2; ++client) {
                WriterState writer;
                writer.client = client;
                writer.accepted = 100 * client;
                writer.refused = 10 * client;
                writer.unknown = client;
                c.ledger.writers.push_back(writer);
            }
            if (phase != LedgerState::Phase::Read)
                return;
            c.ledger.lost = 7;
            c.ledger.recovered = 2;
            auto report = std::make_shared<LedgerReport>();
            report->faults.push_back({QStringLiteral("cut 1 2")}); // nobody refused in it
            report->faults.push_back({QStringLiteral("isolate 1")});
            report->faults.back().firstRefusalAfterMs = 2050;
            report->faults.back().firstRefusal = QStringLiteral("CLUSTERDOWN");
            c.ledger.report = report;
        });
    }

    static Sight since(const Snapshot& now) { return {now, healthyCluster()}; }

private Q_SLOTS:
    void figures_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<Sight>("sight");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Sight& sight, const char* words, const char* expected) {
            QTest::addRow("%s: %s", name, words)
                << QString::fromLatin1(words) << sight << QString::fromUtf8(expected);
        };
        const auto seen = [&](const char* words, const char* expected) {
            row("drawn", {drawn()}, words, expected);
        };
        seen("slot user:1", "10778");
        seen("slot {user:1}.a b", "10778");
        seen("owner user:1", "[2]");
        seen("slots 1", "5460");
        seen("slots 4", "0");
        seen("slots 9", "unknown");
        seen("share 2", "33.343506");
        seen("share 9", "unknown");
        seen("keys 2", "40");
        seen("keys 1", "unknown"); // it does not answer
        seen("keys 9", "unknown");
        seen("keys all", "unknown");
        seen("spread slots", "0.030517578"); // 5463 is 1 2/3 from 5461 1/3
        seen("spread keys", "unknown");
        seen("masters", "[1 2 3]");
        seen("replicas", "[4 5 6]");
        seen("nodes", "[1 2 3 4 5 6]");
        seen("silent", "[1]");
        seen("minority", "[6]");
        seen("replicas_of 3", "[6]");
        seen("replicas_of 6", "[]");
        seen("master_of 5", "[2]");
        seen("master_of 2", "unknown");
        seen("master_of 9", "unknown");
        seen("epoch", "15");
        seen("epoch 2", "12");
        seen("epoch 9", "unknown");
        seen("timeout_ms", "5000");
        seen("lag_ms 5", "12");
        seen("lag_bytes 5", "120");
        seen("lag_ms 4", "unknown");
        seen("lag_bytes 4", "unknown");
        seen("lag_ms 9", "unknown");
        seen("step_ms", "unknown");
        seen("failover.whole_ms", "unknown");
        seen("ledger.accepted", "unknown");
        row("a later sight", since(later(healthyCluster(), 2500)), "step_ms", "2500");
        row("nobody's slot", {picture("1 master 0-99")}, "owner user:1", "unknown");
        row("all answer", {allAnswer()}, "keys all", "90");
        row("all answer", {allAnswer()}, "spread keys", "66.666667");
        row("all answer", {allAnswer()}, "minority", "[]");
        row("no keys", {healthyCluster()}, "keys all", "0");
        row("no keys", {healthyCluster()}, "spread keys", "unknown");
        row("no cluster", {std::make_shared<ClusterSnapshot>()}, "keys all", "unknown");
        row("no cluster", {std::make_shared<ClusterSnapshot>()}, "spread slots", "unknown");
        row("no cluster", {std::make_shared<ClusterSnapshot>()}, "masters", "[]");
        row("no cluster", {std::make_shared<ClusterSnapshot>()}, "slot user:1", "10778");

        const auto writing = [&](const char* words, const char* expected) {
            row("writing", {ledger(LedgerState::Phase::Writing)}, words, expected);
        };
        writing("ledger.accepted", "300");
        writing("ledger.refused", "30");
        writing("ledger.unknown", "3");
        writing("ledger.lost", "unknown");
        writing("ledger.recovered", "unknown");
        writing("ledger.refused_after_ms", "unknown");
        writing("ledger.refusal", "unknown");
        const auto read = [&](const char* words, const char* expected) {
            row("read", {ledger(LedgerState::Phase::Read)}, words, expected);
        };
        read("ledger.accepted", "300");
        read("ledger.lost", "7");
        read("ledger.recovered", "2");
        read("ledger.refused_after_ms", "2050");
        read("ledger.refusal", "'CLUSTERDOWN'");

        for (const char* wrong :
             {"", "weather", "slot", "slots", "slots one", "slots 0", "slots -1", "slots 1 2", "masters 1",
              "keys", "keys some", "spread", "spread load", "epoch x", "failover.length", "ledger.lost 1"})
            seen(wrong, "unknown");
    }

    void figures()
    {
        QFETCH(QString, words);
        QFETCH(Sight, sight);
        QTEST(told(lesson::figure(words, sight)), "expected");
    }

    void failovers_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* expected) {
            QTest::newRow(name) << QString::fromUtf8(expected);
        };
        row("failover.whole_ms", "3904");
        row("failover.pfail_ms", "2150");
        row("failover.fail_ms", "2300.5");
        row("failover.asked_ms", "3000");
        row("failover.vote_ms", "3001");
        row("failover.promoted_ms", "3904");
        row("failover.returned_ms", "9000");
        row("failover.demoted_ms", "9100");
        row("failover.resynced_ms", "9250");
        row("failover.election_ms", "1603.5");
        row("failover.subject", "[1]");
        row("failover.promoted", "[4]");
        row("failover.voters", "[2 3]"); // of the election that was won
        row("failover.epoch", "8");
        row("failover.attempts", "2");
        row("failover.why", "unknown");
    }

    void failovers()
    {
        const QString words = QString::fromLatin1(QTest::currentDataTag());
        QTEST(told(lesson::figure(words, since(later(healthyCluster(), 10'000, {drawnFailover()})))),
              "expected");
        QCOMPARE(lesson::figureError(words), std::nullopt);
        // One that was over before the step began does not count.
        const Failover old = drawnFailover(kDrawnMs - 20'000);
        QCOMPARE(told(lesson::figure(words, since(later(healthyCluster(), 10'000, {old})))),
                 QStringLiteral("unknown"));
        // Nor does one without a step.
        QCOMPARE(told(lesson::figure(words, since(later(healthyCluster(), 10'000, {Failover()})))),
                 QStringLiteral("unknown"));
    }

    void theLatestFailoverCounts()
    {
        Failover second = drawnFailover(kDrawnMs + 20'000);
        second.subject = 2;
        const Snapshot now = later(healthyCluster(), 60'000, {drawnFailover(), second});
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.subject"), since(now))), QStringLiteral("[2]"));
        // Without a beginning the latest of all counts.
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.subject"), {now})), QStringLiteral("[2]"));
        const Snapshot between = later(healthyCluster(), 15'000);
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.subject"),
                                     {later(healthyCluster(), 16'000, {drawnFailover()}), between})),
                 QStringLiteral("unknown"));
    }

    void aFailoverByHand()
    {
        Failover manual = drawnFailover();
        manual.manual = true;
        manual.steps[0].kind = FailoverStep::Kind::Asked;
        const Sight sight = since(later(healthyCluster(), 10'000, {manual}));
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.whole_ms"), sight)), QStringLiteral("3904"));
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.vote_ms"), sight)), QStringLiteral("3001"));
    }

    void nobodyIsPromoted()
    {
        Failover blocked = drawnFailover();
        blocked.promoted = 0;
        blocked.epoch = 0;
        blocked.steps.resize(3);
        blocked.whyNobody = {QStringLiteral("Node 4 is too old."), QStringLiteral("No majority.")};
        const Sight sight = since(later(healthyCluster(), 10'000, {blocked}));
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.why"), sight)),
                 QStringLiteral("'Node 4 is too old. No majority.'"));
        for (const char* unknown : {"whole_ms", "promoted", "promoted_ms", "election_ms", "epoch", "vote_ms"})
            QCOMPARE(told(lesson::figure(QStringLiteral("failover.") + QLatin1String(unknown), sight)),
                     QStringLiteral("unknown"));
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.fail_ms"), sight)), QStringLiteral("2300.5"));
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.attempts"), sight)), QStringLiteral("0"));
        QCOMPARE(told(lesson::figure(QStringLiteral("failover.voters"), sight)), QStringLiteral("[]"));
    }

    void errors_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* words, const char* expected) {
            QTest::newRow(words) << QString::fromUtf8(expected);
        };
        row("slot", "Which key?");
        row("slots", "Which node?");
        row("slots x", "Which node?");
        row("lag_ms 0", "Which node?");
        row("keys", "Which node? Or all.");
        row("epoch x", "Which node?");
        row("spread", "A spread is of slots or of keys.");
        row("masters 1", "The figure masters takes no more words.");
        row("weather", "There is no figure 'weather'. The figures are: slot KEY; owner KEY; slots N; ");
        row("failover.whole_ms 1", "There is no figure 'failover.whole_ms 1'. The figures are: slot KEY; ");
    }

    void errors()
    {
        QFETCH(QString, expected);
        const auto error = lesson::figureError(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(error);
        QCOMPARE(error->left(expected.size()), expected);
    }

    void everyFormIsAFigureAndGivesWhatItSays()
    {
        const Sight sight = since(later(allAnswer(), 10'000, {drawnFailover()}));
        for (const QString& form : lesson::figureForms().split(QStringLiteral("; "))) {
            QString words = form;
            words.replace(QStringLiteral("KEY"), QStringLiteral("user:1"))
                .replace(QStringLiteral("N|all"), QStringLiteral("all"));
            words.replace(QStringLiteral(" N"), QStringLiteral(" 1"))
                .replace(QStringLiteral("slots|keys"), QStringLiteral("keys"));
            QVERIFY2(!lesson::figureError(words), qPrintable(words));
            if (const auto measured = lesson::figure(words, sight)) {
                QCOMPARE(lesson::givesNodes(words), std::holds_alternative<std::vector<int>>(*measured));
                QCOMPARE(lesson::givesWords(words), std::holds_alternative<QString>(*measured));
            }
        }
        QVERIFY(lesson::givesWords(QStringLiteral("failover.why")));
        QVERIFY(lesson::givesWords(QStringLiteral("ledger.refusal")));
        QVERIFY(!lesson::givesNodes(QStringLiteral("weather")));
    }

    void theGuideTellsThemAll()
    {
        QFile file(QFINDTESTDATA("../resources/help/write-lesson.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString guide = QString::fromUtf8(file.readAll());
        for (const QString& form : lesson::figureForms().split(QStringLiteral("; "))) {
            const QString name = form.section(u' ', 0, 0);
            const QString ending = name.contains(u'.') ? u'.' + name.section(u'.', 1) : name;
            QVERIFY2(guide.contains(u'`' + name + u'`') || guide.contains(u'`' + name + u' ') ||
                         guide.contains(u'`' + ending + u'`'),
                     qPrintable(name));
        }
    }

    void asItIsShown_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("shown");
        const Sight sight = since(later(allAnswer(), 10'000, {drawnFailover()}));
        const auto row = [&](const char* words, const char* shown) {
            QTest::newRow(words) << QString::fromLatin1(words) << QString::fromUtf8(shown);
        };
        row("failover.whole_ms", "3.9 s");
        row("failover.vote_ms", "3.0 s");
        row("timeout_ms", "5.0 s");
        row("lag_ms 4", "0 ms");
        row("lag_bytes 4", "0");
        row("share 1", "33.3 %");
        row("spread keys", "66.7 %");
        row("slots 1", "5461");
        row("masters", "1, 2, 3");
        row("silent", "none");
        row("failover.promoted", "4");
        row("failover.epoch", "8");
    }

    void asItIsShown()
    {
        QFETCH(QString, words);
        const auto measured = lesson::figure(words, since(later(allAnswer(), 10'000, {drawnFailover()})));
        QVERIFY(measured);
        QTEST(lesson::shown(*measured, words), "shown");
    }

    void wordsAreShownAsTheyAre()
    {
        QCOMPARE(lesson::shown(QStringLiteral("Why not."), QStringLiteral("failover.why")),
                 QStringLiteral("Why not."));
        QCOMPARE(lesson::shown(999.2, QStringLiteral("step_ms")), QStringLiteral("999 ms"));
        QCOMPARE(lesson::shown(999.7, QStringLiteral("step_ms")), QStringLiteral("1.0 s"));
    }

    void filledIn()
    {
        const auto value = [](const QString& name) {
            return name == u"a b" ? std::optional(QStringLiteral("{{c}}")) : std::nullopt;
        };
        QCOMPARE(lesson::filled(QStringLiteral("x {{a b}} y {{ a b }}{{c}}"), value),
                 QStringLiteral("x {{c}} y {{c}}–"));
        QCOMPARE(lesson::filled(QStringLiteral("{{"), value), QStringLiteral("{{"));
        QCOMPARE(lesson::filled(QStringLiteral("{{slot {a}:b}} {{{a b}}}"), value),
                 QStringLiteral("– –")); // braces of a hash tag are part of the name
        QCOMPARE(lesson::filled(QString(), value), QString());
        using Found = std::vector<std::pair<QString, qsizetype>>;
        QCOMPARE(lesson::figuresIn(QStringLiteral("x {{a b}} y {{ c }}{{}} {d}")),
                 (Found{{QStringLiteral("a b"), 2}, {QStringLiteral("c"), 12}, {QString(), 19}}));
    }
};

RINGSIDE_TEST(lesson_figures, TestLessonFigures)
#include "tst_lesson_figures.moc"
