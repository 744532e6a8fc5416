#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace ringside {

/// A line edit in the window's calm dress.
class LineField : public QLineEdit
{
    Q_OBJECT
public:
    explicit LineField(bool monospace = false, QWidget* parent = nullptr);

private:
    void restyle();
    bool m_monospace;
};

/// Several lines in the same dress, of fixed pitch and not wrapped.
class TextField : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit TextField(QWidget* parent = nullptr);

private:
    void restyle();
};

/// A number between a minus and a plus button. The QSpinBox inside carries the value and the object name
/// given.
class Stepper : public QWidget
{
    Q_OBJECT
public:
    Stepper(const QString& objectName, const QString& accessibleName, QWidget* parent = nullptr);

    QSpinBox* box() const { return m_box; }
    int value() const { return m_box->value(); }

private:
    void restyle();
    QSpinBox* m_box;
};

class ComboField : public QComboBox
{
    Q_OBJECT
public:
    explicit ComboField(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
};

/// On or off, shown as a sliding switch with its words at the side.
class SwitchField : public QCheckBox
{
    Q_OBJECT
public:
    explicit SwitchField(const QString& text, QWidget* parent = nullptr);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
};

} // namespace ringside
