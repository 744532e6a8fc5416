#include "core/client/way_text.h"

#include "core/base/core_text.h"

namespace ringside::client {

namespace {

QString beginning(const Way& way, const QByteArray& key)
{
    const int first = way.hops.empty() ? 0 : way.hops.front().node;
    if (way.slot < 0)
        return CoreText::tr("The command has no key, so any node can answer: node %1 is asked.").arg(first);
    QString text = CoreText::tr("%1 lies in slot %2.").arg(QString::fromUtf8(key)).arg(way.slot);
    if (first == 0)
        return text + u' ' + CoreText::tr("The client knows nobody who owns it.");
    return text + u' ' +
           (way.believed == 0 ? CoreText::tr("The client knows no owners yet and asks node %1.").arg(first)
                              : CoreText::tr("By the client's table node %1 is the one to ask.").arg(first));
}

/// What the hop's answer means; `next`: whom the client asks then, 0: nobody any more.
QString meaning(const Hop& hop, int next)
{
    switch (hop.answer) {
    case Answer::Ok:
        return CoreText::tr("Node %1 has answered.").arg(hop.node);
    case Answer::Moved:
        return next
                   ? CoreText::tr("Node %1 says MOVED: the slot belongs to node %2 for good. The client asks "
                                  "there, and its table is corrected.")
                         .arg(hop.node)
                         .arg(next)
                   : CoreText::tr("Node %1 says MOVED once more.").arg(hop.node);
    case Answer::Ask:
        return next ? CoreText::tr(
                          "Node %1 says ASK: the slot is on its way, and for this one command node %2 "
                          "is asked, after ASKING. The table stays as it is.")
                          .arg(hop.node)
                          .arg(next)
                    : CoreText::tr("Node %1 says ASK once more.").arg(hop.node);
    case Answer::TryAgain:
        return CoreText::tr("Node %1 says TRYAGAIN: of the command's keys some have moved and some have not.")
            .arg(hop.node);
    case Answer::ClusterDown:
        return CoreText::tr("Node %1 says CLUSTERDOWN: it does not serve the slot now.").arg(hop.node);
    case Answer::Loading:
        return CoreText::tr("Node %1 says LOADING: it reads its data first.").arg(hop.node);
    case Answer::MasterDown:
        return CoreText::tr("Node %1 says MASTERDOWN: it has no link to its master.").arg(hop.node);
    case Answer::ReadOnly:
        return CoreText::tr("Node %1 says READONLY: it is a replica.").arg(hop.node);
    case Answer::UnknownNode:
        return CoreText::tr("Nobody is known who owns the slot.");
    case Answer::Unreachable:
        return CoreText::tr("Node %1 cannot be reached.").arg(hop.node);
    case Answer::TimedOut:
        return CoreText::tr("Node %1 gives no answer in time.").arg(hop.node);
    case Answer::Lost:
        return CoreText::tr("The connection to node %1 ended before the answer.").arg(hop.node);
    default:
        break;
    }
    return CoreText::tr("Node %1 answers with an error: %2")
        .arg(QString::number(hop.node), QString::fromUtf8(hop.line));
}

QString pauseOf(const Hop& hop)
{
    return CoreText::tr("The client waits %1 ms.").arg(double(hop.pauseUs) / 1000, 0, 'f', 0);
}

} // namespace

QString wayInWords(const Way& way, const QByteArray& key)
{
    QStringList sentences{beginning(way, key)};
    for (size_t i = 0; i < way.hops.size(); ++i) {
        const Hop& hop = way.hops[i];
        const bool last = i + 1 == way.hops.size();
        const QString said = meaning(hop, last ? 0 : way.hops[i + 1].node);
        // The same trouble again and again is told once.
        const bool again =
            i > 0 && !last && way.hops[i - 1].answer == hop.answer && way.hops[i - 1].node == hop.node;
        if (again)
            continue;
        sentences << said;
        if (hop.pauseUs > 0)
            sentences << pauseOf(hop);
    }
    if (!way.hops.empty() && way.retries > 1)
        sentences << CoreText::tr("It has tried again %1 times.").arg(way.retries);
    return sentences.join(u' ');
}

} // namespace ringside::client
