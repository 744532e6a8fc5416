#pragma once

#include "widgets/dress/tones.h"

#include <QLabel>

namespace ringside {

/// A label whose size and colour follow the theme. `points` at scale 1.
class ThemedLabel : public QLabel
{
    Q_OBJECT
public:
    enum class Face { Normal, Bold, Mono };

    explicit ThemedLabel(qreal points = 10, Face face = Face::Normal, Tone tone = Tone::Text,
                         QWidget* parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }

private:
    void restyle();

    qreal m_points;
    Face m_face;
    Tone m_tone;
};

/// One line that is cut with an ellipsis where it has no room; the whole text is its tooltip then. Clicked,
/// or Enter pressed on it, it copies its text and says so for a moment.
class CopyLabel : public ThemedLabel
{
    Q_OBJECT
public:
    using ThemedLabel::ThemedLabel;

    /// What is copied when it differs from what is shown.
    void setCopyText(const QString& text) { m_copyText = text; }
    void setCopyable(bool copyable);

    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void copy();

Q_SIGNALS:
    void copied(const QString& text);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_copyText;
    bool m_copyable = false;
    bool m_justCopied = false;
};

} // namespace ringside
