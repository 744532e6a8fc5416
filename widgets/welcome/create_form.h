#pragma once

#include "core/action/action.h"
#include "widgets/welcome/lab_card.h"

#include <QWidget>

class QGridLayout;

namespace ringside {

class CalmButton;
class ClusterSketch;
class ComboField;
class LineField;
class Stepper;
class SwitchField;
class ThemedLabel;

/// The one obvious button and the few choices behind it. Names: create.masters, create.replicas,
/// create.timeout, create.port, create.name, create.program, create.password, create.stepwise, create.go,
/// create.words, create.hint, create.line.
class CreateForm : public QWidget
{
    Q_OBJECT
public:
    explicit CreateForm(ClusterSketch* sketch, QWidget* parent = nullptr);

    void setPrograms(const QList<ProgramFacts>& programs);
    /// What `create` takes by itself; the field begins with it.
    void setBasePort(int port);
    /// Names that are taken; a free one is proposed.
    void setTakenNames(const QStringList& names);
    /// Tells everything anew, the sketch too (which others may have changed).
    void refresh() { tell(); }
    /// Where the keyboard begins.
    QWidget* firstField() const;
    Action action() const;
    QString labName() const;

Q_SIGNALS:
    void createRequested(const ringside::Action& action, const QString& labName);

private:
    void makeFields();
    void addRow(QGridLayout* grid, const QString& words, QWidget* field);
    void tell();
    QString nameProblem() const;

    ClusterSketch* m_sketch;
    LineField* m_name;
    Stepper* m_masters;
    Stepper* m_replicas;
    Stepper* m_timeout;
    Stepper* m_port;
    ComboField* m_program;
    SwitchField* m_password;
    SwitchField* m_stepwise;
    ThemedLabel* m_words;
    ThemedLabel* m_hint;
    ThemedLabel* m_line;
    CalmButton* m_go;
    QStringList m_taken;
    int m_basePort = 9000; ///< the default
};

} // namespace ringside
