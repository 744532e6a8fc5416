<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>FaultGroups</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links, one way</source>
        <translation>
            <numerusform>%n link, one way</numerusform>
            <numerusform>%n links, one way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultWish</name>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message numerus="yes">
        <source>drops %n kinds</source>
        <comment>kinds of messages</comment>
        <translation>
            <numerusform>drops %n kind</numerusform>
            <numerusform>drops %n kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SlotsForecast</name>
    <message numerus="yes">
        <source>node %1 → node %2: %n slot(s) (%3), %4</source>
        <translation>
            <numerusform>node %1 → node %2: %n slot (%3), %4</numerusform>
            <numerusform>node %1 → node %2: %n slots (%3), %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message numerus="yes">
        <source>%n failover(s) at a node timeout of %1</source>
        <translation>
            <numerusform>%n failover at a node timeout of %1</numerusform>
            <numerusform>%n failovers at a node timeout of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StageSlice</name>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::ClosingPage</name>
    <message numerus="yes">
        <source>Ending %n server(s)</source>
        <translation>
            <numerusform>Ending %n server</numerusform>
            <numerusform>Ending %n servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::CourseList</name>
    <message numerus="yes">
        <source>%1 min · %n steps</source>
        <translation>
            <numerusform>%1 min · %n step</numerusform>
            <numerusform>%1 min · %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::CreateForm</name>
    <message numerus="yes">
        <source>%n masters</source>
        <translation>
            <numerusform>%n master</numerusform>
            <numerusform>%n masters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replicas</source>
        <translation>
            <numerusform>%n replica</numerusform>
            <numerusform>%n replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::DepthLegend</name>
    <message numerus="yes">
        <source>%Ln key(s) or more</source>
        <translation>
            <numerusform>%Ln key or more</numerusform>
            <numerusform>%Ln keys or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::FaultBoard</name>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::HotSlots</name>
    <message numerus="yes">
        <source>slot %1: %Ln key(s)</source>
        <translation>
            <numerusform>slot %1: %Ln key</numerusform>
            <numerusform>slot %1: %Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::KeyBars</name>
    <message numerus="yes">
        <source>%Ln key(s) in slots that no master owns.</source>
        <translation>
            <numerusform>%Ln key in slots that no master owns.</numerusform>
            <numerusform>%Ln keys in slots that no master owns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::KeysPanel</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may use these %Ln key(s): all are in slot %2.</source>
        <translation>
            <numerusform>%1 may use this %Ln key: it is in slot %2.</numerusform>
            <numerusform>%1 may use these %Ln keys: all are in slot %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln key(s) in slot %1</source>
        <translation>
            <numerusform>The %Ln key is in slot %1</numerusform>
            <numerusform>All %Ln keys in slot %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln slot(s)</source>
        <translation>
            <numerusform>in %Ln slot</numerusform>
            <numerusform>in %Ln slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::LabCard</name>
    <message numerus="yes">
        <source>%n masters</source>
        <translation>
            <numerusform>%n master</numerusform>
            <numerusform>%n masters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replicas</source>
        <translation>
            <numerusform>%n replica</numerusform>
            <numerusform>%n replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::MainWindow</name>
    <message numerus="yes">
        <source>This stops all %n node(s) of “%1” and deletes their data. It cannot be undone.</source>
        <translation>
            <numerusform>This stops the %n node of “%1” and deletes its data. It cannot be undone.</numerusform>
            <numerusform>This stops all %n nodes of “%1” and deletes their data. It cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::ScopeBoard</name>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::SlotMap</name>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln key</numerusform>
            <numerusform>%Ln keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of node(s) %1</source>
        <translation>
            <numerusform>of node %1</numerusform>
            <numerusform>of nodes %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln slot</numerusform>
            <numerusform>%Ln slots</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::StageWords</name>
    <message numerus="yes">
        <source>%1 and %n more ranges</source>
        <translation>
            <numerusform>%1 and %n more range</numerusform>
            <numerusform>%1 and %n more ranges</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slots: %1</source>
        <translation>
            <numerusform>%n slot: %1</numerusform>
            <numerusform>%n slots: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>range %1–%2, %n slots</source>
        <translation>
            <numerusform>range %1–%2, %n slot</numerusform>
            <numerusform>range %1–%2, %n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shard %1 owns %n slots, %2: %3.</source>
        <translation>
            <numerusform>Shard %1 owns %n slot, %2: %3.</numerusform>
            <numerusform>Shard %1 owns %n slots, %2: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n nodes agree</source>
        <translation>
            <numerusform>%n node agrees</numerusform>
            <numerusform>all %n nodes agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n answering nodes agree</source>
        <translation>
            <numerusform>%n answering node agrees</numerusform>
            <numerusform>all %n answering nodes agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answering nodes agree</source>
        <translation>
            <numerusform>%1 of %n answering node agrees</numerusform>
            <numerusform>%1 of %n answering nodes agree</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <comment>that are cut</comment>
        <translation>
            <numerusform>%n link</numerusform>
            <numerusform>%n links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n slots</source>
        <translation>
            <numerusform>%n slot</numerusform>
            <numerusform>%n slots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <comment>on links</comment>
        <translation>
            <numerusform>%n fault</numerusform>
            <numerusform>%n faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, not of this lab</source>
        <translation>
            <numerusform>and %n more, not of this lab</numerusform>
            <numerusform>and %n more, not of this lab</numerusform>
        </translation>
    </message>
</context>
</TS>
