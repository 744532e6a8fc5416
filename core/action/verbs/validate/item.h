#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace ringside::validation {

/// One thing that `validate` looks at, and what it saw.
struct Item
{
    enum class State {
        Ok,
        Failed,
        Unknown, ///< it could not be looked at, which is not ok
        Later    ///< it takes longer than a validation; `found` tells what does it
    };
    QString name; ///< a word of the text form: nodes, slots, failover, ...
    State state = State::Unknown;
    QString found; ///< what was seen, in whole sentences
};
using Items = std::vector<Item>;

/// `ok`, `failed`, `unknown`, `later`
QString stateWord(Item::State state);
/// What takes longer than a validation.
Items laterItems();
/// Nothing failed, and nothing is unknown.
bool passed(const Items& items);
/// "8 of 8 items are ok. 1 more take longer and were not tried." or which failed and which are unknown.
QString summary(const Items& items);
/// What was seen of each item that failed or is unknown.
QString troubleText(const Items& items);
/// {"items":[{"name","state","found"}],"found":summary}
QJsonObject toJson(const Items& items);

} // namespace ringside::validation
