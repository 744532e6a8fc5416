#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

namespace ringside {

class KeyCard;
class KeySheet;

/// Where keys go, without asking a server: one key or command at the left, many keys at the right. GUI
/// thread. Object names: keysPanel, and those of KeyCard and KeySheet.
class KeysPanel : public QWidget
{
    Q_OBJECT
public:
    explicit KeysPanel(QWidget* parent = nullptr);

    KeyCard& card() const { return *m_card; }
    KeySheet& sheet() const { return *m_sheet; }

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);

Q_SIGNALS:
    /// A person wants to see this slot on the stage.
    void slotWanted(int slot);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Snapshot m_snapshot;
    KeyCard* m_card;
    KeySheet* m_sheet;
};

} // namespace ringside
