#pragma once

#include "widgets/dress/tones.h"

#include <QWidget>

namespace ringside {

class ThemedLabel;

/// A text on a tinted ground with a bar at its left: an error or warning beside the thing it is about.
class Notice : public QWidget
{
    Q_OBJECT
public:
    explicit Notice(Tone tone, QWidget* parent = nullptr);
    ThemedLabel* label() const { return m_label; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone;
    ThemedLabel* m_label;
};

} // namespace ringside
