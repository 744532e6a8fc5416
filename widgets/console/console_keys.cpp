// What keys do in a ConsolePanel.

#include "widgets/console/completion_list.h"
#include "widgets/console/console_line.h"
#include "widgets/console/console_output.h"
#include "widgets/console/console_panel.h"
#include "widgets/dress/themed_label.h"

#include "core/console/hint.h"

#include <QKeyEvent>

namespace ringside {

void ConsolePanel::putLine(const QString& line)
{
    m_line->setText(line);
    m_questioned.clear();
    if (m_searched.isNull())
        unsay();
    m_line->setHint(console::argumentHint(line, *m_catalog));
}

void ConsolePanel::complete(int by)
{
    const QString taken = m_offers->step(by, m_line->text(), *m_catalog);
    if (!taken.isNull())
        putLine(taken);
}

/// The first Ctrl+R takes what stands in the line as what to look for; the next ones go further back.
void ConsolePanel::search()
{
    if (m_searched.isNull()) {
        m_searched = m_line->text().isNull() ? QStringLiteral("") : m_line->text();
        m_history.rewind();
    }
    const QString found = m_history.search(m_searched);
    if (found.isNull()) {
        say(tr("No older line has “%1”.").arg(m_searched), false);
        return;
    }
    putLine(found);
    say(tr("Search for “%1”: Ctrl+R goes further back.").arg(m_searched), false);
}

bool ConsolePanel::keyPressed(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & Qt::ControlModifier) {
        if (key == Qt::Key_R)
            search();
        else if (key == Qt::Key_L)
            m_output->clear();
        else if (key == Qt::Key_C && m_busy && !m_line->hasSelectedText())
            stop();
        else
            return false;
        return true;
    }
    switch (key) {
    case Qt::Key_Tab:
        complete(1);
        return true;
    case Qt::Key_Backtab:
        if (!m_offers->isVisible())
            return false; // the way out, by keyboard
        complete(-1);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        m_offers->end();
        unsay();
        putLine(m_history.step(key == Qt::Key_Up ? -1 : 1, m_line->text()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    case Qt::Key_Escape:
        if (m_offers->isVisible())
            m_offers->end();
        else if (m_question->isVisible())
            unsay(); // the line stays, to be changed
        else
            putLine({});
        return true;
    default:
        return false;
    }
}

bool ConsolePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && watched == m_line)
        m_offers->end();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (watched == m_line && keyPressed(key->key(), key->modifiers()))
        return true;
    const bool typed = !key->text().isEmpty() && key->text().at(0).isPrint();
    if (watched == m_output && typed && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        m_line->setFocus(); // whoever types after reading goes on in the line
        m_line->insert(key->text());
        edited();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ringside
