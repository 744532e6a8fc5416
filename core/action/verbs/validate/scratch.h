#pragma once

#include "core/action/context.h"
#include "core/laboratory/laboratory.h"

namespace ringside::validation {

/// A cluster of its own beside that of the user: six nodes on free ports, node timeout 2000 ms. With this
/// object its servers end and its directory goes, whatever has happened.
class Scratch
{
public:
    /// Starts it; its commands and its progress are the action's. Errors: as Laboratory::open and `create`.
    static Result<std::unique_ptr<Scratch>> open(ActionContext& context);
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    Laboratory& lab() { return *m_lab; }

private:
    Scratch() = default;
    Status create(ActionContext& context);
    std::unique_ptr<Laboratory> m_lab;
};

} // namespace ringside::validation
