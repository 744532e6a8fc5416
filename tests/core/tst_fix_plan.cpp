#include "core/cluster/nodes_text.h"
#include "core/slots/fix_plan.h"
#include "core/slots/slot_list.h"
#include "tests/support/runner.h"

#include <QtTest/QtTest>

using namespace ringside;

namespace {

NodeId idOf(int node)
{
    return *NodeId::fromHex(QByteArray::number(node).repeated(40).left(40));
}

/// Three masters, 9 is a node that is gone. What each of them tells is changed by the cases below.
class Masters
{
public:
    Masters()
    {
        const SlotRanges shares[] = {{{0, 5460}}, {{5461, 10922}}, {{10923, 16383}}};
        for (int viewer = 1; viewer <= 3; ++viewer) {
            std::vector<Opinion> lines(3);
            for (int node = 1; node <= 3; ++node) {
                Opinion& line = lines[size_t(node - 1)];
                line.id = idOf(node);
                line.role = Role::Master;
                line.myself = node == viewer;
                line.configEpoch = quint64(node);
                line.slots = shares[node - 1];
            }
            m_lines[viewer] = lines;
        }
    }

    void owner(int viewer, SlotRange slots, int owner)
    {
        for (Opinion& line : m_lines[viewer]) {
            line.slots = without(line.slots, SlotRanges{slots});
            if (line.id == idOf(owner))
                line.slots.add(slots);
        }
    }
    void owner(int viewer, int slot, int owner) { this->owner(viewer, SlotRange{slot, slot}, owner); }
    void nobody(SlotRange slots)
    {
        for (int viewer = 1; viewer <= 3; ++viewer)
            owner(viewer, slots, kNobody);
    }
    void migrating(int node, int slot, int to) { own(node).migrating.push_back({slot, idOf(to)}); }
    void importing(int node, int slot, int from) { own(node).importing.push_back({slot, idOf(from)}); }
    void keys(int node, int slot, qint64 count) { m_keys[slot][node] = count; }

    std::vector<MasterView> views() const
    {
        const NodeNumbers numbers{{idOf(1), 1}, {idOf(2), 2}, {idOf(3), 3}};
        std::vector<MasterView> views;
        for (const auto& [viewer, lines] : m_lines)
            views.push_back(viewOf(viewer, lines, numbers, numbers));
        return views;
    }
    std::vector<SlotRepair> plan() const { return planFix(views(), findWrecks(views()), m_keys); }
    /// `open 7 own 2 from 1 keys 5 of 3 tell 1`, one line a repair.
    QString told() const
    {
        QStringList lines;
        for (const SlotRepair& repair : plan()) {
            constexpr const char* names[] = {"open", "uncovered", "several", "views"};
            QString line = QStringLiteral("%1 %2 own %3")
                               .arg(QLatin1String(names[size_t(repair.trouble)]), repair.slots.toString())
                               .arg(repair.owner);
            if (repair.taken())
                line += QStringLiteral(" taken");
            if (repair.from != 0)
                line += QStringLiteral(" from %1").arg(repair.from);
            line += listed(" lose", repair.losers()) + listed(" give", repair.givers) +
                    listed(" tell", repair.misled);
            if (repair.keys > 0)
                line += QStringLiteral(" keys %1").arg(repair.keys);
            lines << line;
        }
        return lines.join(u'\n');
    }

private:
    Opinion& own(int node) { return m_lines[node][size_t(node - 1)]; }
    static QString listed(const char* word, const std::vector<int>& nodes)
    {
        QString text;
        for (const int node : nodes)
            text += (text.isEmpty() ? QString::fromLatin1(word) + u' ' : QStringLiteral(",")) +
                    QString::number(node);
        return text;
    }

    std::map<int, std::vector<Opinion>> m_lines;
    KeyCounts m_keys;
};

} // namespace

/// Who gets a slot with which something is wrong, and from whom its keys come.
class TestFixPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrong() { QCOMPARE(Masters().told(), QString()); }

    void bothMarks()
    {
        Masters m;
        m.migrating(1, 7, 2);
        m.importing(2, 7, 1);
        m.keys(1, 7, 4);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 2 from 1 keys 4"));
        m.keys(2, 7, 3); // as redis-cli: most of them are still here
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1 give 2 keys 3"));
        m.keys(2, 7, 4);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1 give 2 keys 4"));
        m.keys(2, 7, 5);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 2 from 1 keys 4"));
        QCOMPARE(movesOf(m.plan()).moves, (std::vector<SlotMove>{{{{7, 7}}, 1, 2}}));
    }

    void oneMark()
    {
        Masters m;
        m.migrating(1, 7, 2);
        m.importing(3, 8, 1);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1\nopen 8 own 1"));
        m.keys(1, 7, 2);
        m.keys(2, 7, 1); // that has lost its mark
        m.keys(3, 8, 1);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1 give 2 keys 1\nopen 8 own 3 from 1"));
    }

    void marksThatDoNotFit()
    {
        Masters m;
        m.migrating(1, 7, 2);
        m.importing(3, 7, 1);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1"));
    }

    void marksForNodesThatAreGone()
    {
        Masters m;
        m.migrating(1, 7, 9);
        m.importing(2, 7, 9);
        m.importing(1, 8, 9); // which owns it
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1\nopen 8 own 1"));
        QCOMPARE(m.plan().front().importing, std::vector<int>{2});
    }

    void severalImport()
    {
        Masters m;
        m.migrating(1, 7, 3);
        m.importing(2, 7, 1);
        m.importing(3, 7, 1);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 3 from 1"));
        m.keys(1, 7, 1);
        m.keys(2, 7, 2);
        m.keys(3, 7, 4);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 3 from 1 give 2 keys 3"));
    }

    void nobodyOwnsIt()
    {
        Masters m;
        m.nobody({7, 9});
        m.keys(3, 8, 1);
        m.keys(2, 9, 3);
        m.keys(3, 9, 2);
        // Without keys the master with the fewest slots: node 1 has lost three.
        QCOMPARE(m.told(), QStringLiteral("uncovered 7 own 1 taken tell 1,2,3\n"
                                          "uncovered 8 own 3 taken tell 1,2,3\n"
                                          "uncovered 9 own 2 taken give 3 tell 1,2,3 keys 2"));
    }

    void spreadsWhatNobodyHas()
    {
        Masters m;
        m.nobody({0, 5460});
        QCOMPARE(m.told(), QStringLiteral("uncovered 0-2729 own 2 taken tell 1,2,3\n"
                                          "uncovered 2730-5460 own 3 taken tell 1,2,3"));
        for (int slot = 0; slot <= 99; ++slot)
            m.keys(1, slot, 1);
        QCOMPARE(m.told(), QStringLiteral("uncovered 0-5460 own 1 taken tell 1,2,3"));
    }

    void onlyTheOwnerHasForgotten()
    {
        Masters m;
        m.owner(3, 16000, kNobody);
        QCOMPARE(m.told(), QStringLiteral("uncovered 16000 own 3 taken tell 3"));
        m.keys(1, 16000, 1);
        QCOMPARE(m.told(), QStringLiteral("uncovered 16000 own 1 taken tell 1,2,3"));
    }

    void severalOwners()
    {
        Masters m;
        m.owner(2, 7, 2); // whose epoch is higher than node 1's
        m.keys(1, 7, 9);
        m.keys(3, 7, 1);
        QCOMPARE(m.told(), QStringLiteral("several 7 own 2 taken lose 1 give 1,3 tell 1,3 keys 10"));
    }

    void otherViews()
    {
        Masters m;
        m.owner(2, 7, 3);
        m.owner(2, 8, kNobody);
        m.keys(1, 7, 1);
        QCOMPARE(m.told(), QStringLiteral("views 7-8 own 1 tell 2"));
        m.importing(2, 7, 1);
        QCOMPARE(m.told(), QStringLiteral("open 7 own 1 tell 2\nviews 8 own 1 tell 2"));
    }
};

RINGSIDE_TEST(fix_plan, TestFixPlan)
#include "tst_fix_plan.moc"
