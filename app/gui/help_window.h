#pragma once

#include <QDialog>

class QTextBrowser;

namespace ringside {

/// The user's guide: the Markdown pages of resources/help, with links between them. Not modal.
class HelpWindow : public QDialog
{
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);
    /// Shows a page by its file name, as `index.md`, in the program's language where there is one.
    void open(const QString& page);

private:
    QTextBrowser* m_text;
};

} // namespace ringside
