#pragma once

#include "core/action/verbs/common.h"
#include "core/client/cluster_client.h"
#include "core/insurance/desk.h"

namespace ringside {

/// What `insurance` does: the one behind each of its words. Blocking, on a worker thread.
Result<QJsonObject> loadInsurance(const Action& action, ActionContext& context);
Result<QJsonObject> clearInsurance(const Action& action, ActionContext& context);
Result<QJsonObject> spreadInsurance(const Action& action, ActionContext& context);
Result<QJsonObject> showCustomer(const Action& action, ActionContext& context);
Result<QJsonObject> showTags(const Action& action, ActionContext& context);
Result<QJsonObject> writePolicy(const Action& action, ActionContext& context);
Result<QJsonObject> fileInsuranceClaim(const Action& action, ActionContext& context);
Result<QJsonObject> settleInsuranceClaim(const Action& action, ActionContext& context);
Result<QJsonObject> transferPolicy(const Action& action, ActionContext& context);

/// The form of a load's options, seen without the cluster.
std::optional<ArgumentError> checkInsuranceLoad(const Action& action);

/// A client of the cluster for one deed, and the desk it works at.
struct InsuranceDesk
{
    explicit InsuranceDesk(ActionContext& context)
        : client(context.lab().clientDirectory(), {})
        , desk{client, context.stopToken()}
    {
    }
    client::ClusterClient client;
    insurance::Desk desk;
};

/// The id of the customer that the `index`-th argument names.
QByteArray customerArgument(const Action& action, int index);
QJsonObject fieldsJson(const insurance::Fields& fields);
/// `redis-cli -c -p 9000`: some node of the lab, and the client follows redirections.
QString clusterCli(ActionContext& context);
/// Lists a session of redis-cli with these lines.
void tellSession(ActionContext& context, const QStringList& lines);
/// Masters that own slots, as the last snapshot tells.
std::vector<int> mastersNow(ActionContext& context);

} // namespace ringside
