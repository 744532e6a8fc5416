#include "widgets/dress/severity_tone.h"

namespace ringside {

Tone toneOf(Severity severity, Tone calm)
{
    switch (severity) {
    case Severity::Good:
        return Tone::Good;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Bad:
        return Tone::Bad;
    case Severity::Info:
        break;
    }
    return calm;
}

} // namespace ringside
