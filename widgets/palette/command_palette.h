#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/palette/completion.h"

#include <QWidget>

class QLabel;

namespace ringside {

class LineField;
class PalettePopup;

/// The command line in the window: one action a line, as in the terminal. Tab takes an offer, Up and Down go
/// through what was entered before, Escape closes. What it reads goes out as lineEntered(); whoever runs it
/// answers with showError() or showDone(). Names: palette, palette.line, palette.popup.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent = nullptr);

    void setVerbs(const QList<VerbHint>& verbs);
    void setSnapshot(const Snapshot& snapshot);
    QStringList history() const { return m_history; }
    void setHistory(const QStringList& lines);
    PalettePopup& popup() const { return *m_popup; }

public Q_SLOTS:
    /// Also what Ctrl+K does.
    void focusLine();
    /// Puts a line there that a person may change and enter.
    void propose(const QString& line);
    /// Column counts from 0 in the line entered last; below 0: the line was well-formed but could not be
    /// done.
    void showError(int column, const QString& message);
    void showDone(const QString& text);

Q_SIGNALS:
    void lineEntered(const QString& line);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    bool keyPressed(int key);
    void enter();
    void edited();
    void offer();
    void take(int index);
    void step(int by);
    void recall(int by);
    void showPopup();
    void closePopup();

    LineField* m_line;
    QLabel* m_hint;
    PalettePopup* m_popup;
    QList<VerbHint> m_verbs;
    QList<NodeHint> m_nodes;
    QList<Completion> m_offers;
    int m_current = -1;
    QStringList m_history;
    qsizetype m_recalled = 0;
    QString m_entered;
};

} // namespace ringside
