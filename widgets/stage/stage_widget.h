#pragma once

#include "widgets/stage/stage_drag.h"
#include "widgets/stage/stage_painter.h"
#include "widgets/stage/stage_slice.h"

#include <QPixmap>
#include <QVariantAnimation>
#include <QWidget>

namespace ringside {

class LinkButton;

/// The one picture that carries the lesson: the slot ring, and the nodes inside it. It shows the snapshot it
/// is given and says what a person points at; it changes nothing itself. Repaints only when what is drawn
/// changes. GUI thread. Object names: stage, stageHealButton.
class StageWidget : public QWidget
{
    Q_OBJECT
public:
    explicit StageWidget(QWidget* parent = nullptr);

    StageMode mode() const { return m_mode; }
    const StageItem& selection() const { return m_look.selection; }
    const StageScene& scene() const { return m_scene; }
    /// What is shown; null: nothing.
    const Snapshot& snapshot() const { return m_snapshot; }
    const StageGeometry& geometryOfStage() const { return m_geometry; }
    bool isMoving() const { return m_animation.state() == QAbstractAnimation::Running; }
    /// Where a node is drawn now, also while it changes its seat; nothing when it is not on the stage.
    std::optional<Disc> discOf(int number) const;
    /// The box around what is drawn of a thing (a shard: its arcs); empty where it is not drawn.
    QRect rectOf(const StageItem& item) const;
    /// How often the picture was painted anew; what lies over it (packets) does not count.
    int paintings() const { return m_paintings; }
    /// Where the keyboard stands; 0: nowhere.
    int currentNode() const { return m_current; }
    /// The link that is being drawn with the mouse.
    const StageDrag& drag() const { return m_drag; }
    /// The slice of the ring that is being taken with the mouse.
    const StageSlice& slice() const { return m_slice; }
    /// What a tooltip says there; empty for bare ground.
    QString tipAt(QPointF point) const;

    QSize sizeHint() const override { return {900, 620}; }
    QSize minimumSizeHint() const override { return {320, 260}; }

public Q_SLOTS:
    /// Null clears the stage.
    void setSnapshot(const ringside::Snapshot& snapshot);
    void setMode(ringside::StageMode mode);
    /// Shows what is selected elsewhere; emits nothing.
    void setSelection(const ringside::StageItem& item);
    /// As a person's click does: shows it and tells.
    void select(const ringside::StageItem& item);
    /// As a person's right click there does.
    void requestMenu(const ringside::StageItem& item, const QPoint& global);

Q_SIGNALS:
    // A person selected something here.
    void nodeSelected(int node);
    void linkSelected(int from, int to);
    void slotSelected(int slot);
    void shardSelected(int seat);
    void selectionCleared();
    /// Double click on a node.
    void nodeActivated(int node);
    /// A person asks what can be done; the receiver shows the menu at the global position.
    void nodeMenuRequested(int node, const QPoint& global);
    void linkMenuRequested(int a, int b, const QPoint& global);
    void ringMenuRequested(int slot, const QPoint& global);
    void shardMenuRequested(int seat, const QPoint& global);
    /// Where nothing is, or by the keyboard when nothing is chosen.
    void stageMenuRequested(const QPoint& global);
    /// A person drew a line from node to node: press on one, release on the other.
    void linkDrawn(int from, int to);
    /// A person drew a slice of the ring: pressed on it, went along it (`range`, otherwise nothing of it),
    /// and released on the master that is to have it, or still on the ring (0).
    void sliceDrawn(const std::optional<ringside::SlotRange>& range, int from, int to);
    /// The chip's "heal" was pressed.
    void healRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// In place of update(): the picture is kept as pixels, so that what flies over it costs little.
    void repaintPicture();
    void repaintPicture(const QRect& part);
    void paintPicture();
    void layOut();
    void moveFrom(const StageScene& scene, const StageGeometry& geometry);
    void showScene(StageScene scene);
    void setHovered(const StageItem& item);
    void setCurrent(int node);
    bool step(int by, bool wrap);
    void moveDrag(QPointF point);
    void dragSlice(QPointF point);
    int ownerOf(int seat) const;
    void endDrag();

    Snapshot m_snapshot;
    StageSeating m_seating;
    StageScene m_scene;
    StageGeometry m_geometry;
    StageLook m_look;
    StageMode m_mode = StageMode::Both;
    int m_current = 0;
    StageDrag m_drag;
    StageSlice m_slice;
    QVariantAnimation m_animation;
    QPixmap m_picture;
    QRegion m_stale; ///< parts of the picture that are not true any more
    int m_paintings = 0;
    LinkButton* m_heal = nullptr;
};

} // namespace ringside
