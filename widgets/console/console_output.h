#pragma once

#include "core/console/output.h"

#include <QPlainTextEdit>

namespace ringside {

/// What was sent and what came back, line by line, to read, select and copy. Keeps the last 5,000 lines; the
/// end stays in sight unless the person scrolled up. Name: console.output. GUI thread only.
class ConsoleOutput : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr int kMaximumLines = 5000;

    explicit ConsoleOutput(QWidget* parent = nullptr);

    void echo(const QString& prompt, const QString& line);
    void add(const std::vector<console::Line>& lines);

private:
    void append(const QString& text, int look);
    void colour(QTextCursor cursor) const;
    void restyle();
};

} // namespace ringside
