#include "widgets/stage/stage_widget.h"

#include "widgets/stage/link_button.h"
#include "widgets/stage/stage_accessible.h"
#include "widgets/stage/stage_words.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

constexpr int kMotionMs = 300;

} // namespace

StageWidget::StageWidget(QWidget* parent)
    : QWidget(parent)
    , m_heal(new LinkButton(this))
{
    installStageAccessible();
    setObjectName(QStringLiteral("stage"));
    setAccessibleName(tr("Stage: slot ring and nodes"));
    setAccessibleDescription(StageWords::summary({}));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);

    m_heal->setObjectName(QStringLiteral("stageHealButton"));
    m_heal->setText(StageWords::heal());
    m_heal->setAccessibleName(tr("Heal all links"));
    m_heal->setToolTip(tr("Removes every fault from every link (heal)"));
    m_heal->hide();
    connect(m_heal, &QAbstractButton::clicked, this, &StageWidget::healRequested);

    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(kMotionMs);
    m_animation.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_look.motion.setProgress(value.toReal());
        repaintPicture();
    });
    connect(&Theme::current(), &Theme::changed, this, [this] {
        layOut();
        repaintPicture();
    });
    layOut();
}

void StageWidget::setSnapshot(const Snapshot& snapshot)
{
    m_snapshot = snapshot;
    if (!snapshot) {
        m_seating = {};
        showScene({});
        return;
    }
    m_seating.update(*snapshot);
    showScene(sceneOf(*snapshot, m_seating));
}

void StageWidget::showScene(StageScene scene)
{
    if (scene == m_scene)
        return;
    const StageScene before = std::exchange(m_scene, std::move(scene));
    const StageGeometry places = m_geometry;
    setAccessibleDescription(StageWords::summary(m_snapshot ? *m_snapshot : ClusterSnapshot{}));
    if (m_current && !m_scene.node(m_current))
        setCurrent(0);
    layOut();
    tellStageChanges(this, before);
    StageScene sameButFault = before;
    sameButFault.fault = m_scene.fault;
    if (sameButFault == m_scene && places.chip().rect == m_geometry.chip().rect) {
        repaintPicture(m_geometry.chip().rect.toAlignedRect()); // only the seconds have moved on
        return;
    }
    moveFrom(before, places);
    repaintPicture();
}

void StageWidget::moveFrom(const StageScene& scene, const StageGeometry& geometry)
{
    const bool sameCluster = !scene.isEmpty() && !m_scene.isEmpty();
    if (!Theme::current().isAnimated() || !isVisible() || !sameCluster) {
        m_animation.stop();
        m_look.motion = {};
        return;
    }
    StageMotion motion(scene, geometry, m_scene, m_geometry);
    if (motion.isEmpty())
        return; // what is on its way goes on: it ends in the same places
    m_animation.stop();
    m_look.motion = std::move(motion);
    m_animation.start();
}

void StageWidget::layOut()
{
    StageFrame frame;
    frame.size = size();
    frame.scale = Theme::current().scale();
    frame.mode = m_mode;
    frame.fonts = StageFonts::of(Theme::current());
    for (const StageItem& item : {m_look.selection, m_look.hovered}) {
        if (item.kind == StageItem::Kind::Node)
            frame.named.push_back(item.first);
    }
    if (m_look.focusedNode)
        frame.named.push_back(m_look.focusedNode);
    frame.worded = m_look.selection;
    if (m_look.selection.kind == StageItem::Kind::Slot)
        frame.markedSlot = m_look.selection.first;
    m_geometry = StageGeometry(m_scene, frame);
    const ChipSpot& chip = m_geometry.chip();
    m_heal->setFont(frame.fonts.facts);
    if (!chip.rect.isEmpty())
        m_heal->setGeometry(chip.heal.toAlignedRect());
    m_heal->setVisible(!chip.rect.isEmpty());
}

void StageWidget::setMode(StageMode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    m_animation.stop();
    m_look.motion = {};
    layOut();
    repaintPicture();
}

void StageWidget::setSelection(const StageItem& item)
{
    if (item == m_look.selection)
        return;
    m_look.selection = item;
    layOut();
    repaintPicture();
    tellStage(this, item, QAccessible::Selection);
}

std::optional<Disc> StageWidget::discOf(int number) const
{
    const NodeSpot* spot = m_geometry.showsGraph() ? m_geometry.node(number) : nullptr;
    return spot ? std::optional(m_look.motion.at(number, *spot)) : std::nullopt;
}

QRect StageWidget::rectOf(const StageItem& item) const
{
    if (item.kind == StageItem::Kind::Node) {
        const auto disc = discOf(item.first);
        const QPointF r = disc ? QPointF(disc->radius, disc->radius) : QPointF();
        return disc ? QRectF(disc->centre - r, disc->centre + r).toAlignedRect() : QRect();
    }
    if (item.kind == StageItem::Kind::Link) {
        const auto a = discOf(item.first), b = discOf(item.second);
        return a && b ? QRectF(a->centre, b->centre).normalized().adjusted(-2, -2, 2, 2).toAlignedRect()
                      : QRect();
    }
    QRectF box;
    for (const SceneArc& arc : m_scene.arcs) {
        const bool meant =
            item.kind == StageItem::Kind::Shard ? arc.seat == item.first : arc.range.contains(item.first);
        const RingFrame& ring = m_geometry.ring();
        if (meant && m_geometry.showsRing())
            box |= ring.wedge(arc.range.first, arc.range.last + 1, ring.inner, ring.outer, 0).boundingRect();
    }
    return box.toAlignedRect();
}

void StageWidget::repaintPicture()
{
    repaintPicture(rect());
}

void StageWidget::repaintPicture(const QRect& part)
{
    m_stale += part;
    update(part);
}

void StageWidget::paintPicture()
{
    const QSize pixels = size() * devicePixelRatioF();
    if (m_picture.size() != pixels) {
        m_picture = QPixmap(pixels);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_stale = rect();
    }
    if (m_stale.isEmpty())
        return;
    QPainter painter(&m_picture);
    painter.setClipRegion(m_stale);
    painter.fillRect(rect(), Theme::current().window());
    StagePainter(painter, m_scene, m_geometry, m_look, Theme::current()).paint();
    m_stale = {};
    ++m_paintings;
}

void StageWidget::paintEvent(QPaintEvent* event)
{
    paintPicture();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_picture);
    paintDrag(painter, m_drag, m_geometry, Theme::current());
    paintSlice(painter, m_slice, m_geometry, Theme::current());
}

void StageWidget::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_animation.stop();
    m_look.motion = {};
    layOut();
}

} // namespace ringside
