#include "app/gui/start_options.h"

#include <QCommandLineParser>
#include <QFileInfo>

namespace ringside {

Result<StartOptions> readStartOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "A desktop laboratory for Redis Cluster: a real cluster on this machine, seen and broken."));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption dir(QStringLiteral("dir"),
                                 QStringLiteral("Open or make the lab in this directory."),
                                 QStringLiteral("DIR"));
    const QCommandLineOption basePort(QStringLiteral("base-port"),
                                      QStringLiteral("Port of node 1 of a new cluster (9000)."),
                                      QStringLiteral("N"));
    const QCommandLineOption run(
        QStringLiteral("run"),
        QStringLiteral(
            "Run the actions in FILE, one a line, where they can be watched. `quit` ends the program too."),
        QStringLiteral("FILE"));
    const QCommandLineOption lesson(
        QStringLiteral("lesson"),
        QStringLiteral(
            "Begin this lesson, or go on with it: a name from `ringside-cli lesson list`, or a file."),
        QStringLiteral("NAME"));
    const QCommandLineOption logLevel(QStringLiteral("log-level"),
                                      QStringLiteral("trace, debug, info, warning, error or off."),
                                      QStringLiteral("LEVEL"), QStringLiteral("info"));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("en or de; otherwise the desktop's."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        QStringLiteral("light or dark, for this run; otherwise as chosen in the window."),
        QStringLiteral("NAME"));
    const QCommandLineOption present(QStringLiteral("present"),
                                     QStringLiteral("Begin in presenter mode: larger text and strokes."));
    const QCommandLineOption frameTimes(
        QStringLiteral("frame-times"),
        QStringLiteral("At the end, write the milliseconds between frames of flying packets to FILE."),
        QStringLiteral("FILE"));
    parser.addOptions({dir, basePort, run, lesson, logLevel, language, theme, present, frameTimes});
    if (!parser.parse(arguments))
        return Error{ErrorCode::BadInput, parser.errorText(), QStringLiteral("ringside --help tells more.")};
    if (parser.isSet(help))
        parser.showHelp();
    if (parser.isSet(version))
        parser.showVersion();
    StartOptions options;
    options.directory = parser.value(dir);
    options.script = parser.value(run);
    options.lesson = parser.value(lesson);
    options.logLevel = parser.value(logLevel);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    options.present = parser.isSet(present);
    options.frameTimes = parser.value(frameTimes);
    if (parser.isSet(basePort)) {
        bool ok = false;
        options.basePort = parser.value(basePort).toInt(&ok);
        if (!ok || options.basePort < 1024 || options.basePort > 55535)
            return Error{ErrorCode::BadInput, QStringLiteral("--base-port is a number from 1024 to 55535.")};
    }
    if (!options.theme.isEmpty() && options.theme != u"light" && options.theme != u"dark")
        return Error{ErrorCode::BadInput, QStringLiteral("--theme is light or dark.")};
    if (!options.script.isEmpty() && !QFileInfo(options.script).isReadable())
        return Error{ErrorCode::BadInput, QStringLiteral("%1 cannot be read.").arg(options.script)};
    if (!parser.positionalArguments().isEmpty())
        return Error{ErrorCode::BadInput,
                     QStringLiteral("'%1' is not understood.").arg(parser.positionalArguments().first()),
                     QStringLiteral("ringside --help tells more.")};
    return options;
}

} // namespace ringside
