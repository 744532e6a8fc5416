#include "app/gui/translation.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ringside {

void installTranslation(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    const QString name = QStringLiteral("ringside"), folder = QStringLiteral(":/i18n");
    auto* own = new QTranslator(qApp);
    if (own->load(locale, name, QStringLiteral("_"), folder) ||
        own->load(name + QStringLiteral("_en"), folder))
        QApplication::installTranslator(own);
    auto* qt = new QTranslator(qApp); // the words on Qt's own dialogs
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QApplication::installTranslator(qt);
}

} // namespace ringside
