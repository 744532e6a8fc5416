#include "tests/gui/gui_support.h"
#include "tests/support/runner.h"
#include "tests/support/system.h"
#include "widgets/welcome/welcome_page.h"

#include <QApplication>
#include <QLabel>
#include <QWindow>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace ringside;
using namespace ringside::test;

namespace {

/// Somebody else's service on a port of this machine.
class Squatter
{
public:
    explicit Squatter(int port)
        : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        const int yes = 1; // connections of the servers before may still be known to the system
        ::setsockopt(m_socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(uint16_t(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_listens = ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                    ::listen(m_socket, 1) == 0;
    }
    ~Squatter() { ::close(m_socket); }
    Squatter(const Squatter&) = delete;
    Squatter& operator=(const Squatter&) = delete;
    bool listens() const { return m_listens; }

private:
    int m_socket;
    bool m_listens = false;
};

} // namespace

/// From nothing to a cluster with one button, and what stands in the way.
class TestFirstStart : public QObject
{
    Q_OBJECT

    std::unique_ptr<GuiFixture> m_gui;

    QString words(const QString& label) const
    {
        const auto* found = m_gui->find<QLabel>(label);
        return found ? found->text() : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_gui = std::make_unique<GuiFixture>();
        m_gui->open();
    }
    void cleanup() { m_gui.reset(); }

    void oneObviousButton()
    {
        QVERIFY(m_gui->window().welcome().isVisible());
        QVERIFY(!m_gui->view().isVisible());
        QVERIFY2(words(QStringLiteral("create.words"))
                     .contains(QStringLiteral("%1–%2").arg(m_gui->port(1)).arg(m_gui->port(6))),
                 qPrintable(words(QStringLiteral("create.words"))));
        QVERIFY(m_gui->press(QStringLiteral("create.go")));
        QVERIFY(m_gui->view().isVisible());
        QVERIFY2(waitUntil([&] { return m_gui->isWhole(); }, 20'000), qPrintable(m_gui->errors()));
        for (int i = 1; i <= 6; ++i)
            QCOMPARE(m_gui->redis(i, {QStringLiteral("PING")}), QStringLiteral("PONG"));
        QVERIFY(m_gui->redis(3, {QStringLiteral("CLUSTER"), QStringLiteral("INFO")})
                    .contains(QStringLiteral("cluster_state:ok")));
        QCOMPARE(m_gui->window().windowTitle(), QStringLiteral("lab – Ringside"));
    }

    void aPortThatIsTaken()
    {
        auto other = std::make_unique<Squatter>(m_gui->port(2));
        QVERIFY(other->listens());
        QVERIFY(m_gui->press(QStringLiteral("create.go")));
        QTRY_VERIFY(m_gui->window().welcome().isVisible());
        QVERIFY2(words(QStringLiteral("welcome.error")).contains(QString::number(m_gui->port(2))),
                 qPrintable(words(QStringLiteral("welcome.error"))));
        QVERIFY(!m_gui->window().session().isOpen());
        QVERIFY(!everyCommandLine().contains("redis-server 127.0.0.1:" + QByteArray::number(m_gui->port(1))));

        other.reset(); // what the message asks for is enough
        QVERIFY2(m_gui->startCluster(), qPrintable(m_gui->errors()));
        QVERIFY(!m_gui->seen(QStringLiteral("welcome.error")));
    }

    /// With a kept lab: where Tab goes, and that nothing is pressed that is not to be seen.
    void theKeyboardOnTheFirstPage()
    {
        QVERIFY2(m_gui->startCluster(1000, {1, 0}), qPrintable(m_gui->errors()));
        QVERIFY(m_gui->close());
        m_gui->open();
        QVERIFY(m_gui->seen(QStringLiteral("continue.lab")));
        m_gui->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_gui->window()));
        QWindow* window = m_gui->window().windowHandle();
        const QRect page(QPoint(), m_gui->window().size());
        QStringList stops;
        for (int i = 0; i < 8; ++i) {
            if (i > 0)
                QTest::keyClick(window, Qt::Key_Tab);
            const QWidget* at = QApplication::focusWidget();
            QVERIFY(at);
            QVERIFY2(at->isVisible(), qPrintable(at->objectName()));
            QVERIFY2(page.contains(QRect(at->mapTo(&m_gui->window(), QPoint()), at->size())),
                     qPrintable(at->objectName()));
            stops << at->objectName();
        }
        QCOMPARE(QSet<QString>(stops.begin(), stops.end()),
                 QSet<QString>({QStringLiteral("continue.lab"), QStringLiteral("welcome.new"),
                                QStringLiteral("welcome.lessons")}));

        QVERIFY(m_gui->close());
        m_gui->open();
        m_gui->window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&m_gui->window()));
        for (const auto key :
             {Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Tab, Qt::Key_Space}) // back at the first: it continues
            QTest::keyClick(m_gui->window().windowHandle(), key);
        QCOMPARE(QDir(m_gui->labsRoot()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("lab")});
        QVERIFY2(waitUntil([&] { return m_gui->isWhole(); }, 20'000), qPrintable(m_gui->errors()));
        QCOMPARE(m_gui->now()->nodes.size(), size_t(1));
    }

    void names()
    {
        QWidget* go = m_gui->seen(QStringLiteral("create.go"));
        QVERIFY(m_gui->type(QStringLiteral("create.name"), QStringLiteral("../elsewhere")));
        QVERIFY(!go->isEnabled());
        QVERIFY2(go->toolTip().contains(QStringLiteral("letters")), qPrintable(go->toolTip()));
        QCOMPARE(words(QStringLiteral("create.hint")), go->toolTip());

        QVERIFY(m_gui->type(QStringLiteral("create.name"), QStringLiteral("monday")));
        QVERIFY(go->isEnabled());
        QVERIFY2(m_gui->startCluster(1000, {1, 0}), qPrintable(m_gui->errors()));
        QVERIFY(QFileInfo::exists(m_gui->labsRoot() + QStringLiteral("/monday/lab.json")));

        m_gui->window().closeLab();
        QTRY_VERIFY_WITH_TIMEOUT(m_gui->window().welcome().isVisible(), 15'000);
        QVERIFY(m_gui->press(QStringLiteral("welcome.new")));
        QVERIFY(m_gui->type(QStringLiteral("create.name"), QStringLiteral("Monday")));
        go = m_gui->seen(QStringLiteral("create.go"));
        QVERIFY(!go->isEnabled());
        QVERIFY2(words(QStringLiteral("create.hint")).contains(QStringLiteral("already")),
                 qPrintable(words(QStringLiteral("create.hint"))));
    }
};

RINGSIDE_TEST(first_start, TestFirstStart)
#include "tst_first_start.moc"
