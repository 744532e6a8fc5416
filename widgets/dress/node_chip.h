#pragma once

#include "core/cluster/snapshot.h"

#include <QAbstractButton>

namespace ringside {

/// One node as a small button: its shard's colour as a ring (thick for masters, thin for replicas), its
/// number, its role in words.
class NodeChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit NodeChip(int number, QWidget* parent = nullptr);

    int number() const { return m_number; }
    void setNode(const NodeState& node);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString words() const;

    int m_number;
    int m_shard = -1;
    int m_master = 0;
    Role m_role = Role::Unknown;
    ProcessState m_process = ProcessState::Absent;
};

} // namespace ringside
