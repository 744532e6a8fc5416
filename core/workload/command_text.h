#pragma once

#include "core/workload/operation.h"

#include <string>

namespace ringside::workload {

/// The commands of a load in the protocol's form, made from parts that are laid out once.
class CommandText
{
public:
    explicit CommandText(const LoadOptions& options);

    /// The name of a key, as it is in the cluster: `ringside:load:0000000042`.
    QByteArray key(qint64 number) const;
    int slotOf(qint64 number) const;
    /// Appends it, with ASKING before it when it is asked for.
    void append(std::string& out, const Operation& operation) const;

    /// What all keys of a load begin with.
    static QByteArray prefix() { return "ringside:load:"; }

private:
    void writeKey(char* at, qint64 number) const;

    QByteArray m_prefix;
    std::string m_set, m_get, m_del; ///< up to the key
    std::string m_value;             ///< what comes behind the key of a SET
    int m_slot;                      ///< of every key, when they share a tag; -1
};

} // namespace ringside::workload
