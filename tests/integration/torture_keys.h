#pragma once

#include "tests/support/lab_fixture.h"

/// The keys of the torture run: what was written, and what the cluster has of it. No key is written while
/// slots move, so each one has exactly one right value.
namespace ringside::test {

class TortureKeys
{
public:
    explicit TortureKeys(int count);

    /// Writes every `every`-th key with a new value and waits until the replicas have them. Empty, or why
    /// not.
    QString renew(LabFixture& lab, int every);

    struct Found
    {
        QStringList lost;   ///< keys that their owner does not have
        QStringList wrong;  ///< keys with another value: `key in node 2`
        qint64 surplus = 0; ///< keys in masters above those that were found: held twice, or by nobody's leave
        QString unlike;     ///< a replica that holds more or less than its master
        QString problem;    ///< why it cannot be told
    };
    Found look(LabFixture& lab) const;
    /// Writes what is lost anew, so that the next rounds go on.
    QString restore(LabFixture& lab) const;

private:
    QString unlikeTheirMasters(LabFixture& lab) const;
    QByteArray value(int key) const;
    QString write(LabFixture& lab, const std::vector<int>& keys) const;

    std::vector<int> m_versions;
};

/// Sends commands to a node. An error says which node.
Result<std::vector<Reply>> askMany(LabFixture& lab, int node, const std::vector<QByteArrayList>& commands);

} // namespace ringside::test
