#include "widgets/stage/stage_accessible.h"

#include "widgets/dress/accessible_children.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/stage/stage_words.h"

#include <algorithm>
#include <set>

namespace ringside {

namespace {

qint64 stageKey(const StageItem& item)
{
    return qint64(item.kind) << 40 | qint64(item.first) << 20 | item.second;
}

/// The stage's things: nodes in the keyboard's order, then links that have a fault or are selected, then the
/// ring by shards and, where nobody owns it, by pieces.
class StageAccessible final : public AccessibleChildren
{
public:
    explicit StageAccessible(StageWidget* stage)
        : AccessibleChildren(stage, QAccessible::List, QAccessible::ListItem)
    {
    }

    std::vector<Key> keys() const override
    {
        std::vector<Key> all;
        for (const int number : stage().geometryOfStage().walk())
            all.push_back(stageKey(StageItem::node(number)));
        for (const SceneLink& link : stage().scene().links) {
            if (link.faulty() || stage().selection().isLink(link.a, link.b))
                all.push_back(stageKey(StageItem::link(link.a, link.b)));
        }
        std::set<int> seats;
        for (const SceneArc& arc : stage().scene().arcs) {
            if (arc.seat < 0 || seats.insert(arc.seat).second)
                all.push_back(stageKey(itemOf(arc)));
        }
        return all;
    }
    QString nameOf(Key key) const override
    {
        return StageWords::spokenName(*stage().snapshot(), stage().scene(), itemOf(key));
    }
    QString descriptionOf(Key key) const override
    {
        return StageWords::spokenDescription(*stage().snapshot(), itemOf(key));
    }
    QRect rectOf(Key key) const override { return stage().rectOf(itemOf(key)); }
    void addState(Key key, QAccessible::State& state) const override
    {
        state.focusable = itemOf(key).kind == StageItem::Kind::Node;
        state.selectable = true;
        state.selected = stage().selection() == itemOf(key);
    }
    void press(Key key) const override { stage().select(itemOf(key)); }
    bool hasMenu(Key) const override { return true; }
    void showMenu(Key key) const override
    {
        stage().requestMenu(itemOf(key), stage().mapToGlobal(rectOf(key).center()));
    }
    std::optional<Key> focusKey() const override
    {
        return stage().currentNode() ? std::optional(stageKey(StageItem::node(stage().currentNode())))
                                     : std::nullopt;
    }
    std::optional<Key> keyAt(QPoint point) const override
    {
        StageItem item = stage().geometryOfStage().hitTest(point);
        const std::vector<SceneArc>& arcs = stage().scene().arcs;
        if (item.kind == StageItem::Kind::Slot) {
            const auto arc = std::find_if(arcs.begin(), arcs.end(),
                                          [&](const SceneArc& a) { return a.range.contains(item.first); });
            item = arc == arcs.end() ? StageItem() : itemOf(*arc);
        }
        return indexOf(stageKey(item)) >= 0 ? std::optional(stageKey(item)) : std::nullopt;
    }

private:
    static StageItem itemOf(const SceneArc& arc)
    {
        return arc.seat >= 0 ? StageItem::shard(arc.seat) : StageItem::slot(arc.range.first);
    }
    static StageItem itemOf(Key key)
    {
        return {StageItem::Kind(key >> 40), int(key >> 20 & 0xfffff), int(key & 0xfffff)};
    }
    StageWidget& stage() const { return *static_cast<StageWidget*>(view()); }
};

} // namespace

void installStageAccessible()
{
    installAccessible<StageWidget, StageAccessible>();
}

void tellStage(StageWidget* stage, const StageItem& item, QAccessible::Event event)
{
    tellScreenReader(stage, stageKey(item), event);
}

void tellStageChanges(StageWidget* stage, const StageScene& before)
{
    if (!screenReaderListens())
        return;
    for (const SceneNode& node : stage->scene().nodes) {
        const SceneNode* old = before.node(node.number);
        if (old && (old->badge != node.badge || old->master != node.master))
            tellStage(stage, StageItem::node(node.number), QAccessible::DescriptionChanged);
    }
}

} // namespace ringside
