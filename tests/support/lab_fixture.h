#pragma once

#include "core/action/run.h"
#include "core/laboratory/laboratory.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <mutex>

namespace ringside::test {

/// A laboratory with real servers, in a directory of its own on ports that are free. Lines go the way of
/// every click: parsed, checked, run. After each of them the servers' logs are read for what must never stand
/// there.
class LabFixture
{
public:
    LabFixture();
    ~LabFixture();
    LabFixture(const LabFixture&) = delete;
    LabFixture& operator=(const LabFixture&) = delete;

    /// Opens (again) the lab in `directory`, its own one by default. False: openError() says why.
    bool open(const QString& directory = {});
    /// Ends every server in order and closes the lab; what it kept stays until the fixture goes.
    void close();
    const QString& openError() const { return m_openError; }

    ActionResult run(const QString& line, const std::stop_token& stop = {});
    /// Cancels the line as soon as its progress tells `step`; `then` is called at that moment.
    ActionResult runAndCancelAt(const QString& step, const QString& line, const std::function<void()>& then);
    /// Why a step failed, for the test's own message; the last words of every server go to standard error.
    QString explain(const ActionResult& result) const;
    /// The error of a line that must fail; empty when it did not.
    QString refused(const QString& line);
    /// Whatever must never be in a server's log, or empty.
    QString alarm() const;

    bool isOpen() const { return m_lab != nullptr; }
    Laboratory& lab() { return *m_lab; }
    Snapshot now() const { return m_lab->hub().latest(); }
    NodeState node(int number) const { return *now()->node(number); }
    QString directory() const { return m_directory; }
    QString nodeFile(int number, const QString& name) const;
    int port(int number) const { return m_basePort + number - 1; }
    int basePort() const { return m_basePort; }
    /// Pids of the servers that run.
    QList<qint64> pids() const;

    /// Events so far, oldest first, and forgetting them.
    Events events() const;
    void clearEvents();
    /// The first event of that kind about that node, or nullopt.
    std::optional<Event> event(EventKind kind, int node) const;
    /// Called on the observer's thread with every snapshot.
    void onSnapshot(std::function<void(const ClusterSnapshot&)> watcher);

    /// Asks a node directly, past Ringside. An answer that does not come is an ErrorLine with the reason.
    Reply ask(int number, const QByteArrayList& words, int timeoutMs = 2000) const;
    /// A key of a slot that master `number` owns; each `index` gives another.
    QByteArray keyOf(int number, int index = 0) const;

private:
    void receive(const Snapshot& snapshot, const Events& events);

    QTemporaryDir m_temporary;
    QString m_directory;
    QString m_openError;
    int m_basePort = 0;
    std::unique_ptr<Laboratory> m_lab;
    mutable std::mutex m_mutex; ///< guards what the observer's thread leaves
    Events m_events;
    std::function<void(const ClusterSnapshot&)> m_watcher;
};

} // namespace ringside::test

/// A line that must succeed.
#define DO(fixture, line)                                                                                    \
    do {                                                                                                     \
        const ringside::ActionResult done_ = (fixture).run(QStringLiteral(line));                            \
        QVERIFY2(done_.ok, qPrintable((fixture).explain(done_)));                                            \
        QVERIFY2((fixture).alarm().isEmpty(), qPrintable((fixture).alarm()));                                \
    } while (false)

/// A line that must fail with words that match.
#define REFUSED(fixture, line, words)                                                                        \
    do {                                                                                                     \
        const QString error_ = (fixture).refused(line);                                                      \
        QVERIFY2(error_.contains(QRegularExpression(words)),                                                 \
                 qPrintable(QStringLiteral("it says: ") + error_));                                          \
    } while (false)
