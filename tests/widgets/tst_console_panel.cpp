#include "core/console/catalog.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/console/console_line.h"
#include "widgets/console/console_output.h"
#include "widgets/console/console_panel.h"
#include "widgets/console/console_words.h"
#include "widgets/theme/theme.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;
using console::Line;
using console::Output;
using console::Target;

namespace {

Reply text(const char* bytes)
{
    Reply reply;
    reply.type = Reply::Type::Text;
    reply.text = bytes;
    return reply;
}

Reply array(std::vector<Reply> elements)
{
    Reply reply;
    reply.type = Reply::Type::Array;
    reply.elements = std::move(elements);
    return reply;
}

/// A catalog of commands without flags and keys, SET with arguments.
std::shared_ptr<const console::Catalog> catalog()
{
    std::vector<Reply> commands;
    for (const char* name : {"get", "set", "setex", "cluster", "flushall"})
        commands.push_back(array({text(name), {}, array({}), {}, {}, {}}));
    const Reply key = array({text("name"), text("key"), text("type"), text("key")});
    const Reply value = array({text("name"), text("value"), text("type"), text("string")});
    const Reply docs = array(
        {text("set"), array({text("summary"), text("Sets a key"), text("arguments"), array({key, value})})});
    auto known = std::make_shared<console::Catalog>(array(std::move(commands)));
    known->describe(docs);
    return known;
}

struct Bench
{
    ConsolePanel panel;
    QSignalSpy sent{&panel, &ConsolePanel::sendWanted};
    QSignalSpy stopped{&panel, &ConsolePanel::stopWanted};
    ConsoleLine* line = panel.findChild<ConsoleLine*>(QStringLiteral("console.line"));
    QLabel* question = panel.findChild<QLabel*>(QStringLiteral("console.question"));
    QLabel* prompt = panel.findChild<QLabel*>(QStringLiteral("console.prompt"));
    QComboBox* targets = panel.findChild<QComboBox*>(QStringLiteral("console.target"));
    QToolButton* stop = panel.findChild<QToolButton*>(QStringLiteral("console.stop"));

    Bench()
    {
        panel.resize(900, 240);
        panel.setSnapshot(healthyCluster());
        panel.setCatalog(catalog());
        panel.show();
        line->setFocus();
    }
    void type(const char* words) const { QTest::keyClicks(line, QString::fromUtf8(words)); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(line, key, modifiers);
    }
    void enter(const char* words) const
    {
        type(words);
        key(Qt::Key_Return);
    }
    /// A whole answer, or a piece of one.
    void answer(const QString& words, bool last = true, Line::Kind kind = Line::Kind::Reply)
    {
        Output output;
        output.node = 1;
        output.lines = {{kind, words}};
        output.last = last;
        panel.addOutput(output);
    }
    QString shown() const { return panel.output().toPlainText(); }
    QByteArrayList words(int index) const { return sent.at(index).at(1).value<QByteArrayList>(); }
};

QColor inkOf(const ConsoleOutput& output, int block)
{
    return QTextCursor(output.document()->findBlockByNumber(block))
        .block()
        .begin()
        .fragment()
        .charFormat()
        .foreground()
        .color();
}

} // namespace

class TestConsolePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsWordsToTheTarget()
    {
        Bench bench;
        QCOMPARE(bench.prompt->text(), QStringLiteral("cluster>"));
        bench.enter("  SET a \"b c\" ");
        QCOMPARE(bench.sent.size(), 1);
        QCOMPARE(bench.words(0), (QByteArrayList{"SET", "a", "b c"}));
        QVERIFY(bench.sent[0][0].value<Target>() == Target());
        QCOMPARE(bench.line->text(), QString());
        bench.answer(QStringLiteral("OK"));
        QCOMPARE(bench.shown(), QStringLiteral("cluster> SET a \"b c\"\nOK"));
        bench.enter("   "); // nothing
        QCOMPARE(bench.sent.size(), 1);
    }

    void theTargetIsChosenAndNamedAsInRedisCli()
    {
        Bench bench;
        const Snapshot held = healthyCluster();
        const ClusterSnapshot& cluster = *held;
        QCOMPARE(bench.targets->count(), int(cluster.nodes.size()) + 4);
        bench.panel.setTarget(Target::ofNode(2));
        QCOMPARE(bench.prompt->text(),
                 QStringLiteral("%1:%2>").arg(cluster.node(2)->host).arg(cluster.node(2)->port));
        bench.targets->setCurrentIndex(bench.targets->findText(QStringLiteral("All masters")));
        Q_EMIT bench.targets->activated(bench.targets->currentIndex());
        QCOMPARE(bench.prompt->text(), QStringLiteral("masters>"));
        bench.enter("PING");
        QVERIFY(bench.sent[0][0].value<Target>() == Target{Target::Kind::Masters});
    }

    void aTransactionShowsInThePrompt()
    {
        Bench bench;
        bench.panel.setTarget(Target::ofNode(1));
        bench.enter("MULTI");
        Output output;
        output.node = 1;
        output.transaction = output.last = true;
        bench.panel.addOutput(output);
        QVERIFY(bench.prompt->text().endsWith(QLatin1String("(TX)>")));
        bench.panel.setTarget(Target::ofNode(2));
        QVERIFY(!bench.prompt->text().contains(QLatin1String("TX")));
    }

    void upAndDownRecall()
    {
        Bench bench;
        for (const char* one : {"GET a", "GET b", "GET b"}) {
            bench.enter(one);
            bench.answer(QStringLiteral("x"));
        }
        bench.type("half");
        bench.key(Qt::Key_Up);
        QCOMPARE(bench.line->text(), QStringLiteral("GET b"));
        bench.key(Qt::Key_Up);
        bench.key(Qt::Key_Up);
        QCOMPARE(bench.line->text(), QStringLiteral("GET a"));
        bench.key(Qt::Key_Down);
        bench.key(Qt::Key_Down);
        QCOMPARE(bench.line->text(), QStringLiteral("half")); // what was begun is not lost
        QCOMPARE(bench.panel.history(), (QStringList{"GET a", "GET b"}));
    }

    void aPasswordIsNotRemembered()
    {
        Bench bench;
        bench.panel.setHistory({QStringLiteral("PING")});
        bench.enter("AUTH secret");
        QCOMPARE(bench.sent.size(), 1);
        QCOMPARE(bench.panel.history(), QStringList{"PING"});
    }

    void controlRSearchesBackwards()
    {
        Bench bench;
        bench.panel.setHistory(
            {QStringLiteral("SET alpha 1"), QStringLiteral("SET beta 2"), QStringLiteral("PING")});
        bench.type("set");
        bench.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(bench.line->text(), QStringLiteral("SET beta 2"));
        bench.key(Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(bench.line->text(), QStringLiteral("SET alpha 1"));
        bench.key(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(bench.question->text().contains(QLatin1String("No older line")));
        QCOMPARE(bench.line->text(), QStringLiteral("SET alpha 1"));
    }

    void tabCompletesAndTheHintShowsWhatIsLeft()
    {
        Bench bench;
        bench.type("se");
        QVERIFY(bench.line->hint().isEmpty());
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.line->text(), QStringLiteral("SET"));
        QCOMPARE(bench.line->hint(), QStringLiteral(" key value"));
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.line->text(), QStringLiteral("SETEX"));
        bench.key(Qt::Key_Tab); // round again
        QCOMPARE(bench.line->text(), QStringLiteral("SET"));
        bench.type(" a ");
        QCOMPARE(bench.line->hint(), QStringLiteral("value"));
        bench.line->clear();
        bench.type("ge");
        bench.key(Qt::Key_Tab);
        QCOMPARE(bench.line->text(), QStringLiteral("GET ")); // the only one: on to its arguments
    }

    void dangerAsksFirst()
    {
        Bench bench;
        bench.panel.setTarget(Target::ofNode(1));
        bench.enter("FLUSHALL");
        QCOMPARE(bench.sent.size(), 0);
        QVERIFY(bench.question->isVisible());
        QVERIFY2(bench.question->text().startsWith(QLatin1String("This deletes every key of node 1.")),
                 qPrintable(bench.question->text()));
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.question->isVisible());
        QCOMPARE(bench.line->text(), QStringLiteral("FLUSHALL")); // left, not sent
        bench.key(Qt::Key_Return);
        QVERIFY(bench.question->isVisible()); // asked anew
        bench.panel.setTarget(Target::ofNode(2));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.sent.size(), 0); // another target is another question
        QVERIFY(bench.question->text().contains(QLatin1String("node 2")));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.sent.size(), 1);
        QCOMPARE(bench.words(0), QByteArrayList{"FLUSHALL"});
        QVERIFY(!bench.question->isVisible());
    }

    void aChangedLineIsAnotherQuestion()
    {
        Bench bench;
        bench.enter("FLUSHALL");
        bench.type(" ASYNC");
        QVERIFY(!bench.question->isVisible());
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.sent.size(), 0);
    }

    void anOpenQuoteIsShownWhereItIs()
    {
        Bench bench;
        bench.enter("SET a 'b");
        QCOMPARE(bench.sent.size(), 0);
        QCOMPARE(bench.question->text(), QStringLiteral("Column 7: This quote is not closed."));
        QCOMPARE(bench.line->cursorPosition(), 6);
        QCOMPARE(bench.line->text(), QStringLiteral("SET a 'b"));
    }

    void linesWaitForTheOneBefore()
    {
        Bench bench;
        bench.enter("BLPOP q 0");
        bench.enter("GET a");
        bench.enter("GET b");
        QCOMPARE(bench.sent.size(), 1);
        bench.answer(QStringLiteral("1) first"), false);
        bench.answer(QStringLiteral("2) second"));
        QCOMPARE(bench.sent.size(), 2);
        bench.answer(QStringLiteral("a is 1"));
        QCOMPARE(bench.sent.size(), 3);
        bench.answer(QStringLiteral("b is 2"));
        QCOMPARE(bench.shown(),
                 QStringLiteral("cluster> BLPOP q 0\n1) first\n2) second\ncluster> GET a\na is 1\n"
                                "cluster> GET b\nb is 2"));
    }

    void stopEndsWhatGoesOnAndWhatWaits()
    {
        Bench bench;
        QVERIFY(!bench.stop->isEnabled());
        bench.enter("MONITOR");
        bench.enter("GET a");
        QVERIFY(bench.stop->isEnabled());
        QTest::mouseClick(bench.stop, Qt::LeftButton);
        QCOMPARE(bench.stopped.size(), 1);
        bench.answer(QStringLiteral("Stopped."), true, Line::Kind::Note);
        QVERIFY(!bench.stop->isEnabled());
        QCOMPARE(bench.sent.size(), 1);
        bench.enter("MONITOR");
        bench.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(bench.stopped.size(), 2);
    }

    void coloursFollowKindAndTheme()
    {
        Bench bench;
        Output output;
        output.lines = {{Line::Kind::Error, QStringLiteral("(error) ERR")},
                        {Line::Kind::Redirect, QStringLiteral("→ MOVED 1 localhost:9001")},
                        {Line::Kind::Note, QStringLiteral("node 1")},
                        {Line::Kind::Reply, QStringLiteral("OK")}};
        bench.panel.addOutput(output);
        const Theme::Mode before = Theme::current().mode();
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            Theme::current().setMode(mode);
            const Theme& theme = Theme::current();
            QCOMPARE(inkOf(bench.panel.output(), 0), theme.bad());
            QCOMPARE(inkOf(bench.panel.output(), 1), theme.accent());
            QCOMPARE(inkOf(bench.panel.output(), 2), theme.muted());
            QCOMPARE(inkOf(bench.panel.output(), 3), theme.text());
        }
        Theme::current().setMode(before);
    }

    void onlySoMuchIsKept()
    {
        Bench bench;
        Output output;
        for (int i = 0; i < ConsoleOutput::kMaximumLines + 100; ++i)
            output.lines.push_back({Line::Kind::Reply, QString::number(i)});
        bench.panel.addOutput(output);
        QCOMPARE(bench.panel.output().blockCount(), ConsoleOutput::kMaximumLines);
        QVERIFY(bench.shown().endsWith(QString::number(ConsoleOutput::kMaximumLines + 99)));
        const QScrollBar* bar = bench.panel.output().verticalScrollBar();
        QCOMPARE(bar->value(), bar->maximum());
    }

    void helpAndClearAreItsOwn()
    {
        Bench bench;
        bench.enter("help set");
        QCOMPARE(bench.shown(), QStringLiteral("cluster> help set\nSET key value\nSets a key"));
        bench.enter("clear");
        QCOMPARE(bench.shown(), QString());
        QCOMPARE(bench.sent.size(), 0);
    }

    void withoutNodesThereIsNobodyToAsk()
    {
        Bench bench;
        bench.panel.setTarget(Target::ofNode(1));
        bench.panel.setSnapshot(std::make_shared<ClusterSnapshot>());
        QVERIFY(!bench.line->isEnabled());
        QVERIFY(bench.panel.target() == Target());
    }
};

RINGSIDE_TEST(console_panel, TestConsolePanel)
#include "tst_console_panel.moc"
