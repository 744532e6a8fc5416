#include "core/report/time_frame.h"

#include "core/report/svg.h"
#include "core/report/ticks.h"

#include <QStringList>

#include <algorithm>

namespace ringside {

namespace {

QString shadeClass(const Span& span)
{
    return (span.toMs > span.fromMs ? QStringLiteral("shade t%1") : QStringLiteral("shade moment t%1"))
        .arg(std::clamp(span.tone, 0, 7));
}

} // namespace

TimeFrame::TimeFrame(double fromMs, double toMs)
    : m_fromMs(fromMs)
    , m_toMs(std::max(toMs, fromMs + 1))
{
}

double TimeFrame::x(double ms) const
{
    return kLeft + (std::clamp(ms, m_fromMs, m_toMs) - m_fromMs) / (m_toMs - m_fromMs) * (kRight - kLeft);
}

QString TimeFrame::axis(double bottom) const
{
    QString drawn;
    for (const Tick& tick : timeTicks(m_fromMs, m_toMs, 10)) {
        const double at = x(tick.value);
        drawn += svg::line(at, kHead, at, bottom + 4, "grid");
        const bool last = at > kWidth - 20; // it would be cut off
        drawn += svg::text(last ? kWidth : at, bottom + 17, last ? "end" : "middle", tick.label);
    }
    return drawn;
}

QString TimeFrame::shades(const std::vector<Span>& spans, double bottom) const
{
    constexpr double kLeast = 1.5, kDigit = 7;
    QString drawn;
    double free = 0; // where the next label may begin
    for (const Span& span : spans) {
        if (span.fromMs > m_toMs || std::max(span.fromMs, span.toMs) < m_fromMs)
            continue;
        const double from = x(span.fromMs), width = std::max(x(span.toMs) - from, kLeast);
        drawn += svg::rect(from, kHead, width, bottom - kHead, shadeClass(span), span.tooltip);
        const double half = kDigit * double(span.label.size()) / 2, middle = from + width / 2;
        if (middle - half < free)
            continue;
        drawn += svg::text(middle, kHead - 5, "middle", span.label);
        free = middle + half + 3;
    }
    return drawn;
}

QString TimeFrame::legend(const std::vector<Span>& spans)
{
    QString shown;
    QStringList seen;
    for (const Span& span : spans) {
        if (seen.contains(span.kind))
            continue;
        seen.append(span.kind);
        shown += QStringLiteral("<span><svg viewBox=\"0 0 14 14\"><rect class=\"%1\" width=\"14\" "
                                "height=\"14\"/></svg>%2</span>\n")
                     .arg(shadeClass(span), span.kind.toHtmlEscaped());
    }
    return shown;
}

} // namespace ringside
