#pragma once

#include "core/action/port.h"
#include "core/cluster/snapshot.h"
#include "widgets/dress/tones.h"

#include <QWidget>

class QMenu;

namespace ringside {

class CalmButton;
class LatencyBars;
class RateStrip;
class ThemedLabel;

/// The load generator: what clients ask for, how much of it is answered and how soon, live. Acts through the
/// port. GUI thread. Object names: load, load.start (with a menu: load.start.flat, .rate, .hot, .tag, .lab,
/// .other), load.stop, load.headroom, load.benchmark, load.said, load.rate, load.latency, load.troubles.
class LoadPanel : public QWidget
{
    Q_OBJECT
public:
    /// The port must outlive it.
    explicit LoadPanel(ActionPort& port, QWidget* parent = nullptr);

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    void addResult(const ringside::ActionResult& result);

Q_SIGNALS:
    /// A line to be changed and entered by the person.
    void lineProposed(const QString& line);

private:
    struct Deed
    {
        CalmButton* button;
        QString line; ///< as it is sent
        QString tip;
    };

    QWidget* buildBar();
    CalmButton* addDeed(const QString& name, const QString& text, const QString& line, const QString& tip);
    void fillStartMenu(QMenu* menu);
    void submit(const QString& line);
    void tell();
    QString sentence() const;
    QString troubles() const;

    ActionPort& m_port;
    Snapshot m_snapshot;
    ThemedLabel* m_said;
    RateStrip* m_rate;
    LatencyBars* m_latency;
    ThemedLabel* m_troubles;
    QString m_told; ///< what headroom or benchmark found last, or why it failed
    Tone m_toldTone = Tone::Text;
    int m_run = 0; ///< the last load that was seen at work
    std::vector<Deed> m_deeds;
};

} // namespace ringside
