#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

namespace ringside {

/// The colours and sizes everything is painted with: one place, light and dark, normal and presenter.
/// GUI thread only. A painted widget asks Theme::current() in its paintEvent and repaints on changed().
class Theme : public QObject
{
    Q_OBJECT
public:
    static Theme& current();

    enum class Mode { FollowDesktop, Light, Dark };
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }
    bool isDark() const;

    /// Presenter mode: text and strokes grow by this factor (1.0 normal, 1.5 presenting).
    void setPresenting(bool on);
    bool isPresenting() const { return m_presenting; }
    qreal scale() const { return m_presenting ? 1.5 : 1.0; }

    /// Short animations of what changed; off stops all of them.
    void setAnimated(bool on) { m_animated = on; }
    bool isAnimated() const { return m_animated; }

    QColor window() const;  ///< behind everything
    QColor surface() const; ///< cards, panels
    QColor control() const; ///< buttons at rest
    QColor line() const;    ///< thin separators, grid
    QColor text() const;
    QColor muted() const;  ///< secondary text; readable (contrast over 4.5) on window and surface
    QColor accent() const; ///< primary button, links, selection
    QColor good() const;
    QColor warning() const;
    QColor bad() const;
    QColor vote() const; ///< elections and votes

    /// One colour per shard everywhere, from a colour-blind-safe set; seats beyond the set repeat it with
    /// another lightness. Seat < 0 gives the colour of nothing.
    QColor shard(int seat) const;

    /// Proportional font at `points` x scale().
    QFont font(qreal points = 10, bool bold = false) const;
    QFont monospace(qreal points = 10) const;

    /// Applies palette and style sheet to the whole application; called by the setters too.
    void apply();

Q_SIGNALS:
    void changed();

private:
    Theme();
    bool desktopIsDark() const;

    Mode m_mode = Mode::FollowDesktop;
    bool m_presenting = false;
    bool m_animated = true;
    bool m_applying = false;
};

} // namespace ringside
