#include "widgets/packets/packet_layer.h"

#include "core/wire/wire_clock.h"
#include "widgets/packets/packet_painter.h"
#include "widgets/stage/stage_widget.h"
#include "widgets/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ringside {

namespace {

constexpr int kFrameMs = 16;
constexpr size_t kKeptFrames = 4000; // a minute at 60 a second

} // namespace

PacketLayer::PacketLayer(StageWidget& stage)
    : QWidget(&stage)
    , m_stage(stage)
{
    setObjectName(QStringLiteral("packets"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    setFocusPolicy(Qt::NoFocus);
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrameMs);
    connect(&m_timer, &QTimer::timeout, this, &PacketLayer::tick);
    connect(&Theme::current(), &Theme::changed, this, [this] { update(); });
    stage.installEventFilter(this);
    setGeometry(stage.rect());
    show();
}

qint64 PacketLayer::now() const
{
    return m_pausedNs ? m_pausedNs : wireNowNs();
}

void PacketLayer::addMessages(const WireBatch& batch)
{
    if (m_pausedNs || isHidden() || !m_stage.isVisible() || !Theme::current().isAnimated())
        return;
    m_traffic.add(*batch);
    watchTimer();
}

void PacketLayer::setFilter(const PacketFilter& filter)
{
    m_traffic.setFilter(filter);
    update();
}

void PacketLayer::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    m_pausedNs = paused ? wireNowNs() : 0;
    if (!paused)
        m_traffic.clear(); // they have arrived long ago
    watchTimer();
    update();
    Q_EMIT pausedChanged(paused);
}

void PacketLayer::setShown(bool shown)
{
    setVisible(shown);
    clear();
}

void PacketLayer::setPicked(quint64 sequence)
{
    m_picked = sequence;
    update();
}

void PacketLayer::clear()
{
    m_traffic.clear();
    m_picked = 0;
    watchTimer();
    update();
}

void PacketLayer::watchTimer()
{
    const bool wanted = !m_pausedNs && !m_traffic.flying().empty();
    if (wanted == m_timer.isActive())
        return;
    m_lastFrameNs = 0;
    wanted ? m_timer.start() : m_timer.stop();
}

void PacketLayer::tick()
{
    m_traffic.settle(now());
    const QRegion ground = this->ground();
    if (const QRegion both = ground + m_painted; !both.isEmpty())
        update(both);
    m_painted = ground;
    watchTimer();
}

/// What the next frame will draw on.
QRegion PacketLayer::ground() const
{
    QRegion region;
    const qint64 time = now();
    for (const Packet& packet : m_traffic.flying()) {
        if (const auto place = placeOf(packet); place && packet.startNs <= time)
            region += PacketPainter::box(packet, *place).toAlignedRect();
    }
    return region;
}

std::optional<QPointF> PacketLayer::placeOf(const Packet& packet) const
{
    const auto from = m_stage.discOf(packet.from);
    const auto to = m_stage.discOf(packet.to);
    if (!from || !to)
        return std::nullopt;
    QLineF line(from->centre, to->centre);
    const qreal length = line.length();
    if (length < from->radius + to->radius + 1)
        return line.center();
    const QPointF start = line.pointAt(from->radius / length), end = line.pointAt(1 - to->radius / length);
    // Each direction keeps to its own side of the line, as on a road.
    const QPointF aside = QPointF(-line.dy(), line.dx()) / length * PacketPainter::lane();
    return start + (end - start) * std::clamp(packet.progress(now()), 0.0, 1.0) + aside;
}

const Packet* PacketLayer::packetAt(QPointF point) const
{
    const qreal scale = Theme::current().scale();
    const Packet* best = nullptr;
    for (const Packet& packet : m_traffic.flying()) {
        const auto place = placeOf(packet);
        // Pings pass all the time: while they move, a click on the link beside them means the link.
        const bool shy = packet.kind == PacketKind::Gossip && !isPaused();
        const qreal reach = PacketPainter::radius(packet.kind) + (shy ? 0.5 : 4) * scale;
        const bool hit = place && packet.startNs <= now() && QLineF(*place, point).length() <= reach;
        if (hit && (!best || packet.kind > best->kind))
            best = &packet;
    }
    return best;
}

void PacketLayer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    std::vector<QRectF> taken;
    for (const NodeSpot& spot : m_stage.geometryOfStage().nodes()) {
        if (!spot.label.isEmpty())
            taken.push_back(spot.label);
        if (spot.placed)
            taken.push_back(
                QRectF(spot.centre, QSizeF()).adjusted(-spot.radius, -spot.radius, spot.radius, spot.radius));
    }
    PacketPainter paint(painter, m_stage.rect(), std::move(taken));
    const qint64 time = now();
    for (const Packet& packet : m_traffic.flying()) {
        const auto place = placeOf(packet);
        if (place && packet.startNs <= time)
            paint.packet(packet, *place, packet.progress(time), packet.sequence == m_picked);
    }
    paint.words();
    const qint64 frameNs = wireNowNs();
    if (m_timer.isActive() && m_lastFrameNs) {
        m_frameTimes.push_back(double(frameNs - m_lastFrameNs) / 1e6);
        if (m_frameTimes.size() > kKeptFrames)
            m_frameTimes.erase(m_frameTimes.begin(), m_frameTimes.begin() + kKeptFrames / 2);
    }
    m_lastFrameNs = frameNs;
}

bool PacketLayer::clicked(QPointF point)
{
    const Packet* packet = isHidden() ? nullptr : packetAt(point);
    if (!packet)
        return false;
    const quint64 sequence = packet->sequence;
    setPaused(true);
    setPicked(sequence);
    Q_EMIT packetPicked(sequence);
    return true;
}

bool PacketLayer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != &m_stage)
        return false;
    if (event->type() == QEvent::Resize)
        setGeometry(m_stage.rect());
    if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        return mouse->button() == Qt::LeftButton && clicked(mouse->position());
    }
    return false;
}

} // namespace ringside
