#pragma once

#include "core/cluster/snapshot.h"
#include "widgets/packets/packet_traffic.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QTableView;

namespace ringside {

class CalmButton;
class PacketDetails;
class PacketsFilter;
class PacketsModel;
class SegmentSwitch;
class ThemedLabel;

/// The messages of the bus as a list beside every field of one of them. Its filter and its pause are those of
/// the stage too, by signals. GUI thread. Object names: packetsPanel, packets.view, packets.which (all /
/// without pings / elections), packets.node, packets.pause, packets.capture, packets.count.
class PacketsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit PacketsPanel(QWidget* parent = nullptr);

    PacketsModel& model() const { return *m_model; }
    const PacketFilter& filter() const { return m_filter; }
    QTableView* view() const { return m_view; }

public Q_SLOTS:
    void setSnapshot(const ringside::Snapshot& snapshot);
    void addMessages(const ringside::WireBatch& batch);
    void setPaused(bool paused);
    /// Selects and reads that message, if it is still here.
    void showMessage(quint64 sequence);
    /// How many pings and pongs the stage stands for with one packet.
    void setSampled(int oneIn);
    void clear();

Q_SIGNALS:
    void filterChanged(const ringside::PacketFilter& filter);
    void pauseWanted(bool paused);
    /// A row was selected; 0: none.
    void messageSelected(quint64 sequence);
    /// The person has chosen a file for what is kept of the wire.
    void captureWanted(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void takeWaiting();
    QWidget* buildBar();
    void buildView();
    void applyFilter();
    void tell();
    void askForFile();

    PacketsModel* m_model;
    PacketsFilter* m_filtered;
    QTableView* m_view;
    PacketDetails* m_details;
    SegmentSwitch* m_which = nullptr;
    QComboBox* m_node = nullptr;
    CalmButton* m_pause = nullptr;
    CalmButton* m_capture = nullptr;
    ThemedLabel* m_count = nullptr;
    PacketFilter m_filter;
    std::vector<int> m_offered; ///< nodes in the list of the filter
    QHash<NodeId, int> m_numbers;
    /// Rows are added ten times a second and only while they can be seen.
    std::vector<WireBatch> m_waiting;
    size_t m_waitingMessages = 0;
    QTimer m_takeSoon;
    int m_oneIn = 1;
    bool m_paused = false;
    bool m_following = true;
};

} // namespace ringside
