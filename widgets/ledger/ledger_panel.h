#pragma once

#include "core/action/port.h"
#include "core/cluster/snapshot.h"

#include <QWidget>

class QMenu;
class QTableView;

namespace ringside {

class CalmButton;
class LostModel;
class ThemedLabel;
class WritersModel;

/// The ledger: writers placed in the network and what became of their writes, live; after reading back each
/// acknowledged write that is gone. Acts through the port. GUI thread. Object names: ledger, ledger.start (a
/// button with a menu: ledger.start.one, .both, .wait, .other), ledger.stop, ledger.read, ledger.export,
/// ledger.forget, ledger.said, ledger.writers, ledger.lost.
class LedgerPanel : public QWidget
{
    Q_OBJECT
public:
    /// The port must outlive it.
    explicit LedgerPanel(ActionPort& port, QWidget* parent = nullptr);

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);

Q_SIGNALS:
    /// A line to be changed and entered by the person.
    void lineProposed(const QString& line);

private:
    struct Deed
    {
        CalmButton* button;
        QString verb; ///< start, stop, ...
        QString tip;
    };

    QWidget* buildBar();
    CalmButton* addDeed(const QString& verb, const QString& text, const QString& tip);
    void fillStartMenu(QMenu* menu);
    QTableView* makeView(const QString& name, const QString& accessibleName, QAbstractItemModel* model);
    void submit(const QStringList& words, const std::vector<std::pair<QString, QString>>& options = {});
    void askForFile();
    void tell();
    void showColumns();
    QString sentence() const;

    ActionPort& m_port;
    Snapshot m_snapshot;
    WritersModel* m_writersModel;
    LostModel* m_lostModel;
    QTableView* m_writers;
    QTableView* m_lost;
    ThemedLabel* m_said;
    std::vector<Deed> m_deeds;
};

} // namespace ringside
