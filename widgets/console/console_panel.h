#pragma once

#include "core/cluster/snapshot.h"
#include "core/console/catalog.h"
#include "core/console/output.h"
#include "core/console/target.h"
#include "widgets/console/console_history.h"

#include <QByteArrayList>
#include <QWidget>

#include <deque>
#include <set>

class QComboBox;

namespace ringside {

class CalmButton;
class CompletionList;
class ConsoleLine;
class ConsoleOutput;
class ThemedLabel;

/// A console with the habits of redis-cli, to one node, several or the cluster. It asks with sendWanted() and
/// is answered with addOutput(), one line at a time: lines entered meanwhile wait here. What is dangerous is
/// asked first, in place. Names: console, console.output, console.target, console.prompt, console.line,
/// console.question, console.stop, console.clear, console.offers. GUI thread only.
class ConsolePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ConsolePanel(QWidget* parent = nullptr);

    QStringList history() const { return m_history.lines(); }
    void setHistory(const QStringList& lines) { m_history.setLines(lines); }
    console::Target target() const { return m_target; }
    ConsoleOutput& output() const { return *m_output; }

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    /// For completion, hints and HELP; null: none known.
    void setCatalog(std::shared_ptr<const ringside::console::Catalog> catalog);
    /// A piece of the answer to the line sent last.
    void addOutput(const ringside::console::Output& output);
    void setTarget(const ringside::console::Target& target);
    void focusLine();
    /// Forgets a former cluster: output, target, and what waits. The history stays.
    void reset();

Q_SIGNALS:
    void sendWanted(const ringside::console::Target& target, const QByteArrayList& words);
    /// Ends the line under way.
    void stopWanted();
    /// It is seen, and has no catalog yet.
    void catalogWanted();

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry
    {
        console::Target target;
        QByteArrayList words;
        QString line;
    };

    void buildParts();
    QWidget* buildRow();
    void fillTargets();
    void showPrompt();
    void say(const QString& text, bool bad);
    void unsay();
    void edited();
    void enter();
    bool answeredHere(const QByteArrayList& words, const QString& line);
    void dispatch(const Entry& entry);
    void begin(const Entry& entry);
    void stop();
    void putLine(const QString& line);
    void complete(int by);
    void search();
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);

    Snapshot m_snapshot;
    std::shared_ptr<const console::Catalog> m_catalog;
    console::Target m_target;
    ConsoleHistory m_history;
    std::set<int> m_transactions; ///< nodes whose connection is within MULTI
    std::deque<Entry> m_waiting;
    bool m_busy = false;
    QString m_questioned; ///< the line that was asked about
    QString m_searched;   ///< what Ctrl+R looks for; null: nothing
    ConsoleOutput* m_output;
    ThemedLabel* m_question;
    ThemedLabel* m_prompt;
    ConsoleLine* m_line;
    QComboBox* m_targets;
    CalmButton* m_stop;
    CalmButton* m_clear;
    CompletionList* m_offers;
};

} // namespace ringside
