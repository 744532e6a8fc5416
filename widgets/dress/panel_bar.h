#pragma once

#include <QHBoxLayout>
#include <QWidget>

namespace ringside {

/// The strip of controls above a table or a text, on the same ground as what it belongs to.
class PanelBar : public QWidget
{
    Q_OBJECT
public:
    explicit PanelBar(QWidget* parent = nullptr);

    QHBoxLayout* row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_row;
};

} // namespace ringside
