#pragma once

#include <QStringList>

namespace ringside {

/// What was entered, to be recalled with Up and Down and found with Ctrl+R. A plain value.
class ConsoleHistory
{
public:
    static constexpr qsizetype kLength = 500;

    const QStringList& lines() const { return m_lines; }
    void setLines(const QStringList& lines);
    /// Goes to the end; a line that stands there already is not added.
    void add(const QString& line);
    /// The line before or after the one recalled last; `typed` is what stands in the field, and comes back
    /// below the newest line. Nothing at the ends: the field stays as it is.
    QString step(int by, const QString& typed);
    /// The next older line that has these words, from the newest on after rewind(); null: none.
    QString search(const QString& words);
    /// The next step or search begins at the newest line.
    void rewind() { m_at = m_lines.size(); }

private:
    QStringList m_lines;
    qsizetype m_at = 0;
    QString m_typed;
};

} // namespace ringside
