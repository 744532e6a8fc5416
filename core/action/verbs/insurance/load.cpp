// insurance load and clear.

#include "core/action/verbs/insurance/deeds.h"
#include "core/base/core_text.h"
#include "core/insurance/clearing.h"
#include "core/insurance/commands.h"
#include "core/insurance/loader.h"

#include <QElapsedTimer>

#include <set>

namespace ringside {

namespace {

using insurance::Loaded;
using insurance::Loader;
using insurance::Scale;
using insurance::Standing;

const QString kCustomers = QStringLiteral("customers");
const QString kSeed = QStringLiteral("seed");
const QString kPolicies = QStringLiteral("policies");
const QString kClaims = QStringLiteral("claims");

/// One load or clear at a time in a lab: each would believe the other's traces.
class Alone
{
public:
    explicit Alone(Laboratory& lab)
        : m_lab(&lab)
    {
        const std::lock_guard lock(mutex());
        m_got = busy().insert(m_lab).second;
    }
    ~Alone()
    {
        const std::lock_guard lock(mutex());
        if (m_got)
            busy().erase(m_lab);
    }
    Alone(const Alone&) = delete;
    Alone& operator=(const Alone&) = delete;
    bool got() const { return m_got; }

private:
    static std::mutex& mutex()
    {
        static std::mutex one;
        return one;
    }
    static std::set<Laboratory*>& busy()
    {
        static std::set<Laboratory*> all;
        return all;
    }
    Laboratory* m_lab;
    bool m_got = false;
};

Error notAlone()
{
    return notPossible(CoreText::tr("The insurance data are being loaded or deleted already."),
                       CoreText::tr("Wait for its end, or cancel it."));
}

/// What the options say, and where they say nothing `otherwise`. The form was checked before.
Scale scaleOf(const Action& action, const Scale& otherwise)
{
    Scale scale = otherwise;
    if (const auto customers = action.option(kCustomers))
        scale.customers = customers->toLongLong();
    if (const auto seed = action.option(kSeed))
        scale.seed = seed->toULongLong();
    scale.policies = *intOption(action, kPolicies, 0, Scale::kMostPolicies, otherwise.policies);
    scale.claims = *intOption(action, kClaims, 0, Scale::kMostClaims, otherwise.claims);
    return scale;
}

/// Keys that all masters together have evicted since they started; nothing while one does not tell.
std::optional<qint64> evictedKeys(ActionContext& context)
{
    qint64 all = 0;
    for (const int node : mastersNow(context)) {
        const Result<Reply> info = context.look(node, {"INFO", "stats"});
        const qsizetype at = info ? info->text.indexOf("evicted_keys:") : -1;
        if (at < 0)
            return std::nullopt;
        all += info->text.sliced(at + 13).split('\r').front().toLongLong();
    }
    return all;
}

QString loadFound(const Loaded& loaded, std::optional<qint64> evicted)
{
    const Scale& scale = loaded.scale;
    QString text = loaded.keys == 0
                       ? CoreText::tr("All of it was there already: %1 customers, %2 keys.")
                             .arg(scale.customers)
                             .arg(scale.keys())
                       : CoreText::tr("%1 customers, each with %2 policies and %3 claims: %4 keys. All keys "
                                      "of a customer have its hash tag, so they lie in one slot.")
                             .arg(scale.customers)
                             .arg(scale.policies)
                             .arg(scale.claims * scale.policies)
                             .arg(scale.keys());
    if (loaded.mended > 0)
        text += u' ' + CoreText::tr("A failover had lost keys of %1 customers; they were written again.")
                           .arg(loaded.mended);
    if (evicted.value_or(0) > 0)
        text += u' ' + CoreText::tr("But the servers have evicted %1 keys meanwhile, so the data are not "
                                    "whole. Use `set all maxmemory-policy noeviction`, then `insurance "
                                    "clear` and `insurance load`.")
                           .arg(*evicted);
    return text;
}

QJsonObject loadJson(const Loaded& loaded, qint64 ms, std::optional<qint64> evicted)
{
    const Scale& scale = loaded.scale;
    return {{QStringLiteral("customers"), scale.customers},
            {QStringLiteral("policies"), scale.customers * scale.policies},
            {QStringLiteral("claims"), scale.customers * scale.policies * scale.claims},
            {QStringLiteral("records"), scale.records()},
            {QStringLiteral("keys"), scale.keys()},
            {QStringLiteral("seed"), qint64(scale.seed)},
            {QStringLiteral("written"), loaded.keys},
            {QStringLiteral("ms"), ms},
            {QStringLiteral("keys_per_second"), ms == 0 ? 0 : loaded.keys * 1000 / ms},
            {QStringLiteral("resumed_at"), loaded.resumedAt},
            {QStringLiteral("mended"), loaded.mended},
            {QStringLiteral("evicted"), evicted ? QJsonValue(*evicted) : QJsonValue()},
            {QStringLiteral("found"), loadFound(loaded, evicted)}};
}

/// The data that are there decide what the line does not say: so a bare `insurance load` goes on.
Result<Scale> wantedScale(const Action& action, const insurance::Desk& desk)
{
    const Result<std::optional<Standing>> standing = insurance::readStanding(desk);
    if (!standing)
        return standing.error();
    return scaleOf(action, standing->has_value() ? (*standing)->scale : Scale{});
}

} // namespace

std::optional<ArgumentError> checkInsuranceLoad(const Action& action)
{
    for (const auto& [name, most] :
         {std::pair(kPolicies, Scale::kMostPolicies), {kClaims, Scale::kMostClaims}}) {
        if (const auto error = checkInt(action, name, 0, most))
            return error;
    }
    bool ok = true;
    const std::optional<QString> seed = action.option(kSeed);
    if (seed && (seed->toLongLong(&ok) < 0 || !ok))
        return ArgumentError{0, kSeed, CoreText::tr("A seed must be a whole number.")};
    const Scale scale = scaleOf(action, {});
    const qint64 most = (Scale::kMostKeys - Scale::kStatsKeys) / scale.keysOfCustomer();
    const std::optional<QString> customers = action.option(kCustomers);
    const qint64 wanted = customers ? customers->toLongLong(&ok) : scale.customers;
    if (!ok || wanted < 1 || wanted > most)
        return ArgumentError{0, kCustomers,
                             CoreText::tr("%1 must be a whole number from %2 to %3.")
                                 .arg(kCustomers, QStringLiteral("1"), QString::number(most))};
    return std::nullopt;
}

Result<QJsonObject> loadInsurance(const Action& action, ActionContext& context)
{
    const Alone alone(context.lab());
    if (!alone.got())
        return notAlone();
    InsuranceDesk at(context);
    const Result<Scale> scale = wantedScale(action, at.desk);
    if (!scale)
        return scale.error();
    const std::optional<qint64> before = evictedKeys(context);
    QElapsedTimer timer;
    timer.start();
    Loader loader(at.desk, [&](qint64 customers, qint64 wanted, const QString& note) {
        const QString step = CoreText::tr("%1 of %2 customers").arg(customers).arg(wanted);
        context.progress(double(customers) / double(wanted),
                         note.isEmpty() ? step : step + QStringLiteral(". ") + note);
    });
    const Result<Loaded> loaded = loader.load(*scale);
    context.lab().observer().hurry();
    if (!loaded) {
        context.tellAnyway({{kCustomers, loader.done()}, {QStringLiteral("wanted"), scale->customers}});
        return loaded.error();
    }
    if (loaded->keys > 0) {
        const QByteArrayList first = insurance::commandsOf(insurance::customerAt(loaded->scale, 1))[0].words;
        QStringList words;
        for (const QByteArray& word : first)
            words << shellWord(QString::fromUtf8(word));
        context.did(QStringLiteral("%1 %2   # and %3 more keys, in pipelines")
                        .arg(clusterCli(context), words.join(u' '))
                        .arg(loaded->keys - 1));
    }
    const std::optional<qint64> after = evictedKeys(context);
    return loadJson(*loaded, timer.elapsed(),
                    before && after ? std::optional(std::max<qint64>(0, *after - *before)) : std::nullopt);
}

Result<QJsonObject> clearInsurance(const Action&, ActionContext& context)
{
    const Alone alone(context.lab());
    if (!alone.got())
        return notAlone();
    InsuranceDesk at(context);
    const Result<qint64> deleted =
        insurance::clearAll(at.desk, mastersNow(context), context.lab().clientDirectory(),
                            [&](double part) { context.progress(part, CoreText::tr("Deleting the keys")); });
    context.lab().observer().hurry();
    if (!deleted)
        return Error{deleted.error().code, deleted.error().message,
                     CoreText::tr("`insurance clear` goes on when every master answers.")};
    context.did(QStringLiteral("%1 UNLINK '{customer:CUST-2016-000001}:profile'   # and so on, and the stats")
                    .arg(clusterCli(context)));
    return QJsonObject{{QStringLiteral("deleted"), *deleted}};
}

} // namespace ringside
