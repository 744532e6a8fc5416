#pragma once

#include <QAbstractButton>

namespace ringside {

/// A button that looks like a link inside painted ground: its text in the accent colour, underlined under the
/// mouse and with the keyboard.
class LinkButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit LinkButton(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace ringside
