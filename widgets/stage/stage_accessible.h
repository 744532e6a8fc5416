#pragma once

#include "widgets/stage/stage_item.h"

#include <QAccessible>

namespace ringside {

class StageWidget;
struct StageScene;

/// From now on screen readers find every node, every link with a fault, and every shard's arc on a stage.
void installStageAccessible();

/// Tells them what happened to a thing on the stage; costs nothing while none listens.
void tellStage(StageWidget* stage, const StageItem& item, QAccessible::Event event);
/// Tells them which nodes changed their role or their badge since that scene.
void tellStageChanges(StageWidget* stage, const StageScene& before);

} // namespace ringside
