#include "app/gui/main_window.h"
#include "app/gui/translation.h"
#include "core/action/parse.h"
#include "core/cluster/event_text.h"
#include "core/cluster/judgement.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "widgets/stage/stage_words.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

using namespace ringside;
using namespace ringside::test;

namespace {

struct Entry
{
    QString source;
    QStringList translations; ///< one, or the plural forms
    bool plural = false;
    bool finished = true;
};

QList<Entry> entries(const QString& path)
{
    QFile file(path);
    QList<Entry> found;
    if (path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return found;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"message") {
            found << Entry();
            found.last().plural = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            found.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            found.last().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!found.last().plural)
                found.last().translations << xml.readElementText();
        } else if (xml.name() == u"numerusform") {
            found.last().translations << xml.readElementText();
        }
    }
    return found;
}

/// %1, %2 and %n, sorted.
QStringList placeholders(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("%L?([0-9]+|n)"));
    QStringList all;
    for (auto match = form.globalMatch(text); match.hasNext();)
        all << match.next().captured();
    all.sort();
    return all;
}

/// Nothing when the entry is whole, or what is wrong with it.
QString flaw(const Entry& entry)
{
    if (!entry.finished)
        return QStringLiteral("not finished: %1").arg(entry.source);
    if (entry.translations.size() != (entry.plural ? 2 : 1))
        return QStringLiteral("a plural form is missing: %1").arg(entry.source);
    for (const QString& translation : entry.translations) {
        if (translation.isEmpty() || placeholders(translation) != placeholders(entry.source))
            return QStringLiteral("'%1' has other placeholders than '%2'").arg(translation, entry.source);
    }
    return {};
}

/// Every text and tooltip that the window holds.
QStringList texts(const QWidget& window)
{
    QStringList all;
    for (const QAction* action : window.findChildren<QAction*>())
        all << action->text();
    for (const QLabel* label : window.findChildren<QLabel*>())
        all << label->text();
    for (const QAbstractButton* button : window.findChildren<QAbstractButton*>())
        all << button->text();
    for (const QWidget* widget : window.findChildren<QWidget*>())
        all << widget->toolTip() << widget->accessibleName();
    all.removeAll(QString());
    return all;
}

} // namespace

/// The window speaks German throughout, English counts properly, and no translation loses what it is to show.
class TestTranslation : public QObject
{
    Q_OBJECT

    const QString m_german = QFINDTESTDATA("../../translations/ringside_de.ts");
    const QString m_english = QFINDTESTDATA("../../translations/ringside_en.ts");

private Q_SLOTS:
    void cleanup()
    {
        qDeleteAll(qApp->findChildren<QTranslator*>(QString(), Qt::FindDirectChildrenOnly));
        QLocale::setDefault(QLocale::c());
    }

    void everyEntryIsWhole_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("atLeast");
        QTest::newRow("German") << m_german << 900;
        QTest::newRow("English plurals") << m_english << 10;
    }
    void everyEntryIsWhole()
    {
        QFETCH(const QString, path);
        QFETCH(const int, atLeast);
        const QList<Entry> all = entries(path);
        QVERIFY2(all.size() >= atLeast, qPrintable(QString::number(all.size())));
        for (const Entry& entry : all)
            QVERIFY2(flaw(entry).isEmpty(), qPrintable(flaw(entry)));
    }

    void everyRoomSpeaksGerman()
    {
        installTranslation(QStringLiteral("de"));
        Event promoted{1, EventKind::Promoted, Witness::Log, 4, 1, 7, {}, {}};
        QCOMPARE(describe(promoted),
                 QStringLiteral("Knoten 4 wurde Master anstelle von Knoten 1 (Epoche 7)"));
        QCOMPARE(troubles(*picture("1 master 0-16383\n2 replica of 1 paused")).first(),
                 QStringLiteral("Knoten 2 ist pausiert."));
        QCOMPARE(std::get<ParseError>(parseAction(u"kil 1")).message,
                 QStringLiteral("Die Aktion „kil“ gibt es nicht. Gemeint war „kill“?"));
        QCOMPARE(StageWords::facts(*healthyCluster()).at(1), QStringLiteral("alle 6 Knoten einig"));
        QCOMPARE(StageWords::shard(0, 1, 1).back().text, QStringLiteral("ein Slot"));
    }

    void nothingInTheWindowIsLeftInEnglish()
    {
        QSet<QString> english;
        for (const Entry& entry : entries(m_german)) {
            if (!entry.translations.contains(entry.source))
                english << entry.source;
        }
        installTranslation(QStringLiteral("de"));
        const MainWindow window;
        const QStringList shown = texts(window);
        QVERIFY2(shown.size() > 100, qPrintable(QString::number(shown.size())));
        for (const QString& text : shown)
            QVERIFY2(!english.contains(text), qPrintable(text));
        QVERIFY(shown.contains(QStringLiteral("Cluster starten")));
    }

    void englishCounts_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"en", "en_GB", "C", "fr"}) // and where there is no translation
            QTest::newRow(language) << QString::fromLatin1(language);
    }
    void englishCounts()
    {
        QFETCH(const QString, language);
        QCOMPARE(QCoreApplication::translate("ringside::ClosingPage", "Ending %n server(s)", nullptr, 1),
                 QStringLiteral("Ending 1 server(s)"));
        installTranslation(language);
        QCOMPARE(QCoreApplication::translate("ringside::ClosingPage", "Ending %n server(s)", nullptr, 1),
                 QStringLiteral("Ending 1 server"));
        QCOMPARE(QCoreApplication::translate("ringside::ClosingPage", "Ending %n server(s)", nullptr, 6),
                 QStringLiteral("Ending 6 servers"));
        QCOMPARE(StageWords::facts(*healthyCluster()).at(1), QStringLiteral("all 6 nodes agree"));
    }
};

RINGSIDE_TEST(translation, TestTranslation)
#include "tst_translation.moc"
