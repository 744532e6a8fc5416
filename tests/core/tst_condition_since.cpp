#include "tests/core/drawn_failover.h"
#include "tests/core/found_text.h"
#include "tests/support/runner.h"

using namespace ringside;
using namespace ringside::test;

/// What has happened since a wait, or the step of a lesson, began.
class TestConditionSince : public QObject
{
    Q_OBJECT

    static Sight since(const Snapshot& now) { return {now, healthyCluster()}; }
    static Sight after(const std::vector<Failover>& failovers)
    {
        return since(later(healthyCluster(), 60'000, failovers));
    }

    static Failover of(int subject, int promoted, qint64 fromMs = kDrawnMs + 100)
    {
        Failover failover = drawnFailover(fromMs);
        failover.subject = subject;
        failover.promoted = promoted;
        return failover;
    }

    /// Its node failed, and nobody took its place.
    static Failover blockedOf(int subject, const QStringList& why)
    {
        Failover failover = of(subject, 0);
        failover.steps.resize(3);
        failover.whyNobody = why;
        return failover;
    }

    static Snapshot withOpen(bool migrating)
    {
        return changed(healthyCluster(), [migrating](ClusterSnapshot& c) {
            NodeState& node = c.nodes[migrating ? 0 : 1];
            for (Opinion& opinion : node.opinions) {
                if (opinion.myself)
                    (migrating ? opinion.migrating : opinion.importing)
                        .push_back({866, c.nodes[migrating ? 1 : 0].id});
            }
        });
    }

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<Sight>("sight");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const Sight& sight, const char* words, const char* expected) {
            QTest::addRow("%s: %s", name, words) << QByteArray(words) << sight << QString::fromUtf8(expected);
        };
        const Sight quiet = since(later(healthyCluster(), 60'000)), done = after({drawnFailover()});

        row("nothing", quiet, "promoted 4", "no: node 4 was not promoted.");
        row("nothing", quiet, "promoted any", "no: nobody was promoted.");
        row("done", done, "promoted 4", "yes: node 4 was promoted in place of node 1.");
        row("done", done, "promoted any", "yes: node 4 was promoted in place of node 1.");
        row("done", done, "promoted 5", "no: node 5 was not promoted.");
        row("done", done, "promoted 9", "unknown: There is no node 9: nodes are 1 to 6.");
        row("two", after({drawnFailover(), of(2, 5, kDrawnMs + 20'000)}), "promoted any",
            "yes: node 5 was promoted in place of node 2.");
        row("two", after({drawnFailover(), of(2, 5, kDrawnMs + 20'000)}), "promoted 4",
            "yes: node 4 was promoted in place of node 1.");
        row("an old one", after({of(1, 4, kDrawnMs - 20'000)}), "promoted 4", "no: node 4 was not promoted.");
        // It was promoted before, and the old master came back after: that is no new promotion.
        row("one that ends now", after({of(1, 4, kDrawnMs - 5000)}), "promoted 4",
            "no: node 4 was not promoted.");
        row("not yet", after({blockedOf(1, {})}), "promoted 4", "no: node 4 was not promoted.");
        row("no step", after({Failover()}), "promoted any", "no: nobody was promoted.");
        row("no beginning", {done.now}, "promoted 4", "unknown: it is not known how it was before.");
        row("no beginning", {done.now}, "promoted any", "unknown: it is not known how it was before.");

        row("nothing", quiet, "blocked 1", "no: the place of node 1 is not empty.");
        row("done", done, "blocked 1", "no: node 4 has taken its place.");
        row("not yet", after({blockedOf(1, {})}), "blocked 1",
            "no: nobody has taken its place, but it is early yet.");
        const Sight blocked =
            after({blockedOf(1, {QStringLiteral("No majority."), QStringLiteral("And more.")})});
        row("blocked", blocked, "blocked 1", "yes: nobody takes the place of node 1: No majority.");
        row("blocked", blocked, "blocked 2", "no: the place of node 2 is not empty.");
        row("blocked", blocked, "blocked 9", "unknown: There is no node 9: nodes are 1 to 6.");
        row("blocked, then done",
            after({blockedOf(1, {QStringLiteral("No majority.")}), of(1, 4, kDrawnMs + 20'000)}), "blocked 1",
            "no: node 4 has taken its place.");
        row("whenever it began", {blocked.now}, "blocked 1",
            "yes: nobody takes the place of node 1: No majority.");

        const Sight raised = since(changed(healthyCluster(), [](ClusterSnapshot& c) {
            c.epoch = 9;
            c.nodes[3].configEpoch = 9;
        }));
        row("raised", raised, "epoch raised", "yes: the cluster's epoch was 6 and is 9.");
        row("raised", raised, "epoch 4 raised", "yes: the config epoch of node 4 was 4 and is 9.");
        row("raised", raised, "epoch 1 raised", "no: the config epoch of node 1 was 1 and is 1.");
        row("raised", raised, "epoch 9 raised", "unknown: There is no node 9: nodes are 1 to 6.");
        row("nothing", quiet, "epoch raised", "no: the cluster's epoch was 6 and is 6.");
        row("no beginning", {raised.now}, "epoch raised", "unknown: it is not known how it was before.");
        row("no beginning", {raised.now}, "epoch 4 raised", "unknown: it is not known how it was before.");
        row("a node that is new", {healthyCluster(), picture("1 master 0-16383")}, "epoch 4 raised",
            "unknown: it is not known how it was before.");

        row("nothing", quiet, "open none", "yes: no slot is open.");
        row("nothing", quiet, "open 866", "no: slot 866 is not open.");
        for (const bool migrating : {true, false}) {
            const char* const name = migrating ? "migrating" : "importing";
            row(name, {withOpen(migrating)}, "open none", "no: slot 866 is open.");
            row(name, {withOpen(migrating)}, "open 866", "yes: slot 866 is open.");
            row(name, {withOpen(migrating)}, "open 867", "no: slot 867 is not open.");
        }
    }

    void findings()
    {
        QFETCH(QByteArray, words);
        QFETCH(Sight, sight);
        QTEST(foundText(words.constData(), sight), "expected");
    }
};

RINGSIDE_TEST(condition_since, TestConditionSince)
#include "tst_condition_since.moc"
