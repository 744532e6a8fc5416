#pragma once

class QTreeView;

namespace ringside {

/// The calm look of Ringside's trees: no box, whole rows, header without relief; it follows the theme.
void dressTree(QTreeView& view);

} // namespace ringside
