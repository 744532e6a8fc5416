#pragma once

#include "tests/support/lab_fixture.h"
#include "tests/support/system.h"

#include <QJsonArray>
#include <QJsonObject>

/// What the tests of the ledger share.
namespace ringside::test {

inline const char* const kGoneCause = "partition 1 | 2,3,4,5,6";

/// Cuts node `alone` and the clients beside it from everybody else, all at one instant, as a partition does.
inline void cutOff(LabFixture& lab, int alone)
{
    const Snapshot now = lab.now();
    std::vector<LinkFault> faults;
    const auto cut = [&](int a, int b, Plane plane) {
        for (const auto& [from, to] : {std::pair(a, b), {b, a}}) {
            LinkFault fault{from, to, plane};
            fault.group = 1;
            fault.cause = QString::fromLatin1(kGoneCause);
            faults.push_back(fault);
        }
    };
    for (const NodeState& node : now->nodes) {
        if (node.number == alone)
            continue;
        cut(alone, node.number, Plane::Bus);
        cut(alone, node.number, Plane::Replication);
    }
    for (const WriterState& writer : now->ledger.writers) {
        for (const NodeState& node : now->nodes) {
            if ((writer.beside == alone) != (node.number == alone))
                cut(clientEnd(writer.client), node.number, Plane::Client);
        }
    }
    lab.lab().fabric().addFaults(faults);
}

/// What tests/tools/count_lost.sh says of the exported account: `acknowledged N missing M differing D`.
inline QString countLost(LabFixture& lab, const QString& password = {})
{
    const QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("ledger.csv"));
    const ActionResult exported = lab.run(QStringLiteral("ledger export ") + file);
    if (!exported.ok)
        return exported.error->text();
    if (!password.isEmpty())
        qputenv("REDISCLI_AUTH", password.toUtf8());
    const Outcome counted = execute(QStringLiteral(QT_TESTCASE_SOURCEDIR "/tools/count_lost.sh"),
                                    {file, QString::number(lab.port(2))}, 60'000);
    qunsetenv("REDISCLI_AUTH");
    return QString::fromUtf8(counted.out).trimmed();
}

/// The same sentence from the result of `ledger read`.
inline QString countedBy(const QJsonObject& read)
{
    return QStringLiteral("acknowledged %1 missing %2 differing 0")
        .arg(read[u"accepted"].toInteger())
        .arg(read[u"lost"].toInteger());
}

/// Stops the ledger, reads it back and forgets it. Empty: more than `least` writes were accepted, each is
/// there once, and count_lost.sh says so too.
inline QString ledgerTrouble(LabFixture& lab, qint64 least)
{
    const ActionResult stopped = lab.run(QStringLiteral("ledger stop"));
    const ActionResult done = stopped.ok ? lab.run(QStringLiteral("ledger read")) : stopped;
    if (!done.ok)
        return lab.explain(done);
    const QJsonObject& read = done.result;
    const QString counted = countLost(lab);
    if (read[u"accepted"].toInteger() <= least || read[u"lost"].toInteger(-1) != 0 ||
        read[u"phantom"].toInteger(-1) != 0 || counted != countedBy(read))
        return QStringLiteral("%1; %2").arg(read[u"found"].toString(), counted);
    const ActionResult forgotten = lab.run(QStringLiteral("ledger forget"));
    return forgotten.ok ? QString() : lab.explain(forgotten);
}

/// The writer's state in the latest snapshot; index from 0.
inline WriterState writerOf(const LabFixture& lab, size_t index)
{
    const Snapshot now = lab.now();
    return index < now->ledger.writers.size() ? now->ledger.writers[index] : WriterState();
}

} // namespace ringside::test
