#pragma once

#include "core/action/parse.h"
#include "core/lesson/reader.h"
#include "core/lesson/walk.h"
#include "tests/core/drawn_failover.h"

namespace ringside::test {

inline const char* const kWalkedLesson = R"(# A walk

```lesson
minutes 5
create masters=3 replicas=1 timeout=2000
goal You have walked.
```

## Kill it

Node $master.

```predict
choice Which node becomes master in place of node $master?
- Node 2 :: promoted 2
- Node 4 :: promoted 4
```

```do
kill 1
```

```check Promoted
promoted 4
else wait for node 4.
```

```check Nobody else
role 2 master
```

```hint
One.
```

```hint
Two.
```

```debrief
You said {{predicted}}; {{failover.whole_ms}}, back after {{failover.returned_ms}}, {{slots 1}} slots.
```

## Answer

```question
choice Which?
- A
because It is not A.
+ B
```

```debrief
At {{epoch}}.
```

## Mend

```fault
pause $master
```

```diagnose
choice What is wrong?
+ Node $master hangs
- Nothing
```

```check Mended
process all running
```

```solution
resume $master
```

## Answer and do

```question
number How many?
is 6
```

```check All run
process all running
```

```do
heal
```
)";

/// Walks through kWalkedLesson, with sights and findings drawn by hand.
struct WalkedLesson
{
    using Walk = lesson::Walk;
    using Mark = lesson::Judgement::Mark;

    static constexpr qint64 kNowMs = kDrawnMs + 1;

    static lesson::LessonPtr with(const std::function<void(lesson::Lesson&)>& change)
    {
        auto reading = lesson::readLesson(kWalkedLesson, QStringLiteral("walk"));
        change(reading.lesson);
        return std::make_shared<lesson::Lesson>(std::move(reading.lesson));
    }

    static lesson::LessonPtr walked()
    {
        return with([](lesson::Lesson&) {});
    }

    static Action action(const char* line)
    {
        return std::get<Action>(parseAction(QString::fromLatin1(line)));
    }
    static lesson::Answer option(int index) { return {index, 0, {}}; }
    static lesson::Answer number(double value) { return {-1, value, {}}; }

    /// The failover, of which so much has happened `ms` after the drawing.
    static Snapshot at(qint64 ms)
    {
        Failover failover = drawnFailover();
        std::erase_if(failover.steps,
                      [ms](const FailoverStep& step) { return step.timeUs / 1000 > kDrawnMs + ms; });
        if (ms < 4100)
            failover.promoted = 0;
        return later(healthyCluster(), ms, {failover});
    }

    static bool look(Walk& walk, const Snapshot& now)
    {
        const Sight sight{now, walk.since()};
        return walk.take(lookAt(walk.step(), sight), sight);
    }

    /// At the first step, begun.
    static Walk begun(quint64 seed = 1, const lesson::LessonPtr& lesson = walked())
    {
        Walk walk(lesson, seed, QStringLiteral("digest"));
        walk.turnTo(0, healthyCluster(), kNowMs);
        return walk;
    }
};

} // namespace ringside::test
