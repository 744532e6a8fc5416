// The part of LinkDialog that reads its fields and tells what they amount to.
#include "widgets/editors/link_dialog.h"

#include "widgets/dress/calm_button.h"
#include "widgets/dress/fields.h"
#include "widgets/dress/segment_switch.h"
#include "widgets/dress/themed_label.h"
#include "widgets/editors/fault_fields.h"
#include "widgets/editors/fault_forecast.h"

#include <QSignalBlocker>

#include <algorithm>

namespace ringside {

/// An end is kept in a picker as the text form writes it.
std::vector<int> LinkDialog::linkEndsIn(const ComboField& field)
{
    std::vector<int> ends;
    for (const QString& word : field.currentData().toString().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool client = word.startsWith(QLatin1Char('c'));
        ends.push_back(client ? clientEnd(QStringView(word).mid(1).toInt()) : word.toInt());
    }
    return ends;
}

bool LinkDialog::concernsClients() const
{
    const std::vector<int> from = linkEndsIn(*m_from), to = linkEndsIn(*m_to);
    return std::any_of(from.begin(), from.end(), isClientEnd) ||
           std::any_of(to.begin(), to.end(), isClientEnd);
}

FaultWish LinkDialog::wish() const
{
    FaultWish wish;
    wish.kind = FaultWish::Kind(m_kind->currentIndex());
    wish.links.from = linkEndsIn(*m_from);
    wish.links.to = linkEndsIn(*m_to);
    wish.links.oneWay = m_way->currentIndex() != Both;
    if (m_way->currentIndex() == Back)
        std::swap(wish.links.from, wish.links.to);
    const QVariant plane = m_plane->currentData();
    if (plane.isValid() && wish.kind != FaultWish::Kind::Drop && !concernsClients())
        wish.links.plane = Plane(plane.toInt());
    m_fields->fill(wish);
    return wish;
}

void LinkDialog::tellWays()
{
    const QString from = m_from->currentData().toString(), to = m_to->currentData().toString();
    m_way->button(There)->setText(tr("%1 → %2").arg(from, to));
    m_way->button(Back)->setText(tr("%1 → %2").arg(to, from));
    for (const int way : {There, Back})
        m_way->button(way)->setAccessibleName(m_way->button(way)->text());
    m_way->adjustSize();
}

/// Where there is nothing to choose, the picker says why; what was chosen comes back afterwards.
void LinkDialog::tellPlane()
{
    const bool drop = m_kind->currentIndex() == int(FaultWish::Kind::Drop);
    const bool free = !drop && !concernsClients();
    const QSignalBlocker quiet(m_plane);
    if (m_plane->isEnabled() && !free)
        m_chosenPlane = m_plane->currentIndex();
    if (!free || !m_plane->isEnabled())
        m_plane->setCurrentIndex(free ? m_chosenPlane : 0);
    m_plane->setItemText(0, free   ? tr("bus and replication")
                            : drop ? tr("cluster bus only")
                                   : tr("the client's connections"));
    m_plane->setEnabled(free);
}

void LinkDialog::tell()
{
    tellPlane();
    const FaultWish now = wish();
    const QList<Action> actions = actionsOf(now);
    wish::Links both = now.links;
    both.oneWay = false;
    m_title->setText(tr("Fault on %1")
                         .arg(both.from.size() == 1 && both.to.size() == 1
                                  ? tr("link %1").arg(linksTitle(both))
                                  : linksTitle(both)));
    const bool drop = now.kind == FaultWish::Kind::Drop;
    m_plane->setToolTip(drop ? tr("Only messages of the cluster bus may vanish. A replication stream that "
                                  "loses a byte is corrupt.")
                        : concernsClients() ? tr("A client has only its own connections.")
                                            : tr("The bus carries gossip and votes, replication the writes"));
    QStringList lines;
    std::optional<QString> why = missingFrom(now);
    for (const Action& action : actions) {
        lines << action.text();
        if (!why)
            why = m_port.whyNot(action);
    }
    m_words->setText(actions.isEmpty() ? QString() : wish::meaning(actions.first()));
    m_forecast->setText(forecastFault(*m_snapshot, now));
    m_line->setText(lines.join(QLatin1Char('\n')));
    m_why->setText(why.value_or(QString()));
    m_go->setText(now.kind == FaultWish::Kind::Reset ? tr("Reset") : tr("Set the fault"));
    m_go->setEnabled(!why);
    m_go->setToolTip(why.value_or(tr("Sends: %1").arg(m_line->text())));
}

} // namespace ringside
