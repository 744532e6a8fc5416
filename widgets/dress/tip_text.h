#pragma once

#include "widgets/dress/spoken_text.h"

#include <QWidget>

namespace ringside {

/// A long text as a tooltip that wraps its lines; plain text would become one line as wide as it is long.
inline QString wrappedTip(const QString& text)
{
    return QStringLiteral("<qt>%1</qt>")
        .arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
}

/// The same for a widget, and for screen readers without its markup; they would read it out otherwise.
inline void setWrappedTip(QWidget* widget, const QString& text)
{
    widget->setToolTip(text.isEmpty() ? QString() : wrappedTip(text));
    widget->setAccessibleDescription(spokenText(text));
}

} // namespace ringside
