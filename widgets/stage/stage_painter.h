#pragma once

#include "widgets/stage/stage_motion.h"

#include <QColor>

class QPainter;
class QPen;

namespace ringside {

class Theme;

/// What is picked out on the stage.
struct StageLook
{
    StageItem selection;
    StageItem hovered;
    int focusedNode = 0; ///< where the keyboard is; 0: nowhere
    StageMotion motion;
};

/// Paints a laid out scene with the theme's colours. Lives as long as one paint; GUI thread, or any other
/// with a QImage of its own.
class StagePainter
{
public:
    StagePainter(QPainter& painter, const StageScene& scene, const StageGeometry& geometry,
                 const StageLook& look, const Theme& theme);

    void paint();

private:
    // stage_painter.cpp
    void paintTexts(const std::vector<PlacedText>& texts, qreal opacity = 1);
    void paintChip();
    void paintGrounds();
    // ring_painter.cpp
    void paintRing();
    void paintTicks();
    void paintArc(const DrawnArc& arc);
    void paintMove(const SceneMove& move);
    void paintSlotMark();
    void hatch(double from, double to, const QColor& colour);
    DrawnArc atLeast(DrawnArc arc, qreal pixels) const;
    // link_painter.cpp
    void paintLinks();
    void paintLink(const SceneLink& link, const QLineF& line, QPointF mark);
    void paintStream(const SceneLink& link, const QLineF& line);
    void paintFaults(const SceneLink& link, const QLineF& line, QPointF mark, bool besideStream);
    void paintFault(const SceneFault& fault, const QLineF& line);
    qreal faultStrength() const;
    void paintCut(const SceneLink& link, const QLineF& line, QPointF mark);
    void paintArrow(const QLineF& line, const QColor& colour);
    QLineF between(const SceneLink& link) const;
    // node_painter.cpp
    void paintNode(const SceneNode& node, const NodeSpot& spot);
    void paintBadge(const SceneNode& node, QPointF centre, qreal radius);
    QPen outline(const SceneNode& node, qreal radius) const;

    QColor colour(StageTone tone) const;
    QColor shardColour(int seat) const;
    int pickedSeat() const;
    qreal unit() const { return m_geometry.frame().scale; }

    QPainter& m_painter;
    const StageScene& m_scene;
    const StageGeometry& m_geometry;
    const StageLook& m_look;
    const Theme& m_theme;
};

/// One colour laid over another.
QColor blend(const QColor& over, const QColor& under, qreal share);

} // namespace ringside
