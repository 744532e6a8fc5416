#pragma once

#include <QWidget>

class QTabWidget;

namespace ringside {

class ConsolePanel;
class LogView;

/// Console and Ringside's own log, over any workspace. Name: drawer.
class Drawer : public QWidget
{
    Q_OBJECT
public:
    /// Becomes the parent of both.
    Drawer(ConsolePanel& console, LogView& log, QWidget* parent);

    void showConsole();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeWanted();

private:
    QTabWidget* m_tabs;
};

} // namespace ringside
