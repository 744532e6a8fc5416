#pragma once

#include "core/cluster/snapshot.h"
#include "core/lesson/lesson.h"

#include <QMap>

namespace ringside::lesson {

/// What stands for $master, $replica, $other, $third and $bystander in one step: node numbers, by name
/// without the $.
using Binding = QMap<QString, int>;

/// The names that there are.
const QStringList& variableNames();
/// Those that a text uses, unknown ones included.
QStringList variablesIn(const QString& text);

/// Draws nodes for a step: the same seed and step give the same ones in the same cluster. Only masters that
/// run and have a running replica are drawn; without enough of them the names that are left out stay as they
/// are.
Binding draw(const ClusterSnapshot& cluster, quint64 seed, int step);
/// Numbers as in a cluster of three masters and three replicas, for checking a file.
Binding sampleBinding();

/// The text with numbers in the place of variables.
QString bound(const QString& text, const Binding& binding);
Step bound(Step step, const Binding& binding);

} // namespace ringside::lesson
