#include "core/node/node_options.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>

using namespace ringside;

namespace {

const char* const kWhole =
    "# Written by Ringside at every start of node 2; change settings with `set`, not here.\n"
    "appendonly \"yes\"\n"
    "maxmemory \"800mb\"\n"
    "requirepass \"s3 cret\"\n"
    "masterauth \"s3 cret\"\n"
    "port 9001\n"
    "cluster-port 19001\n"
    "bind 127.0.0.1 -::1 127.15.0.2\n"
    "bind-source-addr 127.15.0.2\n"
    "protected-mode no\n"
    "daemonize no\n"
    "dir \"/labs/my \\\"lab\\\"/node-2\"\n"
    "logfile \"/labs/my \\\"lab\\\"/node-2/node.log\"\n"
    "cluster-enabled yes\n"
    "cluster-config-file nodes.conf\n"
    "cluster-announce-ip 127.15.1.2\n"
    "cluster-announce-hostname 127.0.0.1\n"
    "cluster-preferred-endpoint-type hostname\n";

NodeOptions options()
{
    NodeOptions node;
    node.number = 2;
    node.directory = QStringLiteral("/labs/my \"lab\"/node-2");
    node.port = 9001;
    node.busPort = 19001;
    node.host = QStringLiteral("127.15.0.2");
    node.announced = QStringLiteral("127.15.1.2");
    return node;
}

/// How a server reads a quoted argument (sds.c, sdssplitargs): \n, \r, \t, \b, \a, \xHH, and the character
/// itself.
QString readAsServer(const QByteArray& argument)
{
    if (argument.size() < 2 || !argument.startsWith('"'))
        return QStringLiteral("not quoted");
    QByteArray value;
    for (qsizetype i = 1; i < argument.size(); ++i) {
        if (argument[i] == '"')
            return i == argument.size() - 1 ? QString::fromUtf8(value) : QStringLiteral("closed too early");
        if (argument[i] == '\n')
            return QStringLiteral("broken by a line end");
        if (argument[i] == '\\' && i + 1 < argument.size()) {
            const char c = argument[++i];
            value += c == 'n' ? '\n' : c == 'r' ? '\r' : c == 't' ? '\t' : c;
        } else {
            value += argument[i];
        }
    }
    return QStringLiteral("never closed");
}

} // namespace

class TestNodeOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWholeFile()
    {
        NodeOptions node = options();
        node.password = QStringLiteral("s3 cret");
        node.directives = {{QStringLiteral("maxmemory"), QStringLiteral("800mb")},
                           {QStringLiteral("appendonly"), QStringLiteral("yes")}};
        QCOMPARE(QString::fromUtf8(configText(node)), QString::fromUtf8(kWhole));
    }

    void withoutAPassword()
    {
        const QByteArray text = configText(options());
        QVERIFY(!text.contains("requirepass"));
        QVERIFY(!text.contains("masterauth"));
    }

    void oursComeLast_data()
    {
        QTest::addColumn<QString>("directive");
        for (const char* name :
             {"port", "cluster-port", "bind", "bind-source-addr", "protected-mode", "daemonize", "dir",
              "logfile", "cluster-enabled", "cluster-config-file", "cluster-announce-ip",
              "cluster-announce-hostname", "cluster-preferred-endpoint-type", "requirepass", "masterauth"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    /// The last line of a name is what a server takes.
    void oursComeLast()
    {
        QFETCH(QString, directive);
        NodeOptions node = options();
        node.password = QStringLiteral("x");
        node.directives = {{directive, QStringLiteral("theirs")},
                           {QStringLiteral("zzz"), QStringLiteral("1")}};
        QStringList values;
        for (const QByteArray& line : configText(node).split('\n')) {
            if (line.startsWith(directive.toLatin1() + ' '))
                values << QString::fromUtf8(line.mid(directive.size() + 1));
        }
        QCOMPARE(values.size(), 2);
        QCOMPARE(values.first(), QStringLiteral("\"theirs\""));
        QVERIFY(values.last() != values.first());
    }

    void quoting_data()
    {
        QTest::addColumn<QString>("value");
        for (const char* value : {"", "plain", "two words", "say \"hi\"", "back\\slash", "\\n", "two\nlines",
                                  "größe 大", "\"", "\\", "#no comment", "'single'", "tab\there", "\\\"\\\\"})
            QTest::newRow(value) << QString::fromUtf8(value);
    }

    void quoting()
    {
        QFETCH(QString, value);
        QVERIFY(!quoted(value).contains('\n'));
        QCOMPARE(readAsServer(quoted(value)), value);
    }

    void ofALab()
    {
        const QTemporaryDir root;
        const auto lab = Lab::open(root.filePath(QStringLiteral("lab")));
        QVERIFY(lab);
        (*lab)->record.net = 15;
        (*lab)->record.password = QStringLiteral("p");
        (*lab)->record.program.path = QStringLiteral("/usr/bin/redis-server");
        (*lab)->record.directives = {{QStringLiteral("maxmemory"), QStringLiteral("800mb")},
                                     {QStringLiteral("appendonly"), QStringLiteral("yes")}};
        const LabNode node{
            4, NodeId::random(), 9003, 0, {{QStringLiteral("appendonly"), QStringLiteral("no")}}};
        const NodeOptions made = optionsOf(**lab, node);
        QCOMPARE(made.number, 4);
        QCOMPARE(made.id, node.id);
        QCOMPARE(made.port, 9003);
        QCOMPARE(made.busPort, 19003);
        QCOMPARE(made.host, QStringLiteral("127.15.0.4"));
        QCOMPARE(made.announced, QStringLiteral("127.15.1.4"));
        QCOMPARE(made.password, QStringLiteral("p"));
        QCOMPARE(made.program, QStringLiteral("/usr/bin/redis-server"));
        QCOMPARE(made.directory, root.filePath(QStringLiteral("lab/node-4")));
        QCOMPARE(made.configFile(), root.filePath(QStringLiteral("lab/node-4/redis.conf")));
        QCOMPARE(made.directives.value(QStringLiteral("maxmemory")), QStringLiteral("800mb"));
        QCOMPARE(made.directives.value(QStringLiteral("appendonly")), QStringLiteral("no")); // its own wins
    }

    void theSettingsOfANewCluster()
    {
        const QMap<QString, QString> made = defaultDirectives();
        QStringList lines;
        for (const char* name :
             {"cluster-node-timeout", "cluster-replica-validity-factor", "cluster-migration-barrier",
              "cluster-require-full-coverage", "cluster-allow-reads-when-down", "appendonly", "maxmemory",
              "maxmemory-policy"})
            lines << made.value(QLatin1String(name));
        QCOMPARE(lines.join(u' '), QStringLiteral("5000 10 1 no no yes 800mb allkeys-lru"));
    }
};

RINGSIDE_TEST(node_options, TestNodeOptions)
#include "tst_node_options.moc"
