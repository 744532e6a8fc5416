#include "core/node/port_check.h"

#include "core/base/core_text.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <arpa/inet.h>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace ringside {

namespace {

/// 0, or the errno of what failed.
template <typename Address> int tryToListen(const Address& address, int family)
{
    const int fd = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    const int yes = 1;
    setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes); // as the servers do
    const bool free =
        bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && listen(fd, 1) == 0;
    const int error = free ? 0 : errno;
    close(fd);
    return error;
}

/// On both addresses that the servers bind for clients. A machine without IPv6 has no ::1 to be taken.
bool canListen(int port)
{
    sockaddr_in four{};
    four.sin_family = AF_INET;
    four.sin_port = htons(quint16(port));
    four.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr_in6 six{};
    six.sin6_family = AF_INET6;
    six.sin6_port = htons(quint16(port));
    six.sin6_addr = in6addr_loopback;
    return tryToListen(four, AF_INET) == 0 && tryToListen(six, AF_INET6) != EADDRINUSE;
}

/// The inode of the socket that listens on the port: /proc/net/tcp, state 0A.
QByteArray listeningInode(int port)
{
    for (const char* table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file{QLatin1String(table)};
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() > 9 && words[3] == "0A" &&
                words[1].endsWith(':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0')))
                return words[9];
        }
    }
    return {};
}

bool holdsSocket(const QString& pid, const QString& target)
{
    const QDir fds(QStringLiteral("/proc/%1/fd").arg(pid));
    for (const QString& fd : fds.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot)) {
        char link[64];
        const ssize_t size = readlink(QFile::encodeName(fds.filePath(fd)).constData(), link, sizeof link);
        if (size > 0 && QLatin1String(link, int(size)) == target)
            return true;
    }
    return false;
}

} // namespace

QString portHolder(int port)
{
    const QByteArray inode = listeningInode(port);
    if (inode.isEmpty() || inode == "0")
        return {};
    const QString target = QStringLiteral("socket:[%1]").arg(QString::fromLatin1(inode));
    for (const QString& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        if (!entry.at(0).isDigit() || !holdsSocket(entry, target))
            continue;
        QFile name(QStringLiteral("/proc/%1/comm").arg(entry));
        const QString program =
            name.open(QIODevice::ReadOnly) ? QString::fromUtf8(name.readAll()).trimmed() : QString();
        return QStringLiteral("%1 (pid %2)").arg(program, entry);
    }
    return {};
}

Status checkPortFree(int port)
{
    if (canListen(port))
        return Done{};
    const QString holder = portHolder(port);
    return Error{ErrorCode::PortTaken,
                 holder.isEmpty()
                     ? CoreText::tr("Port %1 is taken by another process.").arg(port)
                     : CoreText::tr("Port %1 is taken by %2.").arg(QString::number(port), holder),
                 CoreText::tr("End that process, or choose another base port.")};
}

int findFreeBasePort(int from, int count)
{
    for (int base = from; base + count <= 55535; base += count) {
        bool free = true;
        for (int i = 0; free && i < count; ++i)
            free = canListen(base + i) && canListen(base + i + 10000);
        if (free)
            return base;
    }
    return 0;
}

} // namespace ringside
