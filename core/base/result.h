#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace ringside {

/// What kind of thing went wrong, for code that has to choose; people read `message` and `advice`.
enum class ErrorCode {
    BadInput,    ///< the request is malformed or names what does not exist
    NotPossible, ///< understood, but not in the present state
    PortTaken,
    NoProgram, ///< no server program, or it is none
    TooOld,
    Storage,       ///< unwritable, full, locked or corrupt directory
    ProcessFailed, ///< a server ended or did not come up
    Connection,    ///< refused, closed or timed out
    Server,        ///< the server answered with an error
    Forbidden,     ///< the server's ACL does not allow the command
    TooLarge,      ///< it would keep a server busy for longer than the others wait for it
    Timeout,
    Cancelled
};

/// An error as a value: what happened and what to do next, both whole sentences.
struct Error
{
    ErrorCode code = ErrorCode::NotPossible;
    QString message;
    QString advice = {};

    /// Message and advice as one text.
    QString text() const { return advice.isEmpty() ? message : message + QLatin1Char(' ') + advice; }
};

/// What is understood, but not in the present state.
inline Error notPossible(const QString& message, const QString& advice = {})
{
    return {ErrorCode::NotPossible, message, advice};
}

/// A value or an Error. `if (!result) return result.error();`
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_value(std::move(value))
    {
    }
    Result(Error error)
        : m_value(std::move(error))
    {
    }

    explicit operator bool() const { return std::holds_alternative<T>(m_value); }
    T& value() & { return std::get<T>(m_value); }
    const T& value() const& { return std::get<T>(m_value); }
    T&& value() && { return std::get<T>(std::move(m_value)); }
    T& operator*() { return value(); }
    const T& operator*() const { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }
    const Error& error() const { return std::get<Error>(m_value); }

private:
    std::variant<T, Error> m_value;
};

/// Success without a value, or an Error.
struct Done
{
};
using Status = Result<Done>;

} // namespace ringside
