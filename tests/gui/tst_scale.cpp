#include "core/cluster/slot.h"
#include "core/redis/connection.h"
#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"
#include "widgets/stage/stage_widget.h"

using namespace ringside;
using namespace ringside::test;

namespace {

constexpr int kSampleKeys = 3000;

QByteArray sampleKey(int i)
{
    return "scaled:" + QByteArray::number(i);
}

} // namespace

/// From three masters to six and back, with data, by nothing but the window's own controls.
class TestScale : public QObject
{
    Q_OBJECT

    GuiFixture m_gui;

    /// The commands, one for each key, asked of whoever owns it.
    std::vector<Reply> ofEach(const std::function<QByteArrayList(int)>& command)
    {
        const Snapshot cluster = m_gui.now();
        std::vector<Reply> replies(kSampleKeys);
        for (const NodeState& node : cluster->nodes) {
            std::vector<QByteArrayList> commands;
            std::vector<size_t> asked;
            for (int i = 0; i < kSampleKeys; ++i) {
                if (node.slots.contains(keyHashSlot(sampleKey(i)))) {
                    commands.push_back(command(i));
                    asked.push_back(size_t(i));
                }
            }
            const Deadline deadline{std::chrono::seconds(10)};
            auto connection =
                Connection::open({QStringLiteral("127.0.0.1"), m_gui.port(node.number), {}}, deadline);
            const auto answers = connection ? connection->pipeline(commands, deadline)
                                            : Result<std::vector<Reply>>(connection.error());
            for (size_t i = 0; answers && i < asked.size(); ++i)
                replies[asked[i]] = (*answers)[i];
        }
        return replies;
    }
    int keysThere()
    {
        const std::vector<Reply> values = ofEach([](int i) { return QByteArrayList{"GET", sampleKey(i)}; });
        int there = 0;
        for (int i = 0; i < kSampleKeys; ++i)
            there += values[size_t(i)].text == QByteArray::number(i);
        return there;
    }
    /// Slots of each master that has some.
    QList<int> shares()
    {
        const Snapshot cluster = m_gui.now();
        QList<int> counts;
        for (const NodeState& node : cluster->nodes) {
            if (!node.slots.isEmpty())
                counts << node.slots.count();
        }
        return counts;
    }
    bool chooseForCluster(const QString& control)
    {
        QMenu* menu = m_gui.menuAt({4, 4}); // the stage's corner, where nothing is
        return m_gui.choose(menu, QStringLiteral("action.") + control);
    }
    bool chooseForNode(int number, const QString& control)
    {
        const NodeSpot* spot = m_gui.view().stage().geometryOfStage().node(number);
        return spot && m_gui.choose(m_gui.menuAt(spot->centre), QStringLiteral("action.") + control);
    }
    QString check()
    {
        const Outcome outcome =
            execute(QStringLiteral("redis-cli"), {QStringLiteral("--cluster"), QStringLiteral("check"),
                                                  QStringLiteral("127.0.0.1:%1").arg(m_gui.port(1))});
        const bool clean = outcome.exitCode == 0 && outcome.out.contains("[OK] All 16384 slots covered") &&
                           !outcome.out.contains("[WARNING]") && !outcome.out.contains("[ERR]");
        return clean ? QString() : QString::fromUtf8(outcome.out.right(300));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_gui.open();
        QVERIFY2(m_gui.startCluster(1500), qPrintable(m_gui.errors()));
        for (const Reply& reply : ofEach([](int i) {
                 return QByteArrayList{"SET", sampleKey(i), QByteArray::number(i)};
             }))
            QVERIFY(reply.isOk());
        QCOMPARE(keysThere(), kSampleKeys);
    }

    void threeMastersBecomeSix()
    {
        for (int number = 7; number <= 9; ++number) {
            QVERIFY(chooseForCluster(QStringLiteral("add.master")));
            QVERIFY2(waitUntil([&] { return m_gui.now()->node(number) && m_gui.isWhole(); }),
                     qPrintable(m_gui.errors()));
        }
        QCOMPARE(shares().size(), 3);
        QVERIFY(chooseForCluster(QStringLiteral("rebalance.empty")));
        QVERIFY2(waitUntil([this] { return shares().size() == 6 && m_gui.isWhole(); }, 30'000),
                 qPrintable(m_gui.errors()));
        for (const int share : shares())
            QVERIFY2(share == 2730 || share == 2731, qPrintable(QString::number(share)));
        QCOMPARE(keysThere(), kSampleKeys);
        QCOMPARE(check(), QString());
        QCOMPARE(m_gui.errors(), QString());
    }

    void sixBecomeThree()
    {
        for (int number = 7; number <= 9; ++number) {
            QVERIFY(chooseForNode(number, QStringLiteral("remove")));
            QVERIFY2(waitUntil([&] { return !m_gui.now()->node(number) && m_gui.isWhole(); }, 30'000),
                     qPrintable(m_gui.errors()));
            QCOMPARE(keysThere(), kSampleKeys);
        }
        QCOMPARE(m_gui.now()->nodes.size(), size_t(6));
        QCOMPARE(shares().size(), 3);
        QCOMPARE(check(), QString());
        QCOMPARE(m_gui.errors(), QString());
    }
};

RINGSIDE_TEST(scale, TestScale)
#include "tst_scale.moc"
