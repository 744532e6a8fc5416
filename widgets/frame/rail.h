#pragma once

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace ringside {

/// The signs that a rail can show; painted, so that no font and no theme can take them away.
enum class RailSign { Eye, Book, Arrows, Grid, Waves, Gear, Prompt };

/// One entry of the rail: its sign above its word.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(RailSign sign, const QString& word, QWidget* parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RailSign m_sign;
};

/// The narrow column at the left: the workspaces, one of which is on show, and at its foot what can be opened
/// over any of them. Up and Down walk. Names: rail, rail.<name>. GUI thread only.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);

    /// `tip` says what it is for, and its key.
    void addPlace(const QString& name, RailSign sign, const QString& word, const QString& tip);
    /// At the foot, to be switched on and off.
    QAbstractButton* addDrawer(const QString& name, RailSign sign, const QString& word, const QString& tip);
    void setPlace(const QString& name);

    QSize sizeHint() const override;

Q_SIGNALS:
    void placeWanted(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RailButton* add(const QString& name, RailSign sign, const QString& word, const QString& tip);

    QButtonGroup* m_places;
    QVBoxLayout* m_column;
    int m_count = 0;
};

} // namespace ringside
