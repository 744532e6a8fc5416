#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace ringside {

using MetricLabels = QList<std::pair<QByteArray, QString>>;

/// A page of metrics in Prometheus' text form: samples of one name together, under their HELP and TYPE. A
/// name of which nothing is known does not appear.
class MetricText
{
public:
    /// `type` gauge or counter. Names appear in the order in which they are declared.
    void declare(const QByteArray& name, const QByteArray& type, const QByteArray& help);
    /// Of a declared name. Nothing: the sample is left out; so is what is no number.
    void add(const QByteArray& name, const MetricLabels& labels, std::optional<double> value);

    QByteArray text() const;

private:
    struct Family
    {
        QByteArray name;
        QByteArray head;
        QByteArray samples;
    };
    std::vector<Family> m_families;
};

} // namespace ringside
