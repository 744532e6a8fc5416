#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace ringside {

/// Lines of a file descriptor, which may be a pipe that stays silent; readable `wakeFd` ends the wait.
class LineReader
{
public:
    LineReader(int fd, int wakeFd)
        : m_fd(fd)
        , m_wakeFd(wakeFd)
    {
    }
    /// The next line without its end; nothing at the end of input or when `ended` says so. A last line
    /// without a line end counts.
    std::optional<QString> next(const std::function<bool()>& ended);

private:
    std::optional<QString> takeLine();
    int m_fd;
    int m_wakeFd;
    QByteArray m_buffer;
    bool m_atEnd = false;
};

} // namespace ringside
