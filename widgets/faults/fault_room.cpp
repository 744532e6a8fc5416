// The part of FaultBoard that shares out its room: table and matrix, and the table's columns.
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/faults/fault_board.h"
#include "widgets/faults/fault_model.h"
#include "widgets/faults/fault_tree.h"
#include "widgets/faults/matrix_panel.h"
#include "widgets/theme/theme.h"

#include <QSplitter>
#include <QStackedWidget>

namespace ringside {

void FaultBoard::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// Side by side, or one above the other, or where neither has room one of them at a time.
void FaultBoard::arrange()
{
    const bool wide = width() >= scaled(680);
    const bool both = wide || height() >= scaled(460);
    m_half->setVisible(!both);
    m_count->setVisible(both);
    m_pages->setVisible(both || m_half->currentIndex() == 0);
    m_matrix->setVisible(both || m_half->currentIndex() == 1);
    const Qt::Orientation orientation = wide ? Qt::Horizontal : Qt::Vertical;
    if (orientation != m_splitter->orientation()) {
        m_splitter->setOrientation(orientation);
        m_divided = false;
    }
    if (both && !m_divided)
        divide();
    fitColumns();
}

/// The matrix is a square: beside the table it takes its height, as long as the table keeps half of the room.
void FaultBoard::divide()
{
    const bool wide = m_splitter->orientation() == Qt::Horizontal;
    const int room = wide ? m_splitter->width() : m_splitter->height();
    const int across = wide ? m_splitter->height() : m_splitter->width();
    const int side = qMin(m_matrix->matrix()->sizeHint().height(), across);
    const int wanted = wide ? side + m_matrix->widthBeside(across) : qMax(side, scaled(190));
    const int matrix = qMin(wanted, room / 2);
    m_splitter->setSizes({room - matrix, matrix});
}

/// What it does needs room for a few words: for it the line is cut short, then columns go; the tooltip has
/// what is left out.
void FaultBoard::fitColumns()
{
    const QFontMetrics mono(Theme::current().monospace(9.5)), metrics(Theme::current().font(9.5));
    const auto width = [&](const QString& text) { return metrics.horizontalAdvance(text) + scaled(22); };
    const int lever = scaled(74), words = scaled(130);
    const int line = scaled(68) + mono.horizontalAdvance(QStringLiteral("partition 1,4 | 2,3,5,6"));
    int room = m_pages->width() - lever - words;
    const int what = qBound(scaled(130), room, line);
    room -= what;
    m_tree->setColumnWidth(FaultModel::Lever, lever);
    m_tree->setColumnWidth(FaultModel::What, what);
    const auto fit = [&](int column, const QString& longest) {
        room -= width(longest);
        m_tree->setColumnWidth(column, width(longest));
        m_tree->setColumnHidden(column, room < 0);
    };
    fit(FaultModel::Age, QStringLiteral("10 min 59 s"));
    fit(FaultModel::Links, QStringLiteral("10 → 12 · replication"));
    fit(FaultModel::Caught, tr("100,000 dropped"));
}

} // namespace ringside
