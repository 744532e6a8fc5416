#include "core/action/verbs/load/load_form.h"

#include "core/action/quantities.h"
#include "core/base/core_text.h"

#include <cmath>

namespace ringside {

namespace {

using Shape = std::variant<LoadOptions, ArgumentError>;

ArgumentError wrongOption(const QString& name, const QString& message)
{
    return {0, name, message};
}

/// `100`, `20k`, `3m`: thousands and millions.
std::optional<double> readAmount(QString text)
{
    double factor = 1;
    if (text.endsWith(u'k', Qt::CaseInsensitive))
        factor = 1e3;
    else if (text.endsWith(u'm', Qt::CaseInsensitive))
        factor = 1e6;
    if (factor > 1)
        text.chop(1);
    bool ok = false;
    const double amount = text.toDouble(&ok) * factor;
    return ok && std::isfinite(amount) && amount >= 0 ? std::optional(amount) : std::nullopt;
}

template <typename Number>
std::optional<ArgumentError> readWhole(const Action& action, const char* name, Number most, Number& into)
{
    const QString option = QLatin1String(name);
    const std::optional<QString> text = action.option(option);
    if (!text)
        return std::nullopt;
    const std::optional<double> amount = readAmount(*text);
    if (!amount || *amount < 1 || *amount > double(most) || *amount != std::floor(*amount))
        return wrongOption(option, CoreText::tr("%1 is a whole number from 1 to %2.").arg(option).arg(most));
    into = Number(*amount);
    return std::nullopt;
}

std::optional<ArgumentError> readMix(const Action& action, LoadOptions& options)
{
    const std::optional<QString> text = action.option(u"mix");
    if (!text)
        return std::nullopt;
    options.sets = options.gets = options.dels = 0;
    for (const QString& part : text->split(u',')) {
        const QString word = part.section(u':', 0, 0);
        bool ok = false;
        const int share = part.section(u':', 1).toInt(&ok);
        int* const into = word == u"set"   ? &options.sets
                          : word == u"get" ? &options.gets
                          : word == u"del" ? &options.dels
                                           : nullptr;
        if (!into || !ok || share < 0 || share > 1000)
            return wrongOption(
                QStringLiteral("mix"),
                CoreText::tr("'%1' is no part of a mix. Write set:50,get:50 or set:40,get:40,del:20.")
                    .arg(part));
        *into = share;
    }
    if (options.sets + options.gets + options.dels == 0)
        return wrongOption(QStringLiteral("mix"), CoreText::tr("All shares of the mix are 0."));
    return std::nullopt;
}

std::optional<ArgumentError> readChoice(const Action& action, LoadOptions& options)
{
    static const std::vector<std::pair<QString, KeyChoice>> words{
        {QStringLiteral("uniform"), KeyChoice::Uniform},
        {QStringLiteral("zipf"), KeyChoice::Zipf},
        {QStringLiteral("hotkey"), KeyChoice::HotKey},
        {QStringLiteral("hottag"), KeyChoice::HotTag},
        {QStringLiteral("sequential"), KeyChoice::Sequential}};
    const std::optional<QString> text = action.option(u"dist");
    if (!text)
        return std::nullopt;
    for (const auto& [word, choice] : words) {
        if (*text == word) {
            options.choice = choice;
            return std::nullopt;
        }
    }
    return wrongOption(
        QStringLiteral("dist"),
        CoreText::tr("'%1' is no distribution of keys. Write uniform, zipf, hotkey, hottag or sequential.")
            .arg(*text));
}

std::optional<ArgumentError> readRules(const Action& action, LoadOptions& options)
{
    if (const std::optional<QString> name = action.option(u"rules")) {
        const client::RetryRules* rules = client::findRetryRules(*name);
        if (!rules)
            return wrongOption(
                QStringLiteral("rules"),
                CoreText::tr("'%1' are no retry rules. Write ringside, lab, ioredis or redis-py.")
                    .arg(*name));
        options.rules = *rules;
    }
    if (const std::optional<QString> from = action.option(u"read")) {
        if (*from != u"master" && *from != u"replica")
            return wrongOption(QStringLiteral("read"), CoreText::tr("Write read=master or read=replica."));
        options.fromReplicas = *from == u"replica";
    }
    return std::nullopt;
}

std::optional<ArgumentError> readSize(const Action& action, LoadOptions& options)
{
    const std::optional<QString> text = action.option(u"size");
    if (!text)
        return std::nullopt;
    const std::optional<qint64> bytes = parseBytes(*text);
    if (!bytes || *bytes < 1 || *bytes > LoadOptions::MostBytes)
        return wrongOption(QStringLiteral("size"),
                           CoreText::tr("A size is 1 to %1 bytes.").arg(LoadOptions::MostBytes));
    options.valueSize = int(*bytes);
    return std::nullopt;
}

std::optional<ArgumentError> readRate(const Action& action, LoadOptions& options)
{
    const std::optional<QString> text = action.option(u"rate");
    if (!text || *text == u"max")
        return std::nullopt;
    const std::optional<double> rate = readAmount(*text);
    if (!rate || *rate < 1 || *rate > LoadOptions::MostRate)
        return wrongOption(QStringLiteral("rate"),
                           CoreText::tr("A rate is 1 to %1 operations a second, or max.")
                               .arg(qint64(LoadOptions::MostRate)));
    options.rate = *rate;
    return std::nullopt;
}

} // namespace

QStringList loadShapeOptions()
{
    return {QStringLiteral("clients"), QStringLiteral("pipeline"), QStringLiteral("mix"),
            QStringLiteral("size"),    QStringLiteral("keys"),     QStringLiteral("dist"),
            QStringLiteral("threads"), QStringLiteral("rules"),    QStringLiteral("read"),
            QStringLiteral("seed"),    QStringLiteral("rate")};
}

std::variant<LoadOptions, ArgumentError> readLoadShape(const Action& action, LoadOptions options)
{
    qint64 seed = qint64(options.seed);
    for (const auto& error :
         {readWhole(action, "clients", LoadOptions::MostClients, options.clients),
          readWhole(action, "pipeline", LoadOptions::MostPipeline, options.pipeline),
          readWhole(action, "threads", LoadOptions::MostThreads, options.threads),
          readWhole(action, "keys", LoadOptions::MostKeys, options.keys),
          readWhole(action, "seed", qint64(1'000'000'000), seed), readMix(action, options),
          readChoice(action, options), readRules(action, options), readSize(action, options),
          readRate(action, options)}) {
        if (error)
            return *error;
    }
    options.seed = quint64(seed);
    options.threads = std::min(options.threads, options.clients);
    return options;
}

std::variant<qint64, ArgumentError> readSpan(const Action& action, const QString& name, qint64 firstMs,
                                             qint64 lastMs, qint64 otherwise)
{
    const std::optional<QString> text = action.option(name);
    if (!text)
        return otherwise;
    const std::optional<qint64> span = parseDuration(*text);
    if (!span || *span < firstMs || *span > lastMs)
        return wrongOption(name, CoreText::tr("%1 is a time from %2 to %3, such as 500ms, 15s or 2m.")
                                     .arg(name, QStringLiteral("%1ms").arg(firstMs),
                                          QStringLiteral("%1s").arg(lastMs / 1000)));
    return *span;
}

QString benchmarkLine(const LoadOptions& options, int port)
{
    return QStringLiteral("redis-benchmark --cluster -p %1 -c %2 -P %3 -d %4 -r %5 --threads %6 -t set,get")
        .arg(port)
        .arg(options.clients)
        .arg(options.pipeline)
        .arg(options.valueSize)
        .arg(options.keys)
        .arg(options.threads);
}

} // namespace ringside
