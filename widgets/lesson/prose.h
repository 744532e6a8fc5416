#pragma once

#include <QTextBrowser>

namespace ringside {

/// A lesson's text: Markdown without HTML, as tall as it is, loading nothing. Links lead to pages of the
/// guide. GUI thread only.
class Prose : public QTextBrowser
{
    Q_OBJECT
public:
    explicit Prose(qreal points = 11, QWidget* parent = nullptr);

    void setMarkdownText(const QString& markdown);
    const QString& markdownText() const { return m_markdown; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void pageWanted(const QString& page);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void restyle();

    qreal m_points;
    QString m_markdown;
};

} // namespace ringside
