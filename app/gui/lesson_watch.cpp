#include "app/gui/lesson_watch.h"

#include "core/redis/connection.h"

namespace ringside {

namespace {

constexpr std::chrono::milliseconds kAskFor{
    800}; // a node that does not answer by then could not be looked at

Result<Reply> ask(const std::map<int, Endpoint>& nodes, int node, const QByteArrayList& words)
{
    const auto endpoint = nodes.find(node);
    if (endpoint == nodes.end())
        return notPossible(QObject::tr("there is no such node"));
    const Deadline deadline{kAskFor};
    Result<Connection> connection = Connection::open(endpoint->second, deadline);
    return connection ? connection->command(words, deadline) : Result<Reply>(connection.error());
}

LessonWatch::Outcome work(LessonWatch::Job job)
{
    const Sight sight{job.now, job.walk.since(),
                      [&](int node, const QByteArrayList& words) { return ask(job.nodes, node, words); }};
    lesson::StepFindings findings = lesson::lookAt(job.walk.step(), sight);
    lesson::Judgement judgement;
    bool reached = false;
    const bool before = job.walk.stepRecord().reached();
    if (job.what == LessonWatch::What::Answer)
        judgement = job.walk.answer(job.answer, sight);
    if (job.what == LessonWatch::What::Diagnose)
        judgement = job.walk.diagnose(job.answer, sight);
    if (job.mayReach)
        job.walk.take(findings, sight);
    reached = !before && job.walk.stepRecord().reached();
    return {job.what, std::move(job.walk), std::move(findings), judgement, job.answer, job.revision, reached};
}

} // namespace

LessonWatch::LessonWatch(Tell tell)
    : m_tell(std::move(tell))
    , m_mailbox(std::make_unique<Mailbox>())
    , m_thread([this](const std::stop_token& token) { run(token); })
{
}

LessonWatch::~LessonWatch()
{
    m_thread.request_stop();
    m_thread.join();
    m_mailbox->clear();
}

void LessonWatch::submit(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        if (job.what == What::Look && !m_jobs.empty() && m_jobs.back().what == What::Look)
            m_jobs.back() = std::move(job);
        else
            m_jobs.push_back(std::move(job));
    }
    m_changed.notify_one();
}

void LessonWatch::drop()
{
    const std::lock_guard lock(m_mutex);
    m_jobs.clear();
}

void LessonWatch::run(const std::stop_token& token)
{
    while (true) {
        std::optional<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, token, [this] { return !m_jobs.empty(); });
            if (token.stop_requested())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        m_mailbox->post(
            [this, outcome = std::make_shared<Outcome>(work(std::move(*job)))] { m_tell(*outcome); });
    }
}

} // namespace ringside
