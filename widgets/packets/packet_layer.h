#pragma once

#include "widgets/packets/packet_traffic.h"

#include <QTimer>
#include <QWidget>

namespace ringside {

class StageWidget;

/// The real messages of the cluster bus on their way, over the stage. It lies over a StageWidget and takes
/// its size; the mouse goes through it except on a packet. Paints only while something flies; hidden or
/// paused it does nothing. GUI thread. Object name: packets.
class PacketLayer : public QWidget
{
    Q_OBJECT
public:
    explicit PacketLayer(StageWidget& stage);

    const PacketTraffic& traffic() const { return m_traffic; }
    bool isPaused() const { return m_pausedNs != 0; }
    /// Where a packet is now, in the stage's coordinates; nothing when it is not on the stage.
    std::optional<QPointF> placeOf(const Packet& packet) const;
    /// The packet under a point, the most notable one, or nullptr. A moving ping or pong has to be hit
    /// itself, for the others and for all while paused near is enough.
    const Packet* packetAt(QPointF point) const;
    /// Milliseconds between the frames painted while something flew, the latest ones.
    const std::vector<double>& frameTimes() const { return m_frameTimes; }

public Q_SLOTS:
    void addMessages(const ringside::WireBatch& batch);
    void setNumbers(const QHash<NodeId, int>& numbers) { m_traffic.setNumbers(numbers); }
    void setFilter(const ringside::PacketFilter& filter);
    /// Stops the packets where they are, so that one can be read; what comes meanwhile is not shown.
    void setPaused(bool paused);
    /// Whether packets are shown at all.
    void setShown(bool shown);
    /// The packet that is being read stands out; 0: none.
    void setPicked(quint64 sequence);
    void clear();

Q_SIGNALS:
    /// A person clicked a packet; the layer has paused.
    void packetPicked(quint64 sequence);
    void pausedChanged(bool paused);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    qint64 now() const;
    void tick();
    void watchTimer();
    QRegion ground() const;
    bool clicked(QPointF point);

    StageWidget& m_stage;
    PacketTraffic m_traffic;
    QTimer m_timer;
    QRegion m_painted;     ///< where the last frame has left something
    qint64 m_pausedNs = 0; ///< the time that is shown while paused
    quint64 m_picked = 0;
    qint64 m_lastFrameNs = 0;
    std::vector<double> m_frameTimes;
};

} // namespace ringside
