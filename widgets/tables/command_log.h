#pragma once

#include "core/action/action.h"

#include <QWidget>

class QLineEdit;
class QTextBrowser;

namespace ringside {

class CalmButton;
class CommandsModel;
class ThemedLabel;

/// Every action with the commands it used, so that each click teaches the command line. The newest stands at
/// the bottom. Text can be selected; each command has a link that copies it. Names: commands, commands.text,
/// commands.filter, commands.copyScript, commands.message.
class CommandLog : public QWidget
{
    Q_OBJECT
public:
    explicit CommandLog(QWidget* parent = nullptr);

    /// `endTimeMs` 0: now.
    void addResult(const ActionResult& result, qint64 endTimeMs = 0);
    void clear();

    CommandsModel* model() const { return m_model; }
    QTextBrowser* browser() const { return m_text; }

private:
    QWidget* buildBar();
    void rebuild();
    void append(int row);
    bool accepts(int row) const;
    /// The heading, then the error, the advice and the commands, each a paragraph of HTML.
    QStringList paragraphs(int row) const;
    void copy(const QString& text, const QString& message);
    void follow(const QUrl& link);

    CommandsModel* m_model;
    QTextBrowser* m_text;
    QLineEdit* m_filter = nullptr;
    CalmButton* m_script = nullptr;
    ThemedLabel* m_message = nullptr;
};

} // namespace ringside
