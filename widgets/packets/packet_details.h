#pragma once

#include "widgets/packets/packets_model.h"

#include <QWidget>

class QTableWidget;

namespace ringside {

class ThemedLabel;

/// Every field of one message in words: its name, what it says, what it is for. GUI thread. Object names:
/// packet.title, packet.fields.
class PacketDetails : public QWidget
{
    Q_OBJECT
public:
    explicit PacketDetails(QWidget* parent = nullptr);

    /// Null shows how to choose one.
    void setMessage(const WireMessage* message, const NodeNumber& numberOf);

private:
    ThemedLabel* m_title;
    QTableWidget* m_fields;
};

} // namespace ringside
