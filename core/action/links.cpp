#include "core/action/links.h"

#include "core/action/quantities.h"
#include "core/action/verb.h"
#include "core/base/core_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace ringside {

namespace {

const QRegularExpression& clientForm()
{
    static const QRegularExpression form(QStringLiteral("^c([1-9][0-9]{0,2})$"));
    return form;
}

bool hasClient(const ClusterSnapshot& cluster, int client)
{
    return std::any_of(cluster.ledger.writers.begin(), cluster.ledger.writers.end(),
                       [client](const WriterState& w) { return w.client == client; });
}

std::vector<Plane> planesOf(const Action& action, int from, int to)
{
    const QString plane = action.option(u"plane").value_or(QStringLiteral("all"));
    const bool client = isClientEnd(from) || isClientEnd(to);
    if (client)
        return plane == u"all" || plane == u"client" ? std::vector{Plane::Client} : std::vector<Plane>();
    if (plane == u"bus")
        return {Plane::Bus};
    if (plane == u"replication")
        return {Plane::Replication};
    return plane == u"client" ? std::vector<Plane>() : std::vector{Plane::Bus, Plane::Replication};
}

void addLinks(std::vector<LinkFault>& links, const Action& action, const std::vector<int>& from,
              const std::vector<int>& to)
{
    for (const int a : from) {
        for (const int b : to) {
            if (a == b || (isClientEnd(a) && isClientEnd(b)))
                continue;
            for (const Plane plane : planesOf(action, a, b))
                links.push_back({a, b, plane});
        }
    }
}

} // namespace

bool looksLikeEnds(const QString& word)
{
    const QStringList parts = word.split(u',');
    return std::all_of(parts.begin(), parts.end(), [](const QString& part) {
        return clientForm().match(part).hasMatch() || looksLikeNodes(part);
    });
}

std::optional<LinkWords> linkWords(const QStringList& arguments)
{
    const QString first = arguments.value(0);
    const QStringList sides = first.split(u'>');
    if (sides.size() == 2 && looksLikeEnds(sides[0]) && looksLikeEnds(sides[1]))
        return LinkWords{sides[0], sides[1], false, 1};
    const QString second = arguments.value(1);
    const bool two = looksLikeEnds(first) && looksLikeEnds(second) && second != u"all";
    if (two)
        return LinkWords{first, second, true, 2};
    if (first == u"all")
        return LinkWords{first, first, true, 1};
    return std::nullopt;
}

std::optional<ArgumentError> checkLinks(const Action& action)
{
    if (!linkWords(action.arguments))
        return ArgumentError{
            0,
            {},
            CoreText::tr("Which link? Write `%1 1 2` for both directions or `%1 1>2` for one.")
                .arg(action.verb)};
    const QString plane = action.option(u"plane").value_or(QStringLiteral("all"));
    if (plane != u"all" && plane != u"bus" && plane != u"replication" && plane != u"client")
        return ArgumentError{
            0, QStringLiteral("plane"),
            CoreText::tr("'%1' is not a plane. Write bus, replication, client or all.").arg(plane)};
    return std::nullopt;
}

std::vector<int> endsOf(const QString& word, const ClusterSnapshot& cluster)
{
    std::vector<int> ends;
    for (const QString& part : word.split(u',')) {
        if (const auto client = clientForm().match(part); client.hasMatch()) {
            if (!hasClient(cluster, client.captured(1).toInt()))
                return {};
            ends.push_back(clientEnd(client.captured(1).toInt()));
            continue;
        }
        const auto nodes = parseNodes(part, cluster.numbers());
        if (!nodes)
            return {};
        ends.insert(ends.end(), nodes->begin(), nodes->end());
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

std::optional<QString> unknownEnds(const QString& word, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.empty())
        return CoreText::tr("There is no cluster yet.");
    for (const QString& part : word.split(u',')) {
        const auto client = clientForm().match(part);
        if (client.hasMatch() && !hasClient(cluster, client.captured(1).toInt()))
            return CoreText::tr("There is no client %1: `ledger start` places clients in the network.")
                .arg(part);
    }
    if (endsOf(word, cluster).empty())
        return noSuchNode(word, cluster);
    return std::nullopt;
}

std::optional<QString> whyNotLinks(const Action& action, const ClusterSnapshot& cluster)
{
    if (cluster.nodes.size() < 2)
        return CoreText::tr("There are no links: a cluster of at least two nodes is needed.");
    const auto words = linkWords(action.arguments);
    if (!words)
        return std::nullopt;
    for (const QString& side : {words->from, words->to}) {
        if (auto unknown = unknownEnds(side, cluster))
            return unknown;
    }
    if (words->from != u"all" || words->to != u"all") {
        const std::vector<int> a = endsOf(words->from, cluster), b = endsOf(words->to, cluster);
        for (const int end : a) {
            if (std::find(b.begin(), b.end(), end) != b.end())
                return CoreText::tr("Node %1 has no link to itself.").arg(endName(end));
        }
    }
    if (linksOf(action, cluster).empty())
        return CoreText::tr(
            "There is no such link. A client has links only to nodes, and only on the plane client.");
    return std::nullopt;
}

std::vector<LinkFault> linksOf(const Action& action, const ClusterSnapshot& cluster)
{
    std::vector<LinkFault> links;
    const auto words = linkWords(action.arguments);
    if (!words)
        return links;
    const std::vector<int> a = endsOf(words->from, cluster), b = endsOf(words->to, cluster);
    addLinks(links, action, a, b);
    if (words->bothWays)
        addLinks(links, action, b, a);
    const auto key = [](const LinkFault& l) { return std::tuple(l.from, l.to, l.plane); };
    std::sort(links.begin(), links.end(),
              [&](const LinkFault& x, const LinkFault& y) { return key(x) < key(y); });
    links.erase(std::unique(links.begin(), links.end(),
                            [](const LinkFault& x, const LinkFault& y) { return x.sameAs(y); }),
                links.end());
    return links;
}

std::vector<LinkFault> linksBetween(const std::vector<int>& a, const std::vector<int>& b)
{
    std::vector<LinkFault> links;
    addLinks(links, {}, a, b);
    addLinks(links, {}, b, a);
    return links;
}

int sideOf(int end, const ClusterSnapshot& cluster)
{
    for (const WriterState& writer : cluster.ledger.writers) {
        if (clientEnd(writer.client) == end && writer.beside > 0)
            return writer.beside;
    }
    return end;
}

QString endsText(const std::vector<int>& ends)
{
    QStringList nodes, clients;
    for (const int end : ends)
        (isClientEnd(end) ? clients : nodes) << endName(end);
    clients.sort();
    return (nodes + clients).join(u',');
}

} // namespace ringside
