#include "core/insurance/transfer_scripts.h"

namespace ringside::insurance {

namespace {

/// ARGV: the policy, then for each command the number of its words and the words.
constexpr const char* kWriteOnce = R"lua(
if redis.call('EXISTS', KEYS[1]) == 1 or redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then
  return 'was there'
end
local at = 2
while at <= #ARGV do
  local words = tonumber(ARGV[at])
  redis.call(unpack(ARGV, at + 1, at + words))
  at = at + words + 1
end
return 'written'
)lua";

} // namespace

QByteArrayList writeOnceScript(const QByteArray& inbox, const QByteArray& policies, const QByteArray& policy,
                               const std::vector<QByteArrayList>& writes)
{
    QByteArrayList keys{inbox, policies}, arguments{policy};
    for (const QByteArrayList& words : writes) {
        if (!keys.contains(words[1]))
            keys << words[1];
        arguments << QByteArray::number(words.size());
        arguments << words;
    }
    return QByteArrayList{"EVAL", kWriteOnce, QByteArray::number(keys.size())} + keys + arguments;
}

} // namespace ringside::insurance
