#include "core/report/svg.h"

namespace ringside::svg {

QString number(double value)
{
    QString text = QString::number(value, 'f', 2); // QString::number() knows no locale
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text == u"-0" ? QStringLiteral("0") : text;
}

QString text(double x, double y, const char* anchor, const QString& text)
{
    return QStringLiteral("<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n")
        .arg(number(x), number(y), QLatin1String(anchor), text.toHtmlEscaped());
}

QString line(double x1, double y1, double x2, double y2, const char* cssClass)
{
    return QStringLiteral("<path class=\"%5\" d=\"M%1 %2L%3 %4\"/>\n")
        .arg(number(x1), number(y1), number(x2), number(y2), QLatin1String(cssClass));
}

QString rect(double x, double y, double width, double height, const QString& cssClass, const QString& tooltip)
{
    const QString begun =
        QStringLiteral("<rect class=\"%5\" x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\"")
            .arg(number(x), number(y), number(width), number(height), cssClass.toHtmlEscaped());
    return tooltip.isEmpty()
               ? begun + QStringLiteral("/>\n")
               : begun + QStringLiteral("><title>%1</title></rect>\n").arg(tooltip.toHtmlEscaped());
}

QString begin(double width, double height, const QString& name)
{
    return QStringLiteral("<svg viewBox=\"0 0 %1 %2\" role=\"img\" aria-label=\"%3\">\n")
        .arg(number(width), number(height), name.toHtmlEscaped());
}

QString end()
{
    return QStringLiteral("</svg>\n");
}

} // namespace ringside::svg
