// insurance policy, claim and settle.

#include "core/insurance/operations.h"
#include "core/action/verbs/insurance/deeds.h"
#include "core/base/core_text.h"

#include <QJsonArray>

namespace ringside {

namespace {

using insurance::Operation;

constexpr int kUsualAmount = 500;

QJsonObject operationJson(const Action& action, const Operation& done, ActionContext& context,
                          const QString& found)
{
    tellSession(context, done.lines);
    QString text = found;
    if (!done.counted)
        text += u' ' + CoreText::tr("Its stats key was not raised: it lies in another slot, and no "
                                    "transaction covers both.");
    return {{QStringLiteral("customer"), QString::fromUtf8(customerArgument(action, 1))},
            {QStringLiteral("id"), QString::fromUtf8(done.id)},
            {QStringLiteral("fields"), fieldsJson(done.fields)},
            {QStringLiteral("slot"), done.slot},
            {QStringLiteral("node"), done.node},
            {QStringLiteral("lines"), QJsonArray::fromStringList(done.lines)},
            {QStringLiteral("script"),
             done.script.isEmpty() ? QJsonValue() : QJsonValue(QString::fromUtf8(done.script))},
            {QStringLiteral("counted"), done.counted},
            {QStringLiteral("found"), text}};
}

} // namespace

Result<QJsonObject> writePolicy(const Action& action, ActionContext& context)
{
    InsuranceDesk at(context);
    const QByteArray type = action.option(u"type").value_or(QStringLiteral("auto")).toUtf8();
    const Result<Operation> done = insurance::newPolicy(at.desk, customerArgument(action, 1), type);
    if (!done)
        return done.error();
    return operationJson(action, *done, context,
                         CoreText::tr("Policy %1 is written in one transaction: its keys lie in slot %2, "
                                      "and node %3 ran all of it or nothing.")
                             .arg(QString::fromUtf8(done->id))
                             .arg(done->slot)
                             .arg(done->node));
}

Result<QJsonObject> fileInsuranceClaim(const Action& action, ActionContext& context)
{
    InsuranceDesk at(context);
    const QByteArray policy = action.option(u"policy").value_or(QString()).toUtf8();
    const qint64 amount = action.option(u"amount").value_or(QString::number(kUsualAmount)).toLongLong();
    const Result<Operation> done = insurance::fileClaim(at.desk, customerArgument(action, 1), policy, amount);
    if (!done)
        return done.error();
    return operationJson(action, *done, context,
                         CoreText::tr("Claim %1 is filed by one script on node %2: it looked at the policy "
                                      "and wrote, with nobody in between.")
                             .arg(QString::fromUtf8(done->id))
                             .arg(done->node));
}

Result<QJsonObject> settleInsuranceClaim(const Action& action, ActionContext& context)
{
    InsuranceDesk at(context);
    const bool approve = action.arguments[3] == u"approve";
    const Result<Operation> done =
        insurance::settleClaim(at.desk, customerArgument(action, 1), action.arguments[2].toUtf8(), approve);
    if (!done)
        return done.error();
    const QString claim = QString::fromUtf8(done->id);
    return operationJson(action, *done, context,
                         approve ? CoreText::tr("Claim %1 is approved. WATCH saw that nobody else had "
                                                "changed it meanwhile.")
                                       .arg(claim)
                                 : CoreText::tr("Claim %1 is denied. WATCH saw that nobody else had changed "
                                                "it meanwhile.")
                                       .arg(claim));
}

} // namespace ringside
