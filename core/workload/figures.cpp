#include "core/workload/figures.h"

namespace ringside::workload {

void Figures::add(const Figures& other)
{
    operations += other.operations;
    failed += other.failed;
    retries += other.retries;
    shed += other.shed;
    for (size_t i = 0; i < errors.size(); ++i) {
        errors[i] += other.errors[i];
        troubles[i] += other.troubles[i];
    }
    for (const auto& [number, theirs] : other.nodes) {
        NodeFigures& mine = nodes[number];
        mine.operations += theirs.operations;
        mine.failed += theirs.failed;
        mine.troubles += theirs.troubles;
    }
    service.add(other.service);
    intended.add(other.intended);
}

} // namespace ringside::workload
