#include "core/wire/bus_reader.h"

#include "core/wire/bus_layout.h"

#include <algorithm>

namespace ringside::bus {

namespace {

constexpr qsizetype kMostProblems = 12;

bool isPrintable(char c)
{
    return c > 0x20 && c < 0x7f;
}

} // namespace

QByteArrayView Reader::bytes(qint64 at, qint64 count) const
{
    if (at >= m_front.size())
        return {};
    return m_front.sliced(at, std::min(count, m_front.size() - at));
}

bool Reader::holds(qint64 at, qint64 count) const
{
    if (!has(at, count))
        problem(QStringLiteral("It ends too early: at %1 of at least %2 bytes.").arg(m_size).arg(at + count));
    return isAtHand(at, count);
}

bool Reader::isNobody(qint64 at) const
{
    const QByteArrayView field = bytes(at, kIdSize);
    return std::all_of(field.begin(), field.end(), [](char c) { return c == 0; });
}

std::optional<NodeId> Reader::id(qint64 at) const
{
    return NodeId::fromHex(bytes(at, kIdSize));
}

NodeId Reader::id(qint64 at, const char* what) const
{
    const std::optional<NodeId> found = id(at);
    if (!found && isAtHand(at, kIdSize))
        problem(QStringLiteral("The %1 is not a node id of 40 hex digits.").arg(QLatin1String(what)));
    return found.value_or(NodeId());
}

QByteArray Reader::address(qint64 at, bool& sound) const
{
    const QByteArrayView field = bytes(at, kAddressSize);
    const auto end = std::find(field.begin(), field.end(), '\0');
    sound = std::all_of(field.begin(), end, isPrintable) && end - field.begin() < kAddressSize;
    return field.first(end - field.begin()).toByteArray();
}

void Reader::expectEnd(qint64 end) const
{
    if (m_size < end)
        problem(QStringLiteral("What it holds takes %1 bytes, but it has only %2.").arg(end).arg(m_size));
    else if (m_size > end)
        problem(QStringLiteral("%1 more bytes follow its end.").arg(m_size - end));
}

void Reader::problem(const QString& sentence) const
{
    if (m_problems.size() < kMostProblems)
        m_problems << sentence;
    else if (m_problems.size() == kMostProblems)
        m_problems << QStringLiteral("More is wrong than is told here.");
}

} // namespace ringside::bus
