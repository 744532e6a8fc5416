#pragma once

#include <QWidget>

namespace ringside {

class CalmButton;
class SwitchField;

/// What stands at the end of a fault's row: the switch that lifts it and sets it again, and for a lifted one
/// the small cross that takes the row away. Its parts are named faults.switch.N and faults.remove.N after the
/// group.
class FaultLever : public QWidget
{
    Q_OBJECT
public:
    explicit FaultLever(QWidget* parent = nullptr);

    /// `whyNot`: why the switch cannot be used now; empty when it can. Emits nothing.
    void tell(int number, bool set, const QString& line, const QString& whyNot);
    /// Until the next tell(): the action is under way.
    void wait();

Q_SIGNALS:
    void switched(bool on); ///< by the person
    void removed();

private:
    SwitchField* m_switch;
    CalmButton* m_remove;
};

} // namespace ringside
