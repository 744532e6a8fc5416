#include "widgets/logs/log_highlighter.h"

#include "widgets/logs/log_line.h"
#include "widgets/theme/theme.h"

namespace ringside {

void LogHighlighter::highlightBlock(const QString& text)
{
    const Theme& theme = Theme::current();
    QTextCharFormat format;
    switch (logLevel(text)) {
    case LogLevel::Error:
        format.setForeground(theme.bad());
        format.setFontWeight(QFont::DemiBold);
        break;
    case LogLevel::Warning:
        format.setForeground(theme.warning());
        break;
    case LogLevel::Debug:
    case LogLevel::Other:
        format.setForeground(theme.muted());
        break;
    case LogLevel::Info:
        return;
    }
    setFormat(0, int(text.size()), format);
}

} // namespace ringside
