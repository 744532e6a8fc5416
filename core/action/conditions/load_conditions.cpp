// What the load does and has measured.

#include "core/action/conditions/forms.h"
#include "core/action/quantities.h"
#include "core/base/core_text.h"
#include "core/cluster/load_json.h"

namespace ringside::conditions {

namespace {

using OfLoad = std::function<Finding(const LoadState&)>;

Finding noLoad()
{
    return {false, CoreText::tr("there was no load yet."), CoreText::tr("`load start` begins one.")};
}

Parsed ofLoad(const QStringList& words, OfLoad test)
{
    return condition(words, {}, [test = std::move(test)](const Sight& sight) {
        return sight.now->load ? test(*sight.now->load) : noLoad();
    });
}

Parsed phaseCondition(const QStringList& words)
{
    if (words.size() > 2)
        return wrong(2, CoreText::tr("'%1' was not expected.").arg(words[2]));
    return ofLoad(words, [running = words[1] == u"running"](const LoadState& load) {
        return Finding{load.running() == running, load.running() ? CoreText::tr("the load is running.")
                                                                 : CoreText::tr("the load has ended.")};
    });
}

/// A count, by its word; nothing: no such word.
std::optional<std::function<double(const LoadState&)>> countOf(const QString& word)
{
    const auto sum = [](const std::map<QString, qint64>& words) {
        qint64 all = 0;
        for (const auto& [name, count] : words)
            all += count;
        return double(all);
    };
    if (word == u"rate")
        return [](const LoadState& load) { return load.rate; };
    if (word == u"operations")
        return [](const LoadState& load) { return double(load.operations); };
    if (word == u"errors")
        return [sum](const LoadState& load) { return sum(load.troubles); };
    if (word == u"redirects")
        return [sum](const LoadState& load) { return sum(load.redirects); };
    if (word == u"failed")
        return [](const LoadState& load) { return double(load.failed); };
    if (word == u"retries")
        return [](const LoadState& load) { return double(load.retries); };
    return std::nullopt;
}

Parsed countCondition(const QStringList& words, const std::function<double(const LoadState&)>& count)
{
    const auto parsed = parseComparison(words, 2);
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        return *error;
    return ofLoad(words,
                  [count, word = words[1], wanted = std::get<Comparison>(parsed)](const LoadState& load) {
                      const double value = count(load);
                      return Finding{wanted.holds(value),
                                     CoreText::tr("the load counts %1: %2.").arg(word, amountText(value))};
                  });
}

std::optional<qint64 LatencyFigures::*> quantileOf(const QString& word)
{
    if (word == u"p50")
        return &LatencyFigures::p50Us;
    if (word == u"p99")
        return &LatencyFigures::p99Us;
    if (word == u"p999")
        return &LatencyFigures::p999Us;
    if (word == u"max")
        return &LatencyFigures::maxUs;
    return std::nullopt;
}

/// `p99 < 5ms`, `intended max > 900ms`.
Parsed latencyCondition(const QStringList& words, int at, bool intended)
{
    const auto quantile = quantileOf(words.value(at));
    const QString sign = words.value(at + 1);
    const std::optional<qint64> limitMs = parseDuration(words.value(at + 2));
    if (!quantile)
        return wrong(at, CoreText::tr("Write p50, p99, p999 or max."));
    if (sign != u"<" && sign != u">")
        return wrong(at + 1, CoreText::tr("Write < or > before the time, with blanks between."));
    if (!limitMs)
        return wrong(at + 2, CoreText::tr("Write a time such as 5ms or 1s."));
    if (words.size() > at + 3)
        return wrong(at + 3, CoreText::tr("'%1' was not expected.").arg(words[at + 3]));
    return ofLoad(words, [=, name = words.value(at)](const LoadState& load) {
        const LatencyFigures& figures = intended ? load.intended : load.service;
        if (figures.count == 0)
            return unknown(intended ? CoreText::tr("nothing was due at a time: the load is flat out.")
                                    : CoreText::tr("the load has no answer yet."));
        const qint64 us = figures.*(*quantile);
        const bool below = us < *limitMs * 1000;
        const QString text =
            intended ? CoreText::tr("intended latency, %1: %2.") : CoreText::tr("service latency, %1: %2.");
        return Finding{sign == u"<" ? below : us > *limitMs * 1000, text.arg(name, latencyText(us))};
    });
}

Parsed loadCondition(const QStringList& words)
{
    const QString what = words.value(1);
    if (what == u"running" || what == u"ended")
        return phaseCondition(words);
    if (const auto count = countOf(what))
        return countCondition(words, *count);
    if (what == u"intended")
        return latencyCondition(words, 2, true);
    if (quantileOf(what))
        return latencyCondition(words, 1, false);
    return wrong(
        1,
        CoreText::tr("Write running, ended, rate, operations, errors, redirects, failed, retries, p50, p99, "
                     "p999, max, or intended before one of the last four."));
}

} // namespace

std::vector<Form> loadForms()
{
    return {{"load", "load running|ended|rate > 1000|failed = 0|p99 < 5ms|intended max > 900ms", 5,
             loadCondition}};
}

} // namespace ringside::conditions
