#include "core/ledger/export.h"

#include "core/base/core_text.h"
#include "core/ledger/verdict.h"

#include <QSaveFile>

namespace ringside::ledger {

namespace {

constexpr qint64 kLookEvery = 10'000;

struct Field
{
    const char* name;
    QByteArray value; ///< no quotes, commas or control characters: keys, values and words of ours only
    bool text;
};

std::vector<Field> fieldsOf(const Account& account, qint64 number, const std::vector<int>& clients)
{
    const Operation& operation = account.at(number);
    const auto whole = [](qint64 value) { return QByteArray::number(value); };
    return {{"number", whole(number), false},
            {"client", whole(clients[operation.writer]), false},
            {"key", account.key(number), true},
            {"slot", whole(account.groupOf(number).slot), false},
            {"value", account.value(number), true},
            {"outcome", outcomeWord(operation.outcome).toLatin1(), true},
            {"answer", answerWord(operation.answer).toLatin1(), true},
            {"node", whole(operation.node), false},
            {"redirects", whole(operation.redirects), false},
            {"wait", whole(operation.waited), false},
            {"begun_us", whole(operation.begunUs), false},
            {"ended_us", whole(operation.endedUs()), false},
            {"found", foundWord(operation.found).toLatin1(), true}};
}

QByteArray csvLine(const std::vector<Field>& fields, bool heading)
{
    QByteArrayList words;
    for (const Field& field : fields)
        words << (heading ? QByteArray(field.name) : field.value);
    return words.join(',') + '\n';
}

QByteArray jsonLine(const std::vector<Field>& fields)
{
    QByteArrayList words;
    for (const Field& field : fields) {
        const QByteArray value = field.text ? '"' + field.value + '"' : field.value;
        words << '"' + QByteArray(field.name) + "\":" + value;
    }
    return '{' + words.join(',') + "}\n";
}

} // namespace

Status exportTo(const QString& path, const Account& account, const std::vector<int>& clients,
                const Stopped& stopped)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return Error{ErrorCode::Storage,
                     CoreText::tr("%1 cannot be written: %2.").arg(path, file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    const bool csv = path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive);
    for (qint64 number = 0; number < account.size(); ++number) {
        if (number % kLookEvery == 0 && stopped())
            return Error{ErrorCode::Cancelled, CoreText::tr("Cancelled.")};
        const std::vector<Field> fields = fieldsOf(account, number, clients);
        QByteArray text = csv && number == 0 ? csvLine(fields, true) : QByteArray();
        text += csv ? csvLine(fields, false) : jsonLine(fields);
        if (file.write(text) != text.size())
            return failed();
    }
    return file.commit() ? Status(Done{}) : Status(failed());
}

} // namespace ringside::ledger
