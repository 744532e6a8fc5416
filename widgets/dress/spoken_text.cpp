#include "widgets/dress/spoken_text.h"

#include <QCoreApplication>

namespace ringside {

namespace {

/// The translation context.
struct SpokenText
{
    Q_DECLARE_TR_FUNCTIONS(SpokenText)
};

} // namespace

QString spokenText(const QString& text)
{
    QString spoken = text;
    for (const QChar mark : QStringLiteral("✕◷≈⊘◥"))
        spoken.remove(mark);
    spoken.replace(QStringLiteral("→"), SpokenText::tr("to", "from one node to another"));
    spoken.replace(QStringLiteral(" · "), QStringLiteral(", "));
    spoken.replace(QStringLiteral(" — "), QStringLiteral(", "));
    QStringList lines;
    for (const QString& line : spoken.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines << line.simplified();
    return lines.join(QStringLiteral(". "));
}

} // namespace ringside
