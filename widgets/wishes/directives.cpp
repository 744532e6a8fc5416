#include "widgets/wishes/directives.h"

#include <QCoreApplication>

namespace ringside {

namespace {

struct Row
{
    const char* name;
    const char* example;
    const char* text;
};

constexpr Row kRows[] = {
    {"cluster-node-timeout", "5000",
     QT_TRANSLATE_NOOP("Directive", "Milliseconds without an answer until a node is suspected (PFAIL).")},
    {"cluster-replica-validity-factor", "10",
     QT_TRANSLATE_NOOP(
         "Directive",
         "How old a replica's data may be if it is to be elected, in node timeouts. 0: no limit.")},
    {"cluster-require-full-coverage", "no",
     QT_TRANSLATE_NOOP("Directive",
                       "Whether the whole cluster refuses commands when some slots have no owner.")},
    {"cluster-allow-reads-when-down", "yes",
     QT_TRANSLATE_NOOP("Directive", "Whether a node answers reads while it says that the cluster is down.")},
    {"cluster-migration-barrier", "1",
     QT_TRANSLATE_NOOP("Directive",
                       "How many replicas stay with a master. Any more may move to a master that has none.")},
    {"cluster-allow-replica-migration", "yes",
     QT_TRANSLATE_NOOP("Directive", "Whether replicas move to masters that have none.")},
    {"cluster-replica-no-failover", "yes",
     QT_TRANSLATE_NOOP("Directive", "This replica never starts an election by itself.")},
    {"maxmemory", "100mb", QT_TRANSLATE_NOOP("Directive", "Memory a node may use for data; 0: no limit.")},
    {"maxmemory-policy", "allkeys-lru",
     QT_TRANSLATE_NOOP("Directive", "What is evicted when maxmemory is reached.")},
    {"appendonly", "yes",
     QT_TRANSLATE_NOOP("Directive", "Whether every write is kept in the append-only file.")},
    {"appendfsync", "everysec",
     QT_TRANSLATE_NOOP("Directive",
                       "How often the append-only file reaches the disk: always, everysec, no.")},
    {"min-replicas-to-write", "1",
     QT_TRANSLATE_NOOP("Directive", "A master refuses writes if it has fewer replicas in step than this.")},
    {"min-replicas-max-lag", "10",
     QT_TRANSLATE_NOOP("Directive",
                       "After this many seconds of silence a replica no longer counts as in step.")},
    {"repl-diskless-sync-delay", "0",
     QT_TRANSLATE_NOOP("Directive",
                       "Seconds a master waits for more replicas before a full synchronisation.")},
    {"repl-backlog-size", "1mb",
     QT_TRANSLATE_NOOP("Directive", "Bytes of writes kept for replicas that come back. If they suffice, no "
                                    "full synchronisation is needed.")},
    {"repl-timeout", "60",
     QT_TRANSLATE_NOOP("Directive", "Seconds until a silent replication link is given up.")},
    {"replica-serve-stale-data", "yes",
     QT_TRANSLATE_NOOP("Directive", "Whether a replica answers while its link to the master is down.")},
    {"slowlog-log-slower-than", "10000",
     QT_TRANSLATE_NOOP("Directive",
                       "A command that takes at least this many microseconds is kept in the slow log.")},
};

} // namespace

const QList<Directive>& commonDirectives()
{
    static const QList<Directive> list = [] {
        QList<Directive> rows;
        for (const Row& row : kRows) {
            rows << Directive{QLatin1String(row.name), QLatin1String(row.example),
                              QCoreApplication::translate("Directive", row.text)};
        }
        return rows;
    }();
    return list;
}

QString explainDirective(const QString& name)
{
    for (const Directive& directive : commonDirectives()) {
        if (directive.name.compare(name, Qt::CaseInsensitive) == 0)
            return directive.explanation;
    }
    return {};
}

} // namespace ringside
