#include "core/action/verbs/faults/fault_work.h"

#include "core/action/fault_form.h"
#include "core/action/links.h"
#include "core/action/verbs/faults/heal_proof.h"
#include "core/base/core_text.h"
#include "core/cluster/snapshot_json.h"
#include "core/laboratory/laboratory.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace ringside {

namespace {

constexpr int kFaultWorkSeenMs = 2000; // for the observer to see what the fabric has done already

std::vector<int> endsTouched(const std::vector<LinkFault>& faults)
{
    std::set<int> ends;
    for (const LinkFault& fault : faults)
        ends.insert({fault.from, fault.to});
    return {ends.begin(), ends.end()};
}

void note(EventKind kind, const std::vector<LinkFault>& faults, const QString& detail, ActionContext& context)
{
    const std::vector<int> ends = endsTouched(faults);
    const bool one = ends.size() == 2 && ends[0] > 0;
    const bool mends = kind == EventKind::LinkHealed || kind == EventKind::FaultLifted;
    context.lab().observer().attribute(ends, context.text(), mends ? Effect::Mends : Effect::Harms);
    context.lab().observer().note({QDateTime::currentMSecsSinceEpoch(), kind, Witness::Fabric,
                                   one ? ends[0] : 0, one ? ends[1] : 0, qint64(faults.size()), detail,
                                   context.text()});
}

bool showsFaultWork(const std::vector<LinkFault>& faults, const LinkFault& fault)
{
    return std::any_of(faults.begin(), faults.end(), [&](const LinkFault& f) { return f.sameAs(fault); });
}

} // namespace

Result<QJsonObject> setFaults(std::vector<LinkFault> faults, const QString& detail, ActionContext& context)
{
    Laboratory& lab = context.lab();
    const int group = lab.nextFaultGroup();
    for (LinkFault& fault : faults) {
        fault.group = group;
        fault.cause = context.text();
    }
    const bool cut = faults.front().kind == FaultKind::Cut;
    lab.fabric().addFaults(faults);
    note(cut ? EventKind::LinkCut : EventKind::FaultSet, faults, detail, context);
    context.did(QStringLiteral("fabric: %1").arg(cut ? QStringLiteral("hold ") + detail : detail));
    // Thousands of links are set at one instant: the last one stands for all. Another action may lift it
    // again before any snapshot has shown it.
    const auto seen = context.await(
        [&lab, last = faults.back()](const ClusterSnapshot& c) {
            return showsFaultWork(c.faults, last) || !showsFaultWork(lab.fabric().faults(), last);
        },
        kFaultWorkSeenMs, CoreText::tr("The links were set, but the change was not seen"));
    if (!seen)
        return seen.error();
    return QJsonObject{{QStringLiteral("links"), int(faults.size())}, {QStringLiteral("fault"), group}};
}

Result<QJsonObject> liftFaults(const std::function<bool(const LinkFault&)>& which, const QString& detail,
                               int timeoutMs, ActionContext& context)
{
    Laboratory& lab = context.lab();
    const qint64 sinceNs = lab.wire().nowNs();
    const std::vector<LinkFault> lifted = lab.fabric().removeFaults(which);
    if (lifted.empty())
        return Error{ErrorCode::NotPossible, CoreText::tr("No such fault is set.")};
    const bool all = lab.fabric().faults().empty();
    note(all ? EventKind::LinkHealed : EventKind::FaultLifted, lifted,
         all ? CoreText::tr("all links") : detail, context);
    context.did(QStringLiteral("fabric: pass %1").arg(detail));
    context.progress(-1,
                     CoreText::tr("Waiting for the proof: a PONG on every link, replicas in step, one view"));
    return proveHealed(lifted, sinceNs, timeoutMs, context);
}

Result<QJsonObject> resetLinks(const Action& action, ActionContext& context)
{
    const std::vector<LinkFault> links = linksOf(action, *context.lab().hub().latest());
    std::set<std::tuple<int, int, Plane>> pairs;
    for (const LinkFault& link : links)
        pairs.insert({std::min(link.from, link.to), std::max(link.from, link.to), link.plane});
    int count = 0;
    QString detail;
    for (const auto& [a, b, plane] : pairs) {
        count += context.lab().fabric().resetLink(a, b, plane);
        detail = planeWord(plane);
        context.did(QStringLiteral("fabric: RST %1-%2 %3").arg(endName(a), endName(b), detail));
    }
    note(EventKind::LinkReset, links, detail, context);
    return QJsonObject{{QStringLiteral("connections"), count}};
}

} // namespace ringside
