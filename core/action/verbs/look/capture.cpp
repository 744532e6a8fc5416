// capture: what passed on the bus, as a file for Wireshark.

#include "core/action/verbs/common.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"

#include <QFileInfo>

namespace ringside {

namespace {

std::optional<ArgumentError> checkCapture(const Action& action)
{
    const QString what = action.arguments.value(0);
    if (what != u"save" && what != u"start" && what != u"stop")
        return ArgumentError{
            0, {}, CoreText::tr("Write capture save FILE, capture start FILE or capture stop.")};
    const int wanted = what == u"stop" ? 1 : 2;
    if (action.arguments.size() < wanted)
        return ArgumentError{int(action.arguments.size()), {}, CoreText::tr("Which file?")};
    if (action.arguments.size() > wanted)
        return ArgumentError{
            wanted, {}, CoreText::tr("'%1' was not expected.").arg(action.arguments[wanted])};
    return std::nullopt;
}

/// Where a captured packet is said to come from: a node's announced address and port, as the other nodes
/// know it.
CaptureAddresses addressesOf(Laboratory& lab)
{
    std::map<int, CaptureAddress> nodes;
    for (const int number : lab.numbers()) {
        const NodeOptions options = lab.optionsOf(number);
        nodes[number] = {options.announced, quint16(options.busPort)};
    }
    return [&lab, nodes](int end, Plane) mutable {
        if (!nodes.contains(end)) { // a client, or a node that has joined since
            const NodeOptions options = lab.optionsOf(end);
            nodes[end] = options.number == 0 ? CaptureAddress{QStringLiteral("127.0.0.1"), 0}
                                             : CaptureAddress{options.announced, quint16(options.busPort)};
        }
        return nodes.at(end);
    };
}

Result<QJsonObject> save(const QString& path, ActionContext& context)
{
    std::vector<WireMessage> messages;
    for (const WireBatch& batch : context.lab().wire().kept())
        messages.insert(messages.end(), batch->begin(), batch->end());
    if (messages.empty())
        return Error{ErrorCode::NotPossible, CoreText::tr("Nothing has passed on the bus yet.")};
    context.progress(-1, CoreText::tr("Writing %1 messages").arg(messages.size()));
    if (const Status saved = saveCapture(path, messages, addressesOf(context.lab())); !saved)
        return saved.error();
    return QJsonObject{{QStringLiteral("file"), path}, {QStringLiteral("messages"), qint64(messages.size())}};
}

Result<QJsonObject> runCapture(const Action& action, ActionContext& context)
{
    const QString what = action.arguments[0];
    const QString path = QFileInfo(action.arguments.value(1)).absoluteFilePath();
    BusRecorder& recorder = context.lab().recorder();
    if (what == u"save")
        return save(path, context);
    if (what == u"start") {
        if (const Status started = recorder.start(path, addressesOf(context.lab())); !started)
            return started.error();
        return QJsonObject{{QStringLiteral("file"), path}};
    }
    const QString file = recorder.path();
    const Result<qint64> stopped = recorder.stop();
    if (!stopped)
        return stopped.error();
    return QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("messages"), *stopped}};
}

} // namespace

Verb captureVerb()
{
    return {QStringLiteral("capture"),
            QStringLiteral("capture save FILE | capture start FILE | capture stop"),
            CoreText::tr("writes messages of the cluster bus to a pcapng file, for Wireshark: those still in "
                         "memory (save), or those from now on (start, stop)"),
            {},
            checkCapture,
            [](const Action&, const ClusterSnapshot& c) { return needsCluster(c); },
            runCapture};
}

} // namespace ringside
