#pragma once

#include "widgets/palette/completion.h"

#include <QWidget>

namespace ringside {

/// What hangs beneath the command line: offers with their summaries, or a message with a caret under the
/// place that is wrong. Painted in one piece; takes clicks, never the keyboard.
class PalettePopup : public QWidget
{
    Q_OBJECT
public:
    explicit PalettePopup(QWidget* parent);

    void showOffers(const QList<Completion>& offers, int current, const QString& usage);
    /// Column below 0: no caret.
    void showError(const QString& line, int column, const QString& message);
    void showDone(const QString& text);

    QSize sizeHint() const override;
    bool showsError() const { return m_mode == Mode::Error; }
    /// All that is to be read, line by line; also its accessible description.
    QString text() const;
    /// x of the caret under a column of the line, in widget coordinates.
    qreal caretX(int column) const;

Q_SIGNALS:
    void picked(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    enum class Mode { Offers, Error, Done };
    int rowHeight() const;
    void paintOffers(QPainter& painter) const;
    void paintError(QPainter& painter) const;
    void settle();

    Mode m_mode = Mode::Offers;
    QList<Completion> m_offers;
    int m_current = -1;
    QString m_usage;
    QString m_line;
    int m_column = -1;
    QString m_message;
};

} // namespace ringside
