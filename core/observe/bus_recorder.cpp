#include "core/observe/bus_recorder.h"

#include "core/base/core_text.h"

namespace ringside {

BusRecorder::~BusRecorder()
{
    (void)stop(); // nobody is left to be told
}

Status BusRecorder::start(const QString& path, CaptureAddresses addresses)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_file)
            return Error{ErrorCode::NotPossible,
                         CoreText::tr("The bus is being recorded to %1 already.").arg(m_file->path()),
                         CoreText::tr("End that with: capture stop")};
        Result<std::unique_ptr<CaptureFile>> file = CaptureFile::create(path, std::move(addresses));
        if (!file)
            return file.error();
        m_file = std::move(*file);
        m_written = 0;
        m_error.reset();
    }
    m_receiver = m_wire.receive([this](const WireBatch& batch) { write(batch); });
    return Done{};
}

void BusRecorder::write(const WireBatch& batch)
{
    const std::lock_guard lock(m_mutex);
    for (const WireMessage& message : *batch) {
        if (!m_file || m_error)
            return;
        const Status written = m_file->write(message);
        if (written)
            ++m_written;
        else
            m_error = written.error();
    }
    if (const Status flushed = m_file ? m_file->flush() : Status(Done{}); !flushed && !m_error)
        m_error = flushed.error();
}

Result<qint64> BusRecorder::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_file)
            return Error{ErrorCode::NotPossible, CoreText::tr("The bus is not being recorded.")};
    }
    m_wire.drop(m_receiver); // waits for a batch that is being written
    const std::lock_guard lock(m_mutex);
    const Status finished = m_file->finish();
    m_file.reset();
    if (m_error)
        return *m_error;
    if (!finished)
        return finished.error();
    return m_written;
}

QString BusRecorder::path() const
{
    const std::lock_guard lock(m_mutex);
    return m_file ? m_file->path() : QString();
}

} // namespace ringside
