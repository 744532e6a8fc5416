#include "core/action/handout_parts.h"

#include "core/action/parse.h"
#include "core/base/core_text.h"

#include <QRegularExpression>

namespace ringside::handout {

namespace {

constexpr int kFirstPort = 9000; // of the print
constexpr int kMostPrinted = 100;

} // namespace

HandoutLine wrongLine(int column, const QString& message)
{
    return {{}, {}, false, ParseError{column, message}};
}

HandoutLine becomes(const QString& line, const QString& told, bool onCluster)
{
    return {std::get<Action>(parseAction(line)), told, onCluster, {}};
}

int nodeOfContainer(const QString& word)
{
    static const QRegularExpression form(QStringLiteral("^redis-node-([1-9][0-9]{0,2})$"));
    return form.match(word).captured(1).toInt();
}

int nodeAtPort(const QString& word)
{
    bool ok = false;
    const int port = word.toInt(&ok);
    return ok && port >= kFirstPort && port < kFirstPort + kMostPrinted ? port - kFirstPort + 1 : 0;
}

HandoutLine wrongPort(const ShellWord& word)
{
    return wrongLine(word.column,
                     CoreText::tr("'%1' is no port of the printed lab: 9000 is node 1, 9001 is node "
                                  "2, and so on.")
                         .arg(word.text));
}

HandoutLine severalCommands(const ShellWord& word)
{
    return wrongLine(word.column, CoreText::tr("One command a line, without %1.").arg(word.text));
}

} // namespace ringside::handout
