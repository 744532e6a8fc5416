#pragma once

#include <QToolButton>

namespace ringside {

/// The one button of the window: flat, rounded, quiet until needed. It may show a QAction
/// (setDefaultAction) and carry a menu; with MenuButtonPopup its right end opens the menu.
class CalmButton : public QToolButton
{
    Q_OBJECT
public:
    enum class Kind { Plain, Primary, Danger, Link };

    explicit CalmButton(QWidget* parent = nullptr);
    CalmButton(const QString& text, Kind kind, QWidget* parent = nullptr);

    void setKind(Kind kind);
    Kind kind() const { return m_kind; }
    /// Larger letters and padding, for the one thing to press on a page.
    void setLarge(bool large);
    /// Keeps room for the widest of these texts in the heaviest letters, so that a change of text or kind
    /// moves nothing.
    void reserve(const QStringList& texts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void restyle();
    int arrowWidth() const;
    void paintArrow(QPainter& painter, const QColor& ink) const;
    QColor ground() const;
    QColor ink() const;

    Kind m_kind = Kind::Plain;
    bool m_large = false;
    bool m_byKeyboard = false; ///< the focus ring is for those who need it
    QStringList m_reserved;
};

} // namespace ringside
