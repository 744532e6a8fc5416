#pragma once

#include "core/action/port.h"
#include "widgets/wishes/fault_wish.h"

#include <QDialog>

namespace ringside {

class CalmButton;
class ComboField;
class FaultFields;
class SegmentSwitch;
class ThemedLabel;

/// Puts together a fault on one link or several: ends, direction, kind, figures, plane; tells what it will do
/// and the line it sends. Never modal.
///
/// Names: linkFault (the dialog), linkFault.from, linkFault.to, linkFault.way (.0 there, .1 back, .2 both),
/// linkFault.kind (.0 cut, .1 delay, .2 throttle, .3 drop, .4 reset), linkFault.plane, those of FaultFields,
/// linkFault.words, linkFault.forecast, linkFault.line, linkFault.why, linkFault.go, linkFault.cancel.
class LinkDialog : public QDialog
{
    Q_OBJECT
public:
    explicit LinkDialog(ActionPort& port, QWidget* parent = nullptr);

    /// Shows the dialog with this wish; a link without ends shows the first two nodes.
    void open(const Snapshot& snapshot, const FaultWish& wish);
    void setSnapshot(const Snapshot& snapshot);
    /// What is put together now.
    FaultWish wish() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum Way { There, Back, Both };
    static std::vector<int> linkEndsIn(const ComboField& field);
    void makeChoices();
    void makeTexts();
    QLayout* arrangeEnds();
    static QList<std::pair<QString, QString>> endsOf(const ClusterSnapshot& cluster);
    void fillEnds();
    void choose(ComboField* field, const std::vector<int>& ends);
    bool concernsClients() const;
    void tell();
    void tellWays();
    void tellPlane();
    void send();

    ActionPort& m_port;
    Snapshot m_snapshot;
    ThemedLabel* m_title = nullptr;
    ComboField* m_from = nullptr;
    ComboField* m_to = nullptr;
    SegmentSwitch* m_way = nullptr;
    SegmentSwitch* m_kind = nullptr;
    ComboField* m_plane = nullptr;
    int m_chosenPlane = 0; ///< while the picker has nothing to choose
    FaultFields* m_fields;
    ThemedLabel* m_words = nullptr;
    ThemedLabel* m_forecast = nullptr;
    ThemedLabel* m_line = nullptr;
    ThemedLabel* m_why = nullptr;
    CalmButton* m_go;
};

} // namespace ringside
