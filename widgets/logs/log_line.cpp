#include "widgets/logs/log_line.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace ringside {

LogLevel logLevel(QStringView line)
{
    static constexpr std::array<std::pair<QStringView, LogLevel>, 10> kWords{
        {{u"[trace]", LogLevel::Debug},
         {u"[debug]", LogLevel::Debug},
         {u"[info]", LogLevel::Info},
         {u"[warning]", LogLevel::Warning},
         {u"[warn]", LogLevel::Warning},
         {u"[error]", LogLevel::Error},
         {u"[err]", LogLevel::Error},
         {u"[critical]", LogLevel::Error},
         {u"[fatal]", LogLevel::Error},
         {u"[verbose]", LogLevel::Debug}}};
    // The level stands near the front; the same word further on belongs to the message.
    const QStringView front = line.first(qMin<qsizetype>(line.size(), 60));
    for (const auto& [word, level] : kWords) {
        if (front.contains(word))
            return level;
    }
    static const QRegularExpression server(QStringLiteral("^\\d+:[XCSM] \\d+ \\w+ \\d+ [\\d:.]+ ([.*#-]) "));
    const QRegularExpressionMatch match = server.match(front);
    if (!match.hasMatch())
        return LogLevel::Other;
    switch (match.capturedView(1).front().unicode()) {
    case u'#':
        return LogLevel::Warning;
    case u'*':
        return LogLevel::Info;
    default:
        return LogLevel::Debug;
    }
}

} // namespace ringside
