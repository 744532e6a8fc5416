#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/dress/calm_button.h"
#include "widgets/keys/key_bars.h"
#include "widgets/keys/key_card.h"
#include "widgets/keys/key_sheet.h"
#include "widgets/keys/key_words.h"
#include "widgets/keys/keys_panel.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

QByteArrayList users(int count)
{
    QByteArrayList keys;
    for (int i = 0; i < count; ++i)
        keys << "user:" + QByteArray::number(i);
    return keys;
}

} // namespace

class TestKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        Theme::current().setMode(Theme::Mode::Light);
    }

    void slotsOfKeys_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<int>("slot");
        QTest::newRow("plain") << QByteArray("user:123") << QByteArray("user:123") << 12893;
        QTest::newRow("tagged") << QByteArray("{customer:789}") << QByteArray("customer:789") << 15070;
        QTest::newRow("tagged, with more")
            << QByteArray("a{customer:789}:b") << QByteArray("customer:789") << 15070;
        QTest::newRow("key1") << QByteArray("key1") << QByteArray("key1") << 9189;
        QTest::newRow("key2") << QByteArray("key2") << QByteArray("key2") << 4998;
        QTest::newRow("an empty tag is none")
            << QByteArray("{}key1") << QByteArray("{}key1") << keyHashSlot("{}key1");
        QTest::newRow("no end") << QByteArray("{key1") << QByteArray("{key1") << keyHashSlot("{key1");
        QTest::newRow("the first counts") << QByteArray("{key1}{key2}") << QByteArray("key1") << 9189;
    }

    void slotsOfKeys()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, tag);
        QFETCH(int, slot);
        const KeyFacts facts = keyFacts(key);
        QCOMPARE(key.mid(facts.tagFrom, facts.tagSize), tag);
        QCOMPARE(facts.tagged, tag != key);
        QCOMPARE(facts.slot, slot);
    }

    void theChecksumOfTheSpecification()
    {
        QCOMPARE(int(keyFacts("123456789").crc), 12739);
        QCOMPARE(keyLines(keyFacts("123456789"), {}).first(),
                 QStringLiteral("CRC16 0x31C3 = 12739, modulo 16384: slot 12739"));
        QCOMPARE(keyMarkup(keyFacts("a<{b}"), QStringLiteral("#112233")),
                 QStringLiteral("a&lt;{<b style=\"color:#112233\">b</b>}"));
    }

    void whoHasIt()
    {
        const QStringList lines = keyLines(keyFacts("key1"), *healthyCluster());
        QCOMPARE(lines.last(), QStringLiteral("on node 2 (:9001), copied to 5"));
        const Snapshot gap = picture("1 master 0-5460\n2 master 5461-9000");
        QVERIFY(keyLines(keyFacts("key1"), *gap).last().startsWith(QStringLiteral("No master owns")));
        const Snapshot dead = picture("1 master 0-5460\n2 master 5461-16383 fail crashed");
        QVERIFY(keyLines(keyFacts("key1"), *dead).last().endsWith(QStringLiteral("not served now")));
    }

    void keysOfCommands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("keys");
        const auto row = [](const char* line, const char* keys) {
            QTest::newRow(line) << QString::fromLatin1(line) << QString::fromLatin1(keys);
        };
        row("MGET a b c", "a|b|c");
        row("del a b", "a|b");
        row("MSET a 1 b 2", "a|b");
        row("BLPOP a b 0", "a|b");
        row("RENAME a b", "a|b");
        row("BITOP AND d a b", "d|a|b");
        row("EVAL \"return 1\" 2 a b arg", "a|b");
        row("ZUNIONSTORE d 2 a b WEIGHTS 1 2", "d|a|b");
        row("ZUNION 2 a b WITHSCORES", "a|b");
        row("SINTERCARD 2 a b LIMIT 1", "a|b");
        row("MGET 'a b' c", "a b|c");
        row("MGET", "");
        row("GET a", "");
        row("user:1", "");
    }

    void keysOfCommands()
    {
        QFETCH(QString, line);
        QFETCH(QString, keys);
        QCOMPARE(QString::fromUtf8(keysOfCommand(line).keys.join('|')), keys);
    }

    void whatBreaksACommandAndWhatMendsIt_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("breakers");
        QTest::addColumn<QString>("mended");
        const auto row = [](const char* keys, const char* breakers, const char* mended) {
            QTest::newRow(keys) << QString::fromLatin1(keys) << QString::fromLatin1(breakers)
                                << QString::fromLatin1(mended);
        };
        row("key1", "", "");
        row("{a}1|{a}2", "", "");
        row("user:1:profile|user:1:cart", "user:1:cart", "{user:1}:profile|{user:1}:cart");
        row("user:1|user:1:cart", "user:1:cart", "{user:1}|{user:1}:cart");
        row("user:12|user:13", "user:13", "{user}:12|{user}:13");
        row("key1|key2", "key2", "{group}:key1|{group}:key2");
        row("{a}1|{a}2|b", "b", "{a}1|{a}2|{a}:b");
        row("b|{a}1|{a}2", "b", "{a}:b|{a}1|{a}2");
    }

    void whatBreaksACommandAndWhatMendsIt()
    {
        QFETCH(QString, keys);
        QFETCH(QString, breakers);
        QFETCH(QString, mended);
        const SlotCheck check = checkSlots(keys.toUtf8().split('|'));
        QCOMPARE(QString::fromUtf8(check.breakers.join('|')), breakers);
        QCOMPARE(QString::fromUtf8(check.mended.join('|')), mended);
        QCOMPARE(check.together, breakers.isEmpty());
        QVERIFY(checkSlots(check.mended).together);
    }

    void theVerdictInWords()
    {
        const QByteArrayList keys{"key1", "key2"};
        QCOMPARE(checkWords(QStringLiteral("MGET"), keys, checkSlots(keys)),
                 QStringLiteral("MGET would be refused (CROSSSLOT): not in slot 9189: key2. A hash tag "
                                "would help: {group}:key1, {group}:key2"));
        const QByteArrayList good{"{a}1", "{a}2"};
        QCOMPARE(checkWords({}, good, checkSlots(good)),
                 QStringLiteral("One command may use these 2 key(s): all are in slot 15495."));
    }

    void thousandsOfKeysSpread()
    {
        const KeySpread spread = spreadOf(users(6000), *healthyCluster());
        QCOMPARE(spread.shards.size(), size_t(3));
        int sum = 0;
        for (const ShardKeys& shard : spread.shards) {
            QCOMPARE(shard.even, 2000.0);
            QVERIFY(std::abs(shard.deviation()) < 0.1);
            sum += shard.keys;
        }
        QCOMPARE(sum, 6000);
        const KeySpread tagged = spreadOf({"{a}1", "{a}2", "{a}3"}, *healthyCluster());
        QCOMPARE(tagged.slots, 1);
        QCOMPARE(tagged.shards[2].keys, 3); // 15495
        QCOMPARE(tagged.shards[2].deviation(), 2.0);
        QCOMPARE(spreadTable(tagged).split(u'\n').last(), QStringLiteral("3\t3\t3\t1.0\t200.0\t33.3"));
    }

    void keysWithoutAnOwnerAreToldApart()
    {
        const KeySpread spread = spreadOf({"key1", "key2"}, *picture("1 master 0-5460"));
        QCOMPARE(spread.shards.back().seat, -1);
        QCOMPARE(spread.shards.back().keys, 1);
    }

    void textBecomesKeys()
    {
        QCOMPARE(keysOfText(QStringLiteral(" a \n\nb\r\na\nc d")), (QByteArrayList{"a", "b", "c d"}));
    }

    void aTypedKeyIsTold()
    {
        KeysPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.resize(900, 168);
        panel.show();
        auto* go = panel.findChild<CalmButton*>(QStringLiteral("keys.go"));
        QVERIFY(!go->isEnabled());
        auto* line = panel.findChild<QLineEdit*>(QStringLiteral("keys.line"));
        QTest::keyClicks(line, QStringLiteral("user:123"));
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("keys.facts"))
                    ->text()
                    .contains(QStringLiteral("slot 12893")));
        QSignalSpy wanted(&panel, &KeysPanel::slotWanted);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(wanted.takeFirst().at(0).toInt(), 12893);
        QTest::mouseClick(panel.findChild<CalmButton*>(QStringLiteral("keys.copy")), Qt::LeftButton);
        QVERIFY(QGuiApplication::clipboard()->text().endsWith(
            QStringLiteral("user:123\t\t12893\t12893\t3\t9002")));
    }

    void aTypedCommandIsJudged()
    {
        KeysPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.findChild<QLineEdit*>(QStringLiteral("keys.line"))->setText(QStringLiteral("MGET key1 key2"));
        auto* verdict = panel.findChild<QLabel*>(QStringLiteral("keys.check"));
        QVERIFY(verdict->text().contains(QStringLiteral("CROSSSLOT")));
        QVERIFY(verdict->toolTip().contains(QStringLiteral("key2: slot 4998")));
    }

    void pastedKeysBecomeBars()
    {
        KeysPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.resize(900, 168);
        panel.show();
        panel.findChild<QPlainTextEdit*>(QStringLiteral("keys.many"))
            ->setPlainText(QString::fromUtf8(users(5000).join('\n')));
        QTRY_COMPARE(panel.sheet().keys().size(), 5000);
        auto* bars = panel.findChild<KeyBars*>();
        QCOMPARE(bars->spread().keys, 5000);
        const QImage image = bars->grab().toImage().convertToFormat(QImage::Format_RGB32);
        for (int row = 0; row < 3; ++row) {
            const QPoint inside(int(bars->xOf(300)), int(bars->rowBox(row).center().y()));
            QCOMPARE(image.pixel(inside * image.devicePixelRatio()), Theme::current().shard(row).rgb());
        }
        QVERIFY(bars->tipAt(bars->rowBox(0).center())
                    .contains(QStringLiteral("An even share (the dark line) would be 1,666.7")));
        auto* copy = panel.findChild<CalmButton*>(QStringLiteral("keys.copyTable"));
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().split(u'\n').size(), 4 + 1 + 5001);
    }

    void aFailoverChangesTheOwner()
    {
        KeysPanel panel;
        panel.setSnapshot(healthyCluster());
        panel.findChild<QLineEdit*>(QStringLiteral("keys.line"))->setText(QStringLiteral("key1"));
        auto after = std::make_shared<ClusterSnapshot>(*healthyCluster());
        after->shards[1].master = 5;
        after->shards[1].replicas = {2};
        panel.setSnapshot(after);
        QVERIFY(panel.findChild<QLabel*>(QStringLiteral("keys.facts"))
                    ->text()
                    .contains(QStringLiteral("node 5 (:9004)")));
    }
};

RINGSIDE_TEST(keys, TestKeys)
#include "tst_keys.moc"
