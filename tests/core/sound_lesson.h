#pragma once

namespace ringside::test {

/// A small lesson without a mistake. Tests change a word of it: mind the numbers of its lines.
inline const char* const kSoundLesson = R"(# A master dies

```lesson
minutes 5
create masters=3 replicas=1 timeout=2000
goal You know who takes its place.
```

## Who takes over?

You will kill node $master.

```predict
choice Which node becomes master?
- Node 2 :: promoted 2
- Node 4 :: promoted 4
```

```do Kill node 1
kill 1
```

```check A replica has taken over
promoted 4
else Not yet.
```

```hint
Node 4 has a copy.
```

```debrief
It took {{failover.whole_ms}}.
```
)";

} // namespace ringside::test
