// What a node has to be asked for.

#include "core/action/conditions/forms.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/shares.h"
#include "core/cluster/slot.h"

namespace ringside::conditions {

namespace {

Finding nobodyAsked()
{
    return unknown(CoreText::tr("no node can be asked here."));
}

Finding noAnswer(int node, const Error& error)
{
    return unknown(CoreText::tr("node %1 cannot be asked: %2").arg(QString::number(node), error.message));
}

QString firstWord(const Reply& reply)
{
    return QString::fromUtf8(reply.text).section(u' ', 0, 0);
}

Finding keyFinding(const Sight& sight, const QByteArray& key, bool wanted)
{
    const int slot = keyHashSlot(key);
    const int owner = ownerOfSlot(*sight.now, slot);
    if (!owner)
        return unknown(CoreText::tr("slot %1 of that key belongs to nobody.").arg(slot));
    if (!sight.ask)
        return nobodyAsked();
    const Result<Reply> reply = sight.ask(owner, {"EXISTS", key});
    if (!reply)
        return noAnswer(owner, reply.error());
    if (reply->type != Reply::Type::Integer)
        return unknown(
            CoreText::tr("node %1 answers: %2").arg(QString::number(owner), QString::fromUtf8(reply->text)));
    const bool there = reply->integer > 0;
    const QString name = QString::fromUtf8(key);
    return {
        there == wanted,
        there
            ? CoreText::tr("node %1 has the key %2.").arg(QString::number(owner), name)
            : CoreText::tr("node %1, which owns its slot, has no key %2.").arg(QString::number(owner), name)};
}

Parsed keyCondition(const QStringList& words)
{
    if (words.value(1).isEmpty())
        return wrong(1, CoreText::tr("Which key?"));
    const QString wanted = words.value(2);
    if (wanted != u"exists" && wanted != u"absent")
        return wrong(2, CoreText::tr("A key exists or is absent."));
    return condition(
        words, {},
        [key = words[1].toUtf8(), exists = wanted == u"exists"](const Sight& sight) {
            return keyFinding(sight, key, exists);
        },
        true);
}

Finding settingOf(const Sight& sight, int node, const QString& name, const QString& wanted)
{
    const Result<Reply> reply = sight.ask(node, {"CONFIG", "GET", name.toUtf8()});
    if (!reply)
        return noAnswer(node, reply.error());
    if (reply->elements.size() < 2)
        return unknown(CoreText::tr("node %1 does not tell its %2.").arg(QString::number(node), name));
    const QString value = QString::fromUtf8(reply->elements[1].text);
    return {value == wanted, CoreText::tr("%2 of node %1 is %3.").arg(QString::number(node), name, value)};
}

Parsed settingCondition(const QStringList& words)
{
    if (!looksLikeNodes(words.value(1)))
        return wrong(1, CoreText::tr("Which node?"));
    if (words.value(2).isEmpty())
        return wrong(2, CoreText::tr("Which directive?"));
    if (words.value(3).isEmpty())
        return wrong(3, CoreText::tr("Which value?"));
    return condition(
        words, words[1],
        [nodes = words[1], name = words[2], value = words[3]](const Sight& sight) {
            if (!sight.ask)
                return nobodyAsked();
            Finding last = unknown(CoreText::tr("no node runs."));
            for (const int node : nodesOf(nodes, *sight.now)) {
                if (nodes == u"all" && !sight.now->node(node)->running())
                    continue; // those that run, as `set all` sets them
                last = settingOf(sight, node, name, value);
                if (!last.met)
                    return last;
            }
            return last;
        },
        true);
}

Parsed answerCondition(const QStringList& words)
{
    bool ok = false;
    const int node = words.value(1).toInt(&ok);
    if (!ok)
        return wrong(1, CoreText::tr("Which node?"));
    if (words.value(2).isEmpty())
        return wrong(2, CoreText::tr("Which key?"));
    if (words.value(3).isEmpty())
        return wrong(3, CoreText::tr("Which answer? OK, MOVED, ASK, CLUSTERDOWN, ..."));
    return condition(
        words, words[1],
        [node, key = words[2].toUtf8(), wanted = words[3]](const Sight& sight) {
            if (!sight.ask)
                return nobodyAsked();
            const Result<Reply> reply = sight.ask(node, {"GET", key});
            if (!reply)
                return noAnswer(node, reply.error());
            const QString word = reply->isError() ? firstWord(*reply) : QStringLiteral("OK");
            return Finding{word == wanted,
                           CoreText::tr("node %1 answers GET %2 with %3.")
                               .arg(QString::number(node), QString::fromUtf8(key),
                                    reply->isError() ? QString::fromUtf8(reply->text) : word)};
        },
        true);
}

} // namespace

std::vector<Form> askedForms()
{
    return {
        {"key", "key KEY exists|absent", 3, keyCondition},
        {"setting", "setting N DIRECTIVE VALUE", 4, settingCondition},
        {"answer", "answer N KEY OK|MOVED|ASK|CLUSTERDOWN", 4, answerCondition},
    };
}

} // namespace ringside::conditions
