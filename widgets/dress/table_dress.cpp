#include "widgets/dress/table_dress.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>

namespace ringside {

namespace {

void restyle(QTableView& view)
{
    const Theme& theme = Theme::current();
    view.setFont(theme.font(9.5));
    view.horizontalHeader()->setFont(theme.font(9));
    const QFontMetrics metrics(theme.font(9.5));
    view.verticalHeader()->setDefaultSectionSize(metrics.height() + scaled(9));
    view.verticalHeader()->setMinimumSectionSize(metrics.height() + scaled(5));
    const QString selection = mixed(theme.surface(), theme.accent(), theme.isDark() ? 0.3 : 0.16).name();
    view.setStyleSheet(
        QStringLiteral(
            "QTableView { background: %1; border: none; outline: none; selection-background-color: %2;"
            " selection-color: %3; }"
            "QTableView::item { padding: 0 %4px; border: none; border-bottom: 1px solid %5; }"
            "QTableView::item:selected { background: %2; color: %3; }"
            "QHeaderView { background: %1; border: none; }"
            "QHeaderView::section { background: %1; color: %6; border: none; padding: %7px %9px;"
            " border-bottom: 1px solid %8; }"
            "QTableCornerButton::section { background: %1; border: none; }")
            .arg(theme.surface().name(), selection, theme.text().name(), QString::number(scaled(8)),
                 mixed(theme.surface(), theme.line(), 0.55).name(), theme.muted().name(),
                 QString::number(scaled(5)), theme.line().name(), QString::number(scaled(8) + 3)));
}

/// The views' own Ctrl+C copies one cell; this one comes first and copies the rows.
class CopyFilter : public QObject
{
public:
    explicit CopyFilter(QTableView& view)
        : QObject(&view)
        , m_view(view)
    {
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy))
            return false;
        if (const QString text = selectedText(m_view); !text.isEmpty())
            QApplication::clipboard()->setText(text);
        return true;
    }

private:
    QTableView& m_view;
};

} // namespace

void dressTable(QTableView& view)
{
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::ExtendedSelection);
    view.setEditTriggers(QAbstractItemView::NoEditTriggers);
    view.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.setTabKeyNavigation(false);
    view.setWordWrap(false);
    view.verticalHeader()->hide();
    view.horizontalHeader()->setHighlightSections(false);
    view.horizontalHeader()->setSectionsMovable(true);
    QObject::connect(&Theme::current(), &Theme::changed, &view, [&view] { restyle(view); });
    restyle(view);
}

QString selectedText(const QTableView& view)
{
    const QHeaderView* header = view.horizontalHeader();
    QList<int> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        if (!header->isSectionHidden(header->logicalIndex(visual)))
            columns << header->logicalIndex(visual);
    }
    QModelIndexList rows = view.selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(),
              [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList lines;
    const auto line = [&](auto textOf) {
        QStringList fields;
        for (const int column : columns)
            fields << textOf(column);
        lines << fields.join(QLatin1Char('\t'));
    };
    if (rows.size() > 1)
        line([&](int column) { return view.model()->headerData(column, Qt::Horizontal).toString(); });
    for (const QModelIndex& row : rows)
        line([&](int column) { return row.siblingAtColumn(column).data().toString(); });
    return lines.join(QLatin1Char('\n'));
}

void copyOnShortcut(QTableView& view)
{
    view.installEventFilter(new CopyFilter(view));
}

} // namespace ringside
