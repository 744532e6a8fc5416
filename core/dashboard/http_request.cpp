#include "core/dashboard/http_request.h"

#include <QList>

#include <algorithm>

namespace ringside {

namespace {

HttpAnswer refused(int status, const char* why)
{
    return {status, "text/plain; charset=utf-8", QByteArray(why) + '\n', {}};
}

bool isThisMachine(QByteArray host)
{
    host = host.trimmed().toLower();
    for (const char* name : {"127.0.0.1", "localhost", "[::1]"}) {
        if (!host.startsWith(name))
            continue;
        const QByteArray rest = host.mid(int(qstrlen(name)));
        if (rest.isEmpty())
            return true;
        return rest.size() > 1 && rest.size() <= 6 && rest[0] == ':' &&
               std::all_of(rest.begin() + 1, rest.end(), [](char c) { return c >= '0' && c <= '9'; });
    }
    return false;
}

const char* reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 431:
        return "Request Header Fields Too Large";
    default:
        return "Error";
    }
}

} // namespace

std::variant<HttpRequest, HttpAnswer> readRequest(const QByteArray& head)
{
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.front().trimmed().split(' ');
    if (words.size() != 3 || !words[2].startsWith("HTTP/1.") || words[1].isEmpty())
        return refused(400, "This is not an HTTP request.");
    QByteArray host;
    int hosts = 0;
    for (const QByteArray& line : lines.mid(1)) {
        if (line.size() > 5 && line.left(5).toLower() == "host:") {
            host = line.mid(5);
            ++hosts;
        }
    }
    if (hosts != 1)
        return refused(400, "A request names one Host.");
    if (!isThisMachine(host))
        return refused(403, "This page is for this machine only: open it at 127.0.0.1 or localhost.");
    if (words[0] != "GET" && words[0] != "HEAD")
        return refused(405, "This page only shows things: GET and HEAD.");
    const int query = int(words[1].indexOf('?'));
    return HttpRequest{query < 0 ? words[1] : words[1].left(query), words[0] == "HEAD"};
}

QByteArray answerBytes(const HttpAnswer& answer, bool headOnly)
{
    QByteArray bytes =
        "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonOf(answer.status) +
        "\r\nContent-Type: " + answer.type + "\r\nContent-Length: " + QByteArray::number(answer.body.size()) +
        "\r\nConnection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff"
        "\r\nReferrer-Policy: no-referrer\r\nX-Frame-Options: DENY"
        "\r\nCross-Origin-Resource-Policy: same-origin\r\nContent-Security-Policy: " +
        (answer.policy.isEmpty() ? QByteArray("default-src 'none'; frame-ancestors 'none'") : answer.policy) +
        "\r\n";
    if (answer.status == 405)
        bytes += "Allow: GET, HEAD\r\n";
    bytes += "\r\n";
    return headOnly ? bytes : bytes + answer.body;
}

} // namespace ringside
