#include "core/cluster/migration_words.h"
#include "tests/support/picture.h"
#include "tests/support/runner.h"
#include "tests/widgets/fake_port.h"
#include "widgets/controls/control_set.h"
#include "widgets/controls/interrupted_strip.h"

#include <QtWidgets/QtWidgets>

using namespace ringside;
using namespace ringside::test;

namespace {

std::shared_ptr<ClusterSnapshot> interrupted()
{
    auto cluster = std::make_shared<ClusterSnapshot>(*healthyCluster());
    MigrationState& migration = cluster->migration;
    migration.phase = MigrationState::Phase::Interrupted;
    migration.action = QStringLiteral("reshard 4000 from=1 to=2");
    migration.slotsDone = 1200;
    migration.slotsAll = 4000;
    migration.open = {{1200, 1203}};
    return cluster;
}

} // namespace

/// What was interrupted cannot be missed, and both ways out are beside it.
class TestInterruptedStrip : public QObject
{
    Q_OBJECT

    FakePort m_port;
    ControlSet m_set{m_port, {Control::MigrationResume, Control::MigrationUndo}, nullptr};

    void show(InterruptedStrip& strip, const Snapshot& snapshot)
    {
        m_set.refresh(snapshot, {});
        strip.setSnapshot(snapshot);
    }

private Q_SLOTS:
    void isThereWhileSomethingIsInterrupted()
    {
        QWidget window;
        InterruptedStrip strip(m_set, &window);
        window.show();
        QVERIFY(!strip.isVisible());
        show(strip, interrupted());
        QVERIFY(strip.isVisible());
        QCOMPARE(
            strip.findChild<QLabel*>(QStringLiteral("interrupted.text"))->text(),
            QStringLiteral("A migration was interrupted: `reshard 4000 from=1 to=2`. 1200 of 4000 slots have "
                           "moved. Slots that may be open: 1200-1203."));
        show(strip, healthyCluster());
        QVERIFY(!strip.isVisible());
    }

    void aSlotUnderTheMicroscopeIsOpenOnPurpose()
    {
        const auto cluster = interrupted();
        cluster->scope.phase = ScopeState::Phase::Open;
        InterruptedStrip strip(m_set);
        show(strip, cluster);
        QVERIFY(strip.isHidden());
        cluster->scope.phase = ScopeState::Phase::Finished;
        QVERIFY(interruptedText(*cluster).has_value());
    }

    void itsButtonsSendTheTwoWaysOut()
    {
        QWidget window;
        InterruptedStrip strip(m_set, &window);
        window.resize(900, 60);
        strip.resize(900, 60);
        window.show();
        show(strip, interrupted());
        for (const char* name : {"button.migration.resume", "button.migration.undo"}) {
            auto* button = strip.findChild<QToolButton*>(QLatin1String(name));
            QVERIFY(button && button->isEnabled());
            button->click();
        }
        QCOMPARE(m_port.texts(),
                 (QStringList{QStringLiteral("migration resume"), QStringLiteral("migration undo")}));
    }

    void whatCannotBeReadIsToldAsWell()
    {
        MigrationState migration;
        migration.phase = MigrationState::Phase::Interrupted;
        migration.problem = QStringLiteral("The journal cannot be read.");
        QCOMPARE(interruptedText(migration),
                 QStringLiteral("A migration was interrupted. The journal cannot be read."));
    }
};

RINGSIDE_TEST(interrupted_strip, TestInterruptedStrip)
#include "tst_interrupted_strip.moc"
