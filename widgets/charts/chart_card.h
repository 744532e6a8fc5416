#pragma once

#include <QFrame>
#include <QStringList>

class QHBoxLayout;

namespace ringside {

class ChartPlot;
class ThemedLabel;

/// One line of text that picks the longest of several wordings that fits into its width.
class FittingLabel : public QWidget
{
    Q_OBJECT
public:
    explicit FittingLabel(QWidget* parent = nullptr);

    /// From the longest to the shortest; the first is the tooltip and what assistive programs read.
    void setWordings(const QStringList& wordings);
    QString text() const { return m_wordings.value(0); }
    /// Right, unless said otherwise.
    void setAlignment(Qt::Alignment side);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList m_wordings;
    Qt::Alignment m_side = Qt::AlignRight;
};

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
