// What the ledger has written and lost.

#include "core/action/conditions/forms.h"
#include "core/base/core_text.h"

namespace ringside::conditions {

namespace {

using Phase = LedgerState::Phase;

std::optional<Phase> phaseOf(const QString& word)
{
    if (word == u"writing")
        return Phase::Writing;
    if (word == u"stopped")
        return Phase::Stopped;
    return word == u"read" ? std::optional(Phase::Read) : std::nullopt;
}

QString phaseSentence(Phase phase)
{
    switch (phase) {
    case Phase::Off:
        return CoreText::tr("the ledger has written nothing.");
    case Phase::Writing:
        return CoreText::tr("the ledger writes.");
    case Phase::Stopped:
        return CoreText::tr("the ledger has stopped writing; nothing was read back yet.");
    case Phase::Reading:
        return CoreText::tr("the ledger reads back.");
    case Phase::Read:
        break;
    }
    return CoreText::tr("the ledger has read everything back.");
}

qint64 sum(const LedgerState& ledger, qint64 WriterState::*count)
{
    qint64 all = 0;
    for (const WriterState& writer : ledger.writers)
        all += writer.*count;
    return all;
}

Finding figure(const LedgerState& ledger, const QString& name, const Comparison& wanted)
{
    if (ledger.phase == Phase::Off)
        return {false, phaseSentence(ledger.phase)};
    const bool afterReading = name == u"lost" || name == u"recovered";
    if (afterReading && ledger.phase != Phase::Read)
        return {false, phaseSentence(ledger.phase), CoreText::tr("`ledger read` reads everything back.")};
    const qint64 value = name == u"lost"        ? ledger.lost
                         : name == u"recovered" ? ledger.recovered
                         : name == u"accepted"  ? sum(ledger, &WriterState::accepted)
                         : name == u"refused"   ? sum(ledger, &WriterState::refused)
                                                : sum(ledger, &WriterState::unknown);
    return {wanted.holds(double(value)), CoreText::tr("the ledger counts %1: %2.").arg(name).arg(value)};
}

Parsed ledgerCondition(const QStringList& words)
{
    const QString what = words.value(1);
    if (const auto phase = phaseOf(what)) {
        if (words.size() > 2)
            return wrong(2, CoreText::tr("'%1' was not expected.").arg(words[2]));
        return condition(words, {}, [wanted = *phase](const Sight& sight) {
            return Finding{sight.now->ledger.phase == wanted, phaseSentence(sight.now->ledger.phase)};
        });
    }
    static const QStringList figures = {QStringLiteral("accepted"), QStringLiteral("refused"),
                                        QStringLiteral("unknown"), QStringLiteral("lost"),
                                        QStringLiteral("recovered")};
    if (!figures.contains(what))
        return wrong(1, CoreText::tr("Write writing, stopped, read, or a figure: %1.")
                            .arg(figures.join(QStringLiteral(", "))));
    const auto parsed = parseComparison(words, 2);
    if (const auto* error = std::get_if<ArgumentError>(&parsed))
        return *error;
    return condition(words, {}, [what, wanted = std::get<Comparison>(parsed)](const Sight& sight) {
        return figure(sight.now->ledger, what, wanted);
    });
}

} // namespace

std::vector<Form> ledgerForms()
{
    return {{"ledger", "ledger writing|stopped|read|lost = 0", 4, ledgerCondition}};
}

} // namespace ringside::conditions
