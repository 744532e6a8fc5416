#pragma once

#include <QByteArray>

#include <variant>

namespace ringside {

/// What a client asks for, as far as it matters to a server that only shows things.
struct HttpRequest
{
    QByteArray path;       ///< without what follows a `?`
    bool headOnly = false; ///< HEAD: the same answer without its body
};

/// An answer. Texts and figures only: whoever asks gets them whole, or an error with its reason in words.
struct HttpAnswer
{
    int status = 200;
    QByteArray type = "text/plain; charset=utf-8";
    QByteArray body = {};
    QByteArray policy = {}; ///< Content-Security-Policy; empty: the strictest
};

/// Reads the head of a request, up to and with its empty line. An answer instead: why it is refused (400,
/// 403, 405). Only GET and HEAD; the Host must be this machine by its loopback name, since a page of somebody
/// else's can have its own name point to 127.0.0.1. Pure; any bytes.
std::variant<HttpRequest, HttpAnswer> readRequest(const QByteArray& head);

/// The bytes of an answer on the wire. The connection ends after it.
QByteArray answerBytes(const HttpAnswer& answer, bool headOnly);

} // namespace ringside
