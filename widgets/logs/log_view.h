#pragma once

#include "widgets/logs/log_line.h"
#include "widgets/logs/log_reader.h"

#include <QFileSystemWatcher>
#include <QTimer>
#include <QWidget>

#include <deque>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ringside {

class CalmButton;
class CopyLabel;

/// A log to read: a file that is followed while it grows, or lines that are handed in. Keeps the last 2 MB;
/// the end stays in sight unless the person scrolled up. Ctrl+F goes to the search field; F3 and Shift+F3 go
/// on and back. Names: log, log.text, log.search, log.next, log.previous, log.level, log.message. GUI thread
/// only.
class LogView : public QWidget
{
    Q_OBJECT
public:
    explicit LogView(QWidget* parent = nullptr);

    /// Shows the end of the file and what is added to it. It need not exist yet. Empty: none.
    void follow(const QString& path);
    /// Leaves only the search field of the bar, for a place at the side.
    void setNarrow(bool narrow);
    /// For a log that is not a file.
    void appendLines(const QStringList& lines);
    void clear();

    QPlainTextEdit* text() const { return m_text; }
    /// Reads what is new at once; otherwise a change is seen by itself while the view is visible.
    void refresh();

    /// Finds the next (or previous) place, wrapping round; false when there is none.
    bool findWords(bool backwards = false);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Line
    {
        QString text;
        LogLevel level;
    };

    QWidget* buildBar();
    void buildText();
    void restyle();
    void take(const QString& text);
    void add(const QString& line);
    void trim();
    void showLines(const QStringList& lines);
    void rebuild();
    void markMatches();
    bool accepts(const Line& line) const;
    void say(const QString& message, bool bad);

    LogReader m_tail;
    QFileSystemWatcher m_watcher;
    QTimer m_timer; ///< for file systems that do not tell, and for a file that is replaced
    std::deque<Line> m_lines;
    qint64 m_characters = 0;
    QString m_unfinished; ///< the last line until its end is written
    QPlainTextEdit* m_text;
    QLineEdit* m_search = nullptr;
    QComboBox* m_level = nullptr;
    CalmButton* m_next = nullptr;
    CalmButton* m_previous = nullptr;
    CopyLabel* m_message = nullptr;
};

} // namespace ringside
