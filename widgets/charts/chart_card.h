#pragma once

#include <QFrame>

class QHBoxLayout;

namespace ringside {

class ChartPlot;
class FittingLabel;
class ThemedLabel;

/// A chart with its title, the present figures in words and room for a switch in the header. Names:
/// `<name>`, `<name>.plot`, `<name>.figures`.
class ChartCard : public QFrame
{
    Q_OBJECT
public:
    ChartCard(const QString& objectName, const QString& title, QWidget* parent = nullptr);

    ChartPlot* plot() const { return m_plot; }
    FittingLabel* figures() const { return m_figures; }
    void addToHeader(QWidget* widget);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    QHBoxLayout* m_header;
    FittingLabel* m_figures;
    ChartPlot* m_plot;
};

} // namespace ringside
