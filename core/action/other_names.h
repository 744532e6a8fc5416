#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ringside {

/// Another name for an action: that of a script or of a `redis-cli --cluster` command which people know.
struct OtherName
{
    QString name;      ///< `force-rebalance`
    QStringList words; ///< what it stands for: `rebalance`, `threshold=0`
};

const std::vector<OtherName>& otherNames();
/// The words that `name` stands for; empty when it is no other name.
QStringList meantBy(QStringView name);

} // namespace ringside
