#pragma once

#include "core/base/result.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace ringside {

/// A wish, as a value: everything that changes a cluster is one of these, whoever asks for it (button, menu,
/// palette, terminal, lab). Its text form is one line: verb, then arguments, then `name=value` options.
struct Action
{
    QString verb;
    QStringList arguments;                            ///< in order, as written
    std::vector<std::pair<QString, QString>> options; ///< name=value, in order
    /// What to tell with its result, when it was read from another line (handout.h); not part of its text.
    QString note = {};

    /// The text form; parse(text()) gives the same action. A password is not shown (`password=***`) when
    /// `hideSecrets`.
    QString text(bool hideSecrets = false) const;
    /// As it is shown to a person: in one line, secrets hidden, long words short, control characters visible.
    QString shown() const;
    /// Its words as they were given: verb, arguments, names and values of options.
    QStringList words() const;
    std::optional<QString> option(QStringView name) const;
    bool hasFlag(QStringView flag) const { return arguments.contains(flag); }

    bool operator==(const Action&) const = default;
};

/// Where a line is wrong: `column` counts from 0, in characters.
struct ParseError
{
    int column = 0;
    QString message;
};

/// What an action did. `commands` are the very commands and signals used, in order, as a person would type
/// them, so that every click teaches the command line.
struct ActionResult
{
    Action action;
    bool ok = false;
    double ms = 0;
    std::optional<Error> error;
    QStringList commands;
    QJsonObject result;
};

} // namespace ringside

Q_DECLARE_METATYPE(ringside::ActionResult)
