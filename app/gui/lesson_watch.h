#pragma once

#include "core/base/endpoint.h"
#include "core/lesson/walk.h"
#include "core/session/mailbox.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <thread>

namespace ringside {

/// Looks whether a step's checks hold, and judges answers, on a thread of its own: both may have to ask
/// nodes. It works on a copy of the walk and hands back the copy. GUI thread, but for the work.
class LessonWatch
{
public:
    enum class What { Look, Answer, Diagnose };
    struct Job
    {
        What what = What::Look;
        lesson::Walk walk;
        Snapshot now;
        std::map<int, Endpoint> nodes; ///< that can be asked
        lesson::Answer answer;
        quint64 revision = 0; ///< of the walk
        bool mayReach = true; ///< false: it looks, and takes nothing
    };
    struct Outcome
    {
        What what = What::Look;
        lesson::Walk walk;
        lesson::StepFindings findings;
        lesson::Judgement judgement; ///< of an answer
        lesson::Answer answer;
        quint64 revision = 0;
        bool reached = false; ///< by this very look
    };
    using Tell = std::function<void(const Outcome&)>;

    /// `tell` is called on the thread that made it.
    explicit LessonWatch(Tell tell);
    ~LessonWatch();
    LessonWatch(const LessonWatch&) = delete;
    LessonWatch& operator=(const LessonWatch&) = delete;

    /// A look that nobody has begun gives way to a newer one; answers are all judged.
    void submit(Job job);
    /// Forgets what is queued; what is under way is not told any more.
    void drop();

private:
    void run(const std::stop_token& token);

    Tell m_tell;
    std::unique_ptr<Mailbox> m_mailbox;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Job> m_jobs;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace ringside
