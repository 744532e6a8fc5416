#pragma once

#include "core/lesson/lesson.h"

#include <QTimer>
#include <QWidget>

#include <vector>

namespace ringside {

class StageWidget;

/// What a step points at: a broken ring around marks of the stage and around controls of the window. It lies
/// over its parent and lets the mouse through. Name: lesson.pointers. GUI thread only.
class PointerLayer : public QWidget
{
    Q_OBJECT
public:
    PointerLayer(StageWidget& stage, QWidget* over);

    void point(const std::vector<lesson::Pointer>& at);
    /// The boxes that are drawn now, in the parent's coordinates.
    QList<QRect> boxes() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QRect boxOf(const lesson::Pointer& pointer) const;
    void follow();

    StageWidget& m_stage;
    std::vector<lesson::Pointer> m_pointers;
    QList<QRect> m_boxes;
    QTimer m_soon;
};

} // namespace ringside
