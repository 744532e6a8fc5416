#pragma once

#include <QByteArrayList>

#include <vector>

/// Inside of the transfer: its scripts.
namespace ringside::insurance {

/// KEYS: policies, policy, outbox, inbox. ARGV: policy, to, now. It answers with a word and a customer.
inline constexpr const char* kMarkLeaving = R"lua(
if redis.call('EXISTS', KEYS[3]) == 1 then
  local box = redis.call('HMGET', KEYS[3], 'to', 'state')
  if box[1] ~= ARGV[2] then return {'moving', box[1]} end
  return {box[2], box[1]}
end
if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then return {'none', ''} end
if redis.call('EXISTS', KEYS[4]) == 1 then return {'arriving', ''} end
redis.call('HSET', KEYS[3], 'to', ARGV[2], 'state', 'leaving', 'begun', ARGV[3])
redis.call('HSET', KEYS[2], 'moving_to', ARGV[2])
return {'leaving', ARGV[2]}
)lua";

/// EVAL of the writes, unless the inbox is there or the policy among those of the customer. It answers
/// `written` or `was there`. All keys are told to the server.
QByteArrayList writeOnceScript(const QByteArray& inbox, const QByteArray& policies, const QByteArray& policy,
                               const std::vector<QByteArrayList>& writes);

} // namespace ringside::insurance
