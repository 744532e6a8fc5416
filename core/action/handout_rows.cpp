#include "core/action/handout_rows.h"

#include <QtGlobal>

namespace ringside {

namespace {

// Part 1 to the first look at the cluster, and what starts and ends it.
const std::vector<HandoutRow> kSetUp{
    {"cd ...", "",
     QT_TRANSLATE_NOOP("Core",
                       "No directory is needed here: Ringside keeps each lab in a directory of its own.")},
    {"npm install ...", "",
     QT_TRANSLATE_NOOP("Core", "Nothing has to be installed here: the tests and the monitoring of the "
                               "handout are parts of Ringside "
                               "(lesson 1.0).")},
    {"chmod ...", "",
     QT_TRANSLATE_NOOP("Core",
                       "No script has to be made executable here: each one is an action (lesson 1.0).")},
    {"cat docker-compose.yml", "",
     QT_TRANSLATE_NOOP(
         "Core",
         "There are no containers here: each node is a server process of this machine. Lesson 1.1 shows its "
         "settings; the panel Facts and `call 1 CONFIG GET *` show them, `set` changes them.")},
    {"docker compose up ...", "start",
     QT_TRANSLATE_NOOP("Core", "There is no cluster yet. `create` (in the handout ./scripts/init-cluster.sh) "
                               "starts the six servers "
                               "and forms the cluster in one step: lessons 1.2 and 1.3."),
     true},
    {"docker compose start ...", "start",
     QT_TRANSLATE_NOOP("Core", "There is no cluster yet: `create` makes one (lesson 1.2)."), true},
    {"docker ps ...", "status", ""},
    {"docker compose ps ...", "status", ""},
    {"sleep ...", "",
     QT_TRANSLATE_NOOP(
         "Core",
         "No pause is needed here: each action ends when its effect is seen. `wait state ok` waits for a "
         "condition (lesson 1.2).")},
    {"docker compose logs ...", "",
     QT_TRANSLATE_NOOP(
         "Core",
         "Each server's log is in the panel Facts when its node is selected, and in the file node.log of its "
         "directory (lesson 1.2).")},
    {"docker logs ...", "",
     QT_TRANSLATE_NOOP(
         "Core",
         "Each server's log is in the panel Facts when its node is selected, and in the file node.log of its "
         "directory (lesson 1.2).")},
    {"init-cluster.sh", "create",
     QT_TRANSLATE_NOOP(
         "Core",
         "It starts the servers as well. `create stepwise` shows each MEET, ADDSLOTSRANGE and REPLICATE.")},
    {"docker compose stop", "stop all",
     QT_TRANSLATE_NOOP("Core", "The data is kept; `start` runs the nodes again.")},
    {"docker compose down", "stop all",
     QT_TRANSLATE_NOOP("Core", "The data is kept; `start` runs the nodes again.")},
    {"docker compose down -v", "reset", ""},
    {"cleanup-lab.sh", "reset", QT_TRANSLATE_NOOP("Core", "The cluster and its data are deleted.")},
    {"docker volume prune ...", "",
     QT_TRANSLATE_NOOP("Core", "There are no volumes here: `reset` (in the handout ./scripts/cleanup-lab.sh) "
                               "deletes the cluster with "
                               "its data (lesson: Cleanup).")},
};

// Parts 2 and 3.
const std::vector<HandoutRow> kWatching{
    {"show-slot-distribution.sh", "info",
     QT_TRANSLATE_NOOP("Core", "`status` tells the ranges of slots; the ring on the stage and the workspace "
                               "Slots show them (lesson "
                               "2.1).")},
    {"node test-sharding.js", "spread",
     QT_TRANSLATE_NOOP("Core",
                       "`spread clear` deletes the keys again; the panel Keys tells the slot and owner of "
                       "any key (lesson 2.2).")},
    {"node test-hash-tags.js", "",
     QT_TRANSLATE_NOOP(
         "Core",
         "Lesson 2.3 stands for it. The panel Keys tells hash tag, CRC16, slot and owner of any key; `call 1 "
         "CLUSTER KEYSLOT KEY` asks a server.")},
    {"test-replication.sh", "lag",
     QT_TRANSLATE_NOOP("Core",
                       "It writes at each master and reads at its replica until the write is there (lesson "
                       "3.1).")},
    {"npm run monitor-replication", "lag",
     QT_TRANSLATE_NOOP("Core",
                       "The panel Figures draws the lag of each replica all the time, and `wait lag < 100ms` "
                       "waits for it (lesson 3.1).")},
    {"docker stop NODES", "stop %1",
     QT_TRANSLATE_NOOP("Core", "This is the gentle end, SIGTERM. `kill` is a crash, SIGKILL (lesson 3.2).")},
    {"docker kill NODES", "kill %1", ""},
    {"docker pause NODES", "pause %1", ""},
    {"docker unpause NODES", "resume %1", ""},
    {"docker start NODES", "restart %1", ""},
    {"docker restart NODES", "restart %1", ""},
    {"watch-failover.sh", "wait state ok timeout=30s",
     QT_TRANSLATE_NOOP(
         "Core",
         "It ends when every slot is served again. `anatomy` then tells each step of the failover with its "
         "time (lesson 3.2).")},
    {"verify-recovery.sh", "wait link up timeout=30s",
     QT_TRANSLATE_NOOP("Core", "`status` tells who is a replica of whom now (lesson 3.3).")},
    {"simulate-partition.sh", "partition minority",
     QT_TRANSLATE_NOOP(
         "Core",
         "The script of the handout cuts all masters from all replicas: its minority holds every master, so "
         "it goes on. Here one master and the replica of another one are cut from the rest. `heal` ends "
         "it: type it before Part 4 (lesson 3.4).")},
};

// Part 4.
const std::vector<HandoutRow> kMembers{
    {"add-master-node.sh PORT", "add-master",
     QT_TRANSLATE_NOOP("Core", "Ringside gives the node the next port itself. It has no slots until "
                               "`rebalance empty` (lesson 4.1).")},
    {"add-replica-node.sh PORT PORT", "add-replica of=%2",
     QT_TRANSLATE_NOOP("Core", "Ringside gives the node the next port itself (lesson 4.1).")},
    {"rebalance-cluster.sh", "rebalance empty",
     QT_TRANSLATE_NOOP("Core", "empty: also masters without slots get their share (lesson 4.1).")},
    {"migrate-slots.sh PORT", "rebalance weight=%1:0",
     QT_TRANSLATE_NOOP("Core", "Weight 0 leaves the node without slots (lesson 4.2).")},
    {"remove-node.sh PORT", "remove %1",
     QT_TRANSLATE_NOOP("Core", "It would move the slots away by itself as well (lesson 4.2).")},
    {"manual-failover.sh PORT", "failover %1", QT_TRANSLATE_NOOP("Core", "Lesson 4.3.")},
};

// Parts 5 to 8: some of it comes with later versions.
const std::vector<HandoutRow> kLater{
    {"node insurance-data-loader.js", "insurance load",
     QT_TRANSLATE_NOOP("Core", "50 customers with their policies and claims: 503 keys (lesson 5.2).")},
    {"node chaos-test.js", "chaos seed=7 duration=60s",
     QT_TRANSLATE_NOOP("Core",
                       "Faults by a seed, under load, with a ledger of all writes; `chaos plan seed=7 "
                       "duration=60s` tells them before (lesson 5.3).")},
    {"node dashboard.js", "dashboard 3000",
     QT_TRANSLATE_NOOP("Core",
                       "Open http://127.0.0.1:3000/ in a browser. `dashboard off` closes it (lesson 6.1).")},
    {"setup-alerts.sh", "alerts rules",
     QT_TRANSLATE_NOOP("Core", "The rules are always on. `alerts` tells what is wrong now, and `alerts set` "
                               "changes a rule (lesson 6.2).")},
    {"benchmark-cluster.sh", "benchmark masters=3",
     QT_TRANSLATE_NOOP("Core",
                       "A single server against a cluster of three masters, in scratch labs (lesson 6.3).")},
    {"node test-cross-slot.js", "crossslot",
     QT_TRANSLATE_NOOP("Core",
                       "The panel Keys tells of a command with several keys whether they share a slot "
                       "(lesson 7.1).")},
    {"backup-cluster.sh", "", QT_TRANSLATE_NOOP("Core", "Lesson 7.2 will stand for it; backups come later.")},
    {"restore-cluster.sh", "",
     QT_TRANSLATE_NOOP("Core", "Lesson 7.2 will stand for it; backups come later.")},
    {"verify-backup.sh", "", QT_TRANSLATE_NOOP("Core", "Lesson 7.2 will stand for it; backups come later.")},
    {"rolling-upgrade.sh", "",
     QT_TRANSLATE_NOOP("Core", "Lesson 7.3 will stand for it; it comes later. By hand: `restart` each "
                               "replica, then `failover` to it, "
                               "then `restart` the former master.")},
    {"test-disaster-recovery.sh", "",
     QT_TRANSLATE_NOOP("Core", "Lesson 8.3 will stand for it; it comes later. Until then `kill`, "
                               "`partition`, `fix` and `start` are "
                               "its steps.")},
    {"npm test", "validate",
     QT_TRANSLATE_NOOP(
         "Core",
         "It also fails a master over and looks for lost writes, which the tests of the handout never do.")},
};

// Troubleshooting.
const std::vector<HandoutRow> kTrouble{
    {"test-connectivity.sh", "connectivity", ""},
    {"netstat ...", "",
     QT_TRANSLATE_NOOP("Core", "`create` looks at every port before it starts, and names the process that "
                               "holds one (Troubleshooting "
                               "1).")},
    {"reset-cluster.sh", "reset",
     QT_TRANSLATE_NOOP("Core", "The cluster and its data are deleted; `create` makes a new one.")},
    {"force-rebalance.sh", "rebalance threshold=0", ""},
    {"node test-connection.js", "connectivity",
     QT_TRANSLATE_NOOP(
         "Core",
         "For a client of your own: `snippet ioredis` gives a program with the addresses and the password "
         "of this cluster (Troubleshooting 4).")},
};

} // namespace

const std::vector<HandoutRow>& handoutRows()
{
    static const std::vector<HandoutRow> all = [] {
        std::vector<HandoutRow> rows;
        for (const auto* part : {&kSetUp, &kWatching, &kMembers, &kLater, &kTrouble})
            rows.insert(rows.end(), part->begin(), part->end());
        return rows;
    }();
    return all;
}

} // namespace ringside
