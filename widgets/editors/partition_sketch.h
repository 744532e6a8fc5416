#pragma once

#include <QWidget>

namespace ringside {

/// The partitions that have no two sides, drawn as what they are: who still reaches whom, and where it is
/// cut. A schema; which node stands where is the verb's choice.
class PartitionSketch : public QWidget
{
    Q_OBJECT
public:
    enum class Shape { Bridge, Ring };

    explicit PartitionSketch(QWidget* parent = nullptr);
    void setShape(Shape shape);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Shape m_shape = Shape::Bridge;
};

} // namespace ringside
