#pragma once

namespace ringside {

class Timeline;

/// From now on screen readers find every bar and every event that is in sight on a timeline.
void installTimelineAccessible();

/// Tells them which event the keyboard has come to; costs nothing while none listens.
void tellChosenEvent(Timeline* timeline);

} // namespace ringside
