#include "widgets/faults/fault_lever.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/tones.h"

#include <QHBoxLayout>

namespace ringside {

FaultLever::FaultLever(QWidget* parent)
    : QWidget(parent)
    , m_switch(new SwitchField(QString(), this))
    , m_remove(new CalmButton(QStringLiteral("✕"), CalmButton::Kind::Link, this))
{
    m_switch->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_remove->setAccessibleName(tr("Remove this row"));
    m_remove->setToolTip(tr("Remove this row; its fault is lifted already"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(4), 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_switch);
    row->addWidget(m_remove);
    row->addStretch();
    connect(m_switch, &QAbstractButton::clicked, this, &FaultLever::switched);
    connect(m_remove, &QAbstractButton::clicked, this, &FaultLever::removed);
}

void FaultLever::tell(int number, bool set, const QString& line, const QString& whyNot)
{
    m_switch->setObjectName(QStringLiteral("faults.switch.%1").arg(number));
    m_remove->setObjectName(QStringLiteral("faults.remove.%1").arg(number));
    m_switch->setChecked(set);
    m_switch->setEnabled(whyNot.isEmpty());
    m_switch->setAccessibleName(set ? tr("Fault %1 is set: %2").arg(number).arg(line)
                                    : tr("Fault is lifted: %1").arg(line));
    const QString tip =
        set ? tr("lift %1 — lifts this fault and nothing else; held bytes flow on").arg(number)
            : tr("%1 — sets it again").arg(line);
    m_switch->setToolTip(whyNot.isEmpty() ? tip : whyNot);
    m_remove->setVisible(!set);
}

void FaultLever::wait()
{
    m_switch->setEnabled(false);
    m_switch->setToolTip(tr("Under way…"));
}

} // namespace ringside
