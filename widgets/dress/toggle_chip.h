#pragma once

#include <QAbstractButton>

namespace ringside {

/// One of several that may be taken together: a small rounded button that stays pressed, with a tick.
class ToggleChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit ToggleChip(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ringside
