#pragma once

#include "widgets/keys/key_command.h"

#include <QTimer>
#include <QWidget>

namespace ringside {

class CalmButton;
class FittingLabel;
class KeyBars;
class TextField;

/// Many keys, one a line: how they spread over the shards, and whether one command may use them all. It reads
/// what was typed a moment after the last change. GUI thread. Object names: keys.many, keys.bars,
/// keys.spread, keys.together, keys.copyTable.
class KeySheet : public QWidget
{
    Q_OBJECT
public:
    explicit KeySheet(QWidget* parent = nullptr);

    void setCluster(const Snapshot& snapshot);
    const QByteArrayList& keys() const { return m_keys; }

private:
    QWidget* buildText();
    QWidget* buildFigures();
    void read();
    void tell();
    void tellCheck();

    Snapshot m_snapshot;
    QByteArrayList m_keys;
    TextField* m_text;
    KeyBars* m_bars;
    FittingLabel* m_spread;
    FittingLabel* m_check;
    CalmButton* m_copy;
    QTimer m_readSoon;
};

} // namespace ringside
