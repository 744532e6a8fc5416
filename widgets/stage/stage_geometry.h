#pragma once

#include "widgets/stage/ring_frame.h"
#include "widgets/stage/seat_plan.h"
#include "widgets/stage/stage_item.h"
#include "widgets/stage/stage_scene.h"

#include <QLineF>
#include <QStaticText>

namespace ringside {

class LabelPlacer;

/// What the stage is laid out for.
struct StageFrame
{
    QSizeF size;     ///< logical pixels
    qreal scale = 1; ///< Theme::scale()
    StageMode mode = StageMode::Both;
    StageFonts fonts;
    std::vector<int> named; ///< nodes whose label is wanted even where labels thin out
    StageItem worded;       ///< a link whose words are wanted even where words thin out
    int markedSlot = -1;    ///< a slot to be pointed out on the ring; -1: none
};

enum class TextFont { Title, Facts, Name, Detail };

/// A line of text in its place.
struct PlacedText
{
    StageText text;
    TextFont font = TextFont::Detail;
    QRectF box;
    bool halo = false;   ///< something may be behind it
    QStaticText setting; ///< the text, shaped once
};

struct NodeSpot
{
    QPointF centre;
    qreal radius = 0;
    bool placed = false;
    QRectF label;  ///< empty where there is no room for one
    QLineF leader; ///< from the node to a label that stands further away; null otherwise
    std::vector<PlacedText> texts;

    qreal badgeRadius() const { return std::max(radius * 0.36, std::min(radius, 5.0)); }
    QPointF badge() const { return centre + QPointF(0.74, -0.74) * radius; }
};

struct LinkSpot
{
    QLineF line;  ///< from node a to node b, between their centres
    QPointF mark; ///< where a cut shows: on the line, beside nodes and labels
    bool placed = false;
    QRectF label; ///< of the words for its faults; empty where there are none or no room for them
    std::vector<PlacedText> words;
};

/// The chip that tells what is wrong with links.
struct ChipSpot
{
    QRectF rect; ///< empty without faults
    QPointF dot;
    QRectF heal; ///< for the button
    std::vector<PlacedText> texts;
};

/// Where everything of a scene lies on a stage of a given size, and what lies at a point. No widgets, no
/// colours; a plain value. Layout takes a few milliseconds with sixty nodes, so keep it between paints.
class StageGeometry
{
public:
    StageGeometry() = default;
    StageGeometry(const StageScene& scene, const StageFrame& frame);

    const StageFrame& frame() const { return m_frame; }
    const RingFrame& ring() const { return m_ring; }
    Detail detail() const { return m_detail; }
    bool showsRing() const { return m_frame.mode != StageMode::GraphOnly; }
    bool showsGraph() const { return m_frame.mode != StageMode::RingOnly; }

    /// Index = number - 1; not placed where there is no such node.
    const std::vector<NodeSpot>& nodes() const { return m_nodes; }
    /// The spot of a node that is on the stage, or nullptr.
    const NodeSpot* node(int number) const;
    /// Index as in the scene.
    const std::vector<LinkSpot>& links() const { return m_links; }
    /// The ground that a shard's nodes share; index = seat.
    const std::vector<QPainterPath>& grounds() const { return m_grounds; }
    const std::vector<PlacedText>& corner() const { return m_corner; }
    /// Slot numbers, and words for parts of the ring.
    const std::vector<PlacedText>& ringTexts() const { return m_ringTexts; }
    const ChipSpot& chip() const { return m_chip; }
    /// Nodes in the order in which the keyboard walks them: round the ring, master first.
    const std::vector<int>& walk() const { return m_walk; }

    StageItem hitTest(QPointF point) const;
    const QFont& font(TextFont font) const;

private:
    void seat(const StageScene& scene);
    void layGrounds(const StageScene& scene);
    void layLinks(const StageScene& scene);
    void layCorner(const StageScene& scene);
    void layChip(const StageScene& scene);
    void layRingTexts(const StageScene& scene);
    void layRingWords(const StageScene& scene, const std::vector<QRectF>& taken);
    void layLabels(const StageScene& scene);
    enum class Wording { Whole, Brief, BriefAndFar, BareAndFar };
    std::vector<int> placeLabels(const StageScene& scene, LabelPlacer& placer,
                                 const std::vector<int>& numbers, Wording wording);
    void layMarks(const StageScene& scene);
    void layFaultWords(const StageScene& scene);
    std::vector<size_t> wordOrder(const StageScene& scene) const;
    bool placeWords(LabelPlacer& placer, LinkSpot& link, const std::vector<StageText>& lines);
    void addSlotNumber(int slot, std::vector<QRectF>& taken);
    QRectF slotTextBox(int slot, const QString& text) const;
    std::vector<int> labelOrder(const StageScene& scene) const;
    bool wantsLabel(const SceneNode& node) const;
    /// Lines in Detail's font below a first one in `first`.
    QSizeF textSize(const std::vector<StageText>& lines, TextFont first = TextFont::Name) const;
    std::vector<PlacedText> setLines(const std::vector<StageText>& lines, const QRectF& rect,
                                     Qt::Alignment align, TextFont first = TextFont::Name) const;
    PlacedText setLine(const StageText& text, TextFont font, QPointF topLeft, bool halo) const;
    bool onStage(const QRectF& rect) const;

    StageFrame m_frame;
    RingFrame m_ring;
    Detail m_detail = Detail::Full;
    std::vector<NodeSpot> m_nodes;
    std::vector<LinkSpot> m_links;
    std::vector<std::pair<int, int>> m_ends; ///< node numbers of m_links
    std::vector<QPainterPath> m_grounds;
    std::vector<PlacedText> m_corner;
    std::vector<PlacedText> m_ringTexts;
    ChipSpot m_chip;
    std::vector<int> m_walk;
};

} // namespace ringside
