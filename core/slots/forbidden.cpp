#include "core/slots/forbidden.h"

#include "core/base/core_text.h"

#include <QRegularExpression>

namespace ringside {

namespace {

/// In a script Redis 7.0 says neither NOPERM nor which command it was.
constexpr const char* kInScript = "can't run this command or subcommand";

/// The name that ACL SETUSER knows it by: `cluster|nodes`.
QString nameOf(const QByteArrayList& command, const QString& words)
{
    static const QRegularExpression quoted(QStringLiteral("the '([^']+)' command"));
    const QRegularExpressionMatch match = quoted.match(words);
    return match.hasMatch() ? match.captured(1) : QString::fromLatin1(command.value(0)).toLower();
}

/// The rules that would allow it, as they are typed: a bar outside quotes is a word of its own. Ringside's
/// scripts use these two commands.
QString rulesFor(const QString& name, const QString& words)
{
    if (words.contains(u"one of the keys"))
        return QStringLiteral("allkeys");
    if (words.contains(QLatin1String(kInScript)))
        return QStringLiteral("+time \"+cluster|setslot\"");
    return name.contains(u'|') ? QStringLiteral("\"+%1\"").arg(name) : u'+' + name;
}

} // namespace

bool forbids(const Reply& reply)
{
    return reply.isError() && (reply.error() == ServerError::NoPerm || reply.text.contains(" NOPERM ") ||
                               reply.text.contains(kInScript));
}

Error forbidden(int node, const QByteArrayList& command, const Reply& reply)
{
    const QString words = QString::fromUtf8(reply.text);
    const QString name = nameOf(command, words);
    return {ErrorCode::Forbidden,
            CoreText::tr("Node %1 forbids the command %2: %3.")
                .arg(node)
                .arg(QString(name).replace(u'|', u' ').toUpper(), words),
            CoreText::tr("`call %1 ACL SETUSER default %2` allows it.").arg(node).arg(rulesFor(name, words))};
}

} // namespace ringside
