#include "core/console/command_line.h"

#include "core/base/core_text.h"
#include "core/console/reply_text.h"

#include <optional>

namespace ringside::console {

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Goes over the bytes of one line, word by word.
class Splitter
{
public:
    explicit Splitter(const QString& line)
        : m_bytes(line.toUtf8())
    {
    }

    std::variant<QByteArrayList, LineError> split()
    {
        QByteArrayList words;
        for (skipBlanks(); !atEnd() && !m_error; skipBlanks())
            words << word();
        if (m_error)
            return *m_error;
        return words;
    }

private:
    bool atEnd() const { return m_at >= m_bytes.size(); }
    char now() const { return m_bytes[m_at]; }
    char ahead(int by) const { return m_at + by < m_bytes.size() ? m_bytes[m_at + by] : '\0'; }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(now()))
            ++m_at;
    }

    void fail(qsizetype at, const QString& message)
    {
        m_error = LineError{int(QString::fromUtf8(m_bytes.left(at)).size()), message};
        m_at = m_bytes.size();
    }

    QByteArray word()
    {
        QByteArray word;
        while (!atEnd() && !isBlank(now())) {
            if (now() == '"' || now() == '\'') {
                word += quoted(now());
                break; // a closing quote ends the word
            }
            word += m_bytes[m_at++];
        }
        return word;
    }

    QByteArray quoted(char quote)
    {
        const qsizetype begin = m_at++;
        QByteArray inside;
        while (!atEnd() && now() != quote)
            inside += quote == '"' ? doubleQuotedByte() : singleQuotedByte();
        if (atEnd()) {
            fail(begin, CoreText::tr("This quote is not closed."));
            return inside;
        }
        ++m_at;
        if (!atEnd() && !isBlank(now()))
            fail(m_at, CoreText::tr("After a closing quote there has to be a space."));
        return inside;
    }

    char singleQuotedByte()
    {
        if (now() == '\\' && ahead(1) == '\'')
            ++m_at;
        return m_bytes[m_at++];
    }

    char doubleQuotedByte()
    {
        if (now() != '\\' || m_at + 1 >= m_bytes.size())
            return m_bytes[m_at++];
        const int high = hexValue(ahead(2)), low = hexValue(ahead(3));
        if (ahead(1) == 'x' && high >= 0 && low >= 0) {
            m_at += 4;
            return char(high * 16 + low);
        }
        const char escaped = ahead(1);
        m_at += 2;
        switch (escaped) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'b':
            return '\b';
        case 'a':
            return '\a';
        default:
            return escaped;
        }
    }

    const QByteArray m_bytes;
    qsizetype m_at = 0;
    std::optional<LineError> m_error;
};

} // namespace

std::variant<QByteArrayList, LineError> splitLine(const QString& line)
{
    return Splitter(line).split();
}

QString quotedWord(const QByteArray& word)
{
    bool plain = !word.isEmpty();
    for (const char c : word)
        plain = plain && c > ' ' && c < 0x7f && c != '"' && c != '\'' && c != '\\';
    return plain ? QString::fromLatin1(word) : quotedBytes(word);
}

} // namespace ringside::console
