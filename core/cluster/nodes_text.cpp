#include "core/cluster/nodes_text.h"

#include <algorithm>
#include <charconv>

namespace ringside {

namespace {

/// The next word of `line`, cut off its front; empty at the end.
QByteArrayView nextWord(QByteArrayView& line, char separator = ' ')
{
    const qsizetype end = line.indexOf(separator);
    const QByteArrayView word = end < 0 ? line : line.first(end);
    line = end < 0 ? QByteArrayView() : line.sliced(end + 1);
    return word;
}

template <typename Number> bool readNumber(QByteArrayView text, Number& number)
{
    const auto [end, error] = std::from_chars(text.begin(), text.end(), number);
    return error == std::errc() && end == text.end();
}

void readFlags(QByteArrayView flags, Opinion& opinion)
{
    opinion.health = Health::Ok;
    while (!flags.isEmpty()) {
        const QByteArrayView flag = nextWord(flags, ',');
        if (flag == "myself")
            opinion.myself = true;
        else if (flag == "master")
            opinion.role = Role::Master;
        else if (flag == "slave" || flag == "replica")
            opinion.role = Role::Replica;
        else if (flag == "fail?")
            opinion.health = Health::Pfail;
        else if (flag == "fail")
            opinion.health = Health::Fail;
        else if (flag == "handshake")
            opinion.health = Health::Handshake;
        else if (flag == "noaddr")
            opinion.noAddress = true;
    }
}

/// `ip:port@busport[,hostname[,name=value...]]`; an IPv6 address has colons of its own. `:0@0` is no address.
void readAddress(QByteArrayView word, NodeAddress& address)
{
    const QByteArrayView place = nextWord(word, ',');
    const qsizetype at = place.indexOf('@');
    const QByteArrayView client = at < 0 ? place : place.first(at);
    const qsizetype colon = client.lastIndexOf(':');
    if (colon <= 0 || !readNumber(client.sliced(colon + 1), address.port))
        return;
    address.host = QString::fromLatin1(client.first(colon));
    if (at >= 0 && !readNumber(place.sliced(at + 1), address.busPort))
        address.busPort = 0;
}

/// `[slot->-id]` (migrating to id) or `[slot-<-id]` (importing from it).
bool readOpenSlot(QByteArrayView word, Opinion& opinion)
{
    const qsizetype arrow = word.indexOf("->-");
    const qsizetype mark = arrow >= 0 ? arrow : word.indexOf("-<-");
    if (mark < 0 || !word.endsWith(']'))
        return false;
    OpenSlot open;
    const auto id = NodeId::fromHex(word.sliced(mark + 3).chopped(1));
    if (!id || !readNumber(word.sliced(1, mark - 1), open.slot))
        return false;
    open.with = *id;
    (arrow >= 0 ? opinion.migrating : opinion.importing).push_back(open);
    return true;
}

bool readSlots(QByteArrayView word, Opinion& opinion)
{
    if (word.startsWith('['))
        return readOpenSlot(word, opinion);
    SlotRange range;
    const qsizetype dash = word.indexOf('-');
    if (!readNumber(dash < 0 ? word : word.first(dash), range.first))
        return false;
    range.last = range.first;
    if (dash >= 0 && !readNumber(word.sliced(dash + 1), range.last))
        return false;
    if (range.first < 0 || range.last < range.first || range.last >= kSlotCount)
        return false;
    opinion.slots.add(range);
    return true;
}

bool readLine(QByteArrayView line, Opinion& opinion)
{
    const auto id = NodeId::fromHex(nextWord(line));
    if (!id)
        return false;
    opinion.id = *id;
    readAddress(nextWord(line), opinion.address);
    readFlags(nextWord(line), opinion);
    const QByteArrayView master = nextWord(line);
    if (master != "-")
        opinion.masterId = NodeId::fromHex(master).value_or(NodeId());
    if (!readNumber(nextWord(line), opinion.pingSentMs) ||
        !readNumber(nextWord(line), opinion.pongReceivedMs) ||
        !readNumber(nextWord(line), opinion.configEpoch))
        return false;
    opinion.linkConnected = nextWord(line) == "connected";
    while (!line.isEmpty()) {
        const QByteArrayView word = nextWord(line);
        if (!word.isEmpty() && !readSlots(word, opinion))
            return false;
    }
    return true;
}

template <typename Fits> const Opinion* firstLine(const std::vector<Opinion>& view, Fits fits)
{
    const auto found = std::find_if(view.begin(), view.end(), fits);
    return found == view.end() ? nullptr : &*found;
}

} // namespace

std::optional<std::vector<Opinion>> parseClusterNodes(QByteArrayView text)
{
    std::vector<Opinion> result;
    while (!text.isEmpty()) {
        QByteArrayView line = nextWord(text, '\n');
        if (line.endsWith('\r'))
            line = line.chopped(1);
        if (line.isEmpty() || line.startsWith("vars "))
            continue;
        Opinion opinion;
        if (!readLine(line, opinion))
            return std::nullopt;
        result.push_back(std::move(opinion));
    }
    return result;
}

const Opinion* ownLine(const std::vector<Opinion>& view)
{
    return firstLine(view, [](const Opinion& line) { return line.myself; });
}

const Opinion* lineOf(const std::vector<Opinion>& view, const NodeId& id)
{
    return firstLine(view, [&](const Opinion& line) { return line.id == id; });
}

const Opinion* ownerIn(const std::vector<Opinion>& view, int slot)
{
    return firstLine(view, [slot](const Opinion& line) { return line.slots.contains(slot); });
}

} // namespace ringside
