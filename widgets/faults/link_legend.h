#pragma once

#include "widgets/faults/link_table.h"

#include <QWidget>

namespace ringside {

/// What the marks in the link matrix mean, in one column or two. Object name: faults.legend.
class LinkLegend : public QWidget
{
    Q_OBJECT
public:
    explicit LinkLegend(QWidget* parent = nullptr);

    void setColumns(int columns);
    int widthFor(int columns) const { return columns * columnWidth(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    static std::vector<std::pair<LinkCell, QString>> entries();
    int columnWidth() const;
    int rows() const;

    int m_columns = 1;
};

} // namespace ringside
