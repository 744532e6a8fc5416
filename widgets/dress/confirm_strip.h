#pragma once

#include "core/action/port.h"

#include <QFrame>

namespace ringside {

class CalmButton;
class ThemedLabel;

/// A question in place: what will happen, "do it anyway" and "cancel". Hidden until asked; never modal.
/// Names: confirm, confirm.yes, confirm.no, confirm.text.
class ConfirmStrip : public QFrame
{
    Q_OBJECT
public:
    explicit ConfirmStrip(ActionPort& port, QWidget* parent = nullptr);

    /// Replaces a question that stands open.
    void ask(const QList<Action>& actions, const QString& warning);

public Q_SLOTS:
    void accept();
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ActionPort& m_port;
    QList<Action> m_actions;
    ThemedLabel* m_text;
    CalmButton* m_yes;
    CalmButton* m_no;
};

} // namespace ringside
