#include "app/cli/lessons.h"

#include "app/cli/interrupts.h"
#include "app/cli/scratch.h"

#include "core/cluster/shown.h"
#include "core/lesson/course.h"
#include "core/lesson/hand_in.h"
#include "core/lesson/proof.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace ringside {

namespace {

void say(const QString& text)
{
    std::fputs((visible(text) + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void printJson(const QJsonObject& object)
{
    std::fputs((QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n').constData(), stdout);
    std::fflush(stdout);
}

int refuse(const QString& text)
{
    std::fputs(QStringLiteral("ringside-cli: %1\n").arg(visible(text)).toUtf8().constData(), stderr);
    return 2;
}

int list(bool json)
{
    for (const lesson::Entry& entry : lesson::findLessons()) {
        const lesson::Lesson& one = *entry.lesson;
        const QString state = !entry.remarks.empty() ? QStringLiteral("broken")
                              : one.later.isEmpty()  ? QStringLiteral("ready")
                                                     : QStringLiteral("later");
        if (json)
            printJson({{QStringLiteral("id"), one.id},
                       {QStringLiteral("title"), one.title},
                       {QStringLiteral("part"), one.part},
                       {QStringLiteral("steps"), int(one.steps.size())},
                       {QStringLiteral("minutes"), one.minutes},
                       {QStringLiteral("state"), state},
                       {QStringLiteral("own"), entry.own}});
        else
            say(QStringLiteral("%1  %2  (%3)")
                    .arg(one.id.leftJustified(28), one.title,
                         state == u"ready"
                             ? QStringLiteral("%1 steps, %2 minutes").arg(one.steps.size()).arg(one.minutes)
                             : state));
    }
    return 0;
}

void printRemarks(const lesson::Entry& entry)
{
    for (const lesson::Remark& remark : entry.remarks)
        say(QStringLiteral("%1:%2:%3: %4")
                .arg(entry.path, QString::number(remark.at.line), QString::number(remark.at.column),
                     remark.message));
}

int check(const QStringList& files)
{
    if (files.isEmpty())
        return refuse(QStringLiteral("which files? lesson check FILE..."));
    int wrong = 0;
    for (const QString& file : files) {
        const auto entry = lesson::findLesson(file);
        if (!entry)
            return refuse(QStringLiteral("there is no file and no lesson '%1'").arg(file));
        printRemarks(*entry);
        wrong += !entry->remarks.empty();
        if (entry->remarks.empty())
            say(QStringLiteral("%1: well (%2 steps)").arg(file).arg(entry->lesson->steps.size()));
    }
    return wrong ? 1 : 0;
}

void printProof(const lesson::Lesson& lesson, const lesson::ProofLine& line, bool json)
{
    const QString title = line.step < 0 ? lesson.create : lesson.steps[size_t(line.step)].title;
    if (json)
        return printJson(
            {{QStringLiteral("lesson"), lesson.id},
             {QStringLiteral("step"), line.step + 1},
             {QStringLiteral("title"), title},
             {QStringLiteral("ok"), line.ok},
             {QStringLiteral("found"), line.text},
             {QStringLiteral("ms"), line.ms},
             {QStringLiteral("settled_ms"), line.settledMs < 0 ? QJsonValue() : QJsonValue(line.settledMs)}});
    say(QStringLiteral("%1 %2  %3%4")
            .arg(line.ok ? QStringLiteral("ok    ") : QStringLiteral("FAILED"), title,
                 QStringLiteral("(%1 s)").arg(line.ms / 1000, 0, 'f', 1),
                 line.text.isEmpty() ? QString() : QStringLiteral("  ") + line.text));
}

int solve(const lesson::Entry& entry, const LessonOptions& options)
{
    Interrupts::block(); // before any thread is made
    Interrupts interrupts;
    auto laboratory = openScratch(options.directory, options.basePort);
    if (!laboratory)
        return refuse(laboratory.error().text());
    std::stop_source stop;
    interrupts.cancelNext(&stop);
    const bool good =
        lesson::prove(entry.lesson, options.seed, **laboratory, stop.get_token(),
                      [&](const lesson::ProofLine& line) { printProof(*entry.lesson, line, options.json); });
    interrupts.cancelNext(nullptr);
    (*laboratory)->shutDown(QStringLiteral("quit"));
    return good ? 0 : 1;
}

int run(const LessonOptions& options)
{
    if (options.words.size() != 2)
        return refuse(QStringLiteral("which lesson? lesson run NAME|FILE --solve"));
    const auto entry = lesson::findLesson(options.words[1]);
    if (!entry)
        return refuse(QStringLiteral("there is no file and no lesson '%1' (`lesson list` names them)")
                          .arg(options.words[1]));
    if (!entry->remarks.empty()) {
        printRemarks(*entry);
        return 1;
    }
    if (!entry->lesson->later.isEmpty()) {
        say(QStringLiteral("%1: later. %2").arg(entry->lesson->title, entry->lesson->later));
        return 0;
    }
    if (!options.solve)
        return refuse(
            QStringLiteral(
                "a lesson is walked through in the window (ringside --lesson %1); --solve proves it "
                "here, with its own solutions")
                .arg(entry->lesson->id));
    return solve(*entry, options);
}

QString stateText(const lesson::ReadHandIn& read)
{
    switch (read.state) {
    case lesson::ReadHandIn::State::Whole:
        return QStringLiteral("whole");
    case lesson::ReadHandIn::State::Changed:
        return QStringLiteral("CHANGED");
    case lesson::ReadHandIn::State::None:
        break;
    }
    return QStringLiteral("NO REPORT");
}

QJsonObject toJson(const QString& file, const lesson::ReadHandIn& read)
{
    return {{QStringLiteral("file"), file},
            {QStringLiteral("state"), stateText(read).toLower()},
            {QStringLiteral("student"), read.student},
            {QStringLiteral("lesson"), read.lesson},
            {QStringLiteral("reached"), read.reached},
            {QStringLiteral("steps"), read.steps},
            {QStringLiteral("points"), read.points},
            {QStringLiteral("most"), read.most},
            {QStringLiteral("hints"), read.hints},
            {QStringLiteral("solutions"), read.solutions},
            {QStringLiteral("seconds"), double(read.savedMs - read.begunMs) / 1000}};
}

QString row(const QString& file, const lesson::ReadHandIn& read)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6  %7")
        .arg(stateText(read).leftJustified(10), read.student.left(24).leftJustified(24),
             read.lesson.left(28).leftJustified(28),
             QStringLiteral("%1/%2 steps").arg(read.reached).arg(read.steps).leftJustified(12),
             QStringLiteral("%1/%2 points").arg(read.points).arg(read.most).leftJustified(14),
             QStringLiteral("%1 min").arg((read.savedMs - read.begunMs) / 60'000).leftJustified(8), file);
}

/// Reads a class's hand-ins. 1 when one of them is not whole.
int report(const QStringList& files, bool json)
{
    if (files.isEmpty())
        return refuse(QStringLiteral("which files? lesson report FILE..."));
    bool whole = true;
    for (const QString& name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return refuse(QStringLiteral("%1 cannot be read: %2").arg(name, file.errorString()));
        const lesson::ReadHandIn read = lesson::readHandIn(file.read(8 * 1024 * 1024));
        whole = whole && read.state == lesson::ReadHandIn::State::Whole;
        if (json)
            printJson(toJson(name, read));
        else
            say(row(name, read));
    }
    if (!json)
        say(QStringLiteral(
            "Whole means: the file is as Ringside saved it. It is no proof of who did the steps, nor against "
            "somebody who makes such a file with a program."));
    return whole ? 0 : 1;
}

} // namespace

int runLessons(const LessonOptions& options)
{
    const QString word = options.words.value(0);
    if (word == u"list")
        return list(options.json);
    if (word == u"check")
        return check(options.words.mid(1));
    if (word == u"run")
        return run(options);
    if (word == u"report")
        return report(options.words.mid(1), options.json);
    return refuse(
        QStringLiteral("say what to do: lesson list, check FILE..., run NAME --solve, or report FILE..."));
}

} // namespace ringside
