#pragma once

#include <QSyntaxHighlighter>

namespace ringside {

/// Colours lines by their level: warnings and errors stand out, debug lines step back.
class LogHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

} // namespace ringside
