#include "widgets/keys/key_command.h"

#include <algorithm>
#include <map>

namespace ringside {

namespace {

/// Where the keys stand behind the command's name (Redis 7.0, COMMAND INFO): first, last (below 0: from the
/// end), step; or how many there are is a word of its own at `count`.
struct Places
{
    const char* name;
    int first;
    int last;
    int step;
    int count = 0;
};

constexpr Places kCommands[] = {
    {"MGET", 1, -1, 1},
    {"DEL", 1, -1, 1},
    {"UNLINK", 1, -1, 1},
    {"EXISTS", 1, -1, 1},
    {"TOUCH", 1, -1, 1},
    {"WATCH", 1, -1, 1},
    {"MSET", 1, -1, 2},
    {"MSETNX", 1, -1, 2},
    {"SINTER", 1, -1, 1},
    {"SUNION", 1, -1, 1},
    {"SDIFF", 1, -1, 1},
    {"SINTERSTORE", 1, -1, 1},
    {"SUNIONSTORE", 1, -1, 1},
    {"SDIFFSTORE", 1, -1, 1},
    {"PFCOUNT", 1, -1, 1},
    {"PFMERGE", 1, -1, 1},
    {"BLPOP", 1, -2, 1},
    {"BRPOP", 1, -2, 1},
    {"RENAME", 1, 2, 1},
    {"RENAMENX", 1, 2, 1},
    {"COPY", 1, 2, 1},
    {"SMOVE", 1, 2, 1},
    {"LMOVE", 1, 2, 1},
    {"BLMOVE", 1, 2, 1},
    {"RPOPLPUSH", 1, 2, 1},
    {"BRPOPLPUSH", 1, 2, 1},
    {"GEOSEARCHSTORE", 1, 2, 1},
    {"BITOP", 2, -1, 1},
    {"LCS", 1, 2, 1},
    {"ZUNION", 2, 0, 1, 1},
    {"ZINTER", 2, 0, 1, 1},
    {"ZDIFF", 2, 0, 1, 1},
    {"SINTERCARD", 2, 0, 1, 1},
    {"ZINTERCARD", 2, 0, 1, 1},
    {"EVAL", 3, 0, 1, 2},
    {"EVALSHA", 3, 0, 1, 2},
    {"FCALL", 3, 0, 1, 2},
    {"ZUNIONSTORE", 3, 0, 1, 2},
    {"ZINTERSTORE", 3, 0, 1, 2},
    {"ZDIFFSTORE", 3, 0, 1, 2},
};

QStringList wordsOf(const QString& line)
{
    QStringList words;
    QString word;
    QChar quote;
    bool open = false;
    for (const QChar c : line) {
        if (!quote.isNull() ? c == quote : c == u'"' || c == u'\'') {
            quote = quote.isNull() ? c : QChar();
            open = true;
        } else if (quote.isNull() && c.isSpace()) {
            if (open)
                words << std::exchange(word, {});
            open = false;
        } else {
            word += c;
            open = true;
        }
    }
    if (open)
        words << word;
    return words;
}

/// What all keys begin with, up to its last `:`; without the colon. Empty when a brace stands in the way.
QByteArray commonStem(const QByteArrayList& keys)
{
    const QByteArray& first = keys.front();
    qsizetype same = first.size();
    for (const QByteArray& key : keys)
        same = std::mismatch(first.begin(), first.begin() + std::min(same, key.size()), key.begin()).first -
               first.begin();
    const bool whole = std::all_of(keys.begin(), keys.end(), [&](const QByteArray& key) {
        return key.size() == same || (key.size() > same && key[same] == ':');
    });
    const QByteArray stem =
        whole ? first.left(same) : first.left(std::max<qsizetype>(0, first.left(same).lastIndexOf(':')));
    return stem.contains('{') || stem.contains('}') ? QByteArray() : stem;
}

/// A hash tag that one of them has already: the others may join it.
QByteArray presentTag(const QByteArrayList& keys)
{
    for (const QByteArray& key : keys) {
        const KeyFacts facts = keyFacts(key);
        if (facts.tagged)
            return key.mid(facts.tagFrom, facts.tagSize);
    }
    return {};
}

void mend(SlotCheck& check, const QByteArrayList& keys)
{
    const QByteArray present = presentTag(keys);
    const QByteArray stem = present.isEmpty() ? commonStem(keys) : QByteArray();
    check.tag = !present.isEmpty() ? present : !stem.isEmpty() ? stem : QByteArray("group");
    const QByteArray braced = '{' + check.tag + '}';
    for (const QByteArray& key : keys) {
        const QByteArrayView tag = hashTag(key);
        if (!stem.isEmpty())
            check.mended << braced + key.mid(stem.size());
        else
            check.mended << (tag.size() != key.size() && tag == check.tag ? key : braced + ':' + key);
    }
}

} // namespace

CommandKeys keysOfCommand(const QString& line)
{
    const QStringList words = wordsOf(line);
    if (words.size() < 2)
        return {};
    const QByteArray name = words.first().toUpper().toUtf8();
    const auto* found = std::find_if(std::begin(kCommands), std::end(kCommands),
                                     [&](const Places& places) { return name == places.name; });
    if (found == std::end(kCommands))
        return {};
    CommandKeys result{QString::fromUtf8(name), {}};
    qsizetype last = found->last < 0 ? words.size() + found->last : found->last;
    if (found->count > 0)
        last = found->first - 1 + std::max(0, words.value(found->count).toInt());
    if (found->count == 2 && name.endsWith("STORE"))
        result.keys << words[1].toUtf8(); // where the result goes
    for (qsizetype i = found->first; i <= std::min(last, words.size() - 1); i += found->step)
        result.keys << words[i].toUtf8();
    return result;
}

SlotCheck checkSlots(const QByteArrayList& keys)
{
    SlotCheck check;
    std::map<int, int> counts;
    int most = 0;
    for (const QByteArray& key : keys)
        most = std::max(most, ++counts[keyHashSlot(key)]);
    for (const QByteArray& key : keys) {
        if (check.slot < 0 && counts[keyHashSlot(key)] == most)
            check.slot = keyHashSlot(key);
    }
    for (const QByteArray& key : keys) {
        if (keyHashSlot(key) != check.slot)
            check.breakers << key;
    }
    check.together = check.breakers.isEmpty();
    if (!check.together)
        mend(check, keys);
    return check;
}

} // namespace ringside
