#pragma once

#include <QCoreApplication>
#include <QEvent>
#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace ringside {

/// Carries work from any thread to the thread of this object, in order. What is posted runs there from the
/// event loop; what is left when the object goes is dropped. A lock of our own stands between the threads, so
/// that the sanitizer, which does not see into Qt, sees the order too.
class Mailbox : public QObject
{
public:
    using Work = std::function<void()>;

    void post(Work work)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_work.push_back(std::move(work));
        }
        QCoreApplication::postEvent(this, new QEvent(QEvent::User));
    }

    /// Drops what has not run yet.
    void clear()
    {
        const std::lock_guard lock(m_mutex);
        m_work.clear();
    }

    bool event(QEvent* event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        std::vector<Work> work;
        {
            const std::lock_guard lock(m_mutex);
            work.swap(m_work);
        }
        for (const Work& one : work)
            one();
        return true;
    }

private:
    std::mutex m_mutex;
    std::vector<Work> m_work;
};

} // namespace ringside
