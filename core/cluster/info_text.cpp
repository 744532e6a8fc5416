#include "core/cluster/info_text.h"

#include <QList>

namespace ringside {

InfoText::InfoText(QByteArrayView text)
{
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        if (line.endsWith('\r'))
            line = line.chopped(1);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && !line.startsWith('#'))
            m_values.insert(line.first(colon).toByteArray(), line.sliced(colon + 1).toByteArray());
    }
}

qint64 InfoText::integer(const QByteArray& name, qint64 otherwise) const
{
    bool ok = false;
    const qint64 value = m_values.value(name).toLongLong(&ok);
    return ok ? value : otherwise;
}

double InfoText::real(const QByteArray& name, double otherwise) const
{
    bool ok = false;
    const double value = m_values.value(name).toDouble(&ok);
    return ok ? value : otherwise;
}

qint64 InfoText::field(const QByteArray& name, const QByteArray& part, qint64 otherwise) const
{
    for (const QByteArray& pair : m_values.value(name).split(',')) {
        if (pair.startsWith(part + '=')) {
            bool ok = false;
            const qint64 value = pair.mid(part.size() + 1).toLongLong(&ok);
            return ok ? value : otherwise;
        }
    }
    return otherwise;
}

} // namespace ringside
