<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ChartExport</name>
    <message>
        <source>%1 could not be written: %2. Choose another folder or name.</source>
        <translation>%1 konnte nicht geschrieben werden: %2. Anderen Ordner oder Namen wählen.</translation>
    </message>
    <message>
        <source>The picture could not be made: it is empty. Show the charts first.</source>
        <translation>Das Bild konnte nicht erzeugt werden: Es ist leer. Zuerst die Diagramme einblenden.</translation>
    </message>
</context>
<context>
    <name>ChartTickers</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>Link unterbrochen</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>no replicas</source>
        <translation>keine Replicas</translation>
    </message>
    <message>
        <source>most %1 (node %2) · %3 out of step</source>
        <translation>max. %1 (Knoten %2) · %3 nicht synchron</translation>
    </message>
    <message>
        <source>%1 out of step</source>
        <translation>%1 nicht synchron</translation>
    </message>
    <message>
        <source>most %1 (node %2)</source>
        <translation>max. %1 (Knoten %2)</translation>
    </message>
    <message>
        <source>most %1</source>
        <translation>max. %1</translation>
    </message>
    <message>
        <source>%1 on all masters</source>
        <translation>%1 auf allen Mastern</translation>
    </message>
    <message>
        <source>%1 on all masters · %2 silent</source>
        <translation>%1 auf allen Mastern · %2 ohne Antwort</translation>
    </message>
    <message>
        <source>no node answers</source>
        <translation>kein Knoten antwortet</translation>
    </message>
    <message>
        <source>%1 in all · most on node %2: %3</source>
        <translation>insgesamt %1 · am meisten auf Knoten %2: %3</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>insgesamt %1</translation>
    </message>
</context>
<context>
    <name>Control</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Stop all</source>
        <translation>Alle stoppen</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Kill</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Cut one way</source>
        <translation>In einer Richtung trennen</translation>
    </message>
    <message>
        <source>Cut the other way</source>
        <translation>In der Gegenrichtung trennen</translation>
    </message>
    <message>
        <source>Cut the bus only</source>
        <translation>Nur den Bus trennen</translation>
    </message>
    <message>
        <source>Cut replication only</source>
        <translation>Nur die Replikation trennen</translation>
    </message>
    <message>
        <source>Isolate</source>
        <translation>Isolieren</translation>
    </message>
    <message>
        <source>Partition…</source>
        <translation>Aufteilen…</translation>
    </message>
    <message>
        <source>Heal</source>
        <translation>Heilen</translation>
    </message>
    <message>
        <source>Fail over</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Fail over, force</source>
        <translation>Failover force</translation>
    </message>
    <message>
        <source>Fail over, takeover</source>
        <translation>Failover takeover</translation>
    </message>
    <message>
        <source>Set…</source>
        <translation>Setzen…</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Delete the data…</source>
        <translation>Daten löschen…</translation>
    </message>
    <message>
        <source>Cut %1 → %2 only</source>
        <translation>Nur %1 → %2 trennen</translation>
    </message>
    <message>
        <source>Select a link or two nodes first: click them on the stage.</source>
        <translation>Zuerst eine Verbindung oder zwei Knoten auswählen: auf der Bühne anklicken.</translation>
    </message>
    <message>
        <source>Select the replica that shall take over, or its master: click it on the stage.</source>
        <translation>Zuerst die Replica auswählen, die übernehmen soll, oder ihren Master: auf der Bühne anklicken.</translation>
    </message>
    <message>
        <source>Select a node first: click it on the stage.</source>
        <translation>Zuerst einen Knoten auswählen: auf der Bühne anklicken.</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>A state is ok, degraded, fail or forming.</source>
        <translation>Ein Zustand ist ok, degraded, fail oder forming.</translation>
    </message>
    <message>
        <source>the state is %1: %2 of 16384 slots are served.</source>
        <translation>der Zustand ist %1: %2 von 16384 Slots werden bedient.</translation>
    </message>
    <message>
        <source>node %1 is a replica of node %2.</source>
        <translation>Knoten %1 ist Replica von Knoten %2.</translation>
    </message>
    <message>
        <source>node %1 is a %2 with %3 slots.</source>
        <translation>Knoten %1 ist %2 mit %3 Slots.</translation>
    </message>
    <message>
        <source>Which node?</source>
        <translation>Welcher Knoten?</translation>
    </message>
    <message>
        <source>A role is master or replica.</source>
        <translation>Eine Rolle ist master oder replica.</translation>
    </message>
    <message>
        <source>node %1 does not answer.</source>
        <translation>Knoten %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Start it with: restart %1</source>
        <translation>Starten mit: restart %1</translation>
    </message>
    <message>
        <source>A process is running, paused, stopped or crashed.</source>
        <translation>Ein Prozess ist running, paused, stopped oder crashed.</translation>
    </message>
    <message>
        <source>the process of node %1 is %2.</source>
        <translation>der Prozess von Knoten %1 ist %2.</translation>
    </message>
    <message>
        <source>Health is ok, pfail or fail.</source>
        <translation>Health ist ok, pfail oder fail.</translation>
    </message>
    <message>
        <source>the others hold node %1 %2 (FAIL by %3, PFAIL by %4).</source>
        <translation>die anderen halten Knoten %1 für %2 (FAIL: %3, PFAIL: %4).</translation>
    </message>
    <message>
        <source>Writes are accepted or refused.</source>
        <translation>Schreibzugriffe sind accepted oder refused.</translation>
    </message>
    <message>
        <source>node %1 says cluster_state:%2 and is a %3.</source>
        <translation>Knoten %1 meldet cluster_state:%2 und ist %3.</translation>
    </message>
    <message>
        <source>`link up` means: every replica that runs is in step with its master.</source>
        <translation>`link up` heißt: Jede laufende Replica ist mit ihrem Master synchron.</translation>
    </message>
    <message>
        <source>every replica&apos;s link is up.</source>
        <translation>die Verbindung jeder Replica steht.</translation>
    </message>
    <message>
        <source>Write `lag &lt; 100ms` or `lag &lt; 10kb`.</source>
        <translation>So schreiben: `lag &lt; 100ms` oder `lag &lt; 10kb`.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a time (100ms) nor a size (10kb).</source>
        <translation>„%1“ ist weder eine Zeit (100ms) noch eine Größe (10kb).</translation>
    </message>
    <message>
        <source>node %1 is no replica.</source>
        <translation>Knoten %1 ist keine Replica.</translation>
    </message>
    <message>
        <source>the lag of node %1 is unknown: its link is down.</source>
        <translation>der Rückstand von Knoten %1 ist unbekannt: Seine Verbindung ist unterbrochen.</translation>
    </message>
    <message>
        <source>node %1 is %2 bytes and %3 ms behind.</source>
        <translation>Knoten %1 ist %2 Bytes und %3 ms im Rückstand.</translation>
    </message>
    <message>
        <source>`agreed` stands alone.</source>
        <translation>`agreed` steht allein.</translation>
    </message>
    <message>
        <source>all nodes that answer agree.</source>
        <translation>alle antwortenden Knoten sind sich einig.</translation>
    </message>
    <message>
        <source>the nodes do not agree on the owners of slots.</source>
        <translation>die Knoten sind sich über die Besitzer der Slots nicht einig.</translation>
    </message>
    <message>
        <source>Which replica?</source>
        <translation>Welche Replica?</translation>
    </message>
    <message>
        <source>Which master?</source>
        <translation>Welcher Master?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too much: %2.</source>
        <translation>„%1“ ist zu viel: %2.</translation>
    </message>
    <message>
        <source>What for? Conditions: %1.</source>
        <translation>Worauf? Bedingungen: %1.</translation>
    </message>
    <message>
        <source>There is no condition &apos;%1&apos;. There are: %2.</source>
        <translation>Die Bedingung „%1“ gibt es nicht. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Node %1 does not answer. %2</source>
        <translation>Knoten %1 antwortet nicht. %2</translation>
    </message>
    <message>
        <source>Is it paused or stopped?</source>
        <translation>Ist er pausiert oder gestoppt?</translation>
    </message>
    <message>
        <source>Node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
    <message>
        <source>Node %1 answers: %2</source>
        <translation>Knoten %1 antwortet: %2</translation>
    </message>
    <message>
        <source>%1 within %2 s.</source>
        <translation>%1 (nach %2 s).</translation>
    </message>
    <message>
        <source>This quote is never closed.</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>There is no action &apos;%1&apos;. `help` lists them.</source>
        <translation>Die Aktion „%1“ gibt es nicht. `help` listet alle auf.</translation>
    </message>
    <message>
        <source>There is no action &apos;%1&apos;. Did you mean &apos;%2&apos;?</source>
        <translation>Die Aktion „%1“ gibt es nicht. Gemeint war „%2“?</translation>
    </message>
    <message>
        <source>%1 Usage: %2</source>
        <translation>%1 Aufruf: %2</translation>
    </message>
    <message>
        <source>There is no action &apos;%1&apos;.</source>
        <translation>Die Aktion „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>`help` lists them.</source>
        <translation>`help` listet alle auf.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>There is no such action.</source>
        <translation>Diese Aktion gibt es nicht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no option &apos;%2&apos;.</source>
        <translation>„%1“ kennt keine Option „%2“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is given twice.</source>
        <translation>„%1“ ist doppelt angegeben.</translation>
    </message>
    <message>
        <source>There is no cluster yet.</source>
        <translation>Es gibt noch keinen Cluster.</translation>
    </message>
    <message>
        <source>There is no node %1: nodes are 1 to %2.</source>
        <translation>Einen Knoten %1 gibt es nicht: Die Knoten sind 1 bis %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no node; write 1, 1,4, 2-5 or all.</source>
        <translation>„%1“ nennt keinen Knoten; so schreiben: 1, 1,4, 2-5 oder all.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too much; several nodes are written 1,4.</source>
        <translation>„%1“ ist zu viel; mehrere Knoten schreibt man 1,4.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no arguments.</source>
        <translation>„%1“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>%1 is a whole number from %2 to %3.</source>
        <translation>%1 ist eine ganze Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no duration; write 500ms, 15s or 2m.</source>
        <translation>„%1“ ist keine Dauer; so schreiben: 500ms, 15s oder 2m.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is unknown here.</source>
        <translation>„%1“ ist hier unbekannt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no duration; write 500ms or 1s.</source>
        <translation>„%1“ ist keine Dauer; so schreiben: 500ms oder 1s.</translation>
    </message>
    <message>
        <source>This lab has a cluster of %1 nodes already. `start` runs it again; `reset` deletes it and its data.</source>
        <translation>Dieses Labor hat schon einen Cluster mit %1 Knoten. `start` startet ihn wieder; `reset` löscht ihn samt Daten.</translation>
    </message>
    <message>
        <source>Ports %1 to %2 cannot be used.</source>
        <translation>Die Ports %1 bis %2 können nicht benutzt werden.</translation>
    </message>
    <message>
        <source>Choose a base port from 1024 to %1: each node also needs its port + 10000.</source>
        <translation>Einen ersten Port von 1024 bis %1 wählen: Jeder Knoten braucht auch seinen Port + 10000.</translation>
    </message>
    <message>
        <source>End that process, or use other ports: base-port=%1 is free.</source>
        <translation>Diesen Prozess beenden oder andere Ports nehmen: base-port=%1 ist frei.</translation>
    </message>
    <message>
        <source>Preparing %1 nodes</source>
        <translation>%1 Knoten werden vorbereitet</translation>
    </message>
    <message>
        <source>This lab has a cluster already.</source>
        <translation>Dieses Labor hat schon einen Cluster.</translation>
    </message>
    <message>
        <source>Clearing away what was begun</source>
        <translation>Das Begonnene wird weggeräumt</translation>
    </message>
    <message>
        <source>starts a new cluster; stepwise shows each MEET, ADDSLOTSRANGE and REPLICATE</source>
        <translation>startet einen neuen Cluster; stepwise zeigt jedes MEET, ADDSLOTSRANGE und REPLICATE</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no node number.</source>
        <translation>„%1“ ist keine Knotennummer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither force nor takeover.</source>
        <translation>„%1“ ist weder force noch takeover.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too much.</source>
        <translation>„%1“ ist zu viel.</translation>
    </message>
    <message>
        <source>A failover is asked of one node.</source>
        <translation>Ein Failover wird von genau einem Knoten verlangt.</translation>
    </message>
    <message>
        <source>Node %1 does not run.</source>
        <translation>Knoten %1 läuft nicht.</translation>
    </message>
    <message>
        <source>Node %1 is a master: a failover is asked of the replica that is to take over.</source>
        <translation>Knoten %1 ist Master: Ein Failover wird von der Replica verlangt, die übernehmen soll.</translation>
    </message>
    <message>
        <source>Its master, node %1, does not answer, so it cannot hand over: use `failover %2 force`.</source>
        <translation>Der Master, Knoten %1, antwortet nicht und kann nicht übergeben: `failover %2 force` verwenden.</translation>
    </message>
    <message>
        <source>Node %1 has never synchronised with its master.</source>
        <translation>Knoten %1 war noch nie mit seinem Master synchron.</translation>
    </message>
    <message>
        <source>Only %1 masters answer and %2 votes are needed; `failover %3 takeover` asks for none.</source>
        <translation>Nur %1 Master antworten, %2 Stimmen sind nötig; `failover %3 takeover` braucht keine.</translation>
    </message>
    <message>
        <source>The log of node %1 says more.</source>
        <translation>Mehr dazu im Log von Knoten %1.</translation>
    </message>
    <message>
        <source>Node %1 did not hear of node %2 on the bus</source>
        <translation>Knoten %1 hörte auf dem Bus nichts von Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 asks to become master</source>
        <translation>Knoten %1 will Master werden</translation>
    </message>
    <message>
        <source>Node %1 did not become master</source>
        <translation>Knoten %1 wurde nicht Master</translation>
    </message>
    <message>
        <source>makes replica N the master: plain hands over without loss, force does without the old master, takeover also without votes</source>
        <translation>macht Replica N zum Master: ohne Zusatz verlustfreie Übergabe, force ohne den alten Master, takeover auch ohne Stimmen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no plane: bus, replication or all.</source>
        <translation>„%1“ ist keine Ebene: bus, replication oder all.</translation>
    </message>
    <message>
        <source>Which link? Write `cut 1 2` for both directions or `cut 1&gt;2` for one.</source>
        <translation>Welche Verbindung? `cut 1 2` für beide Richtungen oder `cut 1&gt;2` für eine.</translation>
    </message>
    <message>
        <source>A group of nodes belongs here.</source>
        <translation>Hier gehört eine Gruppe von Knoten hin.</translation>
    </message>
    <message>
        <source>A | belongs between the groups; nodes of a group are written 1,4.</source>
        <translation>Zwischen die Gruppen gehört ein |; Knoten einer Gruppe schreibt man 1,4.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; names no node; write 1,4 | 2,3,5,6.</source>
        <translation>„%1“ nennt keinen Knoten; so schreiben: 1,4 | 2,3,5,6.</translation>
    </message>
    <message>
        <source>At least two groups, with a | between them.</source>
        <translation>Mindestens zwei Gruppen, mit einem | dazwischen.</translation>
    </message>
    <message>
        <source>There are no links: a cluster of at least two nodes is needed.</source>
        <translation>Es gibt keine Verbindungen: Dafür braucht es einen Cluster mit mindestens zwei Knoten.</translation>
    </message>
    <message>
        <source>Node %1 has no link to itself.</source>
        <translation>Knoten %1 hat keine Verbindung zu sich selbst.</translation>
    </message>
    <message>
        <source>A cluster of at least two nodes is needed.</source>
        <translation>Dafür braucht es einen Cluster mit mindestens zwei Knoten.</translation>
    </message>
    <message>
        <source>Node %1 is in two groups.</source>
        <translation>Knoten %1 ist in zwei Gruppen.</translation>
    </message>
    <message>
        <source>No node would be left to be cut off from.</source>
        <translation>Es bliebe kein Knoten übrig, von dem getrennt würde.</translation>
    </message>
    <message>
        <source>all links</source>
        <translation>alle Verbindungen</translation>
    </message>
    <message>
        <source>The links were set, but are not seen so</source>
        <translation>Die Verbindungen sind gesetzt, werden aber nicht so gesehen</translation>
    </message>
    <message>
        <source>Waiting until the nodes agree again and replicas are in step</source>
        <translation>Warten, bis die Knoten sich wieder einig und die Replicas synchron sind</translation>
    </message>
    <message>
        <source>All links are open, but the cluster is not whole</source>
        <translation>Alle Verbindungen sind offen, aber der Cluster ist nicht vollständig</translation>
    </message>
    <message>
        <source>No link is cut.</source>
        <translation>Keine Verbindung ist getrennt.</translation>
    </message>
    <message>
        <source>holds every byte on a link, as a network that swallows packets; held bytes flow on healing</source>
        <translation>hält jedes Byte einer Verbindung zurück, wie ein Netz, das Pakete verschluckt; beim Heilen fließt alles weiter</translation>
    </message>
    <message>
        <source>cuts all links of a node; it runs on alone</source>
        <translation>trennt alle Verbindungen eines Knotens; er läuft allein weiter</translation>
    </message>
    <message>
        <source>cuts all links between groups; nodes not named form a group of their own</source>
        <translation>trennt alle Verbindungen zwischen Gruppen; nicht genannte Knoten bilden eine eigene Gruppe</translation>
    </message>
    <message>
        <source>opens every link and waits until views agree and replicas are in step</source>
        <translation>öffnet jede Verbindung und wartet, bis sich alle einig und die Replicas synchron sind</translation>
    </message>
    <message>
        <source>Node 1 meets node %1</source>
        <translation>Knoten 1 trifft Knoten %1</translation>
    </message>
    <message>
        <source>Nodes 1 and %1 did not meet</source>
        <translation>Knoten 1 und %1 haben sich nicht getroffen</translation>
    </message>
    <message>
        <source>Gossip did not reach every node</source>
        <translation>Gossip hat nicht jeden Knoten erreicht</translation>
    </message>
    <message>
        <source>Node %1 takes slots %2 to %3</source>
        <translation>Knoten %1 nimmt die Slots %2 bis %3</translation>
    </message>
    <message>
        <source>Node %1 replicates node %2</source>
        <translation>Knoten %1 repliziert Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 did not synchronise</source>
        <translation>Knoten %1 hat nicht synchronisiert</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 nodes answer</source>
        <translation>%1 von %2 Knoten antworten</translation>
    </message>
    <message>
        <source>Waiting until every node says ok and all views agree</source>
        <translation>Warten, bis jeder Knoten ok meldet und sich alle einig sind</translation>
    </message>
    <message>
        <source>The cluster did not form</source>
        <translation>Der Cluster kam nicht zustande</translation>
    </message>
    <message>
        <source>Ending the servers and deleting their data</source>
        <translation>Die Server werden beendet und ihre Daten gelöscht</translation>
    </message>
    <message>
        <source>The nodes are still seen</source>
        <translation>Die Knoten sind noch zu sehen</translation>
    </message>
    <message>
        <source>Ending the servers; the data is kept</source>
        <translation>Die Server werden beendet; die Daten bleiben</translation>
    </message>
    <message>
        <source>ends all nodes and deletes the cluster with its data</source>
        <translation>beendet alle Knoten und löscht den Cluster samt Daten</translation>
    </message>
    <message>
        <source>ends all nodes in order and keeps their data</source>
        <translation>beendet alle Knoten geordnet und behält ihre Daten</translation>
    </message>
    <message>
        <source>Node %1 %2.</source>
        <translation>Knoten %1 %2.</translation>
    </message>
    <message>
        <source>None of these nodes can: each one %1.</source>
        <translation>Keiner dieser Knoten kann das: Jeder davon %1.</translation>
    </message>
    <message>
        <source>Node %1 has no replica: its slots stay down until it is started again.</source>
        <translation>Knoten %1 hat keine Replica: Seine Slots bleiben unbedient, bis er wieder startet.</translation>
    </message>
    <message>
        <source>No replica of node %1 that runs has synchronised: there will be no failover, and its slots stay down until it is started again.</source>
        <translation>Keine laufende Replica von Knoten %1 war je synchron: Es gibt keinen Failover, und seine Slots bleiben unbedient, bis er wieder startet.</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>That would kill the last running master: nobody is left to vote, so nothing can be promoted. `kill %1 force` does it all the same.</source>
        <translation>Das wäre der Kill des letzten laufenden Masters: Niemand bliebe, um abzustimmen, also würde keine Replica befördert. `kill %1 force` tut es trotzdem.</translation>
    </message>
    <message>
        <source>The signal had no effect</source>
        <translation>Das Signal blieb ohne Wirkung</translation>
    </message>
    <message>
        <source>Waiting for the servers to end</source>
        <translation>Warten, bis die Server beendet sind</translation>
    </message>
    <message>
        <source>The end was not seen</source>
        <translation>Das Ende war nicht zu sehen</translation>
    </message>
    <message>
        <source>Every node runs already.</source>
        <translation>Jeder Knoten läuft schon.</translation>
    </message>
    <message>
        <source>All nodes run, but the cluster is not whole</source>
        <translation>Alle Knoten laufen, aber der Cluster ist nicht vollständig</translation>
    </message>
    <message>
        <source>This lab has no cluster yet: `create` makes one.</source>
        <translation>Dieses Labor hat noch keinen Cluster: `create` erzeugt einen.</translation>
    </message>
    <message>
        <source>SIGKILL: the honest crash</source>
        <translation>SIGKILL: der ehrliche Absturz</translation>
    </message>
    <message>
        <source>SIGTERM: an orderly end; a master waits for its replicas</source>
        <translation>SIGTERM: ein geordnetes Ende; ein Master wartet auf seine Replicas</translation>
    </message>
    <message>
        <source>SIGSTOP: the hung process; its connections stay, it answers nothing</source>
        <translation>SIGSTOP: der hängende Prozess; seine Verbindungen bleiben, er antwortet nicht</translation>
    </message>
    <message>
        <source>is not running, or paused already</source>
        <translation>läuft nicht oder ist schon pausiert</translation>
    </message>
    <message>
        <source>SIGCONT: ends a pause</source>
        <translation>SIGCONT: beendet eine Pause</translation>
    </message>
    <message>
        <source>is not paused</source>
        <translation>ist nicht pausiert</translation>
    </message>
    <message>
        <source>starts a node that ended; one that runs is stopped in order first</source>
        <translation>startet einen beendeten Knoten; ein laufender wird zuerst geordnet gestoppt</translation>
    </message>
    <message>
        <source>starts every node of this lab that does not run</source>
        <translation>startet jeden Knoten dieses Labors, der nicht läuft</translation>
    </message>
    <message>
        <source>looks for everything that keeps the cluster from being whole</source>
        <translation>sucht alles, was den Cluster daran hindert, vollständig zu sein</translation>
    </message>
    <message>
        <source>tells every node&apos;s state</source>
        <translation>nennt den Zustand jedes Knotens</translation>
    </message>
    <message>
        <source>lists all actions</source>
        <translation>listet alle Aktionen auf</translation>
    </message>
    <message>
        <source>Which node? Write a number, 1,4 or all.</source>
        <translation>Welcher Knoten? Eine Nummer schreiben, 1,4 oder all.</translation>
    </message>
    <message>
        <source>Which directive?</source>
        <translation>Welche Direktive?</translation>
    </message>
    <message>
        <source>A password belongs to the whole lab: `create auth`, or `create password=WORD`.</source>
        <translation>Ein Passwort gilt für das ganze Labor: `create auth` oder `create password=WORD`.</translation>
    </message>
    <message>
        <source>Ringside sets &apos;%1&apos; itself, to keep hold of the node.</source>
        <translation>„%1“ setzt Ringside selbst, um den Knoten nicht zu verlieren.</translation>
    </message>
    <message>
        <source>Which value? One word, or in &quot;quotes&quot;.</source>
        <translation>Welcher Wert? Ein Wort, oder in &quot;Anführungszeichen&quot;.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was changed on other nodes, until they restart.</source>
        <translation>Auf anderen Knoten ist es geändert, bis sie neu starten.</translation>
    </message>
    <message>
        <source>None of these nodes runs, so nobody can say whether &apos;%1&apos; is right.</source>
        <translation>Keiner dieser Knoten läuft, also kann niemand sagen, ob „%1“ richtig ist.</translation>
    </message>
    <message>
        <source>Start one of them first.</source>
        <translation>Zuerst einen davon starten.</translation>
    </message>
    <message>
        <source>CONFIG SET, kept for the next start</source>
        <translation>CONFIG SET, auch für den nächsten Start behalten</translation>
    </message>
    <message>
        <source>Expected %1, but %2</source>
        <translation>Erwartet war „%1“, aber %2</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Warten auf %1</translation>
    </message>
    <message>
        <source>Waited %1 s for %2, but %3</source>
        <translation>%1 s auf „%2“ gewartet, aber %3</translation>
    </message>
    <message>
        <source>waits until a condition holds: %1</source>
        <translation>wartet, bis eine Bedingung gilt: %1</translation>
    </message>
    <message>
        <source>fails unless a condition holds now</source>
        <translation>scheitert, wenn eine Bedingung jetzt nicht gilt</translation>
    </message>
    <message>
        <source>is paused</source>
        <translation>ist pausiert</translation>
    </message>
    <message>
        <source>is not started</source>
        <translation>ist nicht gestartet</translation>
    </message>
    <message>
        <source>does not run (%1)</source>
        <translation>läuft nicht (%1)</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>does not answer: %1</source>
        <translation>antwortet nicht: %1</translation>
    </message>
    <message>
        <source>Node %1 is held FAIL by %2 nodes.</source>
        <translation>Knoten %1 gilt als FAIL, laut %2 Knoten.</translation>
    </message>
    <message>
        <source>Node %1 is held PFAIL by %2 nodes.</source>
        <translation>Knoten %1 gilt als PFAIL, laut %2 Knoten.</translation>
    </message>
    <message>
        <source>Node %1 says cluster_state:fail and refuses requests.</source>
        <translation>Knoten %1 meldet cluster_state:fail und lehnt Anfragen ab.</translation>
    </message>
    <message>
        <source>Node %1 has slot %2 migrating.</source>
        <translation>Auf Knoten %1 ist Slot %2 auf dem Weg hinaus (migrating).</translation>
    </message>
    <message>
        <source>Node %1 has slot %2 importing.</source>
        <translation>Auf Knoten %1 ist Slot %2 auf dem Weg hinein (importing).</translation>
    </message>
    <message>
        <source>Node %1 does not answer.</source>
        <translation>Knoten %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Node %1 has not become a replica yet.</source>
        <translation>Knoten %1 ist noch keine Replica geworden.</translation>
    </message>
    <message>
        <source>Node %1 has no replication link to node %2.</source>
        <translation>Knoten %1 hat keine Replikationsverbindung zu Knoten %2.</translation>
    </message>
    <message>
        <source>Slots without an owner: %1.</source>
        <translation>Slots ohne Besitzer: %1.</translation>
    </message>
    <message>
        <source>The nodes do not agree on who owns which slot.</source>
        <translation>Die Knoten sind sich nicht einig, wem welcher Slot gehört.</translation>
    </message>
    <message>
        <source>The loopback net 127.%1 could not be claimed: %2.</source>
        <translation>Das Loopback-Netz 127.%1 konnte nicht belegt werden: %2.</translation>
    </message>
    <message>
        <source>All %1 loopback nets are in use.</source>
        <translation>Alle %1 Loopback-Netze sind belegt.</translation>
    </message>
    <message>
        <source>Close a lab that is no longer needed.</source>
        <translation>Ein Labor schließen, das nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <source>The network between the nodes could not be started: %1: %2.</source>
        <translation>Das Netz zwischen den Knoten konnte nicht gestartet werden: %1: %2.</translation>
    </message>
    <message>
        <source>Port %1 of %2 is taken.</source>
        <translation>Port %1 von %2 ist belegt.</translation>
    </message>
    <message>
        <source>End the program that listens there, or choose another base port.</source>
        <translation>Das Programm beenden, das dort lauscht, oder einen anderen ersten Port wählen.</translation>
    </message>
    <message>
        <source>Port %1 of %2 could not be opened: %3.</source>
        <translation>Port %1 von %2 konnte nicht geöffnet werden: %3.</translation>
    </message>
    <message>
        <source>%1:%2 is no address to listen on.</source>
        <translation>%1:%2 ist keine Adresse, auf der man lauschen kann.</translation>
    </message>
    <message>
        <source>Node %1 with host %2 cannot be added to the network: the number or the host is wrong or used already.</source>
        <translation>Knoten %1 mit Host %2 kann nicht ins Netz aufgenommen werden: Nummer oder Host sind falsch oder schon vergeben.</translation>
    </message>
    <message>
        <source>The system cannot watch any more connections.</source>
        <translation>Das System kann keine weiteren Verbindungen überwachen.</translation>
    </message>
    <message>
        <source>The directory %1 cannot be made: %2.</source>
        <translation>Das Verzeichnis %1 kann nicht angelegt werden: %2.</translation>
    </message>
    <message>
        <source>Choose another with --dir, or free some space.</source>
        <translation>Mit --dir ein anderes wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>%1 is not empty and holds no lab.</source>
        <translation>%1 ist nicht leer und enthält kein Labor.</translation>
    </message>
    <message>
        <source>Give an empty directory, or one that Ringside made.</source>
        <translation>Ein leeres Verzeichnis angeben oder eines, das Ringside angelegt hat.</translation>
    </message>
    <message>
        <source>The lab in %1 cannot be locked: %2.</source>
        <translation>Das Labor in %1 kann nicht gesperrt werden: %2.</translation>
    </message>
    <message>
        <source>The lab in %1 is open in another Ringside (pid %2).</source>
        <translation>Das Labor in %1 ist in einem anderen Ringside geöffnet (pid %2).</translation>
    </message>
    <message>
        <source>Close that one first, or open another lab.</source>
        <translation>Zuerst jenes schließen oder ein anderes Labor öffnen.</translation>
    </message>
    <message>
        <source>Is the disk full?</source>
        <translation>Ist die Platte voll?</translation>
    </message>
    <message>
        <source>%1 cannot be understood.</source>
        <translation>%1 ist unverständlich.</translation>
    </message>
    <message>
        <source>It was damaged or comes from a newer Ringside. The nodes&apos; data beside it is untouched.</source>
        <translation>Die Datei ist beschädigt oder stammt von einem neueren Ringside. Die Daten der Knoten daneben sind unberührt.</translation>
    </message>
    <message>
        <source>Free some space or choose another directory with --dir.</source>
        <translation>Platz schaffen oder mit --dir ein anderes Verzeichnis wählen.</translation>
    </message>
    <message>
        <source>%1 cannot be deleted.</source>
        <translation>%1 kann nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Free some space, or check who owns the lab&apos;s directory.</source>
        <translation>Platz schaffen oder prüfen, wem das Verzeichnis des Labors gehört.</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>Node %1 runs already.</source>
        <translation>Knoten %1 läuft schon.</translation>
    </message>
    <message>
        <source>killed by %1</source>
        <translation>beendet durch %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>exited with status %1</source>
        <translation>beendet mit Status %1</translation>
    </message>
    <message>
        <source>ended with its warden</source>
        <translation>beendet mit seinem Wächter</translation>
    </message>
    <message>
        <source>Port %1 is taken by another process.</source>
        <translation>Port %1 ist von einem anderen Prozess belegt.</translation>
    </message>
    <message>
        <source>Port %1 is taken by %2.</source>
        <translation>Port %1 ist von %2 belegt.</translation>
    </message>
    <message>
        <source>End that process, or choose another base port.</source>
        <translation>Diesen Prozess beenden oder einen anderen ersten Port wählen.</translation>
    </message>
    <message>
        <source>There is no program %1.</source>
        <translation>Ein Programm %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Install redis-server (apt install redis-server) or give another path.</source>
        <translation>redis-server installieren (apt install redis-server) oder einen anderen Pfad angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be executed.</source>
        <translation>%1 kann nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>%1 is not a Redis, Valkey or Redict server.</source>
        <translation>%1 ist kein Redis-, Valkey- oder Redict-Server.</translation>
    </message>
    <message>
        <source>Asked for --version it said: %1</source>
        <translation>Auf --version antwortete es: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 is %2 %3; Ringside needs 7.0 or later.</source>
        <translation>%1 ist %2 %3; Ringside braucht 7.0 oder neuer.</translation>
    </message>
    <message>
        <source>Older servers cannot bind their source address, by which links are told apart.</source>
        <translation>Ältere Server können ihre Absenderadresse nicht binden, an der die Verbindungen unterschieden werden.</translation>
    </message>
    <message>
        <source>No server program was found on this machine.</source>
        <translation>Auf diesem Rechner wurde kein Serverprogramm gefunden.</translation>
    </message>
    <message>
        <source>Install one: sudo apt install redis-server (or valkey-server), then try again.</source>
        <translation>Eines installieren: sudo apt install redis-server (oder valkey-server), dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Node %1 found its port taken.</source>
        <translation>Knoten %1 fand seinen Port belegt.</translation>
    </message>
    <message>
        <source>End the process that holds it, or choose another base port.</source>
        <translation>Den Prozess beenden, der ihn hält, oder einen anderen ersten Port wählen.</translation>
    </message>
    <message>
        <source>Another server uses the directory of node %1 (%2).</source>
        <translation>Ein anderer Server benutzt das Verzeichnis von Knoten %1 (%2).</translation>
    </message>
    <message>
        <source>End that server first.</source>
        <translation>Zuerst jenen Server beenden.</translation>
    </message>
    <message>
        <source>The nodes.conf of node %1 in %2 is damaged.</source>
        <translation>Die nodes.conf von Knoten %1 in %2 ist beschädigt.</translation>
    </message>
    <message>
        <source>Its data is untouched. Put a good nodes.conf there, or reset the lab to begin again.</source>
        <translation>Seine Daten sind unberührt. Eine gute nodes.conf dort ablegen oder das Labor mit reset neu beginnen.</translation>
    </message>
    <message>
        <source>The disk is full: node %1 cannot write in %2.</source>
        <translation>Die Platte ist voll: Knoten %1 kann nicht in %2 schreiben.</translation>
    </message>
    <message>
        <source>Free some space, then restart it.</source>
        <translation>Platz schaffen, dann neu starten.</translation>
    </message>
    <message>
        <source>Node %1 may not write in %2.</source>
        <translation>Knoten %1 darf nicht in %2 schreiben.</translation>
    </message>
    <message>
        <source>Check who owns the directory.</source>
        <translation>Prüfen, wem das Verzeichnis gehört.</translation>
    </message>
    <message>
        <source>The append-only file of node %1 in %2 is damaged.</source>
        <translation>Die Append-only-Datei von Knoten %1 in %2 ist beschädigt.</translation>
    </message>
    <message>
        <source>redis-check-aof --fix can cut off the damaged end; keep a copy first.</source>
        <translation>redis-check-aof --fix kann das beschädigte Ende abschneiden; vorher eine Kopie sichern.</translation>
    </message>
    <message>
        <source>Node %1 does not accept its settings.</source>
        <translation>Knoten %1 nimmt seine Einstellungen nicht an.</translation>
    </message>
    <message>
        <source>See the line below; change the directive with `set`.</source>
        <translation>Siehe die Zeile unten; die Direktive mit `set` ändern.</translation>
    </message>
    <message>
        <source>%1 Its last words: %2</source>
        <translation>%1 Seine letzten Worte: %2</translation>
    </message>
    <message>
        <source>Node %1 ended at its start (%2).</source>
        <translation>Knoten %1 endete schon beim Start (%2).</translation>
    </message>
    <message>
        <source>It left no word in %1.</source>
        <translation>In %1 steht kein Wort davon.</translation>
    </message>
    <message>
        <source>Its last words: %1</source>
        <translation>Seine letzten Worte: %1</translation>
    </message>
    <message>
        <source>ringside-warden is missing.</source>
        <translation>ringside-warden fehlt.</translation>
    </message>
    <message>
        <source>It is built beside ringside; build or install Ringside again.</source>
        <translation>Er entsteht neben ringside; Ringside neu bauen oder installieren.</translation>
    </message>
    <message>
        <source>No socket for the warden</source>
        <translation>Kein Socket für den Wächter</translation>
    </message>
    <message>
        <source>The warden did not start</source>
        <translation>Der Wächter startete nicht</translation>
    </message>
    <message>
        <source>%1 did not start</source>
        <translation>%1 startete nicht</translation>
    </message>
    <message>
        <source>The process is gone.</source>
        <translation>Der Prozess ist weg.</translation>
    </message>
    <message>
        <source>The warden does not listen</source>
        <translation>Der Wächter hört nicht</translation>
    </message>
    <message>
        <source>The warden process died; all servers died with it.</source>
        <translation>Der Wächterprozess ist tot; alle Server starben mit ihm.</translation>
    </message>
    <message>
        <source>Start Ringside again: the data is kept.</source>
        <translation>Ringside neu starten: Die Daten sind erhalten.</translation>
    </message>
    <message>
        <source>no Redis answers on its port</source>
        <translation>auf seinem Port antwortet kein Redis</translation>
    </message>
    <message>
        <source>wrong password</source>
        <translation>falsches Passwort</translation>
    </message>
    <message>
        <source>it asks for a password</source>
        <translation>er verlangt ein Passwort</translation>
    </message>
    <message>
        <source>loading its data</source>
        <translation>lädt seine Daten</translation>
    </message>
    <message>
        <source>No answer in time.</source>
        <translation>Keine Antwort in der gegebenen Zeit.</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>Connection lost: %1.</source>
        <translation>Verbindung verloren: %1.</translation>
    </message>
    <message>
        <source>No connection to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>%1 does not accept the password: %2.</source>
        <translation>%1 nimmt das Passwort nicht an: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 nodes need about %2 open files; this session may have %3.</source>
        <translation>%1 Knoten brauchen etwa %2 offene Dateien; diese Sitzung darf %3 haben.</translation>
    </message>
    <message>
        <source>Raise the limit (ulimit -n) or choose fewer nodes.</source>
        <translation>Die Grenze erhöhen (ulimit -n) oder weniger Knoten wählen.</translation>
    </message>
    <message>
        <source>Not every node answers after %1 s.</source>
        <translation>Nach %1 s antworten nicht alle Knoten.</translation>
    </message>
    <message>
        <source>Their logs say why.</source>
        <translation>Ihre Logs sagen, warum.</translation>
    </message>
    <message>
        <source>Another action is starting or ending nodes.</source>
        <translation>Eine andere Aktion startet oder beendet gerade Knoten.</translation>
    </message>
    <message>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Warten, bis sie fertig ist, oder sie abbrechen.</translation>
    </message>
</context>
<context>
    <name>Directive</name>
    <message>
        <source>Milliseconds without an answer until a node is suspected (PFAIL).</source>
        <translation>Millisekunden ohne Antwort, bis ein Knoten verdächtigt wird (PFAIL).</translation>
    </message>
    <message>
        <source>How stale a replica may be and still be elected, in node timeouts; 0: always.</source>
        <translation>Wie veraltet eine Replica für eine Wahl sein darf, in Node-Timeouts; 0: beliebig.</translation>
    </message>
    <message>
        <source>Whether the whole cluster refuses when some slots have no owner.</source>
        <translation>Ob der ganze Cluster ablehnt, wenn Slots keinen Besitzer haben.</translation>
    </message>
    <message>
        <source>Whether a node answers reads while it holds the cluster to be down.</source>
        <translation>Ob ein Knoten Lesezugriffe beantwortet, während er den Cluster für ausgefallen hält.</translation>
    </message>
    <message>
        <source>Replicas a master keeps before one of them may move to an orphaned master.</source>
        <translation>Replicas, die ein Master behält, ehe eine zu einem verwaisten Master wechseln darf.</translation>
    </message>
    <message>
        <source>Whether replicas move to masters that have none.</source>
        <translation>Ob Replicas zu Mastern wechseln, die keine haben.</translation>
    </message>
    <message>
        <source>This replica never starts an election by itself.</source>
        <translation>Diese Replica beginnt nie von sich aus eine Wahl.</translation>
    </message>
    <message>
        <source>Memory a node may use for data; 0: no limit.</source>
        <translation>Speicher, den ein Knoten für Daten nutzen darf; 0: ohne Grenze.</translation>
    </message>
    <message>
        <source>What is evicted when maxmemory is reached.</source>
        <translation>Was verdrängt wird, wenn maxmemory erreicht ist.</translation>
    </message>
    <message>
        <source>Whether every write is kept in the append-only file.</source>
        <translation>Ob jeder Schreibzugriff in der Append-only-Datei bleibt.</translation>
    </message>
    <message>
        <source>How often the append-only file reaches the disk: always, everysec, no.</source>
        <translation>Wie oft die Append-only-Datei auf die Platte kommt: always, everysec, no.</translation>
    </message>
    <message>
        <source>A master refuses writes with fewer replicas in step than this.</source>
        <translation>Mit weniger synchronen Replicas lehnt ein Master Schreibzugriffe ab.</translation>
    </message>
    <message>
        <source>Seconds of silence after which a replica does not count as in step.</source>
        <translation>Sekunden Stille, nach denen eine Replica nicht mehr als synchron zählt.</translation>
    </message>
    <message>
        <source>Seconds a master waits for more replicas before a full synchronisation.</source>
        <translation>Sekunden, die ein Master vor einer Vollsynchronisation auf weitere Replicas wartet.</translation>
    </message>
    <message>
        <source>Writes kept for replicas that come back: decides partial or full synchronisation.</source>
        <translation>Behaltene Schreibzugriffe für zurückkehrende Replicas: entscheidet über Teil- oder Vollsynchronisation.</translation>
    </message>
    <message>
        <source>Seconds until a silent replication link is given up.</source>
        <translation>Sekunden, bis eine stumme Replikationsverbindung aufgegeben wird.</translation>
    </message>
    <message>
        <source>Whether a replica answers while its link to the master is down.</source>
        <translation>Ob eine Replica antwortet, während die Verbindung zum Master unterbrochen ist.</translation>
    </message>
    <message>
        <source>Microseconds from which a command is kept in the slow log.</source>
        <translation>Mikrosekunden, ab denen ein Befehl ins Slow-Log kommt.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>anderen Knoten</translation>
    </message>
    <message>
        <source>Node %1 started and answers</source>
        <translation>Knoten %1 ist gestartet und antwortet</translation>
    </message>
    <message>
        <source>Node %1 stopped as asked</source>
        <translation>Knoten %1 stoppte wie verlangt</translation>
    </message>
    <message>
        <source>Node %1 stopped as asked: %2</source>
        <translation>Knoten %1 stoppte wie verlangt: %2</translation>
    </message>
    <message>
        <source>Node %1 ended: killed by SIGKILL</source>
        <translation>Knoten %1 endete: beendet durch SIGKILL</translation>
    </message>
    <message>
        <source>Node %1 ended: %2</source>
        <translation>Knoten %1 endete: %2</translation>
    </message>
    <message>
        <source>Node %1 crashed: nobody here ended it</source>
        <translation>Knoten %1 ist abgestürzt: Niemand hier hat ihn beendet</translation>
    </message>
    <message>
        <source>Node %1 crashed: %2</source>
        <translation>Knoten %1 ist abgestürzt: %2</translation>
    </message>
    <message>
        <source>Node %1 is paused: its process lives but does nothing</source>
        <translation>Knoten %1 ist pausiert: Sein Prozess lebt, tut aber nichts</translation>
    </message>
    <message>
        <source>Node %1 runs again after its pause</source>
        <translation>Knoten %1 läuft nach seiner Pause weiter</translation>
    </message>
    <message>
        <source>Node %1 runs but does not answer</source>
        <translation>Knoten %1 läuft, antwortet aber nicht</translation>
    </message>
    <message>
        <source>Node %1 answers again</source>
        <translation>Knoten %1 antwortet wieder</translation>
    </message>
    <message>
        <source>Node %1 is suspected to have failed (PFAIL)</source>
        <translation>Knoten %1 steht im Verdacht, ausgefallen zu sein (PFAIL)</translation>
    </message>
    <message>
        <source>Node %2 suspects node %1 (PFAIL)</source>
        <translation>Knoten %2 verdächtigt Knoten %1 (PFAIL)</translation>
    </message>
    <message>
        <source>Node %1 is declared FAIL: a quorum of masters agrees</source>
        <translation>Knoten %1 wird für FAIL erklärt: Ein Quorum der Master ist sich einig</translation>
    </message>
    <message>
        <source>Node %2 declares node %1 FAIL: a quorum of masters agrees</source>
        <translation>Knoten %2 erklärt Knoten %1 für FAIL: Ein Quorum der Master ist sich einig</translation>
    </message>
    <message>
        <source>Node %1 is no longer FAIL</source>
        <translation>Knoten %1 ist nicht mehr FAIL</translation>
    </message>
    <message>
        <source>Node %2 clears FAIL for node %1</source>
        <translation>Knoten %2 hebt FAIL für Knoten %1 auf</translation>
    </message>
    <message>
        <source>Node %1 asks the masters for votes (epoch %2)</source>
        <translation>Knoten %1 bittet die Master um Stimmen (Epoche %2)</translation>
    </message>
    <message>
        <source>Node %1 asks the masters for votes</source>
        <translation>Knoten %1 bittet die Master um Stimmen</translation>
    </message>
    <message>
        <source>Node %1 gets the vote of %2 (epoch %3)</source>
        <translation>Knoten %1 erhält die Stimme von %2 (Epoche %3)</translation>
    </message>
    <message>
        <source>Node %1 gets the vote of %2</source>
        <translation>Knoten %1 erhält die Stimme von %2</translation>
    </message>
    <message>
        <source>Node %1 is refused the vote of %2</source>
        <translation>Knoten %1 wird die Stimme von %2 verweigert</translation>
    </message>
    <message>
        <source>Node %1 is refused the vote of %2: %3</source>
        <translation>Knoten %1 wird die Stimme von %2 verweigert: %3</translation>
    </message>
    <message>
        <source>Node %1 became master in place of node %2 (epoch %3)</source>
        <translation>Knoten %1 wurde Master anstelle von Knoten %2 (Epoche %3)</translation>
    </message>
    <message>
        <source>Node %1 became master (epoch %2)</source>
        <translation>Knoten %1 wurde Master (Epoche %2)</translation>
    </message>
    <message>
        <source>Node %1 became master</source>
        <translation>Knoten %1 wurde Master</translation>
    </message>
    <message>
        <source>Node %1 became master in place of node %2</source>
        <translation>Knoten %1 wurde Master anstelle von Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 became a replica</source>
        <translation>Knoten %1 wurde Replica</translation>
    </message>
    <message>
        <source>Node %1 became a replica of node %2</source>
        <translation>Knoten %1 wurde Replica von Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 is in step with %2 (full synchronisation)</source>
        <translation>Knoten %1 ist synchron mit %2 (Vollsynchronisation)</translation>
    </message>
    <message>
        <source>Node %1 is in step with %2 (partial synchronisation)</source>
        <translation>Knoten %1 ist synchron mit %2 (Teilsynchronisation)</translation>
    </message>
    <message>
        <source>Node %1 replicates %2 again</source>
        <translation>Knoten %1 repliziert wieder von %2</translation>
    </message>
    <message>
        <source>Node %1 lost the replication link to its master</source>
        <translation>Knoten %1 verlor die Replikationsverbindung zu seinem Master</translation>
    </message>
    <message>
        <source>Node %1 lost the replication link to node %2</source>
        <translation>Knoten %1 verlor die Replikationsverbindung zu Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 receives the whole data set from its master</source>
        <translation>Knoten %1 erhält den ganzen Datenbestand von seinem Master</translation>
    </message>
    <message>
        <source>Node %1 receives the whole data set from node %2</source>
        <translation>Knoten %1 erhält den ganzen Datenbestand von Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 no longer owns any hash slots</source>
        <translation>Knoten %1 besitzt keine Hash-Slots mehr</translation>
    </message>
    <message>
        <source>Node %1 now owns hash slots %2</source>
        <translation>Knoten %1 besitzt jetzt die Hash-Slots %2</translation>
    </message>
    <message>
        <source>Node %1 refuses queries: its cluster state is fail</source>
        <translation>Knoten %1 lehnt Anfragen ab: Sein cluster state ist fail</translation>
    </message>
    <message>
        <source>Node %1 accepts queries: its cluster state is ok</source>
        <translation>Knoten %1 nimmt Anfragen an: Sein cluster state ist ok</translation>
    </message>
    <message>
        <source>The cluster is ok: every hash slot is served</source>
        <translation>Der Cluster ist ok: Jeder Hash-Slot wird bedient</translation>
    </message>
    <message>
        <source>The cluster serves only %1 of 16384 hash slots</source>
        <translation>Der Cluster bedient nur %1 von 16384 Hash-Slots</translation>
    </message>
    <message>
        <source>The cluster is down: no hash slot is served</source>
        <translation>Der Cluster ist ausgefallen: Kein Hash-Slot wird bedient</translation>
    </message>
    <message>
        <source>Links were cut</source>
        <translation>Verbindungen wurden getrennt</translation>
    </message>
    <message>
        <source>All links are healed</source>
        <translation>Alle Verbindungen sind geheilt</translation>
    </message>
    <message>
        <source>Links cut: %1</source>
        <translation>Verbindungen getrennt: %1</translation>
    </message>
    <message>
        <source>Links healed: %1</source>
        <translation>Verbindungen geheilt: %1</translation>
    </message>
    <message>
        <source>The link from node %1 to node %2 is cut</source>
        <translation>Die Verbindung von Knoten %1 zu Knoten %2 ist getrennt</translation>
    </message>
    <message>
        <source>The link from node %1 to node %2 is healed</source>
        <translation>Die Verbindung von Knoten %1 zu Knoten %2 ist geheilt</translation>
    </message>
    <message>
        <source>The link from node %1 to node %2 is cut (%3)</source>
        <translation>Die Verbindung von Knoten %1 zu Knoten %2 ist getrennt (%3)</translation>
    </message>
    <message>
        <source>The link from node %1 to node %2 is healed (%3)</source>
        <translation>Die Verbindung von Knoten %1 zu Knoten %2 ist geheilt (%3)</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Ringside met a problem that it cannot name</source>
        <translation>Ringside traf auf ein Problem, das es nicht benennen kann</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>poll</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>fabric</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Node %1 is no longer suspected (PFAIL)</source>
        <translation>Knoten %1 steht nicht mehr unter Verdacht (PFAIL)</translation>
    </message>
    <message>
        <source>Node %1 is in step with its master</source>
        <translation>Knoten %1 ist synchron mit seinem Master</translation>
    </message>
</context>
<context>
    <name>FactText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>paused (SIGSTOP)</source>
        <translation>pausiert (SIGSTOP)</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation>abgestürzt: %1</translation>
    </message>
    <message>
        <source>running, but %1</source>
        <translation>läuft, aber %1</translation>
    </message>
    <message>
        <source>loading its data</source>
        <translation>lädt seine Daten</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>FAIL in the eyes of %1</source>
        <translation>FAIL in den Augen von %1</translation>
    </message>
    <message>
        <source>PFAIL, suspected by %1</source>
        <translation>PFAIL, verdächtigt von %1</translation>
    </message>
    <message>
        <source>silent for %1</source>
        <translation>schweigt seit %1</translation>
    </message>
    <message>
        <source>not noticed yet</source>
        <translation>noch nicht bemerkt</translation>
    </message>
    <message>
        <source>✓ ok</source>
        <translation>✓ ok</translation>
    </message>
    <message>
        <source>refused: CLUSTERDOWN</source>
        <translation>abgelehnt: CLUSTERDOWN</translation>
    </message>
    <message>
        <source>MOVED to its master</source>
        <translation>MOVED zu seinem Master</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>up</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>down for %1</source>
        <translation>unterbrochen seit %1</translation>
    </message>
    <message>
        <source>down</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>0 B, in step</source>
        <translation>0 B, synchron</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message>
        <source>replica of %1</source>
        <translation>Replica von %1</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replica</translation>
    </message>
    <message>
        <source>role not known yet</source>
        <translation>Rolle noch unbekannt</translation>
    </message>
    <message>
        <source>master without slots</source>
        <translation>Master ohne Slots</translation>
    </message>
    <message>
        <source>master of %1</source>
        <translation>Master von %1</translation>
    </message>
    <message>
        <source>no cluster</source>
        <translation>kein Cluster</translation>
    </message>
    <message>
        <source>cluster forming</source>
        <translation>Cluster entsteht</translation>
    </message>
    <message>
        <source>cluster ok</source>
        <translation>Cluster ok</translation>
    </message>
    <message>
        <source>cluster degraded</source>
        <translation>Cluster eingeschränkt</translation>
    </message>
    <message>
        <source>cluster down</source>
        <translation>Cluster ausgefallen</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source> (%1 only)</source>
        <translation> (nur %1)</translation>
    </message>
    <message>
        <source>%1 | %2 cut for %3%4</source>
        <translation>%1 | %2 getrennt seit %3%4</translation>
    </message>
    <message>
        <source>%1 – %2 cut for %3%4</source>
        <translation>%1 – %2 getrennt seit %3%4</translation>
    </message>
    <message>
        <source>%1 → %2 cut for %3%4</source>
        <translation>%1 → %2 getrennt seit %3%4</translation>
    </message>
    <message>
        <source>node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
</context>
<context>
    <name>FigureText</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 does not exist yet. It is shown as soon as it is written.</source>
        <translation>%1 gibt es noch nicht. Die Datei wird gezeigt, sobald sie geschrieben ist.</translation>
    </message>
</context>
<context>
    <name>OpinionMark</name>
    <message>
        <source>itself</source>
        <translation>er selbst</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Node %1 itself</source>
        <translation>Knoten %1 selbst</translation>
    </message>
    <message>
        <source>Node %1 has not told anything about node %2</source>
        <translation>Knoten %1 hat über Knoten %2 noch nichts mitgeteilt</translation>
    </message>
    <message>
        <source>Node %1 holds node %2 %3, pong %4 s ago</source>
        <translation>Knoten %1 hält Knoten %2 für %3, Pong vor %4 s</translation>
    </message>
    <message>
        <source>Node %1 holds node %2 %3</source>
        <translation>Knoten %1 hält Knoten %2 für %3</translation>
    </message>
    <message>
        <source>%1 — its last word, it does not answer</source>
        <translation>%1 – sein letztes Wort, er antwortet nicht</translation>
    </message>
    <message>
        <source>holds %1 FAIL</source>
        <translation>hält %1 für FAIL</translation>
    </message>
    <message>
        <source>holds %1 PFAIL</source>
        <translation>hält %1 für PFAIL</translation>
    </message>
    <message>
        <source>in handshake with %1</source>
        <translation>ist im Handshake mit %1</translation>
    </message>
    <message>
        <source>holds all %1 others ok</source>
        <translation>hält alle %1 anderen für ok</translation>
    </message>
    <message>
        <source>has told nothing yet</source>
        <translation>hat noch nichts mitgeteilt</translation>
    </message>
    <message>
        <source>%1; %2 ok</source>
        <translation>%1; %2 ok</translation>
    </message>
</context>
<context>
    <name>PartitionForecast</name>
    <message>
        <source>Neither side has the majority of the %1 masters: after about %2 s both refuse writes, and no replica can be elected.</source>
        <translation>Keine Seite hat die Mehrheit der %1 Master: Nach etwa %2 s lehnen beide Schreibzugriffe ab, und keine Replica kann gewählt werden.</translation>
    </message>
    <message>
        <source>Side %1 holds %2 of %3 masters: the majority.</source>
        <translation>Seite %1 hält %2 von %3 Mastern: die Mehrheit.</translation>
    </message>
    <message>
        <source>Masters on side %1 go on accepting writes for about %2 s (the node timeout), then refuse them. What they accepted meanwhile is lost where a replica replaces them.</source>
        <translation>Master auf Seite %1 nehmen noch etwa %2 s (Node-Timeout) Schreibzugriffe an, dann lehnen sie ab. Was sie bis dahin annahmen, ist verloren, wo eine Replica sie ersetzt.</translation>
    </message>
    <message>
        <source>Side %1 elects in their place, a second or two later: %2.</source>
        <translation>Seite %1 wählt ein, zwei Sekunden später an ihrer Stelle: %2.</translation>
    </message>
    <message>
        <source>Nobody on side %1 can replace %2: those slots are down until healing.</source>
        <translation>Niemand auf Seite %1 kann %2 ersetzen: Diese Slots bleiben bis zum Heilen unbedient.</translation>
    </message>
    <message>
        <source>No master is on side %1: the cluster stays whole, the replicas there fall behind.</source>
        <translation>Auf Seite %1 ist kein Master: Der Cluster bleibt vollständig, die Replicas dort fallen zurück.</translation>
    </message>
    <message>
        <source>Put at least one node on each side.</source>
        <translation>Auf jede Seite mindestens einen Knoten setzen.</translation>
    </message>
</context>
<context>
    <name>TimelinePainter</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>%1 until the first PFAIL</source>
        <translation>%1 bis zum ersten PFAIL</translation>
    </message>
    <message>
        <source>%1 from PFAIL to FAIL</source>
        <translation>%1 von PFAIL bis FAIL</translation>
    </message>
    <message>
        <source>%1 until the election began</source>
        <translation>%1 bis zum Beginn der Wahl</translation>
    </message>
    <message>
        <source>%1 for the votes</source>
        <translation>%1 für die Stimmen</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: erledigt in %2</translation>
    </message>
    <message>
        <source>%1: failed. %2</source>
        <translation>%1: fehlgeschlagen. %2</translation>
    </message>
    <message>
        <source>cut %1</source>
        <translation>getrennt: %1</translation>
    </message>
    <message>
        <source>Links cut: %1</source>
        <translation>Verbindungen getrennt: %1</translation>
    </message>
    <message>
        <source>node %1 promoted after %2</source>
        <translation>Knoten %1 befördert nach %2</translation>
    </message>
    <message>
        <source>node %1 promoted</source>
        <translation>Knoten %1 befördert</translation>
    </message>
    <message>
        <source>node %1 is FAIL</source>
        <translation>Knoten %1 ist FAIL</translation>
    </message>
    <message>
        <source>node %1 is suspected</source>
        <translation>Knoten %1 unter Verdacht</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1 min</source>
        <translation>−%1 min</translation>
    </message>
    <message>
        <source>−%1 s</source>
        <translation>−%1 s</translation>
    </message>
</context>
<context>
    <name>ringside::ActionControls</name>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Link %1 – %2</source>
        <translation>Verbindung %1 – %2</translation>
    </message>
    <message>
        <source>Slot %1, without an owner</source>
        <translation>Slot %1, ohne Besitzer</translation>
    </message>
    <message>
        <source>Slot %1, on node %2</source>
        <translation>Slot %1, auf Knoten %2</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
</context>
<context>
    <name>ringside::ChartPanel</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>2 min</source>
        <translation>2 min</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>Show the last 30 seconds</source>
        <translation>Die letzten 30 Sekunden zeigen</translation>
    </message>
    <message>
        <source>Show the last 2 minutes</source>
        <translation>Die letzten 2 Minuten zeigen</translation>
    </message>
    <message>
        <source>Show the last 10 minutes: all that is kept</source>
        <translation>Die letzten 10 Minuten zeigen: alles, was aufgehoben wird</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Hold the charts still to read them; the cluster runs on and nothing is lost</source>
        <translation>Hält die Diagramme zum Lesen an; der Cluster läuft weiter, nichts geht verloren</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Save what the charts show as a picture (PNG) or as a table of figures (CSV)</source>
        <translation>Speichert, was die Diagramme zeigen, als Bild (PNG) oder als Tabelle der Messwerte (CSV)</translation>
    </message>
    <message>
        <source>Message about the charts</source>
        <translation>Meldung zu den Diagrammen</translation>
    </message>
    <message>
        <source>Replication lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Operations per second</source>
        <translation>Operationen pro Sekunde</translation>
    </message>
    <message>
        <source>Memory per node</source>
        <translation>Speicher je Knoten</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>How many bytes of the replication stream a replica still lacks</source>
        <translation>Wie viele Bytes des Replikationsstroms einer Replica noch fehlen</translation>
    </message>
    <message>
        <source>How long ago the replica had what its master has now</source>
        <translation>Vor welcher Zeit die Replica den jetzigen Stand ihres Masters hatte</translation>
    </message>
    <message>
        <source>Held at %1</source>
        <translation>Angehalten um %1</translation>
    </message>
    <message>
        <source>Save as picture (PNG)…</source>
        <translation>Als Bild speichern (PNG)…</translation>
    </message>
    <message>
        <source>Save figures (CSV)…</source>
        <translation>Messwerte speichern (CSV)…</translation>
    </message>
    <message>
        <source>Save the charts</source>
        <translation>Diagramme speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
</context>
<context>
    <name>ringside::ChartPlot</name>
    <message>
        <source>node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>%1 link down</source>
        <translation>%1 ohne Link</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>ringside::ClosingPage</name>
    <message>
        <source>Ending the servers</source>
        <translation>Die Server werden beendet</translation>
    </message>
    <message>
        <source>Do not wait</source>
        <translation>Nicht warten</translation>
    </message>
    <message>
        <source>Kills what still runs (SIGKILL). The append-only files lose at most the last second.</source>
        <translation>Beendet hart, was noch läuft (SIGKILL). Die Append-only-Dateien verlieren höchstens die letzte Sekunde.</translation>
    </message>
    <message numerus="yes">
        <source>Ending %n server(s)</source>
        <translation>
            <numerusform>%n Server wird beendet</numerusform>
            <numerusform>%n Server werden beendet</numerusform>
        </translation>
    </message>
    <message>
        <source>Lab “%1” keeps its data, its settings and its ports in
%2</source>
        <translation>Labor „%1“ behält seine Daten, Einstellungen und Ports in
%2</translation>
    </message>
</context>
<context>
    <name>ringside::ClusterPage</name>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>What each node believes</source>
        <translation>Was jeder Knoten glaubt</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Slots served</source>
        <translation>Bediente Slots</translation>
    </message>
    <message>
        <source>Slots whose owner runs and says ok</source>
        <translation>Slots, deren Besitzer läuft und ok meldet</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Einigkeit</translation>
    </message>
    <message>
        <source>Whether every answering node tells the same owners</source>
        <translation>Ob jeder antwortende Knoten dieselben Besitzer nennt</translation>
    </message>
    <message>
        <source>Nodes running</source>
        <translation>Laufende Knoten</translation>
    </message>
    <message>
        <source>Current epoch</source>
        <translation>Aktuelle Epoche</translation>
    </message>
    <message>
        <source>The highest any node has told</source>
        <translation>Die höchste, die ein Knoten genannt hat</translation>
    </message>
    <message>
        <source>Node timeout</source>
        <translation>Node-Timeout</translation>
    </message>
    <message>
        <source>cluster-node-timeout</source>
        <translation>cluster-node-timeout</translation>
    </message>
    <message>
        <source>Keys on masters</source>
        <translation>Schlüssel auf Mastern</translation>
    </message>
    <message>
        <source>Connect with any client</source>
        <translation>Mit jedem Client verbinden</translation>
    </message>
    <message>
        <source>Password of this lab</source>
        <translation>Passwort dieses Labors</translation>
    </message>
    <message>
        <source>The cluster</source>
        <translation>Der Cluster</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>all views agree</source>
        <translation>alle Sichten sind einig</translation>
    </message>
    <message>
        <source>views differ</source>
        <translation>die Sichten weichen ab</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>None: every link is open and every process runs.</source>
        <translation>Keine: Jede Verbindung ist offen, jeder Prozess läuft.</translation>
    </message>
</context>
<context>
    <name>ringside::ClusterSketch</name>
    <message>
        <source>Drawing: %1 masters with %2 replicas each</source>
        <translation>Zeichnung: %1 Master mit je %2 Replicas</translation>
    </message>
</context>
<context>
    <name>ringside::ClusterView</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Ringside&apos;s log</source>
        <translation>Ringsides Log</translation>
    </message>
    <message>
        <source>Done in %1 ms.</source>
        <translation>In %1 ms erledigt.</translation>
    </message>
</context>
<context>
    <name>ringside::CommandLog</name>
    <message>
        <source>Actions and their commands</source>
        <translation>Aktionen und ihre Befehle</translation>
    </message>
    <message>
        <source>What was done, and the commands that did it</source>
        <translation>Was getan wurde, und die Befehle, die es taten</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Filter: kill, redis-cli, failed …</source>
        <translation>Filter: kill, redis-cli, fehlgeschlagen …</translation>
    </message>
    <message>
        <source>Show only actions that have these words in their text, their commands or their error</source>
        <translation>Nur Aktionen zeigen, die diese Wörter im Text, in den Befehlen oder im Fehler haben</translation>
    </message>
    <message>
        <source>Message about the commands</source>
        <translation>Meldung zu den Befehlen</translation>
    </message>
    <message>
        <source>Copy all as a script</source>
        <translation>Alles als Skript kopieren</translation>
    </message>
    <message>
        <source>Copy every command as a shell script, with the actions as comments</source>
        <translation>Jeden Befehl als Shell-Skript kopieren, mit den Aktionen als Kommentaren</translation>
    </message>
    <message>
        <source>Copied all commands as a script</source>
        <translation>Alle Befehle als Skript kopiert</translation>
    </message>
    <message>
        <source>Nothing has been done yet. Every action appears here with its commands.</source>
        <translation>Noch nichts getan. Jede Aktion erscheint hier mit ihren Befehlen.</translation>
    </message>
    <message>
        <source>No action has these words.</source>
        <translation>Keine Aktion enthält diese Wörter.</translation>
    </message>
    <message>
        <source>✓ done in %1</source>
        <translation>✓ erledigt in %1</translation>
    </message>
    <message>
        <source>✕ failed after %1</source>
        <translation>✕ fehlgeschlagen nach %1</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
</context>
<context>
    <name>ringside::CommandPalette</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>One action a line, as in ringside-cli. Tab completes, Up and Down recall, Enter sends.</source>
        <translation>Eine Aktion pro Zeile, wie in ringside-cli. Tab ergänzt, Auf und Ab holen frühere, Eingabe sendet.</translation>
    </message>
    <message>
        <source>type an action</source>
        <translation>Aktion eingeben</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>master of %1</source>
        <translation>Master von %1</translation>
    </message>
    <message>
        <source>replica of %1</source>
        <translation>Replica von %1</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
</context>
<context>
    <name>ringside::CommandsModel</name>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: erledigt in %2</translation>
    </message>
    <message>
        <source>%1: failed after %2</source>
        <translation>%1: fehlgeschlagen nach %2</translation>
    </message>
</context>
<context>
    <name>ringside::ConfirmStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Question before an action</source>
        <translation>Frage vor einer Aktion</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>%1 anyway</source>
        <translation>Trotzdem: %1</translation>
    </message>
    <message>
        <source>Sends: %1</source>
        <translation>Sendet: %1</translation>
    </message>
</context>
<context>
    <name>ringside::ControlSet</name>
    <message>
        <source>There is no cluster yet: start one first.</source>
        <translation>Noch kein Cluster: zuerst einen starten.</translation>
    </message>
    <message>
        <source>partition A | B — choose who stands on which side, and see what will happen.</source>
        <translation>partition A | B – wählen, wer auf welcher Seite steht, und sehen, was geschehen wird.</translation>
    </message>
    <message>
        <source>set N DIRECTIVE VALUE — change a setting of a running node.</source>
        <translation>set N DIRECTIVE VALUE – ändert eine Einstellung eines laufenden Knotens.</translation>
    </message>
</context>
<context>
    <name>ringside::ControlToolBar</name>
    <message>
        <source>Controls</source>
        <translation>Bedienung</translation>
    </message>
    <message>
        <source>More controls</source>
        <translation>Weitere Bedienelemente</translation>
    </message>
    <message>
        <source>The controls that have no room here</source>
        <translation>Die Bedienelemente, die hier keinen Platz haben</translation>
    </message>
</context>
<context>
    <name>ringside::CopyLabel</name>
    <message>
        <source>Click to copy</source>
        <translation>Klicken zum Kopieren</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
</context>
<context>
    <name>ringside::CopyLine</name>
    <message>
        <source>copy</source>
        <translation>kopieren</translation>
    </message>
    <message>
        <source>Copies the line</source>
        <translation>Kopiert die Zeile</translation>
    </message>
    <message>
        <source>Copy the password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>ringside::CreateForm</name>
    <message>
        <source>Masters</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Replicas of each master</source>
        <translation>Replicas je Master</translation>
    </message>
    <message>
        <source>Node timeout in milliseconds</source>
        <translation>Node-Timeout in Millisekunden</translation>
    </message>
    <message>
        <source>Port of node 1</source>
        <translation>Port von Knoten 1</translation>
    </message>
    <message>
        <source>Ask for a password</source>
        <translation>Ein Passwort verlangen</translation>
    </message>
    <message>
        <source>Step by step, to watch it form</source>
        <translation>Schrittweise, um zuzusehen</translation>
    </message>
    <message>
        <source>Start a cluster</source>
        <translation>Cluster starten</translation>
    </message>
    <message>
        <source>Replicas of each</source>
        <translation>Replicas je Master</translation>
    </message>
    <message>
        <source>Node timeout, ms</source>
        <translation>Node-Timeout, ms</translation>
    </message>
    <message>
        <source>First port</source>
        <translation>Erster Port</translation>
    </message>
    <message>
        <source>Server program</source>
        <translation>Serverprogramm</translation>
    </message>
    <message>
        <source>Name of the lab</source>
        <translation>Name des Labors</translation>
    </message>
    <message>
        <source>Its data and settings are kept under this name.</source>
        <translation>Unter diesem Namen bleiben Daten und Einstellungen erhalten.</translation>
    </message>
    <message>
        <source>Which of the installed servers the nodes run</source>
        <translation>Welcher der installierten Server auf den Knoten läuft</translation>
    </message>
    <message>
        <source>requirepass and masterauth on every node. Off is fine here: the nodes listen on this machine only.</source>
        <translation>requirepass und masterauth auf jedem Knoten. Ohne geht es hier auch: Die Knoten lauschen nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Shows each MEET, ADDSLOTS and REPLICATE instead of hurrying.</source>
        <translation>Zeigt jedes MEET, ADDSLOTS und REPLICATE, statt sich zu beeilen.</translation>
    </message>
    <message>
        <source>How long a silent node is trusted: cluster-node-timeout. Short makes failovers quick.</source>
        <translation>Wie lange einem stummen Knoten vertraut wird: cluster-node-timeout. Kurz macht Failover schnell.</translation>
    </message>
    <message>
        <source>Nodes listen on consecutive ports from here, and on each port + 10000 for the cluster bus.</source>
        <translation>Die Knoten lauschen auf fortlaufenden Ports ab hier und für den Cluster-Bus auf jedem Port + 10000.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots and dashes.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>There is a lab of that name already: continue it, or choose another name.</source>
        <translation>Ein Labor dieses Namens gibt es schon: dort weitermachen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>With fewer than 3 masters no majority is left when one dies: there will be no failover.</source>
        <translation>Mit weniger als 3 Mastern bleibt keine Mehrheit, wenn einer ausfällt: Es gibt keinen Failover.</translation>
    </message>
    <message>
        <source>Without replicas nobody can take over a dead master&apos;s slots.</source>
        <translation>Ohne Replicas kann niemand die Slots eines toten Masters übernehmen.</translation>
    </message>
    <message>
        <source>%1 processes need about %2 MB of memory.</source>
        <translation>%1 Prozesse brauchen etwa %2 MB Speicher.</translation>
    </message>
    <message>
        <source>%1, %2 on ports %3–%4 of this machine</source>
        <translation>%1, %2 auf lokalen Ports %3–%4</translation>
    </message>
    <message numerus="yes">
        <source>%n masters</source>
        <translation>
            <numerusform>%n Master</numerusform>
            <numerusform>%n Master</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replicas</source>
        <translation>
            <numerusform>%n Replica</numerusform>
            <numerusform>%n Replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::EventsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Auslöser</translation>
    </message>
</context>
<context>
    <name>ringside::EventsTable</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Double click an event to go to its moment</source>
        <translation>Doppelklick auf ein Ereignis geht zu seinem Zeitpunkt</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Filter: words, node 4, log …</source>
        <translation>Filter: Wörter, Knoten 4, Log …</translation>
    </message>
    <message>
        <source>Show only events that have all these words</source>
        <translation>Nur Ereignisse zeigen, die alle diese Wörter haben</translation>
    </message>
    <message>
        <source>How much an event matters</source>
        <translation>Wie wichtig ein Ereignis ist</translation>
    </message>
    <message>
        <source>Leave out what matters less</source>
        <translation>Weniger Wichtiges weglassen</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Without routine</source>
        <translation>Ohne Alltägliches</translation>
    </message>
    <message>
        <source>Warnings, failures</source>
        <translation>Warnungen, Ausfälle</translation>
    </message>
    <message>
        <source>Failures only</source>
        <translation>Nur Ausfälle</translation>
    </message>
    <message>
        <source>Number of events</source>
        <translation>Anzahl der Ereignisse</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Go to the newest event and follow what comes</source>
        <translation>Zum neuesten Ereignis gehen und dem folgen, was kommt</translation>
    </message>
    <message>
        <source>%1 new below</source>
        <translation>%1 neue unten</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>Ereignisse: %1</translation>
    </message>
    <message>
        <source>Events: %1 of %2</source>
        <translation>Ereignisse: %1 von %2</translation>
    </message>
</context>
<context>
    <name>ringside::HelpWindow</name>
    <message>
        <source>There is no page %1.</source>
        <translation>Eine Seite %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Ringside – Guide</source>
        <translation>Ringside – Anleitung</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Anleitung</translation>
    </message>
</context>
<context>
    <name>ringside::Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
</context>
<context>
    <name>ringside::LabCard</name>
    <message>
        <source>used just now</source>
        <translation>gerade benutzt</translation>
    </message>
    <message>
        <source>used %1 minutes ago</source>
        <translation>vor %1 Minuten benutzt</translation>
    </message>
    <message>
        <source>used %1 hours ago</source>
        <translation>vor %1 Stunden benutzt</translation>
    </message>
    <message>
        <source>used on %1</source>
        <translation>benutzt am %1</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Continue lab %1</source>
        <translation>Labor %1 weitermachen</translation>
    </message>
    <message>
        <source>Starts the nodes of lab %1 with the data and settings they had.</source>
        <translation>Startet die Knoten von Labor %1 mit ihren Daten und Einstellungen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>masters, replicas</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n masters</source>
        <translation>
            <numerusform>%n Master</numerusform>
            <numerusform>%n Master</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replicas</source>
        <translation>
            <numerusform>%n Replica</numerusform>
            <numerusform>%n Replicas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::LinkPage</name>
    <message>
        <source>Cluster bus</source>
        <translation>Cluster-Bus</translation>
    </message>
    <message>
        <source>PING, PONG, votes, FAIL messages</source>
        <translation>PING, PONG, Stimmen, FAIL-Nachrichten</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>The stream of writes</source>
        <translation>Der Strom der Schreibzugriffe</translation>
    </message>
    <message>
        <source>Believes</source>
        <translation>Glaubt</translation>
    </message>
    <message>
        <source>What the sender holds of the other</source>
        <translation>Wofür der Sender den anderen hält</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 zu %2</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>✕ cut for %1, %2 held</source>
        <translation>✕ getrennt seit %1, %2 angehalten</translation>
    </message>
    <message>
        <source>✕ cut for %1</source>
        <translation>✕ getrennt seit %1</translation>
    </message>
    <message>
        <source>%1 holds %2 %3</source>
        <translation>%1 hält %2 für %3</translation>
    </message>
    <message>
        <source>Link %1 – %2</source>
        <translation>Verbindung %1 – %2</translation>
    </message>
    <message>
        <source>cluster bus and replication</source>
        <translation>Cluster-Bus und Replikation</translation>
    </message>
    <message>
        <source>cluster bus</source>
        <translation>Cluster-Bus</translation>
    </message>
    <message>
        <source>The connections stay open; what is sent on a cut direction is held and flows on healing.</source>
        <translation>Die TCP-Verbindungen bleiben offen; was in eine getrennte Richtung gesendet wird, wird angehalten und fließt beim Heilen weiter.</translation>
    </message>
    <message>
        <source>Both directions are open.</source>
        <translation>Beide Richtungen sind offen.</translation>
    </message>
</context>
<context>
    <name>ringside::LogView</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Select text and press Ctrl+C to copy it</source>
        <translation>Text auswählen und mit Strg+C kopieren</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Marks these words; Enter goes to the next place, Shift+Enter back</source>
        <translation>Markiert diese Wörter; Eingabe geht zur nächsten Stelle, Umschalt+Eingabe zurück</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to the place before (Shift+F3)</source>
        <translation>Zur vorigen Stelle gehen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next place (F3)</source>
        <translation>Zur nächsten Stelle gehen (F3)</translation>
    </message>
    <message>
        <source>Level of the lines</source>
        <translation>Stufe der Zeilen</translation>
    </message>
    <message>
        <source>Leave out lines that matter less</source>
        <translation>Weniger wichtige Zeilen weglassen</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Without debug</source>
        <translation>Ohne Debug</translation>
    </message>
    <message>
        <source>Warnings, errors</source>
        <translation>Warnungen, Fehler</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>State of the log</source>
        <translation>Zustand des Logs</translation>
    </message>
    <message>
        <source>This log is empty.</source>
        <translation>Dieses Log ist leer.</translation>
    </message>
    <message>
        <source>The file began anew; earlier lines are gone.</source>
        <translation>Die Datei begann neu; frühere Zeilen sind weg.</translation>
    </message>
    <message>
        <source>Only the last 2 MB are shown.</source>
        <translation>Nur die letzten 2 MB werden gezeigt.</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>More than %1 found</source>
        <translation>Mehr als %1 gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
</context>
<context>
    <name>ringside::MainWindow</name>
    <message>
        <source>Ringside</source>
        <translation>Ringside</translation>
    </message>
    <message>
        <source>%1 – Ringside</source>
        <translation>%1 – Ringside</translation>
    </message>
    <message>
        <source>Delete this cluster?</source>
        <translation>Diesen Cluster löschen?</translation>
    </message>
    <message numerus="yes">
        <source>All %n node(s) of “%1” end, and their data is deleted for good.</source>
        <translation>
            <numerusform>Der %n Knoten von „%1“ wird beendet, seine Daten werden endgültig gelöscht.</numerusform>
            <numerusform>Alle %n Knoten von „%1“ werden beendet, ihre Daten endgültig gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete cluster</source>
        <translation>Cluster löschen</translation>
    </message>
    <message>
        <source>&amp;Lab</source>
        <translation>&amp;Labor</translation>
    </message>
    <message>
        <source>&amp;Close the lab</source>
        <translation>Labor &amp;schließen</translation>
    </message>
    <message>
        <source>Ends the servers and keeps their data</source>
        <translation>Beendet die Server und behält ihre Daten</translation>
    </message>
    <message>
        <source>Show its &amp;folder</source>
        <translation>Seinen &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Delete the cluster and its data…</source>
        <translation>Cluster und Daten &amp;löschen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Layout for a &amp;class</source>
        <translation>Layout für den &amp;Unterricht</translation>
    </message>
    <message>
        <source>Layout for a &amp;lab</source>
        <translation>Layout fürs &amp;Labor</translation>
    </message>
    <message>
        <source>Layout to &amp;inspect</source>
        <translation>Layout zum &amp;Untersuchen</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Bereiche</translation>
    </message>
    <message>
        <source>&amp;Move panels</source>
        <translation>Bereiche &amp;verschieben</translation>
    </message>
    <message>
        <source>&amp;Stage</source>
        <translation>B&amp;ühne</translation>
    </message>
    <message>
        <source>Ring and graph</source>
        <translation>Ring und Graph</translation>
    </message>
    <message>
        <source>Ring only</source>
        <translation>Nur Ring</translation>
    </message>
    <message>
        <source>Graph only</source>
        <translation>Nur Graph</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>P&amp;resenter mode</source>
        <translation>&amp;Präsentationsmodus</translation>
    </message>
    <message>
        <source>&amp;Animate what changes</source>
        <translation>Änderungen &amp;animieren</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>C&amp;ommand line	Ctrl+K</source>
        <translation>Befehls&amp;zeile	Strg+K</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Anleitung</translation>
    </message>
    <message>
        <source>All &amp;actions</source>
        <translation>Alle A&amp;ktionen</translation>
    </message>
    <message>
        <source>A&amp;bout Ringside</source>
        <translation>Ü&amp;ber Ringside</translation>
    </message>
    <message>
        <source>About Ringside</source>
        <translation>Über Ringside</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Ringside %1&lt;/h3&gt;&lt;p&gt;A desktop laboratory for Redis Cluster. Real servers, real failures.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. Uses Qt, QCustomPlot, hiredis and spdlog.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Ringside %1&lt;/h3&gt;&lt;p&gt;Ein Desktop-Labor für Redis Cluster. Echte Server, echte Ausfälle.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer. Verwendet Qt, QCustomPlot, hiredis und spdlog.&lt;/p&gt;</translation>
    </message>
</context>
<context>
    <name>ringside::NodeChip</name>
    <message>
        <source>Node %1, %2</source>
        <translation>Knoten %1, %2</translation>
    </message>
    <message>
        <source>not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>replica of %1</source>
        <translation>Replica von %1</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replica</translation>
    </message>
</context>
<context>
    <name>ringside::NodePage</name>
    <message>
        <source>What each node believes</source>
        <translation>Was jeder Knoten glaubt</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Its own log</source>
        <translation>Sein eigenes Log</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>What the operating system says</source>
        <translation>Was das Betriebssystem sagt</translation>
    </message>
    <message>
        <source>For the others</source>
        <translation>Für die anderen</translation>
    </message>
    <message>
        <source>What the other nodes believe of it</source>
        <translation>Was die anderen Knoten von ihm glauben</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>What it does with a write for a slot it knows</source>
        <translation>Was er mit einem Schreibzugriff auf einen bekannten Slot tut</translation>
    </message>
    <message>
        <source>Epoch current · config</source>
        <translation>Epoche aktuell · config</translation>
    </message>
    <message>
        <source>The cluster&apos;s clock as it knows it, and the one its slots were claimed with</source>
        <translation>Die Uhr des Clusters, wie er sie kennt, und die, mit der seine Slots beansprucht wurden</translation>
    </message>
    <message>
        <source>Replication offset</source>
        <translation>Replikations-Offset</translation>
    </message>
    <message>
        <source>Bytes of the replication stream</source>
        <translation>Bytes des Replikationsstroms</translation>
    </message>
    <message>
        <source>Link to its master</source>
        <translation>Link zum Master</translation>
    </message>
    <message>
        <source>master_link_status</source>
        <translation>master_link_status</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>How far it is behind its master</source>
        <translation>Wie weit er hinter seinem Master ist</translation>
    </message>
    <message>
        <source>Operations per second</source>
        <translation>Operationen pro Sekunde</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>used_memory, and maxmemory where it is set</source>
        <translation>used_memory, und maxmemory, wo gesetzt</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Node ID</source>
        <translation>Node-ID</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>no longer in the cluster</source>
        <translation>nicht mehr im Cluster</translation>
    </message>
    <message>
        <source>%1 · :%2 · pid %3</source>
        <translation>%1 · :%2 · pid %3</translation>
    </message>
    <message>
        <source>%1 · :%2 · no process</source>
        <translation>%1 · :%2 · kein Prozess</translation>
    </message>
    <message>
        <source>Node %1 %2.</source>
        <translation>Knoten %1 %2.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>ringside::NodesModel</name>
    <message>
        <source>As last heard</source>
        <translation>Wie zuletzt gehört</translation>
    </message>
    <message>
        <source>master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>replica</source>
        <translation>Replica</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>It runs but cannot be asked: %1</source>
        <translation>Er läuft, kann aber nicht befragt werden: %1</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>schweigt %1</translation>
    </message>
    <message>
        <source>The process runs but owes an answer</source>
        <translation>Der Prozess läuft, ist aber eine Antwort schuldig</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>Halted by SIGSTOP; it can be resumed</source>
        <translation>Angehalten durch SIGSTOP; er kann fortgesetzt werden</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <translation>%1 Slots</translation>
    </message>
    <message>
        <source>%1 in %2 ranges</source>
        <translation>%1 in %2 Bereichen</translation>
    </message>
    <message>
        <source>✕ FAIL by %1</source>
        <translation>✕ FAIL von %1</translation>
    </message>
    <message>
        <source>Nodes that hold it for failed: %1</source>
        <translation>Knoten, die ihn für ausgefallen halten: %1</translation>
    </message>
    <message>
        <source>? PFAIL by %1</source>
        <translation>? PFAIL von %1</translation>
    </message>
    <message>
        <source>Nodes that suspect it: %1</source>
        <translation>Knoten, die ihn verdächtigen: %1</translation>
    </message>
    <message>
        <source>✓ ok</source>
        <translation>✓ ok</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>✕ down %1</source>
        <translation>✕ weg seit %1</translation>
    </message>
    <message>
        <source>✕ down</source>
        <translation>✕ weg</translation>
    </message>
    <message>
        <source>master_link_status: down</source>
        <translation>master_link_status: down</translation>
    </message>
    <message>
        <source>up</source>
        <translation>steht</translation>
    </message>
    <message>
        <source>Behind its master by %1</source>
        <translation>%1 hinter seinem Master</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>Rückstand %1</translation>
    </message>
    <message>
        <source>of at most %1</source>
        <translation>von höchstens %1</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Number, in order of port; disc: master, ring: replica</source>
        <translation>Nummer, nach Port geordnet; Scheibe: Master, Ring: Replica</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>As the node says itself</source>
        <translation>Wie der Knoten selbst sagt</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>What the operating system says</source>
        <translation>Was das Betriebssystem sagt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where clients connect</source>
        <translation>Wohin sich Clients verbinden</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Hash slots it owns in the eyes of the cluster</source>
        <translation>Hash-Slots, die er in den Augen des Clusters besitzt</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Whom it replicates</source>
        <translation>Wen er repliziert</translation>
    </message>
    <message>
        <source>Others say</source>
        <translation>Andere sagen</translation>
    </message>
    <message>
        <source>How many other nodes hold it for failed or suspect it</source>
        <translation>Wie viele andere Knoten ihn für ausgefallen halten oder verdächtigen</translation>
    </message>
    <message>
        <source>Replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>Link to its master, and how far it lags behind</source>
        <translation>Verbindung zu seinem Master, und wie weit er zurückliegt</translation>
    </message>
    <message>
        <source>Ops/s</source>
        <translation>Ops/s</translation>
    </message>
    <message>
        <source>Commands done per second</source>
        <translation>Befehle pro Sekunde</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>used_memory</source>
        <translation>used_memory</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys it holds</source>
        <translation>Schlüssel, die er hält</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Client connections</source>
        <translation>Verbindungen von Clients</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Share of one processor core</source>
        <translation>Anteil eines Prozessorkerns</translation>
    </message>
    <message>
        <source>Pid</source>
        <translation>Pid</translation>
    </message>
    <message>
        <source>Process id</source>
        <translation>Prozessnummer</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Server program and version</source>
        <translation>Serverprogramm und Version</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Its configuration epoch</source>
        <translation>Seine Konfigurations-Epoche</translation>
    </message>
    <message>
        <source>one slot</source>
        <translation>ein Slot</translation>
    </message>
</context>
<context>
    <name>ringside::NodesTable</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>One row a node. Right click a header to choose columns, a row for what can be done to the node.</source>
        <translation>Eine Zeile pro Knoten. Rechtsklick auf einen Kopf wählt Spalten, auf eine Zeile zeigt, was mit dem Knoten getan werden kann.</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>schweigt %1</translation>
    </message>
    <message>
        <source>? PFAIL by %1</source>
        <translation>? PFAIL von %1</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>synchronisiert</translation>
    </message>
</context>
<context>
    <name>ringside::OpinionMatrix</name>
    <message>
        <source>What each node believes of each other</source>
        <translation>Was jeder Knoten von jedem anderen glaubt</translation>
    </message>
</context>
<context>
    <name>ringside::PalettePopup</name>
    <message>
        <source>Error in the command</source>
        <translation>Fehler im Befehl</translation>
    </message>
    <message>
        <source>Command help</source>
        <translation>Hilfe zum Befehl</translation>
    </message>
</context>
<context>
    <name>ringside::PartitionDialog</name>
    <message>
        <source>Partition</source>
        <translation>Aufteilen</translation>
    </message>
    <message>
        <source>Partition the network</source>
        <translation>Das Netz aufteilen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is cut.</source>
        <translation>Nichts wird getrennt.</translation>
    </message>
    <message>
        <source>Click a node to move it to the other side.</source>
        <translation>Ein Klick auf einen Knoten bringt ihn auf die andere Seite.</translation>
    </message>
    <message>
        <source>One node alone</source>
        <translation>Ein Knoten allein</translation>
    </message>
    <message>
        <source>The first of side A against all others</source>
        <translation>Der erste von Seite A gegen alle anderen</translation>
    </message>
    <message>
        <source>Minority | majority</source>
        <translation>Minderheit | Mehrheit</translation>
    </message>
    <message>
        <source>A master with another master&apos;s replica: the classic split brain</source>
        <translation>Ein Master mit der Replica eines anderen: der klassische Split Brain</translation>
    </message>
    <message>
        <source>Swap sides</source>
        <translation>Seiten tauschen</translation>
    </message>
    <message>
        <source>A becomes B and B becomes A</source>
        <translation>A wird B und B wird A</translation>
    </message>
    <message>
        <source>Move node %1 to the other side</source>
        <translation>Knoten %1 auf die andere Seite bringen</translation>
    </message>
    <message>
        <source>Side %1 · %2 of %3 masters · majority</source>
        <translation>Seite %1 · %2 von %3 Mastern · Mehrheit</translation>
    </message>
    <message>
        <source>Side %1 · %2 of %3 masters</source>
        <translation>Seite %1 · %2 von %3 Mastern</translation>
    </message>
    <message>
        <source>Put at least one node on each side.</source>
        <translation>Auf jede Seite mindestens einen Knoten setzen.</translation>
    </message>
    <message>
        <source>Sends: %1</source>
        <translation>Sendet: %1</translation>
    </message>
</context>
<context>
    <name>ringside::ProgressLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>ringside::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Action %1</source>
        <translation>Aktion %1</translation>
    </message>
    <message>
        <source>Ends %1 early; what it has done so far stays.</source>
        <translation>Beendet %1 vorzeitig; was bisher getan ist, bleibt.</translation>
    </message>
    <message>
        <source>Copies the action and its error</source>
        <translation>Kopiert die Aktion und ihren Fehler</translation>
    </message>
    <message>
        <source>The error stays in the log.</source>
        <translation>Der Fehler bleibt im Log.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ erledigt</translation>
    </message>
    <message>
        <source>It failed without saying why; see the log.</source>
        <translation>Es schlug ohne Begründung fehl; siehe Log.</translation>
    </message>
</context>
<context>
    <name>ringside::ProgressStrip</name>
    <message>
        <source>Running actions</source>
        <translation>Laufende Aktionen</translation>
    </message>
</context>
<context>
    <name>ringside::ScriptRunner</name>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3: %4</source>
        <translation>%1, Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 fehlgeschlagen: %2</translation>
    </message>
</context>
<context>
    <name>ringside::Session</name>
    <message>
        <source>No lab is open.</source>
        <translation>Kein Labor ist geöffnet.</translation>
    </message>
</context>
<context>
    <name>ringside::SetDialog</name>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Change a directive</source>
        <translation>Eine Direktive ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Directive</source>
        <translation>Direktive</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>alle Knoten</translation>
    </message>
    <message>
        <source>node %1 (:%2)</source>
        <translation>Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>Not among the common directives: the server will say whether it knows it.</source>
        <translation>Nicht unter den üblichen Direktiven: Der Server wird sagen, ob er sie kennt.</translation>
    </message>
    <message>
        <source>Name a directive and a value.</source>
        <translation>Eine Direktive und einen Wert angeben.</translation>
    </message>
    <message>
        <source>Sends: %1</source>
        <translation>Sendet: %1</translation>
    </message>
    <message>
        <source>Sent as CONFIG SET to the running node, and kept for its next start.</source>
        <translation>Geht als CONFIG SET an den laufenden Knoten und bleibt für den nächsten Start erhalten.</translation>
    </message>
</context>
<context>
    <name>ringside::ShardList</name>
    <message>
        <source>Shards</source>
        <translation>Shards</translation>
    </message>
    <message>
        <source>master %1</source>
        <translation>Master %1</translation>
    </message>
    <message>
        <source>no master</source>
        <translation>kein Master</translation>
    </message>
    <message>
        <source>%1, replica %2</source>
        <translation>%1, Replica %2</translation>
    </message>
    <message>
        <source>%1 — not served</source>
        <translation>%1 – unbedient</translation>
    </message>
    <message>
        <source>no slots</source>
        <translation>keine Slots</translation>
    </message>
</context>
<context>
    <name>ringside::ShardPage</name>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>Ready to take over</source>
        <translation>Übernahmebereit</translation>
    </message>
    <message>
        <source>Replicas that run and have synced once</source>
        <translation>Replicas, die laufen und schon einmal synchron waren</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Number of slots</source>
        <translation>Anzahl der Slots</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Largest lag</source>
        <translation>Größter Rückstand</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>no such shard</source>
        <translation>kein solcher Shard</translation>
    </message>
    <message>
        <source>Shard of node %1</source>
        <translation>Shard von Knoten %1</translation>
    </message>
    <message>
        <source>%1 slots</source>
        <translation>%1 Slots</translation>
    </message>
    <message>
        <source>served</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>nicht bedient</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>one slot</source>
        <translation>ein Slot</translation>
    </message>
</context>
<context>
    <name>ringside::SlotPage</name>
    <message>
        <source>migrating %1 → %2</source>
        <translation>migrating %1 → %2</translation>
    </message>
    <message>
        <source>importing %1 → %2</source>
        <translation>importing %1 → %2</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>In the eyes of the cluster: the highest config epoch wins</source>
        <translation>In den Augen des Clusters: Die höchste config epoch gewinnt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>In the range</source>
        <translation>Im Bereich</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Replicas</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>of shard %1</source>
        <translation>von Shard %1</translation>
    </message>
    <message>
        <source>without an owner</source>
        <translation>ohne Besitzer</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>node %1 (:%2)</source>
        <translation>Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>served</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>nicht bedient</translation>
    </message>
</context>
<context>
    <name>ringside::StageWidget</name>
    <message>
        <source>Stage: slot ring and nodes</source>
        <translation>Bühne: Slot-Ring und Knoten</translation>
    </message>
    <message>
        <source>Heal all cut links</source>
        <translation>Alle getrennten Verbindungen heilen</translation>
    </message>
    <message>
        <source>Removes every fault from every link (heal)</source>
        <translation>Entfernt jede Störung von jeder Verbindung (heal)</translation>
    </message>
</context>
<context>
    <name>ringside::StageWords</name>
    <message numerus="yes">
        <source>%1 and %n more ranges</source>
        <translation>
            <numerusform>%1 und %n weiterer Bereich</numerusform>
            <numerusform>%1 und %n weitere Bereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Node %1 · %2</source>
        <translation>Knoten %1 · %2</translation>
    </message>
    <message>
        <source>%1 %2 · pid %3</source>
        <translation>%1 %2 · pid %3</translation>
    </message>
    <message numerus="yes">
        <source>%n slots: %1</source>
        <translation>
            <numerusform>%n Slot: %1</numerusform>
            <numerusform>%n Slots: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>replica of node %1</source>
        <translation>Replica von Knoten %1</translation>
    </message>
    <message>
        <source>Link between nodes %1 and %2</source>
        <translation>Verbindung zwischen Knoten %1 und %2</translation>
    </message>
    <message>
        <source>replication: node %1 follows node %2</source>
        <translation>Replikation: Knoten %1 folgt Knoten %2</translation>
    </message>
    <message>
        <source>lag %1</source>
        <translation>Rückstand %1</translation>
    </message>
    <message>
        <source>bus</source>
        <translation>Bus</translation>
    </message>
    <message>
        <source>replication</source>
        <translation>Replikation</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>%1 → %2 cut (%3)</source>
        <translation>%1 → %2 getrennt (%3)</translation>
    </message>
    <message>
        <source>cluster bus</source>
        <translation>Cluster-Bus</translation>
    </message>
    <message>
        <source>Slot %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>Slot %1
uncovered: no master owns it</source>
        <translation>Slot %1
ohne Besitzer: Kein Master besitzt ihn</translation>
    </message>
    <message>
        <source>owned by node %1 (:%2)</source>
        <translation>gehört Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>its shard has no master</source>
        <translation>sein Shard hat keinen Master</translation>
    </message>
    <message numerus="yes">
        <source>range %1–%2, %n slots</source>
        <translation>
            <numerusform>Bereich %1–%2, %n Slot</numerusform>
            <numerusform>Bereich %1–%2, %n Slots</numerusform>
        </translation>
    </message>
    <message>
        <source>not served now</source>
        <translation>zurzeit nicht bedient</translation>
    </message>
    <message>
        <source>Shard %1 · master: node %2</source>
        <translation>Shard %1 · Master: Knoten %2</translation>
    </message>
    <message>
        <source>Shard %1 · no master</source>
        <translation>Shard %1 · kein Master</translation>
    </message>
    <message>
        <source>no replicas</source>
        <translation>keine Replicas</translation>
    </message>
    <message>
        <source>replicas: %1</source>
        <translation>Replicas: %1</translation>
    </message>
    <message>
        <source>No cluster.</source>
        <translation>Kein Cluster.</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>Zustand: %1.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a fact as a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>node %1 (%2)</source>
        <translation>Knoten %1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Shard %1 owns %n slots, %2: %3.</source>
        <translation>
            <numerusform>Shard %1 besitzt %n Slot, %2: %3.</numerusform>
            <numerusform>Shard %1 besitzt %n Slots, %2: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>served</source>
        <translation>bedient</translation>
    </message>
    <message>
        <source>Links: %1.</source>
        <translation>Verbindungen: %1.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>master :%1</source>
        <translation>Master :%1</translation>
    </message>
    <message>
        <source>was master :%1</source>
        <translation>war Master :%1</translation>
    </message>
    <message>
        <source>replica :%1</source>
        <translation>Replica :%1</translation>
    </message>
    <message>
        <source>node :%1</source>
        <translation>Knoten :%1</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>crashed</source>
        <translation>abgestürzt</translation>
    </message>
    <message>
        <source>crashed: %1</source>
        <translation>abgestürzt: %1</translation>
    </message>
    <message>
        <source>FAIL by %1</source>
        <translation>FAIL von %1</translation>
    </message>
    <message>
        <source>PFAIL by %1</source>
        <translation>PFAIL von %1</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>lädt</translation>
    </message>
    <message>
        <source>not answering %1</source>
        <translation>keine Antwort %1</translation>
    </message>
    <message>
        <source>says cluster down</source>
        <translation>meldet Ausfall</translation>
    </message>
    <message>
        <source>refuses writes</source>
        <translation>lehnt Schreiben ab</translation>
    </message>
    <message>
        <source>syncing</source>
        <translation>synchronisiert</translation>
    </message>
    <message>
        <source>link down %1</source>
        <translation>ohne Link %1</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>ohne Link</translation>
    </message>
    <message>
        <source>:%1</source>
        <comment>a port</comment>
        <translation>:%1</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>two short states on one line</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no cluster</source>
        <translation>kein Cluster</translation>
    </message>
    <message>
        <source>forming</source>
        <translation>entsteht</translation>
    </message>
    <message>
        <source>cluster ok</source>
        <translation>Cluster ok</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>cluster down</source>
        <translation>Cluster ausgefallen</translation>
    </message>
    <message>
        <source>no node answers</source>
        <translation>kein Knoten antwortet</translation>
    </message>
    <message>
        <source>one node</source>
        <translation>ein Knoten</translation>
    </message>
    <message numerus="yes">
        <source>all %n nodes agree</source>
        <translation>
            <numerusform>%n Knoten einig</numerusform>
            <numerusform>alle %n Knoten einig</numerusform>
        </translation>
    </message>
    <message>
        <source>only one node answers</source>
        <translation>nur ein Knoten antwortet</translation>
    </message>
    <message numerus="yes">
        <source>all %n answering nodes agree</source>
        <translation>
            <numerusform>%n antwortender einig</numerusform>
            <numerusform>alle %n antwortenden einig</numerusform>
        </translation>
    </message>
    <message>
        <source>the nodes do not agree yet</source>
        <translation>die Knoten sind sich uneinig</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answering nodes agree</source>
        <translation>
            <numerusform>%1 von %n antwortenden einig</numerusform>
            <numerusform>%1 von %n antwortenden einig</numerusform>
        </translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>%1 of %2 slots served</source>
        <translation>%1 von %2 Slots bedient</translation>
    </message>
    <message>
        <source>cut for %1</source>
        <translation>getrennt seit %1</translation>
    </message>
    <message>
        <source>one link</source>
        <translation>eine Verbindung</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <comment>that are cut</comment>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>heal</source>
        <translation>heilen</translation>
    </message>
    <message>
        <source>uncovered</source>
        <translation>ohne Besitzer</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>nicht bedient</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>master %1</source>
        <translation>Master %1</translation>
    </message>
    <message>
        <source>shard %1, no master</source>
        <translation>Shard %1, kein Master</translation>
    </message>
    <message>
        <source>one slot</source>
        <translation>ein Slot</translation>
    </message>
    <message numerus="yes">
        <source>%n slots</source>
        <translation>
            <numerusform>%n Slot</numerusform>
            <numerusform>%n Slots</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
</context>
<context>
    <name>ringside::Stepper</name>
    <message>
        <source>%1: less</source>
        <translation>%1: weniger</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: mehr</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ringside::Timeline</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Events, faults, actions and failovers over time. Ctrl and the arrow keys go from event to event.</source>
        <translation>Ereignisse, Störungen, Aktionen und Failover im Lauf der Zeit. Strg und die Pfeiltasten gehen von Ereignis zu Ereignis.</translation>
    </message>
    <message>
        <source>Back to the present (End)</source>
        <translation>Zurück zur Gegenwart (Ende)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
</context>
<context>
    <name>ringside::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Ringside</source>
        <translation>Ringside</translation>
    </message>
    <message>
        <source>A real Redis Cluster on this machine. Watch it, break it, see why it survives.</source>
        <translation>Ein echter Redis Cluster auf diesem Rechner. Zusehen, kaputt machen, sehen, warum er überlebt.</translation>
    </message>
    <message>
        <source>New lab…</source>
        <translation>Neues Labor…</translation>
    </message>
    <message>
        <source>Another cluster beside these; their data stays.</source>
        <translation>Noch ein Cluster neben diesen; ihre Daten bleiben.</translation>
    </message>
    <message>
        <source>‹ Back to the labs</source>
        <translation>‹ Zurück zu den Laboren</translation>
    </message>
    <message>
        <source>No server program found</source>
        <translation>Kein Serverprogramm gefunden</translation>
    </message>
    <message>
        <source>Ringside starts real redis-server, valkey-server or redict-server processes and found none of them on this machine. On Debian and Ubuntu this installs one:</source>
        <translation>Ringside startet echte Prozesse von redis-server, valkey-server oder redict-server und fand keinen davon auf diesem Rechner. Unter Debian und Ubuntu installiert das hier einen:</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Searches the usual places and PATH once more</source>
        <translation>Durchsucht die üblichen Orte und PATH noch einmal</translation>
    </message>
</context>
<context>
    <name>wish</name>
    <message>
        <source>The replica takes the slots with a new epoch and asks nobody: no votes, no agreement.</source>
        <translation>Die Replica nimmt die Slots mit einer neuen Epoche und fragt niemanden: keine Stimmen, keine Einigung.</translation>
    </message>
    <message>
        <source>The replica starts an election without asking its master; writes it has not received are lost.</source>
        <translation>Die Replica beginnt eine Wahl, ohne ihren Master zu fragen; Schreibzugriffe, die sie nicht erhielt, sind verloren.</translation>
    </message>
    <message>
        <source>The master stops its clients, the replica catches up and is elected: no write is lost.</source>
        <translation>Der Master hält seine Clients an, die Replica holt auf und wird gewählt: Kein Schreibzugriff geht verloren.</translation>
    </message>
    <message>
        <source>Node %2 no longer hears node %1; the connections stay open and what is sent is held.</source>
        <translation>Knoten %2 hört Knoten %1 nicht mehr; die TCP-Verbindungen bleiben offen, was gesendet wird, wird angehalten.</translation>
    </message>
    <message>
        <source>Nodes %1 and %2 no longer hear each other; the connections stay open and what is sent is held.</source>
        <translation>Knoten %1 und %2 hören sich nicht mehr; die TCP-Verbindungen bleiben offen, was gesendet wird, wird angehalten.</translation>
    </message>
    <message>
        <source>Node %1 is the last running master: nobody is left to vote, the cluster stays down until a master restarts.</source>
        <translation>Knoten %1 ist der letzte laufende Master: Niemand bleibt, um abzustimmen; der Cluster bleibt ausgefallen, bis ein Master neu startet.</translation>
    </message>
    <message>
        <source>Node %1 has no replica: killing it now brings no failover, its slots stay down until it restarts.</source>
        <translation>Knoten %1 hat keine Replica: Ein Kill bringt jetzt keinen Failover, seine Slots bleiben unbedient, bis er neu startet.</translation>
    </message>
    <message>
        <source>No replica of node %1 has synced yet: killing it now brings no failover, its slots stay down until it restarts.</source>
        <translation>Noch keine Replica von Knoten %1 ist synchron: Ein Kill bringt jetzt keinen Failover, seine Slots bleiben unbedient, bis er neu startet.</translation>
    </message>
    <message>
        <source>Starts every node that is not running, with the data it had.</source>
        <translation>Startet jeden Knoten, der nicht läuft, mit seinen bisherigen Daten.</translation>
    </message>
    <message>
        <source>SIGKILL: the honest crash.</source>
        <translation>SIGKILL: der ehrliche Absturz.</translation>
    </message>
    <message>
        <source>SIGSTOP: the process freezes, its connections stay open and silent.</source>
        <translation>SIGSTOP: Der Prozess friert ein, seine Verbindungen bleiben offen und stumm.</translation>
    </message>
    <message>
        <source>SIGCONT: it goes on as if no time had passed.</source>
        <translation>SIGCONT: Es geht weiter, als wäre keine Zeit vergangen.</translation>
    </message>
    <message>
        <source>Ends the process if it runs and starts it again with its own data.</source>
        <translation>Beendet den Prozess, falls er läuft, und startet ihn mit seinen eigenen Daten neu.</translation>
    </message>
    <message>
        <source>Cuts every link between this node and all others.</source>
        <translation>Trennt jede Verbindung zwischen diesem Knoten und allen anderen.</translation>
    </message>
    <message>
        <source>Cuts every link between the two sides.</source>
        <translation>Trennt jede Verbindung zwischen den beiden Seiten.</translation>
    </message>
    <message>
        <source>Opens every cut link again; held bytes flow on.</source>
        <translation>Öffnet jede getrennte Verbindung wieder; angehaltene Bytes fließen weiter.</translation>
    </message>
    <message>
        <source>Asks every node and reports uncovered slots, open slots and differing opinions.</source>
        <translation>Befragt jeden Knoten und meldet Slots ohne Besitzer, offene Slots und abweichende Meinungen.</translation>
    </message>
    <message>
        <source>Tells the state of the cluster, node by node.</source>
        <translation>Nennt den Zustand des Clusters, Knoten für Knoten.</translation>
    </message>
    <message>
        <source>CONFIG SET: changes a directive of the running node.</source>
        <translation>CONFIG SET: ändert eine Direktive des laufenden Knotens.</translation>
    </message>
    <message>
        <source>Starts the processes and makes one cluster of them.</source>
        <translation>Startet die Prozesse und macht einen Cluster aus ihnen.</translation>
    </message>
    <message>
        <source>Stops every node and deletes the data of this lab.</source>
        <translation>Stoppt jeden Knoten und löscht die Daten dieses Labors.</translation>
    </message>
    <message>
        <source>Stops every node, keeps their data, and ends Ringside.</source>
        <translation>Stoppt jeden Knoten, behält ihre Daten und beendet Ringside.</translation>
    </message>
    <message>
        <source>SIGTERM to every node: each saves and ends; the data stays.</source>
        <translation>SIGTERM an jeden Knoten: Jeder speichert und endet; die Daten bleiben.</translation>
    </message>
    <message>
        <source>SIGTERM: the server saves and ends in order.</source>
        <translation>SIGTERM: Der Server speichert und endet geordnet.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>This stops every node and deletes the data of lab %1. It cannot be undone.</source>
        <translation>Das stoppt jeden Knoten und löscht die Daten von Labor %1. Es kann nicht rückgängig gemacht werden.</translation>
    </message>
</context>
</TS>
