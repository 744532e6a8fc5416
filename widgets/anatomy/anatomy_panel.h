#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QTableView;

namespace ringside {

class AnatomyBar;
class CalmButton;
class SegmentSwitch;
class SpreadView;
class StepsModel;
class ThemedLabel;

/// Every failover taken apart: one measured bar, its steps with witnesses and with what the rules allow, and
/// when nobody is promoted, why. Shows the newest until a person chooses another. Or all of them together, as
/// many dots against the rules; while `measure` runs that comes by itself. GUI thread. Object names: anatomy,
/// anatomy.view (one / all), anatomy.which, anatomy.bar, anatomy.steps, anatomy.why, anatomy.spread,
/// anatomy.spreadText, anatomy.copy, anatomy.measure.
class AnatomyPanel : public QWidget
{
    Q_OBJECT
public:
    explicit AnatomyPanel(QWidget* parent = nullptr);

    /// The number of the failover that is shown; 0: none.
    int shownFailover() const;
    bool showsSpread() const;
    QTableView* view() const { return m_view; }

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    void showFailover(int number);

Q_SIGNALS:
    /// A step was selected: its moment, and the node it is about.
    void momentSelected(qint64 timeMs, int node);
    /// The person wants the failover of a shard measured many times: that of this node, whose failover is
    /// shown (0: none is). `below`: where an editor has its place, in the screen's coordinates.
    void measureWanted(int node, const QPoint& below);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBar();
    void buildView();
    void fillChoices();
    void tell();
    void arrange();
    void chooseView();
    void tellSpread();
    void copy() const;
    QString stepsTable() const;

    Snapshot m_snapshot;
    StepsModel* m_steps;
    QTableView* m_view;
    AnatomyBar* m_bar;
    QBoxLayout* m_halves = nullptr;
    QComboBox* m_which = nullptr;
    CalmButton* m_copy = nullptr;
    CalmButton* m_measure = nullptr;
    ThemedLabel* m_why;
    ThemedLabel* m_empty;
    ThemedLabel* m_spreadText;
    SpreadView* m_spread;
    SegmentSwitch* m_views = nullptr;
    int m_chosen = 0;          ///< 0: the newest
    bool m_viewChosen = false; ///< by the person, so it stays
};

} // namespace ringside
