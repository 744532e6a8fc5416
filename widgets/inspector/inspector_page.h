#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/controls/action_controls.h"
#include "widgets/dress/tones.h"

#include <QWidget>

class QVBoxLayout;

namespace ringside {

class CopyLabel;
class FactList;
class ThemedLabel;

/// A page of the inspector: a title with its facts behind it, then parts one below the other, made once.
/// Pages only set texts afterwards.
class InspectorPage : public QWidget
{
    Q_OBJECT
public:
    InspectorPage(const QString& objectName, ActionControls& controls, QWidget* parent);

    QString title() const;
    QString subtitle() const;

protected:
    void setTitle(const QString& title, const QString& subtitle, Tone tone = Tone::Muted);
    ThemedLabel* addHeading(const QString& text);
    /// A line of text that keeps room for `lines` lines, so that what is below does not jump.
    ThemedLabel* addText(const QString& objectName, int lines = 1);
    FactList* addFacts();
    /// Buttons for these controls (named `button.` + name), with the question they may need beneath.
    ControlSet* addControls(const QList<Control>& controls);
    QVBoxLayout* column() const { return m_column; }
    void addGap();

private:
    ActionControls& m_controls;
    QVBoxLayout* m_column;
    ThemedLabel* m_title;
    CopyLabel* m_subtitle;
};

} // namespace ringside
