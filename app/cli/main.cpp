#include "app/cli/lessons.h"
#include "app/cli/shell.h"

#include "core/base/log.h"
#include "core/cluster/shown.h"
#include "core/node/lab.h"
#include "core/node/program.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace ringside;

namespace {

/// Tabs part the columns; a name in one of them has none.
QString shownColumns(const QString& text)
{
    QStringList columns = text.split(u'\t');
    for (QString& column : columns)
        column = visible(column);
    return columns.join(u'\t');
}

void print(const QString& text)
{
    std::fputs((shownColumns(text) + u'\n').toUtf8().constData(), stdout);
}

int fail(const QString& text)
{
    std::fputs((QStringLiteral("ringside-cli: %1\n").arg(visibleLines(text))).toUtf8().constData(), stderr);
    return 2;
}

int listLabs()
{
    for (const LabSummary& lab : Lab::list(Lab::defaultRoot()))
        print(QStringLiteral("%1\t%2 nodes from port %3%4\t%5")
                  .arg(lab.name)
                  .arg(lab.nodes)
                  .arg(lab.basePort)
                  .arg(lab.inUse ? QStringLiteral(", in use") : QString(), lab.directory));
    return 0;
}

int listPrograms()
{
    for (const ServerProgram& program : findPrograms())
        print(QStringLiteral("%1 %2\t%3").arg(program.server, program.version, program.path));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ringside-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RINGSIDE_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral(
        "Ringside in the terminal: starts a real Redis Cluster on this machine and acts on it, one action a "
        "line.\n\n"
        "  printf 'create\\nkill 1\\nwait role 4 master\\nstatus\\n' | ringside-cli shell --json\n\n"
        "Commands: shell (actions from standard input), labs (list kept labs), programs (list server "
        "programs), lesson list, lesson check FILE..., lesson run NAME|FILE --solve (proves a lesson on a "
        "fresh cluster), lesson report FILE... (reads hand-ins)."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("command"),
                                 QStringLiteral("shell, labs, programs or lesson"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  QStringLiteral("Print one JSON object for each action."));
    const QCommandLineOption strict(
        QStringLiteral("strict"), QStringLiteral("End at the first action that fails, with exit status 1."));
    const QCommandLineOption dir(
        QStringLiteral("dir"),
        QStringLiteral("Keep the lab in this directory. Without it the lab is deleted at the end."),
        QStringLiteral("DIR"));
    const QCommandLineOption basePort(QStringLiteral("base-port"),
                                      QStringLiteral("Port of node 1 of a new cluster (9000)."),
                                      QStringLiteral("N"));
    const QCommandLineOption logLevel(QStringLiteral("log-level"),
                                      QStringLiteral("trace, debug, info, warning, error or off."),
                                      QStringLiteral("LEVEL"), QStringLiteral("info"));
    const QCommandLineOption solve(
        QStringLiteral("solve"),
        QStringLiteral("Of a lesson: run its own solutions and prove every check, without a window."));
    const QCommandLineOption seed(QStringLiteral("seed"),
                                  QStringLiteral("Of a lesson: which nodes it draws by chance (1)."),
                                  QStringLiteral("N"), QStringLiteral("1"));
    parser.addOptions({json, strict, dir, basePort, logLevel, solve, seed});
    parser.process(app);

    if (const Status opened = openLog(parser.value(logLevel)); !opened) {
        if (opened.error().code == ErrorCode::BadInput)
            return fail(opened.error().text());
        fail(opened.error().text()); // a missing log is no reason not to work
    }
    const QString command = parser.positionalArguments().value(0);
    if (command == u"labs")
        return listLabs();
    if (command == u"programs")
        return listPrograms();
    int port = 0;
    if (parser.isSet(basePort)) {
        bool ok = false;
        port = parser.value(basePort).toInt(&ok);
        if (!ok || port < 1024 || port > 55535)
            return fail(QStringLiteral("--base-port is a number from 1024 to 55535"));
    }
    if (command == u"lesson")
        return runLessons({parser.positionalArguments().mid(1), parser.isSet(json), parser.isSet(solve),
                           parser.value(seed).toULongLong(), port, parser.value(dir)});
    if (command != u"shell" || parser.positionalArguments().size() != 1)
        return fail(QStringLiteral("say what to do: shell, labs, programs or lesson (--help tells more)"));
    ShellOptions options;
    options.json = parser.isSet(json);
    options.strict = parser.isSet(strict);
    options.directory = parser.value(dir);
    options.basePort = port;
    return runShell(options);
}
