#include "core/session/mailbox.h"
#include "tests/support/runner.h"

#include <QThread>

#include <thread>

using namespace ringside;

class TestMailbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void workRunsOnTheOwnersThreadInOrder()
    {
        Mailbox mailbox;
        std::vector<int> order;
        bool elsewhere = false;
        std::thread([&] {
            for (int i = 0; i < 1000; ++i) {
                mailbox.post([&, i] {
                    order.push_back(i);
                    elsewhere = elsewhere || QThread::currentThread() != qApp->thread();
                });
            }
        }).join();
        QVERIFY(order.empty()); // nothing runs before the event loop does
        QTRY_COMPARE(order.size(), size_t(1000));
        QVERIFY(std::is_sorted(order.begin(), order.end()));
        QVERIFY(!elsewhere);
    }

    void manyThreads()
    {
        Mailbox mailbox;
        std::array<std::vector<int>, 4> heard;
        {
            std::vector<std::jthread> senders;
            for (size_t sender = 0; sender < heard.size(); ++sender) {
                senders.emplace_back([&, sender] {
                    for (int i = 0; i < 500; ++i)
                        mailbox.post([&, sender, i] { heard[sender].push_back(i); });
                });
            }
        }
        QTRY_COMPARE(heard[0].size() + heard[1].size() + heard[2].size() + heard[3].size(), size_t(2000));
        for (const std::vector<int>& one : heard)
            QVERIFY(std::is_sorted(one.begin(), one.end()));
    }

    void workMayPostMore()
    {
        Mailbox mailbox;
        int steps = 0;
        mailbox.post([&] {
            ++steps;
            mailbox.post([&] { ++steps; });
        });
        QTRY_COMPARE(steps, 2);
    }

    void clearDropsWhatHasNotRun()
    {
        Mailbox mailbox;
        bool dropped = true, ran = false;
        mailbox.post([&] { dropped = false; });
        mailbox.clear();
        mailbox.post([&] { ran = true; });
        QTRY_VERIFY(ran);
        QVERIFY(dropped);
    }

    void workOfADeadMailboxIsDropped()
    {
        bool ran = false, marker = false;
        auto mailbox = std::make_unique<Mailbox>();
        mailbox->post([&] { ran = true; });
        mailbox.reset();
        Mailbox later;
        later.post([&] { marker = true; });
        QTRY_VERIFY(marker);
        QVERIFY(!ran);
    }
};

RINGSIDE_TEST(mailbox, TestMailbox)
#include "tst_mailbox.moc"
