#pragma once

#include "core/insurance/desk.h"

namespace ringside::insurance {

/// A customer as it lies in the cluster: all of it in one slot, so one node tells all of it.
struct CustomerFile
{
    Customer customer; ///< policies and claims in the order of their ids
    int slot = 0;
    int node = 0;
    QByteArrayList keys;     ///< those that are there
    QByteArrayList leaving;  ///< policies on their way to another customer
    QByteArrayList arriving; ///< policies that have come, and whose transfer is not finished
};

/// Errors: BadInput when there is no such customer; as Desk::ask().
Result<CustomerFile> readCustomer(const Desk& desk, const QByteArray& id);
/// What every operation asks first. Errors: as readCustomer(), NotPossible while a load or clear is broken
/// off.
Status mustBeThere(const Desk& desk, const QByteArray& id);

} // namespace ringside::insurance
