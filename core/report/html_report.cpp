#include "core/report/html_report.h"

#include "core/report/page_style.h"
#include "core/report/plot.h"
#include "core/report/strip.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

const QByteArray kBegin = "<script type=\"application/json\" id=\"ringside-data\">";
const QByteArray kEnd = "</script>";

QString escaped(const QString& text)
{
    return text.toHtmlEscaped();
}

} // namespace

HtmlReport::HtmlReport(const QString& title, const QString& language)
    : m_title(title)
    , m_language(language)
{
}

void HtmlReport::addHeading(const QString& text)
{
    m_body += QStringLiteral("<h2>%1</h2>\n").arg(escaped(text));
}

void HtmlReport::addSubheading(const QString& text)
{
    m_body += QStringLiteral("<h3>%1</h3>\n").arg(escaped(text));
}

void HtmlReport::addNotice(const QString& text)
{
    m_body += QStringLiteral("<p class=\"notice\">%1</p>\n").arg(escaped(text));
}

void HtmlReport::addText(const QString& text)
{
    m_body += QStringLiteral("<p>%1</p>\n").arg(escaped(text));
}

void HtmlReport::addFacts(const QList<ReportFact>& facts)
{
    m_body += QStringLiteral("<div class=\"facts\">\n");
    for (const ReportFact& fact : facts) {
        const char* tone = fact.tone == ReportFact::Tone::Good  ? "fact good"
                           : fact.tone == ReportFact::Tone::Bad ? "fact bad"
                                                                : "fact";
        m_body += QStringLiteral("<div class=\"%1\"><span>%2</span><b>%3</b><span>%4</span></div>\n")
                      .arg(QLatin1String(tone), escaped(fact.name), escaped(fact.value), escaped(fact.note));
    }
    m_body += QStringLiteral("</div>\n");
}

void HtmlReport::addTable(const QStringList& head, const QList<QStringList>& rows)
{
    const auto line = [](const QStringList& cells, const char* tag) {
        QString text;
        for (const QString& cell : cells)
            text += QStringLiteral("<%1>%2</%1>").arg(QLatin1String(tag), escaped(cell));
        return QStringLiteral("<tr>%1</tr>\n").arg(text);
    };
    m_body += QStringLiteral("<table>\n") + line(head, "th");
    for (const QStringList& row : rows)
        m_body += line(row, "td");
    m_body += QStringLiteral("</table>\n");
}

void HtmlReport::addBars(const QString& firstName, double first, const QString& secondName, double second,
                         const QString& unit)
{
    const double most = std::max({first, second, 1e-9});
    const auto bar = [&](int y, const QString& name, double value, const char* colour) {
        return QStringLiteral(
                   "<text x=\"0\" y=\"%1\" fill=\"currentColor\">%2</text><rect x=\"150\" y=\"%3\" "
                   "width=\"%4\" height=\"14\" "
                   "rx=\"3\" fill=\"%5\"/><text x=\"%6\" y=\"%1\" fill=\"currentColor\">%7</text>\n")
            .arg(QString::number(y + 12), escaped(name), QString::number(y),
                 QString::number(value / most * 320, 'f', 1), QLatin1String(colour),
                 QString::number(156 + value / most * 320, 'f', 1),
                 escaped(QString::number(std::round(value * 100) / 100) + u' ' + unit));
    };
    m_body += QStringLiteral("<svg width=\"600\" height=\"48\" font-size=\"13\" role=\"img\">\n") +
              bar(4, firstName, first, "#8a94a6") + bar(26, secondName, second, "#2f7dd8") +
              QStringLiteral("</svg>\n");
}

void HtmlReport::addPlot(const Plot& plot)
{
    m_body += plot.html();
}

void HtmlReport::addStrip(const Strip& strip)
{
    m_body += strip.html();
}

QByteArray HtmlReport::page(const QJsonObject& data) const
{
    QByteArray json = QJsonDocument(data).toJson(QJsonDocument::Compact);
    json.replace("<", "\\u003c"); // no text of it can end the element
    const QString head =
        QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\">\n<head><meta charset=\"utf-8\"><meta "
                       "name=\"viewport\" content=\"width=device-width\"><title>%2</title>\n"
                       "<style>%3</style></head>\n<body>\n<h1>%2</h1>\n")
            .arg(escaped(m_language), escaped(m_title), QLatin1String(kPageStyle));
    return head.toUtf8() + m_body.toUtf8() + kBegin + json + kEnd + "\n</body>\n</html>\n";
}

QByteArray HtmlReport::withoutData(const QByteArray& page)
{
    const qsizetype begin = page.indexOf(kBegin);
    const qsizetype end = begin < 0 ? -1 : page.indexOf(kEnd, begin);
    return end < 0 ? page : page.left(begin) + page.mid(end);
}

std::optional<QJsonObject> HtmlReport::dataIn(const QByteArray& page)
{
    const qsizetype begin = page.indexOf(kBegin);
    const qsizetype end = begin < 0 ? -1 : page.indexOf(kEnd, begin);
    if (end < 0)
        return std::nullopt;
    const QJsonDocument document =
        QJsonDocument::fromJson(page.mid(begin + kBegin.size(), end - begin - kBegin.size()));
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace ringside
