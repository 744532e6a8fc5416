#include "widgets/packets/packets_filter.h"

#include "widgets/packets/packets_model.h"

namespace ringside {

void PacketsFilter::setFilter(const PacketFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    invalidateFilter();
}

bool PacketsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    return m_filter.shows(PacketKind(index.data(PacketsModel::KindRole).toInt()),
                          index.data(PacketsModel::FromRole).toInt(),
                          index.data(PacketsModel::ToRole).toInt());
}

} // namespace ringside
