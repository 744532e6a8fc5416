#include "app/cli/shell.h"

#include "app/cli/interrupts.h"
#include "app/cli/line_reader.h"
#include "app/cli/print.h"
#include "app/cli/scratch.h"

#include "core/action/parse.h"
#include "core/action/run.h"
#include "core/laboratory/laboratory.h"

#include <cstdio>
#include <unistd.h>

namespace ringside {

namespace {

class Shell
{
public:
    Shell(const ShellOptions& options, Laboratory& laboratory)
        : m_options(options)
        , m_laboratory(laboratory)
    {
    }

    int run()
    {
        LineReader reader(STDIN_FILENO, m_interrupts.fd());
        while (!m_laboratory.quitting && !m_interrupts.endRequested()) {
            if (!m_options.json && isatty(STDIN_FILENO))
                prompt();
            const std::optional<QString> line = reader.next([this] { return m_interrupts.endRequested(); });
            if (!line)
                break;
            if (!execute(*line) && m_options.strict)
                break;
        }
        if (!m_laboratory.quitting)
            m_laboratory.shutDown(QStringLiteral("quit"));
        return m_failed ? 1 : 0;
    }

private:
    static void prompt()
    {
        std::fputs("ringside> ", stdout);
        std::fflush(stdout);
    }

    bool execute(const QString& line)
    {
        const auto parsed = parseAction(line);
        if (const auto* error = std::get_if<ParseError>(&parsed)) {
            printParseError(line, *error, m_options.json);
            m_failed = true;
            return false;
        }
        const Action& action = std::get<Action>(parsed);
        if (action.verb.isEmpty())
            return true;
        std::stop_source stop;
        m_interrupts.cancelNext(&stop);
        const bool talks = !m_options.json && isatty(STDERR_FILENO);
        const ActionResult result =
            runAction(action, m_laboratory, stop.get_token(), [talks](double, const QString& step) {
                if (talks)
                    printStep(step);
            });
        m_interrupts.cancelNext(nullptr);
        printResult(result, m_options.json);
        m_failed = m_failed || !result.ok;
        return result.ok;
    }

    const ShellOptions& m_options;
    Laboratory& m_laboratory;
    Interrupts m_interrupts;
    bool m_failed = false;
};

} // namespace

int runShell(const ShellOptions& options)
{
    Interrupts::block(); // before any thread is made, so that all of them leave the signals to Interrupts
    const Result<std::unique_ptr<Laboratory>> laboratory = openScratch(options.directory, options.basePort);
    if (!laboratory) {
        printError(laboratory.error(), options.json);
        return 2;
    }
    return Shell(options, **laboratory).run();
}

} // namespace ringside
