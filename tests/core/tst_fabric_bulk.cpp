#include "core/base/unique_fd.h"
#include "core/fabric/bulk.h"
#include "tests/support/runner.h"

#include <sys/socket.h>

using namespace ringside;
using namespace ringside::fabric;

/// When the system is asked to tell of bytes in portions, and when of each again. The clock is the test's.
class TestFabricBulk : public QObject
{
    Q_OBJECT

    static constexpr qint64 Start = 1'000'000'000'000;
    UniqueFd m_fd;
    Bulk m_bulk;

    int lowWater() const
    {
        int bytes = 0;
        socklen_t size = sizeof bytes;
        return ::getsockopt(m_fd.get(), SOL_SOCKET, SO_RCVLOWAT, &bytes, &size) == 0 ? bytes : -1;
    }
    void note(qint64 afterUs, int bytes)
    {
        m_bulk.note(m_fd.get(), std::size_t(bytes), Start + afterUs * 1000);
    }

private Q_SLOTS:
    void init()
    {
        m_fd = UniqueFd(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        m_bulk = Bulk();
        QCOMPARE(lowWater(), 1);
    }

    void muchInAPeriodTurnsItOn()
    {
        note(0, 1000);
        for (int i = 1; i <= 7; ++i)
            note(i * 200, 16 * 1024);
        QVERIFY(!m_bulk.on()); // 112 KB in 1.4 ms
        note(1600, 16 * 1024);
        QVERIFY(m_bulk.on());
        QCOMPARE(lowWater(), Bulk::Enough);
        QCOMPARE(m_bulk.lookNs(), Start + Bulk::PeriodNs);
    }

    void theSameSlowlyDoesNot()
    {
        for (int i = 0; i < 100; ++i)
            note(i * 400, 16 * 1024); // 40 MB a second
        QVERIFY(!m_bulk.on());
        QCOMPARE(lowWater(), 1);
    }

    void itStaysOnWhileMuchComes()
    {
        for (int i = 0; i < 100; ++i)
            note(i * 100, 16 * 1024);
        QVERIFY(m_bulk.on());
        QVERIFY(m_bulk.lookNs() > Start + 99 * 100'000);
        QVERIFY(m_bulk.lookNs() <= Start + 99 * 100'000 + Bulk::PeriodNs);
    }

    void littleInAPeriodTurnsItOff()
    {
        note(0, 0);
        note(100, Bulk::Enough);
        QVERIFY(m_bulk.on());
        note(2100, 10'000); // the period in which it was on brought enough
        QVERIFY(m_bulk.on());
        note(4200, 0); // looked, and found 10 KB in all
        QVERIFY(!m_bulk.on());
        QCOMPARE(lowWater(), 1);
        QCOMPARE(m_bulk.lookNs(), 0);
    }

    void stoppedTheSystemTellsOfAll()
    {
        note(0, 0);
        note(100, Bulk::Enough);
        m_bulk.stop(m_fd.get());
        QVERIFY(!m_bulk.on());
        QCOMPARE(lowWater(), 1);
    }
};

RINGSIDE_TEST(fabric_bulk, TestFabricBulk)
#include "tst_fabric_bulk.moc"
