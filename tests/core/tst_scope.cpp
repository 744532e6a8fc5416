#include "core/cluster/scope_json.h"
#include "core/cluster/slot.h"
#include "core/scope/questions.h"
#include "core/scope/sample_keys.h"
#include "core/scope/scope.h"
#include "core/slots/journal.h"
#include "tests/support/runner.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace ringside;

/// The microscope without servers: which step comes next, what is asked, what is taken up, and its form.
class TestScope : public QObject
{
    Q_OBJECT

    static MigrationRecord recordOf(const QString& action, SlotRanges slots)
    {
        MigrationRecord record;
        record.action = action;
        record.moves.push_back({slots, {}, slots, 1, 2, NodeId::random(), NodeId::random()});
        return record;
    }

private Q_SLOTS:
    void tagsHitEverySlotTried()
    {
        for (const int slot : {0, 1, 866, 5460, 12345, 16383})
            QCOMPARE(keyHashSlot('{' + tagOfSlot(slot) + "}:1"), slot);
    }

    void stepsComeInOrder()
    {
        using Step = ScopeState::Step;
        PairSurvey survey;
        survey.keysAtSource = 2;
        QCOMPARE(survey.next(false), Step::Import);
        survey.importing = true;
        QCOMPARE(survey.next(false), Step::Migrate);
        survey.migrating = true;
        QCOMPARE(survey.next(false), Step::Keys);
        QCOMPARE(survey.next(true), Step::Keys); // one was written meanwhile
        survey.keysAtSource = 0;
        QCOMPARE(survey.next(false), Step::Level);
        QCOMPARE(survey.next(true), Step::Give);
        survey.given = true;
        QCOMPARE(survey.next(true), Step::Release);
        // A promoted target knows of no mark.
        survey.given = survey.importing = false;
        QCOMPARE(survey.next(true), Step::Import);
    }

    void asksForWhatThereIs()
    {
        PairSurvey survey;
        const QByteArray tag = '{' + tagOfSlot(866) + "}:";
        survey.atSource = {tag + "1", tag + "2", tag + "missing"};
        auto questions = questionsFor(866, survey);
        QCOMPARE(questions.size(), size_t(4));
        QCOMPARE(questions[0].keys, QByteArrayList()); // none has moved
        QCOMPARE(questions[1].keys, QByteArrayList{tag + "1"});
        QCOMPARE(questions[2].keys, QByteArrayList{tag + "missing2"});
        QCOMPARE(questions[3].keys, QByteArrayList());
        survey.atTarget = {tag + "1", tag + "3"}; // the first is on both sides
        questions = questionsFor(866, survey);
        QCOMPARE(questions[0].keys, QByteArrayList{tag + "3"});
        QCOMPARE(questions[3].keys, (QByteArrayList{tag + "1", tag + "3"}));
    }

    void answersKeepTheServersWords()
    {
        using Kind = ScopeAnswer::Kind;
        const auto error = [](const char* text) {
            Reply reply;
            reply.type = Reply::Type::ErrorLine;
            reply.text = text;
            return answerOf(reply);
        };
        QCOMPARE(error("ASK 866 127.0.0.1:9001"),
                 (ScopeAnswer{Kind::Ask, QStringLiteral("ASK 866 127.0.0.1:9001")}));
        QCOMPARE(error("MOVED 866 127.0.0.1:9001").kind, Kind::Moved);
        QCOMPARE(error("TRYAGAIN Multiple keys request during rehashing of slot").kind, Kind::TryAgain);
        QCOMPARE(error("WRONGTYPE Operation").kind, Kind::Error);
        QCOMPARE(answerOf({}), (ScopeAnswer{Kind::Nil, QStringLiteral("(nil)")}));
        Reply value;
        value.type = Reply::Type::Text;
        value.text = "v";
        QCOMPARE(answerOf(value), (ScopeAnswer{Kind::Value, QStringLiteral("\"v\"")}));
        Reply both;
        both.type = Reply::Type::Array;
        both.elements = {value, Reply()};
        QCOMPARE(answerOf(both), (ScopeAnswer{Kind::Value, QStringLiteral("\"v\", (nil)")}));
    }

    void takesUpOnlyItsOwn()
    {
        const QTemporaryDir directory;
        MigrationJournal journal(directory.path());
        QVERIFY(journal.write(recordOf(QStringLiteral("move 866 to=2"), {{866, 866}})));
        {
            Migration migration(directory.path());
            QCOMPARE(Scope(migration).state(), ScopeState());
        }
        QVERIFY(journal.write(recordOf(QStringLiteral("scope begin 866 to=2"), {{866, 866}})));
        Migration migration(directory.path());
        QCOMPARE(migration.state().phase, MigrationState::Phase::Interrupted);
        const Scope scope(migration);
        QCOMPARE(scope.state().phase, ScopeState::Phase::Open);
        QCOMPARE(scope.state().slot, 866);
        QCOMPARE(scope.state().target, 2);
        migration.forget(); // or resumed, or undone
        QCOMPARE(scope.state(), ScopeState());
    }

    void claimedMigrationsDoNotRun()
    {
        const QTemporaryDir directory;
        Migration migration(directory.path());
        QVERIFY(migration.claim());
        QVERIFY(!migration.claim());
        QCOMPARE(migration.resume({}).error().code, ErrorCode::NotPossible);
        migration.letGo();
        QVERIFY(migration.claim());
    }

    void hasAForm()
    {
        QVERIFY(toJson(ScopeState()).isNull());
        ScopeState state;
        state.phase = ScopeState::Phase::Open;
        state.slot = 866;
        state.next = ScopeState::Step::Keys;
        state.atSource = QStringList{QStringLiteral("{1}:1")};
        state.questions.push_back({ScopeQuestion::About::Here,
                                   state.atSource,
                                   {ScopeAnswer::Kind::Ask, QStringLiteral("ASK 866 h:1")},
                                   {},
                                   {}});
        const QJsonObject json = toJson(state).toObject();
        QCOMPARE(json[u"phase"].toString(), QStringLiteral("open"));
        QCOMPARE(json[u"next"].toString(), QStringLiteral("keys"));
        const QJsonObject row = json[u"questions"].toArray()[0].toObject();
        QCOMPARE(row[u"about"].toString(), QStringLiteral("at-source"));
        QCOMPARE(row[u"source"].toObject()[u"kind"].toString(), QStringLiteral("ask"));
        QVERIFY(row[u"target"].isNull());
        QVERIFY(json[u"problem"].isNull());
    }
};

RINGSIDE_TEST(scope, TestScope)
#include "tst_scope.moc"
