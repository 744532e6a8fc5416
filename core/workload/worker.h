#pragma once

#include "core/base/wake.h"
#include "core/client/directory.h"
#include "core/workload/atlas.h"
#include "core/workload/figures.h"
#include "core/workload/line.h"
#include "core/workload/window_book.h"

#include <deque>
#include <optional>
#include <queue>
#include <thread>

namespace ringside::workload {

/// One generator thread: draws operations, sends each to the node that owns its slot by a line of that node,
/// follows redirections and tries again as the rules say. Public functions: any thread.
///
/// Flat out, a line that is free takes what waits for its node, and draws anew until its pipeline is full;
/// what is drawn for other nodes waits for their lines. A node that is slow holds the others up only when it
/// is asked for more than its share: what it gets is what the distribution of keys says. A node in trouble
/// holds nobody up: the clients that would wait for it are taken to be waiting. At a rate, operations are due
/// at fixed times, and wait for a free line if there is none.
class Worker final : public LineOwner
{
public:
    /// `directory` and `atlas` must outlive it. It measures from `measureFromUs` on, and draws nothing from
    /// `endUs` on, on the steady clock.
    Worker(const LoadOptions& options, int part, const client::Directory& directory, Atlas& atlas,
           qint64 measureFromUs, qint64 endUs);
    ~Worker() override; ///< drop(), and joins
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// No new operations; those that were due get their answer, within the time-out of an answer. Then the
    /// thread ends.
    void finish();
    void drop();
    bool ended() const { return m_ended; }
    /// Adds what it has measured, a tenth of a second old at most.
    void addTo(Reading& reading) const;
    /// The windows that are over and were not taken yet, in order; with LoadOptions::windows.
    std::vector<LoadWindow> takeWindows();

private:
    struct Lane ///< all lines to one node
    {
        std::vector<std::unique_ptr<Line>> lines;
        std::deque<Operation> waiting;
        qint64 pausing = 0;  ///< operations that rest before they ask this node again
        qint64 openAtUs = 0; ///< when a closed line may try again
        bool told = false;   ///< what waited has heard that no line could be opened; not tried again since
        NodeFigures* figures = nullptr;
        bool used = false; ///< by the present topology
    };
    struct Pause
    {
        qint64 dueUs;
        int node;
        Operation operation;
        bool operator<(const Pause& other) const { return dueUs > other.dueUs; }
    };

    // worker.cpp: the loop
    void run();
    bool turn();
    int patienceMs(qint64 nowUs);
    void waitForWork(qint64 nowUs);
    void watch(Line& line);
    void publish(qint64 nowUs);
    // worker_lanes.cpp: lines
    Lane& lane(int node);
    void learn();
    void openLines(qint64 nowUs);
    void lookForSilence(qint64 nowUs);
    void failWaiting(int node, client::Answer why);
    bool anythingLeft() const;
    // worker_operations.cpp: operations
    int nodeFor(const Operation& operation);
    Operation draw(qint64 nowUs);
    bool drawFor(int node, qint64 nowUs);
    void drawDue(qint64 nowUs);
    void resume(qint64 nowUs);
    void fill(qint64 nowUs);
    void fillLine(Lane& lane, Line& line, qint64 nowUs);
    void place(int node, Operation operation, bool first);
    void trouble(int node, Operation& operation, client::Answer answer, int target);
    void answered(int node, Operation& operation, const QByteArray& error) override;
    void silent(int node, Operation& operation, client::Answer why) override;
    size_t bound() const;

    const LoadOptions m_options;
    const client::Directory& m_directory;
    Atlas& m_atlas;
    CommandText m_text;
    KeySource m_source;
    int m_linesInAll;
    double m_intervalUs; ///< between operations at a rate; 0: flat out
    double m_dueUs = 0;  ///< when the next one is
    int m_edition = -1;
    client::Topology m_topology;
    std::vector<std::unique_ptr<Lane>> m_lanes; ///< by node
    std::priority_queue<Pause> m_pauses;
    std::optional<Operation> m_held; ///< drawn, and its node has enough
    std::vector<Operation> m_batch;  ///< being put together
    size_t m_turn = 0;               ///< of replicas
    size_t m_firstLane = 0;          ///< whose lines are filled first
    qint64 m_nowUs = 0;
    qint64 m_waiting = 0;
    qint64 m_measureFromUs;
    qint64 m_endUs;
    qint64 m_giveUpAtUs = 0; ///< once it finishes
    bool m_measuring = false;
    Figures m_figures;
    WindowBook m_windows;
    qint64 m_publishAtUs = 0, m_lookAtUs = 0;

    UniqueFd m_epoll, m_timer;
    Wake m_wake;
    std::atomic<bool> m_finishing = false, m_dropping = false, m_ended = false;
    mutable std::mutex m_mutex; ///< guards what follows
    Figures m_published;
    std::vector<LoadWindow> m_closed;
    qint64 m_publishedWaiting = 0;
    double m_cpuSeconds = 0;
    std::thread m_thread; ///< last
};

} // namespace ringside::workload
