#pragma once

#include <vector>

namespace ringside {

/// What controls act on: some nodes, or one link, or one slot; nothing of these means the whole cluster.
struct Selection
{
    std::vector<int> nodes; ///< ascending
    int from = 0;           ///< a link's ends; 0: no link
    int to = 0;
    int slot = -1;

    bool isLink() const { return from > 0 && to > 0; }
    static Selection ofNode(int number) { return {{number}, 0, 0, -1}; }
    static Selection ofLink(int a, int b) { return {{}, a, b, -1}; }
    static Selection ofSlot(int slot) { return {{}, 0, 0, slot}; }
    bool operator==(const Selection&) const = default;
};

} // namespace ringside
