#pragma once

#include "core/insurance/operations.h"

#include <QDateTime>

/// Inside of the operations: what all of them do.
namespace ringside::insurance {

/// A number that no policy or claim of the customer has: those of a load are smaller. Drawn twice, one of
/// them is lost, and that does no harm.
Result<qint64> drawNumber(const Desk& desk, const QByteArray& customer, QStringList& lines);
/// Raises `added` of a stats hash. False: nobody knows, or it was refused.
bool raise(const Desk& desk, const QByteArray& stats, QStringList& lines);
/// As last_updated has it.
inline QByteArray nowText()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toLatin1();
}
inline QByteArray dayText(int daysFromNow = 0)
{
    return QDate::currentDate().addDays(daysFromNow).toString(Qt::ISODate).toLatin1();
}

} // namespace ringside::insurance
