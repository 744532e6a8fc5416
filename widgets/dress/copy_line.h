#pragma once

#include <QWidget>

namespace ringside {

class CalmButton;
class CopyLabel;

/// One command line in monospace with "copy" at its end. Names: the widget's own + `.text` and `.copy`.
class CopyLine : public QWidget
{
    Q_OBJECT
public:
    explicit CopyLine(const QString& objectName, QWidget* parent = nullptr);

    void setText(const QString& text);
    QString text() const;
    /// Shows dots instead; copying still gives the text.
    void setSecret(bool secret);

private:
    void refresh();

    CopyLabel* m_label;
    CalmButton* m_copy;
    QString m_text;
    bool m_secret = false;
};

} // namespace ringside
