#include "app/cli/print.h"

#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/cluster/migration_words.h"
#include "core/cluster/shown.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <map>

namespace ringside {

namespace {

void write(const QByteArray& text)
{
    std::fputs((text + '\n').constData(), stdout);
    std::fflush(stdout);
}

/// Values and words of others may be in it: what would act on a terminal is shown instead.
void line(const QString& text)
{
    write(visibleLines(text).toUtf8());
}

void jsonLine(const QJsonObject& object)
{
    write(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject failure(const QString& action, const QString& error)
{
    return {{QStringLiteral("action"), action},
            {QStringLiteral("ok"), false},
            {QStringLiteral("ms"), 0},
            {QStringLiteral("error"), error},
            {QStringLiteral("commands"), QJsonArray()},
            {QStringLiteral("result"), QJsonObject()}};
}

QString rangesText(const QJsonArray& ranges)
{
    QStringList parts;
    for (const QJsonValue& range : ranges)
        parts << QStringLiteral("%1-%2").arg(range[0].toInt()).arg(range[1].toInt());
    return parts.join(u',');
}

/// One line for each group: what one action set together.
void printFaults(const QJsonArray& faults)
{
    struct Group
    {
        QString cause;
        int links = 0;
        qint64 ageMs = 0, held = 0, dropped = 0;
    };
    std::map<int, Group> groups;
    for (const QJsonValue& fault : faults) {
        Group& group = groups[fault[QStringLiteral("fault")].toInt()];
        group.cause = fault[QStringLiteral("cause")].toString();
        group.ageMs = std::max(group.ageMs, fault[QStringLiteral("age_ms")].toInteger());
        group.held += fault[QStringLiteral("held_bytes")].toInteger();
        group.dropped += fault[QStringLiteral("dropped")].toInteger();
        ++group.links;
    }
    for (const auto& [number, group] : groups)
        line(QStringLiteral("  fault %1  %2  (%3 links for %4 s, %5 B held, %6 messages dropped)")
                 .arg(number)
                 .arg(group.cause)
                 .arg(group.links)
                 .arg(group.ageMs / 1000)
                 .arg(group.held)
                 .arg(group.dropped));
}

/// Slots that were on their way when it ended, and what can be done: nobody should have to ask for that.
void printInterrupted(const QJsonValue& migration)
{
    const QString told = migration[QStringLiteral("interrupted")].toString();
    if (!told.isEmpty())
        line(QStringLiteral("  %1\n  %2").arg(told, howToGoOn()));
}

void printNodes(const QJsonObject& status)
{
    line(QStringLiteral("  cluster %1, %2 of 16384 slots served, %3")
             .arg(status[QStringLiteral("state")].toString())
             .arg(status[QStringLiteral("slots_served")].toInt())
             .arg(status[QStringLiteral("agreed")].toBool() ? QStringLiteral("all views agree")
                                                            : QStringLiteral("views differ")));
    for (const QJsonValue& value : status[QStringLiteral("nodes")].toArray()) {
        const QJsonObject node = value.toObject();
        QString text = QStringLiteral("  %1  127.0.0.1:%2  %3  %4")
                           .arg(node[QStringLiteral("node")].toInt(), 3)
                           .arg(node[QStringLiteral("port")].toInt())
                           .arg(node[QStringLiteral("process")].toString().leftJustified(8),
                                node[QStringLiteral("role")].toString().leftJustified(7));
        if (node[QStringLiteral("role")].toString() == u"replica")
            text += QStringLiteral("  of %1, link %2, lag %3 B")
                        .arg(node[QStringLiteral("master")].isNull()
                                 ? QStringLiteral("a master outside this lab")
                                 : QString::number(node[QStringLiteral("master")].toInt()))
                        .arg(node[QStringLiteral("link")].toString(QStringLiteral("-")))
                        .arg(node[QStringLiteral("lag_bytes")].isNull()
                                 ? QStringLiteral("?")
                                 : QString::number(node[QStringLiteral("lag_bytes")].toInteger()));
        else
            text += QStringLiteral("  ") + rangesText(node[QStringLiteral("slots")].toArray());
        if (!node[QStringLiteral("note")].isNull())
            text += QStringLiteral("  (%1)").arg(node[QStringLiteral("note")].toString());
        if (!node[QStringLiteral("problem")].isNull())
            text += QStringLiteral("  (%1)").arg(node[QStringLiteral("problem")].toString());
        line(text);
    }
    for (const QJsonValue& stranger : status[QStringLiteral("strangers")].toArray())
        line(QStringLiteral("    -  %1").arg(stranger[QStringLiteral("found")].toString()));
    printFaults(status[QStringLiteral("faults")].toArray());
    if (status[QStringLiteral("scope")][QStringLiteral("phase")] != QStringLiteral("open"))
        printInterrupted(status[QStringLiteral("migration")]);
}

/// What `call` was answered: text as it came, anything else as JSON.
void printReply(const QJsonObject& answer)
{
    const QJsonValue reply = answer[QStringLiteral("reply")];
    const QJsonValue error = answer[QStringLiteral("error")];
    QString text = QString::fromUtf8(QJsonDocument(QJsonArray{reply}).toJson(QJsonDocument::Compact));
    text = text.mid(1, text.size() - 2);
    if (!error.isNull())
        text = QStringLiteral("(error) ") + error.toString();
    else if (reply.isString())
        text = reply.toString();
    QStringList lines = text.trimmed().split(u'\n');
    for (QString& each : lines)
        each = each.trimmed();
    line(QStringLiteral("  %1  %2")
             .arg(answer[QStringLiteral("node")].toInt(), 3)
             .arg(lines.join(QStringLiteral("\n       "))));
}

void printPassword(const QJsonObject& result)
{
    const QString file = result[QStringLiteral("password_file")].toString();
    if (file.isEmpty())
        return;
    if (const QString told = result[QStringLiteral("password")].toString(); !told.isEmpty())
        line(QStringLiteral("  password %1  (it is shown only this once)").arg(told));
    line(QStringLiteral("  The password is kept in %1.").arg(file));
    line(QStringLiteral(
        "  Run the `export` line above in a shell first: then the redis-cli commands shown here "
        "can be pasted there."));
}

/// What `validate` saw: one line for each item.
void printItems(const QJsonArray& items)
{
    for (const QJsonValue& item : items)
        line(QStringLiteral("  %1 %2 %3")
                 .arg(item[QStringLiteral("state")].toString().leftJustified(8),
                      item[QStringLiteral("name")].toString().leftJustified(13),
                      item[QStringLiteral("found")].toString()));
}

/// What `crossslot` tried: each line with the server's words, and its repair.
void printTries(const QJsonArray& tries)
{
    for (const QJsonValue& one : tries) {
        const auto told = [&](const QString& line, const QString& ok, const QString& words) {
            return QStringLiteral("%1  %2\n            %3")
                .arg(one[ok].toBool() ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), one[line].toString(),
                     one[words].toString());
        };
        line(QStringLiteral("  %1\n      %2\n      %3\n      %4")
                 .arg(one[QStringLiteral("kind")].toString(),
                      told(QStringLiteral("line"), QStringLiteral("ok"), QStringLiteral("words")),
                      told(QStringLiteral("repair"), QStringLiteral("repair_ok"),
                           QStringLiteral("repair_words")),
                      one[QStringLiteral("why")].toString()));
    }
}

void printDetails(const QJsonObject& result)
{
    if (result.contains(QStringLiteral("language")))
        line(result[QStringLiteral("text")].toString());
    if (result.contains(QStringLiteral("tries")) &&
        result[QStringLiteral("tries")][0].toObject().contains(QStringLiteral("repair")))
        printTries(result[QStringLiteral("tries")].toArray());
    for (const QJsonValue& answer : result[QStringLiteral("replies")].toArray())
        printReply(answer.toObject());
    if (result.contains(QStringLiteral("id")) && result.contains(QStringLiteral("port")))
        line(QStringLiteral("  node %1 on port %2")
                 .arg(result[QStringLiteral("node")].toInt())
                 .arg(result[QStringLiteral("port")].toInt()));
    if (result.contains(QStringLiteral("nodes")) && result.contains(QStringLiteral("slots_served")))
        printNodes(result);
    else
        printInterrupted(result[QStringLiteral("migration")]);
    printPassword(result);
    for (const QJsonValue& verb : result[QStringLiteral("verbs")].toArray())
        line(QStringLiteral("  %1\n      %2")
                 .arg(verb[QStringLiteral("usage")].toString(), verb[QStringLiteral("summary")].toString()));
    for (const QJsonValue& other : result[QStringLiteral("other_names")].toArray())
        line(QStringLiteral("  %1: %2")
                 .arg(other[QStringLiteral("name")].toString(), other[QStringLiteral("means")].toString()));
    if (result.contains(QStringLiteral("warning")))
        line(QStringLiteral("  warning: %1").arg(result[QStringLiteral("warning")].toString()));
    printItems(result[QStringLiteral("items")].toArray());
    const QString found = result[QStringLiteral("found")].toString();
    for (const QString& told : found.split(u'\n', Qt::SkipEmptyParts))
        line(QStringLiteral("  %1").arg(told));
}

} // namespace

void printResult(const ActionResult& result, bool json)
{
    if (json) {
        jsonLine(toJson(result));
        return;
    }
    line(QStringLiteral("%1 %2  (%3 ms)")
             .arg(result.ok ? QStringLiteral("ok  ") : QStringLiteral("FAIL"), result.action.shown())
             .arg(result.ms, 0, 'f', 1));
    const QStringList words = result.action.words();
    for (const QString& command : result.commands)
        line(QStringLiteral("  $ %1").arg(visible(withShortWords(command, words))));
    // The items say it all, and `found` the rest.
    if (result.error && result.result.isEmpty())
        line(QStringLiteral("  %1").arg(shownError(result.error->text(), words)));
    printDetails(result.result);
}

void printParseError(const QString& text, const ParseError& error, bool json)
{
    if (json) {
        QJsonObject object = failure(text, error.message);
        object.insert(QStringLiteral("column"), error.column);
        jsonLine(object);
    } else {
        line(showParseError(text, error));
    }
}

void printError(const Error& error, bool json)
{
    if (json)
        jsonLine(failure(QStringLiteral("open"), error.text()));
    else
        std::fputs(QStringLiteral("ringside-cli: %1\n").arg(visible(error.text())).toUtf8().constData(),
                   stderr);
}

void printStep(const QString& step)
{
    std::fputs(QStringLiteral("  ... %1\n").arg(visible(step)).toUtf8().constData(), stderr);
}

} // namespace ringside
