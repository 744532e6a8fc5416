#include "widgets/inspector/beliefs_panel.h"

#include "core/cluster/dissent.h"
#include "widgets/dress/themed_label.h"
#include "widgets/inspector/opinion_matrix.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ringside {

BeliefsPanel::BeliefsPanel(QWidget* parent)
    : QWidget(parent)
    , m_matrix(new OpinionMatrix(this))
    , m_said(new ThemedLabel(10, ThemedLabel::Face::Normal, Tone::Muted, this))
    , m_ground(new QWidget(this))
{
    setObjectName(QStringLiteral("beliefs"));
    setAccessibleName(tr("What each node believes"));
    auto* title = new ThemedLabel(11, ThemedLabel::Face::Bold, Tone::Text, this);
    title->setText(tr("What each node believes"));
    title->setToolTip(tr("A row for each node that is asked, a column for each node it is asked about"));
    m_said->setObjectName(QStringLiteral("beliefs.said"));
    m_said->setWordWrap(true);
    auto* inner = new QVBoxLayout(m_ground);
    inner->addWidget(title);
    inner->addWidget(m_matrix);
    inner->addWidget(m_said);
    inner->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_ground);
    scroll->viewport()->setAutoFillBackground(false);
    m_ground->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_matrix, &OpinionMatrix::nodeClicked, this, &BeliefsPanel::nodeSelected);
    connect(&Theme::current(), &Theme::changed, this, &BeliefsPanel::restyle);
    restyle();
}

void BeliefsPanel::restyle()
{
    m_ground->layout()->setContentsMargins(scaled(14), scaled(10), scaled(12), scaled(8));
    m_ground->layout()->setSpacing(scaled(6));
    update();
}

/// Everything but the cells: the title, a sentence, margins.
int BeliefsPanel::heightBeside() const
{
    const QMargins margins = m_ground->layout()->contentsMargins();
    return margins.top() + margins.bottom() + QFontMetrics(Theme::current().font(11, true)).height() +
           scaled(26) + QFontMetrics(Theme::current().font(10)).lineSpacing();
}

int BeliefsPanel::wantedHeight(int width) const
{
    return heightBeside() + m_matrix->wantedHeight(width - scaled(26));
}

void BeliefsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_matrix->setMostHeight(qMax(scaled(110), height() - heightBeside()));
}

QSize BeliefsPanel::sizeHint() const
{
    return {scaled(420), scaled(330)};
}

QSize BeliefsPanel::minimumSizeHint() const
{
    return {scaled(220), scaled(120)};
}

/// One sentence for each node that somebody holds FAIL or suspects.
QStringList BeliefsPanel::sentences(const ClusterSnapshot& cluster)
{
    const auto answering = std::count_if(cluster.nodes.begin(), cluster.nodes.end(),
                                         [](const NodeState& node) { return node.answering; });
    QStringList lines;
    for (const NodeState& node : cluster.nodes) {
        const int others = int(answering) - (node.answering ? 1 : 0);
        if (node.failReports > 0)
            lines << tr("%1 of %2 others hold node %3 FAIL: the masters agreed.")
                         .arg(node.failReports)
                         .arg(others)
                         .arg(node.number);
        else if (const int suspects = credibleSuspects(cluster, node.number); suspects > 0)
            lines
                << tr("%1 of %2 others suspect node %3 (PFAIL).").arg(suspects).arg(others).arg(node.number);
    }
    constexpr int kTold = 3;
    if (lines.size() > kTold) {
        const qsizetype more = lines.size() - kTold;
        lines.resize(kTold);
        lines << tr("And %1 more nodes.").arg(more);
    }
    return lines;
}

void BeliefsPanel::setSnapshot(const Snapshot& snapshot)
{
    m_matrix->setSnapshot(snapshot);
    const QString said = sentences(*snapshot).join(u'\n');
    m_said->setText(said);
    m_said->setVisible(!said.isEmpty());
}

void BeliefsPanel::setSelectedNode(int number)
{
    m_matrix->setEmphasis(number);
}

void BeliefsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().surface());
    painter.fillRect(QRect(0, 0, 1, height()), Theme::current().line());
}

} // namespace ringside
