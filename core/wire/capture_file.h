#pragma once

#include "core/wire/capture_encoder.h"

#include <QFile>

#include <memory>
#include <optional>

namespace ringside {

/// A capture file that grows while messages come; Wireshark reads it at any time after flush(). Errors:
/// Storage when it cannot be written, BadInput for an address that is none; after an error of Storage nothing
/// more is written. One thread.
class CaptureFile
{
public:
    /// Makes the file, in place of one that was there.
    static Result<std::unique_ptr<CaptureFile>> create(const QString& path, CaptureAddresses addresses);

    Status write(const WireMessage& wire);
    /// The connection is gone: its TCP stream ends.
    Status writeClosed(quint64 connection, qint64 timeNs);
    /// All that was written has reached the system.
    Status flush();
    /// The same, and closes the file. A destroyed object closes it without telling of errors.
    Status finish();

    QString path() const { return m_file.fileName(); }

private:
    CaptureFile(const QString& path, CaptureAddresses addresses);
    Status put(const QByteArray& bytes);
    Status trouble();

    QFile m_file;
    CaptureEncoder m_encoder;
    std::optional<Error> m_error; ///< the first of Storage
};

/// Writes all of them at once; an existing file is replaced only when everything went well.
Status saveCapture(const QString& path, const std::vector<WireMessage>& messages,
                   const CaptureAddresses& addresses);

} // namespace ringside
