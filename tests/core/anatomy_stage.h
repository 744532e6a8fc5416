#pragma once

#include "core/anatomy/anatomist.h"

#include <map>

namespace ringside::test {

/// What happened to a cluster, as a script a person can read, fed to an Anatomist. One thing a line, with its
/// time in milliseconds in front; lines may stand in any order, as witnesses may be late:
///
///     2150   2>3 ping pfail=1        # a message; `*` is everybody else
///     2300   2>* fail about=1
///     2970   4>* auth-request epoch=8
///     2972   3>4 auth-ack epoch=8 dropped
///     2975   4>* pong master epoch=8
///     9000   1>4 ping replica=4      # from now on its header says so; also: paused, nofailover
///     2971   log 2 Failover auth granted to <4> for epoch 8      # <4>: the id of node 4
///      100   kill 1                  # also: pause, resume, start
///     2200   view 2 1 pfail          # what 2 thinks of 1, in the next poll; also: ok, fail
///     2200   seen 2 1 fail           # the event that comes of the next poll: 2 is seen to hold 1 FAIL
///     2200   cut 1 2,3               # both ways, in the next poll; heal
///     2990   write 4                 # accepted from a client
///     2200   poll                    # a snapshot; 4 and 1 are as the messages said
///
/// The cluster is healthyCluster(masters, replicas); config epochs are the numbers of the masters.
class AnatomyStage
{
public:
    explicit AnatomyStage(int masters = 3, int replicas = 1, int nodeTimeoutMs = 2000);

    void play(const QString& script);
    /// Steps of all failovers, one a line, times in milliseconds; see printed().
    QString told();
    /// Of the last one; a failure of the test when there is none.
    Failover last();

    Anatomist anatomist;
    ClusterSnapshot cluster; ///< what the next poll will show

private:
    void message(qint64 timeUs, const QStringList& words);
    void action(qint64 timeUs, const QStringList& words);
    void process(qint64 timeUs, const QString& what, int number);
    void log(qint64 timeUs, int writer, const QString& text);
    void poll(qint64 timeUs);
    BusMessage header(int sender) const;

    struct Header
    {
        bool master = false;
        int of = 0;
        quint64 epoch = 0;
        SlotRanges slots;
        bool paused = false;
        bool noFailover = false;
    };
    std::map<int, Header> m_headers;
    quint64 m_sequence = 0;
};

/// `#1 1->4 epoch 8 whole`, then a line for each step: `2150 pfail 2 [wire+log]`, the range that it missed, a
/// note. Times from the stage's beginning.
QString printed(const Failover& failover);

} // namespace ringside::test
