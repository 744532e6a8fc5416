#pragma once

#include "widgets/wishes/fault_wish.h"

#include <QWidget>

class QStackedWidget;

namespace ringside {

class ComboField;
class Stepper;
class ToggleChip;

/// The figures that each kind of fault asks for, one page for each. Names: linkFault.delay, linkFault.jitter
/// (ms), linkFault.rate, linkFault.unit, linkFault.type.<word of the text form>, linkFault.votes,
/// linkFault.everything, linkFault.share (percent).
class FaultFields : public QWidget
{
    Q_OBJECT
public:
    explicit FaultFields(QWidget* parent = nullptr);

    /// Shows the page of the wish's kind with its figures; emits nothing.
    void setWish(const FaultWish& wish);
    /// The figures of all pages into the wish; its links and kind stay.
    void fill(FaultWish& wish) const;

Q_SIGNALS:
    void changed();

private:
    QWidget* makeHint(const QString& text);
    QWidget* makeDelay();
    QWidget* makeThrottle();
    QWidget* makeDrop();
    void setTypes(quint32 types);
    quint32 types() const;

    QStackedWidget* m_pages;
    Stepper* m_delay = nullptr;
    Stepper* m_jitter = nullptr;
    Stepper* m_rate = nullptr;
    ComboField* m_unit = nullptr;
    Stepper* m_share = nullptr;
    QList<ToggleChip*> m_types; ///< index = BusType
};

} // namespace ringside
