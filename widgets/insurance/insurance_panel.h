#pragma once

#include "core/action/port.h"
#include "core/cluster/snapshot.h"
#include "widgets/dress/tones.h"

#include <QWidget>

#include <functional>

class QMenu;

namespace ringside {

class CalmButton;
class ConfirmStrip;
class CustomerTree;
class KeyBars;
class LineField;
class ThemedLabel;

/// The insurance data of the printed lab: loads, counts and deletes them, shows a customer and works with it.
/// Acts through the port, with the lines of the terminal. GUI thread. Object names: insurance, insurance.load
/// (with a menu: .50, .1000, .10000, .other), insurance.spread, insurance.clear, insurance.customer,
/// insurance.show, insurance.said, insurance.bars, insurance.shown (what is about the customer:
/// insurance.head, insurance.tree, insurance.policy with a menu of types, insurance.claim, insurance.settle
/// with a menu of claims, insurance.transfer, insurance.tags).
class InsurancePanel : public QWidget
{
    Q_OBJECT
public:
    /// The port must outlive it.
    explicit InsurancePanel(ActionPort& port, QWidget* parent = nullptr);

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    /// Results of other verbs change nothing.
    void addResult(const ringside::ActionResult& result);
    /// Forgets what was found in a former cluster.
    void clear();

Q_SIGNALS:
    /// A line to be changed and entered by the person.
    void lineProposed(const QString& line);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Deed
    {
        CalmButton* button;
        std::function<QString()> line; ///< as it would be sent; empty: there is nothing to do it with
        QString tip;
        QString without; ///< what is said when the line is empty
    };

    QWidget* buildBar();
    QWidget* buildSpread();
    QWidget* buildCustomer();
    Deed& addDeed(const QString& name, const QString& text, std::function<QString()> line,
                  const QString& tip);
    void addChoice(QMenu* menu, const QString& name, const QString& text, const QString& line);
    void fillLoadMenu(QMenu* menu);
    void fillPolicyMenu(QMenu* menu);
    void fillSettleMenu(QMenu* menu);
    QString claimLine() const;
    QString settleLine() const;
    QString transferLine() const;
    QString aboutCustomer(const QString& deed) const;
    void askBeforeClearing();
    void submit(const QString& line);
    void say(const QString& text, Tone tone);
    void takeFound(const ActionResult& result);
    void markChanged(const Action& action);
    void showAgain();
    void showSpread();
    void tell();
    std::optional<QString> whyNot(const Deed& deed, const QString& line) const;

    ActionPort& m_port;
    Snapshot m_snapshot;
    ConfirmStrip* m_confirm;
    LineField* m_field;
    ThemedLabel* m_said;
    QWidget* m_spreadBox = nullptr;
    KeyBars* m_bars;
    QWidget* m_shown = nullptr;
    ThemedLabel* m_head;
    CustomerTree* m_tree;
    std::vector<Deed> m_deeds;
    QJsonObject m_spread;            ///< the last `insurance spread`; empty: none, or data changed since
    QJsonObject m_customer;          ///< the last `insurance show`
    bool m_changed = false;          ///< the customer was worked with since
    std::optional<Action> m_pressed; ///< sent here, and after it the customer is to be shown again
    bool m_quietly = false;          ///< the next `insurance show` leaves what was said
};

} // namespace ringside
