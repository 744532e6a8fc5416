// insurance transfer: from one slot to another, where no transaction reaches.

#include "core/insurance/transfer.h"
#include "core/action/verbs/insurance/deeds.h"
#include "core/base/core_text.h"

#include <QJsonArray>

namespace ringside {

namespace {

using insurance::Transferred;

QString transferFound(const Transferred& done)
{
    const QString policy = QString::fromUtf8(done.policy), from = QString::fromUtf8(done.from),
                  to = QString::fromUtf8(done.to);
    if (done.wasThere)
        return CoreText::tr("%1 has policy %2 already. Nothing was done.").arg(to, policy);
    QString text = CoreText::tr("Policy %1 with its claims belongs to %2 now.").arg(policy, to);
    if (done.resumed)
        text += u' ' + CoreText::tr("An earlier transfer was broken off; this one did the rest.");
    if (done.fromSlot == done.toSlot)
        return text + u' ' +
               CoreText::tr("Both customers lie in slot %1 by chance, so a transaction could do it too.")
                   .arg(done.fromSlot);
    text += u' ' + CoreText::tr("This is no transaction: %1 lies in slot %2 and %3 in slot %4, and MULTI "
                                "reaches one slot only. It is four steps, and each can be done again.")
                       .arg(from, QString::number(done.fromSlot), to, QString::number(done.toSlot));
    if (done.bothMs > 0)
        text += u' ' + CoreText::tr("Between steps 2 and 3 both had it, for %1 ms; never nobody.")
                           .arg(done.bothMs, 0, 'f', 1);
    return text;
}

QJsonArray triesJson(const Transferred& done)
{
    QJsonArray tries;
    for (const insurance::CrossTry& one : done.tries)
        tries.append(QJsonObject{{QStringLiteral("line"), one.line}, {QStringLiteral("words"), one.words}});
    return tries;
}

QJsonArray stepsJson(const Transferred& done)
{
    QJsonArray steps;
    for (const insurance::TransferStep& step : done.steps)
        steps.append(QJsonObject{{QStringLiteral("step"), step.step},
                                 {QStringLiteral("customer"), QString::fromUtf8(step.customer)},
                                 {QStringLiteral("node"), step.node},
                                 {QStringLiteral("line"), step.line},
                                 {QStringLiteral("did"), step.did}});
    return steps;
}

} // namespace

Result<QJsonObject> transferPolicy(const Action& action, ActionContext& context)
{
    InsuranceDesk at(context);
    insurance::Transfer transfer(at.desk, context.lab().clientDirectory(),
                                 [&](int step, const QString& what) {
                                     context.progress((step - 1) / 4.0, what);
                                     return !context.stopped();
                                 });
    const Result<Transferred> done =
        transfer.give(action.arguments[3].toUtf8(), customerArgument(action, 1), customerArgument(action, 2));
    if (!done)
        return done.error();
    QStringList lines;
    for (const insurance::CrossTry& one : done->tries)
        lines << QStringLiteral("%1   # %2").arg(one.line, one.words);
    for (const insurance::TransferStep& step : done->steps)
        lines << step.line;
    if (!lines.isEmpty())
        tellSession(context, lines);
    return QJsonObject{{QStringLiteral("policy"), QString::fromUtf8(done->policy)},
                       {QStringLiteral("from"), QString::fromUtf8(done->from)},
                       {QStringLiteral("to"), QString::fromUtf8(done->to)},
                       {QStringLiteral("slots"), QJsonArray{done->fromSlot, done->toSlot}},
                       {QStringLiteral("claims"), done->claims},
                       {QStringLiteral("tries"), triesJson(*done)},
                       {QStringLiteral("steps"), stepsJson(*done)},
                       {QStringLiteral("resumed"), done->resumed},
                       {QStringLiteral("done_before"), done->wasThere},
                       {QStringLiteral("both_ms"), qRound64(done->bothMs * 10) / 10.0},
                       {QStringLiteral("found"), transferFound(*done)}};
}

} // namespace ringside
