#pragma once

#include "core/observe/wire_watch.h"
#include "core/wire/capture_file.h"

#include <mutex>

namespace ringside {

/// Writes what passes on the bus into a capture file while it passes. All functions: any thread. The watch
/// must outlive it.
class BusRecorder
{
public:
    explicit BusRecorder(WireWatch& wire)
        : m_wire(wire)
    {
    }
    ~BusRecorder();
    BusRecorder(const BusRecorder&) = delete;
    BusRecorder& operator=(const BusRecorder&) = delete;

    /// Errors: NotPossible when it records already, Storage.
    Status start(const QString& path, CaptureAddresses addresses);
    /// Ends the file; returns how many messages it holds. Errors: NotPossible when it does not record,
    /// Storage when something could not be written, however long ago.
    Result<qint64> stop();
    /// The file that is being written; empty: none.
    QString path() const;

private:
    void write(const WireBatch& batch);

    WireWatch& m_wire;
    mutable std::mutex m_mutex;
    std::unique_ptr<CaptureFile> m_file;
    int m_receiver = 0;
    qint64 m_written = 0;
    std::optional<Error> m_error;
};

} // namespace ringside
