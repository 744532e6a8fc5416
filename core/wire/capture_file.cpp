#include "core/wire/capture_file.h"

#include "core/base/core_text.h"

#include <QSaveFile>

namespace ringside {

namespace {

Error notWritten(const QFileDevice& file)
{
    return {ErrorCode::Storage,
            CoreText::tr("%1 cannot be written: %2.").arg(file.fileName(), file.errorString()),
            CoreText::tr("Free some space or choose another place.")};
}

} // namespace

CaptureFile::CaptureFile(const QString& path, CaptureAddresses addresses)
    : m_file(path)
    , m_encoder(std::move(addresses))
{
}

Result<std::unique_ptr<CaptureFile>> CaptureFile::create(const QString& path, CaptureAddresses addresses)
{
    std::unique_ptr<CaptureFile> capture(new CaptureFile(path, std::move(addresses)));
    if (!capture->m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return notWritten(capture->m_file);
    if (const Status status = capture->put(capture->m_encoder.start()); !status)
        return status.error();
    return capture;
}

Status CaptureFile::write(const WireMessage& wire)
{
    const Result<QByteArray> bytes = m_encoder.message(wire);
    return bytes ? put(*bytes) : Status(bytes.error());
}

Status CaptureFile::writeClosed(quint64 connection, qint64 timeNs)
{
    return put(m_encoder.closed(connection, timeNs));
}

Status CaptureFile::put(const QByteArray& bytes)
{
    if (m_error)
        return *m_error;
    if (!m_file.isOpen())
        return Error{ErrorCode::NotPossible, CoreText::tr("The capture %1 is finished.").arg(path())};
    if (m_file.write(bytes) != bytes.size())
        return trouble();
    return Done{};
}

Status CaptureFile::flush()
{
    if (m_error)
        return *m_error;
    return !m_file.isOpen() || m_file.flush() ? Status(Done{}) : trouble();
}

Status CaptureFile::finish()
{
    const Status flushed = flush();
    m_file.close();
    return flushed;
}

/// What is half written stays as it is: a reader stops there and keeps what comes before.
Status CaptureFile::trouble()
{
    m_error = notWritten(m_file);
    m_file.close();
    return *m_error;
}

Status saveCapture(const QString& path, const std::vector<WireMessage>& messages,
                   const CaptureAddresses& addresses)
{
    QSaveFile file(path);
    CaptureEncoder encoder(addresses);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    file.write(encoder.start());
    for (const WireMessage& wire : messages) {
        const Result<QByteArray> bytes = encoder.message(wire);
        if (!bytes)
            return bytes.error();
        file.write(*bytes); // an error stays with the file until commit()
    }
    return file.commit() ? Status(Done{}) : notWritten(file);
}

} // namespace ringside
