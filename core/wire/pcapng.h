#pragma once

#include <QByteArray>
#include <QStringList>

/// The few blocks of a capture file that are needed here (draft-ietf-opsawg-pcapng), little-endian.
namespace ringside::pcapng {

/// The start of a file with one interface of raw IP packets (LINKTYPE_RAW) and times in nanoseconds.
QByteArray fileStart(const QByteArray& application, const QByteArray& interfaceName);

/// One packet of `size` bytes, of which `captured` is the front; `timeNs` since the epoch.
QByteArray packet(qint64 timeNs, QByteArrayView captured, quint32 size, const QStringList& comments);

} // namespace ringside::pcapng
