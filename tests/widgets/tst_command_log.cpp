#include "tests/support/runner.h"
#include "widgets/tables/command_log.h"
#include "widgets/tables/commands_model.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTextBrowser>
#include <QToolButton>

using namespace ringside;

class TestCommandLog : public QObject
{
    Q_OBJECT

    static ActionResult kill()
    {
        ActionResult result;
        result.action = {QStringLiteral("kill"), {QStringLiteral("1")}, {}};
        result.ok = true;
        result.ms = 3.1;
        result.commands = {QStringLiteral("kill -KILL 48211")};
        return result;
    }
    static ActionResult failed()
    {
        ActionResult result;
        result.action = {QStringLiteral("failover"), {QStringLiteral("5")}, {}};
        result.commands = {QStringLiteral("redis-cli -p 9004 CLUSTER FAILOVER")};
        result.error = Error{ErrorCode::NotPossible, QStringLiteral("Its link is <down>."),
                             QStringLiteral("Heal it first.")};
        return result;
    }
    static ActionResult secret()
    {
        ActionResult result;
        result.action = {
            QStringLiteral("create"), {}, {{QStringLiteral("password"), QStringLiteral("hunter2")}}};
        result.ok = true;
        result.commands = {QStringLiteral("redis-server --requirepass hunter2")};
        return result;
    }
    static QString textOf(CommandLog& log) { return log.browser()->toPlainText().replace(QChar::Nbsp, u' '); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }

    void whatIsLongOrWouldActIsShownOtherwiseButCopiedWhole()
    {
        const QString word(100'000, u'w'), value = QStringLiteral("\x1b[31m");
        ActionResult result;
        result.action = {
            QStringLiteral("call"), {QStringLiteral("1"), QStringLiteral("SET"), word, value}, {}};
        result.commands = {QStringLiteral("redis-cli -p 9000 SET %1 '%2'").arg(word, value)};
        result.error = Error{ErrorCode::Server, QStringLiteral("Node 1 answers: no '%1'").arg(word)};
        CommandLog log;
        log.addResult(result, 1000);
        const QString shown = textOf(log);
        QVERIFY(shown.size() < 2000 && shown.contains(QStringLiteral("\\x1b[31m")));
        QVERIFY(!shown.contains(value));
        log.findChild<QToolButton*>(QStringLiteral("commands.copyScript"))->click();
        QVERIFY(QApplication::clipboard()->text().contains(result.commands.constFirst()));
    }

    void model()
    {
        CommandsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < CommandsModel::kMaximum; ++i)
            model.addResult(kill(), 1000 + i);
        model.addResult(failed(), 9000);
        QCOMPARE(model.rowCount(), CommandsModel::kMaximum);
        const QModelIndex last = model.index(model.rowCount() - 1);
        QCOMPARE(last.data(CommandsModel::TextRole).toString(), QStringLiteral("failover 5"));
        QCOMPARE(last.data(CommandsModel::OkRole).toBool(), false);
        QCOMPARE(last.data(CommandsModel::AdviceRole).toString(), QStringLiteral("Heal it first."));
        QCOMPARE(model.index(0).data(CommandsModel::TimeRole).toLongLong(), 1001);
    }

    void secretsAreHiddenEverywhere()
    {
        CommandsModel model;
        model.addResult(secret(), 1000);
        const QModelIndex index = model.index(0);
        QCOMPARE(index.data(CommandsModel::TextRole).toString(), QStringLiteral("create password=***"));
        QCOMPARE(index.data(CommandsModel::CommandsRole).toStringList(),
                 QStringList{QStringLiteral("redis-server --requirepass ***")});
        QVERIFY(!model.shellScript().contains(QStringLiteral("hunter2")));
    }

    void showsActionsWithTheirCommands()
    {
        CommandLog log;
        log.show();
        QVERIFY(textOf(log).startsWith(QStringLiteral("Nothing has been done yet")));
        log.addResult(kill(), 1000);
        log.addResult(failed(), 2000);
        const QStringList lines = textOf(log).split(u'\n');
        QCOMPARE(lines.size(), 6);
        QVERIFY2(lines[0].contains(QStringLiteral("kill 1  ✓ done in 3.1 ms")), qPrintable(lines[0]));
        QCOMPARE(lines[1], QStringLiteral("kill -KILL 48211  copy"));
        QVERIFY2(lines[2].contains(QStringLiteral("failover 5  ✕ failed")), qPrintable(lines[2]));
        QCOMPARE(lines[3], QStringLiteral("Its link is <down>."));
        QCOMPARE(lines[4], QStringLiteral("Heal it first."));
    }

    void copiesACommandOrTheScript()
    {
        CommandLog log;
        auto* script = log.findChild<QToolButton*>(QStringLiteral("commands.copyScript"));
        log.show();
        QVERIFY(!script->isEnabled());
        log.addResult(kill(), 1000);
        log.addResult(failed(), 2000);
        Q_EMIT log.browser()->anchorClicked(QUrl(QStringLiteral("copy:2000:0")));
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("redis-cli -p 9004 CLUSTER FAILOVER"));
        QTest::mouseClick(script, Qt::LeftButton);
        const QString text = QApplication::clipboard()->text();
        QVERIFY(text.startsWith(QStringLiteral("#!/bin/sh\n")));
        QVERIFY(text.contains(QStringLiteral("kill 1\nkill -KILL 48211\n")));
        QVERIFY(text.contains(QStringLiteral("failover 5 (failed)\n# Its link is <down>.\nredis-cli")));
    }

    void filters()
    {
        CommandLog log;
        log.show();
        log.addResult(kill(), 1000);
        log.addResult(failed(), 2000);
        auto* filter = log.findChild<QLineEdit*>(QStringLiteral("commands.filter"));
        QTest::keyClicks(filter, QStringLiteral("redis-cli"));
        QVERIFY(!textOf(log).contains(QStringLiteral("kill 1")) &&
                textOf(log).contains(QStringLiteral("failover 5")));
        QTest::keyClicks(filter, QStringLiteral("x"));
        QCOMPARE(textOf(log), QStringLiteral("No action has these words."));
        filter->clear();
        QVERIFY(textOf(log).contains(QStringLiteral("kill 1")));
    }
};

RINGSIDE_TEST(command_log, TestCommandLog)
#include "tst_command_log.moc"
