#pragma once

#include <QString>

namespace ringside {

/// A long text as a tooltip that wraps its lines; plain text would become one line as wide as it is long.
inline QString wrappedTip(const QString& text)
{
    return QStringLiteral("<qt>%1</qt>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

} // namespace ringside
