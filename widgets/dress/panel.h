#pragma once

#include <QWidget>

namespace ringside {

/// A card: rounded, in the theme's surface, with a thin line around it.
class Panel : public QWidget
{
    Q_OBJECT
public:
    enum class Ground { Surface, Control, Plain };
    explicit Panel(QWidget* parent = nullptr, Ground ground = Ground::Surface);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Ground m_ground;
};

} // namespace ringside
