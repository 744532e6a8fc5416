#include "widgets/console/completion_list.h"

#include "core/console/hint.h"
#include "widgets/dress/tones.h"

namespace ringside {

namespace {

constexpr int kRows = 9; ///< more are gone through page by page

} // namespace

CompletionList::CompletionList(QWidget* line)
    : PalettePopup(line)
    , m_line(line)
{
    setObjectName(QStringLiteral("console.offers"));
    setToolTip(tr("Tab goes through these, Shift+Tab back"));
}

QString CompletionList::step(int by, const QString& line, const console::Catalog& catalog)
{
    if (m_current < 0) {
        m_lines = console::completions(line, catalog);
        m_shown.clear();
        for (const QString& one : m_lines) {
            QStringList words = one.split(QLatin1Char(' '));
            if (words.constFirst().compare(QLatin1String("help"), Qt::CaseInsensitive) == 0)
                words.removeFirst();
            const console::Command* command = catalog.find(words);
            m_shown << Completion{one, one, command ? command->summary : QString()};
        }
    }
    if (m_lines.isEmpty())
        return {};
    const int count = int(m_lines.size());
    m_current = m_current < 0 ? (by > 0 ? 0 : count - 1) : (m_current + by + count) % count;
    const QString taken = m_lines[m_current];
    if (count > 1)
        showAbove();
    else
        end();
    return taken + (count == 1 ? QStringLiteral(" ") : QString());
}

void CompletionList::end()
{
    m_current = -1;
    m_lines.clear();
    hide();
}

void CompletionList::showAbove()
{
    const int page = m_current / kRows;
    showOffers(m_shown.mid(page * kRows, kRows), m_current % kRows, {});
    if (parentWidget() != m_line->window())
        setParent(m_line->window());
    const QSize hint = sizeHint();
    const QPoint at = m_line->mapTo(m_line->window(), QPoint(0, 0));
    const int width = qMin(hint.width(), m_line->window()->width() - at.x() - scaled(6));
    setGeometry(at.x(), at.y() - hint.height() - scaled(4), width, hint.height());
    show();
    raise();
}

} // namespace ringside
