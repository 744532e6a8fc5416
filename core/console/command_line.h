#pragma once

#include <QByteArrayList>
#include <QString>

#include <variant>

namespace ringside::console {

/// What is wrong with a line, and where: the column counts from 0 in characters of the line.
struct LineError
{
    int column = 0;
    QString message;
};

/// Splits a line into words as redis-cli does. Blanks separate. Within "..." the escapes are \n \r \t \b \a
/// \xHH, and a backslash before anything else leaves it as it is; within '...' only \' is one. A quote may
/// begin inside of a word, and has to end one. Characters become UTF-8. Pure; any thread.
std::variant<QByteArrayList, LineError> splitLine(const QString& line);

/// The word as it must be typed so that splitLine gives it back: in quotes when it needs them.
QString quotedWord(const QByteArray& word);

} // namespace ringside::console
