#include "core/dashboard/metric_text.h"

#include <algorithm>
#include <cmath>

namespace ringside {

namespace {

QByteArray labelText(const QString& value)
{
    return value.toUtf8().replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

QByteArray numberText(double value)
{
    const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
    return whole ? QByteArray::number(qint64(value)) : QByteArray::number(value, 'g', 15);
}

} // namespace

void MetricText::declare(const QByteArray& name, const QByteArray& type, const QByteArray& help)
{
    m_families.push_back({name, "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n', {}});
}

void MetricText::add(const QByteArray& name, const MetricLabels& labels, std::optional<double> value)
{
    const auto family = std::find_if(m_families.begin(), m_families.end(),
                                     [&name](const Family& f) { return f.name == name; });
    Q_ASSERT(family != m_families.end());
    if (!value || !std::isfinite(*value))
        return;
    family->samples += name;
    QByteArray inside;
    for (const auto& [label, text] : labels)
        inside += (inside.isEmpty() ? "" : ",") + label + "=\"" + labelText(text) + '"';
    if (!inside.isEmpty())
        family->samples += '{' + inside + '}';
    family->samples += ' ' + numberText(*value) + '\n';
}

QByteArray MetricText::text() const
{
    QByteArray text;
    for (const Family& family : m_families) {
        if (!family.samples.isEmpty())
            text += family.head + family.samples;
    }
    return text;
}

} // namespace ringside
