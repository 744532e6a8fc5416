#include "core/workload/command_text.h"

#include "core/cluster/slot.h"

namespace ringside::workload {

namespace {

constexpr int kDigits = 10;

std::string head(int words, const char* name, qsizetype keySize)
{
    return "*" + std::to_string(words) + "\r\n$3\r\n" + name + "\r\n$" + std::to_string(keySize) + "\r\n";
}

} // namespace

CommandText::CommandText(const LoadOptions& options)
    : m_prefix(options.choice == KeyChoice::HotTag ? prefix() + "{hot}:" : prefix())
    , m_slot(-1)
{
    const qsizetype size = m_prefix.size() + kDigits;
    m_set = head(3, "SET", size);
    m_get = head(2, "GET", size);
    m_del = head(2, "DEL", size);
    std::string value;
    Chance letters(options.seed);
    for (int i = 0; i < options.valueSize; ++i)
        value += char('a' + letters.below(26));
    m_value = "\r\n$" + std::to_string(value.size()) + "\r\n" + value + "\r\n";
    if (options.choice == KeyChoice::HotTag)
        m_slot = keyHashSlot(key(0));
}

void CommandText::writeKey(char* at, qint64 number) const
{
    std::copy(m_prefix.begin(), m_prefix.end(), at);
    char* digit = at + m_prefix.size() + kDigits;
    for (int i = 0; i < kDigits; ++i, number /= 10)
        *--digit = char('0' + number % 10);
}

QByteArray CommandText::key(qint64 number) const
{
    QByteArray name(m_prefix.size() + kDigits, Qt::Uninitialized);
    writeKey(name.data(), number);
    return name;
}

int CommandText::slotOf(qint64 number) const
{
    if (m_slot >= 0)
        return m_slot;
    char name[64];
    writeKey(name, number);
    return crc16({name, m_prefix.size() + kDigits}) & (kSlotCount - 1); // no tag in it
}

void CommandText::append(std::string& out, const Operation& operation) const
{
    if (operation.asking)
        out += "*1\r\n$6\r\nASKING\r\n";
    out += operation.command == Command::Set ? m_set : operation.command == Command::Get ? m_get : m_del;
    const size_t at = out.size();
    out.resize(at + size_t(m_prefix.size()) + kDigits);
    writeKey(out.data() + at, operation.key);
    if (operation.command == Command::Set)
        out += m_value;
    else
        out += "\r\n";
}

} // namespace ringside::workload
