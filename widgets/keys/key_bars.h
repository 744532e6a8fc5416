#pragma once

#include "widgets/keys/key_facts.h"

#include <QWidget>

namespace ringside {

/// Many keys over the shards: a bar for each in its colour, its count and how far that is from even, which a
/// line through all bars marks. Hovering tells the figures. GUI thread. Object name: keys.bars.
class KeyBars : public QWidget
{
    Q_OBJECT
public:
    explicit KeyBars(QWidget* parent = nullptr);

    void setSpread(const KeySpread& spread);
    const KeySpread& spread() const { return m_spread; }
    QRectF rowBox(int row) const;
    /// Where that many keys end.
    double xOf(double keys) const;
    QString tipAt(QPointF point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void measure();
    void paintRow(QPainter& painter, int row) const;

    KeySpread m_spread;
    double m_left = 0;  ///< where names end
    double m_right = 0; ///< the room of the figures
    double m_most = 1;
};

} // namespace ringside
