#pragma once

#include "core/lesson/lesson.h"

#include <QDoubleSpinBox>
#include <QListWidget>

namespace ringside {

/// One of several answers: a round mark and words that wrap. GUI thread only.
class OptionField : public QAbstractButton
{
    Q_OBJECT
public:
    OptionField(const QString& text, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int wordsLeft() const;
};

/// A number in the window's dress.
class NumberField : public QDoubleSpinBox
{
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent);

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void restyle();
};

/// Lines to be put in order, by dragging or by keys (Ctrl+Up, Ctrl+Down). Each item's UserRole holds the
/// index of its option.
class OrderField : public QListWidget
{
    Q_OBJECT
public:
    OrderField(const std::vector<lesson::Question::Option>& options, quint64 seed, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
};

} // namespace ringside
