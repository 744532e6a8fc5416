#pragma once

/// QCustomPlot's header is written with Qt's keywords, which Ringside switches off: they exist while it is
/// read.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach(variable, container) for (variable : container)
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
