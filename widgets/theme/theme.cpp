#include "widgets/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>

#include <array>

namespace ringside {

namespace {

QColor pick(bool dark, const char* light, const char* darkColour)
{
    return QColor(QLatin1String(dark ? darkColour : light));
}

} // namespace

Theme& Theme::current()
{
    static Theme theme;
    return theme;
}

Theme::Theme() = default;

bool Theme::desktopIsDark() const
{
    // Qt 6.4 has no colour-scheme query: a dark desktop shows in the palette that the style starts with.
    static const bool dark = [] {
        const QPalette palette = QApplication::palette();
        return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    }();
    return dark;
}

bool Theme::isDark() const
{
    return m_mode == Mode::Dark || (m_mode == Mode::FollowDesktop && desktopIsDark());
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setPresenting(bool on)
{
    if (on == m_presenting)
        return;
    m_presenting = on;
    apply();
}

QColor Theme::window() const
{
    return pick(isDark(), "#fafbfc", "#1b1e22");
}
QColor Theme::surface() const
{
    return pick(isDark(), "#ffffff", "#23272e");
}
QColor Theme::control() const
{
    return pick(isDark(), "#edf1f4", "#2e343c");
}
QColor Theme::line() const
{
    return pick(isDark(), "#dfe3e8", "#3a414b");
}
QColor Theme::text() const
{
    return pick(isDark(), "#1b1e22", "#eceff2");
}
QColor Theme::muted() const
{
    return pick(isDark(), "#5f6875", "#9aa4b1");
}
QColor Theme::accent() const
{
    return pick(isDark(), "#1a68c4", "#4c9bea");
}
QColor Theme::good() const
{
    return pick(isDark(), "#0d8a63", "#3dc99a");
}
QColor Theme::warning() const
{
    return pick(isDark(), "#b86e00", "#f2a53b");
}
QColor Theme::bad() const
{
    return pick(isDark(), "#cf3a36", "#ff6b5f");
}
QColor Theme::vote() const
{
    return pick(isDark(), "#7a4fe0", "#a98bff");
}

QColor Theme::shard(int seat) const
{
    static constexpr std::array<const char*, 8> light{"#2f7ed8", "#e08a00", "#13a37b", "#b0529c",
                                                      "#6f7d1c", "#c8553d", "#4a5bbf", "#1295a8"};
    static constexpr std::array<const char*, 8> dark{"#59a5f0", "#f2a53b", "#3dc99a", "#d98ac9",
                                                     "#b3c04a", "#f08a72", "#8f9df0", "#4cc4d6"};
    if (seat < 0)
        return line();
    const auto index = size_t(seat) % light.size();
    QColor colour(QLatin1String(isDark() ? dark[index] : light[index]));
    const int round = seat / int(light.size());
    if (round > 0)
        colour =
            round % 2 ? colour.darker(100 + 22 * ((round + 1) / 2)) : colour.lighter(100 + 14 * (round / 2));
    return colour;
}

QFont Theme::font(qreal points, bool bold) const
{
    QFont font = QApplication::font();
    font.setPointSizeF(points * scale());
    font.setBold(bold);
    return font;
}

QFont Theme::monospace(qreal points) const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(points * scale());
    return font;
}

void Theme::apply()
{
    if (m_applying || !qApp)
        return;
    m_applying = true;
    desktopIsDark(); // remembered before our own palette replaces the desktop's
    QPalette palette;
    palette.setColor(QPalette::Window, window());
    palette.setColor(QPalette::WindowText, text());
    palette.setColor(QPalette::Base, surface());
    palette.setColor(QPalette::AlternateBase, window());
    palette.setColor(QPalette::Text, text());
    palette.setColor(QPalette::PlaceholderText, muted());
    palette.setColor(QPalette::Button, control());
    palette.setColor(QPalette::ButtonText, text());
    palette.setColor(QPalette::ToolTipBase, surface());
    palette.setColor(QPalette::ToolTipText, text());
    palette.setColor(QPalette::Highlight, accent());
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent());
    palette.setColor(QPalette::Mid, line());
    palette.setColor(QPalette::Disabled, QPalette::Text, muted());
    palette.setColor(QPalette::Disabled, QPalette::WindowText, muted());
    palette.setColor(QPalette::Disabled, QPalette::ButtonText, muted());
    QApplication::setPalette(palette);
    QFont base = QApplication::font();
    base.setPointSizeF(10 * scale());
    QApplication::setFont(base);
    m_applying = false;
    Q_EMIT changed();
}

} // namespace ringside
