#pragma once

namespace ringside {

/// What a place on the stage stands for: what lies under the mouse, what is selected. A plain value.
struct StageItem
{
    enum class Kind { Nothing, Node, Link, Slot, Shard };

    Kind kind = Kind::Nothing;
    int first = 0;  ///< node number, link's lower node number, slot or seat
    int second = 0; ///< link's higher node number

    static StageItem node(int number) { return {Kind::Node, number, 0}; }
    static StageItem link(int a, int b) { return {Kind::Link, a < b ? a : b, a < b ? b : a}; }
    static StageItem slot(int slot) { return {Kind::Slot, slot, 0}; }
    static StageItem shard(int seat) { return {Kind::Shard, seat, 0}; }

    bool isNode(int number) const { return kind == Kind::Node && first == number; }
    bool isLink(int a, int b) const { return *this == link(a, b); }
    explicit operator bool() const { return kind != Kind::Nothing; }
    bool operator==(const StageItem&) const = default;
};

} // namespace ringside
