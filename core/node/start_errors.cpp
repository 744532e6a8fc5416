#include "core/node/start_errors.h"

#include "core/base/core_text.h"

#include <QFile>
#include <QStorageInfo>

#include <array>

namespace ringside {

namespace {

struct KnownWord
{
    const char* words; ///< what the server says
    ErrorCode code;
    const char* message; ///< %1: node number, %2: its directory
    const char* advice;
};

constexpr std::array<KnownWord, 7> kKnown{{
    {"Address already in use", ErrorCode::PortTaken,
     QT_TRANSLATE_NOOP("Core", "The port of node %1 is taken."),
     QT_TRANSLATE_NOOP("Core", "End the process that holds it, or choose another base port.")},
    {"is already used by a different Redis Cluster", ErrorCode::Storage,
     QT_TRANSLATE_NOOP("Core", "Another server uses the directory of node %1 (%2)."),
     QT_TRANSLATE_NOOP("Core", "End that server first.")},
    {"orrupted cluster config file", ErrorCode::Storage,
     QT_TRANSLATE_NOOP("Core", "The nodes.conf of node %1 in %2 is damaged."),
     QT_TRANSLATE_NOOP(
         "Core", "Its data is untouched. Put a good nodes.conf there, or reset the lab to begin again.")},
    {"No space left on device", ErrorCode::Storage,
     QT_TRANSLATE_NOOP("Core", "The disk is full: node %1 cannot write in %2."),
     QT_TRANSLATE_NOOP("Core", "Free some space, then restart it.")},
    {"Permission denied", ErrorCode::Storage, QT_TRANSLATE_NOOP("Core", "Node %1 may not write in %2."),
     QT_TRANSLATE_NOOP("Core", "Check who owns the directory.")},
    {"Bad file format reading the append only file", ErrorCode::Storage,
     QT_TRANSLATE_NOOP("Core", "The append-only file of node %1 in %2 is damaged."),
     QT_TRANSLATE_NOOP("Core", "redis-check-aof --fix can cut off the damaged end; keep a copy first.")},
    {"FATAL CONFIG FILE ERROR", ErrorCode::BadInput,
     QT_TRANSLATE_NOOP("Core", "Node %1 does not accept its settings."),
     QT_TRANSLATE_NOOP("Core", "See the line below; change the directive with `set`.")},
}};

constexpr qint64 kRoomToStart = 32 * 1024; ///< bytes; configuration, log and an empty AOF need about that

/// The log goes on from run to run: what stands before the last start belongs to an earlier one.
QStringList sinceLastStart(const QStringList& lines)
{
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (lines[i].contains(u"oO0OoO0OoO0Oo"))
            return lines.mid(i);
    }
    return lines;
}

} // namespace

QStringList lastLines(const QString& path, int lines)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    constexpr qint64 kTail = 16 * 1024;
    if (file.size() > kTail)
        file.seek(file.size() - kTail);
    const QStringList all = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - lines));
}

Error explainStart(const NodeOptions& options, const QString& note)
{
    // Settings that are refused are told in boot.log, before the log is opened.
    const QStringList boot = lastLines(options.bootFile(), 8);
    const bool refused = boot.join(u' ').contains(u"FATAL CONFIG FILE ERROR");
    const QStringList words = refused ? boot : boot + sinceLastStart(lastLines(options.logFile(), 8));
    const QString said = words.join(QLatin1Char('\n'));
    // On a full disk a server may end without a word: it cannot write its log either.
    const bool full = QStorageInfo(options.directory).bytesAvailable() < kRoomToStart;
    for (const KnownWord& known : kKnown) {
        const bool isDisk = QLatin1String(known.words) == QLatin1String("No space left on device");
        if (said.contains(QLatin1String(known.words)) || (isDisk && full))
            return {known.code,
                    CoreText::tr(known.message)
                        .replace(QStringLiteral("%1"), QString::number(options.number))
                        .replace(QStringLiteral("%2"), options.directory),
                    CoreText::tr("%1 Its last words: %2")
                        .arg(CoreText::tr(known.advice), words.value(words.size() - 1))};
    }
    return {ErrorCode::ProcessFailed,
            CoreText::tr("Node %1 ended at its start (%2).").arg(QString::number(options.number), note),
            words.isEmpty() ? CoreText::tr("It wrote nothing to %1.").arg(options.logFile())
                            : CoreText::tr("Its last words: %1").arg(words.last())};
}

} // namespace ringside
