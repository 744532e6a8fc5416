#pragma once

#include <QString>
#include <QStringDecoder>

class QFile;

namespace ringside {

/// Reads what is added to a growing text file. Copes with a file that does not exist yet, is cut short, or is
/// replaced by another of the same name. No watching and no threads: whoever owns it calls read().
class LogReader
{
public:
    /// Of a long file only the end is read at first.
    static constexpr qint64 kMaximumBytes = 2 * 1024 * 1024;

    struct Addition
    {
        bool restarted = false; ///< what was read before no longer counts
        bool skipped = false;   ///< the beginning of the file was left out
        QString text;
    };

    explicit LogReader(const QString& path = {});

    const QString& path() const { return m_path; }
    /// What is new since the last call.
    Addition read();
    /// Why nothing can be read, as a sentence; empty when all is well.
    const QString& problem() const { return m_problem; }

private:
    bool isAnother(QFile& file);

    QString m_path;
    QString m_problem;
    qint64 m_offset = 0;
    QByteArray m_head; ///< first bytes, to recognise the file
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

} // namespace ringside
