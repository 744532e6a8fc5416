#include "core/action/verbs/lab/create_plan.h"

#include "core/action/quantities.h"
#include "core/action/verbs/common.h"
#include "core/node/node_options.h"

#include <QRandomGenerator>

namespace ringside {

namespace {

constexpr int kCreatePlanMostMasters = 30;
constexpr int kMostReplicas = 5;
constexpr int kDefaultPaceMs = 400; // slow enough to see each step, fast enough to wait for

QString randomPassword()
{
    QByteArray bytes(18, '\0');
    for (char& byte : bytes)
        byte = char(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

Result<CreatePlan> createPlan(const Action& action)
{
    CreatePlan plan;
    const Result<int> masters = intOption(action, QStringLiteral("masters"), 1, kCreatePlanMostMasters, 3);
    const Result<int> replicas = intOption(action, QStringLiteral("replicas"), 0, kMostReplicas, 1);
    const Result<int> timeout = intOption(action, QStringLiteral("timeout"), 100, 600'000, 5000);
    const Result<int> basePort = intOption(action, QStringLiteral("base-port"), 1024, 55535, 0);
    for (const Result<int>* value : {&masters, &replicas, &timeout, &basePort}) {
        if (!*value)
            return value->error();
    }
    plan.masters = *masters;
    plan.replicas = *replicas;
    plan.timeoutMs = *timeout;
    plan.basePort = *basePort;
    plan.stepwise = action.hasFlag(u"stepwise");
    plan.paceMs = int(parseDuration(action.option(u"pace").value_or(QString())).value_or(kDefaultPaceMs));
    plan.passwordMade = action.hasFlag(u"auth") && !action.option(u"password");
    plan.password = plan.passwordMade ? randomPassword() : action.option(u"password").value_or(QString());
    plan.program = action.option(u"program").value_or(QString());
    return plan;
}

std::vector<LabNode> plannedNodes(const CreatePlan& plan, int basePort)
{
    std::vector<LabNode> nodes;
    for (int i = 0; i < plan.nodes(); ++i)
        nodes.push_back({i + 1, NodeId::random(), basePort + i, plan.masterOf(i), {}});
    return nodes;
}

QByteArray clusterFile(const CreatePlan& plan, const LabRecord& lab, int self)
{
    QByteArray text;
    for (int i = 0; i < plan.nodes(); ++i) {
        const LabNode& node = lab.nodes[size_t(i)];
        const bool master = i < plan.masters;
        text += node.id.toHex() + " 127." + QByteArray::number(lab.net) + ".1." +
                QByteArray::number(node.number) + ':' + QByteArray::number(node.port) + '@' +
                QByteArray::number(lab.busPort(node)) + ',' + kClientHost + ' ' +
                (i == self ? "myself," : "") +
                (master ? "master -" : "slave " + lab.nodes[size_t(plan.masterOf(i))].id.toHex()) + " 0 0 " +
                QByteArray::number(plan.masterOf(i) + 1) + " connected";
        if (master) {
            const SlotRange share = evenShare(i, plan.masters);
            text += ' ' + QByteArray::number(share.first) + '-' + QByteArray::number(share.last);
        }
        text += '\n';
    }
    return text + "vars currentEpoch " + QByteArray::number(plan.masters) + " lastVoteEpoch 0\n";
}

} // namespace ringside
