#pragma once

#include <QToolButton>

class QButtonGroup;

namespace ringside {

/// A few choices side by side, one of them taken. Its buttons are named `<objectName>.<index>`, take the
/// keyboard focus and tell assistive programs which one is checked.
class SegmentSwitch : public QWidget
{
    Q_OBJECT
public:
    /// `tips` says for each choice what it shows.
    SegmentSwitch(const QString& objectName, const QStringList& choices, const QStringList& tips,
                  QWidget* parent = nullptr);

    int currentIndex() const;
    void setCurrentIndex(int index);
    QToolButton* button(int index) const;

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
};

/// One choice of a SegmentSwitch.
class SegmentButton : public QToolButton
{
    Q_OBJECT
public:
    explicit SegmentButton(const QString& text, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
};

} // namespace ringside
