#include "widgets/controls/link_menu.h"

#include <QCoreApplication>
#include <QMenu>

namespace ringside {

namespace {

/// The translation context.
struct LinkMenuText
{
    Q_DECLARE_TR_FUNCTIONS(LinkMenu)
};

/// An entry: its name, what it says, and the fault it stands for (without links).
struct Choice
{
    QString name;
    QString text;
    FaultWish wish;
};

QList<Choice> delays()
{
    QList<Choice> choices;
    for (const int ms : {10, 50, 200, 1000}) {
        FaultWish wish;
        wish.kind = FaultWish::Kind::Delay;
        wish.delayMs = ms;
        choices << Choice{
            wish::durationForm(ms),
            ms < 1000 ? LinkMenuText::tr("%1 ms").arg(ms) : LinkMenuText::tr("%1 s").arg(ms / 1000), wish};
    }
    return choices;
}

QList<Choice> throttles()
{
    QList<Choice> choices;
    for (const auto& [rate, text] : {std::pair("64kbit", LinkMenuText::tr("64 kbit/s")),
                                     std::pair("1mbit", LinkMenuText::tr("1 Mbit/s")),
                                     std::pair("10mbit", LinkMenuText::tr("10 Mbit/s"))}) {
        FaultWish wish;
        wish.kind = FaultWish::Kind::Throttle;
        wish.rate = QLatin1String(rate);
        choices << Choice{wish.rate, text, wish};
    }
    return choices;
}

QList<Choice> drops()
{
    const auto bits = [](std::initializer_list<BusType> types) {
        quint32 all = 0;
        for (const BusType type : types)
            all |= busTypeBit(type);
        return all;
    };
    QList<Choice> choices;
    for (const auto& [types, text] :
         {std::pair(bits({BusType::AuthRequest, BusType::AuthAck}),
                    LinkMenuText::tr("Votes, and requests for them")),
          std::pair(bits({BusType::AuthAck}), LinkMenuText::tr("Votes only")),
          std::pair(bits({BusType::Fail}), LinkMenuText::tr("FAIL")),
          std::pair(bits({BusType::Ping, BusType::Pong}), LinkMenuText::tr("PING and PONG")),
          std::pair(bits({BusType::Ping, BusType::Pong, BusType::Meet}),
                    LinkMenuText::tr("All gossip, MEET included")),
          std::pair((1u << kBusTypeCount) - 1, LinkMenuText::tr("Every message"))}) {
        FaultWish wish;
        wish.kind = FaultWish::Kind::Drop;
        wish.types = types;
        choices << Choice{wish::busTypesForm(types), text, wish};
    }
    return choices;
}

/// An action or its reason not to; the object name is the caller's.
QAction* addEntry(QMenu& menu, ActionPort& port, const QString& text, const QList<Action>& actions)
{
    QAction* entry = menu.addAction(text);
    std::optional<QString> why;
    for (const Action& action : actions) {
        if (!why)
            why = port.whyNot(action);
    }
    entry->setEnabled(!actions.isEmpty() && !why);
    entry->setToolTip(why.value_or(wish::describe(actions)));
    entry->setStatusTip(entry->toolTip());
    QObject::connect(entry, &QAction::triggered, &port, [&port, actions] {
        for (const Action& action : actions)
            port.submit(action);
    });
    return entry;
}

struct FaultMenu
{
    ActionPort& port;
    int from;
    int to;
    const std::function<void(const FaultWish&)>& edit;

    void addChoices(QMenu& menu, const QString& verb, QList<Choice> choices, const wish::Links& links,
                    const QString& suffix) const
    {
        for (Choice& choice : choices) {
            choice.wish.links = links;
            addEntry(menu, port, choice.text, actionsOf(choice.wish))
                ->setObjectName(QStringLiteral("action.%1.%2%3").arg(verb, choice.name, suffix));
        }
    }

    QMenu* make(QMenu& parent, const QString& verb, const QString& title, const QList<Choice>& choices) const
    {
        const auto submenu = [](QMenu& above, const QString& name, const QString& text) {
            auto* menu = new QMenu(text, &above);
            menu->setObjectName(QStringLiteral("menu.link.") + name);
            menu->setToolTipsVisible(true);
            return menu;
        };
        QMenu* menu = submenu(parent, verb, title);
        addChoices(*menu, verb, choices, wish::Links::between(from, to), {});
        menu->addSeparator();
        for (const auto& [a, b, way] :
             {std::tuple(from, to, ".forward"), std::tuple(to, from, ".backward")}) {
            const QString suffix = QLatin1String(way);
            QMenu* oneWay = submenu(*menu, verb + suffix, LinkMenuText::tr("Only %1 → %2").arg(a).arg(b));
            addChoices(*oneWay, verb, choices, wish::Links::oneWayFrom(a, b), suffix);
            menu->addMenu(oneWay);
        }
        menu->addSeparator();
        FaultWish other = choices.first().wish;
        other.links = wish::Links::between(from, to);
        QAction* entry = menu->addAction(LinkMenuText::tr("Other…"));
        entry->setObjectName(QStringLiteral("action.%1.other").arg(verb));
        entry->setToolTip(LinkMenuText::tr("Choose the figures, the direction and what the link carries"));
        QObject::connect(entry, &QAction::triggered, menu, [call = edit, other] { call(other); });
        return menu;
    }
};

} // namespace

QAction* addWish(QMenu& menu, ActionPort& port, const QString& name, const QString& text,
                 const QList<Action>& actions)
{
    QAction* entry = addEntry(menu, port, text, actions);
    entry->setObjectName(QStringLiteral("action.links.") + name);
    return entry;
}

void addFaultMenus(QMenu& menu, QAction* before, ActionPort& port, int from, int to,
                   const std::function<void(const FaultWish&)>& edit)
{
    const FaultMenu maker{port, from, to, edit};
    QList<QMenu*> menus{
        maker.make(menu, QStringLiteral("delay"), LinkMenuText::tr("Delay"), delays()),
        maker.make(menu, QStringLiteral("throttle"), LinkMenuText::tr("Throttle"), throttles()),
        maker.make(menu, QStringLiteral("drop"), LinkMenuText::tr("Drop messages"), drops())};
    for (QMenu* submenu : menus)
        menu.insertMenu(before, submenu);
}

} // namespace ringside
