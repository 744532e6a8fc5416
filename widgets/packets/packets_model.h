#pragma once

#include "core/wire/bus_words.h"
#include "widgets/packets/packet_kind.h"

#include <QAbstractTableModel>

#include <deque>
#include <functional>

namespace ringside {

/// The messages of the bus, oldest first, one a row. Beyond kMaximum the oldest go, in blocks. Rows are added
/// and removed, never reset. GUI thread only.
class PacketsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Mark, Link, What, ColumnCount };
    enum DataRole {
        SequenceRole = Qt::UserRole, ///< quint64
        KindRole,                    ///< int(PacketKind)
        FromRole,
        ToRole
    };
    static constexpr int kMaximum = 10'000;

    explicit PacketsModel(QObject* parent = nullptr);

    void setNumbers(NodeNumber numberOf) { m_numberOf = std::move(numberOf); }
    void add(const std::vector<WireMessage>& messages);
    void clear();
    /// The message of a row, or of a sequence number; nullptr when it is not kept any more.
    const WireMessage* message(int row) const;
    int rowOf(quint64 sequence) const;
    const NodeNumber& numberOf() const { return m_numberOf; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const WireMessage& message, int column) const;

    std::deque<WireMessage> m_messages;
    NodeNumber m_numberOf;
};

} // namespace ringside
