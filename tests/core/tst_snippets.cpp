#include "core/client/snippets.h"
#include "tests/support/runner.h"

#include <QTest>

using namespace ringside::client;

class TestSnippets : public QObject
{
    Q_OBJECT

    static QString text(const QString& client, const SnippetSite& site)
    {
        return snippetFor(client, site)->text;
    }

private Q_SLOTS:
    void clients()
    {
        QCOMPARE(snippetClients().join(u' '), QStringLiteral("ioredis node-redis redis-py jedis redis-cli"));
        QVERIFY(!snippetFor(QStringLiteral("lettuce"), {}));
    }

    void addresses()
    {
        for (const QString& client : snippetClients()) {
            const QString told = text(client, {{9000, 9001, 9002}});
            QVERIFY2(told.contains(QStringLiteral("9000")), qPrintable(told));
            QVERIFY2(told.contains(kStudentName), qPrintable(told));
            QVERIFY2(!told.contains(u'@'), qPrintable(told)); // nothing was left unfilled
            if (client != u"redis-cli")
                QVERIFY2(told.contains(QStringLiteral("9002")) && told.contains(QStringLiteral("127.0.0.1")),
                         qPrintable(told));
        }
    }

    /// What Step 5.1 sets is set, or it is said that this client does not have it.
    void theHandoutsSettings()
    {
        const QString ioredis = text(QStringLiteral("ioredis"), {{9000}});
        for (const char* setting :
             {"retryDelayOnFailover: 100", "retryDelayOnClusterDown: 300", "maxRetriesPerRequest: 3",
              "Math.min(100 * times, 2000)", "enableReadyCheck: true"})
            QVERIFY2(ioredis.contains(QLatin1String(setting)), setting);
        for (const char* client : {"node-redis", "redis-py", "jedis"}) {
            const QString told = text(QLatin1String(client), {{9000}});
            QVERIFY2(told.contains(QRegularExpression(QStringLiteral("has no delays?"))), client);
            QVERIFY2(told.contains(QStringLiteral("3 retries")), client);
        }
    }

    void noPasswordNoWordOfIt()
    {
        for (const QString& client : snippetClients()) {
            const QString told = text(client, {{9000}});
            QVERIFY2(!told.contains(QStringLiteral("password"), Qt::CaseInsensitive) &&
                         !told.contains(QStringLiteral("AUTH")),
                     qPrintable(told));
        }
    }

    void aPasswordIsReadFromItsFile()
    {
        for (const QString& client : snippetClients()) {
            const QString told = text(client, {{9000}, QStringLiteral("/home/ada/labs/friday/password")});
            QVERIFY2(told.contains(QStringLiteral("/home/ada/labs/friday/password")), qPrintable(told));
        }
    }

    /// Whatever it holds, it ends where its quotes end.
    void aPasswordThatWasAskedFor()
    {
        for (const QString& client : snippetClients()) {
            const QString told =
                text(client, {{9000}, QStringLiteral("/the/file"), QStringLiteral("a\"b\\c'd@NAME@")});
            QVERIFY2(told.contains(client == u"redis-cli" ? QStringLiteral("'a\"b\\c'\\''d@NAME@'")
                                                          : QStringLiteral("\"a\\\"b\\\\c'd@NAME@\"")),
                     qPrintable(told));
            QVERIFY2(!told.contains(QStringLiteral("/the/file")), qPrintable(told));
        }
    }
};

RINGSIDE_TEST(snippets, TestSnippets)
#include "tst_snippets.moc"
