#include "core/insurance/desk.h"

#include "core/base/core_text.h"

#include <algorithm>
#include <condition_variable>

namespace ringside::insurance {

namespace {

constexpr int kTries = 3;

const Reply* firstError(const std::vector<Reply>& replies)
{
    const auto found =
        std::find_if(replies.begin(), replies.end(), [](const Reply& reply) { return reply.isError(); });
    return found == replies.end() ? nullptr : &*found;
}

bool isSilent(const Error& error)
{
    return error.code == ErrorCode::Connection || error.code == ErrorCode::Timeout;
}

} // namespace

Error Desk::refusal(int slot, const QByteArray& line) const
{
    const int node = slot < 0 ? 0 : client.ownerOf(slot);
    const QString words = QString::fromUtf8(line);
    return {ErrorCode::Server, node == 0 ? CoreText::tr("The cluster answered: %1").arg(words)
                                         : CoreText::tr("Node %1 answered: %2").arg(node).arg(words)};
}

Result<std::vector<Reply>> Desk::ask(const std::vector<client::Request>& requests) const
{
    Result<std::vector<Reply>> replies = client.pipeline(requests, stop);
    if (!replies)
        return replies;
    for (size_t i = 0; i < replies->size(); ++i) {
        if ((*replies)[i].isError())
            return refusal(requests[i].slot, (*replies)[i].text);
    }
    return replies;
}

Result<Reply> Desk::ask(const client::Request& request) const
{
    Result<Reply> reply = client.send(request, stop);
    return reply && reply->isError() ? Result<Reply>(refusal(request.slot, reply->text)) : reply;
}

Result<Reply> Desk::together(int slot, const std::vector<QByteArrayList>& commands) const
{
    for (int tried = 1;; ++tried) {
        const Result<std::vector<Reply>> replies = client.batch(slot, commands, stop);
        if (!replies && isSilent(replies.error()) && tried < kTries)
            continue;
        if (!replies)
            return replies.error();
        if (const Reply* error = firstError(*replies))
            return refusal(slot, error->text);
        // What fails while EXEC runs stands among its elements.
        if (const Reply* error = firstError(replies->back().elements))
            return refusal(slot, error->text);
        return replies->back();
    }
}

bool Desk::rest(int ms) const
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, std::chrono::milliseconds(ms), [] { return false; });
    return !stop.stop_requested();
}

Fields fieldsOf(const Reply& reply)
{
    Fields fields;
    for (size_t i = 0; i + 1 < reply.elements.size(); i += 2)
        fields.emplace_back(reply.elements[i].text, reply.elements[i + 1].text);
    return fields;
}

QByteArrayList membersOf(const Reply& reply)
{
    QByteArrayList members;
    for (const Reply& element : reply.elements)
        members << element.text;
    std::sort(members.begin(), members.end());
    return members;
}

QString shownLine(const QByteArrayList& command, int words)
{
    QStringList shown;
    for (const QByteArray& word : command.mid(0, words))
        shown << (word.contains(' ') ? u'"' + QString::fromUtf8(word) + u'"' : QString::fromUtf8(word));
    return shown.join(u' ') + (command.size() > words ? QStringLiteral(" ...") : QString());
}

} // namespace ringside::insurance
