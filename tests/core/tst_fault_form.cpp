#include "core/action/fault_form.h"
#include "core/cluster/bus_type.h"
#include "tests/support/runner.h"

using namespace ringside;

/// The figures of faults in the text form, read and written.
class TestFaultForm : public QObject
{
    Q_OBJECT

    static QString tag() { return QString::fromLatin1(QTest::currentDataTag()); }
    static void rows(std::initializer_list<std::pair<const char*, const char*>> all)
    {
        QTest::addColumn<QString>("expected");
        for (const auto& [text, expected] : all)
            QTest::newRow(text) << QString::fromLatin1(expected);
    }

private Q_SLOTS:
    void rates_data()
    {
        rows({{"1mbit", "125000 1mbit"},
              {"64kbit", "8000 64kbit"},
              {"1gbit", "125000000 1gbit"},
              {"1.5mbit", "187500 1.5mbit"},
              {"8bit", "1 1b"},
              {"100kb", "102400 819.2kbit"},
              {"1MBIT", "125000 1mbit"},
              {"7bit", "malformed"},
              {"0mbit", "malformed"},
              {"fast", "malformed"},
              {"1 mbit", "malformed"},
              {"-1mbit", "malformed"},
              {"", "malformed"}});
    }
    void rates()
    {
        QFETCH(QString, expected);
        const auto rate = parseRate(tag());
        QCOMPARE(rate ? QStringLiteral("%1 %2").arg(QString::number(*rate), rateText(*rate))
                      : QStringLiteral("malformed"),
                 expected);
        if (rate)
            QCOMPARE(parseRate(rateText(*rate)), rate);
    }

    void types_data()
    {
        rows({{"auth-ack", "auth-ack"},
              {"auth-ack,ping", "ping,auth-ack"},
              {"votes", "votes"},
              {"auth-request,auth-ack", "votes"},
              {"votes,fail", "fail,auth-request,auth-ack"},
              {"all", "all"},
              {"ping,", "malformed"},
              {"PING", "malformed"},
              {"type-3", "malformed"},
              {"", "malformed"}});
    }
    void types()
    {
        QFETCH(QString, expected);
        const auto types = parseBusTypes(tag());
        QCOMPARE(types ? busTypesText(*types) : QStringLiteral("malformed"), expected);
    }

    void shares_data()
    {
        rows({{"100%", "100%"},
              {"12.5%", "12.5%"},
              {"0.1%", "0.1%"},
              {"0%", "malformed"},
              {"101%", "malformed"},
              {"50", "malformed"},
              {"-5%", "malformed"}});
    }
    void shares()
    {
        QFETCH(QString, expected);
        const auto share = parseShare(tag());
        QCOMPARE(share ? shareText(*share) : QStringLiteral("malformed"), expected);
    }

    void wholeFaults()
    {
        LinkFault fault{1, 2, Plane::Bus};
        QCOMPARE(faultForm(fault), QStringLiteral("cut 1>2 plane=bus"));
        fault.kind = FaultKind::Delay;
        fault.delayMs = 50;
        QCOMPARE(faultForm(fault), QStringLiteral("delay 1>2 50ms plane=bus"));
        fault.delayMs = 1500;
        fault.jitterMs = 10;
        fault.from = clientEnd(3);
        fault.plane = Plane::Client;
        QCOMPARE(faultForm(fault), QStringLiteral("delay c3>2 1.5s jitter=10ms plane=client"));
        fault.kind = FaultKind::Throttle;
        fault.bytesPerSecond = 125000;
        QCOMPARE(faultForm(fault), QStringLiteral("throttle c3>2 1mbit plane=client"));
        fault = {4, 1, Plane::Bus};
        fault.kind = FaultKind::Drop;
        fault.types = busTypeBit(BusType::AuthAck);
        fault.share = 0.2;
        QCOMPARE(faultForm(fault), QStringLiteral("drop 4>1 auth-ack 20%"));
    }
};

RINGSIDE_TEST(fault_form, TestFaultForm)
#include "tst_fault_form.moc"
