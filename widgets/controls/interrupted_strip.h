#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

namespace ringside {

class ControlSet;
class ThemedLabel;

/// Slots that were left on their way: what was interrupted, and beside it *Resume* and *Undo*. Not there
/// while nothing is interrupted; it cannot be dismissed, as the slots stay open until one of the two is done.
/// Names: interrupted, interrupted.text, button.migration.resume, button.migration.undo.
class InterruptedStrip : public QWidget
{
    Q_OBJECT
public:
    /// The set has both controls, and outlives the strip.
    explicit InterruptedStrip(ControlSet& controls, QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ThemedLabel* m_text;
};

} // namespace ringside
