#include "widgets/logs/log_reader.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace ringside {

namespace {

struct LogWords
{
    Q_DECLARE_TR_FUNCTIONS(LogWords)
};

constexpr qint64 kHeadBytes = 128;

} // namespace

LogReader::LogReader(const QString& path)
    : m_path(path)
{
}

/// Shorter than what was read, or beginning with other bytes.
bool LogReader::isAnother(QFile& file)
{
    if (file.size() < m_offset)
        return true;
    const QByteArray head = file.read(kHeadBytes);
    const bool another = !head.startsWith(m_head);
    if (another || m_head.size() < kHeadBytes)
        m_head = head;
    return another;
}

LogReader::Addition LogReader::read()
{
    Addition addition;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_problem =
            file.exists()
                ? LogWords::tr("%1 cannot be read: %2.").arg(m_path, file.errorString())
                : LogWords::tr("%1 does not exist yet. It is shown as soon as it is written.").arg(m_path);
        return addition;
    }
    m_problem.clear();
    if (isAnother(file)) {
        addition.restarted = m_offset > 0;
        m_offset = 0;
        m_decoder.resetState();
        file.seek(0);
        m_head = file.read(kHeadBytes);
    }
    if (file.size() - m_offset > kMaximumBytes) {
        addition.restarted = addition.restarted || m_offset > 0;
        addition.skipped = true;
        m_decoder.resetState();
        m_offset = file.size() - kMaximumBytes;
        file.seek(m_offset);
        m_offset += file.readLine().size(); // from the next whole line
    }
    file.seek(m_offset);
    const QByteArray bytes = file.read(file.size() - m_offset);
    if (file.error() != QFileDevice::NoError)
        m_problem = LogWords::tr("%1 cannot be read: %2.").arg(m_path, file.errorString());
    m_offset += bytes.size();
    addition.text = m_decoder.decode(bytes);
    return addition;
}

} // namespace ringside
