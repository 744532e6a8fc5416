#include "core/workload/window_book.h"

#include <algorithm>

namespace ringside {

void LoadWindow::add(const LoadWindow& other)
{
    if (answered.size() < other.answered.size())
        answered.resize(other.answered.size());
    for (size_t node = 0; node < other.answered.size(); ++node)
        answered[node] += other.answered[node];
    failed += other.failed;
    maxUs = std::max(maxUs, other.maxUs);
}

namespace workload {

LoadWindow* WindowBook::at(qint64 nowUs)
{
    if (nowUs < m_fromUs)
        return nullptr;
    const auto index = size_t((nowUs - m_fromUs) / LoadWindow::LengthUs);
    if (m_open.size() <= index)
        m_open.resize(index + 1);
    return &m_open[index];
}

void WindowBook::answered(int node, qint64 nowUs, qint64 latencyUs)
{
    LoadWindow* window = at(nowUs);
    if (!window)
        return;
    if (window->answered.size() <= size_t(node))
        window->answered.resize(size_t(node) + 1);
    ++window->answered[size_t(node)];
    window->maxUs = std::max(window->maxUs, latencyUs);
}

void WindowBook::failed(qint64 nowUs)
{
    if (LoadWindow* window = at(nowUs))
        ++window->failed;
}

void WindowBook::close(qint64 nowUs, std::vector<LoadWindow>& into)
{
    if (nowUs < m_fromUs)
        return;
    const auto over = size_t((nowUs - m_fromUs) / LoadWindow::LengthUs);
    m_open.resize(std::max(m_open.size(), over));
    const auto end = m_open.begin() + ptrdiff_t(over);
    into.insert(into.end(), std::make_move_iterator(m_open.begin()), std::make_move_iterator(end));
    m_open.erase(m_open.begin(), end);
    m_fromUs += qint64(over) * LoadWindow::LengthUs;
}

} // namespace workload

} // namespace ringside
