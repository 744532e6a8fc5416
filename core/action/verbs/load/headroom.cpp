// headroom: the highest rate at which the latency stays within a limit.

#include "core/action/verbs/common.h"
#include "core/action/verbs/load/load_form.h"
#include "core/action/verbs/load/trial.h"
#include "core/action/verbs/table.h"
#include "core/base/core_text.h"
#include "core/cluster/load_json.h"

#include <QJsonArray>

#include <cmath>

namespace ringside {

namespace {

constexpr qint64 kHeadroomSpanMs = 2000;
constexpr qint64 kHeadroomWarmUpMs = 300;
constexpr double kReached = 0.95; // of the rate that was wanted
constexpr double kClose = 1.05;   // the search ends when its two ends are so close
constexpr int kMostTries = 12;

struct Search
{
    LoadOptions options;
    qint64 limitUs = 5000;
    qint64 spanMs = kHeadroomSpanMs;
};

std::variant<Search, ArgumentError> readSearch(const Action& action)
{
    LoadOptions start;
    start.pipeline = 1;
    auto shape = readLoadShape(action, start);
    if (const auto* error = std::get_if<ArgumentError>(&shape))
        return *error;
    const auto limit = readSpan(action, QStringLiteral("p99"), 1, 10'000, 5);
    const auto span = readSpan(action, QStringLiteral("seconds"), 500, 60'000, kHeadroomSpanMs);
    for (const auto& one : {limit, span}) {
        if (const auto* error = std::get_if<ArgumentError>(&one))
            return *error;
    }
    Search search{std::get<LoadOptions>(shape), std::get<qint64>(limit) * 1000, std::get<qint64>(span)};
    search.options.rate = 0;
    search.options.warmUpMs = kHeadroomWarmUpMs;
    search.options.durationMs = search.spanMs;
    return search;
}

std::optional<ArgumentError> checkHeadroom(const Action& action)
{
    if (const auto error = checkNothing(action))
        return error;
    const auto search = readSearch(action);
    const auto* error = std::get_if<ArgumentError>(&search);
    return error ? std::optional(*error) : std::nullopt;
}

std::optional<QString> whyNotHeadroom(const Action&, const ClusterSnapshot& cluster)
{
    if (auto none = needsCluster(cluster))
        return none;
    if (cluster.load && cluster.load->running())
        return CoreText::tr("A load is running already; `load stop` ends it.");
    if (cluster.state != ClusterState::Ok)
        return CoreText::tr("Not all slots are served, so there is nothing to measure.");
    return std::nullopt;
}

bool holds(const Trial& trial, double rate, const Search& search)
{
    return trial.load->failed == 0 && trial.load->intended.count > 0 &&
           trial.load->intended.p99Us <= search.limitUs && trial.load->rate >= kReached * rate;
}

QJsonObject toldHeadroom(const Trial& trial, double rate, bool held)
{
    return {{QStringLiteral("rate"), rate > 0 ? QJsonValue(std::round(rate)) : QJsonValue()},
            {QStringLiteral("reached"), std::round(trial.load->rate)},
            {QStringLiteral("p99_us"), (rate > 0 ? trial.load->intended : trial.load->service).p99Us},
            {QStringLiteral("p999_us"), (rate > 0 ? trial.load->intended : trial.load->service).p999Us},
            {QStringLiteral("failed"), trial.load->failed},
            {QStringLiteral("limited_by"), limitWord(trial.limit)},
            {QStringLiteral("held"), held}};
}

/// The search itself: flat out first, then ever closer from both sides.
class Climb
{
public:
    Climb(const Search& search, ActionContext& context)
        : m_search(search)
        , m_context(context)
    {
    }

    Result<QJsonObject> run()
    {
        const Result<Trial> flat = attempt(0);
        if (!flat)
            return flat.error();
        double low = 0, high = flat->load->rate;
        Limit limit = flat->limit;
        if (high < 1)
            return notPossible(CoreText::tr("Nothing was answered, so there is nothing to measure."));
        while (m_tries < kMostTries && (low == 0 || high / low > kClose)) {
            const double rate = low == 0 ? high / (m_tries == 1 ? 1.6 : 3) : std::sqrt(low * high);
            const Result<Trial> trial = attempt(rate);
            if (!trial)
                return trial.error();
            if (holds(*trial, rate, m_search)) {
                low = rate;
                m_best = *trial;
            } else {
                high = rate;
                limit = trial->limit == Limit::Rate ? limit : trial->limit;
            }
            if (low == 0 && high < 20)
                break;
        }
        return result(low, limit);
    }

private:
    /// `rate` 0: flat out.
    Result<Trial> attempt(double rate)
    {
        LoadOptions options = m_search.options;
        options.rate = std::round(rate);
        const QString step = rate > 0 ? CoreText::tr("Trying %1 operations a second").arg(amountText(rate))
                                      : CoreText::tr("Looking how much goes at all");
        Result<Trial> trial =
            runTrial(m_context.lab(), options, m_context.text(), m_context, [&](double part) {
                m_context.progress(std::min(0.99, (m_tries + part) / (kMostTries - 2.0)), step);
            });
        ++m_tries;
        if (trial)
            m_told.append(
                toldHeadroom(*trial, options.rate, rate > 0 && holds(*trial, options.rate, m_search)));
        return trial;
    }

    QJsonObject result(double rate, Limit limit) const
    {
        QJsonObject object{
            {QStringLiteral("rate"), rate > 0 ? QJsonValue(std::round(rate)) : QJsonValue()},
            {QStringLiteral("p99_us"), m_best.load ? QJsonValue(m_best.load->intended.p99Us) : QJsonValue()},
            {QStringLiteral("limit_us"), m_search.limitUs},
            {QStringLiteral("limited_by"), limitWord(limit)},
            {QStringLiteral("tries"), m_told}};
        const QString within = latencyText(m_search.limitUs);
        const QString found =
            rate > 0 ? CoreText::tr("Up to %1 operations a second, 99 of 100 are answered within %2.")
                           .arg(amountText(rate), within)
                     : CoreText::tr("At no rate that was tried are 99 of 100 operations answered within %1.")
                           .arg(within);
        object.insert(QStringLiteral("found"), found + u' ' + limitSentence(limit));
        return object;
    }

    const Search& m_search;
    ActionContext& m_context;
    Trial m_best;
    QJsonArray m_told;
    int m_tries = 0;
};

Result<QJsonObject> runHeadroom(const Action& action, ActionContext& context)
{
    const Search search = std::get<Search>(readSearch(action));
    return Climb(search, context).run();
}

} // namespace

Verb headroomVerb()
{
    return {QStringLiteral("headroom"),
            QStringLiteral(
                "headroom [p99=5ms] [seconds=2] [clients=50] [pipeline=1] [mix=set:50,get:50] [size=64] "
                "[keys=100000] [dist=uniform] [threads=2]"),
            CoreText::tr(
                "finds the highest rate at which 99 of 100 operations are answered within the limit, counted "
                "from when they were due, and what sets it"),
            loadShapeOptions() + QStringList{QStringLiteral("p99"), QStringLiteral("seconds")},
            checkHeadroom,
            whyNotHeadroom,
            runHeadroom};
}

} // namespace ringside
