#include "core/scope/questions.h"

#include "core/scope/sample_keys.h"

namespace ringside {

namespace {

using About = ScopeQuestion::About;

constexpr int kAskedMs = 1000;
constexpr qsizetype kLongestValue = 80;

QByteArrayList readOf(const QByteArrayList& keys)
{
    return QByteArrayList{keys.size() > 1 ? "MGET" : "GET"} + keys;
}

QString scopeWords(const Reply& reply)
{
    switch (reply.type) {
    case Reply::Type::Nil:
        return QStringLiteral("(nil)");
    case Reply::Type::Integer:
        return QString::number(reply.integer);
    case Reply::Type::Array: {
        QStringList parts;
        for (const Reply& element : reply.elements)
            parts << scopeWords(element);
        return parts.join(QStringLiteral(", "));
    }
    case Reply::Type::Text: {
        const QString text = QString::fromUtf8(reply.text);
        return text.size() > kLongestValue ? u'"' + text.left(kLongestValue) + QStringLiteral("\" …")
                                           : u'"' + text + u'"';
    }
    case Reply::Type::ErrorLine:
        break;
    }
    return QString::fromUtf8(reply.text);
}

/// Answers to every question in order; `asking`: each after ASKING.
std::vector<ScopeAnswer> askOne(const std::vector<KeyQuestion>& questions, const Endpoint& endpoint,
                                bool asking, const std::function<void(const QString&)>& did)
{
    std::vector<QByteArrayList> commands;
    for (const KeyQuestion& question : questions) {
        if (question.keys.isEmpty())
            continue;
        if (asking)
            commands.push_back({"ASKING"});
        commands.push_back(readOf(question.keys));
        did(QStringLiteral("redis-cli -p %1 %2%3")
                .arg(QString::number(endpoint.port), asking ? QStringLiteral("ASKING; ") : QString(),
                     QString::fromUtf8(commands.back().join(' '))));
    }
    const Deadline deadline{std::chrono::milliseconds(kAskedMs)};
    Result<Connection> connection = Connection::open(endpoint, deadline);
    const Result<std::vector<Reply>> replies = connection ? connection->pipeline(commands, deadline)
                                                          : Result<std::vector<Reply>>(connection.error());
    std::vector<ScopeAnswer> answers;
    size_t next = 0;
    for (const KeyQuestion& question : questions) {
        if (question.keys.isEmpty()) {
            answers.push_back({});
        } else if (!replies) {
            answers.push_back({ScopeAnswer::Kind::Silent, replies.error().message});
        } else {
            next += asking ? 1 : 0;
            answers.push_back(answerOf((*replies)[next++]));
        }
    }
    return answers;
}

} // namespace

std::vector<KeyQuestion> questionsFor(int slot, const PairSurvey& survey)
{
    // After a failover a key may be on both sides: it has not moved yet.
    QByteArrayList moved;
    for (const QByteArray& key : survey.atTarget) {
        if (!survey.atSource.contains(key))
            moved << key;
    }
    const QByteArray tag = '{' + tagOfSlot(slot) + "}:";
    QByteArray missing = tag + "missing";
    for (int i = 2; survey.atSource.contains(missing) || survey.atTarget.contains(missing); ++i)
        missing = tag + "missing" + QByteArray::number(i);
    const QByteArrayList here = survey.atSource.mid(0, 1), there = moved.mid(0, 1);
    const bool both = !here.isEmpty() && !there.isEmpty();
    return {{About::There, there},
            {About::Here, here},
            {About::Missing, {missing}},
            {About::Both, both ? here + there : QByteArrayList()}};
}

std::vector<ScopeQuestion> askBoth(const std::vector<KeyQuestion>& questions, const Endpoint& source,
                                   const Endpoint& target, const std::function<void(const QString&)>& did)
{
    const std::vector<ScopeAnswer> atSource = askOne(questions, source, false, did);
    const std::vector<ScopeAnswer> atTarget = askOne(questions, target, false, did);
    const std::vector<ScopeAnswer> afterAsking = askOne(questions, target, true, did);
    std::vector<ScopeQuestion> asked;
    for (size_t i = 0; i < questions.size(); ++i) {
        QStringList keys;
        for (const QByteArray& key : questions[i].keys)
            keys << QString::fromUtf8(key);
        asked.push_back({questions[i].about, keys, atSource[i], atTarget[i], afterAsking[i]});
    }
    return asked;
}

ScopeAnswer answerOf(const Reply& reply)
{
    using Kind = ScopeAnswer::Kind;
    Kind kind = Kind::Value;
    switch (reply.error()) {
    case ServerError::None:
        kind = reply.type == Reply::Type::Nil ? Kind::Nil : Kind::Value;
        break;
    case ServerError::Moved:
        kind = Kind::Moved;
        break;
    case ServerError::Ask:
        kind = Kind::Ask;
        break;
    case ServerError::TryAgain:
        kind = Kind::TryAgain;
        break;
    default:
        kind = Kind::Error;
    }
    return {kind, scopeWords(reply)};
}

} // namespace ringside
