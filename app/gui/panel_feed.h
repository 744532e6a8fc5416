#pragma once

#include "core/action/action.h"
#include "core/cluster/event.h"
#include "core/cluster/snapshot.h"
#include "core/heat/slot_heat.h"

#include <functional>
#include <vector>

namespace ringside {

/// What views are fed with. A view is registered once, with add(); each of the functions that it has by these
/// names (setSnapshot, addEvents, addResult, setHeat, clear) is called from then on, in the order of
/// registration. The views must outlive the feed's use. GUI thread.
class PanelFeed
{
public:
    template <typename View> void add(View* view)
    {
        if constexpr (requires(const Snapshot& s) { view->setSnapshot(s); })
            m_snapshots.push_back([view](const Snapshot& s) { view->setSnapshot(s); });
        if constexpr (requires(const Events& e) { view->addEvents(e); })
            m_events.push_back([view](const Events& e) { view->addEvents(e); });
        if constexpr (requires(const ActionResult& r) { view->addResult(r); })
            m_results.push_back([view](const ActionResult& r) { view->addResult(r); });
        if constexpr (requires(const Heat& h) { view->setHeat(h); })
            m_heat.push_back([view](const Heat& h) { view->setHeat(h); });
        if constexpr (requires { view->clear(); })
            m_clear.push_back([view] { view->clear(); });
    }

    void setSnapshot(const Snapshot& snapshot) const { each(m_snapshots, snapshot); }
    void addEvents(const Events& events) const { each(m_events, events); }
    void addResult(const ActionResult& result) const { each(m_results, result); }
    void setHeat(const Heat& heat) const { each(m_heat, heat); }
    void clear() const
    {
        for (const auto& view : m_clear)
            view();
    }

private:
    template <typename Value>
    static void each(const std::vector<std::function<void(const Value&)>>& views, const Value& value)
    {
        for (const auto& view : views)
            view(value);
    }

    std::vector<std::function<void(const Snapshot&)>> m_snapshots;
    std::vector<std::function<void(const Events&)>> m_events;
    std::vector<std::function<void(const ActionResult&)>> m_results;
    std::vector<std::function<void(const Heat&)>> m_heat;
    std::vector<std::function<void()>> m_clear;
};

} // namespace ringside
