#include "widgets/console/console_history.h"

namespace ringside {

void ConsoleHistory::setLines(const QStringList& lines)
{
    m_lines = lines.mid(qMax(qsizetype(0), lines.size() - kLength));
    rewind();
}

void ConsoleHistory::add(const QString& line)
{
    if (m_lines.isEmpty() || m_lines.constLast() != line)
        m_lines << line;
    if (m_lines.size() > kLength)
        m_lines.removeFirst();
    rewind();
}

QString ConsoleHistory::step(int by, const QString& typed)
{
    if (m_at == m_lines.size())
        m_typed = typed;
    m_at = qBound(qsizetype(0), m_at + by, m_lines.size());
    return m_at == m_lines.size() ? m_typed : m_lines[m_at];
}

QString ConsoleHistory::search(const QString& words)
{
    for (qsizetype i = m_at - 1; i >= 0; --i) {
        if (m_lines[i].contains(words, Qt::CaseInsensitive)) {
            m_at = i;
            return m_lines[i];
        }
    }
    return {};
}

} // namespace ringside
