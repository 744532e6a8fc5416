#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "tests/widgets/german.h"
#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/themed_label.h"
#include "widgets/insurance/customer_tree.h"
#include "widgets/insurance/insurance_panel.h"
#include "widgets/insurance/insurance_words.h"
#include "widgets/keys/key_bars.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMenu>

using namespace ringside;
using namespace ringside::test;

namespace {

QJsonObject insuranceJson(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject customer()
{
    return insuranceJson(
        R"({"customer": "CUST-2016-000007", "slot": 900, "node": 1, "found": "One node tells all.",
        "profile": {"first_name": "Ada", "last_name": "Ito", "segment": "vip", "city": "Boston"},
        "metadata": {"last_updated": "2026-11-30"},
        "policies": [{"id": "POL-1", "type": "auto", "status": "active"},
                     {"id": "POL-2", "type": "home", "status": "active"}],
        "claims": [{"id": "CLM-1", "policy_id": "POL-1", "type": "fire", "status": "paid", "amount": "900"},
                   {"id": "CLM-2", "policy_id": "POL-2", "type": "theft", "status": "pending", "amount": "50"}],
        "leaving": [], "arriving": [],
        "keys": ["{customer:CUST-2016-000007}:profile", "{customer:CUST-2016-000007}:policies"]})");
}

QJsonObject spread()
{
    return insuranceJson(
        R"({"masters": [{"node": 3, "keys": 150, "share": 30, "even": 166.7, "off_percent": -10},
                                {"node": 1, "keys": 180, "share": 36, "even": 166.7, "off_percent": 8},
                                {"node": 2, "keys": 170, "share": 34, "even": 166.7, "off_percent": 2}],
                    "keys": 500, "found": "500 keys on 3 masters."})");
}

ActionResult insuranceResult(const QStringList& words, const QJsonObject& result)
{
    return {{QStringLiteral("insurance"), words, {}}, true, 5, {}, {}, result};
}

ActionResult insuranceFailure(const QStringList& words, ErrorCode code = ErrorCode::Server)
{
    return {{QStringLiteral("insurance"), words, {}}, false, 5,
            Error{code, QStringLiteral("It broke.")}, {},    {}};
}

struct ShownInsurance
{
    ShownInsurance()
        : panel(port)
    {
        panel.resize(kLoadRoom);
        panel.show();
        panel.setSnapshot(healthyCluster());
    }
    template <typename Widget> Widget* find(const char* name)
    {
        return panel.findChild<Widget*>(QLatin1String(name));
    }
    CalmButton* button(const char* name) { return find<CalmButton>(name); }
    QString said() { return find<ThemedLabel>("insurance.said")->text(); }
    Tone tone() { return find<ThemedLabel>("insurance.said")->tone(); }
    QString head() { return find<ThemedLabel>("insurance.head")->text(); }
    void press(const char* name)
    {
        QTest::mouseClick(button(name), Qt::LeftButton, {}, QPoint(8, button(name)->height() / 2));
    }
    void show(const QJsonObject& one = customer())
    {
        panel.addResult(insuranceResult({QStringLiteral("show"), QStringLiteral("7")}, one));
    }
    QString last() { return port.texts().isEmpty() ? QString() : port.texts().last(); }

    FakePort port;
    InsurancePanel panel;
};

} // namespace

/// The insurance data in the window: their spread, a customer, what the buttons send.
class TestInsurancePanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void emptySaysWhatToPress()
    {
        ShownInsurance s;
        QVERIFY(s.said().contains(QStringLiteral("Press Load")));
        QCOMPARE(s.tone(), Tone::Muted);
        QVERIFY(!s.find<QWidget>("insurance.shown")->isVisible());
        QVERIFY(!s.find<KeyBars>("insurance.bars")->isVisible());
        QVERIFY(s.port.submitted.isEmpty());
    }

    void loadsAndCounts()
    {
        ShownInsurance s;
        s.press("insurance.load");
        s.press("insurance.spread");
        auto* menu = s.button("insurance.load")->menu();
        menu->findChild<QAction*>(QStringLiteral("insurance.load.1000"))->trigger();
        QCOMPARE(s.port.texts(),
                 (QStringList{"insurance load", "insurance spread", "insurance load customers=1000"}));
        QSignalSpy proposed(&s.panel, &InsurancePanel::lineProposed);
        menu->findChild<QAction*>(QStringLiteral("insurance.load.other"))->trigger();
        QCOMPARE(proposed.size(), 1);
    }

    void clearAsksBefore()
    {
        ShownInsurance s;
        s.press("insurance.clear");
        QVERIFY(s.port.submitted.isEmpty());
        QTest::mouseClick(s.button("confirm.no"), Qt::LeftButton);
        QVERIFY(s.port.submitted.isEmpty());
        s.press("insurance.clear");
        QTest::mouseClick(s.button("confirm.yes"), Qt::LeftButton);
        QCOMPARE(s.port.texts(), QStringList{"insurance clear"});
    }

    void theSpreadIsDrawnByShard()
    {
        ShownInsurance s;
        s.panel.addResult(insuranceResult({QStringLiteral("spread")}, spread()));
        const auto* bars = s.find<KeyBars>("insurance.bars");
        QVERIFY(bars->isVisible());
        QCOMPARE(bars->spread().shards.size(), size_t(3));
        QCOMPARE(bars->spread().shards[0].seat, 0);
        QCOMPARE(bars->spread().shards[0].keys, 180);
        QCOMPARE(bars->spread().shards[2].master, 3);
        QCOMPARE(s.said(), QStringLiteral("500 keys on 3 masters."));
        // A load that breaks off has changed the numbers as well.
        s.panel.addResult(insuranceFailure({QStringLiteral("load")}));
        QVERIFY(!bars->isVisible());
        QCOMPARE(s.said(), QStringLiteral("It broke."));
        QCOMPARE(s.tone(), Tone::Bad);
    }

    void aCustomerIsShownWithItsKeys()
    {
        ShownInsurance s;
        s.show();
        QVERIFY(s.find<QWidget>("insurance.shown")->isVisible());
        QCOMPARE(s.head(), QStringLiteral("CUST-2016-000007 · slot 900 on node 1 · 2 keys"));
        const auto* tree = s.find<CustomerTree>("insurance.tree");
        QCOMPARE(tree->topLevelItemCount(), 5); // profile, two policies, metadata, keys
        QCOMPARE(tree->topLevelItem(0)->text(1), QStringLiteral("Ada Ito, vip, Boston"));
        QTreeWidgetItem* policy = tree->topLevelItem(2);
        QCOMPARE(policy->text(0), QStringLiteral("Policy POL-2"));
        QCOMPARE(policy->child(policy->childCount() - 1)->text(0), QStringLiteral("Claim CLM-2"));
        QTreeWidgetItem* keys = tree->topLevelItem(4);
        QCOMPARE(keys->childCount(), 2);
        QCOMPARE(keys->child(0)->text(1), QStringLiteral("slot 900, node 1"));
        policy->setExpanded(true);
        s.show(); // again: what is unfolded stays
        QVERIFY(tree->topLevelItem(2)->isExpanded());
        QVERIFY(!tree->topLevelItem(1)->isExpanded());
    }

    void theFieldShowsACustomer()
    {
        ShownInsurance s;
        QVERIFY(!s.button("insurance.show")->isEnabled());
        QVERIFY(
            s.button("insurance.show")->accessibleDescription().contains(QStringLiteral("Which customer")));
        QTest::keyClicks(s.find<LineField>("insurance.customer"), QStringLiteral("7"));
        QVERIFY(s.button("insurance.show")->isEnabled());
        QTest::keyClick(s.find<LineField>("insurance.customer"), Qt::Key_Return);
        QCOMPARE(s.last(), QStringLiteral("insurance show 7"));
    }

    void deedsNameTheCustomer()
    {
        ShownInsurance s;
        s.show();
        s.press("insurance.policy");
        QCOMPARE(s.last(), QStringLiteral("insurance policy CUST-2016-000007"));
        s.button("insurance.policy")
            ->menu()
            ->findChild<QAction*>(QStringLiteral("insurance.policy.life"))
            ->trigger();
        QCOMPARE(s.last(), QStringLiteral("insurance policy CUST-2016-000007 type=life"));
        s.press("insurance.claim");
        QCOMPARE(s.last(), QStringLiteral("insurance claim CUST-2016-000007"));
        s.press("insurance.tags");
        QCOMPARE(s.last(), QStringLiteral("insurance tags CUST-2016-000007"));
        auto* menu = s.button("insurance.settle")->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2); // the paid one is settled
        menu->actions()[1]->trigger();
        QCOMPARE(s.last(), QStringLiteral("insurance settle CUST-2016-000007 CLM-2 deny"));
    }

    void aChosenPolicyIsMeant()
    {
        ShownInsurance s;
        s.show();
        auto* tree = s.find<CustomerTree>("insurance.tree");
        QTreeWidgetItem* policy = tree->topLevelItem(2);
        tree->setCurrentItem(policy->child(policy->childCount() - 1)); // its claim
        s.press("insurance.claim");
        QCOMPARE(s.last(), QStringLiteral("insurance claim CUST-2016-000007 policy=POL-2"));
        QSignalSpy proposed(&s.panel, &InsurancePanel::lineProposed);
        s.press("insurance.transfer");
        QCOMPARE(proposed.size(), 1);
        QCOMPARE(proposed[0][0].toString(), QStringLiteral("insurance transfer CUST-2016-000007 6 POL-2"));
    }

    void whatIsDoneIsShownAgain()
    {
        ShownInsurance s;
        s.show();
        s.press("insurance.claim");
        const QStringList words = s.port.submitted.last().arguments;
        s.panel.addResult(insuranceResult(words, {{QStringLiteral("found"), QStringLiteral("Filed.")}}));
        QCOMPARE(s.said(), QStringLiteral("Filed."));
        QVERIFY(s.head().contains(QStringLiteral("Changed since")));
        QTRY_COMPARE(s.last(), QStringLiteral("insurance show CUST-2016-000007"));
        s.show();
        QVERIFY(!s.head().contains(QStringLiteral("Changed since")));
        QCOMPARE(s.said(), QStringLiteral("Filed.")); // what was done is read on
        // Typed elsewhere: only marked.
        const qsizetype sent = s.port.submitted.size();
        s.panel.addResult(insuranceResult({QStringLiteral("policy"), QStringLiteral("8")}, {}));
        QVERIFY(!s.head().contains(QStringLiteral("Changed since")));
        s.panel.addResult(insuranceResult({QStringLiteral("policy"), QStringLiteral("7")}, {}));
        QVERIFY(s.head().contains(QStringLiteral("Changed since")));
        QCoreApplication::processEvents();
        QCOMPARE(s.port.submitted.size(), sent);
    }

    void errorsLeaveWhatIsShown()
    {
        ShownInsurance s;
        s.show();
        s.panel.addResult(insuranceFailure({QStringLiteral("show"), QStringLiteral("9")}));
        QCOMPARE(s.said(), QStringLiteral("It broke."));
        QCOMPARE(s.tone(), Tone::Bad);
        QVERIFY(s.find<QWidget>("insurance.shown")->isVisible());
        s.panel.addResult(insuranceFailure({QStringLiteral("load")}, ErrorCode::Cancelled));
        QCOMPARE(s.tone(), Tone::Warning);
        ActionResult other = insuranceFailure({});
        other.action.verb = QStringLiteral("kill");
        other.error = Error{ErrorCode::Server, QStringLiteral("Not of its business.")};
        s.panel.addResult(other);
        QCOMPARE(s.said(), QStringLiteral("It broke."));
        s.panel.addResult(
            insuranceResult({QStringLiteral("clear")}, {{QStringLiteral("found"), QStringLiteral("Gone.")}}));
        QCOMPARE(s.said(), QStringLiteral("Gone."));
        QCOMPARE(s.tone(), Tone::Text);
        QVERIFY(!s.find<QWidget>("insurance.shown")->isVisible());
    }

    void tagsAreShownWithTheServersWords()
    {
        ShownInsurance s;
        s.panel.addResult(insuranceResult(
            {QStringLiteral("tags"), QStringLiteral("7")},
            insuranceJson(R"({"found": "Two keys.", "line": "EXISTS a b", "words": "CROSSSLOT",
                                            "repair": "EXISTS b c", "repair_words": "2"})")));
        QCOMPARE(s.said(), QStringLiteral("Two keys.\nEXISTS a b → CROSSSLOT\nEXISTS b c → 2"));
    }

    void greyButtonsSayWhy()
    {
        ShownInsurance s;
        QJsonObject one = customer();
        one[QStringLiteral("claims")] = QJsonArray();
        one[QStringLiteral("leaving")] = QJsonArray{QStringLiteral("POL-1"), QStringLiteral("POL-2")};
        s.show(one);
        QVERIFY(!s.button("insurance.settle")->isEnabled());
        QVERIFY(s.button("insurance.settle")->toolTip().contains(QStringLiteral("No claim")));
        QVERIFY(!s.button("insurance.transfer")->isEnabled());
        QVERIFY(s.button("insurance.load")->isEnabled());
        s.port.refusals.insert(QStringLiteral("insurance"), QStringLiteral("3 slots belong to nobody."));
        s.port.finish(1, {});
        for (const char* name : {"load", "spread", "clear", "policy", "claim", "tags"}) {
            const auto* button =
                s.find<CalmButton>(qPrintable(QStringLiteral("insurance.") + QLatin1String(name)));
            QVERIFY2(!button->isEnabled(), name);
            QCOMPARE(button->accessibleDescription(), QStringLiteral("3 slots belong to nobody."));
        }
    }

    void aNewClusterBeginsEmpty()
    {
        ShownInsurance s;
        s.show();
        s.panel.addResult(insuranceResult({QStringLiteral("spread")}, spread()));
        s.panel.clear();
        QVERIFY(s.said().contains(QStringLiteral("Press Load")));
        QVERIFY(!s.find<QWidget>("insurance.shown")->isVisible());
        QVERIFY(!s.find<KeyBars>("insurance.bars")->isVisible());
    }

    void neighboursAreThere()
    {
        QCOMPARE(neighbourOf(QStringLiteral("CUST-2016-000001")), 2);
        QCOMPARE(neighbourOf(QStringLiteral("CUST-2016-000050")), 49);
        QCOMPARE(neighbourOf(QStringLiteral("CUST-OWN")), 0);
    }

    void germanFits()
    {
        const German german;
        QVERIFY(german.loaded());
        ShownInsurance s;
        QCOMPARE(s.button("insurance.load")->text(), QStringLiteral("Laden"));
        QVERIFY2(s.panel.minimumSizeHint().width() <= kLoadRoom.width(),
                 qPrintable(QString::number(s.panel.minimumSizeHint().width())));
        QTRY_COMPARE(clippedIn(s.panel), QString());
        s.panel.addResult(insuranceResult({QStringLiteral("spread")}, spread()));
        s.show();
        QTRY_COMPARE(clippedIn(s.panel), QString());
    }
};

RINGSIDE_TEST(insurance_panel, TestInsurancePanel)
#include "tst_insurance_panel.moc"
