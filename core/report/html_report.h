#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace ringside {

class Plot;
class Strip;

/// A figure that stands out: its name, the figure itself, and a word on it.
struct ReportFact
{
    enum class Tone { Plain, Good, Bad };
    QString name;
    QString value; ///< with its unit
    QString note;  ///< empty: none
    Tone tone = Tone::Plain;
};

/// One HTML page without scripts, with its figures as JSON inside. Texts are escaped; nothing is loaded from
/// anywhere.
class HtmlReport
{
public:
    /// `language` as in lang=: `en`, `de`.
    HtmlReport(const QString& title, const QString& language);

    void addHeading(const QString& text);
    void addSubheading(const QString& text);
    /// A text that nobody is to miss.
    void addNotice(const QString& text);
    void addText(const QString& text);
    /// Big figures side by side.
    void addFacts(const QList<ReportFact>& facts);
    void addTable(const QStringList& head, const QList<QStringList>& rows);
    /// Two values on one scale: what was expected, and what was measured.
    void addBars(const QString& firstName, double first, const QString& secondName, double second,
                 const QString& unit);
    void addPlot(const Plot& plot);
    void addStrip(const Strip& strip);

    /// The page. `data` goes into it as JSON.
    QByteArray page(const QJsonObject& data) const;
    /// A page without its JSON: all that a person reads.
    static QByteArray withoutData(const QByteArray& page);
    /// The JSON inside of a page; nothing when there is none, or it cannot be read.
    static std::optional<QJsonObject> dataIn(const QByteArray& page);

private:
    QString m_title;
    QString m_language;
    QString m_body;
};

} // namespace ringside
