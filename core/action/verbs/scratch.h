#pragma once

#include "core/action/context.h"
#include "core/laboratory/laboratory.h"

namespace ringside {

/// A cluster of its own beside that of the user, on free ports, for what must not touch the user's: node
/// timeout 2000 ms, the program of the user's lab. With this object its servers end and its directory goes,
/// whatever has happened.
class Scratch
{
public:
    struct Plan
    {
        int masters = 3;
        int replicas = 1;  ///< of each master
        QString user;      ///< the verb that wants it, for the log and for events
        QString otherwise; ///< what to do when there are no ports, a sentence; may be empty
    };
    /// Starts it; its commands and its progress (the first 15 %) are the action's. Errors: as
    /// Laboratory::open and `create`.
    static Result<std::unique_ptr<Scratch>> open(ActionContext& context, const Plan& plan);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    Laboratory& lab() { return *m_lab; }

private:
    explicit Scratch(Plan plan)
        : m_plan(std::move(plan))
    {
    }
    Status create(ActionContext& context);
    Plan m_plan;
    std::unique_ptr<Laboratory> m_lab;
};

} // namespace ringside
