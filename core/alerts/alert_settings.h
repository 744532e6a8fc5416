#pragma once

#include <QString>

#include <map>
#include <optional>

namespace ringside::alerts {

struct Rule;

/// The lab's own text: the same alert at most once in five minutes.
inline constexpr qint64 kRepeatMs = 5 * 60'000;
/// `for: 5m`, as many rules in the field have it.
inline constexpr qint64 kSlowHoldMs = 5 * 60'000;
inline constexpr qint64 kLongestMs = 24 * 3600'000;

/// What a person changed of one rule.
struct RuleSetting
{
    std::optional<double> threshold;
    std::optional<qint64> holdMs;
    std::optional<qint64> repeatMs;
};

/// How the rules are used. A plain value, with the lab's own settings at first.
struct AlertSettings
{
    bool slow = false; ///< the set of hold times `slow` instead of `lab`
    bool muted = false;
    std::map<QString, RuleSetting> rules;

    std::optional<double> threshold(const Rule& rule) const;
    /// A hold time that was set for the rule counts in both sets.
    qint64 holdMs(const Rule& rule) const;
    qint64 repeatMs(const Rule& rule) const;
    /// `lab` or `slow`
    QString holds() const;
    /// Why that threshold makes no sense for the rule, in a sentence; nothing: it does.
    static std::optional<QString> problemOf(const Rule& rule, double threshold);
};

} // namespace ringside::alerts
