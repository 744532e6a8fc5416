#include "app/cli/line_reader.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace ringside {

std::optional<QString> LineReader::takeLine()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0 && !(m_atEnd && !m_buffer.isEmpty()))
        return std::nullopt;
    const QString line = QString::fromUtf8(end < 0 ? m_buffer : m_buffer.left(end));
    m_buffer = end < 0 ? QByteArray() : m_buffer.mid(end + 1);
    return line.endsWith(u'\r') ? line.chopped(1) : line;
}

std::optional<QString> LineReader::next(const std::function<bool()>& ended)
{
    for (;;) {
        if (auto line = takeLine())
            return line;
        if (m_atEnd || ended())
            return std::nullopt;
        pollfd fds[2] = {{m_fd, POLLIN, 0}, {m_wakeFd, POLLIN, 0}};
        if (poll(fds, 2, -1) < 0 && errno != EINTR)
            return std::nullopt;
        if (!fds[0].revents)
            continue;
        char chunk[4096];
        const ssize_t size = read(m_fd, chunk, sizeof chunk);
        if (size > 0)
            m_buffer.append(chunk, qsizetype(size));
        else if (size == 0 || errno != EINTR)
            m_atEnd = true;
    }
}

} // namespace ringside
