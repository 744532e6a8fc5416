#pragma once

#include <QByteArray>
#include <QHashFunctions>
#include <QString>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>

namespace ringside {

/// A cluster node's name: 160 random bits, written as 40 lower-case hex digits (Redis Cluster
/// specification, "Cluster node attributes"). A null id stands for "none": the `-` of CLUSTER NODES.
/// A plain value; any thread.
class NodeId
{
public:
    NodeId() = default;

    /// Exactly 40 hex digits, or nothing.
    static std::optional<NodeId> fromHex(QByteArrayView hex);
    /// A new random id, from the system's source of randomness.
    static NodeId random();

    bool isNull() const;
    QByteArray toHex() const;
    /// The first eight digits, as people tell nodes apart.
    QString shortHex() const;

    auto operator<=>(const NodeId&) const = default;
    friend size_t qHash(const NodeId& id, size_t seed = 0) { return qHashBits(id.m_bytes.data(), 20, seed); }

private:
    std::array<std::uint8_t, 20> m_bytes{};
};

} // namespace ringside
