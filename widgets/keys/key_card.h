#pragma once

#include "widgets/keys/key_command.h"

#include <QWidget>

namespace ringside {

class CalmButton;
class LineField;
class ThemedLabel;

/// One key, or one command with several: what of it is hashed, its slot, who has that, and whether the
/// command would be accepted. It asks no server. GUI thread. Object names: keys.line, keys.key, keys.facts,
/// keys.check, keys.go, keys.copy.
class KeyCard : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCard(QWidget* parent = nullptr);

    void setCluster(const Snapshot& snapshot);
    /// The keys that are told of; none while nothing is typed.
    const QByteArrayList& keys() const { return m_keys; }

Q_SIGNALS:
    void slotWanted(int slot);

private:
    void build();
    void read();
    void tell();
    void tellButtons();

    Snapshot m_snapshot;
    QString m_command; ///< its name; empty for a single key
    QByteArrayList m_keys;
    LineField* m_line = nullptr;
    ThemedLabel* m_key = nullptr;
    ThemedLabel* m_facts = nullptr;
    ThemedLabel* m_check = nullptr;
    CalmButton* m_go = nullptr;
    CalmButton* m_copy = nullptr;
};

} // namespace ringside
