#include "core/action/verbs/members/libraries.h"

#include "core/base/core_text.h"
#include "core/laboratory/laboratory.h"
#include "core/slots/forbidden.h"

#include <map>

namespace ringside {

namespace {

constexpr std::chrono::milliseconds kPatience{5000};

using Libraries = std::map<QByteArray, QByteArray>; // code by name

Result<Reply> tellLibraries(int node, const QByteArrayList& words, ActionContext& context)
{
    const Deadline deadline(kPatience);
    Result<Connection> connection = Connection::open(context.lab().endpoint(node), deadline);
    Result<Reply> reply = connection ? connection->command(words, deadline) : connection.error();
    if (!reply)
        return Error{reply.error().code, CoreText::tr("Node %1: %2").arg(node).arg(reply.error().message)};
    if (forbids(*reply))
        return forbidden(node, words, *reply);
    if (reply->isError())
        return Error{ErrorCode::Server,
                     CoreText::tr("Node %1 answers: %2").arg(node).arg(QString::fromUtf8(reply->text))};
    return reply;
}

Result<Libraries> librariesOf(int node, ActionContext& context)
{
    const Result<Reply> told = tellLibraries(node, {"FUNCTION", "LIST", "WITHCODE"}, context);
    if (!told)
        return told.error();
    Libraries found;
    for (const Reply& library : told->elements) {
        std::map<QByteArray, QByteArray> fields;
        for (size_t i = 0; i + 1 < library.elements.size(); i += 2)
            fields[library.elements[i].text] = library.elements[i + 1].text;
        found[fields["library_name"]] = fields["library_code"];
    }
    return found;
}

Status copy(int from, int to, const Libraries& libraries, ActionContext& context)
{
    const int source = context.lab().endpoint(from).port, target = context.lab().endpoint(to).port;
    context.did(QStringLiteral("redis-cli -p %1 FUNCTION DUMP | head -c -1 | "
                               "redis-cli -p %2 -X dump FUNCTION RESTORE dump REPLACE")
                    .arg(source)
                    .arg(target));
    const Result<Reply> dump = tellLibraries(from, {"FUNCTION", "DUMP"}, context);
    if (!dump)
        return dump.error();
    const Result<Reply> restored = tellLibraries(to, {"FUNCTION", "RESTORE", dump->text, "REPLACE"}, context);
    if (restored)
        return Done{};
    QStringList names;
    for (const auto& [name, code] : libraries)
        names << QString::fromUtf8(name);
    return Error{
        restored.error().code,
        CoreText::tr("Node %1 cannot take the function libraries of node %2 (%3). %4.")
            .arg(to)
            .arg(from)
            .arg(names.join(QStringLiteral(", ")), restored.error().message),
        CoreText::tr(
            "`call masters FUNCTION LIST` shows what each master has. FUNCTION DELETE removes a library.")};
}

std::vector<int> mastersOf(const ClusterSnapshot& cluster)
{
    std::vector<int> numbers;
    for (const NodeState& node : cluster.nodes) {
        if (node.role == Role::Master && node.answering)
            numbers.push_back(node.number);
    }
    return numbers;
}

} // namespace

Result<QStringList> copyLibraries(int to, ActionContext& context)
{
    std::map<int, Libraries> found;
    Libraries all;
    for (const int master : mastersOf(*context.lab().hub().latest())) {
        Result<Libraries> libraries = master != to ? librariesOf(master, context) : Libraries();
        if (!libraries)
            return libraries.error();
        const size_t before = all.size();
        all.insert(libraries->begin(), libraries->end());
        if (all.size() > before) // it has some that those before it have not
            found[master] = std::move(*libraries);
    }
    QStringList names;
    for (const auto& [name, code] : all)
        names << QString::fromUtf8(name);
    for (auto master = found.rbegin(); master != found.rend(); ++master) { // the first one last: it counts
        if (const Status copied = copy(master->first, to, master->second, context); !copied)
            return copied.error();
    }
    return names;
}

} // namespace ringside
