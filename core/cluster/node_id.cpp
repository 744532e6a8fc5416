#include "core/cluster/node_id.h"

#include <QRandomGenerator>

#include <algorithm>

namespace ringside {

std::optional<NodeId> NodeId::fromHex(QByteArrayView hex)
{
    if (hex.size() != 40)
        return std::nullopt;
    const auto isHexDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (!std::all_of(hex.begin(), hex.end(), isHexDigit))
        return std::nullopt;
    const QByteArray bytes = QByteArray::fromHex(hex.toByteArray());
    NodeId id;
    std::copy(bytes.begin(), bytes.end(), id.m_bytes.begin());
    return id;
}

NodeId NodeId::random()
{
    std::array<quint32, 5> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    NodeId id;
    std::copy_n(reinterpret_cast<const std::uint8_t*>(words.data()), id.m_bytes.size(), id.m_bytes.begin());
    return id;
}

bool NodeId::isNull() const
{
    return *this == NodeId{};
}

QByteArray NodeId::toHex() const
{
    return QByteArray(reinterpret_cast<const char*>(m_bytes.data()), qsizetype(m_bytes.size())).toHex();
}

QString NodeId::shortHex() const
{
    return QString::fromLatin1(toHex().left(8));
}

} // namespace ringside
