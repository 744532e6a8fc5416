#include "core/workload/load_generator.h"

#include "core/base/core_text.h"
#include "core/base/file_limit.h"
#include "core/workload/run.h"

namespace ringside {

using workload::Run;

LoadGenerator::LoadGenerator(const client::Directory& directory)
    : m_directory(directory)
{
}

LoadGenerator::~LoadGenerator() = default;

LoadGenerator::State LoadGenerator::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_run ? m_run->state() : nullptr;
}

std::vector<LoadWindow> LoadGenerator::windows(size_t from) const
{
    std::shared_ptr<const Run> run;
    {
        const std::lock_guard lock(m_mutex);
        run = m_run;
    }
    return run ? run->windows(from) : std::vector<LoadWindow>();
}

Status LoadGenerator::start(const LoadOptions& options, const QString& line)
{
    const std::lock_guard working(m_work);
    if (const State now = state(); now && now->running())
        return notPossible(CoreText::tr("A load is running already."), CoreText::tr("`load stop` ends it."));
    client::ClusterClient::Options asking;
    asking.source = options.source;
    client::ClusterClient scout(m_directory, asking);
    if (options.aloneNode != 0)
        scout.believe(options.aloneNode);
    else if (!scout.refresh())
        return notPossible(CoreText::tr("No node tells who owns the slots."),
                           CoreText::tr("Start a node, and try again."));
    std::shared_ptr<Run> former;
    {
        const std::lock_guard lock(m_mutex);
        former = std::exchange(m_run, nullptr); // its threads end before the next ones begin
    }
    former.reset();
    auto run = std::make_shared<Run>(options, line, ++m_runs, m_directory, std::move(scout));
    const std::lock_guard lock(m_mutex);
    m_run = std::move(run);
    return Done{};
}

void LoadGenerator::stop()
{
    const std::lock_guard working(m_work);
    std::shared_ptr<Run> run;
    {
        const std::lock_guard lock(m_mutex);
        run = m_run;
    }
    if (run)
        run->finishAndWait();
}

void LoadGenerator::drop()
{
    const std::lock_guard working(m_work);
    std::shared_ptr<Run> run;
    const std::lock_guard lock(m_mutex);
    run = std::exchange(m_run, nullptr);
}

} // namespace ringside
