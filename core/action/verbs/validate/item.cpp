#include "core/action/verbs/validate/item.h"

#include "core/base/core_text.h"

#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace ringside::validation {

namespace {

QStringList namesOf(const Items& items, Item::State state)
{
    QStringList names;
    for (const Item& item : items) {
        if (item.state == state)
            names << item.name;
    }
    return names;
}

} // namespace

QString stateWord(Item::State state)
{
    switch (state) {
    case Item::State::Ok:
        return QStringLiteral("ok");
    case Item::State::Failed:
        return QStringLiteral("failed");
    case Item::State::Later:
        return QStringLiteral("later");
    case Item::State::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

Items laterItems()
{
    const auto later = [](const char* name, const QString& found) {
        return Item{QLatin1String(name), Item::State::Later, found};
    };
    return {later(
        "availability",
        CoreText::tr(
            "99.99 % availability takes minutes of faults under load: `chaos duration=2m` measures it."))};
}

bool passed(const Items& items)
{
    return std::all_of(items.begin(), items.end(), [](const Item& item) {
        return item.state == Item::State::Ok || item.state == Item::State::Later;
    });
}

QString summary(const Items& items)
{
    const QStringList failed = namesOf(items, Item::State::Failed);
    const QStringList unknown = namesOf(items, Item::State::Unknown);
    const qsizetype later = namesOf(items, Item::State::Later).size();
    const qsizetype ok = namesOf(items, Item::State::Ok).size();
    const qsizetype tried = qsizetype(items.size()) - later;
    QStringList sentences{CoreText::tr("%1 of %2 items are ok.").arg(ok).arg(tried)};
    if (!failed.isEmpty())
        sentences << CoreText::tr("Failed: %1.").arg(failed.join(QStringLiteral(", ")));
    if (!unknown.isEmpty())
        sentences << CoreText::tr("Could not be looked at: %1.").arg(unknown.join(QStringLiteral(", ")));
    if (later > 0)
        sentences << CoreText::tr("%1 more take longer and were not tried.").arg(later);
    return sentences.join(u' ');
}

QString troubleText(const Items& items)
{
    QStringList sentences;
    for (const Item& item : items) {
        if (item.state == Item::State::Failed || item.state == Item::State::Unknown)
            sentences << QStringLiteral("%1: %2").arg(item.name, item.found);
    }
    return sentences.join(u' ');
}

QJsonObject toJson(const Items& items)
{
    QJsonArray array;
    for (const Item& item : items)
        array.append(QJsonObject{{QStringLiteral("name"), item.name},
                                 {QStringLiteral("state"), stateWord(item.state)},
                                 {QStringLiteral("found"), item.found}});
    return {{QStringLiteral("items"), array}, {QStringLiteral("found"), summary(items)}};
}

} // namespace ringside::validation
