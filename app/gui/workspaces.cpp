#include "app/gui/workspaces.h"

#include <QCoreApplication>

namespace ringside {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ringside::Workspaces)
};

QString name(const char* latin)
{
    return QString::fromLatin1(latin);
}

} // namespace

QList<Workspace> workspaces()
{
    return {
        {name("watch"), RailSign::Eye, 1, Text::tr("Watch"),
         Text::tr("The whole cluster: what each node believes and what happens")},
        {name("learn"), RailSign::Book, 2, Text::tr("Learn"),
         Text::tr("Lessons: each step is done on the real cluster and checked against it")},
        {name("network"), RailSign::Arrows, 3, Text::tr("Network"),
         Text::tr("Links and their faults, packets with all their fields, failovers step by step")},
        {name("slots"), RailSign::Grid, 4, Text::tr("Slots"),
         Text::tr("Hash slots and keys: where they are, and how they move")},
        {name("load"), RailSign::Waves, 5, Text::tr("Load"),
         Text::tr("What clients feel: load and latency, writers and lost writes, lag, memory")},
        {name("operate"), RailSign::Gear, 6, Text::tr("Operate"),
         Text::tr("Running it: all nodes, every event, every command that was sent")},
    };
}

QList<PanelRow> panelRows()
{
    const QString watch = name("watch"), learn = name("learn"), network = name("network"),
                  slotted = name("slots"), load = name("load"), operate = name("operate");
    return {{name("beliefs"), Text::tr("Beliefs"), watch},
            {name("story"), Text::tr("What happened"), watch},
            {name("lesson"), Text::tr("Lesson"), learn},
            {name("inspector"), Text::tr("Facts"), name("*")},
            {name("faults"), Text::tr("Links and faults"), network},
            {name("packets"), Text::tr("Packets"), network},
            {name("failovers"), Text::tr("Failovers"), network},
            {name("slots"), Text::tr("Map"), slotted},
            {name("keys"), Text::tr("Keys"), slotted},
            {name("scope"), Text::tr("Microscope"), slotted},
            {name("load"), Text::tr("Load"), load},
            {name("insurance"), Text::tr("Insurance"), load},
            {name("ledger"), Text::tr("Ledger"), load},
            {name("figures"), Text::tr("Figures"), load},
            {name("nodes"), Text::tr("Nodes"), operate},
            {name("events"), Text::tr("Events"), operate},
            {name("commands"), Text::tr("Commands"), operate}};
}

} // namespace ringside
