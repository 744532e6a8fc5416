#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ringside {

/// Shown while the servers end: what is kept, and where; a way not to wait.
class ClosingPage : public QWidget
{
    Q_OBJECT
public:
    explicit ClosingPage(QWidget* parent = nullptr);
    void tell(const QString& lab, const QString& directory, int nodes);

Q_SIGNALS:
    /// "Do not wait": kill what still runs.
    void hurryRequested();

private:
    QLabel* m_title;
    QLabel* m_text;
};

} // namespace ringside
