#include "app/gui/help_window.h"

#include "core/action/verb.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace ringside {

namespace {

/// Made from the verbs themselves, so that it cannot be out of date. A list and no table: in a table's cell
/// the | of the usages would end the cell.
QString actionsList()
{
    QString text;
    for (const Verb& verb : verbs())
        text += QStringLiteral("* `%1`  \n  %2\n").arg(verb.usage, verb.summary);
    return text;
}

QString pageText(const QString& page)
{
    QFile file(QStringLiteral(":/help/") + page);
    if (!file.open(QIODevice::ReadOnly))
        return HelpWindow::tr("There is no page %1.").arg(page);
    return QString::fromUtf8(file.readAll()).replace(QStringLiteral("{{actions}}"), actionsList());
}

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(QStringLiteral("help"));
    setWindowTitle(tr("Ringside – Guide"));
    resize(820, 640);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    m_text->setObjectName(QStringLiteral("help.text"));
    m_text->setAccessibleName(tr("Guide"));
    m_text->setOpenLinks(false);
    m_text->setOpenExternalLinks(false);
    m_text->document()->setDocumentMargin(24);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { open(link.path()); });
}

void HelpWindow::open(const QString& page)
{
    m_text->setFont(Theme::current().font(11));
    m_text->setMarkdown(pageText(page));
    show();
    raise();
    activateWindow();
}

} // namespace ringside
