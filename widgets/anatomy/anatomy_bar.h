#pragma once

#include "widgets/anatomy/anatomy_text.h"

#include <QWidget>

namespace ringside {

/// One failover as a measured bar: parts in the colours of the timeline, their durations beneath, the rules'
/// whole range as a bracket above. Hovering tells a part in words. GUI thread. Object name: anatomy.bar.
class AnatomyBar : public QWidget
{
    Q_OBJECT
public:
    explicit AnatomyBar(QWidget* parent = nullptr);

    /// `nowUs`: where it ends while it goes on. An empty one shows nothing.
    void setFailover(const Failover& failover, qint64 nowUs);
    /// The rectangle of a part, for its tooltip and the tests.
    QRectF partBox(int index) const;
    /// Where the bracket of the rules lies; empty when there is no rule.
    QRectF bracketBox() const;
    const std::vector<AnatomyPart>& parts() const { return m_parts; }
    QString tipAt(QPointF point) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    double xOf(qint64 timeUs) const;
    void paintTimes(QPainter& painter) const;
    void paintBracket(QPainter& painter) const;

    std::vector<AnatomyPart> m_parts;
    std::optional<AllowedRange> m_allowed; ///< from the first part's start to the promotion
};

} // namespace ringside
