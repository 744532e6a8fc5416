#pragma once

#include <QStringList>
#include <QWidget>

namespace ringside {

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

} // namespace ringside
