#pragma once

#include "widgets/slotmap/slot_table.h"

#include <QWidget>

namespace ringside {

/// What the depth of a colour means: from no key to many keys in a slot. GUI thread. Object name:
/// slots.legend.
class DepthLegend : public QWidget
{
    Q_OBJECT
public:
    explicit DepthLegend(QWidget* parent = nullptr);

    /// Nothing: keys are not counted.
    void setScale(std::optional<DepthScale> scale);
    /// What counting costs; told with the rest in the tooltip.
    void setCost(const QString& words);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<DepthScale> m_scale;
};

} // namespace ringside
