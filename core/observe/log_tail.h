#pragma once

#include <QByteArrayList>
#include <QString>

namespace ringside {

/// Reads what a server appended to its log since the last look, and keeps the log bounded: past `kRotateAt`
/// the file is renamed to NAME.1 (servers open their log anew for each line: server.c, serverLogRaw). One
/// thread.
class LogTail
{
public:
    static constexpr qint64 kRotateAt = 8 * 1024 * 1024;

    /// `fromStart` false: what is there already is passed over.
    LogTail(QString path, bool fromStart);
    /// Whole new lines, without their ends; at most about a megabyte a look.
    QByteArrayList newLines();

private:
    void rotate();
    QString m_path;
    qint64 m_offset = 0;
};

} // namespace ringside
