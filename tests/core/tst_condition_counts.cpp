#include "tests/core/drawn_failover.h"
#include "tests/core/found_text.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// How many there are, who holds how much, and what the ledger counts.
class TestConditionCounts : public QObject
{
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<Sight>("sight");
        QTest::addColumn<QString>("expected");
    }

    static void row(const char* name, const Snapshot& now, const char* words, const char* expected)
    {
        QTest::addRow("%s: %s", name, words)
            << QByteArray(words) << Sight{now} << QString::fromUtf8(expected);
    }

    static Snapshot broken()
    {
        return picture(R"(
            1 master 0-5460 fail crashed
            2 master 5461-10922
            3 master 10923-16383 paused
            4 replica of 1
            5 replica of 2 stopped
            6 replica of 3)");
    }

    static Snapshot withKeys()
    {
        return changed(picture("1 master 0-9999\n2 master 10000-16382\n4 replica of 1"),
                       [](ClusterSnapshot& c) {
                           c.nodes[0].load->keys = 150;
                           c.nodes[1].load->keys = 50;
                           c.nodes[2].load->keys = 150;
                       });
    }

    static Snapshot withLedger(LedgerState::Phase phase)
    {
        return changed(healthyCluster(), [phase](ClusterSnapshot& c) {
            c.ledger.phase = phase;
            c.ledger.writers.resize(2);
            for (WriterState& writer : c.ledger.writers) {
                writer.accepted = 100;
                writer.refused = 3;
                writer.unknown = 1;
            }
            c.ledger.lost = 5;
            c.ledger.recovered = 2;
        });
    }

private Q_SLOTS:
    void counts_data()
    {
        columns();
        const auto healthy = [](const char* words, const char* expected) {
            row("healthy", healthyCluster(), words, expected);
        };
        const auto ill = [](const char* words, const char* expected) {
            row("broken", broken(), words, expected);
        };
        const auto none = [](const char* words, const char* expected) {
            row("no cluster", std::make_shared<ClusterSnapshot>(), words, expected);
        };
        const auto keys = [](const char* words, const char* expected) {
            row("keys", withKeys(), words, expected);
        };
        const auto split = [](const char* words, const char* expected) {
            row("split",
                picture("1 master 0-16383\n2 master\n3 replica of 1 cut>1 cut>2\n4 replica of 2 stopped"),
                words, expected);
        };

        healthy("count nodes = 6", "yes: there are 6 nodes.");
        healthy("count nodes < 6", "no: there are 6 nodes.");
        healthy("count nodes > 5", "yes: there are 6 nodes.");
        healthy("count masters = 3", "yes: 3 nodes own slots.");
        healthy("count masters > 3", "no: 3 nodes own slots.");
        healthy("count replicas = 3", "yes: 3 replicas run.");
        ill("count nodes = 6", "yes: there are 6 nodes.");
        ill("count masters = 3", "yes: 3 nodes own slots.");
        ill("count replicas = 2", "yes: 2 replicas run.");
        none("count nodes = 0", "yes: there are 0 nodes.");
        none("count masters > 0", "no: 0 nodes own slots.");

        healthy("replicas 1 = 1", "yes: node 1 has the running replicas 4.");
        healthy("replicas 1 > 1", "no: node 1 has the running replicas 4.");
        healthy("replicas 4 = 0", "yes: node 4 has no running replica.");
        healthy("replicas 9 = 0", "unknown: There is no node 9: nodes are 1 to 6.");
        ill("replicas 2 = 1", "no: node 2 has no running replica.");
        row("two", picture("1 master 0-16383\n2 replica of 1\n3 replica of 1"), "replicas 1 = 2",
            "yes: node 1 has the running replicas 2,3.");

        healthy("slots 1 = 5461", "yes: node 1 owns 5461 slots.");
        healthy("slots 4 > 0", "no: node 4 owns 0 slots.");
        ill("slots 1 = 5461", "yes: node 1 owns 5461 slots.");
        healthy("slots 9 = 0", "unknown: There is no node 9: nodes are 1 to 6.");

        keys("keys 1 > 100", "yes: node 1 has 150 keys.");
        keys("keys 2 > 100", "no: node 2 has 50 keys.");
        keys("keys all = 200", "yes: there are 200 keys.");
        keys("keys all > 200", "no: there are 200 keys.");
        ill("keys 1 = 0", "unknown: it is not known how many keys node 1 has.");
        ill("keys all = 0", "unknown: it is not known how many keys there are.");
        none("keys all = 0", "unknown: it is not known how many keys there are.");
        row("INFO was never read",
            changed(healthyCluster(), [](ClusterSnapshot& c) { c.nodes[0].load.reset(); }), "keys 1 = 0",
            "unknown: it is not known how many keys node 1 has.");

        healthy("spread slots < 1%", "yes: the master that is farthest from an even share is 0 % from it.");
        keys("spread slots < 10%", "no: the master that is farthest from an even share is 22.1 % from it.");
        keys("spread slots > 22%", "yes: the master that is farthest from an even share is 22.1 % from it.");
        keys("spread keys < 51%", "yes: the master that is farthest from an even share is 50 % from it.");
        keys("spread keys < 50%", "no: the master that is farthest from an even share is 50 % from it.");
        healthy("spread keys < 10%", "unknown: there is nothing to be spread, or it is not known.");
        ill("spread keys < 10%", "unknown: there is nothing to be spread, or it is not known.");
        none("spread slots < 10%", "unknown: there is nothing to be spread, or it is not known.");

        healthy("owns 2 user:1", "yes: slot 10778 belongs to node 2.");
        healthy("owns 1 user:1", "no: slot 10778 belongs to node 2.");
        healthy("owns 1 slot:866", "yes: slot 866 belongs to node 1.");
        keys("owns 2 slot:16383", "no: slot 16383 belongs to nobody.");
        healthy("owns 9 slot:1", "unknown: There is no node 9: nodes are 1 to 6.");
        healthy("owns 1 slot:-1", "malformed: A slot is a number from 0 to 16383.");
        healthy("owns 1 slot:", "malformed: A slot is a number from 0 to 16383.");

        healthy("faults none", "yes: no fault is set on any link.");
        healthy("faults some", "no: no fault is set on any link.");
        split("faults none", "no: faults are set on links.");
        split("faults some", "yes: faults are set on links.");

        healthy("sides = 1", "yes: those reach each other: 1,2,3,4,5,6.");
        split("sides = 2", "yes: those reach each other: 1,2 | 3.");
        split("sides < 2", "no: those reach each other: 1,2 | 3.");

        healthy("present 6", "yes: there is a node 6.");
        healthy("present 7", "no: there is no node 7.");
        healthy("gone 7", "yes: there is no node 7.");
        healthy("gone 6", "no: there is a node 6.");
        none("gone 1", "yes: there is no node 1.");

        const auto moving = [](const char* words, const char* expected) {
            row("moving",
                changed(healthyCluster(),
                        [](ClusterSnapshot& c) { c.migration.phase = MigrationState::Phase::Paused; }),
                words, expected);
        };
        healthy("moving none", "yes: no slots are on their way.");
        healthy("moving some", "no: no slots are on their way.");
        moving("moving none", "no: slots are on their way.");
        moving("moving some", "yes: slots are on their way.");
    }

    void counts()
    {
        QFETCH(QByteArray, words);
        QFETCH(Sight, sight);
        QTEST(foundText(words.constData(), sight), "expected");
    }

    void ledger_data()
    {
        columns();
        using Phase = LedgerState::Phase;
        const auto in = [](Phase phase, const char* words, const char* expected) {
            static const char* const names[] = {"off", "writing", "stopped", "reading", "read"};
            row(names[int(phase)], withLedger(phase), words, expected);
        };
        in(Phase::Off, "ledger writing", "no: the ledger has written nothing.");
        in(Phase::Off, "ledger accepted > 0", "no: the ledger has written nothing.");
        in(Phase::Off, "ledger lost = 0", "no: the ledger has written nothing.");
        in(Phase::Writing, "ledger writing", "yes: the ledger writes.");
        in(Phase::Writing, "ledger stopped", "no: the ledger writes.");
        in(Phase::Writing, "ledger accepted > 199", "yes: the ledger counts accepted: 200.");
        in(Phase::Writing, "ledger accepted > 200", "no: the ledger counts accepted: 200.");
        in(Phase::Writing, "ledger refused = 6", "yes: the ledger counts refused: 6.");
        in(Phase::Writing, "ledger unknown < 3", "yes: the ledger counts unknown: 2.");
        in(Phase::Writing, "ledger lost = 5",
           "no: the ledger writes. [`ledger read` reads everything back.]");
        in(Phase::Stopped, "ledger stopped",
           "yes: the ledger has stopped writing; nothing was read back yet.");
        in(Phase::Stopped, "ledger lost = 5",
           "no: the ledger has stopped writing; nothing was read back yet. [`ledger read` reads everything "
           "back.]");
        in(Phase::Reading, "ledger read", "no: the ledger reads back.");
        in(Phase::Reading, "ledger recovered = 2",
           "no: the ledger reads back. [`ledger read` reads everything back.]");
        in(Phase::Read, "ledger read", "yes: the ledger has read everything back.");
        in(Phase::Read, "ledger lost = 5", "yes: the ledger counts lost: 5.");
        in(Phase::Read, "ledger lost = 0", "no: the ledger counts lost: 5.");
        in(Phase::Read, "ledger recovered > 1", "yes: the ledger counts recovered: 2.");
        in(Phase::Read, "ledger read now", "malformed: 'now' was not expected.");
    }

    void ledger() { counts(); }

    void whatNeedsNoNodeIsNotAsked()
    {
        for (const char* words :
             {"count nodes = 6", "owns 1 slot:1", "keys all > 1", "ledger read", "present 1"}) {
            const auto parsed = parseCondition(QString::fromLatin1(words).split(u' '));
            QVERIFY2(!std::get<Condition>(parsed).asks, words);
        }
    }
};

RINGSIDE_TEST(condition_counts, TestConditionCounts)
#include "tst_condition_counts.moc"
