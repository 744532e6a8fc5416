#pragma once

#include "core/cluster/snapshot.h"

#include <QWidget>

namespace ringside {

class OpinionMatrix;
class ThemedLabel;

/// What each node believes of every other, large, with what stands out in words below it. Names: beliefs,
/// beliefs.said. GUI thread only.
class BeliefsPanel : public QWidget
{
    Q_OBJECT
public:
    explicit BeliefsPanel(QWidget* parent = nullptr);

    void setSnapshot(const Snapshot& snapshot);
    /// The node that is selected; 0: none.
    void setSelectedNode(int number);
    OpinionMatrix* matrix() const { return m_matrix; }

    /// How much it takes to show everything at that width, with room for a sentence.
    int wantedHeight(int width) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void nodeSelected(int number);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    int heightBeside() const;
    static QStringList sentences(const ClusterSnapshot& cluster);

    OpinionMatrix* m_matrix;
    ThemedLabel* m_said;
    QWidget* m_ground;
};

} // namespace ringside
