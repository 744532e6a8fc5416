#include "core/lesson/hand_in.h"

#include "core/base/core_text.h"
#include "core/report/html_report.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace ringside::lesson {

namespace {

/// Covers what a person reads, and every figure.
QString sumOf(QJsonObject json, const QByteArray& page)
{
    json.remove(QStringLiteral("sum"));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayLiteral("Ringside hand-in 1\n"));
    hash.addData(HtmlReport::withoutData(page));
    hash.addData(QJsonDocument(json).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

QString timeText(qint64 ms)
{
    return ms > 0
               ? QDateTime::fromMSecsSinceEpoch(ms).toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) +
                     QStringLiteral(" UTC")
               : QStringLiteral("–");
}

/// One step as it is handed in: whatever the page says of it is in here.
QJsonObject stepJson(const Step& step, const StepRecord& record)
{
    QJsonObject figures;
    for (auto each = record.figures.cbegin(); each != record.figures.cend(); ++each)
        figures.insert(each.key(), each.value());
    QJsonObject json{{QStringLiteral("title"), step.title},
                     {QStringLiteral("begun"), record.begunMs},
                     {QStringLiteral("reached"), record.reachedMs},
                     {QStringLiteral("begun_again"), record.begunAgain},
                     {QStringLiteral("hints"), record.hints},
                     {QStringLiteral("solution"), record.solutionShown},
                     {QStringLiteral("tries"), record.tries + record.diagnoses},
                     {QStringLiteral("points"), pointsOf(step, record)},
                     {QStringLiteral("most"), mostPointsOf(step)},
                     {QStringLiteral("debrief"), record.debrief},
                     {QStringLiteral("figures"), figures}};
    if (step.predict && record.predicted) {
        json.insert(QStringLiteral("question"), step.predict->text);
        json.insert(QStringLiteral("predicted"), toJson(*record.predicted));
        if (step.predict->kind == Question::Kind::Number && record.prediction) {
            json.insert(QStringLiteral("unit"), step.predict->unit);
            json.insert(QStringLiteral("predicted_number"), record.prediction->number);
        }
    }
    if (record.answered)
        json.insert(QStringLiteral("answered"), toJson(*record.answered));
    if (record.diagnosed)
        json.insert(QStringLiteral("diagnosed"), toJson(*record.diagnosed));
    return json;
}

QString markText(const QJsonObject& judgement)
{
    const QString mark = judgement[QStringLiteral("mark")].toString();
    return mark == u"right"   ? CoreText::tr("right")
           : mark == u"wrong" ? CoreText::tr("not right")
                              : QStringLiteral("–");
}

void writeStep(HtmlReport& report, int number, const QJsonObject& step)
{
    report.addHeading(CoreText::tr("Step %1: %2").arg(number).arg(step[QStringLiteral("title")].toString()));
    const qint64 begun = step[QStringLiteral("begun")].toInteger(),
                 reached = step[QStringLiteral("reached")].toInteger();
    const auto cell = [&](const char* name) { return QString::number(step[QLatin1String(name)].toInt()); };
    report.addTable(
        {CoreText::tr("Reached"), CoreText::tr("After"), CoreText::tr("Hints"),
         CoreText::tr("Solution shown"), CoreText::tr("Points")},
        {{timeText(reached),
          reached > 0 && begun > 0 ? CoreText::tr("%1 s").arg(double(reached - begun) / 1000, 0, 'f', 1)
                                   : QStringLiteral("–"),
          cell("hints"), step[QStringLiteral("solution")].toBool() ? CoreText::tr("yes") : CoreText::tr("no"),
          CoreText::tr("%1 of %2").arg(cell("points"), cell("most"))}});
    const QJsonObject predicted = step[QStringLiteral("predicted")].toObject();
    if (!predicted.isEmpty()) {
        report.addTable({CoreText::tr("Predicted: %1").arg(step[QStringLiteral("question")].toString()),
                         CoreText::tr("Expected"),
                         CoreText::tr("Measured"),
                         {}},
                        {{{},
                          predicted[QStringLiteral("given")].toString(),
                          predicted[QStringLiteral("right")].toString(),
                          markText(predicted)}});
        bool ok = false;
        const double measured =
            predicted[QStringLiteral("right")].toString().section(u' ', 0, 0).toDouble(&ok);
        if (ok && step.contains(QStringLiteral("predicted_number")))
            report.addBars(CoreText::tr("expected"), step[QStringLiteral("predicted_number")].toDouble(),
                           CoreText::tr("measured"), measured, step[QStringLiteral("unit")].toString());
    }
    for (const char* name : {"answered", "diagnosed"}) {
        const QJsonObject answer = step[QLatin1String(name)].toObject();
        if (!answer.isEmpty())
            report.addText(
                CoreText::tr("Answered: %1 (%2, tries: %3)")
                    .arg(answer[QStringLiteral("given")].toString(), markText(answer), cell("tries")));
    }
    if (const QString debrief = step[QStringLiteral("debrief")].toString(); !debrief.isEmpty())
        report.addText(debrief);
}

HtmlReport reportOf(const QJsonObject& json)
{
    HtmlReport report(
        CoreText::tr("%1: report of %2")
            .arg(json[QStringLiteral("title")].toString(), json[QStringLiteral("student")].toString()),
        json[QStringLiteral("language")].toString());
    report.addTable(
        {CoreText::tr("Lesson"), CoreText::tr("Begun"), CoreText::tr("Saved"), CoreText::tr("Server"),
         CoreText::tr("Ringside"), CoreText::tr("Seed"), CoreText::tr("Points")},
        {{json[QStringLiteral("lesson")].toString(), timeText(json[QStringLiteral("begun")].toInteger()),
          timeText(json[QStringLiteral("saved")].toInteger()), json[QStringLiteral("server")].toString(),
          json[QStringLiteral("version")].toString(), json[QStringLiteral("seed")].toString(),
          CoreText::tr("%1 of %2")
              .arg(json[QStringLiteral("points")].toInt())
              .arg(json[QStringLiteral("most")].toInt())}});
    int number = 0;
    for (const QJsonValue step : json[QStringLiteral("steps")].toArray())
        writeStep(report, ++number, step.toObject());
    report.addText(CoreText::tr(
        "`ringside-cli lesson report FILE` tells whether this file was changed by hand. That is no proof "
        "of who did the steps."));
    return report;
}

} // namespace

QByteArray handIn(const Lesson& lesson, const Record& record, const HandInFacts& facts)
{
    QJsonArray steps;
    int points = 0, most = 0;
    for (size_t i = 0; i < lesson.steps.size(); ++i) {
        const auto found = record.steps.find(int(i));
        const StepRecord step = found == record.steps.end() ? StepRecord() : found->second;
        const Step shown = bound(lesson.steps[i], step.binding);
        points += pointsOf(shown, step);
        most += mostPointsOf(shown);
        steps.append(stepJson(shown, step));
    }
    QJsonObject json{{QStringLiteral("ringside_hand_in"), 1},
                     {QStringLiteral("student"), facts.student},
                     {QStringLiteral("lesson"), lesson.id},
                     {QStringLiteral("title"), lesson.title},
                     {QStringLiteral("digest"), record.digest},
                     {QStringLiteral("seed"), QString::number(record.seed)},
                     {QStringLiteral("server"), facts.server},
                     {QStringLiteral("version"), facts.version},
                     {QStringLiteral("language"), facts.language},
                     {QStringLiteral("begun"), record.begunMs},
                     {QStringLiteral("saved"), facts.savedMs},
                     {QStringLiteral("points"), points},
                     {QStringLiteral("most"), most},
                     {QStringLiteral("steps"), steps}};
    const HtmlReport report = reportOf(json);
    json.insert(QStringLiteral("sum"), sumOf(json, report.page({})));
    return report.page(json);
}

ReadHandIn readHandIn(const QByteArray& page)
{
    const auto json = HtmlReport::dataIn(page);
    if (!json || (*json)[QStringLiteral("ringside_hand_in")].toInt() != 1)
        return {};
    ReadHandIn read;
    const QJsonObject& data = *json;
    const bool whole = data[QStringLiteral("sum")].toString() == sumOf(data, page);
    read.state = whole ? ReadHandIn::State::Whole : ReadHandIn::State::Changed;
    read.student = data[QStringLiteral("student")].toString();
    read.lesson = data[QStringLiteral("lesson")].toString();
    read.title = data[QStringLiteral("title")].toString();
    read.points = data[QStringLiteral("points")].toInt();
    read.most = data[QStringLiteral("most")].toInt();
    read.begunMs = data[QStringLiteral("begun")].toInteger();
    read.savedMs = data[QStringLiteral("saved")].toInteger();
    for (const QJsonValue value : data[QStringLiteral("steps")].toArray()) {
        const QJsonObject step = value.toObject();
        ++read.steps;
        read.reached += step[QStringLiteral("reached")].toInteger() > 0;
        read.hints += step[QStringLiteral("hints")].toInt();
        read.solutions += step[QStringLiteral("solution")].toBool();
    }
    return read;
}

} // namespace ringside::lesson
