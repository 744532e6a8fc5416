#pragma once

#include <QByteArray>
#include <QHash>

namespace ringside {

/// The `name:value` lines of INFO and CLUSTER INFO; headings and blank lines are passed over.
class InfoText
{
public:
    InfoText() = default;
    explicit InfoText(QByteArrayView text);

    bool contains(const QByteArray& name) const { return m_values.contains(name); }
    QByteArray text(const QByteArray& name) const { return m_values.value(name); }
    /// The number, or `otherwise` when the line is missing or no number.
    qint64 integer(const QByteArray& name, qint64 otherwise = 0) const;
    double real(const QByteArray& name, double otherwise = 0) const;
    /// A part of a `a=1,b=2` value: field("db0", "keys").
    qint64 field(const QByteArray& name, const QByteArray& part, qint64 otherwise = 0) const;

    /// All of them.
    const QHash<QByteArray, QByteArray>& all() const { return m_values; }

private:
    QHash<QByteArray, QByteArray> m_values;
};

} // namespace ringside
