#include "core/node/program.h"

#include "core/node/output_of.h"

#include "core/base/core_text.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVersionNumber>

namespace ringside {

namespace {

constexpr int kVersionTimeoutMs = 2000;

} // namespace

Result<ServerProgram> inspectProgram(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Error{ErrorCode::NoProgram, CoreText::tr("There is no program %1.").arg(path),
                     CoreText::tr("Install redis-server (apt install redis-server) or give another path.")};
    if (!file.isFile() || !file.isExecutable())
        return Error{ErrorCode::NoProgram, CoreText::tr("%1 cannot be executed.").arg(path)};
    const QString output =
        QString::fromUtf8(outputOf(file.absoluteFilePath(), QStringLiteral("--version"), kVersionTimeoutMs));
    static const QRegularExpression form(QStringLiteral("^(Redis|Valkey|Redict) server v=([0-9.]+)"));
    const QRegularExpressionMatch match = form.match(output);
    if (!match.hasMatch())
        return Error{ErrorCode::NoProgram,
                     CoreText::tr("%1 is not a Redis, Valkey or Redict server.").arg(path),
                     CoreText::tr("Asked for --version, it said: %1")
                         .arg(output.isEmpty() ? CoreText::tr("nothing") : output.left(120).simplified())};
    const ServerProgram program{file.absoluteFilePath(), match.captured(1).toLower(), match.captured(2)};
    if (QVersionNumber::fromString(program.version) < QVersionNumber(7, 0))
        return Error{
            ErrorCode::TooOld,
            CoreText::tr("%1 is %2 %3; Ringside needs 7.0 or later.")
                .arg(path, match.captured(1), program.version),
            CoreText::tr(
                "Older servers cannot bind their source address. Ringside needs it to tell links apart.")};
    return program;
}

QList<ServerProgram> findPrograms()
{
    QList<ServerProgram> found;
    for (const char* name : {"redis-server", "valkey-server", "redict-server"}) {
        QString path = QStandardPaths::findExecutable(QLatin1String(name));
        if (path.isEmpty())
            path = QStandardPaths::findExecutable(
                QLatin1String(name), {QStringLiteral("/usr/local/bin"), QStringLiteral("/usr/bin"),
                                      QStringLiteral("/opt/redis/bin"), QStringLiteral("/opt/valkey/bin")});
        if (path.isEmpty())
            continue;
        if (const Result<ServerProgram> program = inspectProgram(path))
            found << *program;
    }
    return found;
}

Result<ServerProgram> defaultProgram()
{
    if (const QString chosen = qEnvironmentVariable("RINGSIDE_SERVER"); !chosen.isEmpty())
        return inspectProgram(chosen);
    const QList<ServerProgram> found = findPrograms();
    if (!found.isEmpty())
        return found.first();
    return Error{
        ErrorCode::NoProgram, CoreText::tr("No server program was found on this machine."),
        CoreText::tr("Install one: sudo apt install redis-server (or valkey-server), then try again.")};
}

} // namespace ringside
