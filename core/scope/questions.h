#pragma once

#include "core/cluster/scope_state.h"
#include "core/redis/connection.h"
#include "core/scope/pair_survey.h"

#include <functional>

namespace ringside {

/// One question with its keys as the servers know them.
struct KeyQuestion
{
    ScopeQuestion::About about = ScopeQuestion::About::Here;
    QByteArrayList keys;
};

/// What can be asked of a slot whose keys lie so: a moved key, one still there, one that does not exist, one
/// of either side. What there is no key for comes without keys. Pure.
std::vector<KeyQuestion> questionsFor(int slot, const PairSurvey& survey);

/// Asks all of them at the source, at the target, and at the target after ASKING, on connections of their
/// own, as any client would. Blocks. No answer is an answer, too.
std::vector<ScopeQuestion> askBoth(const std::vector<KeyQuestion>& questions, const Endpoint& source,
                                   const Endpoint& target, const std::function<void(const QString&)>& did);

/// The reply in the words of the table. Pure.
ScopeAnswer answerOf(const Reply& reply);

} // namespace ringside
