#include "core/cluster/nodes_text.h"
#include "core/observe/slot_claims.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

/// `1* 5 0-100` is a line on node 1 by itself (*), config epoch 5, that owns 0-100; `4r*` one on a replica.
/// Lines are parted by `;`.
std::vector<Opinion> view(const QString& text)
{
    std::vector<Opinion> lines;
    for (const QString& line : text.split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = line.simplified().split(u' ');
        Opinion opinion;
        opinion.myself = words[0].endsWith(u'*');
        opinion.role = words[0].contains(u'r') ? Role::Replica : Role::Master;
        opinion.id = *NodeId::fromHex(words[0].left(1).toLatin1().repeated(40));
        opinion.configEpoch = words.value(1).toULongLong();
        opinion.slots = SlotRanges::parse(words.mid(2).join(u' ')).value();
        lines.push_back(opinion);
    }
    return lines;
}

QString owners(const SlotClaims& claims)
{
    QStringList words;
    for (const auto& [id, slots] : claims.owners().slots)
        words << QStringLiteral("%1: %2").arg(id.shortHex().left(1), slots.toString());
    return words.join(QStringLiteral("; "));
}

} // namespace

class TestSlotClaims : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void claims_data()
    {
        QTest::addColumn<QStringList>("views");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<bool>("agreed");
        const auto row = [](const char* name, const QStringList& views, const char* expected, bool agreed) {
            QTest::newRow(name) << views << QString::fromLatin1(expected) << agreed;
        };
        row("no view", {}, "", true);
        row("one view", {"1* 1 0-99; 2 2 100-199; 3 0"}, "1: 0-99; 2: 100-199", true);
        row("the same twice", {"1* 1 0-99; 2 2 100-199", "2* 2 100-199; 1 1 0-99"}, "1: 0-99; 2: 100-199",
            true);
        row("the highest epoch wins, told first", {"4* 7 0-99; 1 1", "1* 1 0-99; 4 4"}, "4: 0-99", false);
        row("the highest epoch wins, told last", {"1* 1 0-99; 4 4", "4* 7 0-99; 1 1"}, "4: 0-99", false);
        row("even against the owner's own word", {"1* 1 0-99", "2* 2; 4 7 0-99"}, "4: 0-99", false);
        row("at equal epochs its own claim wins", {"3* 9; 1 5 0-99", "2* 5 0-99"}, "2: 0-99", false);
        row("at equal epochs its own claim stays", {"2* 5 0-99", "3* 9; 1 5 0-99"}, "2: 0-99", false);
        row("an overlap is cut slot by slot", {"1* 1 0-99", "2* 2 50-149"}, "1: 0-49; 2: 50-149", false);
        row("a node that answers speaks for itself", {"1* 3 0-49; 2 2", "2* 2; 1 1 0-99"}, "1: 0-49", false);
        row("of one that does not answer the others' word counts",
            {"2* 2 100-199; 1 1 0-99", "3* 3; 1 1 0-99"}, "1: 0-99; 2: 100-199", false);
        row("what every master has dropped is not owned because replicas remember it",
            {"1* 1 1-99; 2 2", "2* 2; 1 1 1-99", "4r* 1; 1 1 0-99"}, "1: 1-99", false);
        row("nor what a dead master owned, where masters say otherwise",
            {"2* 2; 1 1 1-99", "4r* 1; 1 1 0-99"}, "1: 1-99", false);
        row("with no master to ask a replica's word counts", {"4r* 1; 1 1 0-99"}, "1: 0-99", true);
        row("many ranges", {"1* 1 0-9 20-29 16383"}, "1: 0-9,20-29,16383", true);
        row("hearsay becomes the owner's word", {"2* 2; 1 5 0-99", "1* 5 0-99; 2 2", "3* 3; 4 5 0-99"},
            "1: 0-99", false);
        row("one view knows of no slots", {"1* 1 0-99", "2* 0"}, "1: 0-99", false);
    }

    void claims()
    {
        QFETCH(QStringList, views);
        QFETCH(QString, expected);
        QFETCH(bool, agreed);
        SlotClaims all;
        for (const QString& one : views)
            all.add(view(one));
        QCOMPARE(owners(all), expected);
        QCOMPARE(all.agreed(), agreed);
    }

    void uncovered_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("expected");
        QTest::newRow("everything") << "1* 1 0-16383"
                                    << "";
        QTest::newRow("nothing") << "1* 1"
                                 << "0-16383";
        QTest::newRow("holes") << "1* 1 1-9 11-16382"
                               << "0,10,16383";
        QTest::newRow("between two") << "1* 1 0-5460; 2 2 6000-16383"
                                     << "5461-5999";
    }

    void uncovered()
    {
        QFETCH(QString, one);
        QFETCH(QString, expected);
        SlotClaims claims;
        claims.add(view(one));
        QCOMPARE(claims.owners().uncovered.toString(), expected);
    }

    void nobodyAsked() { QCOMPARE(SlotClaims().owners().uncovered.toString(), QStringLiteral("0-16383")); }

    /// Two nodes are not asked in the same instant: whoever looks may give it a moment.
    void deniedSlotsAreTold()
    {
        SlotClaims claims;
        claims.add(view(QStringLiteral("1* 3 0-49; 2 2 60-16383")));
        claims.add(view(QStringLiteral("2* 2 60-16383; 1 1 0-59")));
        const SlotClaims::Owners owners = claims.owners();
        QCOMPARE(owners.uncovered.toString(), QStringLiteral("50-59"));
        QCOMPARE(owners.denied.size(), size_t(1));
        QCOMPARE(owners.denied.front().first.shortHex().left(1), QStringLiteral("1"));
        QCOMPARE(owners.denied.front().second.toString(), QStringLiteral("50-59"));
    }
};

RINGSIDE_TEST(slot_claims, TestSlotClaims)
#include "tst_slot_claims.moc"
