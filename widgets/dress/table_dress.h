#pragma once

#include <QString>

class QTableView;

namespace ringside {

/// The calm look of Ringside's tables: no grid, no box, whole rows, header without relief; it follows the
/// theme.
void dressTable(QTableView& view);

/// The selected rows, top to bottom, visible columns in their order on screen, tabs between; with the headers
/// when more than one row is selected.
QString selectedText(const QTableView& view);

/// Puts selectedText() on the clipboard when Ctrl+C is pressed in the view.
void copyOnShortcut(QTableView& view);

} // namespace ringside
