#include "core/node/lab_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ringside {

namespace {

constexpr int kFormat = 1;
constexpr int kMostNodes = 254; // one /24 of loopback addresses

QJsonObject toObject(const QMap<QString, QString>& map)
{
    QJsonObject object;
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        object.insert(entry.key(), entry.value());
    return object;
}

QMap<QString, QString> toMap(const QJsonObject& object)
{
    QMap<QString, QString> map;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        map.insert(entry.key(), entry.value().toString());
    return map;
}

} // namespace

QByteArray labToJson(const LabRecord& record)
{
    QJsonArray nodes;
    for (const LabNode& node : record.nodes)
        nodes.append(QJsonObject{{QStringLiteral("number"), node.number},
                                 {QStringLiteral("id"), QString::fromLatin1(node.id.toHex())},
                                 {QStringLiteral("port"), node.port},
                                 {QStringLiteral("seat"), node.seat},
                                 {QStringLiteral("directives"), toObject(node.directives)}});
    const QJsonObject program{{QStringLiteral("path"), record.program.path},
                              {QStringLiteral("server"), record.program.server},
                              {QStringLiteral("version"), record.program.version}};
    const QJsonObject lab{{QStringLiteral("format"), kFormat},
                          {QStringLiteral("name"), record.name},
                          {QStringLiteral("base_port"), record.basePort},
                          {QStringLiteral("net"), record.net},
                          {QStringLiteral("program"), program},
                          {QStringLiteral("password"), record.password},
                          {QStringLiteral("directives"), toObject(record.directives)},
                          {QStringLiteral("nodes"), nodes},
                          {QStringLiteral("last_number"), record.lastNumber},
                          {QStringLiteral("last_used_ms"), record.lastUsedMs}};
    return QJsonDocument(lab).toJson();
}

std::optional<LabRecord> labFromJson(const QByteArray& json)
{
    const QJsonObject lab = QJsonDocument::fromJson(json).object();
    if (lab.value(QStringLiteral("format")).toInt() != kFormat)
        return std::nullopt;
    LabRecord record;
    record.name = lab.value(QStringLiteral("name")).toString();
    record.basePort = lab.value(QStringLiteral("base_port")).toInt();
    record.net = lab.value(QStringLiteral("net")).toInt();
    const QJsonObject program = lab.value(QStringLiteral("program")).toObject();
    record.program = {program.value(QStringLiteral("path")).toString(),
                      program.value(QStringLiteral("server")).toString(),
                      program.value(QStringLiteral("version")).toString()};
    record.password = lab.value(QStringLiteral("password")).toString();
    record.directives = toMap(lab.value(QStringLiteral("directives")).toObject());
    record.lastNumber =
        lab.value(QStringLiteral("last_number")).toInt(); // labs made before it know no removal
    record.lastUsedMs = lab.value(QStringLiteral("last_used_ms")).toInteger();
    for (const QJsonValue& value : lab.value(QStringLiteral("nodes")).toArray()) {
        const QJsonObject node = value.toObject();
        const auto id = NodeId::fromHex(node.value(QStringLiteral("id")).toString().toLatin1());
        const int number = node.value(QStringLiteral("number")).toInt();
        const int before = record.nodes.empty() ? 0 : record.nodes.back().number;
        const int port = node.value(QStringLiteral("port")).toInt();
        const int seat = node.value(QStringLiteral("seat")).toInt(-1);
        if (!id || number <= before || number > kMostNodes || port < 1 || port > 55535 || seat < -1 ||
            seat >= kMostNodes)
            return std::nullopt;
        record.nodes.push_back(
            {number, *id, port, seat, toMap(node.value(QStringLiteral("directives")).toObject())});
    }
    if (record.name.isEmpty() || record.basePort < 1 || record.basePort > 55535 || record.net < 0 ||
        record.net > 255 || record.lastNumber < 0 || record.lastNumber > kMostNodes)
        return std::nullopt;
    return record;
}

} // namespace ringside
