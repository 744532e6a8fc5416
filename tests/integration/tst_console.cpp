#include "core/console/command_line.h"
#include "core/console/console_session.h"
#include "core/console/reply_text.h"
#include "tests/support/lab_fixture.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"

using namespace ringside;
using namespace ringside::console;
using namespace ringside::test;

namespace {

/// Everything that came for one line, put together.
struct Told
{
    QStringList replies, redirects, notes, errors;
    bool last = false, transaction = false;
    QString all() const { return (notes + redirects + replies + errors).join(QLatin1Char('\n')); }
};

class Bench
{
public:
    explicit Bench(std::chrono::milliseconds limit = std::chrono::milliseconds(5000))
        : m_session(
              {limit}, [this](const Output& output) { receive(output); },
              [this](std::shared_ptr<const Catalog> catalog) {
                  const std::lock_guard lock(m_mutex);
                  m_catalog = std::move(catalog);
              })
    {
    }

    void see(LabFixture& lab)
    {
        std::vector<Node> nodes;
        const Snapshot seen = lab.now();
        for (const NodeState& node : seen->nodes)
            nodes.push_back({node.number, lab.lab().endpoint(node.number), node.role, node.running()});
        m_session.setNodes(std::move(nodes));
    }
    quint64 begin(const Target& target, const QString& line)
    {
        return m_session.submit(target, std::get<QByteArrayList>(splitLine(line)));
    }
    Told end(quint64 id)
    {
        [&] { QTRY_VERIFY_WITH_TIMEOUT(told(id).last, 8000); }();
        return told(id);
    }
    Told send(const Target& target, const QString& line) { return end(begin(target, line)); }
    Told told(quint64 id)
    {
        const std::lock_guard lock(m_mutex);
        return m_told[id];
    }
    std::shared_ptr<const Catalog> catalog()
    {
        const std::lock_guard lock(m_mutex);
        return m_catalog;
    }
    void wantCatalog() { m_session.wantCatalog(); }
    void stop() { m_session.stop(); }

private:
    void receive(const Output& output)
    {
        const std::lock_guard lock(m_mutex);
        Told& told = m_told[output.id];
        for (const Line& line : output.lines) {
            QStringList& list = line.kind == Line::Kind::Reply      ? told.replies
                                : line.kind == Line::Kind::Redirect ? told.redirects
                                : line.kind == Line::Kind::Note     ? told.notes
                                                                    : told.errors;
            list << line.text;
        }
        told.last = output.last;
        told.transaction = output.transaction;
    }

    std::mutex m_mutex;
    std::map<quint64, Told> m_told;
    std::shared_ptr<const Catalog> m_catalog;
    ConsoleSession m_session;
};

constexpr Target kCluster{};

} // namespace

/// The console against real servers, and beside redis-cli.
class TestConsole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theCatalogComesWhenItIsWanted();
    void printsAsRedisCli_data();
    void printsAsRedisCli();
    void aKeyFindsItsNode();
    void aNodeShowsMovedAsTheErrorItIs();
    void aMoveAndAnAskAreFollowed();
    void everyMasterAnswersForItself();
    void aTransactionLastsOnItsNode();
    void stopEndsABlockedCommandAndAStream();
    void aRestartedNodeIsReachedAgain();
    void afterAFailoverTheSlotsAreLearntAgain();

private:
    QString redisCli(int number, const QStringList& words) const;
    LabFixture m_lab;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<Bench> m_hasty; ///< with a short limit
};

void TestConsole::initTestCase()
{
    QVERIFY2(m_lab.open(), qPrintable(m_lab.openError()));
    DO(m_lab, "create timeout=1000 auth"); // whatever is asked below goes with the password
    m_bench = std::make_unique<Bench>();
    m_bench->see(m_lab);
    // Here, as the thread sanitizer wants no new threads once redis-cli has been run.
    m_hasty = std::make_unique<Bench>(std::chrono::milliseconds(200));
}

QString TestConsole::redisCli(int number, const QStringList& words) const
{
    const QString password = const_cast<LabFixture&>(m_lab).lab().endpoint(number).password;
    const QStringList arguments = QStringList{"--no-raw", "--no-auth-warning",
                                              "-a",       password,
                                              "-p",       QString::number(m_lab.port(number))} +
                                  words;
    QString out = QString::fromUtf8(execute(QStringLiteral("redis-cli"), arguments).out);
    if (out.endsWith(QLatin1Char('\n')))
        out.chop(1);
    return out;
}

void TestConsole::theCatalogComesWhenItIsWanted()
{
    QVERIFY(!m_bench->catalog()); // nobody has asked for it
    m_bench->wantCatalog();
    QTRY_VERIFY(m_bench->catalog());
    const Catalog& catalog = *m_bench->catalog();
    QVERIFY(catalog.all().size() > 200);
    const QString set = catalog.find({"SET"})->arguments;
    QVERIFY2(set.startsWith(QLatin1String("key value")), qPrintable(set));
    QVERIFY(catalog.find({"CLUSTER", "FAILOVER"})->arguments.contains(QLatin1String("FORCE | TAKEOVER")));
    QCOMPARE(catalog.find({"GET"})->firstKey, 1);
    QStringList undescribed;
    for (const Command& command : catalog.all()) {
        if (command.summary.isEmpty())
            undescribed << command.name;
    }
    QVERIFY2(undescribed.size() < 25, qPrintable(undescribed.join(QStringLiteral(", "))));
}

void TestConsole::printsAsRedisCli_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char* name, const QStringList& words) { QTest::newRow(name) << words; };
    row("status", {"PING"});
    row("error", {"NONSENSE", "a"});
    row("integer", {"CLUSTER", "KEYSLOT", "foo"});
    row("bytes", {"EVAL", "return \"a\\0\\1\\\"\\\\\\n\\r\\t\\255ö\"", "0"});
    row("nil", {"EVAL", "return false", "0"});
    row("empty", {"EVAL", "return {}", "0"});
    row("nested",
        {"EVAL", "return {1,{2,{},{3,'a'}},{ok='FINE'},{err='ERR bad'},'x',6,7,8,9,{10,{{},{1}}},11}", "0"});
    row("docs", {"COMMAND", "DOCS", "set"});
    row("info", {"COMMAND", "INFO", "get", "nonsense"});
    row("text", {"CLUSTER", "NODES"});
    row("help", {"XINFO", "HELP"});
}

void TestConsole::printsAsRedisCli()
{
    QFETCH(const QStringList, words);
    QByteArrayList sent;
    QString line;
    for (const QString& word : words)
        line += quotedWord(word.toUtf8()) + QLatin1Char(' ');
    const Told told = m_bench->send(Target::ofNode(1), line);
    QString shown = (told.replies + told.errors).join(QLatin1Char('\n'));
    QString expected = redisCli(1, words);
    // Ping times move on between the two.
    static const QRegularExpression moving(QStringLiteral("\\d{13}"));
    QCOMPARE(shown.remove(moving), expected.remove(moving));
}

void TestConsole::aKeyFindsItsNode()
{
    const QString key = QString::fromLatin1(m_lab.keyOf(3));
    const Told set = m_bench->send(kCluster, QStringLiteral("SET %1 hello").arg(key));
    QCOMPARE(set.replies, QStringList{"OK"});
    QVERIFY2(set.notes.value(0).contains(QLatin1String("node 3")), qPrintable(set.all()));
    QVERIFY(set.redirects.isEmpty()); // a client that knows the slots asks the right node at once
    QCOMPARE(m_bench->send(kCluster, QStringLiteral("GET %1").arg(key)).replies, QStringList{"\"hello\""});
    const Told script =
        m_bench->send(kCluster, QStringLiteral("EVAL 'return redis.call(\"get\",KEYS[1])' 1 %1").arg(key));
    QCOMPARE(script.replies, QStringList{"\"hello\""}); // where its key is, COMMAND GETKEYS tells
    const Told many =
        m_bench->send(kCluster, QStringLiteral("MGET %1 %2").arg(key, QString::fromLatin1(m_lab.keyOf(1))));
    QVERIFY2(many.errors.value(0).startsWith(QLatin1String("(error) CROSSSLOT")), qPrintable(many.all()));
    QVERIFY(
        m_bench->send(kCluster, QStringLiteral("MULTI")).errors.value(0).contains(QLatin1String("one node")));
}

void TestConsole::aNodeShowsMovedAsTheErrorItIs()
{
    const QString key = QString::fromLatin1(m_lab.keyOf(3));
    const Told told = m_bench->send(Target::ofNode(1), QStringLiteral("GET %1").arg(key));
    QCOMPARE(told.errors.join(QLatin1Char('\n')), redisCli(1, {"GET", key}));
    QVERIFY(told.errors.value(0).startsWith(QLatin1String("(error) MOVED ")));
    QVERIFY(told.redirects.isEmpty());
}

void TestConsole::aMoveAndAnAskAreFollowed()
{
    const QByteArray key = m_lab.keyOf(1, 7);
    const QByteArray slot = QByteArray::number(keyHashSlot(key));
    const QByteArray from = m_lab.node(1).id.toHex(), to = m_lab.node(2).id.toHex();
    QVERIFY(m_lab.ask(2, {"CLUSTER", "SETSLOT", slot, "IMPORTING", from}).isOk());
    QVERIFY(m_lab.ask(1, {"CLUSTER", "SETSLOT", slot, "MIGRATING", to}).isOk());
    const QString line = QStringLiteral("SET %1 x").arg(QString::fromLatin1(key));
    const Told asked = m_bench->send(kCluster, line);
    QCOMPARE(asked.replies, QStringList{"OK"});
    QCOMPARE(asked.redirects, QStringList{QStringLiteral("→ ASK %1 127.0.0.1:%2 · node 2")
                                              .arg(QString::fromLatin1(slot))
                                              .arg(m_lab.port(2))});
    for (const int number : {2, 1, 3})
        QVERIFY(m_lab.ask(number, {"CLUSTER", "SETSLOT", slot, "NODE", to}).isOk());
    const Told moved = m_bench->send(kCluster, line);
    QCOMPARE(moved.replies, QStringList{"OK"});
    QCOMPARE(moved.redirects, QStringList{QStringLiteral("→ MOVED %1 127.0.0.1:%2 · node 2")
                                              .arg(QString::fromLatin1(slot))
                                              .arg(m_lab.port(2))});
    QVERIFY(m_bench->send(kCluster, line).redirects.isEmpty()); // learnt
}

void TestConsole::everyMasterAnswersForItself()
{
    const Told told = m_bench->send({Target::Kind::Masters}, QStringLiteral("ROLE"));
    QCOMPARE(told.notes.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(told.notes[i], QStringLiteral("node %1 · 127.0.0.1:%2").arg(i + 1).arg(m_lab.port(i + 1)));
    QCOMPARE(told.replies.filter(QStringLiteral("1) \"master\"")).size(), 3);
    const Told replicas = m_bench->send({Target::Kind::Replicas}, QStringLiteral("ROLE"));
    QCOMPARE(replicas.replies.filter(QStringLiteral("1) \"slave\"")).size(), 3);
    QCOMPARE(m_bench->send({Target::Kind::Nodes}, QStringLiteral("PING")).replies.size(), 6);
}

void TestConsole::aTransactionLastsOnItsNode()
{
    const Target two = Target::ofNode(2);
    const QString key = QString::fromLatin1(m_lab.keyOf(2));
    QVERIFY(m_bench->send(two, QStringLiteral("MULTI")).transaction);
    QCOMPARE(m_bench->send(two, QStringLiteral("INCR %1").arg(key)).replies, QStringList{"QUEUED"});
    QVERIFY(!m_bench->send(kCluster, QStringLiteral("EXISTS %1").arg(key))
                 .replies.contains(QStringLiteral("QUEUED")));
    const Told done = m_bench->send(two, QStringLiteral("EXEC"));
    QCOMPARE(done.replies, QStringList{"1) (integer) 1"});
    QVERIFY(!done.transaction);
}

void TestConsole::stopEndsABlockedCommandAndAStream()
{
    const Target one = Target::ofNode(1);
    const quint64 blocked =
        m_bench->begin(one, QStringLiteral("BLPOP %1 0").arg(QString::fromLatin1(m_lab.keyOf(1, 50))));
    const quint64 behind = m_bench->begin(one, QStringLiteral("PING"));
    QTRY_VERIFY(m_lab.ask(1, {"INFO", "clients"}).text.contains("blocked_clients:1"));
    m_bench->stop();
    QVERIFY(m_bench->end(blocked).errors.value(0).startsWith(QLatin1String("Stopped")));
    QVERIFY(m_bench->end(behind).replies.isEmpty());
    const quint64 stream = m_bench->begin(one, QStringLiteral("SUBSCRIBE news sport"));
    QTRY_COMPARE(m_bench->told(stream).replies.filter(QStringLiteral("\"subscribe\"")).size(), 2);
    QTRY_VERIFY(m_lab.ask(1, {"PUBLISH", "news", "hello"}).integer == 1);
    QTRY_VERIFY(m_bench->told(stream).replies.contains(QStringLiteral("3) \"hello\"")));
    QVERIFY(!m_bench->told(stream).last);
    m_bench->stop();
    QVERIFY(m_bench->end(stream).notes.join(QLatin1Char(' ')).contains(QLatin1String("Stopped")));
    QCOMPARE(m_bench->send(one, QStringLiteral("PING")).replies, QStringList{"PONG"});
}

void TestConsole::aRestartedNodeIsReachedAgain()
{
    const Target six = Target::ofNode(6);
    QCOMPARE(m_bench->send(six, QStringLiteral("PING")).replies, QStringList{"PONG"});
    DO(m_lab, "kill 6");
    const Told dead = m_bench->send(six, QStringLiteral("PING"));
    QVERIFY2(dead.errors.value(0).contains(QLatin1String("Could not connect to node 6")),
             qPrintable(dead.all()));
    DO(m_lab, "restart 6");
    QCOMPARE(m_bench->send(six, QStringLiteral("PING")).replies, QStringList{"PONG"});
    DO(m_lab, "pause 6");
    m_hasty->see(m_lab);
    QVERIFY(m_hasty->send(six, QStringLiteral("PING"))
                .errors.value(0)
                .startsWith(QLatin1String("No answer in time")));
    DO(m_lab, "resume 6");
}

void TestConsole::afterAFailoverTheSlotsAreLearntAgain()
{
    const QString line = QStringLiteral("EXISTS %1").arg(QString::fromLatin1(m_lab.keyOf(3, 5)));
    QVERIFY(m_bench->send(kCluster, line).notes.value(0).contains(QLatin1String("node 3")));
    DO(m_lab, "wait link up");
    DO(m_lab, "kill 3");
    DO(m_lab, "wait role 6 master timeout=15s");
    DO(m_lab, "wait state ok timeout=10s");
    m_bench->see(m_lab);
    const Told told = m_bench->send(kCluster, line);
    QCOMPARE(told.replies, QStringList{"(integer) 0"});
    QVERIFY2(told.notes.contains(QStringLiteral("node 3 is gone; the cluster names node 6 now")),
             qPrintable(told.all()));
    QCOMPARE(m_bench->send(kCluster, line).notes.size(), 1); // learnt
}

RINGSIDE_TEST(console, TestConsole)
#include "tst_console.moc"
