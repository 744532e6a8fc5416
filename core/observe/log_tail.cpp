#include "core/observe/log_tail.h"

#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

namespace ringside {

LogTail::LogTail(QString path, bool fromStart)
    : m_path(std::move(path))
{
    if (!fromStart)
        m_offset = QFileInfo(m_path).size();
}

QByteArrayList LogTail::newLines()
{
    struct stat status
    {
    };
    if (stat(QFile::encodeName(m_path).constData(), &status) != 0)
        return {};
    if (status.st_size < m_offset)
        m_offset = 0; // somebody emptied or replaced it
    if (status.st_size == m_offset)
        return {};
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(m_offset))
        return {};
    constexpr qint64 kLook = 1024 * 1024;
    const QByteArray text = file.read(kLook);
    qsizetype end = text.lastIndexOf('\n') + 1;
    if (end == 0 && text.size() == kLook)
        end = text.size(); // no log line is as long as that: pass over it rather than wait for its end
    m_offset += end;
    QByteArrayList lines = text.left(end).split('\n');
    lines.removeAll({});
    if (m_offset > kRotateAt && m_offset >= status.st_size) // all of it was read
        rotate();
    return lines;
}

void LogTail::rotate()
{
    const QString old = m_path + QStringLiteral(".1");
    QFile::remove(old);
    if (QFile::rename(m_path, old))
        m_offset = 0;
}

} // namespace ringside
