// insurance: the data of the printed lab, and what a business does with them.

#include "core/action/verbs/insurance/deeds.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/shares.h"
#include "core/insurance/keys.h"
#include "core/insurance/names.h"

#include <algorithm>

namespace ringside {

namespace {

const QString kType = QStringLiteral("type");
const QString kPolicy = QStringLiteral("policy");
const QString kAmount = QStringLiteral("amount");
constexpr int kLeastClaim = 100, kMostClaim = 50'000;

/// One deed: its options, the customers it names behind its word, how many words there are in all.
struct InsuranceDeed
{
    const char* name;
    QStringList options;
    int customers;
    int words;
    Result<QJsonObject> (*run)(const Action&, ActionContext&);
};

const std::vector<InsuranceDeed>& insuranceDeeds()
{
    static const std::vector<InsuranceDeed> all{{"load",
                                                 {QStringLiteral("customers"), QStringLiteral("seed"),
                                                  QStringLiteral("policies"), QStringLiteral("claims")},
                                                 0,
                                                 0,
                                                 loadInsurance},
                                                {"spread", {}, 0, 0, spreadInsurance},
                                                {"clear", {}, 0, 0, clearInsurance},
                                                {"show", {}, 1, 1, showCustomer},
                                                {"tags", {}, 1, 1, showTags},
                                                {"policy", {kType}, 1, 1, writePolicy},
                                                {"claim", {kPolicy, kAmount}, 1, 1, fileInsuranceClaim},
                                                {"settle", {}, 1, 3, settleInsuranceClaim},
                                                {"transfer", {}, 2, 3, transferPolicy}};
    return all;
}

const InsuranceDeed* deedOfInsurance(const Action& action)
{
    const QString word = action.arguments.value(0);
    const auto found =
        std::find_if(insuranceDeeds().begin(), insuranceDeeds().end(),
                     [&](const InsuranceDeed& deed) { return word == QLatin1String(deed.name); });
    return found == insuranceDeeds().end() ? nullptr : &*found;
}

std::optional<ArgumentError> checkCustomers(const Action& action, const InsuranceDeed& deed)
{
    for (int i = 1; i <= deed.customers; ++i) {
        if (action.arguments.size() <= i)
            return ArgumentError{i, {}, CoreText::tr("Which customer? Write its id or its number.")};
        if (customerArgument(action, i).isEmpty())
            return ArgumentError{
                i,
                {},
                CoreText::tr("'%1' is not a customer. Write %2, or 1 for short.")
                    .arg(action.arguments[i], QString::fromLatin1(insurance::customerId(1)))};
    }
    return std::nullopt;
}

std::optional<ArgumentError> checkSettle(const Action& action)
{
    if (!insurance::isId(action.arguments.value(2).toUtf8()))
        return ArgumentError{2, {}, CoreText::tr("Which claim? `insurance show` lists them.")};
    const QString how = action.arguments.value(3);
    if (how != u"approve" && how != u"deny")
        return ArgumentError{3, {}, CoreText::tr("Write approve or deny.")};
    return std::nullopt;
}

std::optional<ArgumentError> checkTransfer(const Action& action)
{
    if (customerArgument(action, 1) == customerArgument(action, 2))
        return ArgumentError{2, {}, CoreText::tr("Name two different customers.")};
    if (!insurance::isId(action.arguments.value(3).toUtf8()))
        return ArgumentError{3, {}, CoreText::tr("Which policy? `insurance show` lists them.")};
    return std::nullopt;
}

std::optional<ArgumentError> checkOptions(const Action& action)
{
    const auto& types = insurance::kPolicyTypes;
    const std::optional<QString> type = action.option(kType);
    if (type && std::none_of(std::begin(types), std::end(types),
                             [&](const char* known) { return *type == QLatin1String(known); }))
        return ArgumentError{0, kType,
                             CoreText::tr("A policy is one of: auto, home, life, health, business.")};
    const std::optional<QString> policy = action.option(kPolicy);
    if (policy && !insurance::isId(policy->toUtf8()))
        return ArgumentError{0, kPolicy, CoreText::tr("'%1' is not the id of a policy.").arg(*policy)};
    return checkInt(action, kAmount, kLeastClaim, kMostClaim);
}

std::optional<ArgumentError> checkInsurance(const Action& action)
{
    const InsuranceDeed* deed = deedOfInsurance(action);
    if (!deed)
        return ArgumentError{0,
                             {},
                             CoreText::tr("What about the insurance? Write load, spread, clear, show, tags, "
                                          "policy, claim, settle or transfer.")};
    for (const auto& [name, value] : action.options) {
        if (!deed->options.contains(name))
            return ArgumentError{
                0, name,
                CoreText::tr("'insurance %1' takes no option '%2'.").arg(QLatin1String(deed->name), name)};
    }
    if (action.arguments.size() > 1 + deed->words)
        return ArgumentError{1 + deed->words,
                             {},
                             CoreText::tr("'%1' was not expected.").arg(action.arguments[1 + deed->words])};
    if (const auto error = checkCustomers(action, *deed))
        return error;
    if (deed->run == settleInsuranceClaim)
        return checkSettle(action);
    if (deed->run == transferPolicy)
        return checkTransfer(action);
    return deed->run == loadInsurance ? checkInsuranceLoad(action) : checkOptions(action);
}

std::optional<QString> whyNotInsurance(const Action&, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (std::none_of(cluster.nodes.begin(), cluster.nodes.end(),
                     [](const NodeState& node) { return node.running(); }))
        return CoreText::tr("No node is running, so there is nothing to write to.");
    if (!cluster.uncovered.isEmpty())
        return CoreText::tr("%1 slots belong to nobody.").arg(cluster.uncovered.count());
    return std::nullopt;
}

} // namespace

QByteArray customerArgument(const Action& action, int index)
{
    return insurance::customerIdOf(action.arguments.value(index).toUtf8());
}

QJsonObject fieldsJson(const insurance::Fields& fields)
{
    QJsonObject json;
    for (const auto& [name, value] : fields)
        json.insert(QString::fromUtf8(name), QString::fromUtf8(value));
    return json;
}

QString clusterCli(ActionContext& context)
{
    return QStringLiteral("redis-cli -c -p %1")
        .arg(context.lab().endpoint(context.lab().numbers().front()).port);
}

void tellSession(ActionContext& context, const QStringList& lines)
{
    context.did(clusterCli(context));
    for (const QString& line : lines)
        context.did(line);
}

std::vector<int> mastersNow(ActionContext& context)
{
    return slotMasters(*context.lab().hub().latest());
}

Verb insuranceVerb()
{
    return {
        QStringLiteral("insurance"),
        QStringLiteral(
            "insurance load [customers=50] [seed=1] [policies=2] [claims=1] | spread | clear | show "
            "CUSTOMER | tags CUSTOMER | policy CUSTOMER [type=auto] | claim CUSTOMER [policy=POL] "
            "[amount=500] | settle CUSTOMER CLAIM approve|deny | transfer CUSTOMER CUSTOMER POLICY"),
        CoreText::tr("the insurance data of the printed lab: loads customers, policies and claims (again: "
                     "goes on), tells how they are spread, and works with them: all keys of a customer "
                     "have one hash tag"),
        {QStringLiteral("customers"), QStringLiteral("seed"), QStringLiteral("policies"),
         QStringLiteral("claims"), kType, kPolicy, kAmount},
        checkInsurance,
        whyNotInsurance,
        [](const Action& action, ActionContext& context) {
            return deedOfInsurance(action)->run(action, context);
        }};
}

} // namespace ringside
