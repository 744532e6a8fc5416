#include "core/node/cluster_file.h"

#include "core/base/core_text.h"
#include "core/cluster/nodes_text.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace ringside {

namespace {

/// [93-<-ID]: slot 93 comes from node ID (cluster.c, clusterGenNodeDescription).
bool isImportingMark(const QByteArray& word, const std::vector<int>& slots)
{
    const qsizetype arrow = word.indexOf("-<-");
    if (!word.startsWith('[') || arrow < 0)
        return false;
    return std::find(slots.begin(), slots.end(), word.mid(1, arrow - 1).toInt()) != slots.end();
}

/// ID IP:PORT@BUSPORT,HOSTNAME,AUX=... FLAGS ...: of the second word what follows the first comma.
void announceIn(QByteArray& line, const QByteArray& net, const QByteArray& hostname)
{
    QByteArrayList words = line.split(' ');
    if (words.size() < 2 || !words[1].startsWith(net))
        return;
    QByteArrayList parts = words[1].split(',');
    if (parts.size() < 2)
        parts << QByteArray();
    parts[1] = hostname;
    words[1] = parts.join(',');
    line = words.join(' ');
}

} // namespace

Result<std::optional<Opinion>> ClusterFile::own() const
{
    const Result<QByteArray> text = read();
    if (!text)
        return text.error();
    const auto view = parseClusterNodes(*text);
    if (!view)
        return Error{ErrorCode::Storage, CoreText::tr("%1 is not a nodes.conf file.").arg(m_path)};
    const Opinion* own = ownLine(*view);
    return own ? std::optional(*own) : std::nullopt;
}

Status ClusterFile::dropImporting(const std::vector<int>& slots) const
{
    const Result<QByteArray> text = read();
    if (!text)
        return text.error();
    QByteArrayList lines = text->split('\n');
    for (QByteArray& line : lines) {
        if (!line.contains("myself"))
            continue;
        QByteArrayList words = line.split(' ');
        words.removeIf([&](const QByteArray& word) { return isImportingMark(word, slots); });
        line = words.join(' ');
    }
    return write(lines.join('\n'));
}

Status ClusterFile::moveNet(int from, int to) const
{
    const Result<QByteArray> text = read();
    if (!text || text->isEmpty())
        return text ? Status(Done{}) : Status(text.error());
    const auto prefix = [](int net) { return " 127." + QByteArray::number(net) + ".1."; };
    return write(QByteArray(*text).replace(prefix(from), prefix(to)));
}

Status ClusterFile::announce(int net, const QByteArray& hostname) const
{
    const Result<QByteArray> text = read();
    if (!text)
        return text.error();
    QByteArrayList lines = text->split('\n');
    for (QByteArray& line : lines)
        announceIn(line, "127." + QByteArray::number(net) + ".1.", hostname);
    const QByteArray announced = lines.join('\n');
    return announced == *text ? Status(Done{}) : write(announced);
}

Result<QByteArray> ClusterFile::read() const
{
    QFile file(m_path);
    if (!file.exists())
        return QByteArray();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be read: %2.").arg(m_path, file.errorString())};
    return file.readAll();
}

Status ClusterFile::write(const QByteArray& text) const
{
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return Done{};
    return Error{ErrorCode::Storage,
                 CoreText::tr("%1 cannot be written: %2.").arg(m_path, file.errorString())};
}

} // namespace ringside
