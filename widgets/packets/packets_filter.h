#pragma once

#include "widgets/packets/packet_traffic.h"

#include <QSortFilterProxyModel>

namespace ringside {

/// Rows of a PacketsModel that a PacketFilter shows.
class PacketsFilter : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFilter(const PacketFilter& filter);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    PacketFilter m_filter;
};

} // namespace ringside
