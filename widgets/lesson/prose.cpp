#include "widgets/lesson/prose.h"

#include "widgets/dress/tones.h"
#include "widgets/theme/theme.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextFragment>
#include <QTextList>
#include <QWheelEvent>

#include <cmath>
#include <memory>

namespace ringside {

namespace {

/// Code stands on a quiet ground in letters of fixed pitch, as everywhere in the window.
void dressCode(QTextDocument& document, qreal points)
{
    QTextCharFormat code;
    code.setFont(Theme::current().monospace(points - 0.5));
    code.setBackground(Theme::current().control());
    code.setForeground(Theme::current().text());
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment fragment = at.fragment();
            if (!fragment.charFormat().fontFixedPitch())
                continue;
            QTextCursor cursor(&document);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(code);
        }
    }
}

void spaceOut(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(118, QTextBlockFormat::ProportionalHeight);
        const bool listed = block.textList() != nullptr;
        const bool first = block == document.begin();
        format.setTopMargin(first ? 0 : listed ? scaled(2) : scaled(7));
        format.setBottomMargin(0);
        cursor.setBlockFormat(format);
    }
}

} // namespace

Prose::Prose(qreal points, QWidget* parent)
    : QTextBrowser(parent)
    , m_points(points)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizeAdjustPolicy(QAbstractScrollArea::AdjustIgnored);
    viewport()->setAutoFillBackground(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    document()->setDocumentMargin(0);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme().isEmpty() && link.path().endsWith(QStringLiteral(".md")))
            Q_EMIT pageWanted(link.path());
    });
    connect(&Theme::current(), &Theme::changed, this, &Prose::restyle);
    restyle();
}

void Prose::setMarkdownText(const QString& markdown)
{
    if (markdown == m_markdown)
        return;
    m_markdown = markdown;
    restyle();
}

void Prose::restyle()
{
    const Theme& theme = Theme::current();
    setFont(theme.font(m_points));
    setStyleSheet(
        QStringLiteral("QTextBrowser { background: transparent; color: %1; }").arg(theme.text().name()));
    document()->setDefaultFont(theme.font(m_points));
    document()->setMarkdown(m_markdown,
                            QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) |
                                QTextDocument::MarkdownNoHTML);
    spaceOut(*document());
    dressCode(*document(), m_points);
    updateGeometry();
}

int Prose::heightForWidth(int width) const
{
    if (m_markdown.isEmpty())
        return 0;
    std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setTextWidth(width);
    return int(std::ceil(copy->size().height())) + 2;
}

QSize Prose::sizeHint() const
{
    const int width = std::max(200, this->width());
    return {width, heightForWidth(width)};
}

QSize Prose::minimumSizeHint() const
{
    return {120, 0};
}

void Prose::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        document()->setTextWidth(viewport()->width());
        updateGeometry();
    }
}

QVariant Prose::loadResource(int, const QUrl&)
{
    return {};
}

/// The page around it scrolls.
void Prose::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace ringside
