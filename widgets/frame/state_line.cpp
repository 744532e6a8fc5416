#include "widgets/frame/state_line.h"

#include "widgets/dress/severity_tone.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace ringside {

namespace {

constexpr qreal kSentence = 11;
constexpr qreal kLongSentence = 10;
constexpr qreal kSmallest = 7.5;
constexpr qreal kFacts = 9;

} // namespace

StateLine::StateLine(QWidget* parent)
    : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("state"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateLine::setHeadline(const Headline& headline, const QStringList& facts)
{
    const QString line = facts.join(QStringLiteral(" · "));
    if (headline == m_headline && line == m_facts)
        return;
    m_headline = headline;
    m_facts = line;
    setAccessibleName(headline.sentence);
    setAccessibleDescription(line);
    setToolTip(tr("%1\n%2\nClick for the cluster's own page.").arg(headline.sentence, line));
    update();
}

QSize StateLine::sizeHint() const
{
    const Theme& theme = Theme::current();
    return {scaled(320), QFontMetrics(theme.font(kSentence, true)).height() +
                             QFontMetrics(theme.font(kFacts)).height() + scaled(4)};
}

QSize StateLine::minimumSizeHint() const
{
    return {scaled(140), sizeHint().height()};
}

void StateLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont sentence = theme.font(kSentence, true), facts = theme.font(kFacts);
    const int tall = QFontMetrics(sentence).height();
    const int left = scaled(24);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColour(toneOf(m_headline.severity)));
    painter.drawEllipse(QPointF(scaled(9), tall / 2.0), scaled(5), scaled(5));
    painter.setPen(toneColour(toneOf(m_headline.severity)));
    const QRect upper(left, 0, width() - left, tall);
    if (QFontMetrics(sentence).horizontalAdvance(m_headline.sentence) > upper.width()) {
        // The sentence comes first: over both lines, as large as that allows.
        const QRect both(left, 0, width() - left, height());
        constexpr int kWrapped = int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap;
        qreal points = kLongSentence;
        while (points > kSmallest && QFontMetrics(theme.font(points, true))
                                             .boundingRect(both, kWrapped, m_headline.sentence)
                                             .height() > both.height() + 2)
            points -= 0.5;
        painter.setFont(theme.font(points, true));
        painter.drawText(both, kWrapped, m_headline.sentence);
    } else {
        painter.setFont(sentence);
        painter.drawText(upper, int(Qt::AlignLeft | Qt::AlignVCenter), m_headline.sentence);
        painter.setFont(facts);
        painter.setPen(theme.muted());
        const QRect lower(left, tall, width() - left, height() - tall);
        painter.drawText(lower, int(Qt::AlignLeft | Qt::AlignTop),
                         QFontMetrics(facts).elidedText(m_facts, Qt::ElideRight, lower.width()));
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent(), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), scaled(5), scaled(5));
    }
}

} // namespace ringside
