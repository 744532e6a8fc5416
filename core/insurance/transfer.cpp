#include "core/insurance/transfer.h"

#include "core/base/core_text.h"
#include "core/cluster/slot.h"
#include "core/insurance/bookkeeping.h"
#include "core/insurance/commands.h"
#include "core/insurance/customer_file.h"
#include "core/insurance/keys.h"
#include "core/insurance/transfer_scripts.h"

#include <QElapsedTimer>

namespace ringside::insurance {

namespace {

constexpr std::chrono::seconds kTryMs{2};

QString nameOf(const QByteArray& id)
{
    return QString::fromUtf8(id);
}

/// The same fields with another customer, and no longer on its way.
Fields givenTo(const Fields& fields, const QByteArray& customer)
{
    Fields given;
    for (const auto& [name, value] : fields) {
        if (name != "moving_to")
            given.emplace_back(name, name == "customer_id" ? customer : value);
    }
    return given;
}

} // namespace

Transfer::Transfer(const Desk& desk, const client::Directory& directory, Before before)
    : m_desk(desk)
    , m_directory(directory)
    , m_before(std::move(before))
{
}

Status Transfer::told(int step, const QString& what) const
{
    if (m_before(step, CoreText::tr("Step %1 of 4: %2").arg(step).arg(what)))
        return Done{};
    return Error{ErrorCode::Cancelled, CoreText::tr("Broken off before step %1.").arg(step),
                 CoreText::tr("The same line again goes on, and nothing is lost or doubled.")};
}

void Transfer::did(int step, const QByteArray& customer, const QString& line, bool now)
{
    m_done.steps.push_back(
        {step, customer, m_desk.client.ownerOf(keyHashSlot(profileKey(customer))), line, now});
}

Result<Transferred> Transfer::give(const QByteArray& policy, const QByteArray& from, const QByteArray& to)
{
    m_done = {};
    m_done.policy = policy;
    m_done.from = from;
    m_done.to = to;
    m_done.fromSlot = keyHashSlot(profileKey(from));
    m_done.toSlot = keyHashSlot(profileKey(to));
    for (const QByteArray& customer : {from, to}) {
        if (const Status there = mustBeThere(m_desk, customer); !there)
            return there.error();
    }
    const Result<State> state = mark();
    if (!state)
        return state.error();
    if (m_done.wasThere)
        return m_done;
    if (*state == State::Leaving) {
        if (const Status copied = copy(); !copied)
            return copied.error();
        QElapsedTimer both;
        both.start();
        if (const Status gone = letGo(); !gone)
            return gone.error();
        m_done.bothMs = double(both.nsecsElapsed()) / 1e6;
    }
    if (const Status tidied = tidy(); !tidied)
        return tidied.error();
    return m_done;
}

Result<bool> Transfer::has(const QByteArray& customer) const
{
    const Result<Reply> member = m_desk.ask(requestOf({"SISMEMBER", policiesKey(customer), m_done.policy}));
    return member ? Result<bool>(member->integer > 0) : Result<bool>(member.error());
}

/// What a person would try first. Neither is ever executed: the server refuses keys of two slots.
void Transfer::tryAcross()
{
    if (m_done.fromSlot == m_done.toSlot)
        return;
    const QByteArray here = policiesKey(m_done.from), there = policiesKey(m_done.to);
    const QByteArrayList move{"SMOVE", here, there, m_done.policy};
    const Result<Reply> moved = m_desk.client.send(requestOf(move), m_desk.stop);
    if (moved && moved->isError())
        m_done.tries.push_back({shownLine(move), QString::fromUtf8(moved->text)});
    const int node = m_desk.client.ownerOf(m_done.fromSlot);
    const Deadline deadline{kTryMs};
    Result<Connection> connection = Connection::open(m_directory.direct(node), deadline);
    if (!connection)
        return; // the first try has told enough
    const auto replies = connection->pipeline(
        {{"MULTI"}, {"SREM", here, m_done.policy}, {"SADD", there, m_done.policy}, {"EXEC"}}, deadline);
    if (!replies)
        return;
    QStringList words;
    for (const Reply& reply : *replies)
        words << QString::fromUtf8(reply.text);
    m_done.tries.push_back({QStringLiteral("MULTI; SREM %1 %3; SADD %2 %3; EXEC")
                                .arg(nameOf(here), nameOf(there), nameOf(m_done.policy)),
                            words.join(QStringLiteral("; "))});
}

/// Step 1, or what an earlier try has left.
Result<Transfer::State> Transfer::mark()
{
    const Result<bool> own = has(m_done.from);
    if (!own)
        return own.error();
    const Result<Reply> box = m_desk.ask(requestOf({"EXISTS", outboxKey(m_done.from, m_done.policy)}));
    if (!box)
        return box.error();
    m_done.resumed = box->integer > 0;
    if (*own && !m_done.resumed)
        tryAcross();
    if (const Status go = told(1, CoreText::tr("%1 notes that the policy leaves").arg(nameOf(m_done.from)));
        !go)
        return go.error();
    const QByteArrayList script{"EVAL",
                                kMarkLeaving,
                                "4",
                                policiesKey(m_done.from),
                                policyKey(m_done.from, m_done.policy),
                                outboxKey(m_done.from, m_done.policy),
                                inboxKey(m_done.from, m_done.policy),
                                m_done.policy,
                                m_done.to,
                                nowText()};
    const Result<Reply> answer = m_desk.ask(client::Request{script, m_done.fromSlot});
    if (!answer)
        return answer.error();
    const QByteArray word = answer->elements.empty() ? QByteArray() : answer->elements[0].text;
    const QString policy = nameOf(m_done.policy);
    if (word == "leaving" || word == "sent") {
        did(1, m_done.from, QStringLiteral("EVAL \"...\" 4 ") + shownLine(script.mid(3)), !m_done.resumed);
        return word == "sent" ? State::Sent : State::Leaving;
    }
    if (word == "moving")
        return notPossible(CoreText::tr("Policy %1 is on its way to %2.")
                               .arg(policy, QString::fromUtf8(answer->elements[1].text)),
                           CoreText::tr("Finish that transfer first, with the same line again."));
    if (word == "arriving")
        return notPossible(CoreText::tr("Policy %1 has just come to %2, and that transfer is not finished.")
                               .arg(policy, nameOf(m_done.from)),
                           CoreText::tr("Finish that transfer first, with the same line again."));
    const Result<bool> there = has(m_done.to);
    if (!there)
        return there.error();
    m_done.wasThere = *there;
    if (*there)
        return State::Sent;
    return Error{ErrorCode::BadInput, CoreText::tr("%1 has no policy %2.").arg(nameOf(m_done.from), policy),
                 CoreText::tr("`insurance show` lists them.")};
}

/// After the mark nobody changes it any more, so it need not be read in one piece.
Status Transfer::readContent()
{
    const Result<CustomerFile> file = readCustomer(m_desk, m_done.from);
    if (!file)
        return file.error();
    for (const Policy& policy : file->customer.policies) {
        if (policy.id != m_done.policy)
            continue;
        m_policy = givenTo(policy.fields, m_done.to);
        for (const Claim& claim : policy.claims)
            m_claims.push_back({claim.id, givenTo(claim.fields, m_done.to)});
    }
    m_done.claims = qint64(m_claims.size());
    return Done{};
}

/// Step 2.
Status Transfer::copy()
{
    if (const Status go = told(2, CoreText::tr("%1 takes a copy").arg(nameOf(m_done.to))); !go)
        return go;
    if (const Status read = readContent(); !read)
        return read;
    const QByteArray& to = m_done.to;
    std::vector<QByteArrayList> writes{
        hashWords(policyKey(to, m_done.policy), m_policy),
        {"SADD", policiesKey(to), m_done.policy},
        {"HSET", inboxKey(to, m_done.policy), "from", m_done.from, "arrived", nowText()},
        {"HSET", metadataKey(to), "last_updated", nowText()}};
    QByteArrayList all{"SADD", claimsKey(to)}, own{"SADD", policyClaimsKey(to, m_done.policy)};
    for (const Claim& claim : m_claims) {
        writes.push_back(hashWords(claimKey(to, claim.id), claim.fields));
        all << claim.id;
        own << claim.id;
    }
    if (!m_claims.empty())
        writes.insert(writes.end(), {all, own});
    const QByteArrayList script =
        writeOnceScript(inboxKey(to, m_done.policy), policiesKey(to), m_done.policy, writes);
    const Result<Reply> answer = m_desk.ask(client::Request{script, m_done.toSlot});
    if (!answer)
        return answer.error();
    did(2, to, QStringLiteral("EVAL \"...\" %1 ").arg(script[2].toInt()) + shownLine(script.mid(3)),
        answer->text == "written");
    return Done{};
}

/// Step 3.
Status Transfer::letGo()
{
    if (const Status go = told(3, CoreText::tr("%1 lets go").arg(nameOf(m_done.from))); !go)
        return go;
    const QByteArray& from = m_done.from;
    QByteArrayList gone{"UNLINK", policyKey(from, m_done.policy), policyClaimsKey(from, m_done.policy)};
    QByteArrayList removed{"SREM", claimsKey(from)};
    for (const Claim& claim : m_claims) {
        gone << claimKey(from, claim.id);
        removed << claim.id;
    }
    std::vector<QByteArrayList> commands{{"MULTI"}, gone, {"SREM", policiesKey(from), m_done.policy}};
    if (!m_claims.empty())
        commands.push_back(removed);
    commands.push_back({"HSET", outboxKey(from, m_done.policy), "state", "sent"});
    commands.push_back({"HSET", metadataKey(from), "last_updated", nowText()});
    commands.push_back({"EXEC"});
    if (const Result<Reply> executed = m_desk.together(m_done.fromSlot, commands); !executed)
        return executed.error();
    QStringList lines;
    for (const QByteArrayList& command : commands)
        lines << shownLine(command);
    did(3, from, lines.join(QStringLiteral("; ")));
    return Done{};
}

/// Step 4: first where it has arrived, for the outbox knows that it was sent.
Status Transfer::tidy()
{
    if (const Status go = told(4, CoreText::tr("The notes are deleted")); !go)
        return go;
    for (const auto& [customer, key] : {std::pair(m_done.to, inboxKey(m_done.to, m_done.policy)),
                                        std::pair(m_done.from, outboxKey(m_done.from, m_done.policy))}) {
        const QByteArrayList unlink{"UNLINK", key};
        if (const Result<Reply> gone = m_desk.ask(requestOf(unlink)); !gone)
            return gone.error();
        did(4, customer, shownLine(unlink));
    }
    return Done{};
}

} // namespace ringside::insurance
