#include "core/node/lab_json.h"
#include "tests/support/runner.h"

using namespace ringside;

namespace {

const char* const kLab = R"({
    "format": 1, "name": "demo", "base_port": 9000, "net": 15, "password": "",
    "program": {"path": "/usr/bin/redis-server", "server": "redis", "version": "7.0.15"},
    "directives": {"maxmemory": "800mb"}, "last_used_ms": 1760000000000,
    "nodes": [
        {"number": 1, "id": "07c37dfeb235213a872192d90877d0cd55635b91", "port": 9000, "seat": 0, "directives": {}},
        {"number": 2, "id": "67ed2db8d677e59ec4a4cefb06858cf2a1a89fa1", "port": 9001, "seat": 0,
         "directives": {"appendonly": "no"}}]})";

} // namespace

class TestLabJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reading()
    {
        const auto lab = labFromJson(kLab);
        QVERIFY(lab);
        QCOMPARE(lab->name, QStringLiteral("demo"));
        QCOMPARE(lab->basePort, 9000);
        QCOMPARE(lab->net, 15);
        QCOMPARE(lab->program.server, QStringLiteral("redis"));
        QCOMPARE(lab->lastUsedMs, 1760000000000);
        QCOMPARE(lab->nodes.size(), size_t(2));
        QCOMPARE(lab->nodes[1].id.shortHex(), QStringLiteral("67ed2db8"));
        QCOMPARE(lab->nodes[1].port, 9001);
        QCOMPARE(lab->nodes[1].seat, 0);
        QCOMPARE(lab->nodes[1].directives.value(QStringLiteral("appendonly")), QStringLiteral("no"));
        QCOMPARE(lab->busPort(lab->nodes[1]), 19001);
    }

    void thereAndBack()
    {
        LabRecord lab = *labFromJson(kLab);
        lab.password = QStringLiteral("\"größe\"\n\\");
        const auto again = labFromJson(labToJson(lab));
        QVERIFY(again);
        QCOMPARE(again->password, lab.password);
        QCOMPARE(QString::fromUtf8(labToJson(*again)), QString::fromUtf8(labToJson(lab)));
    }

    void gapsWhereNodesWereRemoved()
    {
        LabRecord lab = *labFromJson(QByteArray(kLab).replace("\"number\": 2", "\"number\": 5"));
        QCOMPARE(lab.nodes.size(), size_t(2));
        QCOMPARE(lab.node(5)->port, 9001);
        QVERIFY(!lab.node(2));
        QVERIFY(!lab.node(0));
        // No number is given twice, nor the port that goes with it.
        QCOMPARE(lab.lastNumber, 0);
        QCOMPARE(lab.nextNumber(), 6);
        lab.nodes.pop_back();
        lab.lastNumber = 5;
        QCOMPARE(lab.nextNumber(), 6);
        QCOMPARE(lab.portOf(lab.nextNumber()), 9005);
        const auto again = labFromJson(labToJson(lab));
        QVERIFY(again);
        QCOMPARE(again->nextNumber(), 6);
    }

    void whatCannotBe_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto row = [](const char* from, const char* to) {
            QTest::newRow(to) << QByteArray(from) << QByteArray(to);
        };
        row("\"format\": 1", "\"format\": 2");
        row("\"format\": 1", "\"format\": \"1\"");
        row("\"name\": \"demo\"", "\"name\": \"\"");
        row("\"base_port\": 9000", "\"base_port\": 0");
        row("\"base_port\": 9000", "\"base_port\": 55536");
        row("\"net\": 15", "\"net\": 256");
        row("\"net\": 15", "\"net\": -1");
        row("\"number\": 2", "\"number\": 1");   // twice
        row("\"number\": 1,", "\"number\": 3,"); // not in order
        row("\"number\": 2", "\"number\": 255");
        row("\"number\": 1,", "\"number\": 0,");
        row("\"net\": 15", "\"net\": 15, \"last_number\": -1");
        row("\"net\": 15", "\"net\": 15, \"last_number\": 255");
        row("\"port\": 9001", "\"port\": 0");
        row("\"port\": 9001", "\"port\": 60000");
        row("\"id\": \"67ed", "\"id\": \"67e");
        row("\"seat\": 0, \"directives\": {}", "\"seat\": 254, \"directives\": {}");
        row("\"seat\": 0, \"directives\": {}", "\"seat\": 2000000000, \"directives\": {}");
        row("\"nodes\": [", "\"nodes\": [7, ");
        row("\"format\": 1, ", "");
    }

    void whatCannotBe()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray json(kLab);
        QVERIFY(json.contains(from));
        QVERIFY(labFromJson(json));
        QVERIFY(!labFromJson(json.replace(from, to)));
    }

    void noJson()
    {
        for (const char* text : {"", "null", "[]", "{}", "{", "lab"})
            QVERIFY2(!labFromJson(text), text);
    }
};

RINGSIDE_TEST(lab_json, TestLabJson)
#include "tst_lab_json.moc"
