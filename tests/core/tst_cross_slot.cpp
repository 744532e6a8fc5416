#include "core/client/cross_slot.h"
#include "core/cluster/slot.h"
#include "tests/support/runner.h"

#include <QTest>

#include <set>

using namespace ringside;
using namespace ringside::client;

/// The table of tries says what it claims: keys of the first line lie apart, those of the repair together.
class TestCrossSlot : public QObject
{
    Q_OBJECT

    static size_t slotsIn(const CrossSlotTry::Line& line)
    {
        const std::vector<int> all = line.slots();
        return std::set<int>(all.begin(), all.end()).size();
    }

private Q_SLOTS:
    void kinds()
    {
        QCOMPARE(crossSlotKinds().join(u' '),
                 QStringLiteral("mget mset del lua transaction pipeline pubsub sharded-pubsub rename"));
    }

    void linesLieApartAndRepairsTogether()
    {
        for (const CrossSlotTry& one : crossSlotTries()) {
            QVERIFY2(!one.line.keys.isEmpty() && !one.repair.keys.isEmpty() && *one.why,
                     qPrintable(one.kind));
            if (one.kind != u"pubsub")
                QVERIFY2(slotsIn(one.line) > 1, qPrintable(one.line.text()));
            if (one.repair.manner != CrossSlotTry::Manner::Split)
                QCOMPARE(slotsIn(one.repair), size_t(1));
            else
                QCOMPARE(size_t(one.repair.keys.size()), one.repair.commands.size());
        }
    }

    /// What a line writes is deleted, and nobody's own keys are written.
    void keysAreCleanedUp()
    {
        for (const CrossSlotTry& one : crossSlotTries()) {
            for (const auto* line : {&one.line, &one.repair}) {
                for (const QByteArrayList& words : line->commands) {
                    if (words[0] == "SET")
                        QVERIFY2(one.written.contains(words[1]) || line == &one.line, qPrintable(one.kind));
                }
            }
            for (const QByteArray& key : one.written)
                QVERIFY2(key.startsWith("{tried:") || key.startsWith("{atomic:test}"), key.constData());
        }
    }

    void theHandoutsLines()
    {
        QCOMPARE(crossSlotTries()[0].line.text(),
                 QStringLiteral("MGET user:1:profile product:100:details session:abc123"));
        QCOMPARE(crossSlotTries()[0].repair.text(),
                 QStringLiteral("MGET {user:1}:profile {user:1}:settings {user:1}:history"));
        QCOMPARE(crossSlotTries()[2].line.text(), QStringLiteral("DEL key1 key2 key3"));
        QCOMPARE(crossSlotTries()[2].line.slots(), (std::vector<int>{9189, 4998, 935}));
    }
};

RINGSIDE_TEST(cross_slot, TestCrossSlot)
#include "tst_cross_slot.moc"
