#pragma once

#include <QString>
#include <QStringList>

namespace ringside {

/// Text that others wrote (values, words of a line, servers' errors), as it may be shown to a person: on a
/// terminal a control character would act instead of being seen. JSON does not need this. Pure; any thread.

/// How a character is written that must not be shown as it is: `\n`, `\x1b`, `\u202e`. Such are the controls
/// C0, DEL and C1, and what turns the direction of writing or ends a line. Empty for all others.
QString escapeOf(QChar c);

/// In one line: every such character as its escape.
QString visible(const QString& text);
/// The same, but line feeds stay.
QString visibleLines(const QString& text);

/// A word longer than this is not shown whole.
inline constexpr qsizetype kLongWord = 200;
/// A short word as it is; of a long one the beginning, `...` and its length.
QString shortened(const QString& word);
/// The long ones of these words, wherever the text has them, shortened.
QString withShortWords(QString text, const QStringList& words);

/// A line that was typed, with its long words short, and visible; `column` is where the column of the line is
/// now.
struct ShownLine
{
    QString text;
    qsizetype column = 0;
};
ShownLine shownLine(QStringView line, qsizetype column);

/// An error: its message with these words short, its whole length bounded, and visible. Line feeds stay.
QString shownError(const QString& text, const QStringList& words);

} // namespace ringside
