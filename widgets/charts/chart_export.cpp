#include "widgets/charts/chart_export.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QSaveFile>

#include <cmath>

namespace ringside {

namespace {

struct ChartExport
{
    Q_DECLARE_TR_FUNCTIONS(ChartExport)
};

QString writeBytes(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return ChartExport::tr("%1 could not be written: %2. Choose another folder or name.")
        .arg(path, file.errorString());
}

QByteArray field(double value)
{
    return std::isnan(value) ? QByteArray() : QByteArray::number(value, 'g', 12);
}

} // namespace

QString writeHistoryCsv(const QString& path, const ChartHistory& history, qint64 fromMs, qint64 toMs)
{
    QByteArray text("time,node,lag_bytes,lag_ms,ops_per_second,used_memory\n");
    const int nodes = history.nodeCount();
    for (const qint64 time : history.times(fromMs, toMs)) {
        const QByteArray when =
            QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1();
        for (int node = 1; node <= nodes; ++node) {
            text += when + ',' + QByteArray::number(node);
            for (const Measure measure :
                 {Measure::LagBytes, Measure::LagMs, Measure::Operations, Measure::Memory})
                text += ',' + field(history.valueAt(node, measure, time));
            text += '\n';
        }
    }
    return writeBytes(path, text);
}

QString writePicture(const QString& path, const QPixmap& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return ChartExport::tr("The picture could not be made: it is empty. Show the charts first.");
    return writeBytes(path, bytes);
}

} // namespace ringside
