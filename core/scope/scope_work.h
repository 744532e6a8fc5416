#pragma once

#include "core/base/core_text.h"
#include "core/scope/scope.h"

namespace ringside {

/// One blocking call at a time; while it goes on the state is not judged by the migration's.
class Scope::Work
{
public:
    explicit Work(Scope& scope)
        : m_scope(scope)
        , m_lock(scope.m_work, std::try_to_lock)
    {
        if (m_lock)
            m_scope.m_works = true;
    }
    ~Work()
    {
        letGo();
        if (m_lock)
            m_scope.m_works = false;
    }
    Work(const Work&) = delete;
    Work& operator=(const Work&) = delete;

    Status begun() const
    {
        return m_lock ? Status(Done{})
                      : Status(notPossible(CoreText::tr("A step of the microscope is under way.")));
    }
    /// Keeps the migration from running meanwhile.
    Status claim()
    {
        const Status claimed = m_scope.m_migration.claim();
        m_claimed = bool(claimed);
        return claimed;
    }
    void letGo()
    {
        if (std::exchange(m_claimed, false))
            m_scope.m_migration.letGo();
    }

private:
    Scope& m_scope;
    std::unique_lock<std::mutex> m_lock;
    bool m_claimed = false;
};

} // namespace ringside
