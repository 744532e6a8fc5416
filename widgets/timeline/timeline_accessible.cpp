#include "widgets/timeline/timeline_accessible.h"

#include "widgets/dress/accessible_children.h"
#include "widgets/dress/spoken_text.h"
#include "widgets/timeline/timeline.h"

#include <QHash>

#include <algorithm>

namespace ringside {

namespace {

/// So many of the events in sight are told, the newest; ten minutes may hold thousands.
constexpr size_t kEvents = 200;

/// Bars and events in order of time. They are laid out once for each picture, not once for each question.
class TimelineAccessible final : public AccessibleChildren
{
public:
    explicit TimelineAccessible(Timeline* timeline)
        : AccessibleChildren(timeline, QAccessible::List, QAccessible::ListItem)
    {
    }

    std::vector<Key> keys() const override
    {
        std::vector<Key> all;
        for (const Thing& thing : things())
            all.push_back(thing.key);
        return all;
    }
    int keyCount() const override { return int(things().size()); }
    Key keyOf(int index) const override { return things()[size_t(index)].key; }
    int indexOf(Key key) const override
    {
        things();
        return m_index.value(key, -1);
    }
    QString nameOf(Key key) const override { return thing(key).name; }
    QString descriptionOf(Key key) const override { return thing(key).description; }
    QRect rectOf(Key key) const override { return thing(key).box & view()->rect(); }
    void addState(Key key, QAccessible::State& state) const override
    {
        state.focusable = state.selectable = thing(key).event >= 0;
        state.selected = focusKey() == key;
    }
    bool canPress(Key key) const override { return thing(key).event >= 0; }
    void press(Key key) const override { timeline().activate(thing(key).event); }
    std::optional<Key> focusKey() const override
    {
        for (const Thing& thing : things()) {
            if (thing.event >= 0 && timeline().data().events()[thing.event] == timeline().chosenEvent())
                return thing.key;
        }
        return {};
    }

private:
    struct Thing
    {
        qint64 timeMs = 0;
        qsizetype event = -1; ///< in the timeline's data; -1: it is a bar
        QString name;
        QString description;
        QRect box;
        Key key = 0;
    };

    Timeline& timeline() const { return *static_cast<Timeline*>(view()); }
    const Thing& thing(Key key) const
    {
        const std::vector<Thing>& all = things();
        const int index = indexOf(key);
        static const Thing none;
        return index < 0 ? none : all[size_t(index)];
    }
    const std::vector<Thing>& things() const
    {
        if (const TimelinePicture now = timeline().picture(); now != m_picture) {
            m_picture = now;
            collect();
        }
        return m_things;
    }
    void collect() const
    {
        const TimelineLayout layout = timeline().layoutNow();
        m_things.clear();
        m_index.clear();
        for (const TimelineLayout::Bar& bar : layout.bars())
            addBar(bar);
        for (const TimelineLayout::Mark& mark : layout.marks())
            addEvents(mark);
        std::stable_sort(m_things.begin(), m_things.end(),
                         [](const Thing& a, const Thing& b) { return a.timeMs < b.timeMs; });
        dropOldEvents();
        for (Thing& thing : m_things) {
            while (m_index.contains(thing.key))
                ++thing.key; // two at the same time that are told alike
            m_index[thing.key] = int(&thing - m_things.data());
        }
    }
    void addBar(const TimelineLayout::Bar& bar) const
    {
        const TimelineBar& told = bar.bar;
        const qint64 which = told.number ? told.number : told.fromMs;
        m_things.push_back({told.fromMs, -1, spokenText(barName(told)),
                            spokenText(barStory(told, timeline().picture().nowMs)), bar.box.toAlignedRect(),
                            Key(qHashMulti(1, int(told.kind), which) >> 1)});
    }
    void addEvents(const TimelineLayout::Mark& mark) const
    {
        const QPointF r(mark.radius, mark.radius);
        const QRect box = QRectF(mark.centre - r, mark.centre + r).toAlignedRect();
        for (const qsizetype index : mark.events) {
            const Event& event = timeline().data().events()[index];
            m_things.push_back({event.timeMs,
                                index,
                                spokenText(timeline().eventSentence(index)),
                                {},
                                box,
                                Key(qHashMulti(2, event.timeMs, int(event.kind), event.node) >> 1)});
        }
    }
    void dropOldEvents() const
    {
        const auto isEvent = [](const Thing& thing) { return thing.event >= 0; };
        const auto events = std::count_if(m_things.begin(), m_things.end(), isEvent);
        auto tooMany = events - qptrdiff(kEvents);
        std::erase_if(m_things, [&](const Thing& thing) { return isEvent(thing) && tooMany-- > 0; });
    }

    mutable TimelinePicture m_picture;
    mutable std::vector<Thing> m_things;
    mutable QHash<Key, int> m_index;
};

} // namespace

void installTimelineAccessible()
{
    installAccessible<Timeline, TimelineAccessible>();
}

void tellChosenEvent(Timeline* timeline)
{
    if (!screenReaderListens())
        return;
    auto* told = dynamic_cast<TimelineAccessible*>(QAccessible::queryAccessibleInterface(timeline));
    if (const auto key = told ? told->focusKey() : std::nullopt)
        tellScreenReader(timeline, *key, QAccessible::Focus);
}

} // namespace ringside
