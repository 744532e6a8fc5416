#include "core/node/lab.h"
#include "tests/support/runner.h"

#include <QTemporaryDir>

#include <unistd.h>

using namespace ringside;

class TestLab : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_root;

    QString path(const char* name) const { return m_root->filePath(QString::fromLatin1(name)); }

    static void write(const QString& file, const QByteArray& text)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(text), text.size());
    }

    /// Opens, puts two nodes in, saves and closes.
    void makeLab(const QString& directory) const
    {
        auto lab = Lab::open(directory);
        QVERIFY2(lab, lab ? "" : qPrintable(lab.error().text()));
        for (int number : {1, 2}) {
            (*lab)->record.nodes.push_back({number, NodeId::random(), 8999 + number, number - 1, {}});
            QVERIFY((*lab)->makeNodeDirectory(number));
        }
        QVERIFY((*lab)->save());
    }

    static QString errorOf(const QString& directory)
    {
        const auto lab = Lab::open(directory);
        return lab ? QStringLiteral("opened") : lab.error().message;
    }

private Q_SLOTS:
    void init() { m_root = std::make_unique<QTemporaryDir>(); }

    void aNewLab()
    {
        const auto lab = Lab::open(path("new/deeper"));
        QVERIFY(lab);
        QVERIFY(!(*lab)->hasCluster());
        QCOMPARE((*lab)->record.name, QStringLiteral("deeper"));
        QCOMPARE((*lab)->record.basePort, 9000);
        QCOMPARE((*lab)->record.directives, defaultDirectives());
        QCOMPARE((*lab)->nodeDirectory(3), path("new/deeper/node-3"));
        const auto ours = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        QCOMPARE(QFile::permissions(path("new/deeper")) &
                     ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser),
                 ours);
    }

    /// For shells: $(cat FILE).
    void thePasswordStandsInAFile()
    {
        const auto lab = Lab::open(path("lab"));
        QVERIFY((*lab)->save());
        QFile file((*lab)->passwordFile());
        QVERIFY(!file.exists());
        (*lab)->record.password = QStringLiteral("s3cret \"größe\"");
        QVERIFY((*lab)->save());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), QStringLiteral("s3cret \"größe\"\n"));
        QCOMPARE(file.permissions() & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY((*lab)->clear());
        QVERIFY(!file.exists());
    }

    void whatIsSavedIsReadAgain()
    {
        NodeId id;
        {
            const auto lab = Lab::open(path("lab"));
            (*lab)->record.password = QStringLiteral("s3cret \"größe\"");
            (*lab)->record.net = 15;
            (*lab)->record.program = {QStringLiteral("/usr/bin/redis-server"), QStringLiteral("redis"),
                                      QStringLiteral("7.0.15")};
            (*lab)->record.directives.insert(QStringLiteral("maxmemory"), QStringLiteral("1gb"));
            id = NodeId::random();
            (*lab)->record.nodes.push_back(
                {1, id, 9000, 2, {{QStringLiteral("appendonly"), QStringLiteral("no")}}});
            QVERIFY((*lab)->save());
            const QFile::Permissions all = QFile::permissions(path("lab/lab.json"));
            QVERIFY(!(all & (QFile::ReadGroup | QFile::ReadOther))); // it holds the password
        }
        const auto again = Lab::open(path("lab"));
        QVERIFY(again);
        const LabRecord& record = (*again)->record;
        QCOMPARE(record.password, QStringLiteral("s3cret \"größe\""));
        QCOMPARE(record.net, 15);
        QCOMPARE(record.program.version, QStringLiteral("7.0.15"));
        QCOMPARE(record.directives.value(QStringLiteral("maxmemory")), QStringLiteral("1gb"));
        QCOMPARE(record.nodes.size(), size_t(1));
        QCOMPARE(record.nodes[0].id, id);
        QCOMPARE(record.nodes[0].seat, 2);
        QCOMPARE(record.nodes[0].directives.value(QStringLiteral("appendonly")), QStringLiteral("no"));
        QVERIFY(record.lastUsedMs > 0);
    }

    void oneRingsideAtATime()
    {
        {
            const auto first = Lab::open(path("lab"));
            QVERIFY(first);
            const auto second = Lab::open(path("lab"));
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::Storage);
            QCOMPARE(second.error().message,
                     QStringLiteral("The lab in %1 is open in another Ringside (pid %2).")
                         .arg(path("lab"))
                         .arg(getpid()));
        }
        QCOMPARE(errorOf(path("lab")), QStringLiteral("opened"));
    }

    void aDirectoryOfSomethingElse()
    {
        QVERIFY(QDir().mkpath(path("home")));
        write(path("home/thesis.txt"), "precious");
        QCOMPARE(errorOf(path("home")),
                 QStringLiteral("%1 is not empty and contains no lab.").arg(path("home")));
        QVERIFY(!QFile::exists(path("home/lab.lock")));
        QVERIFY(QDir().mkpath(path("hidden")));
        write(path("hidden/.profile"), "");
        QCOMPARE(errorOf(path("hidden")),
                 QStringLiteral("%1 is not empty and contains no lab.").arg(path("hidden")));
    }

    void whereNothingCanBeMade()
    {
        write(path("file"), "");
        const auto lab = Lab::open(path("file/lab"));
        QVERIFY(!lab);
        QCOMPARE(lab.error().code, ErrorCode::Storage);
        QVERIFY2(lab.error().message.startsWith(
                     QStringLiteral("The directory %1 cannot be made").arg(path("file/lab"))),
                 qPrintable(lab.error().message));
    }

    void aDamagedRecord_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"format\": 1, \"name\": \"x\", \"base_po");
        QTest::newRow("of a later Ringside")
            << QByteArray("{\"format\": 2, \"name\": \"x\", \"base_port\": 9000}");
    }

    void aDamagedRecord()
    {
        QFETCH(QByteArray, json);
        makeLab(path("lab"));
        write(path("lab/lab.json"), json);
        write(path("lab/node-1/appendonly.aof"), "data");
        QCOMPARE(errorOf(path("lab")), QStringLiteral("%1 cannot be understood.").arg(path("lab/lab.json")));
        QVERIFY(QFile::exists(path("lab/node-1/appendonly.aof")));
        QFile record(path("lab/lab.json"));
        QVERIFY(record.open(QIODevice::ReadOnly));
        QCOMPARE(record.readAll(), json); // left as it was found
    }

    void clearDeletesTheNodes()
    {
        makeLab(path("lab"));
        const auto lab = Lab::open(path("lab"));
        QVERIFY(lab);
        write((*lab)->nodeDirectory(1) + QStringLiteral("/nodes.conf"), "x");
        (*lab)->record.password = QStringLiteral("x");
        (*lab)->record.directives.insert(QStringLiteral("maxmemory"), QStringLiteral("1gb"));
        (*lab)->record.lastNumber = 3; // it was removed and its data kept
        QVERIFY((*lab)->makeNodeDirectory(3));
        QVERIFY(QDir().mkpath(path("lab/node-notes")));
        QVERIFY((*lab)->clear());
        QVERIFY(!QFile::exists((*lab)->nodeDirectory(3)));
        QVERIFY(QFile::exists(path("lab/node-notes")));
        QCOMPARE((*lab)->record.nextNumber(), 1);
        QVERIFY(!(*lab)->hasCluster());
        QVERIFY(!QFile::exists((*lab)->nodeDirectory(1)));
        QVERIFY(!QFile::exists((*lab)->nodeDirectory(2)));
        QCOMPARE((*lab)->record.password, QString());
        QCOMPARE((*lab)->record.directives, defaultDirectives());
        QVERIFY(QFile::exists(path("lab/lab.json")));
    }

    void aDiscardedLabGoes()
    {
        {
            const auto lab = Lab::open(path("scratch-1"));
            QVERIFY((*lab)->save());
            QVERIFY((*lab)->makeNodeDirectory(1));
            (*lab)->discardAtEnd();
        }
        QVERIFY(!QFile::exists(path("scratch-1")));
        {
            const auto kept = Lab::open(path("kept"));
            QVERIFY((*kept)->save());
        }
        QVERIFY(QFile::exists(path("kept/lab.json")));
    }

    void aListOfLabs()
    {
        makeLab(path("older"));
        makeLab(path("newer"));
        makeLab(path("scratch-left-over"));
        QVERIFY(QDir().mkpath(path("no-lab")));
        const auto touch = [](const QString& directory, qint64 ms) {
            QFile file(directory + QStringLiteral("/lab.json"));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QByteArray json = file.readAll();
            file.close();
            const qsizetype at = json.indexOf("\"last_used_ms\": ") + 16;
            json.replace(at, json.indexOf(',', at) - at, QByteArray::number(ms));
            write(directory + QStringLiteral("/lab.json"), json);
        };
        touch(path("older"), 1000);
        touch(path("newer"), 2000);
        const auto open = Lab::open(path("older"));
        QVERIFY(open);
        const auto scratch = Lab::open(path("scratch-in-use"));
        QVERIFY((*scratch)->save());
        QStringList lines;
        for (const LabSummary& lab : Lab::list(m_root->path()))
            lines << QStringLiteral("%1: %2 nodes from %3, used %4%5")
                         .arg(lab.name)
                         .arg(lab.nodes)
                         .arg(lab.basePort)
                         .arg(lab.lastUsedMs)
                         .arg(lab.inUse ? QStringLiteral(", in use") : QString());
        QCOMPARE(lines.join(u'\n'), QStringLiteral("newer: 2 nodes from 9000, used 2000\n"
                                                   "older: 2 nodes from 9000, used 1000, in use"));
        QVERIFY(!QFile::exists(path("scratch-left-over")));
        QVERIFY(QFile::exists(path("scratch-in-use/lab.json"))); // somebody works in it
        QVERIFY(Lab::list(path("nowhere")).empty());
    }

    void whereLabsAreKept()
    {
        const QByteArray before = qgetenv("XDG_DATA_HOME");
        qputenv("XDG_DATA_HOME", "/data/home");
        const QString root = Lab::defaultRoot();
        before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
        QCOMPARE(root, QStringLiteral("/data/home/ringside/labs"));
    }
};

RINGSIDE_TEST(lab, TestLab)
#include "tst_lab.moc"
