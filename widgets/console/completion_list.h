#pragma once

#include "core/console/catalog.h"
#include "widgets/palette/palette_popup.h"

namespace ringside {

/// What Tab goes through, hung above the line. Object name: console.offers. GUI thread only.
class CompletionList : public PalettePopup
{
    Q_OBJECT
public:
    explicit CompletionList(QWidget* line);

    /// The line after the next (or with -1 the previous) Tab; null when there is nothing to offer.
    QString step(int by, const QString& line, const console::Catalog& catalog);
    /// Ends the round: the next Tab begins a new one.
    void end();

private:
    void showAbove();

    QWidget* m_line;
    QStringList m_lines;
    QList<Completion> m_shown;
    int m_current = -1;
};

} // namespace ringside
