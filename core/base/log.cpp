#include "core/base/log.h"

#include <QDir>
#include <QStandardPaths>

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace ringside {

namespace {

void fromQt(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    const spdlog::level::level_enum level = type == QtDebugMsg     ? spdlog::level::debug
                                            : type == QtInfoMsg    ? spdlog::level::info
                                            : type == QtWarningMsg ? spdlog::level::warn
                                                                   : spdlog::level::err;
    spdlog::log(level, "qt: {}", message.toStdString());
    if (type == QtFatalMsg) {
        spdlog::default_logger()->flush();
        std::abort();
    }
}

} // namespace

QString logPath()
{
    QString state = qEnvironmentVariable("XDG_STATE_HOME");
    if (state.isEmpty())
        state = QDir::homePath() + QStringLiteral("/.local/state");
    return state + QStringLiteral("/ringside/ringside.log");
}

Status openLog(const QString& level)
{
    static const QStringList levels{QStringLiteral("trace"), QStringLiteral("debug"),
                                    QStringLiteral("info"),  QStringLiteral("warning"),
                                    QStringLiteral("error"), QStringLiteral("off")};
    if (!levels.contains(level))
        return Error{ErrorCode::BadInput, QStringLiteral("'%1' is no log level.").arg(level),
                     QStringLiteral("Levels are %1.").arg(levels.join(QStringLiteral(", ")))};
    Status opened = Done{};
    try {
        const QString path = logPath();
        QDir().mkpath(QFileInfo(path).path());
        spdlog::set_default_logger(spdlog::rotating_logger_mt(
            "ringside", QFile::encodeName(path).toStdString(), 2 * 1024 * 1024, 2));
    } catch (const spdlog::spdlog_ex& error) {
        spdlog::set_default_logger(spdlog::stderr_logger_mt("ringside"));
        opened = Error{ErrorCode::Storage, QStringLiteral("The log %1 cannot be opened: %2")
                                               .arg(logPath(), QString::fromUtf8(error.what()))};
    }
    spdlog::set_level(spdlog::level::from_str(level.toStdString()));
    spdlog::set_pattern("%Y-%m-%d %H:%M:%S.%e %^%l%$ %v");
    spdlog::flush_on(spdlog::level::info);
    qInstallMessageHandler(fromQt);
    return opened;
}

} // namespace ringside
