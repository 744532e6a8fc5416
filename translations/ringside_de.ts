<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Anatomy</name>
    <message>
        <source>%1, %2 %3%4</source>
        <translation>%1, %2 %3%4</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Failover %1: node %2 came back before a replica took its place</source>
        <translation>Failover %1: Knoten %2 kam zurück, bevor eine Replica seinen Platz einnahm</translation>
    </message>
    <message>
        <source>Failover %1: node %2, nobody is promoted yet</source>
        <translation>Failover %1: Knoten %2, noch niemand befördert</translation>
    </message>
    <message>
        <source>Failover %1: node %2 → node %3 after %4</source>
        <translation>Failover %1: Knoten %2 → Knoten %3 nach %4</translation>
    </message>
    <message>
        <source>silence until the first PFAIL</source>
        <translation>Stille bis zum ersten PFAIL</translation>
    </message>
    <message>
        <source>the master hands over</source>
        <translation>der Master übergibt</translation>
    </message>
    <message>
        <source>from PFAIL to FAIL</source>
        <translation>von PFAIL bis FAIL</translation>
    </message>
    <message>
        <source>the replica&apos;s delay</source>
        <translation>die Wartezeit der Replica</translation>
    </message>
    <message>
        <source>the votes</source>
        <translation>die Abstimmung</translation>
    </message>
    <message>
        <source>until the former master is back in step</source>
        <translation>bis der frühere Master wieder synchron ist</translation>
    </message>
    <message>
        <source>silence</source>
        <comment>part of a failover</comment>
        <translation>Stille</translation>
    </message>
    <message>
        <source>hand-over</source>
        <comment>part of a failover</comment>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>delay</source>
        <comment>part of a failover</comment>
        <translation>Wartezeit</translation>
    </message>
    <message>
        <source>votes</source>
        <comment>part of a failover</comment>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>return</source>
        <comment>part of a failover</comment>
        <translation>Rückkehr</translation>
    </message>
</context>
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
    <name>Console</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>All masters</source>
        <translation>Alle Master</translation>
    </message>
    <message>
        <source>All replicas</source>
        <translation>Alle Replicas</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Node %1 · down</source>
        <translation>Knoten %1 · weg</translation>
    </message>
    <message>
        <source>Node %1 · master</source>
        <translation>Knoten %1 · Master</translation>
    </message>
    <message>
        <source>Node %1 · replica</source>
        <translation>Knoten %1 · Replica</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
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
        <source>Select the replica that should take over, or its master: click it on the stage.</source>
        <translation>Zuerst die Replica auswählen, die übernehmen soll, oder ihren Master: auf der Bühne anklicken.</translation>
    </message>
    <message>
        <source>Select a node first: click it on the stage.</source>
        <translation>Zuerst einen Knoten auswählen: auf der Bühne anklicken.</translation>
    </message>
    <message>
        <source>Fault on a link…</source>
        <translation>Verbindung stören…</translation>
    </message>
    <message>
        <source>Delay…</source>
        <translation>Verzögern…</translation>
    </message>
    <message>
        <source>Throttle…</source>
        <translation>Drosseln…</translation>
    </message>
    <message>
        <source>Drop messages…</source>
        <translation>Nachrichten verwerfen…</translation>
    </message>
    <message>
        <source>Reset connections</source>
        <translation>TCP-Verbindungen zurücksetzen</translation>
    </message>
    <message>
        <source>Heal this link</source>
        <translation>Diese Verbindung heilen</translation>
    </message>
    <message>
        <source>Move slots…</source>
        <translation>Slots verschieben…</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Slots ausgleichen</translation>
    </message>
    <message>
        <source>Rebalance, empty masters too</source>
        <translation>Slots ausgleichen, auch auf leere Master</translation>
    </message>
    <message>
        <source>Add a master</source>
        <translation>Master hinzufügen</translation>
    </message>
    <message>
        <source>Add a replica</source>
        <translation>Replica hinzufügen</translation>
    </message>
    <message>
        <source>Remove from the cluster</source>
        <translation>Aus dem Cluster entfernen</translation>
    </message>
    <message>
        <source>Go on moving</source>
        <translation>Weiter verschieben</translation>
    </message>
    <message>
        <source>Resume what was interrupted</source>
        <translation>Unterbrochenes fortsetzen</translation>
    </message>
    <message>
        <source>Undo what was interrupted</source>
        <translation>Unterbrochenes zurücknehmen</translation>
    </message>
    <message>
        <source>Repair slots</source>
        <translation>Slots reparieren</translation>
    </message>
    <message>
        <source>Rebalance without threshold</source>
        <translation>Ausgleichen ohne Schwelle</translation>
    </message>
    <message>
        <source>Test connectivity</source>
        <translation>Verbindungen prüfen</translation>
    </message>
    <message>
        <source>Count keys and slots</source>
        <translation>Schlüssel und Slots zählen</translation>
    </message>
    <message>
        <source>Stop all…</source>
        <translation>Alle stoppen…</translation>
    </message>
    <message>
        <source>Hold moving</source>
        <translation>Verschieben aufhalten</translation>
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
        <source>node %1 is a replica of %2.</source>
        <translation>Knoten %1 ist Replica von %2.</translation>
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
        <source>the others mark node %1 as %2 (FAIL by %3, PFAIL by %4).</source>
        <translation>die anderen halten Knoten %1 für %2 (FAIL: %3, PFAIL: %4).</translation>
    </message>
    <message>
        <source>node %1 accepts writes.</source>
        <translation>Knoten %1 nimmt Schreibzugriffe an.</translation>
    </message>
    <message>
        <source>node %1 answers a write with %2: %3.</source>
        <translation>Knoten %1 antwortet auf einen Schreibzugriff mit %2: %3.</translation>
    </message>
    <message>
        <source>it is not known whether node %1 accepts writes: %2.</source>
        <translation>es ist nicht bekannt, ob Knoten %1 Schreibzugriffe annimmt: %2.</translation>
    </message>
    <message>
        <source>Writes are accepted or refused.</source>
        <translation>Schreibzugriffe sind accepted oder refused.</translation>
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
        <source>node %1 is not a replica.</source>
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
        <source>`agreed` takes no more words.</source>
        <translation>`agreed` nimmt keine weiteren Wörter.</translation>
    </message>
    <message>
        <source>the nodes do not agree on the owners of slots.</source>
        <translation>die Knoten sind sich über die Besitzer der Slots nicht einig.</translation>
    </message>
    <message>
        <source>not every node knows all the others.</source>
        <translation>nicht jeder Knoten kennt alle anderen.</translation>
    </message>
    <message>
        <source>all nodes that answer agree on the owners of slots.</source>
        <translation>alle Knoten, die antworten, sind sich über die Besitzer der Slots einig.</translation>
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
        <source>&apos;%1&apos; was not expected. Write: %2.</source>
        <translation>„%1“ ist zu viel. So schreiben: %2.</translation>
    </message>
    <message>
        <source>Which condition? Write one of: %1.</source>
        <translation>Welche Bedingung? Eine davon schreiben: %1.</translation>
    </message>
    <message>
        <source>There is no condition &apos;%1&apos;. Write one of: %2.</source>
        <translation>Die Bedingung „%1“ gibt es nicht. Eine davon schreiben: %2.</translation>
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
        <source>Node %1 is a replica of %2: slots go only to masters.</source>
        <translation>Knoten %1 ist eine Replica von %2: Slots gehen nur an Master.</translation>
    </message>
    <message>
        <source>There is no node %1: nodes are 1 to %2.</source>
        <translation>Einen Knoten %1 gibt es nicht: Die Knoten sind 1 bis %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a node. Write 1, 1,4, 2-5 or all.</source>
        <translation>„%1“ ist kein Knoten. So schreiben: 1, 1,4, 2-5 oder all.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not expected. Write several nodes as 1,4.</source>
        <translation>„%1“ ist zu viel. Mehrere Knoten schreibt man 1,4.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; takes no arguments.</source>
        <translation>„%1“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3.</source>
        <translation>%1 muss eine ganze Zahl von %2 bis %3 sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration. Write 500ms, 15s or 2m.</source>
        <translation>„%1“ ist keine Dauer; so schreiben: 500ms, 15s oder 2m.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is unknown here.</source>
        <translation>„%1“ ist hier unbekannt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration. Write 500ms or 1s.</source>
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
        <source>Cleaning up what was started</source>
        <translation>Das Begonnene wird weggeräumt</translation>
    </message>
    <message>
        <source>starts a new cluster; stepwise shows each MEET, ADDSLOTSRANGE and REPLICATE</source>
        <translation>startet einen neuen Cluster; stepwise zeigt jedes MEET, ADDSLOTSRANGE und REPLICATE</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a node number.</source>
        <translation>„%1“ ist keine Knotennummer.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither force nor takeover.</source>
        <translation>„%1“ ist weder force noch takeover.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not expected.</source>
        <translation>„%1“ ist zu viel.</translation>
    </message>
    <message>
        <source>Name one node: a failover is asked of one replica.</source>
        <translation>Einen Knoten nennen: Ein Failover wird von einer Replica verlangt.</translation>
    </message>
    <message>
        <source>Node %1 is not running.</source>
        <translation>Knoten %1 läuft nicht.</translation>
    </message>
    <message>
        <source>None of these nodes is running.</source>
        <translation>Keiner dieser Knoten läuft.</translation>
    </message>
    <message>
        <source>Node %1 is not running, or paused already.</source>
        <translation>Knoten %1 läuft nicht oder ist schon pausiert.</translation>
    </message>
    <message>
        <source>Each of these nodes is paused or not running.</source>
        <translation>Jeder dieser Knoten ist pausiert oder läuft nicht.</translation>
    </message>
    <message>
        <source>Node %1 is not paused.</source>
        <translation>Knoten %1 ist nicht pausiert.</translation>
    </message>
    <message>
        <source>None of these nodes is paused.</source>
        <translation>Keiner dieser Knoten ist pausiert.</translation>
    </message>
    <message>
        <source>Node %1 is a master. Name the replica that is to take over.</source>
        <translation>Knoten %1 ist Master. Die Replica nennen, die übernehmen soll.</translation>
    </message>
    <message>
        <source>Node %1 follows %2. Ringside does not start a failover there.</source>
        <translation>Knoten %1 folgt %2. Dort beginnt Ringside keinen Failover.</translation>
    </message>
    <message>
        <source>Its master, node %1, does not answer and cannot hand over. Use `failover %2 force`.</source>
        <translation>Sein Master, Knoten %1, antwortet nicht und kann nicht übergeben. `failover %2 force` verwenden.</translation>
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
        <source>makes replica N the master: plain hands over without loss, force needs no old master, takeover needs no votes either</source>
        <translation>macht Replica N zum Master: ohne Zusatz verlustfreie Übergabe, force ohne den alten Master, takeover auch ohne Stimmen</translation>
    </message>
    <message>
        <source>A group of nodes is missing here.</source>
        <translation>Hier fehlt eine Gruppe von Knoten.</translation>
    </message>
    <message>
        <source>Write a | between the groups. Write the nodes of a group as 1,4.</source>
        <translation>Zwischen die Gruppen ein | schreiben; die Knoten einer Gruppe schreibt man 1,4.</translation>
    </message>
    <message>
        <source>Write at least two groups, with a | between them.</source>
        <translation>Mindestens zwei Gruppen schreiben, mit einem | dazwischen.</translation>
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
        <source>There would be no other node left to cut them off from.</source>
        <translation>Es bliebe kein Knoten übrig, von dem getrennt würde.</translation>
    </message>
    <message>
        <source>all links</source>
        <translation>alle Verbindungen</translation>
    </message>
    <message>
        <source>The links were set, but the change was not seen</source>
        <translation>Die Verbindungen sind gesetzt, aber die Änderung war nicht zu sehen</translation>
    </message>
    <message>
        <source>holds back every byte on a link, like a network that loses packets; the held bytes arrive when the link is healed</source>
        <translation>hält jedes Byte einer Verbindung zurück, wie ein Netz, das Pakete verliert; beim Heilen kommen die Bytes an</translation>
    </message>
    <message>
        <source>cuts all links of a node; it goes on alone</source>
        <translation>trennt alle Verbindungen eines Knotens; er läuft allein weiter</translation>
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
        <source>The nodes did not disappear</source>
        <translation>Die Knoten verschwanden nicht</translation>
    </message>
    <message>
        <source>Ending the servers; the data is kept</source>
        <translation>Die Server werden beendet; die Daten bleiben</translation>
    </message>
    <message>
        <source>ends all nodes cleanly and keeps their data</source>
        <translation>beendet alle Knoten geordnet und behält ihre Daten</translation>
    </message>
    <message>
        <source>Node %1 %2.</source>
        <translation>Knoten %1 %2.</translation>
    </message>
    <message>
        <source>Node %1 has no replica: its slots stay down until it is started again.</source>
        <translation>Knoten %1 hat keine Replica: Seine Slots bleiben unbedient, bis er wieder startet.</translation>
    </message>
    <message>
        <source>No running replica of node %1 has synchronised. There will be no failover: its slots stay down until it is started again.</source>
        <translation>Keine laufende Replica von Knoten %1 war je synchron: Es gibt keinen Failover, und seine Slots bleiben unbedient, bis er wieder startet.</translation>
    </message>
    <message>
        <source>is not running</source>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>That would kill the last running master. No master could vote then, so no replica could be promoted. `kill %1 force` does it anyway.</source>
        <translation>Das wäre der Kill des letzten laufenden Masters. Danach könnte kein Master abstimmen, also würde keine Replica befördert. `kill %1 force` tut es trotzdem.</translation>
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
        <source>The end of the servers was not seen</source>
        <translation>Das Ende der Server war nicht zu sehen</translation>
    </message>
    <message>
        <source>Every node is running already.</source>
        <translation>Jeder Knoten läuft schon.</translation>
    </message>
    <message>
        <source>All nodes are running, but the cluster is not whole</source>
        <translation>Alle Knoten laufen, aber der Cluster ist nicht vollständig</translation>
    </message>
    <message>
        <source>This lab has no cluster yet: `create` makes one.</source>
        <translation>Dieses Labor hat noch keinen Cluster: `create` erzeugt einen.</translation>
    </message>
    <message>
        <source>SIGKILL: a real crash</source>
        <translation>SIGKILL: ein echter Absturz</translation>
    </message>
    <message>
        <source>SIGTERM: a clean end; a master waits for its replicas</source>
        <translation>SIGTERM: ein geordnetes Ende; ein Master wartet auf seine Replicas</translation>
    </message>
    <message>
        <source>SIGSTOP: the process hangs; its connections stay open, but it does not answer</source>
        <translation>SIGSTOP: der Prozess hängt; seine Verbindungen bleiben offen, aber er antwortet nicht</translation>
    </message>
    <message>
        <source>SIGCONT: ends a pause</source>
        <translation>SIGCONT: beendet eine Pause</translation>
    </message>
    <message>
        <source>starts a node that has ended; a node that is running is stopped cleanly first</source>
        <translation>startet einen beendeten Knoten; ein laufender wird zuerst geordnet gestoppt</translation>
    </message>
    <message>
        <source>starts every node of this lab that is not running</source>
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
        <source>Ringside sets &apos;%1&apos; itself: without it, Ringside would lose control of the node.</source>
        <translation>„%1“ setzt Ringside selbst: Sonst verlöre es den Zugriff auf den Knoten.</translation>
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
        <source>Other nodes have the new value until they restart.</source>
        <translation>Andere Knoten haben den neuen Wert, bis sie neu starten.</translation>
    </message>
    <message>
        <source>None of these nodes is running, so no server can say whether &apos;%1&apos; is right.</source>
        <translation>Keiner dieser Knoten läuft, also kann kein Server sagen, ob „%1“ richtig ist.</translation>
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
        <source>is not running (%1)</source>
        <translation>läuft nicht (%1)</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>cannot be asked: %1</source>
        <translation>kann nicht gefragt werden: %1</translation>
    </message>
    <message>
        <source>Node %1 is marked FAIL by %2 nodes.</source>
        <translation>Knoten %1 gilt als FAIL, laut %2 Knoten.</translation>
    </message>
    <message>
        <source>Node %1 is marked PFAIL by %2 nodes.</source>
        <translation>Knoten %1 gilt als PFAIL, laut %2 Knoten.</translation>
    </message>
    <message>
        <source>Not everything about node %1 is known: %2. `call %1 ACL WHOAMI` tells the user. `call %1 ACL SETUSER default +@all` allows it again.</source>
        <translation>Über Knoten %1 ist nicht alles bekannt: %2. `call %1 ACL WHOAMI` nennt den Benutzer. `call %1 ACL SETUSER default +@all` erlaubt es wieder.</translation>
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
        <source>Node %1 is a replica itself (of %2): only a master can be followed.</source>
        <translation>Knoten %1 ist selbst eine Replica (von %2): Nur einem Master kann man folgen.</translation>
    </message>
    <message>
        <source>Node %1 has not become a replica yet.</source>
        <translation>Knoten %1 ist noch keine Replica geworden.</translation>
    </message>
    <message>
        <source>Node %1 does not tell whether its replication link is up: %2.</source>
        <translation>Knoten %1 sagt nicht, ob seine Replikationsverbindung steht: %2.</translation>
    </message>
    <message>
        <source>Node %1 has no replication link to %2.</source>
        <translation>Knoten %1 hat keine Replikationsverbindung zu %2.</translation>
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
        <source>%1:%2 is not an address to listen on.</source>
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
        <source>%1 is not empty and contains no lab.</source>
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
        <source>Node %1 is running already.</source>
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
        <source>Asked for --version, it said: %1</source>
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
        <source>Older servers cannot bind their source address. Ringside needs it to tell links apart.</source>
        <translation>Ältere Server können ihre Absenderadresse nicht binden. Ringside braucht sie, um die Verbindungen zu unterscheiden.</translation>
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
        <source>The port of node %1 is taken.</source>
        <translation>Der Port von Knoten %1 ist belegt.</translation>
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
        <source>It wrote nothing to %1.</source>
        <translation>Nach %1 wurde nichts geschrieben.</translation>
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
        <source>it does not let Ringside use %1 (NOPERM)</source>
        <translation>er lässt Ringside %1 nicht benutzen (NOPERM)</translation>
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
    <message>
        <source>Which link? Write `%1 1 2` for both directions or `%1 1&gt;2` for one.</source>
        <translation>Welche Verbindung? `%1 1 2` für beide Richtungen oder `%1 1&gt;2` für eine.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a plane. Write bus, replication, client or all.</source>
        <translation>„%1“ ist keine Ebene. So schreiben: bus, replication, client oder all.</translation>
    </message>
    <message>
        <source>There is no client %1: `ledger start` places clients in the network.</source>
        <translation>Einen Client %1 gibt es nicht: `ledger start` stellt Clients ins Netz.</translation>
    </message>
    <message>
        <source>There is no such link. A client has links only to nodes, and only on the plane client.</source>
        <translation>Eine solche Verbindung gibt es nicht. Ein Client hat nur Verbindungen zu Knoten, und nur auf der Ebene client.</translation>
    </message>
    <message>
        <source>A seed must be a whole number.</source>
        <translation>seed muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a node. Write 1,4 | 2,3,5,6, or one of: %2.</source>
        <translation>„%1“ ist kein Knoten. So schreiben: 1,4 | 2,3,5,6, oder eines von: %2.</translation>
    </message>
    <message>
        <source>In this cluster, one side of that partition would have no nodes.</source>
        <translation>In diesem Cluster hätte eine Seite dieser Teilung keine Knoten.</translation>
    </message>
    <message>
        <source>Write capture save FILE, capture start FILE or capture stop.</source>
        <translation>So schreiben: capture save FILE, capture start FILE oder capture stop.</translation>
    </message>
    <message>
        <source>Which file?</source>
        <translation>Welche Datei?</translation>
    </message>
    <message>
        <source>Nothing has passed on the bus yet.</source>
        <translation>Auf dem Bus war noch nichts unterwegs.</translation>
    </message>
    <message>
        <source>Writing %1 messages</source>
        <translation>%1 Nachrichten werden geschrieben</translation>
    </message>
    <message>
        <source>writes messages of the cluster bus to a pcapng file, for Wireshark: those still in memory (save), or those from now on (start, stop)</source>
        <translation>schreibt Nachrichten des Cluster-Busses in eine pcapng-Datei, für Wireshark: die noch bekannten (save) oder die ab jetzt (start, stop)</translation>
    </message>
    <message>
        <source>`failover %1 takeover` needs no votes.</source>
        <translation>`failover %1 takeover` braucht keine Stimmen.</translation>
    </message>
    <message>
        <source>No such fault is set.</source>
        <translation>Eine solche Störung ist nicht gesetzt.</translation>
    </message>
    <message>
        <source>Waiting for the proof: a PONG on every link, replicas in step, one view</source>
        <translation>Warten auf den Beweis: ein PONG auf jeder Verbindung, Replicas synchron, eine gemeinsame Sicht</translation>
    </message>
    <message>
        <source>How long? Write 50ms or 1s.</source>
        <translation>Wie lange? So schreiben: 50ms oder 1s.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a delay. Write 50ms or 1s, at most 10m.</source>
        <translation>„%1“ ist keine Verzögerung; so schreiben: 50ms oder 1s, höchstens 10m.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a duration. Write 10ms.</source>
        <translation>„%1“ ist keine Dauer; so schreiben: 10ms.</translation>
    </message>
    <message>
        <source>How much a second? Write 1mbit or 100kb.</source>
        <translation>Wie viel pro Sekunde? So schreiben: 1mbit oder 100kb.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a rate. Write 64kbit, 1mbit (bits) or 100kb (bytes).</source>
        <translation>„%1“ ist keine Rate; so schreiben: 64kbit, 1mbit (Bits) oder 100kb (Bytes).</translation>
    </message>
    <message>
        <source>Which messages? Write auth-ack, votes or all, and 100%.</source>
        <translation>Welche Nachrichten? So schreiben: auth-ack, votes oder all, und 100%.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a message of the bus. Write one of: %2, votes or all.</source>
        <translation>„%1“ ist keine Nachricht des Busses. Eine davon schreiben: %2, votes oder all.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a share. Write 100% or 20%.</source>
        <translation>„%1“ ist kein Anteil; so schreiben: 100% oder 20%.</translation>
    </message>
    <message>
        <source>Only messages of the bus can be dropped: a replication stream that lost a byte would be corrupt.</source>
        <translation>Nur Nachrichten des Busses können verworfen werden: Ein Replikationsstrom, dem ein Byte fehlt, wäre beschädigt.</translation>
    </message>
    <message>
        <source>delays every byte on a link and keeps the order</source>
        <translation>verzögert jedes Byte einer Verbindung; die Reihenfolge bleibt</translation>
    </message>
    <message>
        <source>limits a link to so many bits (mbit) or bytes (kb) a second</source>
        <translation>begrenzt eine Verbindung auf so viele Bits (mbit) oder Bytes (kb) pro Sekunde</translation>
    </message>
    <message>
        <source>drops whole messages of the cluster bus, by type and share</source>
        <translation>verwirft ganze Nachrichten des Cluster-Busses, nach Typ und Anteil</translation>
    </message>
    <message>
        <source>No fault is set on any link.</source>
        <translation>Auf keiner Verbindung ist eine Störung gesetzt.</translation>
    </message>
    <message>
        <source>No fault is set on these links.</source>
        <translation>Auf diesen Verbindungen ist keine Störung gesetzt.</translation>
    </message>
    <message>
        <source>Which fault? The fault board and `status` show the numbers.</source>
        <translation>Welche Störung? Die Tafel „Störungen“ und `status` nennen die Nummern.</translation>
    </message>
    <message>
        <source>There is no fault %1.</source>
        <translation>Eine Störung %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>lifts every fault, or those of one link, and waits for the proof that the cluster is whole: a PONG on every link, replicas in step, one view</source>
        <translation>hebt jede Störung auf, oder die einer Verbindung, und wartet auf den Beweis, dass der Cluster heil ist: ein PONG auf jeder Verbindung, Replicas synchron, eine gemeinsame Sicht</translation>
    </message>
    <message>
        <source>lifts fault N: everything that one action set</source>
        <translation>hebt Störung N auf: alles, was diese eine Aktion gesetzt hat</translation>
    </message>
    <message>
        <source>Node %1 has had no PONG from node %2.</source>
        <translation>Knoten %1 hat noch kein PONG von Knoten %2.</translation>
    </message>
    <message>
        <source>%1 more links have carried no PONG.</source>
        <translation>Auf %1 weiteren Verbindungen kam noch kein PONG.</translation>
    </message>
    <message>
        <source>The faults are lifted, but it is not proven that the cluster is whole</source>
        <translation>Die Störungen sind aufgehoben, aber es ist nicht bewiesen, dass der Cluster heil ist</translation>
    </message>
    <message>
        <source>Which link? Write `reset 1 2`.</source>
        <translation>Welche Verbindung? So schreiben: `reset 1 2`.</translation>
    </message>
    <message>
        <source>ends all nodes and deletes the cluster with its data; with a link: closes its connections with RST</source>
        <translation>beendet alle Knoten und löscht den Cluster samt Daten; mit einer Verbindung: schließt ihre TCP-Verbindungen mit RST</translation>
    </message>
    <message>
        <source>A rate must be a whole number from 1 to %1 operations per second, or max.</source>
        <translation>Eine Rate muss eine ganze Zahl von 1 bis %1 Operationen pro Sekunde sein, oder max.</translation>
    </message>
    <message>
        <source>A size is 1 to %1 bytes.</source>
        <translation>Eine Größe ist 1 bis %1 Bytes.</translation>
    </message>
    <message>
        <source>What should the ledger do? Write start, stop, read, export or forget.</source>
        <translation>Was soll das Kontobuch tun? So schreiben: start, stop, read, export oder forget.</translation>
    </message>
    <message>
        <source>&apos;ledger %1&apos; takes no option &apos;%2&apos;.</source>
        <translation>„ledger %1“ kennt keine Option „%2“.</translation>
    </message>
    <message>
        <source>The ledger is being written already; `ledger stop` ends that.</source>
        <translation>Das Kontobuch wird schon geführt; `ledger stop` beendet das.</translation>
    </message>
    <message>
        <source>No node is running, so there is nothing to write to.</source>
        <translation>Kein Knoten läuft, also kann nirgendwohin geschrieben werden.</translation>
    </message>
    <message>
        <source>The ledger is being read back.</source>
        <translation>Das Kontobuch wird gerade gegengelesen.</translation>
    </message>
    <message>
        <source>No client is writing.</source>
        <translation>Kein Client schreibt.</translation>
    </message>
    <message>
        <source>The ledger is being written; `ledger stop` ends that.</source>
        <translation>Das Kontobuch wird geführt; `ledger stop` beendet das.</translation>
    </message>
    <message>
        <source>Nothing was written yet: `ledger start` lets clients write.</source>
        <translation>Noch wurde nichts geschrieben: `ledger start` lässt Clients schreiben.</translation>
    </message>
    <message>
        <source>clients next to the nodes write unique keys and record each answer; read names the acknowledged writes that are gone; keys stay until forget</source>
        <translation>Clients neben Knoten schreiben eindeutige Schlüssel und führen Buch; read nennt die bestätigten Schreibzugriffe, die weg sind; die Schlüssel bleiben bis forget</translation>
    </message>
    <message>
        <source>The ledger was changed, but the change was not seen</source>
        <translation>Das Kontobuch wurde geändert, aber die Änderung war nicht zu sehen</translation>
    </message>
    <message>
        <source>Waiting until the cluster is quiet</source>
        <translation>Warten, bis der Cluster zur Ruhe kommt</translation>
    </message>
    <message>
        <source>The cluster did not become quiet</source>
        <translation>Der Cluster kam nicht zur Ruhe</translation>
    </message>
    <message>
        <source>The cluster changed while it was read.</source>
        <translation>Der Cluster änderte sich beim Lesen.</translation>
    </message>
    <message>
        <source>%1 writes were acknowledged, and %2 of them are gone. %3 were refused. %4 are unknown, and %5 of these are there.</source>
        <translation>%1 Schreibzugriffe bestätigt, davon %2 verloren. %3 abgelehnt. %4 unklar, davon %5 doch geschrieben.</translation>
    </message>
    <message>
        <source>Node %1 had acknowledged %2 of the lost writes.</source>
        <translation>Knoten %1 hatte %2 der verlorenen Schreibzugriffe bestätigt.</translation>
    </message>
    <message>
        <source>Waiting for the last answers</source>
        <translation>Warten auf die letzten Antworten</translation>
    </message>
    <message>
        <source>Reading back</source>
        <translation>Gegenlesen</translation>
    </message>
    <message>
        <source>Deleting the keys</source>
        <translation>Die Schlüssel werden gelöscht</translation>
    </message>
    <message>
        <source>The ledger is kept. Use `ledger forget` again when every master answers.</source>
        <translation>Das Kontobuch bleibt erhalten; `ledger forget` noch einmal versuchen, sobald jeder Master antwortet.</translation>
    </message>
    <message>
        <source>The cluster is not whole</source>
        <translation>Der Cluster ist nicht vollständig</translation>
    </message>
    <message>
        <source>No replica took the place of node %1</source>
        <translation>Keine Replica nahm den Platz von Knoten %1 ein</translation>
    </message>
    <message>
        <source>The cluster is not whole again</source>
        <translation>Der Cluster ist nicht wieder vollständig</translation>
    </message>
    <message>
        <source>The end of the failover of node %1 was not seen</source>
        <translation>Der Failover von Knoten %1 war nicht bis zum Ende zu sehen</translation>
    </message>
    <message>
        <source>The failover of node %1 was not measured.</source>
        <translation>Der Failover von Knoten %1 wurde nicht gemessen.</translation>
    </message>
    <message>
        <source>Write by=kill, by=stop, by=pause or by=isolate.</source>
        <translation>So schreiben: by=kill, by=stop, by=pause oder by=isolate.</translation>
    </message>
    <message>
        <source>Name one node of the shard whose failovers are to be measured.</source>
        <translation>Einen Knoten des Shards nennen, dessen Failover gemessen werden sollen.</translation>
    </message>
    <message>
        <source>Node %1 has no replica in its shard, so no node can take over.</source>
        <translation>Knoten %1 hat in seinem Shard keine Replica: Kein Knoten kann übernehmen.</translation>
    </message>
    <message>
        <source>With fewer than three masters, the others have no majority when one fails.</source>
        <translation>Mit weniger als drei Mastern haben die übrigen keine Mehrheit, wenn einer ausfällt.</translation>
    </message>
    <message>
        <source>Failover %1 of %2</source>
        <translation>Failover %1 von %2</translation>
    </message>
    <message>
        <source>Failover %1 of %2: %3</source>
        <translation>Failover %1 von %2: %3</translation>
    </message>
    <message>
        <source>Waiting, so that this election does not affect the next one</source>
        <translation>Pause, damit diese Wahl die nächste nicht beeinflusst</translation>
    </message>
    <message>
        <source>repeats the failover in the shard of node N, and tells how the times spread</source>
        <translation>wiederholt den Failover im Shard von Knoten N und sagt, wie die Zeiten streuen</translation>
    </message>
    <message>
        <source>cuts all links between groups (nodes that are not named form one more group), or by a named shape</source>
        <translation>trennt alle Verbindungen zwischen Gruppen (nicht genannte Knoten bilden eine weitere) oder nach einer benannten Form</translation>
    </message>
    <message>
        <source>Which failover? They are numbered from 1.</source>
        <translation>Welcher Failover? Sie sind ab 1 nummeriert.</translation>
    </message>
    <message>
        <source>There was no failover yet.</source>
        <translation>Es gab noch keinen Failover.</translation>
    </message>
    <message>
        <source>There is no failover %1: the latest is %2.</source>
        <translation>Einen Failover %1 gibt es nicht: Der letzte ist %2.</translation>
    </message>
    <message>
        <source>There is no such failover any more.</source>
        <translation>Diesen Failover gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>explains the last failover, or number N: each step with its time, its witness and what the rules allow</source>
        <translation>erklärt den letzten Failover, oder Nummer N: jeder Schritt mit seiner Zeit, seinem Zeugen und dem, was die Regeln erlauben</translation>
    </message>
    <message>
        <source>The manual failover was given up: it may take at most %1 ms.</source>
        <translation>Der manuelle Failover wurde aufgegeben: Er darf höchstens %1 ms dauern.</translation>
    </message>
    <message>
        <source>Node %1 was reached again before a replica took its place: FAIL was lifted.</source>
        <translation>Knoten %1 war wieder erreichbar, bevor eine Replica seinen Platz einnahm: FAIL wurde aufgehoben.</translation>
    </message>
    <message>
        <source>delay %1 ms, rank %2</source>
        <translation>Wartezeit %1 ms, Rang %2</translation>
    </message>
    <message>
        <source>Links of node %1 on the bus have a fault</source>
        <translation>Auf den Bus-Verbindungen von Knoten %1 liegt eine Störung</translation>
    </message>
    <message>
        <source>%1 (epoch %2)</source>
        <translation>%1 (Epoche %2)</translation>
    </message>
    <message>
        <source>Something happened to node %1</source>
        <translation>Mit Knoten %1 geschah etwas</translation>
    </message>
    <message>
        <source>Node %1 was asked to take the place of node %2: %3</source>
        <translation>Knoten %1 soll den Platz von Knoten %2 einnehmen: %3</translation>
    </message>
    <message>
        <source>Last sign of life of node %1</source>
        <translation>Letztes Lebenszeichen von Knoten %1</translation>
    </message>
    <message>
        <source>Node %1 suspects node %2 (PFAIL)</source>
        <translation>Knoten %1 verdächtigt Knoten %2 (PFAIL)</translation>
    </message>
    <message>
        <source>Node %1 is FAIL: a quorum of masters agrees</source>
        <translation>Knoten %1 ist FAIL: Ein Quorum der Master ist sich einig</translation>
    </message>
    <message>
        <source>Node %1 declares node %2 FAIL: a quorum of masters agrees</source>
        <translation>Knoten %1 erklärt Knoten %2 für FAIL: Ein Quorum der Master ist sich einig</translation>
    </message>
    <message>
        <source>Node %1 will stand for election</source>
        <translation>Knoten %1 wird sich zur Wahl stellen</translation>
    </message>
    <message>
        <source>Node %1 will stand for election: %2</source>
        <translation>Knoten %1 wird sich zur Wahl stellen: %2</translation>
    </message>
    <message>
        <source>Node %1 pauses writes to hand over</source>
        <translation>Knoten %1 hält Schreibzugriffe an, um zu übergeben</translation>
    </message>
    <message>
        <source>Node %1 has all that node %2 wrote</source>
        <translation>Knoten %1 hat alles, was Knoten %2 schrieb</translation>
    </message>
    <message>
        <source>Node %1 asks for votes</source>
        <translation>Knoten %1 bittet um Stimmen</translation>
    </message>
    <message>
        <source>Node %1 votes for node %2</source>
        <translation>Knoten %1 stimmt für Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 does not vote for node %2</source>
        <translation>Knoten %1 stimmt nicht für Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 does not vote for node %2: %3</source>
        <translation>Knoten %1 stimmt nicht für Knoten %2: %3</translation>
    </message>
    <message>
        <source>The message %1 from node %2 to node %3 was dropped</source>
        <translation>Die Nachricht %1 von Knoten %2 an Knoten %3 wurde verworfen</translation>
    </message>
    <message>
        <source>Node %1 is master in place of node %2</source>
        <translation>Knoten %1 ist Master anstelle von Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 accepts its first write</source>
        <translation>Knoten %1 nimmt den ersten Schreibzugriff an</translation>
    </message>
    <message>
        <source>Node %1 is heard again</source>
        <translation>Knoten %1 ist wieder zu hören</translation>
    </message>
    <message>
        <source>Node %1 follows node %2</source>
        <translation>Knoten %1 folgt Knoten %2</translation>
    </message>
    <message>
        <source>Node %1 is in step with its new master</source>
        <translation>Knoten %1 ist mit seinem neuen Master synchron</translation>
    </message>
    <message>
        <source>Node %1 calls itself master with epoch %2, but node %3 owns the slots with epoch %4. The other nodes ignore node %1. It has counted the votes of an earlier election, less than %5 ago.</source>
        <translation>Knoten %1 nennt sich Master mit Epoche %2, aber Knoten %3 besitzt die Slots mit Epoche %4. Die anderen Knoten beachten Knoten %1 nicht. Er hat die Stimmen einer früheren Wahl gezählt, die weniger als %5 zurücklag.</translation>
    </message>
    <message>
        <source>Node %1 owns no hash slots: there is nothing to take over.</source>
        <translation>Knoten %1 besitzt keine Hash-Slots: Es gibt nichts zu übernehmen.</translation>
    </message>
    <message>
        <source>Node %1 has no replica: no node can take over its slots %2.</source>
        <translation>Knoten %1 hat keine Replica: Kein Knoten kann seine Slots %2 übernehmen.</translation>
    </message>
    <message>
        <source>Node %1 answers, and no node suspects it. No replica has a reason to take its place.</source>
        <translation>Knoten %1 antwortet, und kein Knoten verdächtigt ihn. Keine Replica hat Grund, seinen Platz einzunehmen.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>%1, which is not part of this lab</source>
        <translation>%1 (nicht Teil dieses Labors)</translation>
    </message>
    <message>
        <source>an unknown master</source>
        <translation>einem unbekannten Master</translation>
    </message>
    <message>
        <source>%1 is not part of this lab: %2. Ringside leaves it alone.</source>
        <translation>%1 ist nicht Teil dieses Labors: %2. Ringside lässt ihn in Ruhe.</translation>
    </message>
    <message>
        <source>Node %1 follows %2.</source>
        <translation>Knoten %1 folgt %2.</translation>
    </message>
    <message>
        <source>Node %1 does not know node %2.</source>
        <translation>Knoten %1 kennt Knoten %2 nicht.</translation>
    </message>
    <message>
        <source>`call %1 CLUSTER MEET %2 %3 %4` brings them together.</source>
        <translation>`call %1 CLUSTER MEET %2 %3 %4` bringt sie zusammen.</translation>
    </message>
    <message>
        <source>nodes %1 and %2</source>
        <translation>Knoten %1 und %2</translation>
    </message>
    <message>
        <source>has not answered for %1</source>
        <translation>antwortet seit %1 nicht</translation>
    </message>
    <message>
        <source>%1 (repl-ping-replica-period %2 + node timeout %3 x cluster-replica-validity-factor %4)</source>
        <translation>%1 (repl-ping-replica-period %2 + Node-Timeout %3 × cluster-replica-validity-factor %4)</translation>
    </message>
    <message>
        <source>The data of node %1 is too old. Its link has been down for %2; less the node timeout, that is %3. At most %4 is allowed.</source>
        <translation>Die Daten von Knoten %1 sind zu alt. Seine Verbindung ist seit %2 unterbrochen; abzüglich Node-Timeout sind das %3. Erlaubt sind höchstens %4.</translation>
    </message>
    <message>
        <source>The data of node %1 is too old, as its log says: it was without its master for longer than the node timeout and %2.</source>
        <translation>Die Daten von Knoten %1 sind zu alt, wie sein Log sagt: Er war länger als das Knoten-Timeout und dazu %2 ohne seinen Master.</translation>
    </message>
    <message>
        <source>Node %1, a replica of node %2, %3.</source>
        <translation>Knoten %1, Replica von Knoten %2, %3.</translation>
    </message>
    <message>
        <source>Node %1 is told not to take over: cluster-replica-no-failover is yes.</source>
        <translation>Knoten %1 soll nicht übernehmen: cluster-replica-no-failover ist yes.</translation>
    </message>
    <message>
        <source>Node %1 has not synchronised with its master since it started. It has no data to take over with, so it does not stand for election.</source>
        <translation>Knoten %1 war seit seinem Start nie mit seinem Master synchron. Er hat keine Daten, mit denen er übernehmen könnte, und stellt sich nicht zur Wahl.</translation>
    </message>
    <message>
        <source>Node %1 needs %3 votes and can reach %2 of the masters: its links to %4 are cut.</source>
        <translation>Knoten %1 braucht %3 Stimmen und erreicht %2 der Master: Seine Verbindungen zu %4 sind getrennt.</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>Node %1 did not vote for node %2: %3.</source>
        <translation>Knoten %1 stimmte nicht für Knoten %2: %3.</translation>
    </message>
    <message>
        <source>node %1 %2</source>
        <translation>Knoten %1 %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>FAIL and a promotion need %1 of the %2 masters with slots (left: %3)</source>
        <translation>FAIL und eine Beförderung brauchen %1 von %2 Mastern mit Slots (übrig: %3)</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No master suspects node %1 yet. A master suspects it after %2 to %3 of silence. It becomes FAIL when %4 of the masters suspect it.</source>
        <translation>Noch kein Master verdächtigt Knoten %1. Ein Master verdächtigt ihn nach %2 bis %3 Stille. FAIL ist er, wenn %4 Master ihn verdächtigen.</translation>
    </message>
    <message>
        <source>Node %1 is not FAIL. %2 of %3 masters must suspect it and tell each other. So far only %4 did.</source>
        <translation>Knoten %1 ist nicht FAIL. %2 von %3 Mastern müssen ihn verdächtigen und es einander sagen. Bisher taten das nur %4.</translation>
    </message>
    <message>
        <source>Messages of the election were dropped on the way, %1 in all: %2.</source>
        <translation>Nachrichten der Wahl wurden unterwegs verworfen, insgesamt %1: %2.</translation>
    </message>
    <message>
        <source>%1 of %2 votes</source>
        <translation>%1 von %2 Stimmen</translation>
    </message>
    <message>
        <source>Node %1 has %2 (epoch %3) and waits up to %4 for more.</source>
        <translation>Knoten %1 hat %2 (Epoche %3) und wartet noch bis zu %4 auf weitere.</translation>
    </message>
    <message>
        <source>Node %1 got %2 (epoch %3) and gave up after %4.</source>
        <translation>Knoten %1 bekam %2 (Epoche %3) und gab nach %4 auf.</translation>
    </message>
    <message>
        <source>%1 It asks again in %2 at the latest.</source>
        <translation>%1 Er fragt spätestens in %2 wieder.</translation>
    </message>
    <message>
        <source>Node %1 asks for votes in %2: its delay is %3 ms (rank %4).</source>
        <translation>Knoten %1 bittet in %2 um Stimmen: Seine Wartezeit ist %3 ms (Rang %4).</translation>
    </message>
    <message>
        <source>Node %1 has not heard that node %2 is FAIL.</source>
        <translation>Knoten %1 hat noch nicht gehört, dass Knoten %2 FAIL ist.</translation>
    </message>
    <message>
        <source>Node %1 is about to set its delay: 0.5 s to 1 s.</source>
        <translation>Knoten %1 setzt gleich seine Wartezeit: 0,5 s bis 1 s.</translation>
    </message>
    <message>
        <source>Node %1 has set no delay for an election, %2 after FAIL. A replica that has stood for election begins no other one for %3. Its log may say more.</source>
        <translation>Knoten %1 hat %2 nach FAIL noch keine Wartezeit für eine Wahl gesetzt. Eine Replica, die sich zur Wahl gestellt hat, beginnt %3 lang keine neue. Ihr Log sagt vielleicht mehr.</translation>
    </message>
    <message>
        <source>Node %1 has not paused its writes. Either the request did not arrive, or node %1 does not know node %2 as its replica.</source>
        <translation>Knoten %1 hat seine Schreibzugriffe nicht angehalten. Die Bitte kam nicht an, oder Knoten %1 kennt Knoten %2 nicht als seine Replica.</translation>
    </message>
    <message>
        <source>Node %1 still lacks %2 bytes of what node %3 wrote before it paused.</source>
        <translation>Knoten %1 fehlen noch %2 Bytes von dem, was Knoten %3 vor dem Anhalten schrieb.</translation>
    </message>
    <message>
        <source>Node %1 does not have everything that node %2 wrote before it paused.</source>
        <translation>Knoten %1 hat noch nicht alles, was Knoten %2 vor dem Anhalten schrieb.</translation>
    </message>
    <message>
        <source>A manual failover is given up after %1.</source>
        <translation>Ein manueller Failover wird nach %1 aufgegeben.</translation>
    </message>
    <message>
        <source>Client %1 at %2 cannot be added to the network: the number or the address is wrong or used already.</source>
        <translation>Client %1 mit Adresse %2 kann nicht ins Netz aufgenommen werden: Nummer oder Adresse sind falsch oder schon vergeben.</translation>
    </message>
    <message>
        <source>a fault on the link %1 &gt; %2 and others set with it</source>
        <translation>eine Störung auf der Verbindung %1 &gt; %2 und andere, die mit ihr gesetzt wurden</translation>
    </message>
    <message>
        <source>node %1 paused</source>
        <translation>Knoten %1 pausiert</translation>
    </message>
    <message>
        <source>Another action is using the ledger.</source>
        <translation>Eine andere Aktion benutzt gerade das Kontobuch.</translation>
    </message>
    <message>
        <source>The ledger is being written.</source>
        <translation>Das Kontobuch wird geführt.</translation>
    </message>
    <message>
        <source>`ledger stop` ends that.</source>
        <translation>`ledger stop` beendet das.</translation>
    </message>
    <message>
        <source>Nothing was written yet.</source>
        <translation>Noch wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>`ledger start` lets clients write.</source>
        <translation>`ledger start` lässt Clients schreiben.</translation>
    </message>
    <message>
        <source>The ledger is being written already.</source>
        <translation>Das Kontobuch wird schon geführt.</translation>
    </message>
    <message>
        <source>No slot has an owner, so nothing can be written.</source>
        <translation>Kein Slot hat einen Besitzer, also kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Writing has ended after %1 operations: the ledger is full.</source>
        <translation>Das Schreiben endete nach %1 Operationen: Das Kontobuch ist voll.</translation>
    </message>
    <message>
        <source>These writers need about %1 open files; this session may have %2.</source>
        <translation>Diese Schreiber brauchen etwa %1 offene Dateien; diese Sitzung darf %2 haben.</translation>
    </message>
    <message>
        <source>Choose fewer writers, or raise the limit (ulimit -n).</source>
        <translation>Weniger Schreiber wählen oder die Grenze erhöhen (ulimit -n).</translation>
    </message>
    <message>
        <source>Node %1 is at epoch %2, others are at %3.</source>
        <translation>Knoten %1 ist bei Epoche %2, andere bei %3.</translation>
    </message>
    <message>
        <source>Node %1 is still in handshake with a node.</source>
        <translation>Knoten %1 ist noch im Handshake mit einem Knoten.</translation>
    </message>
    <message>
        <source>Node %1 knows an old config epoch of node %2.</source>
        <translation>Knoten %1 kennt eine alte config epoch von Knoten %2.</translation>
    </message>
    <message>
        <source>Replica %1 is at offset %2, its master, node %3, at %4.</source>
        <translation>Replica %1 ist bei Offset %2, ihr Master, Knoten %3, bei %4.</translation>
    </message>
    <message>
        <source>Faults are set on links: `heal` lifts them.</source>
        <translation>Auf Verbindungen sind Störungen gesetzt: `heal` hebt sie auf.</translation>
    </message>
    <message>
        <source>Node %1 is loading its data.</source>
        <translation>Knoten %1 lädt seine Daten.</translation>
    </message>
    <message>
        <source>Slot %1 has no owner.</source>
        <translation>Slot %1 hat keinen Besitzer.</translation>
    </message>
    <message>
        <source>Node %1 does not answer SCAN.</source>
        <translation>Knoten %1 antwortet nicht auf SCAN.</translation>
    </message>
    <message>
        <source>The bus is being recorded to %1 already.</source>
        <translation>Der Bus wird schon nach %1 mitgeschnitten.</translation>
    </message>
    <message>
        <source>End that with: capture stop</source>
        <translation>So beenden: capture stop</translation>
    </message>
    <message>
        <source>The bus is not being recorded.</source>
        <translation>Der Bus wird nicht mitgeschnitten.</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>address unknown</source>
        <translation>Adresse unbekannt</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>The sender marks it FAIL. From a master this counts as a failure report.</source>
        <translation>Der Sender hält ihn für FAIL; von einem Master zählt das als Ausfallmeldung.</translation>
    </message>
    <message>
        <source>The sender suspects it. From a master this is a failure report. Reports from a majority of masters make it FAIL.</source>
        <translation>Der Sender verdächtigt ihn. Von einem Master ist das eine Ausfallmeldung; kommt sie von der Mehrheit der Master, ist er FAIL.</translation>
    </message>
    <message>
        <source>The sender knows of it, but cannot vouch for it.</source>
        <translation>Der Sender kennt ihn, kann aber nicht für ihn bürgen.</translation>
    </message>
    <message>
        <source>The sender has no complaint, and takes back one that it had. A receiver that does not know the node contacts it.</source>
        <translation>Der Sender hat nichts an ihm auszusetzen und nimmt einen früheren Verdacht zurück. Ein Empfänger, der den Knoten nicht kennt, nimmt Verbindung zu ihm auf.</translation>
    </message>
    <message>
        <source>no pong yet</source>
        <translation>noch kein Pong</translation>
    </message>
    <message>
        <source>last pong %1 s ago</source>
        <translation>letztes Pong vor %1 s</translation>
    </message>
    <message>
        <source>%1, ping without answer for %2 s</source>
        <translation>%1, Ping seit %2 s ohne Antwort</translation>
    </message>
    <message>
        <source>forgotten: %1</source>
        <translation>vergessen: %1</translation>
    </message>
    <message>
        <source>host name: %1</source>
        <translation>Hostname: %1</translation>
    </message>
    <message>
        <source>A name that clients may be told in place of the address.</source>
        <translation>Ein Name, der Clients statt der Adresse genannt werden kann.</translation>
    </message>
    <message>
        <source>name: %1</source>
        <translation>Name: %1</translation>
    </message>
    <message>
        <source>A name for people, which stands in the servers&apos; logs.</source>
        <translation>Ein Name für Menschen, der in den Logs der Server steht.</translation>
    </message>
    <message>
        <source>CLUSTER FORGET was called for this node. The receiver forgets it too, and for a while gossip cannot bring it back.</source>
        <translation>Für diesen Knoten kam CLUSTER FORGET: Der Empfänger vergisst ihn auch und lässt ihn eine Weile nicht durch Gossip zurückkommen.</translation>
    </message>
    <message>
        <source>shard: %1</source>
        <translation>Shard: %1</translation>
    </message>
    <message>
        <source>The same for all nodes of one shard, whichever of them is the master.</source>
        <translation>Gleich für alle Knoten eines Shards, wer auch immer sein Master ist.</translation>
    </message>
    <message>
        <source>address for clients: %1</source>
        <translation>Adresse für Clients: %1</translation>
    </message>
    <message>
        <source>What clients are told in place of the nodes&apos; own address.</source>
        <translation>Was Clients statt der eigenen Adresse der Knoten genannt wird.</translation>
    </message>
    <message>
        <source>type %1, %2</source>
        <translation>Typ %1, %2</translation>
    </message>
    <message>
        <source>The receiver hands the message to its clients that subscribed to this channel.</source>
        <translation>Der Empfänger gibt die Nachricht an seine Clients weiter, die diesen Kanal abonniert haben.</translation>
    </message>
    <message>
        <source>%1 … (%2)</source>
        <translation>%1 … (%2)</translation>
    </message>
    <message>
        <source>What was published, as the client has sent it.</source>
        <translation>Was veröffentlicht wurde, wie der Client es gesendet hat.</translation>
    </message>
    <message>
        <source>Which module speaks: its name of nine letters, packed into a number.</source>
        <translation>Welches Modul spricht: sein Name aus neun Buchstaben, in eine Zahl gepackt.</translation>
    </message>
    <message>
        <source>What kind of message; only the module knows what it means.</source>
        <translation>Welche Art von Nachricht; nur das Modul weiß, was sie bedeutet.</translation>
    </message>
    <message>
        <source>What the module sends.</source>
        <translation>Was das Modul sendet.</translation>
    </message>
    <message>
        <source>The node that really owns the slots. A receiver that has lost its last slot to that node becomes its replica.</source>
        <translation>Der Knoten, dem die Slots wirklich gehören. Ein Empfänger, der seinen letzten Slot an ihn verloren hat, wird seine Replica.</translation>
    </message>
    <message>
        <source>The version of that claim. It is higher than the receiver&apos;s own, so the receiver gives in.</source>
        <translation>Die Version dieses Anspruchs: Der Empfänger gibt nach, weil sie höher ist als seine eigene.</translation>
    </message>
    <message>
        <source>All slots of that owner.</source>
        <translation>Alle Slots dieses Besitzers.</translation>
    </message>
    <message>
        <source>How many other nodes it tells of: some at random, and all that it suspects.</source>
        <translation>Von so vielen anderen Knoten berichtet er: einigen zufälligen und allen, die er verdächtigt.</translation>
    </message>
    <message>
        <source>How many extensions follow; a server ignores those it does not know.</source>
        <translation>So viele Erweiterungen folgen; ein Server übergeht die, die er nicht kennt.</translation>
    </message>
    <message>
        <source>The node that has failed: a majority of masters has reported it.</source>
        <translation>Wer ausgefallen ist: Die Mehrheit der Master hat ihn gemeldet.</translation>
    </message>
    <message>
        <source>an unknown node (%1)</source>
        <translation>Knoten %1 (unbekannt)</translation>
    </message>
    <message>
        <source>node %1 (%2)</source>
        <translation>Knoten %1 (%2)</translation>
    </message>
    <message>
        <source>somebody outside</source>
        <translation>jemand außerhalb</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>%1 and %2 more ranges</source>
        <translation>%1 und %2 weitere Bereiche</translation>
    </message>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Bytes</translation>
    </message>
    <message>
        <source>no gossip</source>
        <translation>kein Gossip</translation>
    </message>
    <message>
        <source>1 gossip entry</source>
        <translation>1 Gossip-Eintrag</translation>
    </message>
    <message>
        <source>%1 gossip entries</source>
        <translation>%1 Gossip-Einträge</translation>
    </message>
    <message>
        <source>%1, epoch %2, %3</source>
        <translation>%1, Epoche %2, %3</translation>
    </message>
    <message>
        <source>%1; writes paused at offset %2</source>
        <translation>%1; Schreibzugriffe angehalten bei Offset %2</translation>
    </message>
    <message>
        <source>PONG, now replica of %1</source>
        <translation>PONG, jetzt Replica von %1</translation>
    </message>
    <message>
        <source>PONG, now master without slots</source>
        <translation>PONG, jetzt Master ohne Slots</translation>
    </message>
    <message>
        <source>PONG, now master of %1, config epoch %2</source>
        <translation>PONG, jetzt Master von %1, config epoch %2</translation>
    </message>
    <message>
        <source>UPDATE: %1 has no slots since epoch %2</source>
        <translation>UPDATE: %1 hat seit Epoche %2 keine Slots</translation>
    </message>
    <message>
        <source>UPDATE: slots %1 belong to %2 since epoch %3</source>
        <translation>UPDATE: Slots %1 gehören %2 seit Epoche %3</translation>
    </message>
    <message>
        <source>%1 asks for votes, epoch %2, though its master is not FAIL</source>
        <translation>%1 bittet um Stimmen, Epoche %2, obwohl sein Master nicht FAIL ist</translation>
    </message>
    <message>
        <source>%1 asks for votes, epoch %2</source>
        <translation>%1 bittet um Stimmen, Epoche %2</translation>
    </message>
    <message>
        <source>FAIL: %1 has failed</source>
        <translation>FAIL: %1 ist ausgefallen</translation>
    </message>
    <message>
        <source>%1 to channel %2, %3</source>
        <translation>%1 an Kanal %2, %3</translation>
    </message>
    <message>
        <source>vote for %1 in epoch %2</source>
        <translation>Stimme für %1 in Epoche %2</translation>
    </message>
    <message>
        <source>MFSTART: %1 asks its master to pause writes</source>
        <translation>MFSTART: %1 bittet seinen Master, Schreibzugriffe anzuhalten</translation>
    </message>
    <message>
        <source>MODULE: %1 from %2</source>
        <translation>MODULE: %1 von %2</translation>
    </message>
    <message>
        <source>no message of the bus, %1</source>
        <translation>keine Nachricht des Busses, %1</translation>
    </message>
    <message>
        <source>%1 (not as expected)</source>
        <translation>%1 (nicht wie erwartet)</translation>
    </message>
    <message>
        <source>Asks for a sign of life, and tells how the sender sees itself and a few others.</source>
        <translation>Bittet um ein Lebenszeichen und sagt, wie der Sender sich selbst und einige andere sieht.</translation>
    </message>
    <message>
        <source>Answers a PING or a MEET; unasked, it spreads news of the sender at once.</source>
        <translation>Antwortet auf PING oder MEET; ungefragt verbreitet es sofort Neues vom Sender.</translation>
    </message>
    <message>
        <source>A PING that makes the receiver accept a node it does not know.</source>
        <translation>Ein PING, mit dem der Empfänger einen unbekannten Knoten aufnimmt.</translation>
    </message>
    <message>
        <source>Makes every receiver mark a node as FAIL at once, without further proof.</source>
        <translation>Jeder Empfänger hält den Knoten sofort für FAIL, ohne weiteren Beweis.</translation>
    </message>
    <message>
        <source>What a client has published, on its way to every node.</source>
        <translation>Was ein Client veröffentlicht hat, auf dem Weg zu jedem Knoten.</translation>
    </message>
    <message>
        <source>A replica asks every node for a vote; only masters with slots have one.</source>
        <translation>Eine Replica bittet jeden Knoten um seine Stimme; nur Master mit Slots haben eine.</translation>
    </message>
    <message>
        <source>A vote: a master gives no more than one in an epoch.</source>
        <translation>Eine Stimme: Ein Master gibt höchstens eine pro Epoche.</translation>
    </message>
    <message>
        <source>Corrects a node that claims slots which another node owns with a higher config epoch.</source>
        <translation>Berichtigt einen Knoten, der Slots beansprucht, die einem anderen mit höherer config epoch gehören.</translation>
    </message>
    <message>
        <source>A replica asks its master to pause writes, so that it can take over without loss.</source>
        <translation>Eine Replica bittet ihren Master, Schreibzugriffe anzuhalten, um ihn ohne Verlust abzulösen.</translation>
    </message>
    <message>
        <source>A server module speaks to the same module on another node.</source>
        <translation>Ein Servermodul spricht zu seinesgleichen auf einem anderen Knoten.</translation>
    </message>
    <message>
        <source>What a client has published with SPUBLISH, on its way to the nodes of its shard.</source>
        <translation>Was ein Client mit SPUBLISH veröffentlicht hat, auf dem Weg zu den Knoten seines Shards.</translation>
    </message>
    <message>
        <source>A type that neither Redis 7.0 nor Valkey 8.0 knows; they ignore it.</source>
        <translation>Ein Typ, den weder Redis 7.0 noch Valkey 8.0 kennt; er wird übergangen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>It travels on the connection that its sender has opened.</source>
        <translation>Sie geht über die TCP-Verbindung, die ihr Sender geöffnet hat.</translation>
    </message>
    <message>
        <source>It travels back on the connection that its receiver has opened.</source>
        <translation>Sie geht zurück über die TCP-Verbindung, die ihr Empfänger geöffnet hat.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>A fault that is set on this link dropped it: the receiver never gets it.</source>
        <translation>Eine Störung auf dieser Verbindung hat sie verworfen: Der Empfänger bekommt sie nie.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>A fault that is set on this link delays it by so much.</source>
        <translation>Eine Störung auf dieser Verbindung hält sie so lange auf.</translation>
    </message>
    <message>
        <source>Every message begins with this. A server closes a connection on which it is missing.</source>
        <translation>So beginnt jede Nachricht; wo das fehlt, schließt ein Server die TCP-Verbindung.</translation>
    </message>
    <message>
        <source>The length of the whole message. It tells the receiver where the next one begins.</source>
        <translation>Die Länge der ganzen Nachricht: Daran findet der Empfänger die nächste.</translation>
    </message>
    <message>
        <source>The version of the protocol. A server ignores messages of any other version.</source>
        <translation>Die Version des Protokolls; Nachrichten jeder anderen Version übergeht ein Server.</translation>
    </message>
    <message>
        <source>Valkey&apos;s short header without the sender&apos;s view of the cluster: the connection tells who sends.</source>
        <translation>Valkeys kurzer Kopf ohne die Sicht des Senders auf den Cluster: Die TCP-Verbindung sagt, wer sendet.</translation>
    </message>
    <message>
        <source>The node that sent it. A server believes almost nothing from a node that it does not know.</source>
        <translation>Wer sie gesendet hat; einem Knoten, den er nicht kennt, glaubt ein Server fast nichts.</translation>
    </message>
    <message>
        <source>What the sender says of itself.</source>
        <translation>Was der Sender über sich sagt.</translation>
    </message>
    <message>
        <source>The sender&apos;s master, if it is a replica; the receiver takes note of it.</source>
        <translation>Der Master des Senders, falls dieser eine Replica ist; der Empfänger merkt ihn sich.</translation>
    </message>
    <message>
        <source>The address at which it wants to be found. If there is none, the address that the connection comes from.</source>
        <translation>Die Adresse, unter der er gefunden werden will; ohne sie gilt die, von der die TCP-Verbindung kommt.</translation>
    </message>
    <message>
        <source>Where clients and replicas find it: MOVED redirects to this port.</source>
        <translation>Wo Clients und Replicas ihn finden: MOVED verweist auf diesen Port.</translation>
    </message>
    <message>
        <source>Where the other nodes find its bus.</source>
        <translation>Wo die anderen Knoten seinen Bus finden.</translation>
    </message>
    <message>
        <source>Its port without TLS, when it uses TLS; otherwise 0.</source>
        <translation>Sein Port ohne TLS, wenn er TLS benutzt; sonst 0.</translation>
    </message>
    <message>
        <source>The highest epoch it knows, the cluster&apos;s logical clock; a receiver that is behind takes it over.</source>
        <translation>Die höchste Epoche, die er kennt, die logische Uhr des Clusters; ein Empfänger, der zurückliegt, übernimmt sie.</translation>
    </message>
    <message>
        <source>The version of its claim to its slots (for a replica: of its master&apos;s claim). The higher version wins.</source>
        <translation>Die Version seines Anspruchs auf seine Slots, bei einer Replica die ihres Masters: Der höhere Anspruch gewinnt.</translation>
    </message>
    <message>
        <source>The slots it serves (for a replica: its master&apos;s slots). The receiver believes the claim with the higher config epoch.</source>
        <translation>Die Slots, die er bedient, bei einer Replica die ihres Masters; der Empfänger glaubt dem Anspruch mit der höheren config epoch.</translation>
    </message>
    <message>
        <source>How far its replication stream has come: the replica that is furthest asks for votes first.</source>
        <translation>Wie weit sein Replikationsstrom ist: Die Replica, die am weitesten ist, bittet zuerst um Stimmen.</translation>
    </message>
    <message>
        <source>Whether the sender thinks that the cluster can serve; it is told for information only.</source>
        <translation>Ob der Cluster nach Meinung des Senders bedienen kann; nur zur Information.</translation>
    </message>
    <message>
        <source>FORCEACK: masters must vote even if the old master is not FAIL, as in a manual failover.</source>
        <translation>FORCEACK: Master sollen auch stimmen, wenn der alte Master nicht FAIL ist, wie beim manuellen Failover.</translation>
    </message>
    <message>
        <source>PAUSED: the master has paused writes, and the replica must reach the master&apos;s offset.</source>
        <translation>PAUSED: Der Master hat Schreibzugriffe angehalten; bis zu seinem Offset muss die Replica kommen.</translation>
    </message>
    <message>
        <source>EXT_DATA: extensions follow the gossip, or the sender understands them.</source>
        <translation>EXT_DATA: Auf den Gossip folgen Erweiterungen, oder der Sender versteht sie.</translation>
    </message>
    <message>
        <source>Marks for a manual failover and for extensions.</source>
        <translation>Kennzeichen für manuelle Failover und für Erweiterungen.</translation>
    </message>
    <message>
        <source>Redis 7.0 and Valkey 8.0 do not write it so. A server may ignore it or close the connection.</source>
        <translation>So schreiben es Redis 7.0 und Valkey 8.0 nicht; ein Server kann es übergehen oder die TCP-Verbindung schließen.</translation>
    </message>
    <message>
        <source>%1 is not an IPv4 address, so it cannot stand in a capture.</source>
        <translation>%1 ist keine IPv4-Adresse und kann nicht in einem Mitschnitt stehen.</translation>
    </message>
    <message>
        <source>Free some space or choose another place.</source>
        <translation>Platz schaffen oder einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>The capture %1 is finished.</source>
        <translation>Der Mitschnitt %1 ist abgeschlossen.</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no node</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Slots have changed hands, or nodes were restarted: read again.</source>
        <translation>Slots haben den Besitzer gewechselt, oder Knoten wurden neu gestartet: noch einmal lesen.</translation>
    </message>
    <message>
        <source>Slots have changed hands meanwhile: node %1 answers %2.</source>
        <translation>Slots haben inzwischen den Besitzer gewechselt: Knoten %1 antwortet %2.</translation>
    </message>
    <message>
        <source>Try again when the cluster is quiet.</source>
        <translation>Noch einmal versuchen, wenn der Cluster ruhig ist.</translation>
    </message>
    <message>
        <source>There is no node %1: nodes are %2.</source>
        <translation>Einen Knoten %1 gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>starts one more node and lets it join as a master without slots</source>
        <translation>startet einen weiteren Knoten und lässt ihn als Master ohne Slots beitreten</translation>
    </message>
    <message>
        <source>starts one more node and lets it join as a replica of master N</source>
        <translation>startet einen weiteren Knoten und lässt ihn als Replica von Master N beitreten</translation>
    </message>
    <message>
        <source>Which nodes? Write 1, 1,4, all, masters or replicas.</source>
        <translation>Welche Knoten? So schreiben: 1, 1,4, all, masters oder replicas.</translation>
    </message>
    <message>
        <source>Which command? Write it as for redis-cli: call 1 GET key.</source>
        <translation>Welcher Befehl? So schreiben wie für redis-cli: call 1 GET key.</translation>
    </message>
    <message>
        <source>There is no master.</source>
        <translation>Es gibt keinen Master.</translation>
    </message>
    <message>
        <source>There is no replica.</source>
        <translation>Es gibt keine Replica.</translation>
    </message>
    <message>
        <source>Asking node %1</source>
        <translation>Knoten %1 wird gefragt</translation>
    </message>
    <message>
        <source>sends one command to each of these nodes and shows what each answers</source>
        <translation>sendet jedem dieser Knoten einen Befehl und zeigt, was jeder antwortet</translation>
    </message>
    <message>
        <source>Name one node: only one at a time can follow another master.</source>
        <translation>Einen Knoten nennen: Nur einer auf einmal kann einem anderen Master folgen.</translation>
    </message>
    <message>
        <source>Node %1 is a master with %2 slots: only a replica or an empty master can follow another.</source>
        <translation>Knoten %1 ist ein Master mit %2 Slots: Nur eine Replica oder ein leerer Master kann einem anderen folgen.</translation>
    </message>
    <message>
        <source>Node %1 has replicas itself (%2): let them follow another master first.</source>
        <translation>Knoten %1 hat selbst Replicas (%2): Sie müssen zuerst einem anderen Master folgen.</translation>
    </message>
    <message>
        <source>A node cannot follow itself.</source>
        <translation>Ein Knoten kann nicht sich selbst folgen.</translation>
    </message>
    <message>
        <source>Node %1 follows node %2 already.</source>
        <translation>Knoten %1 folgt schon Knoten %2.</translation>
    </message>
    <message>
        <source>Which master? Write of=N.</source>
        <translation>Welcher Master? So schreiben: of=N.</translation>
    </message>
    <message>
        <source>Node %1 is not in step with node %2</source>
        <translation>Knoten %1 ist mit Knoten %2 nicht synchron</translation>
    </message>
    <message>
        <source>makes a replica, or a master without slots, follow master M</source>
        <translation>lässt eine Replica, oder einen Master ohne Slots, Master M folgen</translation>
    </message>
    <message>
        <source>Node %1 is still listed by %2.</source>
        <translation>Knoten %1 wird noch von %2 aufgeführt.</translation>
    </message>
    <message>
        <source>From where? Write HOST:PORT of a Redis server.</source>
        <translation>Woher? HOST:PORT eines Redis-Servers schreiben.</translation>
    </message>
    <message>
        <source>%1 slots are not served: their keys would have nowhere to go.</source>
        <translation>%1 Slots sind unbedient: Ihre Schlüssel könnten nirgendwohin.</translation>
    </message>
    <message>
        <source>That is node %1 of this cluster.</source>
        <translation>Das ist Knoten %1 dieses Clusters.</translation>
    </message>
    <message>
        <source>Looking for keys that the cluster has already</source>
        <translation>Suche nach Schlüsseln, die der Cluster schon hat</translation>
    </message>
    <message>
        <source>The cluster has %1 of these keys already, such as &apos;%2&apos;. Nothing was changed.</source>
        <translation>Der Cluster hat %1 dieser Schlüssel schon, etwa „%2“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>`replace` overwrites them.</source>
        <translation>`replace` überschreibt sie.</translation>
    </message>
    <message>
        <source>No batch of keys was finished. Each key of the failed batch is either in the source or in the cluster.</source>
        <translation>Kein Stapel von Schlüsseln wurde fertig. Jeder Schlüssel des gescheiterten Stapels ist entweder in der Quelle oder im Cluster.</translation>
    </message>
    <message>
        <source>%1 of %2 keys have been taken before. Each key of the failed batch is either in the source or in the cluster.</source>
        <translation>%1 von %2 Schlüsseln wurden vorher übernommen. Jeder Schlüssel des gescheiterten Stapels ist entweder in der Quelle oder im Cluster.</translation>
    </message>
    <message>
        <source>The source itself must be able to connect to %1:%2.</source>
        <translation>Die Quelle selbst muss sich mit %1:%2 verbinden können.</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 keys have been taken.</source>
        <translation>Abgebrochen: %1 von %2 Schlüsseln wurden übernommen.</translation>
    </message>
    <message>
        <source>%1 of %2 keys</source>
        <translation>%1 von %2 Schlüsseln</translation>
    </message>
    <message>
        <source>The source answers: %1</source>
        <translation>Die Quelle antwortet: %1</translation>
    </message>
    <message>
        <source>%1 keys found</source>
        <translation>%1 Schlüssel gefunden</translation>
    </message>
    <message>
        <source>Some slots have no owner now. Nothing was changed.</source>
        <translation>Einige Slots haben jetzt keinen Besitzer. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>moves all keys of a plain Redis server into the cluster; copy keeps them in the source too, replace overwrites keys of the cluster</source>
        <translation>holt alle Schlüssel eines einfachen Redis-Servers in den Cluster; copy lässt sie auch in der Quelle, replace überschreibt Schlüssel des Clusters</translation>
    </message>
    <message>
        <source>The source %1:%2 cannot be asked. %3</source>
        <translation>Die Quelle %1:%2 kann nicht gefragt werden. %3</translation>
    </message>
    <message>
        <source>The server at %1:%2 belongs to a cluster itself.</source>
        <translation>Der Server auf %1:%2 gehört selbst zu einem Cluster.</translation>
    </message>
    <message>
        <source>Database 0 of %1:%2 holds no keys.</source>
        <translation>Datenbank 0 von %1:%2 enthält keine Schlüssel.</translation>
    </message>
    <message>
        <source>This lab has no number or port left for another node.</source>
        <translation>Dieses Labor hat keine Nummer oder keinen Port mehr für einen weiteren Knoten.</translation>
    </message>
    <message>
        <source>`reset` begins a new one.</source>
        <translation>`reset` beginnt ein neues.</translation>
    </message>
    <message>
        <source>Starting node %1</source>
        <translation>Knoten %1 wird gestartet</translation>
    </message>
    <message>
        <source>Node %1 meets the others</source>
        <translation>Knoten %1 trifft die anderen</translation>
    </message>
    <message>
        <source>Waiting until every node knows node %1</source>
        <translation>Warten, bis jeder Knoten Knoten %1 kennt</translation>
    </message>
    <message>
        <source>Node %1 did not join</source>
        <translation>Knoten %1 ist nicht beigetreten</translation>
    </message>
    <message>
        <source>It is not connected to %1. Is there a fault on these links?</source>
        <translation>Er ist mit %1 nicht verbunden: Liegt auf diesen Verbindungen eine Störung?</translation>
    </message>
    <message>
        <source>No master answers, so there is no cluster to join.</source>
        <translation>Kein Master antwortet, also kann niemand beitreten.</translation>
    </message>
    <message>
        <source>The migration got the command, but did not follow it</source>
        <translation>Die Migration bekam den Befehl, folgte ihm aber nicht</translation>
    </message>
    <message>
        <source>Finishing the slots under way</source>
        <translation>Die begonnenen Slots werden beendet</translation>
    </message>
    <message>
        <source>What should the migration do? Write pause, go, throttle, resume, undo or status.</source>
        <translation>Was soll die Migration tun? So schreiben: pause, go, throttle, resume, undo oder status.</translation>
    </message>
    <message>
        <source>How fast? Write 500keys or 10mb (a second), or max.</source>
        <translation>Wie schnell? So schreiben: 500keys oder 10mb (pro Sekunde), oder max.</translation>
    </message>
    <message>
        <source>No migration was interrupted.</source>
        <translation>Keine Migration wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Slots are being moved already.</source>
        <translation>Slots werden schon verschoben.</translation>
    </message>
    <message>
        <source>Slots %1 belong to %2, which is not part of this lab. They are left alone.</source>
        <translation>Slots %1 gehören %2, und das ist nicht Teil dieses Labors. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>No slots are being moved.</source>
        <translation>Keine Slots werden verschoben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither keep nor delete.</source>
        <translation>„%1“ ist weder keep noch delete.</translation>
    </message>
    <message>
        <source>Node %1 is the last master with slots: no other master can take them. `reset` ends the cluster.</source>
        <translation>Knoten %1 ist der letzte Master mit Slots: Kein anderer Master kann sie nehmen. `reset` beendet den Cluster.</translation>
    </message>
    <message>
        <source>Node %1 owns %2 slots and does not answer, so they cannot be moved away. Start it, or let a replica take over.</source>
        <translation>Knoten %1 besitzt %2 Slots und antwortet nicht, also können sie nicht verschoben werden. Ihn starten oder eine Replica übernehmen lassen.</translation>
    </message>
    <message>
        <source>Node %1 does not answer, so it cannot be told to forget node %2. It would bring node %2 back by gossip.</source>
        <translation>Knoten %1 antwortet nicht und kann Knoten %2 nicht vergessen. Er würde Knoten %2 durch Gossip zurückbringen.</translation>
    </message>
    <message>
        <source>%1 is in this cluster, but not part of this lab. Ringside does not tell it to forget node %2, so it would bring node %2 back by gossip. Take it out first, with the tool that joined it (redis-cli --cluster del-node).</source>
        <translation>%1 ist in diesem Cluster, aber nicht Teil dieses Labors. Ringside lässt dort Knoten %2 nicht vergessen, also käme Knoten %2 durch Gossip zurück. Zuerst entfernen, mit dem Werkzeug, das ihn aufgenommen hat (redis-cli --cluster del-node).</translation>
    </message>
    <message>
        <source>Name one node: only one at a time can be removed.</source>
        <translation>Einen Knoten nennen: Nur einer auf einmal wird entfernt.</translation>
    </message>
    <message>
        <source>Node %1 is the only node. `reset` ends the cluster.</source>
        <translation>Knoten %1 ist der einzige. `reset` beendet den Cluster.</translation>
    </message>
    <message>
        <source>Node %1 has replicas, and there is no other master that they could follow.</source>
        <translation>Knoten %1 hat Replicas, und es gibt keinen anderen Master, dem sie folgen könnten.</translation>
    </message>
    <message>
        <source>Node %1 still owns slots</source>
        <translation>Knoten %1 besitzt noch Slots</translation>
    </message>
    <message>
        <source>Clients learn where the slots are now</source>
        <translation>Clients erfahren, wo die Slots jetzt liegen</translation>
    </message>
    <message>
        <source>Every node forgets node %1</source>
        <translation>Jeder Knoten vergisst Knoten %1</translation>
    </message>
    <message>
        <source>The node has ended. `remove %1` again tells the other nodes once more.</source>
        <translation>Der Knoten ist beendet. `remove %1` sagt es den anderen Knoten noch einmal.</translation>
    </message>
    <message>
        <source>takes a node out of the cluster: its replicas follow others, every node forgets it, its process ends; delete: its data is deleted too</source>
        <translation>nimmt einen Knoten aus dem Cluster: Seine Replicas folgen anderen, jeder Knoten vergisst ihn, sein Prozess endet; delete: auch seine Daten werden gelöscht</translation>
    </message>
    <message>
        <source>The slots have moved, but some nodes did not show it</source>
        <translation>Die Slots sind umgezogen, aber manche Knoten zeigten es nicht</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a pace. Write 500keys or 10mb (a second), or max.</source>
        <translation>„%1“ ist kein Tempo. So schreiben: 500keys oder 10mb (pro Sekunde), oder max.</translation>
    </message>
    <message>
        <source>Where to? Write to=3.</source>
        <translation>Wohin? So schreiben: to=3.</translation>
    </message>
    <message>
        <source>An earlier migration was interrupted. Use `migration resume` or `migration undo` first.</source>
        <translation>Eine frühere Migration wurde unterbrochen. Erst `migration resume` oder `migration undo` verwenden.</translation>
    </message>
    <message>
        <source>How many slots?</source>
        <translation>Wie viele Slots?</translation>
    </message>
    <message>
        <source>How many slots? A whole number from 1 to %1.</source>
        <translation>Wie viele Slots? Eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>Which slots?</source>
        <translation>Welche Slots?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of slots. Write 0-99,200, from 0 to %2.</source>
        <translation>„%1“ ist keine Liste von Slots. So schreiben: 0-99,200, von 0 bis %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither simulate nor empty.</source>
        <translation>„%1“ ist weder simulate noch empty.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a list of weights. Write 1:2,3:0 to give node 1 a double share and node 3 none.</source>
        <translation>„%1“ ist keine Liste von Gewichten. So schreiben: 1:2,3:0 für Knoten 1 doppelt und Knoten 3 nichts.</translation>
    </message>
    <message>
        <source>A threshold is a number from 0 to 100 (per cent).</source>
        <translation>Ein Schwellwert ist eine Zahl von 0 bis 100 (Prozent).</translation>
    </message>
    <message>
        <source>moves N slots with their keys to a master; each source gives in proportion to the slots it has</source>
        <translation>verschiebt N Slots mit ihren Schlüsseln auf einen Master; jede Quelle gibt anteilig</translation>
    </message>
    <message>
        <source>moves these slots with their keys to a master</source>
        <translation>verschiebt diese Slots mit ihren Schlüsseln auf einen Master</translation>
    </message>
    <message>
        <source>gives every master its share of the slots, by weight, with as few moves as possible; empty: also masters without slots; simulate: only tells the plan</source>
        <translation>gibt jedem Master seinen Anteil an den Slots, nach Gewicht, mit so wenig Umzügen wie möglich; empty: auch Master ohne Slots; simulate: nennt nur den Plan</translation>
    </message>
    <message>
        <source>No node of the cluster is running.</source>
        <translation>Kein Knoten des Clusters läuft.</translation>
    </message>
    <message>
        <source>slot %1 · node %2</source>
        <translation>Slot %1 · Knoten %2</translation>
    </message>
    <message>
        <source>node %1 is gone; the cluster names node %2 now</source>
        <translation>Knoten %1 ist weg; der Cluster nennt jetzt Knoten %2</translation>
    </message>
    <message>
        <source>→ %1 · node %2</source>
        <translation>→ %1 · Knoten %2</translation>
    </message>
    <message>
        <source>This quote is not closed.</source>
        <translation>Dieses Anführungszeichen wird nicht geschlossen.</translation>
    </message>
    <message>
        <source>After a closing quote there has to be a space.</source>
        <translation>Nach einem schließenden Anführungszeichen muss ein Leerzeichen stehen.</translation>
    </message>
    <message>
        <source>This deletes every key of %1.</source>
        <translation>Das löscht jeden Schlüssel auf %1.</translation>
    </message>
    <message>
        <source>This ends the server of %1.</source>
        <translation>Das beendet den Server von %1.</translation>
    </message>
    <message>
        <source>This crashes the server of %1.</source>
        <translation>Das bringt den Server von %1 zum Absturz.</translation>
    </message>
    <message>
        <source>This restarts the server of %1 without Ringside&apos;s knowledge.</source>
        <translation>Das startet den Server von %1 ohne Wissen von Ringside neu.</translation>
    </message>
    <message>
        <source>This blocks %1 completely. After the node timeout the other nodes see it as failed.</source>
        <translation>Das hält auf %1 alles auf; nach dem Node-Timeout gilt das den anderen als Ausfall.</translation>
    </message>
    <message>
        <source>This writes all data of %1 and reads it again, and blocks the node meanwhile.</source>
        <translation>Das schreibt alle Daten von %1 und liest sie neu ein; so lange steht dort alles still.</translation>
    </message>
    <message>
        <source>This reads all data of %1 again, and blocks the node meanwhile.</source>
        <translation>Das liest alle Daten von %1 neu ein; so lange steht dort alles still.</translation>
    </message>
    <message>
        <source>This makes %1 forget the whole cluster; a replica loses its data as well.</source>
        <translation>Auf %1 ist danach der ganze Cluster vergessen; eine Replica verliert auch ihre Daten.</translation>
    </message>
    <message>
        <source>This makes %1 forget a member of the cluster; the others still know it.</source>
        <translation>Auf %1 ist danach ein Mitglied des Clusters vergessen; die anderen kennen es noch.</translation>
    </message>
    <message>
        <source>This takes another member into the cluster of %1.</source>
        <translation>Das nimmt ein weiteres Mitglied in den Cluster von %1 auf.</translation>
    </message>
    <message>
        <source>This makes %1 forget who owns these slots; they are not served then.</source>
        <translation>Auf %1 ist danach vergessen, wer diese Slots besitzt; sie sind dann unbedient.</translation>
    </message>
    <message>
        <source>This makes %1 forget who owns any slot; it serves nothing then.</source>
        <translation>Auf %1 ist danach vergessen, wer welchen Slot besitzt; dort wird dann nichts mehr bedient.</translation>
    </message>
    <message>
        <source>This makes %1 a master without a vote, with an epoch that no other node agreed to. Acknowledged writes may be lost.</source>
        <translation>Das macht aus %1 ohne Abstimmung einen Master, mit einer Epoche, der kein anderer Knoten zugestimmt hat. Bestätigte Schreibzugriffe können verloren gehen.</translation>
    </message>
    <message>
        <source>This makes %1 a master without its master&apos;s consent; acknowledged writes may be lost.</source>
        <translation>Das macht aus %1 ohne Zustimmung des bisherigen Masters einen Master; bestätigte Schreibzugriffe können verloren gehen.</translation>
    </message>
    <message>
        <source>This changes the owner of a slot in %1 only.</source>
        <translation>Das ändert nur auf %1, wer einen Slot besitzt.</translation>
    </message>
    <message>
        <source>This gives %1 a new configuration epoch without agreement.</source>
        <translation>Das gibt %1 ohne Einigung eine neue config epoch.</translation>
    </message>
    <message>
        <source>This gives %1 a configuration epoch without agreement.</source>
        <translation>Das gibt %1 ohne Einigung eine config epoch.</translation>
    </message>
    <message>
        <source>This makes %1 a replica of another node; its own data is replaced.</source>
        <translation>Das macht aus %1 eine Replica eines anderen Knotens; die eigenen Daten werden ersetzt.</translation>
    </message>
    <message>
        <source>This changes which master %1 follows; its own data is replaced.</source>
        <translation>Das ändert bei %1, welchem Master gefolgt wird; die eigenen Daten werden ersetzt.</translation>
    </message>
    <message>
        <source>This overwrites the configuration file of %1.</source>
        <translation>Das überschreibt die Konfigurationsdatei von %1.</translation>
    </message>
    <message>
        <source>This ends the script that %1 is running, even if a client waits for it.</source>
        <translation>Das beendet das Skript, das auf %1 gerade läuft, auch wenn ein Client darauf wartet.</translation>
    </message>
    <message>
        <source>This drops every loaded script of %1; clients that use them get NOSCRIPT.</source>
        <translation>Das verwirft jedes geladene Skript auf %1; Clients, die sie benutzen, bekommen NOSCRIPT.</translation>
    </message>
    <message>
        <source>This ends the function that %1 is running, even if a client waits for it.</source>
        <translation>Das beendet die Funktion, die auf %1 gerade läuft, auch wenn ein Client darauf wartet.</translation>
    </message>
    <message>
        <source>This deletes every function of %1.</source>
        <translation>Das löscht jede Funktion auf %1.</translation>
    </message>
    <message>
        <source>This blocks all clients of %1 for the time given.</source>
        <translation>Das hält alle Clients von %1 für die angegebene Zeit auf.</translation>
    </message>
    <message>
        <source>This closes connections of %1; replicas and Ringside itself may be among them.</source>
        <translation>Das schließt Verbindungen von %1; Replicas und Ringside selbst können darunter sein.</translation>
    </message>
    <message>
        <source>This deletes users of %1 and closes their connections.</source>
        <translation>Das löscht Benutzer auf %1 und schließt ihre Verbindungen.</translation>
    </message>
    <message>
        <source>This changes which users may connect to %1; Ringside itself may be shut out.</source>
        <translation>Das ändert, welche Benutzer sich mit %1 verbinden dürfen; Ringside selbst kann ausgesperrt werden.</translation>
    </message>
    <message>
        <source>This goes through every key of %1 at once and blocks the node meanwhile; SCAN does not.</source>
        <translation>Das geht auf %1 alle Schlüssel in einem Zug durch, und so lange steht dort alles still; SCAN tut das nicht.</translation>
    </message>
    <message>
        <source>This moves the data of %1 out of the lab.</source>
        <translation>Das verlegt die Daten von %1 aus dem Labor hinaus.</translation>
    </message>
    <message>
        <source>This changes the file in which %1 keeps its data; after a restart it is not found.</source>
        <translation>Das ändert die Datei für die Daten von %1; nach einem Neustart wird sie nicht gefunden.</translation>
    </message>
    <message>
        <source>This changes how %1 keeps its data; acknowledged writes may be lost in a crash.</source>
        <translation>Das ändert, wie die Daten auf %1 gesichert werden; bei einem Absturz können bestätigte Schreibzugriffe verloren gehen.</translation>
    </message>
    <message>
        <source>This moves the port of %1; Ringside does not find it again.</source>
        <translation>Das verlegt den Port von %1; Ringside findet dort niemanden mehr.</translation>
    </message>
    <message>
        <source>This changes where %1 listens; Ringside may not find it again.</source>
        <translation>Das ändert die Adressen, unter denen auf %1 gelauscht wird; Ringside findet dort vielleicht niemanden mehr.</translation>
    </message>
    <message>
        <source>This changes the password of %1; Ringside and the other nodes do not know the new one.</source>
        <translation>Das ändert das Passwort von %1; Ringside und die anderen Knoten kennen das neue nicht.</translation>
    </message>
    <message>
        <source>This changes the password with which %1 reaches its master.</source>
        <translation>Das ändert das Passwort von %1 für den Master.</translation>
    </message>
    <message>
        <source>This may shut out clients of %1, and Ringside too.</source>
        <translation>Das kann Clients von %1 aussperren, auch Ringside.</translation>
    </message>
    <message>
        <source>This takes the links of %1 out of Ringside&apos;s network.</source>
        <translation>Das nimmt die Verbindungen von %1 aus Ringsides Netz.</translation>
    </message>
    <message>
        <source>This changes the name that MOVED gives for %1; clients may not find it.</source>
        <translation>Das ändert den Namen, den MOVED bei %1 nennt; Clients finden ihn vielleicht nicht.</translation>
    </message>
    <message>
        <source>every master</source>
        <translation>jedem Master</translation>
    </message>
    <message>
        <source>every replica</source>
        <translation>jeder Replica</translation>
    </message>
    <message>
        <source>every node</source>
        <translation>jedem Knoten</translation>
    </message>
    <message>
        <source>the node that gets this command</source>
        <translation>dem Knoten, an den dieser Befehl geht</translation>
    </message>
    <message>
        <source>HELP and a command shows its arguments. Tab completes, Up and Down bring back earlier lines, Ctrl+R searches, Ctrl+L clears.</source>
        <translation>HELP und ein Befehl zeigt dessen Argumente. Tab ergänzt, Auf und Ab holen frühere Zeilen, Strg+R sucht, Strg+L leert.</translation>
    </message>
    <message>
        <source>There is no command %1.</source>
        <translation>Den Befehl %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>group: %1</source>
        <translation>Gruppe: %1</translation>
    </message>
    <message>
        <source>The console speaks only the protocol RESP2. Every command works without HELLO 3.</source>
        <translation>Die Konsole spricht nur das Protokoll RESP2; ohne HELLO 3 geht jeder Befehl.</translation>
    </message>
    <message>
        <source>A connection that does not answer has nothing to show here.</source>
        <translation>Eine Verbindung, die nicht antwortet, hat hier nichts zu zeigen.</translation>
    </message>
    <message>
        <source>A replication stream is for replicas. MONITOR shows the commands of a node.</source>
        <translation>Ein Replikationsstrom ist für Replicas. MONITOR zeigt die Befehle eines Knotens.</translation>
    </message>
    <message>
        <source>A subscription goes on until it is stopped. No other command can run beside it.</source>
        <translation>Ein Abonnement läuft, bis es gestoppt wird. Kein anderer Befehl kann daneben laufen.</translation>
    </message>
    <message>
        <source>A transaction belongs to one node. Choose the node that owns the keys; CLUSTER KEYSLOT tells the slot of a key.</source>
        <translation>Eine Transaktion gehört zu einem Knoten. Den Knoten wählen, der die Schlüssel besitzt; CLUSTER KEYSLOT nennt den Slot eines Schlüssels.</translation>
    </message>
    <message>
        <source>Node %1 had closed the connection: the transaction is gone. This is a new one.</source>
        <translation>Knoten %1 hatte die Verbindung geschlossen: Die Transaktion ist weg. Dies ist eine neue Verbindung.</translation>
    </message>
    <message>
        <source>Node %1 had closed the connection. This is a new one.</source>
        <translation>Knoten %1 hatte die Verbindung geschlossen. Dies ist eine neue.</translation>
    </message>
    <message>
        <source>Could not connect to node %1 at %2: no server answers there.</source>
        <translation>Keine Verbindung zu Knoten %1 auf %2: Dort antwortet kein Server.</translation>
    </message>
    <message>
        <source>Stopped; the connection was closed.</source>
        <translation>Gestoppt; die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>No answer in time; the connection was closed.</source>
        <translation>Keine Antwort in der Zeit; die Verbindung wurde geschlossen.</translation>
    </message>
    <message>
        <source>… and %1 more lines</source>
        <translation>… und %1 weitere Zeilen</translation>
    </message>
    <message>
        <source>There is no such node now.</source>
        <translation>Diesen Knoten gibt es jetzt nicht.</translation>
    </message>
    <message>
        <source>node %1 · %2</source>
        <translation>Knoten %1 · %2</translation>
    </message>
    <message>
        <source>The stream has ended.</source>
        <translation>Der Strom ist zu Ende.</translation>
    </message>
    <message>
        <source>Node %1 has keys of these slots again.</source>
        <translation>Knoten %1 hat wieder Schlüssel dieser Slots.</translation>
    </message>
    <message>
        <source>Node %1 does not hear from its master, node %2.</source>
        <translation>Knoten %1 hört nichts von seinem Master, Knoten %2.</translation>
    </message>
    <message>
        <source>Node %1 still has %2 keys of slots %3 and does not give them away.</source>
        <translation>Knoten %1 hat noch %2 Schlüssel der Slots %3 und gibt sie nicht her.</translation>
    </message>
    <message>
        <source>Key %1 has one value in node %2 and another in node %3.</source>
        <translation>Schlüssel %1 hat auf Knoten %2 einen anderen Wert als auf Knoten %3.</translation>
    </message>
    <message>
        <source>`migration resume` goes on when the nodes are back; `migration undo` brings back the slots that are open.</source>
        <translation>`migration resume` macht weiter, wenn die Knoten zurück sind; `migration undo` bringt die offenen Slots zurück.</translation>
    </message>
    <message>
        <source>Node %1 forbids the command %2: %3.</source>
        <translation>Knoten %1 verbietet den Befehl %2: %3.</translation>
    </message>
    <message>
        <source>`call %1 ACL SETUSER default %2` allows it.</source>
        <translation>`call %1 ACL SETUSER default %2` erlaubt ihn.</translation>
    </message>
    <message>
        <source>Key %1 in slot %2 takes %3 of memory: too large for a node timeout of %4 ms. MIGRATE could block nodes %5 and %6 for %7 s, and the other nodes would take them for dead.</source>
        <translation>Schlüssel %1 in Slot %2 belegt %3 Speicher: zu groß für ein Node-Timeout von %4 ms. MIGRATE könnte die Knoten %5 und %6 für %7 s blockieren, und die anderen Knoten würden sie für tot halten.</translation>
    </message>
    <message>
        <source>`set all cluster-node-timeout %1` allows it, or delete the key, or leave its slot where it is.</source>
        <translation>`set all cluster-node-timeout %1` erlaubt es; oder den Schlüssel löschen, oder den Slot lassen, wo er ist.</translation>
    </message>
    <message>
        <source>No slot is open. `migration resume` goes on with the rest, `migration undo` forgets it.</source>
        <translation>Kein Slot ist offen. `migration resume` macht mit dem Rest weiter, `migration undo` vergisst ihn.</translation>
    </message>
    <message>
        <source>Then `migration resume` goes on; `migration undo` brings back the slots that are open.</source>
        <translation>Danach macht `migration resume` weiter; `migration undo` bringt die offenen Slots zurück.</translation>
    </message>
    <message>
        <source>Slot %1 is open.</source>
        <translation>Slot %1 ist offen.</translation>
    </message>
    <message>
        <source>Slots %1 are open.</source>
        <translation>Die Slots %1 sind offen.</translation>
    </message>
    <message>
        <source>%1 slots are open.</source>
        <translation>%1 Slots sind offen.</translation>
    </message>
    <message>
        <source>Node %1 cannot take the function libraries of node %2 (%3). %4.</source>
        <translation>Knoten %1 kann die Funktionsbibliotheken von Knoten %2 nicht übernehmen (%3). %4.</translation>
    </message>
    <message>
        <source>`call masters FUNCTION LIST` shows what each master has. FUNCTION DELETE removes a library.</source>
        <translation>`call masters FUNCTION LIST` zeigt, was jeder Master hat; FUNCTION DELETE entfernt eine Bibliothek.</translation>
    </message>
    <message>
        <source>A node of this migration is not in the cluster any more.</source>
        <translation>Ein Knoten dieser Migration ist nicht mehr im Cluster.</translation>
    </message>
    <message>
        <source>`migration undo` forgets what is left of it.</source>
        <translation>`migration undo` vergisst, was von ihr übrig ist.</translation>
    </message>
    <message>
        <source>An earlier migration was interrupted.</source>
        <translation>Eine frühere Migration wurde unterbrochen.</translation>
    </message>
    <message>
        <source>Cancelled: %1 of %2 slots have moved, and none is open.</source>
        <translation>Abgebrochen: %1 von %2 Slots sind umgezogen, und keiner ist offen.</translation>
    </message>
    <message>
        <source>Node %1 does not answer, so no slots can go there.</source>
        <translation>Knoten %1 antwortet nicht, also können keine Slots dorthin.</translation>
    </message>
    <message>
        <source>Node %1 is a replica of %2 and owns no slots.</source>
        <translation>Knoten %1 ist eine Replica von %2 und besitzt keine Slots.</translation>
    </message>
    <message>
        <source>Node %1 owns no slots.</source>
        <translation>Knoten %1 besitzt keine Slots.</translation>
    </message>
    <message>
        <source>Node %1 does not answer, so its slots cannot be moved.</source>
        <translation>Knoten %1 antwortet nicht, also können seine Slots nicht verschoben werden.</translation>
    </message>
    <message>
        <source>No other node owns slots.</source>
        <translation>Kein anderer Knoten besitzt Slots.</translation>
    </message>
    <message>
        <source>Node %1 cannot give slots to itself.</source>
        <translation>Knoten %1 kann sich nicht selbst Slots geben.</translation>
    </message>
    <message>
        <source>At least one slot has to move.</source>
        <translation>Mindestens ein Slot muss umziehen.</translation>
    </message>
    <message>
        <source>%1 slots cannot be moved: the sources own %2.</source>
        <translation>%1 Slots lassen sich nicht verschieben: Die Quellen besitzen %2.</translation>
    </message>
    <message>
        <source>No slots are named.</source>
        <translation>Es sind keine Slots genannt.</translation>
    </message>
    <message>
        <source>Slots %1 belong to %2, which is not part of this lab.</source>
        <translation>Die Slots %1 gehören %2, und das ist nicht Teil dieses Labors.</translation>
    </message>
    <message>
        <source>No node owns slots %1.</source>
        <translation>Kein Knoten besitzt die Slots %1.</translation>
    </message>
    <message>
        <source>Node %1 is the only master with slots: no other master can take them.</source>
        <translation>Knoten %1 ist der einzige Master mit Slots: Kein anderer Master kann sie übernehmen.</translation>
    </message>
    <message>
        <source>Node %1 has ended, and no node is left that could take its place.</source>
        <translation>Knoten %1 ist beendet, und kein Knoten ist übrig, der an seine Stelle treten könnte.</translation>
    </message>
    <message>
        <source>Node %1 is gone, and no node has taken its place.</source>
        <translation>Knoten %1 ist weg, und kein Knoten ist an seine Stelle getreten.</translation>
    </message>
    <message>
        <source>Slot %1 belongs to neither node %2 nor node %3.</source>
        <translation>Slot %1 gehört weder Knoten %2 noch Knoten %3.</translation>
    </message>
    <message>
        <source>Something else has moved it.</source>
        <translation>Etwas anderes hat ihn verschoben.</translation>
    </message>
    <message>
        <source>Node %1 says that the cluster is down.</source>
        <translation>Für Knoten %1 ist der Cluster ausgefallen.</translation>
    </message>
    <message>
        <source>Another node has taken the place of node %1.</source>
        <translation>Ein anderer Knoten ist an die Stelle von Knoten %1 getreten.</translation>
    </message>
    <message>
        <source>A replica of node %1 does not follow.</source>
        <translation>Eine Replica von Knoten %1 folgt ihm nicht.</translation>
    </message>
    <message>
        <source>The weight of node %1 is below 0.</source>
        <translation>Das Gewicht von Knoten %1 liegt unter 0.</translation>
    </message>
    <message>
        <source>With these weights no master would have slots left.</source>
        <translation>Mit diesen Gewichten blieben keinem Master Slots.</translation>
    </message>
    <message>
        <source>%1 of %2 slots, %3 keys</source>
        <translation>%1 von %2 Slots, %3 Schlüssel</translation>
    </message>
    <message>
        <source>Waiting for a master: %1</source>
        <translation>Wartet auf einen Master: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not expected. Write `fix` or `fix simulate`.</source>
        <translation>„%1“ wurde nicht erwartet. So schreiben: `fix` oder `fix simulate`.</translation>
    </message>
    <message>
        <source>The slots are repaired, but some nodes did not show it</source>
        <translation>Die Slots sind repariert, aber manche Knoten zeigten es nicht</translation>
    </message>
    <message>
        <source>Resuming the migration that was interrupted</source>
        <translation>Die unterbrochene Migration geht weiter</translation>
    </message>
    <message>
        <source>Asking every node</source>
        <translation>Jeder Knoten wird gefragt</translation>
    </message>
    <message>
        <source>repairs slots that are open, that have no owner or several, or whose owner the nodes do not agree on; no key is lost; simulate: only tells what it would do</source>
        <translation>repariert Slots, die offen sind, keinen oder mehrere Besitzer haben oder über deren Besitzer die Knoten sich nicht einig sind; kein Schlüssel geht verloren; simulate: sagt nur, was es täte</translation>
    </message>
    <message>
        <source>`fix simulate` tells which slots can be repaired and how. `fix` repairs them.</source>
        <translation>`fix simulate` sagt, welche Slots wie repariert werden können. `fix` repariert sie.</translation>
    </message>
    <message>
        <source>All %1 slots have one owner and are served, no slot is open, and all nodes name the same owners.</source>
        <translation>Alle %1 Slots haben genau einen Besitzer und werden bedient, kein Slot ist offen, und alle Knoten nennen dieselben Besitzer.</translation>
    </message>
    <message>
        <source>It was done, but the change was not seen</source>
        <translation>Es ist getan, aber die Änderung war nicht zu sehen</translation>
    </message>
    <message>
        <source>Slot %1 belongs to node %2 already.</source>
        <translation>Slot %1 gehört Knoten %2 schon.</translation>
    </message>
    <message>
        <source>Slot %1 is the last slot of node %2. Without it node %2 would become a replica.</source>
        <translation>Slot %1 ist der letzte von Knoten %2. Ohne ihn würde Knoten %2 zur Replica.</translation>
    </message>
    <message>
        <source>`move` takes care of that.</source>
        <translation>`move` sorgt dafür.</translation>
    </message>
    <message>
        <source>Which slot? A number from 0 to %1.</source>
        <translation>Welcher Slot? Eine Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>What should the microscope do? Write begin, step, ask, finish, undo or status.</source>
        <translation>Was soll das Mikroskop tun? So schreiben: begin, step, ask, finish, undo oder status.</translation>
    </message>
    <message>
        <source>Only `scope begin` takes the option to.</source>
        <translation>Nur `scope begin` nimmt die Option to.</translation>
    </message>
    <message>
        <source>Only `scope begin` and `scope step` take the option keys.</source>
        <translation>Nur `scope begin` und `scope step` nehmen die Option keys.</translation>
    </message>
    <message>
        <source>Slot %1 is under the microscope. Use `scope finish` or `scope undo` first.</source>
        <translation>Slot %1 liegt unter dem Mikroskop. Erst `scope finish` oder `scope undo` verwenden.</translation>
    </message>
    <message>
        <source>No slot is under the microscope: `scope begin 1234 to=2` puts one there.</source>
        <translation>Kein Slot liegt unter dem Mikroskop: `scope begin 1234 to=2` legt einen darunter.</translation>
    </message>
    <message>
        <source>Slot %1 has finished its move: `scope begin` takes the next.</source>
        <translation>Slot %1 ist am Ziel: `scope begin` nimmt den nächsten.</translation>
    </message>
    <message>
        <source>Node %1 owns slot %2 already. Use `scope finish`; then `move` brings the slot back.</source>
        <translation>Slot %2 gehört Knoten %1 schon. Erst `scope finish` verwenden; dann bringt `move` den Slot zurück.</translation>
    </message>
    <message>
        <source>Key %1 lies in slot %2, and slot %3 is under the microscope.</source>
        <translation>Schlüssel %1 liegt in Slot %2, und unter dem Mikroskop liegt Slot %3.</translation>
    </message>
    <message>
        <source>moves one slot by hand: each step sets a mark, moves a key (or some) or changes the owner, and asks both masters what a client asks; begin keys=5 writes sample keys, which stay</source>
        <translation>verschiebt einen Slot von Hand: Jeder Schritt setzt eine Marke, bewegt einen Schlüssel (oder einige) oder wechselt den Eigentümer und fragt beide Master, was ein Client fragt; begin keys=5 schreibt Beispielschlüssel, die bleiben</translation>
    </message>
    <message>
        <source>`scope undo` forgets what is left of it.</source>
        <translation>`scope undo` vergisst, was davon übrig ist.</translation>
    </message>
    <message>
        <source>Slot %1 is under the microscope: `scope finish` or `scope undo` ends that.</source>
        <translation>Slot %1 liegt unter dem Mikroskop: `scope finish` oder `scope undo` beendet das.</translation>
    </message>
    <message>
        <source>No slot is under the microscope.</source>
        <translation>Kein Slot liegt unter dem Mikroskop.</translation>
    </message>
    <message>
        <source>`scope begin 1234 to=2` puts one there.</source>
        <translation>`scope begin 1234 to=2` legt einen darunter.</translation>
    </message>
    <message>
        <source>Slot %1 has no keys, so there would be little to see.</source>
        <translation>Slot %1 hat keine Schlüssel, also gäbe es wenig zu sehen.</translation>
    </message>
    <message>
        <source>With keys=5 five sample keys are written first; they stay.</source>
        <translation>Mit keys=5 werden erst fünf Beispielschlüssel geschrieben; sie bleiben.</translation>
    </message>
    <message>
        <source>A step of the microscope is under way.</source>
        <translation>Ein Schritt des Mikroskops läuft.</translation>
    </message>
    <message>
        <source>Keys of slot %1 go from node %2 to node %3</source>
        <translation>Schlüssel von Slot %1 gehen von Knoten %2 zu Knoten %3</translation>
    </message>
    <message>
        <source>Node %1 says cluster_state:fail and gives no keys away.</source>
        <translation>Knoten %1 sagt cluster_state:fail und gibt keine Schlüssel her.</translation>
    </message>
    <message>
        <source>`check` tells what keeps the cluster down. Mend that, then use `fix` again.</source>
        <translation>`check` sagt, was den Cluster anhält. Das beheben, dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>Node %1 is not ready yet</source>
        <translation>Knoten %1 ist noch nicht bereit</translation>
    </message>
    <message>
        <source>Something is wrong with slots %1 again.</source>
        <translation>Mit Slots %1 stimmt wieder etwas nicht.</translation>
    </message>
    <message>
        <source>Waiting until every node knows</source>
        <translation>Warten, bis jeder Knoten es weiß</translation>
    </message>
    <message>
        <source>Let it go on with `resume %1`, then use `fix` again.</source>
        <translation>Mit `resume %1` weiterlaufen lassen, dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>Its replica can take its place: use `failover %1 takeover`, then `fix` again.</source>
        <translation>Seine Replica kann seinen Platz einnehmen: `failover %1 takeover`, dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>Bring it back with `restart %1`, then use `fix` again.</source>
        <translation>Mit `restart %1` zurückholen, dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>Node %1 owns slots but cannot be asked about their keys, and no master has taken its place.</source>
        <translation>Knoten %1 besitzt Slots, kann aber nach ihren Schlüsseln nicht gefragt werden, und kein Master hat seinen Platz eingenommen.</translation>
    </message>
    <message>
        <source>Slot %1 is open between node %2 and node %3. Node %3 cannot be asked for its keys.</source>
        <translation>Slot %1 ist offen zwischen Knoten %2 und Knoten %3. Knoten %3 kann nicht nach den Schlüsseln gefragt werden.</translation>
    </message>
    <message>
        <source>No master answers.</source>
        <translation>Kein Master antwortet.</translation>
    </message>
    <message>
        <source>Start the nodes, then use `fix` again.</source>
        <translation>Die Knoten starten, dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>What was done stays done. Use `fix` again to go on.</source>
        <translation>Was getan ist, bleibt. Mit `fix` geht es weiter.</translation>
    </message>
    <message>
        <source>Node %1, which should have slots %2, has not heard of epoch %3.</source>
        <translation>Knoten %1, der Slots %2 haben sollte, hat von Epoche %3 nicht gehört.</translation>
    </message>
    <message>
        <source>Use `heal` for its bus links, then `fix` again.</source>
        <translation>Seine Bus-Verbindungen heilen (`heal`), dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>Node %1 has not heard of epoch %2</source>
        <translation>Knoten %1 hat von Epoche %2 nicht gehört</translation>
    </message>
    <message>
        <source>Node %1 lets go of slots %2</source>
        <translation>Knoten %1 lässt Slots %2 los</translation>
    </message>
    <message>
        <source>Node %1 takes slots %2</source>
        <translation>Knoten %1 nimmt Slots %2</translation>
    </message>
    <message>
        <source>Delete one of the two with redis-cli (after ASKING in the other node), then use `%1`.</source>
        <translation>Einen von beiden mit redis-cli löschen (nach ASKING im anderen Knoten), dann `%1`.</translation>
    </message>
    <message>
        <source>All %1 nodes answer PING, the slowest after %2 ms. All %3 bus links carry messages. Every replica is linked to its master.</source>
        <translation>Alle %1 Knoten antworten auf PING, der langsamste nach %2 ms. Auf allen %3 Bus-Verbindungen kommen Nachrichten an. Jede Replica ist mit ihrem Master verbunden.</translation>
    </message>
    <message>
        <source>There are faults on links; `heal` lifts them.</source>
        <translation>Auf Verbindungen liegen Störungen; `heal` hebt sie auf.</translation>
    </message>
    <message>
        <source>sends PING to every node, and checks that every bus link has carried a PONG and every replica is linked to its master</source>
        <translation>sendet jedem Knoten PING und prüft, ob auf jeder Bus-Verbindung ein PONG kam und jede Replica mit ihrem Master verbunden ist</translation>
    </message>
    <message>
        <source>The bus link from node %1 to node %2 is cut.</source>
        <translation>Die Bus-Verbindung von Knoten %1 zu Knoten %2 ist getrennt.</translation>
    </message>
    <message>
        <source>Node %1 has no bus link to node %2.</source>
        <translation>Knoten %1 hat keine Bus-Verbindung zu Knoten %2.</translation>
    </message>
    <message>
        <source>Node %1: %2 keys, %3 slots, %4 replicas, %5 MB of memory</source>
        <translation>Knoten %1: %2 Schlüssel, %3 Slots, %4 Replicas, %5 MB Speicher</translation>
    </message>
    <message>
        <source>%1 keys on %2 masters, %3 in a slot on average</source>
        <translation>%1 Schlüssel auf %2 Mastern, im Mittel %3 je Slot</translation>
    </message>
    <message>
        <source>`status` tells what is known of each node.</source>
        <translation>`status` sagt, was von jedem Knoten bekannt ist.</translation>
    </message>
    <message>
        <source>tells each master&apos;s keys, slots, replicas and memory</source>
        <translation>nennt Schlüssel, Slots, Replicas und Speicher jedes Masters</translation>
    </message>
    <message>
        <source>It was not seen when node %1 went silent</source>
        <translation>Es war nicht zu sehen, wann Knoten %1 verstummte</translation>
    </message>
    <message>
        <source>%1 is not a nodes.conf file.</source>
        <translation>%1 ist keine nodes.conf-Datei.</translation>
    </message>
    <message>
        <source>Node %1 is cut off while it receives slots, and node %2 has taken its place. When node %1 returns, it could take its place back. Everything written since would be lost.</source>
        <translation>Knoten %1 ist abgetrennt, während er Slots empfängt, und Knoten %2 hat seinen Platz eingenommen. Kehrt Knoten %1 zurück, könnte er ihn wieder einnehmen. Alles seither Geschriebene wäre verloren.</translation>
    </message>
    <message>
        <source>First let it return (`heal`, `resume`) or `kill` it. Then use `migration resume`.</source>
        <translation>Erst muss er zurück sein (`heal`, `resume`) oder beendet (`kill`), dann `migration resume`.</translation>
    </message>
    <message>
        <source>The link between nodes %1 and %2 has a fault.</source>
        <translation>Die Verbindung zwischen den Knoten %1 und %2 ist gestört.</translation>
    </message>
    <message>
        <source>Nodes %1 and %2 make no progress with the slots: %3.</source>
        <translation>Knoten %1 und %2 kommen mit den Slots nicht weiter: %3.</translation>
    </message>
    <message>
        <source>Node %1 does not hear that node %2 has the slots.</source>
        <translation>Knoten %1 erfährt nicht, dass Knoten %2 die Slots hat.</translation>
    </message>
    <message>
        <source>The slots are changing hands just now.</source>
        <translation>Die Slots wechseln gerade den Besitzer.</translation>
    </message>
    <message>
        <source>Node %1 knows nothing of the migration any more.</source>
        <translation>Knoten %1 weiß von der Migration nichts mehr.</translation>
    </message>
    <message>
        <source>%1 of %2 slots</source>
        <translation>%1 von %2 Slots</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>Atomic slot migration: %1</source>
        <translation>Atomare Slot-Migration: %1</translation>
    </message>
    <message>
        <source>internal secret</source>
        <translation>internes Geheimnis</translation>
    </message>
    <message>
        <source>Redis 8: the secrets of all nodes make one secret together. Modules recognise each other&apos;s connections by it.</source>
        <translation>Redis 8: Aus den Geheimnissen aller Knoten entsteht ein gemeinsames. Daran erkennen Module die Verbindungen der anderen.</translation>
    </message>
    <message>
        <source>An extension that neither Redis nor Valkey knows so far; they ignore it.</source>
        <translation>Eine Erweiterung, die weder Redis noch Valkey bisher kennen; sie übergehen sie.</translation>
    </message>
    <message>
        <source>Node %1 has ended or is paused.</source>
        <translation>Knoten %1 ist beendet oder angehalten.</translation>
    </message>
    <message>
        <source>%1... (%2 characters)</source>
        <translation>%1... (%2 Zeichen)</translation>
    </message>
    <message>
        <source>A migration was interrupted.</source>
        <translation>Eine Migration wurde unterbrochen.</translation>
    </message>
    <message>
        <source>A migration was interrupted: `%1`. %2 of %3 slots have moved.</source>
        <translation>Eine Migration wurde unterbrochen: `%1`. %2 von %3 Slots sind umgezogen.</translation>
    </message>
    <message>
        <source>Slots that may be open: %1.</source>
        <translation>Slots, die offen sein können: %1.</translation>
    </message>
    <message>
        <source>a master</source>
        <translation>ein Master</translation>
    </message>
    <message>
        <source>a replica of node %1</source>
        <translation>eine Replica von Knoten %1</translation>
    </message>
    <message>
        <source>a replica</source>
        <translation>eine Replica</translation>
    </message>
    <message>
        <source>slots %1</source>
        <translation>Slots %1</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it is loading its data</source>
        <translation>er lädt seine Daten</translation>
    </message>
    <message>
        <source>it is a replica and redirects to its master</source>
        <translation>er ist eine Replica und verweist auf seinen Master</translation>
    </message>
    <message>
        <source>its role is not known</source>
        <translation>seine Rolle ist nicht bekannt</translation>
    </message>
    <message>
        <source>it does not tell its cluster_state</source>
        <translation>er nennt seinen cluster_state nicht</translation>
    </message>
    <message>
        <source>it says cluster_state:fail</source>
        <translation>er meldet cluster_state:fail</translation>
    </message>
    <message>
        <source>it owns no slots and redirects to their owners</source>
        <translation>er besitzt keine Slots und verweist auf ihre Besitzer</translation>
    </message>
    <message>
        <source>it does not tell how full its memory is (INFO memory)</source>
        <translation>er sagt nicht, wie voll sein Speicher ist (INFO memory)</translation>
    </message>
    <message>
        <source>its memory is above maxmemory, and maxmemory-policy is noeviction</source>
        <translation>sein Speicher liegt über maxmemory, und maxmemory-policy ist noeviction</translation>
    </message>
    <message>
        <source>its memory is above maxmemory, and only a write shows whether it finds keys to evict</source>
        <translation>sein Speicher liegt über maxmemory, und erst ein Schreibzugriff zeigt, ob sich Schlüssel verdrängen lassen</translation>
    </message>
    <message>
        <source>it does not tell whether it could save (INFO persistence, CONFIG GET)</source>
        <translation>er sagt nicht, ob er speichern konnte (INFO persistence, CONFIG GET)</translation>
    </message>
    <message>
        <source>it could not write its append-only file</source>
        <translation>er konnte seine Append-only-Datei nicht schreiben</translation>
    </message>
    <message>
        <source>its last BGSAVE failed, and stop-writes-on-bgsave-error is yes</source>
        <translation>sein letztes BGSAVE scheiterte, und stop-writes-on-bgsave-error ist yes</translation>
    </message>
    <message>
        <source>it does not tell its min-replicas-to-write (CONFIG GET)</source>
        <translation>er nennt sein min-replicas-to-write nicht (CONFIG GET)</translation>
    </message>
    <message>
        <source>min-replicas-to-write is %1, but only %2 replicas are close enough</source>
        <translation>min-replicas-to-write ist %1, aber nur %2 Replicas sind nah genug</translation>
    </message>
    <message>
        <source>%1 has the same id as node %2: two processes use the same nodes.conf, and the nodes confuse them. End the process that listens at %1.</source>
        <translation>%1 hat dieselbe id wie Knoten %2: Zwei Prozesse benutzen dieselbe nodes.conf, und die Knoten verwechseln sie. Den Prozess beenden, der auf %1 lauscht.</translation>
    </message>
    <message>
        <source>Node %1 was told to meet %2, but no cluster node answers there. Start a server there, or wait: node %1 gives up after a node timeout.</source>
        <translation>Knoten %1 soll %2 treffen, aber dort antwortet kein Cluster-Knoten. Dort einen Server starten oder warten: Knoten %1 gibt nach einem Node-Timeout auf.</translation>
    </message>
    <message>
        <source>Node %1 still lists an id that node %2 had before. `call %3 CLUSTER FORGET %4` makes it forget that id.</source>
        <translation>Knoten %1 führt noch eine id, die Knoten %2 früher hatte. `call %3 CLUSTER FORGET %4` lässt ihn diese id vergessen.</translation>
    </message>
    <message>
        <source>%1 is not part of this lab. It owns slots %2 and does not answer. Start it again: only it has their keys.</source>
        <translation>%1 ist nicht Teil dieses Labors, besitzt die Slots %2 und antwortet nicht. Diesen Knoten wieder starten: Nur er hat ihre Schlüssel.</translation>
    </message>
    <message>
        <source>%1 is not part of this lab. Node %2 lists it, and it does not answer. `call %3 CLUSTER FORGET %4` makes node %3 forget it. Tell every node within a minute.</source>
        <translation>%1 ist nicht Teil dieses Labors. Knoten %2 führt ihn auf, aber er antwortet nicht. `call %3 CLUSTER FORGET %4` lässt Knoten %3 ihn vergessen. Es jedem Knoten innerhalb einer Minute sagen.</translation>
    </message>
    <message>
        <source>It follows %1: two clusters were joined. Wait until `expect agreed` holds, then use `fix` again.</source>
        <translation>Er folgt %1: Zwei Cluster wurden verbunden. Warten, bis `expect agreed` gilt, dann noch einmal `fix`.</translation>
    </message>
    <message>
        <source>Node %1 is a replica of %2: only masters have weights.</source>
        <translation>Knoten %1 ist eine Replica von %2: Nur Master haben Gewichte.</translation>
    </message>
    <message>
        <source>node %1 is cut off</source>
        <translation>Knoten %1 ist abgetrennt</translation>
    </message>
    <message>
        <source>nodes %1 are cut off</source>
        <translation>Knoten %1 sind abgetrennt</translation>
    </message>
    <message>
        <source>split: no side has a majority of the masters</source>
        <translation>geteilt: keine Seite hat die Mehrheit der Master</translation>
    </message>
    <message>
        <source>split: %1 of %2 go on, %3</source>
        <translation>geteilt: %1 von %2 arbeiten, %3</translation>
    </message>
    <message>
        <source>node %1 refuses writes</source>
        <translation>Knoten %1 lehnt Schreibzugriffe ab</translation>
    </message>
    <message>
        <source>nodes %1 refuse writes</source>
        <translation>Knoten %1 lehnen Schreibzugriffe ab</translation>
    </message>
    <message>
        <source>node %1 is down</source>
        <translation>Knoten %1 läuft nicht</translation>
    </message>
    <message>
        <source>nodes %1 are down</source>
        <translation>Knoten %1 laufen nicht</translation>
    </message>
    <message>
        <source>node %1 is paused</source>
        <translation>Knoten %1 ist pausiert</translation>
    </message>
    <message>
        <source>nodes %1 are paused</source>
        <translation>Knoten %1 sind pausiert</translation>
    </message>
    <message>
        <source>node %1 does not answer</source>
        <translation>Knoten %1 antwortet nicht</translation>
    </message>
    <message>
        <source>nodes %1 do not answer</source>
        <translation>Knoten %1 antworten nicht</translation>
    </message>
    <message>
        <source>views differ</source>
        <translation>die Sichten weichen ab</translation>
    </message>
    <message>
        <source>not every node knows all the others</source>
        <translation>nicht jeder Knoten kennt alle anderen</translation>
    </message>
    <message>
        <source>faults are set on links</source>
        <translation>auf Verbindungen sind Störungen gesetzt</translation>
    </message>
    <message>
        <source>cluster ok</source>
        <translation>Cluster ok</translation>
    </message>
    <message>
        <source>%1, all slots served</source>
        <translation>%1, alle Slots bedient</translation>
    </message>
    <message>
        <source>%1 of %2 slots have no owner</source>
        <translation>%1 von %2 Slots haben keinen Besitzer</translation>
    </message>
    <message>
        <source>the slots of node %1 are not served</source>
        <translation>die Slots von Knoten %1 werden nicht bedient</translation>
    </message>
    <message>
        <source>%1 of %2 slots are served</source>
        <translation>%1 von %2 Slots werden bedient</translation>
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
        <source>degraded: %1</source>
        <translation>eingeschränkt: %1</translation>
    </message>
    <message>
        <source>cluster down: %1</source>
        <translation>Cluster ausgefallen: %1</translation>
    </message>
    <message>
        <source>holds, slows and continues the moving of slots; resume goes on with an interrupted migration, undo brings back the slots that were left open</source>
        <translation>hält das Verschieben von Slots auf, bremst es und lässt es weitergehen; resume setzt eine unterbrochene Migration fort, undo holt die Slots zurück, die offen blieben</translation>
    </message>
    <message>
        <source>The migration is held already.</source>
        <translation>Die Migration wird schon aufgehalten.</translation>
    </message>
    <message>
        <source>The migration is not held.</source>
        <translation>Die Migration wird nicht aufgehalten.</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Aufgehalten: %1</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no port of the printed lab: 9000 is node 1, 9001 is node 2, and so on.</source>
        <translation>„%1“ ist kein Port des gedruckten Labors: 9000 ist Knoten 1, 9001 ist Knoten 2 und so weiter.</translation>
    </message>
    <message>
        <source>One command a line, without %1.</source>
        <translation>Ein Befehl je Zeile, ohne %1.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no container of the printed lab: those are redis-node-1, redis-node-2, and so on.</source>
        <translation>„%1“ ist kein Container des gedruckten Labors: Die heißen redis-node-1, redis-node-2 und so weiter.</translation>
    </message>
    <message>
        <source>Of redis-cli --cluster, only check, info, fix, create and rebalance are read here. `help` lists all actions.</source>
        <translation>Von redis-cli --cluster werden hier nur check, info, fix, create und rebalance gelesen. `help` nennt alle Aktionen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; wants a value.</source>
        <translation>„%1“ braucht einen Wert.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of redis-cli is not known here. The console sends commands to any node.</source>
        <translation>„%1“ von redis-cli ist hier unbekannt. Die Konsole schickt Befehle an jeden Knoten.</translation>
    </message>
    <message>
        <source>Which node? Write -p 9000 for node 1, 9001 for node 2.</source>
        <translation>Welcher Knoten? Für Knoten 1 -p 9000 schreiben, für Knoten 2 9001.</translation>
    </message>
    <message>
        <source>-c follows redirections: the console does so when it sends to the cluster. `call %1 COMMAND` asks one node, which may answer MOVED.</source>
        <translation>-c folgt Weiterleitungen: Das tut die Konsole, wenn sie an den Cluster sendet. `call %1 COMMAND` fragt einen Knoten, der vielleicht mit MOVED antwortet.</translation>
    </message>
    <message>
        <source>The whole answer is shown: what stands behind | is left out.</source>
        <translation>Die ganze Antwort wird gezeigt: Was hinter | steht, entfällt.</translation>
    </message>
    <message>
        <source>The console (Ctrl+`) is redis-cli here: choose node %1 in it. In the terminal: `call %1 COMMAND`.</source>
        <translation>Hier ist die Konsole (Strg+`) das redis-cli: Dort Knoten %1 wählen. Im Terminal: `call %1 COMMAND`.</translation>
    </message>
    <message>
        <source>Which container? Those of the printed lab are redis-node-1, redis-node-2, and so on.</source>
        <translation>Welcher Container? Die des gedruckten Labors heißen redis-node-1, redis-node-2 und so weiter.</translation>
    </message>
    <message>
        <source>There are no containers here, so only redis-cli can be run in one.</source>
        <translation>Hier gibt es keine Container, darum lässt sich darin nur redis-cli ausführen.</translation>
    </message>
    <message>
        <source>The printed lab has no line like this one. `help` lists all actions, and the guide the lines of the handout.</source>
        <translation>Das gedruckte Labor hat keine solche Zeile. `help` nennt alle Aktionen, und die Anleitung nennt die Zeilen des Labors.</translation>
    </message>
    <message>
        <source>Here this is `%1`.</source>
        <translation>Hier ist das `%1`.</translation>
    </message>
    <message>
        <source>No directory is needed here: Ringside keeps each lab in a directory of its own.</source>
        <translation>Hier wird kein Verzeichnis gebraucht: Ringside hält jedes Labor in einem eigenen.</translation>
    </message>
    <message>
        <source>Nothing has to be installed here: the tests and the monitoring of the handout are parts of Ringside (lesson 1.0).</source>
        <translation>Hier ist nichts zu installieren: Die Tests und die Überwachung des Labors sind Teile von Ringside (Lektion 1.0).</translation>
    </message>
    <message>
        <source>No script has to be made executable here: each one is an action (lesson 1.0).</source>
        <translation>Hier muss kein Skript ausführbar gemacht werden: Jedes ist eine Aktion (Lektion 1.0).</translation>
    </message>
    <message>
        <source>There are no containers here: each node is a server process of this machine. Lesson 1.1 shows its settings; the panel Facts and `call 1 CONFIG GET *` show them, `set` changes them.</source>
        <translation>Hier gibt es keine Container: Jeder Knoten ist ein Serverprozess dieses Rechners. Lektion 1.1 zeigt seine Einstellungen; auch die Fakten und `call 1 CONFIG GET *` zeigen sie, `set` ändert sie.</translation>
    </message>
    <message>
        <source>There is no cluster yet. `create` (in the handout ./scripts/init-cluster.sh) starts the six servers and forms the cluster in one step: lessons 1.2 and 1.3.</source>
        <translation>Es gibt noch keinen Cluster. `create` (im Labor ./scripts/init-cluster.sh) startet die sechs Server und bildet den Cluster in einem Schritt: Lektionen 1.2 und 1.3.</translation>
    </message>
    <message>
        <source>There is no cluster yet: `create` makes one (lesson 1.2).</source>
        <translation>Es gibt noch keinen Cluster: `create` bildet einen (Lektion 1.2).</translation>
    </message>
    <message>
        <source>No pause is needed here: each action ends when its effect is seen. `wait state ok` waits for a condition (lesson 1.2).</source>
        <translation>Hier ist keine Pause nötig: Jede Aktion endet, wenn ihre Wirkung zu sehen ist. `wait state ok` wartet auf eine Bedingung (Lektion 1.2).</translation>
    </message>
    <message>
        <source>Each server&apos;s log is in the panel Facts when its node is selected, and in the file node.log of its directory (lesson 1.2).</source>
        <translation>Das Protokoll jedes Servers steht bei den Fakten, wenn sein Knoten gewählt ist, und in der Datei node.log seines Verzeichnisses (Lektion 1.2).</translation>
    </message>
    <message>
        <source>It starts the servers as well. `create stepwise` shows each MEET, ADDSLOTSRANGE and REPLICATE.</source>
        <translation>Das startet auch die Server. `create stepwise` zeigt jedes MEET, ADDSLOTSRANGE und REPLICATE.</translation>
    </message>
    <message>
        <source>The data is kept; `start` runs the nodes again.</source>
        <translation>Die Daten bleiben; `start` lässt die Knoten wieder laufen.</translation>
    </message>
    <message>
        <source>The cluster and its data are deleted.</source>
        <translation>Der Cluster und seine Daten werden gelöscht.</translation>
    </message>
    <message>
        <source>There are no volumes here: `reset` (in the handout ./scripts/cleanup-lab.sh) deletes the cluster with its data (lesson: Cleanup).</source>
        <translation>Hier gibt es keine Volumes: `reset` (im Labor ./scripts/cleanup-lab.sh) löscht den Cluster mit seinen Daten (Lektion: Cleanup).</translation>
    </message>
    <message>
        <source>`status` tells the ranges of slots; the ring on the stage and the workspace Slots show them (lesson 2.1).</source>
        <translation>`status` nennt die Slot-Bereiche; der Ring auf der Bühne und der Arbeitsbereich Slots zeigen sie (Lektion 2.1).</translation>
    </message>
    <message>
        <source>Lesson 2.3 stands for it. The panel Keys tells hash tag, CRC16, slot and owner of any key; `call 1 CLUSTER KEYSLOT KEY` asks a server.</source>
        <translation>Dafür steht Lektion 2.3. Das Feld Schlüssel nennt Hash-Tag, CRC16, Slot und Besitzer jedes Schlüssels; `call 1 CLUSTER KEYSLOT KEY` fragt einen Server.</translation>
    </message>
    <message>
        <source>This is the gentle end, SIGTERM. `kill` is a crash, SIGKILL (lesson 3.2).</source>
        <translation>Das ist das sanfte Ende, SIGTERM. `kill` ist ein Absturz, SIGKILL (Lektion 3.2).</translation>
    </message>
    <message>
        <source>It ends when every slot is served again. `anatomy` then tells each step of the failover with its time (lesson 3.2).</source>
        <translation>Das endet, wenn jeder Slot wieder bedient wird. Danach nennt `anatomy` jeden Schritt des Failovers mit seiner Zeit (Lektion 3.2).</translation>
    </message>
    <message>
        <source>`status` tells who is a replica of whom now (lesson 3.3).</source>
        <translation>`status` sagt, wer jetzt wessen Replica ist (Lektion 3.3).</translation>
    </message>
    <message>
        <source>The script of the handout cuts all masters from all replicas: its minority holds every master, so it goes on. Here one master and the replica of another one are cut from the rest. `heal` ends it: type it before Part 4 (lesson 3.4).</source>
        <translation>Das Skript des Labors trennt alle Master von allen Replicas: Seine Minderheit hat jeden Master, also macht sie weiter. Hier werden ein Master und die Replica eines anderen vom Rest getrennt. `heal` beendet das: vor Teil 4 eingeben (Lektion 3.4).</translation>
    </message>
    <message>
        <source>Ringside gives the node the next port itself. It has no slots until `rebalance empty` (lesson 4.1).</source>
        <translation>Ringside gibt dem Knoten selbst den nächsten Port. Er hat keine Slots bis `rebalance empty` (Lektion 4.1).</translation>
    </message>
    <message>
        <source>Ringside gives the node the next port itself (lesson 4.1).</source>
        <translation>Ringside gibt dem Knoten selbst den nächsten Port (Lektion 4.1).</translation>
    </message>
    <message>
        <source>empty: also masters without slots get their share (lesson 4.1).</source>
        <translation>empty: Auch Master ohne Slots bekommen ihren Anteil (Lektion 4.1).</translation>
    </message>
    <message>
        <source>Weight 0 leaves the node without slots (lesson 4.2).</source>
        <translation>Das Gewicht 0 lässt den Knoten ohne Slots (Lektion 4.2).</translation>
    </message>
    <message>
        <source>It would move the slots away by itself as well (lesson 4.2).</source>
        <translation>Das hätte auch die Slots selbst wegbewegt (Lektion 4.2).</translation>
    </message>
    <message>
        <source>Lesson 4.3.</source>
        <translation>Lektion 4.3.</translation>
    </message>
    <message>
        <source>Faults by a seed, under load, with a ledger of all writes; `chaos plan seed=7 duration=60s` tells them before (lesson 5.3).</source>
        <translation>Störungen nach einem Seed, unter Last, mit einem Kontobuch aller Schreibvorgänge; `chaos plan seed=7 duration=60s` nennt sie vorher (Lektion 5.3).</translation>
    </message>
    <message>
        <source>Open http://127.0.0.1:3000/ in a browser. `dashboard off` closes it (lesson 6.1).</source>
        <translation>http://127.0.0.1:3000/ in einem Browser öffnen; `dashboard off` schließt es (Lektion 6.1).</translation>
    </message>
    <message>
        <source>The rules are always on. `alerts` tells what is wrong now, and `alerts set` changes a rule (lesson 6.2).</source>
        <translation>Die Regeln gelten immer. `alerts` sagt, was jetzt nicht stimmt, und `alerts set` ändert eine Regel (Lektion 6.2).</translation>
    </message>
    <message>
        <source>Lesson 7.2 will stand for it; backups come later.</source>
        <translation>Dafür steht künftig Lektion 7.2; Sicherungen kommen später.</translation>
    </message>
    <message>
        <source>Lesson 7.3 will stand for it; it comes later. By hand: `restart` each replica, then `failover` to it, then `restart` the former master.</source>
        <translation>Dafür steht künftig Lektion 7.3; sie kommt später. Von Hand: jede Replica mit `restart` neu starten, dann `failover` zu ihm, dann `restart` des früheren Masters.</translation>
    </message>
    <message>
        <source>Lesson 8.3 will stand for it; it comes later. Until then `kill`, `partition`, `fix` and `start` are its steps.</source>
        <translation>Dafür steht künftig Lektion 8.3; sie kommt später. Bis dahin sind `kill`, `partition`, `fix` und `start` ihre Schritte.</translation>
    </message>
    <message>
        <source>`create` looks at every port before it starts, and names the process that holds one (Troubleshooting 1).</source>
        <translation>`create` prüft vor dem Start jeden Port und nennt den Prozess, der einen belegt (Troubleshooting 1).</translation>
    </message>
    <message>
        <source>The cluster and its data are deleted; `create` makes a new one.</source>
        <translation>Der Cluster und seine Daten werden gelöscht; `create` bildet einen neuen.</translation>
    </message>
    <message>
        <source>Which line? Write it in &quot;quotes&quot;.</source>
        <translation>Welche Zeile? Sie in &quot;Anführungszeichen&quot; schreiben.</translation>
    </message>
    <message>
        <source>This is no command line of the printed lab.</source>
        <translation>Das ist keine Befehlszeile des gedruckten Labors.</translation>
    </message>
    <message>
        <source>tells what a command line of the printed lab means here; most of those lines can be typed as printed</source>
        <translation>sagt, was eine Befehlszeile des gedruckten Labors hier bedeutet; die meisten lassen sich so eingeben, wie sie gedruckt sind</translation>
    </message>
    <message>
        <source>It also fails a master over and looks for lost writes, which the tests of the handout never do.</source>
        <translation>Das lässt auch einen Master ausfallen und sucht verlorene Schreibvorgänge, was die Tests des Labors nie tun.</translation>
    </message>
    <message>
        <source>There was no failover.</source>
        <translation>Es gab keinen Failover.</translation>
    </message>
    <message>
        <source>Starting a client that writes with WAIT 1</source>
        <translation>Ein Client beginnt, mit WAIT 1 zu schreiben</translation>
    </message>
    <message>
        <source>Waiting for acknowledged writes</source>
        <translation>Warten auf bestätigte Schreibvorgänge</translation>
    </message>
    <message>
        <source>Fewer than %1 writes were acknowledged within %2 s.</source>
        <translation>In %2 s wurden weniger als %1 Schreibvorgänge bestätigt.</translation>
    </message>
    <message>
        <source>Killing node %1 and waiting for the failover</source>
        <translation>Knoten %1 mit SIGKILL beenden und auf den Failover warten</translation>
    </message>
    <message>
        <source>Starting node %1 again</source>
        <translation>Knoten %1 wieder starten</translation>
    </message>
    <message>
        <source>Reading back every write</source>
        <translation>Jeden Schreibvorgang zurücklesen</translation>
    </message>
    <message>
        <source>%1 of %2 items are ok.</source>
        <translation>%1 von %2 Punkten sind in Ordnung.</translation>
    </message>
    <message>
        <source>Failed: %1.</source>
        <translation>Nicht erfüllt: %1.</translation>
    </message>
    <message>
        <source>Could not be looked at: %1.</source>
        <translation>Nicht zu prüfen waren: %1.</translation>
    </message>
    <message>
        <source>node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
    <message>
        <source>There are %1 nodes, %2 of them masters with slots; the handout has 6 and 3.</source>
        <translation>Es gibt %1 Knoten, davon %2 Master mit Slots; im Labor sind es 6 und 3.</translation>
    </message>
    <message>
        <source>Node %1 has no replica in step.</source>
        <translation>Knoten %1 hat keine Replica, die mitkommt.</translation>
    </message>
    <message>
        <source>The cluster is not ok: %1 of 16384 slots are served.</source>
        <translation>Der Cluster ist nicht ok: %1 von 16384 Slots werden bedient.</translation>
    </message>
    <message>
        <source>The nodes do not name the same owners.</source>
        <translation>Die Knoten nennen nicht dieselben Besitzer.</translation>
    </message>
    <message>
        <source>Six nodes answer: three masters, each with a replica in step. The cluster is ok, and all nodes name the same owners.</source>
        <translation>Sechs Knoten antworten: drei Master, jeder mit einer Replica, die mitkommt. Der Cluster ist ok, und alle Knoten nennen dieselben Besitzer.</translation>
    </message>
    <message>
        <source>Slots: %1. An even share is %2, and 10 % more or less is allowed.</source>
        <translation>Slots: %1. Ein gleicher Anteil ist %2, und 10 % mehr oder weniger sind erlaubt.</translation>
    </message>
    <message>
        <source>%1 slots have no owner.</source>
        <translation>%1 Slots haben keinen Besitzer.</translation>
    </message>
    <message>
        <source>No master has a replica.</source>
        <translation>Kein Master hat eine Replica.</translation>
    </message>
    <message>
        <source>Nothing could be written at node %1. %2</source>
        <translation>Bei Knoten %1 ließ sich nichts schreiben. %2</translation>
    </message>
    <message>
        <source>What node %1 wrote was not seen at node %2. %3</source>
        <translation>Was Knoten %1 schrieb, war bei Knoten %2 nicht zu sehen. %3</translation>
    </message>
    <message>
        <source>What was written at a master was seen at its replica, %1 of %1 times; the slowest took %2 ms.</source>
        <translation>Was bei einem Master geschrieben wurde, war bei seiner Replica zu sehen, %1 von %1 Malen; das langsamste brauchte %2 ms.</translation>
    </message>
    <message>
        <source>There are no two masters that could be asked.</source>
        <translation>Es gibt keine zwei Master, die man fragen könnte.</translation>
    </message>
    <message>
        <source>Node %1 was asked for a key of node %2 and answered: %3.</source>
        <translation>Knoten %1 wurde nach einem Schlüssel von Knoten %2 gefragt und antwortete: %3.</translation>
    </message>
    <message>
        <source>A key asked of the wrong master was answered with MOVED to the right one, %1 of %1 times.</source>
        <translation>Auf einen Schlüssel antwortete der falsche Master mit MOVED zum richtigen, %1 von %1 Malen.</translation>
    </message>
    <message>
        <source>No key could be written. %1</source>
        <translation>Es ließ sich kein Schlüssel schreiben. %1</translation>
    </message>
    <message>
        <source>Only %1 of %2 keys were answered. %3</source>
        <translation>Nur auf %1 von %2 Schlüsseln kam eine Antwort. %3</translation>
    </message>
    <message>
        <source>%1 of %2 keys were refused by the owner of their slot: %3</source>
        <translation>%1 von %2 Schlüsseln lehnte der Besitzer ihres Slots ab: %3</translation>
    </message>
    <message>
        <source>%1 keys fell so: %2. An even share is %3, and 10 % more or less is allowed.</source>
        <translation>%1 Schlüssel fielen so: %2. Ein gleicher Anteil ist %3, und 10 % mehr oder weniger sind erlaubt.</translation>
    </message>
    <message>
        <source>No server told a slot. %1</source>
        <translation>Kein Server nannte einen Slot. %1</translation>
    </message>
    <message>
        <source>Two keys with one tag are in slots %1 and %2; both should be in %3.</source>
        <translation>Zwei Schlüssel mit einem Tag liegen in den Slots %1 und %2; beide sollten in %3 liegen.</translation>
    </message>
    <message>
        <source>Commands with several keys of one tag failed: %1</source>
        <translation>Befehle mit mehreren Schlüsseln eines Tags schlugen fehl: %1</translation>
    </message>
    <message>
        <source>Keys without a common tag should be refused with CROSSSLOT: %1</source>
        <translation>Schlüssel ohne gemeinsames Tag sollten mit CROSSSLOT abgelehnt werden: %1</translation>
    </message>
    <message>
        <source>{customer:123}:profile and {customer:123}:policies share slot %1. A pipeline with several keys of one tag succeeded; without a tag the server answers CROSSSLOT.</source>
        <translation>{customer:123}:profile und {customer:123}:policies teilen Slot %1. Eine Pipeline mit mehreren Schlüsseln eines Tags gelang; ohne Tag antwortet der Server CROSSSLOT.</translation>
    </message>
    <message>
        <source>No master was killed. %1</source>
        <translation>Kein Master wurde beendet. %1</translation>
    </message>
    <message>
        <source>Node %1 was killed (SIGKILL), and nobody took its place within %2 s. %3</source>
        <translation>Knoten %1 wurde mit SIGKILL beendet, und niemand nahm in %2 s seinen Platz ein. %3</translation>
    </message>
    <message>
        <source>Node %1 was killed (SIGKILL). Node %2 took its place, and its slots were served again after %3 s; 15 s are allowed.</source>
        <translation>Knoten %1 wurde mit SIGKILL beendet. Knoten %2 nahm seinen Platz ein, und seine Slots wurden nach %3 s wieder bedient; 15 s sind erlaubt.</translation>
    </message>
    <message>
        <source>From its last sign of life to the promotion it was %1 s.</source>
        <translation>Vom letzten Lebenszeichen bis zur Beförderung waren es %1 s.</translation>
    </message>
    <message>
        <source>It is not known whether writes are lost. %1</source>
        <translation>Ob Schreibvorgänge verloren sind, ist nicht bekannt. %1</translation>
    </message>
    <message>
        <source>No write was acknowledged, so none could be lost.</source>
        <translation>Kein Schreibvorgang wurde bestätigt, also konnte keiner verloren gehen.</translation>
    </message>
    <message>
        <source>%1 writes were acknowledged with WAIT 1 around the kill, and %2 of them are lost.</source>
        <translation>%1 Schreibvorgänge rund um den Kill wurden mit WAIT 1 bestätigt, und %2 davon sind verloren.</translation>
    </message>
    <message>
        <source>The cluster is not whole.</source>
        <translation>Der Cluster ist nicht heil.</translation>
    </message>
    <message>
        <source>Without one of them, %1 of %2 masters would be no majority that can vote.</source>
        <translation>Ohne einen davon wären %1 von %2 Mastern keine Mehrheit, die abstimmen kann.</translation>
    </message>
    <message>
        <source>No master has a replica in step that could take its place.</source>
        <translation>Kein Master hat eine Replica, die mitkommt und seinen Platz einnehmen könnte.</translation>
    </message>
    <message>
        <source>There are no free ports for a second cluster.</source>
        <translation>Für einen zweiten Cluster gibt es keine freien Ports.</translation>
    </message>
    <message>
        <source>`validate here` uses the cluster of this lab.</source>
        <translation>`validate here` verwendet den Cluster dieses Labors.</translation>
    </message>
    <message>
        <source>The ledger holds the account of other writes. `ledger forget` drops it.</source>
        <translation>Das Kontobuch enthält andere Schreibvorgänge. `ledger forget` verwirft sie.</translation>
    </message>
    <message>
        <source>Slots are being moved.</source>
        <translation>Slots werden gerade bewegt.</translation>
    </message>
    <message>
        <source>Looking at nodes and slots</source>
        <translation>Knoten und Slots ansehen</translation>
    </message>
    <message>
        <source>Writing at masters, reading at replicas</source>
        <translation>Bei Mastern schreiben, bei Replicas lesen</translation>
    </message>
    <message>
        <source>Asking the wrong nodes</source>
        <translation>Die falschen Knoten fragen</translation>
    </message>
    <message>
        <source>Writing 1,000 keys</source>
        <translation>1.000 Schlüssel schreiben</translation>
    </message>
    <message>
        <source>tries what the handout promises in a second cluster of its own: nodes, slots, replication, a failover in time, redirections, sharding, no lost writes; here: in this cluster, where it kills a master</source>
        <translation>prüft in einem zweiten, eigenen Cluster, was das Labor verspricht: Knoten, Slots, Replikation, einen rechtzeitigen Failover, Weiterleitungen, Sharding, keine verlorenen Schreibvorgänge; here: in diesem Cluster, wo es einen Master mit SIGKILL beendet</translation>
    </message>
    <message>
        <source>no node can be asked here.</source>
        <translation>hier lässt sich kein Knoten fragen.</translation>
    </message>
    <message>
        <source>node %1 cannot be asked: %2</source>
        <translation>Knoten %1 kann nicht gefragt werden: %2</translation>
    </message>
    <message>
        <source>slot %1 of that key belongs to nobody.</source>
        <translation>Slot %1 dieses Schlüssels gehört niemandem.</translation>
    </message>
    <message>
        <source>node %1 answers: %2</source>
        <translation>Knoten %1 antwortet: %2</translation>
    </message>
    <message>
        <source>node %1 has the key %2.</source>
        <translation>Knoten %1 hat den Schlüssel %2.</translation>
    </message>
    <message>
        <source>node %1, which owns its slot, has no key %2.</source>
        <translation>Knoten %1, dem der Slot gehört, hat keinen Schlüssel %2.</translation>
    </message>
    <message>
        <source>Which key?</source>
        <translation>Welcher Schlüssel?</translation>
    </message>
    <message>
        <source>A key exists or is absent.</source>
        <translation>Ein Schlüssel ist exists oder absent.</translation>
    </message>
    <message>
        <source>node %1 does not tell its %2.</source>
        <translation>Knoten %1 sagt nicht, was %2 bei ihm ist.</translation>
    </message>
    <message>
        <source>%2 of node %1 is %3.</source>
        <translation>%2 von Knoten %1 ist %3.</translation>
    </message>
    <message>
        <source>Which value?</source>
        <translation>Welcher Wert?</translation>
    </message>
    <message>
        <source>no node runs.</source>
        <translation>kein Knoten läuft.</translation>
    </message>
    <message>
        <source>Which answer? OK, MOVED, ASK, CLUSTERDOWN, ...</source>
        <translation>Welche Antwort? OK, MOVED, ASK, CLUSTERDOWN, ...</translation>
    </message>
    <message>
        <source>node %1 answers GET %2 with %3.</source>
        <translation>Knoten %1 antwortet auf GET %2 mit %3.</translation>
    </message>
    <message>
        <source>there are %1 nodes.</source>
        <translation>es gibt %1 Knoten.</translation>
    </message>
    <message>
        <source>%1 nodes own slots.</source>
        <translation>%1 Knoten besitzen Slots.</translation>
    </message>
    <message>
        <source>%1 replicas run.</source>
        <translation>%1 Replicas laufen.</translation>
    </message>
    <message>
        <source>Count nodes, masters or replicas.</source>
        <translation>Zählen lassen sich nodes, masters oder replicas.</translation>
    </message>
    <message>
        <source>node %1 has no running replica.</source>
        <translation>Knoten %1 hat keine laufende Replica.</translation>
    </message>
    <message>
        <source>node %1 has the running replicas %2.</source>
        <translation>Knoten %1 hat diese laufenden Replicas: %2.</translation>
    </message>
    <message>
        <source>node %1 owns %2 slots.</source>
        <translation>Knoten %1 besitzt %2 Slots.</translation>
    </message>
    <message>
        <source>there are %1 keys.</source>
        <translation>es gibt %1 Schlüssel.</translation>
    </message>
    <message>
        <source>it is not known how many keys there are.</source>
        <translation>es ist nicht bekannt, wie viele Schlüssel es gibt.</translation>
    </message>
    <message>
        <source>it is not known how many keys node %1 has.</source>
        <translation>es ist nicht bekannt, wie viele Schlüssel Knoten %1 hat.</translation>
    </message>
    <message>
        <source>node %1 has %2 keys.</source>
        <translation>Knoten %1 hat %2 Schlüssel.</translation>
    </message>
    <message>
        <source>A spread is of slots or of keys.</source>
        <translation>Hinter spread steht slots oder keys.</translation>
    </message>
    <message>
        <source>there is nothing to be spread, or it is not known.</source>
        <translation>es gibt nichts zu verteilen, oder es ist nicht bekannt.</translation>
    </message>
    <message>
        <source>the master that is farthest from an even share is %1 % from it.</source>
        <translation>die größte Abweichung eines Masters vom gleichen Anteil ist %1 %.</translation>
    </message>
    <message>
        <source>Which key? Or write slot:866.</source>
        <translation>Welcher Schlüssel? Oder so schreiben: slot:866.</translation>
    </message>
    <message>
        <source>A slot is a number from 0 to 16383.</source>
        <translation>Ein Slot ist eine Zahl von 0 bis 16383.</translation>
    </message>
    <message>
        <source>slot %1 belongs to node %2.</source>
        <translation>Slot %1 gehört Knoten %2.</translation>
    </message>
    <message>
        <source>slot %1 belongs to nobody.</source>
        <translation>Slot %1 gehört niemandem.</translation>
    </message>
    <message>
        <source>Write `faults none` or `faults some`.</source>
        <translation>So schreiben: `faults none` oder `faults some`.</translation>
    </message>
    <message>
        <source>faults are set on links.</source>
        <translation>auf Verbindungen sind Störungen gesetzt.</translation>
    </message>
    <message>
        <source>no fault is set on any link.</source>
        <translation>auf keiner Verbindung ist eine Störung gesetzt.</translation>
    </message>
    <message>
        <source>those reach each other: %1.</source>
        <translation>diese erreichen einander: %1.</translation>
    </message>
    <message>
        <source>there is a node %1.</source>
        <translation>es gibt einen Knoten %1.</translation>
    </message>
    <message>
        <source>there is no node %1.</source>
        <translation>es gibt keinen Knoten %1.</translation>
    </message>
    <message>
        <source>Write `moving none` or `moving some`.</source>
        <translation>So schreiben: `moving none` oder `moving some`.</translation>
    </message>
    <message>
        <source>no slots are on their way.</source>
        <translation>keine Slots sind unterwegs.</translation>
    </message>
    <message>
        <source>slots are on their way.</source>
        <translation>Slots sind unterwegs.</translation>
    </message>
    <message>
        <source>the ledger has written nothing.</source>
        <translation>das Kontobuch hat nichts geschrieben.</translation>
    </message>
    <message>
        <source>the ledger writes.</source>
        <translation>das Kontobuch wird geführt.</translation>
    </message>
    <message>
        <source>the ledger has stopped writing; nothing was read back yet.</source>
        <translation>das Kontobuch wird nicht mehr geführt; noch wurde nichts gegengelesen.</translation>
    </message>
    <message>
        <source>the ledger reads back.</source>
        <translation>das Kontobuch wird gerade gegengelesen.</translation>
    </message>
    <message>
        <source>the ledger has read everything back.</source>
        <translation>das Kontobuch ist ganz gegengelesen.</translation>
    </message>
    <message>
        <source>`ledger read` reads everything back.</source>
        <translation>`ledger read` liest alles gegen.</translation>
    </message>
    <message>
        <source>the ledger counts %1: %2.</source>
        <translation>das Kontobuch zählt %1: %2.</translation>
    </message>
    <message>
        <source>Write writing, stopped, read, or a figure: %1.</source>
        <translation>So schreiben: writing, stopped, read oder einen Zähler: %1.</translation>
    </message>
    <message>
        <source>it is not known how it was before.</source>
        <translation>es ist nicht bekannt, wie es vorher war.</translation>
    </message>
    <message>
        <source>node %1 was promoted in place of node %2.</source>
        <translation>Knoten %1 wurde anstelle von Knoten %2 befördert.</translation>
    </message>
    <message>
        <source>node %1 was not promoted.</source>
        <translation>Knoten %1 wurde nicht befördert.</translation>
    </message>
    <message>
        <source>nobody was promoted.</source>
        <translation>niemand wurde befördert.</translation>
    </message>
    <message>
        <source>Which node? Or write `promoted any`.</source>
        <translation>Welcher Knoten? Oder so schreiben: `promoted any`.</translation>
    </message>
    <message>
        <source>the place of node %1 is not empty.</source>
        <translation>der Platz von Knoten %1 ist nicht leer.</translation>
    </message>
    <message>
        <source>node %1 has taken its place.</source>
        <translation>Knoten %1 hat seinen Platz eingenommen.</translation>
    </message>
    <message>
        <source>nobody has taken its place, but it is early yet.</source>
        <translation>niemand hat seinen Platz eingenommen, aber es ist noch früh.</translation>
    </message>
    <message>
        <source>nobody takes the place of node %1: %2</source>
        <translation>niemand nimmt den Platz von Knoten %1 ein: %2</translation>
    </message>
    <message>
        <source>%1 was %2 and is %3.</source>
        <translation>%1 war %2 und ist %3.</translation>
    </message>
    <message>
        <source>the cluster&apos;s epoch</source>
        <translation>die Epoche des Clusters</translation>
    </message>
    <message>
        <source>Write `epoch raised` or `epoch 4 raised`.</source>
        <translation>So schreiben: `epoch raised` oder `epoch 4 raised`.</translation>
    </message>
    <message>
        <source>the config epoch of node %1</source>
        <translation>die config epoch von Knoten %1</translation>
    </message>
    <message>
        <source>How long? Write 5s.</source>
        <translation>Wie lange? So schreiben: 5s.</translation>
    </message>
    <message>
        <source>%1 s have passed.</source>
        <translation>%1 s sind vergangen.</translation>
    </message>
    <message>
        <source>no slot is open.</source>
        <translation>kein Slot ist offen.</translation>
    </message>
    <message>
        <source>slot %1 is open.</source>
        <translation>Slot %1 ist offen.</translation>
    </message>
    <message>
        <source>slot %1 is not open.</source>
        <translation>Slot %1 ist nicht offen.</translation>
    </message>
    <message>
        <source>Only a refusal has a word.</source>
        <translation>Ein Wort steht nur hinter refused.</translation>
    </message>
    <message>
        <source>Write =, &lt; or &gt; before the figure, with blanks between.</source>
        <translation>Vor die Zahl =, &lt; oder &gt; schreiben, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Write a share: 10%.</source>
        <translation>Einen Anteil schreiben: 10%.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a figure.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>Which key? Write: put KEY VALUE</source>
        <translation>Welcher Schlüssel? So schreiben: put KEY VALUE</translation>
    </message>
    <message>
        <source>Which value? Write: put KEY VALUE</source>
        <translation>Welcher Wert? So schreiben: put KEY VALUE</translation>
    </message>
    <message>
        <source>Nobody owns slot %1 of that key.</source>
        <translation>Slot %1 dieses Schlüssels gehört niemandem.</translation>
    </message>
    <message>
        <source>Slot %1: node %2 has taken it.</source>
        <translation>Slot %1: Knoten %2 hat den Schlüssel angenommen.</translation>
    </message>
    <message>
        <source>How many keys? A whole number from 1 to %1.</source>
        <translation>Wie viele Schlüssel? Eine ganze Zahl von 1 bis %1.</translation>
    </message>
    <message>
        <source>%1 slots belong to nobody.</source>
        <translation>%1 Slots gehören niemandem.</translation>
    </message>
    <message>
        <source>Keys that were written before that are there.</source>
        <translation>Die vorher geschriebenen Schlüssel sind da.</translation>
    </message>
    <message>
        <source>%1 keys written</source>
        <translation>%1 Schlüssel geschrieben</translation>
    </message>
    <message>
        <source>writes one key at the node that owns its slot, and tells which that is</source>
        <translation>schreibt einen Schlüssel auf dem Knoten, dem sein Slot gehört, und sagt, welcher das ist</translation>
    </message>
    <message>
        <source>writes so many keys, demo:0, demo:1, ..., each at the node that owns its slot</source>
        <translation>schreibt so viele Schlüssel, demo:0, demo:1, ..., jeden auf dem Knoten, dem sein Slot gehört</translation>
    </message>
    <message>
        <source>A lesson may not use the action &apos;%1&apos;.</source>
        <translation>Eine Lektion darf die Aktion „%1“ nicht benutzen.</translation>
    </message>
    <message>
        <source>A lesson may reset links (reset 1 2), and not delete the cluster.</source>
        <translation>Eine Lektion darf Verbindungen zurücksetzen (reset 1 2), aber nicht den Cluster löschen.</translation>
    </message>
    <message>
        <source>A lesson may not write files.</source>
        <translation>Eine Lektion darf keine Dateien schreiben.</translation>
    </message>
    <message>
        <source>A lesson may call commands that only read, and &apos;%1&apos; is none of those.</source>
        <translation>Eine Lektion darf nur Befehle aufrufen, die nichts als lesen, und „%1“ gehört nicht dazu.</translation>
    </message>
    <message>
        <source>A lesson may set these directives: %1.</source>
        <translation>Eine Lektion darf diese Direktiven setzen: %1.</translation>
    </message>
    <message>
        <source>The cluster of a lesson is made with `create`.</source>
        <translation>Den Cluster einer Lektion erzeugt `create`.</translation>
    </message>
    <message>
        <source>A lesson&apos;s `create` takes no &apos;%1&apos;.</source>
        <translation>In einer Lektion nimmt `create` kein „%1“.</translation>
    </message>
    <message>
        <source>A lesson&apos;s `create` takes masters, replicas and timeout, and no &apos;%1&apos;.</source>
        <translation>In einer Lektion nimmt `create` masters, replicas und timeout, aber kein „%1“.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The figure %1 takes no more words.</source>
        <translation>Der Messwert %1 nimmt keine weiteren Wörter.</translation>
    </message>
    <message>
        <source>Which node? Or all.</source>
        <translation>Welcher Knoten? Oder all.</translation>
    </message>
    <message>
        <source>There is no figure &apos;%1&apos;. The figures are: %2.</source>
        <translation>Den Messwert „%1“ gibt es nicht. Die Messwerte sind: %2.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>not right</source>
        <translation>nicht richtig</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Erreicht</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Solution shown</source>
        <translation>Lösung gezeigt</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Predicted: %1</source>
        <translation>Vorhergesagt: %1</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>erwartet</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <source>Answered: %1 (%2, tries: %3)</source>
        <translation>Geantwortet: %1 (%2, Versuche: %3)</translation>
    </message>
    <message>
        <source>%1: report of %2</source>
        <translation>%1: Bericht von %2</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Ringside</source>
        <translation>Ringside</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>`ringside-cli lesson report FILE` tells whether this file was changed by hand. That is no proof of who did the steps.</source>
        <translation>`ringside-cli lesson report FILE` sagt, ob diese Datei von Hand geändert wurde. Wer die Schritte gemacht hat, beweist das nicht.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no word of a lesson&apos;s head. Write one of: %2.</source>
        <translation>„%1“ ist kein Wort für den Kopf einer Lektion. Eines davon schreiben: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands alone on its line.</source>
        <translation>„%1“ steht allein in seiner Zeile.</translation>
    </message>
    <message>
        <source>Say something behind &apos;%1&apos;.</source>
        <translation>Hinter „%1“ muss etwas stehen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is said twice.</source>
        <translation>„%1“ steht doppelt da.</translation>
    </message>
    <message>
        <source>Write a whole number from %1 to %2.</source>
        <translation>Eine ganze Zahl von %1 bis %2 schreiben.</translation>
    </message>
    <message>
        <source>The block &apos;%1&apos; belongs to a step. Begin one with ## and its title.</source>
        <translation>Der Block „%1“ gehört in einen Schritt. Ein Schritt beginnt mit ## und seinem Titel.</translation>
    </message>
    <message>
        <source>A lesson has one block &apos;lesson&apos;.</source>
        <translation>Eine Lektion hat nur einen Block „lesson“.</translation>
    </message>
    <message>
        <source>The lesson has no head. Write a block &apos;lesson&apos; below the title: its cluster, its goals, its time.</source>
        <translation>Die Lektion hat keinen Kopf. Unter den Titel einen Block „lesson“ schreiben: Cluster, Ziele, Dauer.</translation>
    </message>
    <message>
        <source>The lesson has no goal. Write: goal and a sentence.</source>
        <translation>Die Lektion hat kein Ziel. So schreiben: goal und ein Satz.</translation>
    </message>
    <message>
        <source>How long does it take? Write: minutes 10</source>
        <translation>Wie lange dauert sie? So schreiben: minutes 10</translation>
    </message>
    <message>
        <source>There is no $%1. Nodes by chance are: $%2.</source>
        <translation>Ein $%1 gibt es nicht. Zufällige Knoten sind: $%2.</translation>
    </message>
    <message>
        <source>A figure can stand in a debrief only: it is measured by then.</source>
        <translation>Ein Messwert darf nur im Block „debrief“ stehen: Erst dort ist er gemessen.</translation>
    </message>
    <message>
        <source>Nothing can be measured: this lesson has no cluster.</source>
        <translation>Nichts lässt sich messen: Diese Lektion hat keinen Cluster.</translation>
    </message>
    <message>
        <source>Lists and quotations are nested too deeply here.</source>
        <translation>Listen und Zitate sind hier zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A lesson has no pictures: the stage is the picture.</source>
        <translation>Eine Lektion hat keine Bilder: Das Bild ist die Bühne.</translation>
    </message>
    <message>
        <source>A link leads to a page of the guide, as in [Partition](partition.md), and nowhere else.</source>
        <translation>Ein Link führt auf eine Seite der Anleitung, wie in [Aufteilen](partition.md), und nirgends sonst hin.</translation>
    </message>
    <message>
        <source>HTML is not shown. Write Markdown, or put it into `backticks`.</source>
        <translation>HTML wird nicht gezeigt. Markdown schreiben oder es in `Backticks` setzen.</translation>
    </message>
    <message>
        <source>There is no block &apos;%1&apos;. The blocks are: %2.</source>
        <translation>Den Block „%1“ gibt es nicht. Die Blöcke sind: %2.</translation>
    </message>
    <message>
        <source>The block &apos;%1&apos; stands inside of a list or a quotation. Begin it at the left margin, after an empty line.</source>
        <translation>Der Block „%1“ steht in einer Liste oder einem Zitat. Er muss am linken Rand beginnen, nach einer Leerzeile.</translation>
    </message>
    <message>
        <source>The block &apos;%1&apos; is not closed. Write ``` on a line of its own.</source>
        <translation>Der Block „%1“ ist nicht geschlossen. ``` in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>The block &apos;%1&apos; is not closed before the block &apos;%2&apos; begins. Write ``` on a line of its own.</source>
        <translation>Der Block „%1“ ist nicht geschlossen, wenn der Block „%2“ beginnt. ``` in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>Begin a heading with # (the title) or ## (a step).</source>
        <translation>Eine Überschrift beginnt mit # (der Titel) oder ## (ein Schritt).</translation>
    </message>
    <message>
        <source>This heading has no words.</source>
        <translation>Diese Überschrift hat keinen Text.</translation>
    </message>
    <message>
        <source>A lesson has one title. Begin a step with ##.</source>
        <translation>Eine Lektion hat nur einen Titel. Ein Schritt beginnt mit ##.</translation>
    </message>
    <message>
        <source>The title stands before the first step.</source>
        <translation>Der Titel steht vor dem ersten Schritt.</translation>
    </message>
    <message>
        <source>The lesson has no title. Begin the file with: # Title</source>
        <translation>Die Lektion hat keinen Titel. Die Datei so beginnen: # Titel</translation>
    </message>
    <message>
        <source>A lesson has at most %1 steps.</source>
        <translation>Eine Lektion hat höchstens %1 Schritte.</translation>
    </message>
    <message>
        <source>Here is a character that cannot be shown (U+%1).</source>
        <translation>Hier steht ein Zeichen, das nicht gezeigt werden kann (U+%1).</translation>
    </message>
    <message>
        <source>The file is too large for a lesson: %1 KB, of %2 at most.</source>
        <translation>Die Datei ist zu groß für eine Lektion: %1 KB, erlaubt sind höchstens %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>$%1 stands for no node here: the cluster has too few masters with replicas.</source>
        <translation>$%1 steht hier für keinen Knoten: Der Cluster hat zu wenige Master mit Replicas.</translation>
    </message>
    <message>
        <source>before the solution</source>
        <translation>vor der Lösung</translation>
    </message>
    <message>
        <source>The fault is not seen: &apos;%1&apos; is still true.</source>
        <translation>Die Störung ist nicht zu sehen: „%1“ ist noch immer erfüllt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is true %2: %3</source>
        <translation>„%1“ ist %2 schon erfüllt: %3</translation>
    </message>
    <message>
        <source>The prediction does not shut the actions.</source>
        <translation>Die Vorhersage sperrt die Aktionen nicht.</translation>
    </message>
    <message>
        <source>A prediction is given, and the actions are still shut.</source>
        <translation>Die Vorhersage ist gemacht, und die Aktionen sind noch immer gesperrt.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not true after the solution: %2</source>
        <translation>„%1“ ist nach der Lösung nicht erfüllt: %2</translation>
    </message>
    <message>
        <source>What was predicted could not be measured: %1</source>
        <translation>Die Vorhersage konnte nicht gemessen werden: %1</translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation>gemessen: %1</translation>
    </message>
    <message>
        <source>The debrief quotes what is not known: %1</source>
        <translation>Der Block „debrief“ nennt etwas, das nicht bekannt ist: %1</translation>
    </message>
    <message>
        <source>The answer is not known: %1</source>
        <translation>Die Antwort ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>One answer must be right and another one wrong: %1</source>
        <translation>Eine Antwort muss richtig sein und eine andere falsch: %1</translation>
    </message>
    <message>
        <source>The right answer was not taken: %1</source>
        <translation>Die richtige Antwort wurde nicht angenommen: %1</translation>
    </message>
    <message>
        <source>after the reset</source>
        <translation>nach dem Zurücksetzen</translation>
    </message>
    <message>
        <source>After the reset the solution does not make the checks true.</source>
        <translation>Nach dem Zurücksetzen erfüllt die Lösung die Prüfungen nicht.</translation>
    </message>
    <message>
        <source>Ask something: choice, number, nodes or order, and the question.</source>
        <translation>Etwas fragen: choice, number, nodes oder order, dahinter die Frage.</translation>
    </message>
    <message>
        <source>A question begins with choice, number, nodes or order.</source>
        <translation>Eine Frage beginnt mit choice, number, nodes oder order.</translation>
    </message>
    <message>
        <source>Write the question behind the word &apos;%1&apos;.</source>
        <translation>Die Frage hinter das Wort „%1“ schreiben.</translation>
    </message>
    <message>
        <source>`because` stands below the answer that it is about.</source>
        <translation>`because` steht unter der Antwort, zu der es gehört.</translation>
    </message>
    <message>
        <source>Begin an answer with - and a blank.</source>
        <translation>Eine Antwort beginnt mit - und einem Leerzeichen.</translation>
    </message>
    <message>
        <source>Write `is`, `unit` or `within` here.</source>
        <translation>Hier `is`, `unit` oder `within` schreiben.</translation>
    </message>
    <message>
        <source>This answer has no words.</source>
        <translation>Diese Antwort hat keinen Text.</translation>
    </message>
    <message>
        <source>This figure gives no number.</source>
        <translation>Dieser Messwert ist keine Zahl.</translation>
    </message>
    <message>
        <source>This figure gives no nodes.</source>
        <translation>Dieser Messwert nennt keine Knoten.</translation>
    </message>
    <message>
        <source>This figure gives nodes. Ask for them with `nodes`.</source>
        <translation>Dieser Messwert nennt Knoten. Nach ihnen mit `nodes` fragen.</translation>
    </message>
    <message>
        <source>How far off is right still? Write `within 30%` or `within 5`.</source>
        <translation>Wie weit daneben ist noch richtig? So schreiben: `within 30%` oder `within 5`.</translation>
    </message>
    <message>
        <source>Say what the right answer is: `is` and a figure.</source>
        <translation>Die richtige Antwort nennen: `is` und ein Messwert.</translation>
    </message>
    <message>
        <source>Give at least two answers, each on a line with -.</source>
        <translation>Mindestens zwei Antworten angeben, jede in einer Zeile mit -.</translation>
    </message>
    <message>
        <source>Either all lines of an order are measured (with ::) or none is.</source>
        <translation>Bei order werden entweder alle Zeilen gemessen (mit ::) oder keine.</translation>
    </message>
    <message>
        <source>The right answer is measured: do not mark one with + as well.</source>
        <translation>Die richtige Antwort wird gemessen: nicht noch eine mit + bezeichnen.</translation>
    </message>
    <message>
        <source>Mark the one right answer with + in place of -.</source>
        <translation>Die eine richtige Antwort mit + statt - bezeichnen.</translation>
    </message>
    <message>
        <source>The lesson has no steps. Begin one with ## and its title.</source>
        <translation>Die Lektion hat keine Schritte. Ein Schritt beginnt mit ## und seinem Titel.</translation>
    </message>
    <message>
        <source>What comes later has no steps.</source>
        <translation>Eine Lektion mit later hat keine Schritte.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>A step has at most %1 blocks.</source>
        <translation>Ein Schritt hat höchstens %1 Blöcke.</translation>
    </message>
    <message>
        <source>The block &apos;%1&apos; is empty.</source>
        <translation>Der Block „%1“ ist leer.</translation>
    </message>
    <message>
        <source>The block &apos;lesson&apos; stands before the first step.</source>
        <translation>Der Block „lesson“ steht vor dem ersten Schritt.</translation>
    </message>
    <message>
        <source>This lesson has no cluster: write `create ...` in its head, or leave out the block &apos;%1&apos;.</source>
        <translation>Diese Lektion hat keinen Cluster: `create ...` in ihren Kopf schreiben oder den Block „%1“ weglassen.</translation>
    </message>
    <message>
        <source>A step has one block &apos;%1&apos;.</source>
        <translation>Ein Schritt hat nur einen Block „%1“.</translation>
    </message>
    <message>
        <source>Name the check: ```check A replica has taken over</source>
        <translation>Der Prüfung einen Namen geben: ```check Eine Replica hat übernommen</translation>
    </message>
    <message>
        <source>This check has no condition.</source>
        <translation>Diese Prüfung hat keine Bedingung.</translation>
    </message>
    <message>
        <source>Write: node 4, link 1 4, slot 866 or control action.kill</source>
        <translation>So schreiben: node 4, link 1 4, slot 866 oder control action.kill</translation>
    </message>
    <message>
        <source>This step has nothing to reach. Give it a check, or a question.</source>
        <translation>In diesem Schritt ist nichts zu erreichen. Ihm eine Prüfung oder eine Frage geben.</translation>
    </message>
    <message>
        <source>Nothing makes the checks of this step true. Give it a solution.</source>
        <translation>Nichts erfüllt die Prüfungen dieses Schritts. Ihm einen Block „solution“ geben.</translation>
    </message>
    <message>
        <source>A diagnosis needs a block &apos;fault&apos;.</source>
        <translation>Eine Diagnose braucht einen Block „fault“.</translation>
    </message>
    <message>
        <source>A fault needs a block &apos;diagnose&apos;.</source>
        <translation>Eine Störung braucht einen Block „diagnose“.</translation>
    </message>
    <message>
        <source>A fault needs a check that is true when it is mended.</source>
        <translation>Eine Störung braucht eine Prüfung, die erfüllt ist, wenn sie behoben ist.</translation>
    </message>
    <message>
        <source>The debrief tells what was predicted: this step needs a block &apos;predict&apos;.</source>
        <translation>Der Block „debrief“ nennt die Vorhersage: Dieser Schritt braucht einen Block „predict“.</translation>
    </message>
    <message>
        <source>What is predicted here is never measured: the step has no check.</source>
        <translation>Was hier vorhergesagt wird, wird nie gemessen: Der Schritt hat keine Prüfung.</translation>
    </message>
    <message>
        <source>It cannot be seen now: %1</source>
        <translation>Das ist jetzt nicht zu sehen: %1</translation>
    </message>
    <message>
        <source>First say what you expect: the lesson asks “%1”</source>
        <translation>Sag zuerst, was du erwartest: Die Lektion fragt „%1“</translation>
    </message>
    <message>
        <source>there is no master.</source>
        <translation>es gibt keinen Master.</translation>
    </message>
    <message>
        <source>there are %1 keys of the insurance.</source>
        <translation>es gibt %1 Schlüssel der Versicherung.</translation>
    </message>
    <message>
        <source>`insurance load` writes them.</source>
        <translation>`insurance load` schreibt sie.</translation>
    </message>
    <message>
        <source>the master farthest from an even share of the insurance keys is off by %1 %.</source>
        <translation>der Master, der am weitesten von einem gleichen Anteil der Versicherungsschlüssel entfernt ist, weicht um %1 % ab.</translation>
    </message>
    <message>
        <source>Write insurance keys = 503, or insurance within 10%.</source>
        <translation>So schreiben: insurance keys = 503 oder insurance within 10%.</translation>
    </message>
    <message>
        <source>Which customer? Write its id or its number.</source>
        <translation>Welcher Kunde? Seine Kennung oder seine Nummer schreiben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a customer. Write %2, or 1 for short.</source>
        <translation>„%1“ ist kein Kunde. So schreiben: %2 oder kurz 1.</translation>
    </message>
    <message>
        <source>Which claim? `insurance show` lists them.</source>
        <translation>Welcher Schaden? `insurance show` nennt sie.</translation>
    </message>
    <message>
        <source>Write approve or deny.</source>
        <translation>So schreiben: approve oder deny.</translation>
    </message>
    <message>
        <source>Name two different customers.</source>
        <translation>Zwei verschiedene Kunden nennen.</translation>
    </message>
    <message>
        <source>Which policy? `insurance show` lists them.</source>
        <translation>Welche Police? `insurance show` nennt sie.</translation>
    </message>
    <message>
        <source>A policy is one of: auto, home, life, health, business.</source>
        <translation>Eine Police ist eines von: auto, home, life, health, business.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the id of a policy.</source>
        <translation>„%1“ ist keine Kennung einer Police.</translation>
    </message>
    <message>
        <source>What about the insurance? Write load, spread, clear, show, tags, policy, claim, settle or transfer.</source>
        <translation>Was ist mit der Versicherung? So schreiben: load, spread, clear, show, tags, policy, claim, settle oder transfer.</translation>
    </message>
    <message>
        <source>&apos;insurance %1&apos; takes no option &apos;%2&apos;.</source>
        <translation>„insurance %1“ kennt keine Option „%2“.</translation>
    </message>
    <message>
        <source>the insurance data of the printed lab: loads customers, policies and claims (again: goes on), tells how they are spread, and works with them: all keys of a customer have one hash tag</source>
        <translation>die Versicherungsdaten des gedruckten Labors: lädt Kunden, Policen und Schäden (noch einmal: macht weiter), sagt, wie sie verteilt sind, und arbeitet mit ihnen: alle Schlüssel eines Kunden haben ein gemeinsames Hash-Tag</translation>
    </message>
    <message>
        <source>The insurance data are being loaded or deleted already.</source>
        <translation>Die Versicherungsdaten werden schon geladen oder gelöscht.</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it.</source>
        <translation>Das Ende abwarten oder es abbrechen.</translation>
    </message>
    <message>
        <source>All of it was there already: %1 customers, %2 keys.</source>
        <translation>Alles war schon da: %1 Kunden, %2 Schlüssel.</translation>
    </message>
    <message>
        <source>%1 customers, each with %2 policies and %3 claims: %4 keys. All keys of a customer have its hash tag, so they lie in one slot.</source>
        <translation>%1 Kunden, jeder mit %2 Policen und %3 Schäden: %4 Schlüssel. Alle Schlüssel eines Kunden haben sein Hash-Tag, also liegen sie in einem Slot.</translation>
    </message>
    <message>
        <source>A failover had lost keys of %1 customers; they were written again.</source>
        <translation>Ein Failover hatte Schlüssel von %1 Kunden verloren; sie wurden noch einmal geschrieben.</translation>
    </message>
    <message>
        <source>But the servers have evicted %1 keys meanwhile, so the data are not whole. Use `set all maxmemory-policy noeviction`, then `insurance clear` and `insurance load`.</source>
        <translation>Aber die Server haben inzwischen %1 Schlüssel verdrängt, die Daten sind also nicht vollständig. Erst `set all maxmemory-policy noeviction`, dann `insurance clear` und `insurance load`.</translation>
    </message>
    <message>
        <source>%1 of %2 customers</source>
        <translation>%1 von %2 Kunden</translation>
    </message>
    <message>
        <source>`insurance clear` goes on when every master answers.</source>
        <translation>`insurance clear` macht weiter, wenn jeder Master antwortet.</translation>
    </message>
    <message>
        <source>There are no insurance data: `insurance load` writes them.</source>
        <translation>Es gibt keine Versicherungsdaten: `insurance load` schreibt sie.</translation>
    </message>
    <message>
        <source>%1 keys on %2 masters. The farthest from an even share is off by %3 %.</source>
        <translation>%1 Schlüssel auf %2 Mastern. Wer am weitesten von einem gleichen Anteil entfernt ist, weicht um %3 % ab.</translation>
    </message>
    <message>
        <source>All keys of a customer lie in one slot, so few customers scatter like few dice: load more of them and the shares even out.</source>
        <translation>Alle Schlüssel eines Kunden liegen in einem Slot, also streuen wenige Kunden wie wenige Würfel: Mit mehr Kunden gleichen sich die Anteile aus.</translation>
    </message>
    <message>
        <source>%1 keys, all in slot %2: one node tells all of this customer.</source>
        <translation>%1 Schlüssel, alle in Slot %2: Ein Knoten sagt alles über diesen Kunden.</translation>
    </message>
    <message>
        <source>The transfer of policy %1 is not finished: the same `insurance transfer` again finishes it.</source>
        <translation>Die Übertragung der Police %1 ist nicht beendet: Dasselbe `insurance transfer` noch einmal beendet sie.</translation>
    </message>
    <message>
        <source>%1 and %2 are two keys: without braces the whole name is hashed, to slot %3 on node %4. With braces only what stands in them is hashed, to slot %5 on node %6. A program that writes one and reads the other finds nothing.</source>
        <translation>%1 und %2 sind zwei Schlüssel: Ohne Klammern wird der ganze Name gehasht, zu Slot %3 auf Knoten %4. Mit Klammern wird nur gehasht, was in ihnen steht, zu Slot %5 auf Knoten %6. Ein Programm, das den einen schreibt und den anderen liest, findet nichts.</translation>
    </message>
    <message>
        <source>Its stats key was not raised: it lies in another slot, and no transaction covers both.</source>
        <translation>Der zugehörige Zähler unter stats: wurde nicht erhöht: Er liegt in einem anderen Slot, und keine Transaktion umfasst beide.</translation>
    </message>
    <message>
        <source>Policy %1 is written in one transaction: its keys lie in slot %2, and node %3 ran all of it or nothing.</source>
        <translation>Police %1 ist in einer Transaktion geschrieben: Ihre Schlüssel liegen in Slot %2, und Knoten %3 hat alles oder nichts davon ausgeführt.</translation>
    </message>
    <message>
        <source>Claim %1 is filed by one script on node %2: it looked at the policy and wrote, with nobody in between.</source>
        <translation>Schaden %1 ist von einem Skript auf Knoten %2 gemeldet: Es hat die Police angesehen und geschrieben, und niemand kam dazwischen.</translation>
    </message>
    <message>
        <source>Claim %1 is approved. WATCH saw that nobody else had changed it meanwhile.</source>
        <translation>Schaden %1 ist anerkannt. WATCH hat gesehen, dass ihn inzwischen niemand sonst geändert hat.</translation>
    </message>
    <message>
        <source>Claim %1 is denied. WATCH saw that nobody else had changed it meanwhile.</source>
        <translation>Schaden %1 ist abgelehnt. WATCH hat gesehen, dass ihn inzwischen niemand sonst geändert hat.</translation>
    </message>
    <message>
        <source>%1 has policy %2 already. Nothing was done.</source>
        <translation>%1 hat die Police %2 schon. Es wurde nichts getan.</translation>
    </message>
    <message>
        <source>Policy %1 with its claims belongs to %2 now.</source>
        <translation>Police %1 mit ihren Schäden gehört jetzt %2.</translation>
    </message>
    <message>
        <source>An earlier transfer was broken off; this one did the rest.</source>
        <translation>Eine frühere Übertragung war abgebrochen; diese hat den Rest getan.</translation>
    </message>
    <message>
        <source>Both customers lie in slot %1 by chance, so a transaction could do it too.</source>
        <translation>Beide Kunden liegen zufällig in Slot %1, also könnte es auch eine Transaktion.</translation>
    </message>
    <message>
        <source>This is no transaction: %1 lies in slot %2 and %3 in slot %4, and MULTI reaches one slot only. It is four steps, and each can be done again.</source>
        <translation>Das ist keine Transaktion: %1 liegt in Slot %2 und %3 in Slot %4, und MULTI reicht nur in einen Slot. Es sind vier Schritte, und jeder kann wiederholt werden.</translation>
    </message>
    <message>
        <source>Between steps 2 and 3 both had it, for %1 ms; never nobody.</source>
        <translation>Zwischen den Schritten 2 und 3 hatten sie beide, %1 ms lang; niemals niemand.</translation>
    </message>
    <message>
        <source>a client named %1 is connected to %2 nodes.</source>
        <translation>ein Client namens %1 ist mit %2 Knoten verbunden.</translation>
    </message>
    <message>
        <source>Which client? Write the name of its connection.</source>
        <translation>Welcher Client? Den Namen seiner Verbindung schreiben.</translation>
    </message>
    <message>
        <source>Write `client %1 connected` or `client %1 nodes &gt; 2`.</source>
        <translation>`client %1 connected` oder `client %1 nodes &gt; 2` schreiben.</translation>
    </message>
    <message>
        <source>clients were told MOVED %1 times.</source>
        <translation>Clients bekamen %1-mal MOVED.</translation>
    </message>
    <message>
        <source>`spread clear` deletes the keys again; the panel Keys tells the slot and owner of any key (lesson 2.2).</source>
        <translation>`spread clear` löscht die Schlüssel wieder; das Feld Schlüssel nennt Slot und Besitzer jedes Schlüssels (Lektion 2.2).</translation>
    </message>
    <message>
        <source>It writes at each master and reads at its replica until the write is there (lesson 3.1).</source>
        <translation>Es schreibt bei jedem Master und liest bei seiner Replica, bis der Schreibzugriff dort ist (Lektion 3.1).</translation>
    </message>
    <message>
        <source>The panel Figures draws the lag of each replica all the time, and `wait lag &lt; 100ms` waits for it (lesson 3.1).</source>
        <translation>Das Feld Messwerte zeichnet den Rückstand jeder Replica laufend, und `wait lag &lt; 100ms` wartet darauf (Lektion 3.1).</translation>
    </message>
    <message>
        <source>The panel Keys tells of a command with several keys whether they share a slot (lesson 7.1).</source>
        <translation>Das Feld Schlüssel sagt bei einem Befehl mit mehreren Schlüsseln, ob sie in einem Slot liegen (Lektion 7.1).</translation>
    </message>
    <message>
        <source>For a client of your own: `snippet ioredis` gives a program with the addresses and the password of this cluster (Troubleshooting 4).</source>
        <translation>Für einen eigenen Client: `snippet ioredis` gibt ein Programm mit den Adressen und dem Passwort dieses Clusters (Troubleshooting 4).</translation>
    </message>
    <message>
        <source>Kinds are %1.</source>
        <translation>Arten sind %1.</translation>
    </message>
    <message>
        <source>Published at node %1, heard at node %2.</source>
        <translation>Bei Knoten %1 veröffentlicht, bei Knoten %2 gehört.</translation>
    </message>
    <message>
        <source>Published at node %1, and not heard at node %2.</source>
        <translation>Bei Knoten %1 veröffentlicht und bei Knoten %2 nicht gehört.</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>%1 wird versucht</translation>
    </message>
    <message>
        <source>Of %1 lines %2 were refused as people write them at first, and %3 work when they are repaired.</source>
        <translation>Von %1 Zeilen wurden %2 so abgelehnt, wie man sie zuerst schreibt, und %3 gehen, wenn sie repariert sind.</translation>
    </message>
    <message>
        <source>tries commands on keys of several slots: what the server says, and the repaired line that works</source>
        <translation>versucht Befehle mit Schlüsseln mehrerer Slots: was der Server sagt, und die reparierte Zeile, die geht</translation>
    </message>
    <message>
        <source>Node %1 owns no slots: name a master.</source>
        <translation>Knoten %1 besitzt keine Slots: einen Master nennen.</translation>
    </message>
    <message>
        <source>Node %1 has no replica that runs.</source>
        <translation>Knoten %1 hat keine Replica, die läuft.</translation>
    </message>
    <message>
        <source>A write was not there after %1 s.</source>
        <translation>Ein Schreibzugriff war nach %1 s nicht da.</translation>
    </message>
    <message>
        <source>Node %1 did not take the write: %2</source>
        <translation>Knoten %1 hat den Schreibzugriff nicht angenommen: %2</translation>
    </message>
    <message>
        <source>%1 writes followed</source>
        <translation>%1 Schreibzugriffe verfolgt</translation>
    </message>
    <message>
        <source>Node %1 was not asked.</source>
        <translation>Knoten %1 wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Node %1 had a write of node %2 after %3 ms (median), %4 ms at most.</source>
        <translation>Knoten %1 hatte einen Schreibzugriff von Knoten %2 nach %3 ms (Median), höchstens %4 ms.</translation>
    </message>
    <message>
        <source>Of %1 writes %2 were not there yet when they were read first: that is what a read from a replica risks.</source>
        <translation>Von %1 Schreibzugriffen waren %2 beim ersten Lesen noch nicht da: Das riskiert, wer von einer Replica liest.</translation>
    </message>
    <message>
        <source>The handout charts master_last_io_seconds_ago. That is the time since the master last sent anything: on an idle link it climbs from 0 to 10 between two pings while nothing is behind. Lag is the master&apos;s offset less the replica&apos;s, in bytes.</source>
        <translation>Das Handout zeichnet master_last_io_seconds_ago. Das ist die Zeit, seit der Master zuletzt etwas gesendet hat: Auf einer ruhigen Verbindung steigt sie zwischen zwei Pings von 0 auf 10, während nichts zurückliegt. Der Rückstand ist der Offset des Masters weniger den der Replica, in Bytes.</translation>
    </message>
    <message>
        <source>writes at masters and reads at their replicas until each write is there: the true lag, beside what the handout&apos;s monitor shows</source>
        <translation>schreibt bei Mastern und liest bei ihren Replicas, bis jeder Schreibzugriff dort ist: der wahre Rückstand, neben dem, was der Monitor des Handouts zeigt</translation>
    </message>
    <message>
        <source>For which client? Write %1.</source>
        <translation>Für welchen Client? So schreiben: %1.</translation>
    </message>
    <message>
        <source>Save it as %1. While it runs, `wait client %2 connected` sees it; kill a master and watch what it prints.</source>
        <translation>Als %1 speichern. Solange es läuft, sieht `wait client %2 connected` es; einen Master töten und ansehen, was es ausgibt.</translation>
    </message>
    <message>
        <source>a short program for a public client with the addresses of this cluster and the settings of the handout; password: with the password itself, not where it stands</source>
        <translation>ein kurzes Programm für einen öffentlichen Client mit den Adressen dieses Clusters und den Einstellungen des Handouts; password: mit dem Passwort selbst, nicht mit dem Ort, an dem es steht</translation>
    </message>
    <message>
        <source>With a hash tag in the prefix all keys would lie in one slot.</source>
        <translation>Mit einem Hash-Tag im Präfix lägen alle Schlüssel in einem Slot.</translation>
    </message>
    <message>
        <source>A node answers: %1</source>
        <translation>Ein Knoten antwortet: %1</translation>
    </message>
    <message>
        <source>%1 keys looked for</source>
        <translation>%1 Schlüssel gesucht</translation>
    </message>
    <message>
        <source>%1 keys fell on the masters so: %2. The farthest from an even share is %3 % off; with more keys it comes nearer, as long as each master has as many slots.</source>
        <translation>%1 Schlüssel fielen so auf die Master: %2. Der am weitesten von einem gleichen Anteil entfernte liegt %3 % daneben; mit mehr Schlüsseln wird es genauer, solange jeder Master gleich viele Slots hat.</translation>
    </message>
    <message>
        <source>%1 keys deleted</source>
        <translation>%1 Schlüssel gelöscht</translation>
    </message>
    <message>
        <source>writes keys and tells how many each master has, how far from even that is, and how often clients were redirected; clear deletes the keys</source>
        <translation>schreibt Schlüssel und sagt, wie viele jeder Master hat, wie weit das von gleich entfernt ist und wie oft Clients umgeleitet wurden; clear löscht die Schlüssel</translation>
    </message>
    <message>
        <source>Which command? Write it as for redis-cli: way get user:1.</source>
        <translation>Welcher Befehl? Wie für redis-cli schreiben: way get user:1.</translation>
    </message>
    <message>
        <source>%1 is more than one command with one answer.</source>
        <translation>%1 ist mehr als ein Befehl mit einer Antwort.</translation>
    </message>
    <message>
        <source>Which node is asked first? Write from=2.</source>
        <translation>Welcher Knoten wird zuerst gefragt? from=2 schreiben.</translation>
    </message>
    <message>
        <source>Reads go to the master or to a replica.</source>
        <translation>Gelesen wird vom Master oder von einer Replica: master oder replica.</translation>
    </message>
    <message>
        <source>Rules are %1.</source>
        <translation>Regeln sind %1.</translation>
    </message>
    <message>
        <source>No node answers, so nobody can tell the command&apos;s keys.</source>
        <translation>Kein Knoten antwortet, also kann niemand die Schlüssel des Befehls nennen.</translation>
    </message>
    <message>
        <source>`start` or `restart all` runs the nodes.</source>
        <translation>`start` oder `restart all` lässt die Knoten laufen.</translation>
    </message>
    <message>
        <source>sends one command as a client of the cluster does, and tells each node asked on its way and why; from=N: the client knows no owners and asks node N first</source>
        <translation>sendet einen Befehl wie ein Client des Clusters und nennt jeden Knoten, der auf seinem Weg gefragt wird, und warum; from=N: Der Client kennt keine Besitzer und fragt zuerst Knoten N</translation>
    </message>
    <message>
        <source>Nobody is known to own slot %1.</source>
        <translation>Es ist niemand bekannt, dem Slot %1 gehört.</translation>
    </message>
    <message>
        <source>Node %1 gave no answer (%2).</source>
        <translation>Knoten %1 hat nicht geantwortet (%2).</translation>
    </message>
    <message>
        <source>Nobody knows whether %1 was done: its node gave no answer.</source>
        <translation>Niemand weiß, ob %1 getan wurde: Der Knoten hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The cluster gave no answer in time.</source>
        <translation>Der Cluster hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>There is no customer %1 in this cluster.</source>
        <translation>In diesem Cluster gibt es keinen Kunden %1.</translation>
    </message>
    <message>
        <source>`insurance load` makes %1, %2 and so on; the number alone will do.</source>
        <translation>`insurance load` macht %1, %2 und so weiter; die Nummer allein genügt.</translation>
    </message>
    <message>
        <source>The cluster answered: %1</source>
        <translation>Der Cluster hat geantwortet: %1</translation>
    </message>
    <message>
        <source>Node %1 answered: %2</source>
        <translation>Knoten %1 hat geantwortet: %2</translation>
    </message>
    <message>
        <source>The customer has no policy %1.</source>
        <translation>Der Kunde hat keine Police %1.</translation>
    </message>
    <message>
        <source>`insurance show` lists them.</source>
        <translation>`insurance show` nennt sie.</translation>
    </message>
    <message>
        <source>Policy %1 is on its way to %2.</source>
        <translation>Police %1 ist auf dem Weg zu %2.</translation>
    </message>
    <message>
        <source>The same `insurance transfer` again finishes that.</source>
        <translation>Dasselbe `insurance transfer` noch einmal beendet das.</translation>
    </message>
    <message>
        <source>Policy %1 is %2, and only an active one takes claims.</source>
        <translation>Police %1 ist %2, und nur eine aktive (active) nimmt Schäden an.</translation>
    </message>
    <message>
        <source>Policy %1 covers %2 at most.</source>
        <translation>Police %1 deckt höchstens %2.</translation>
    </message>
    <message>
        <source>The script answered with something else: %1</source>
        <translation>Das Skript hat mit etwas anderem geantwortet: %1</translation>
    </message>
    <message>
        <source>Customer %1 has no active policy.</source>
        <translation>Kunde %1 hat keine aktive Police.</translation>
    </message>
    <message>
        <source>`insurance policy` writes one.</source>
        <translation>`insurance policy` schreibt eine.</translation>
    </message>
    <message>
        <source>Other insurance data are there: seed=%1 policies=%2 claims=%3.</source>
        <translation>Es sind andere Versicherungsdaten da: seed=%1 policies=%2 claims=%3.</translation>
    </message>
    <message>
        <source>`insurance clear` deletes them.</source>
        <translation>`insurance clear` löscht sie.</translation>
    </message>
    <message>
        <source>Looking for what the failover has lost</source>
        <translation>Suche, was der Failover verloren hat</translation>
    </message>
    <message>
        <source>The cluster did not come to rest.</source>
        <translation>Der Cluster ist nicht zur Ruhe gekommen.</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Zähle</translation>
    </message>
    <message>
        <source>Waiting: %1</source>
        <translation>Warte: %1</translation>
    </message>
    <message>
        <source>%1 of %2 customers are written.</source>
        <translation>%1 von %2 Kunden sind geschrieben.</translation>
    </message>
    <message>
        <source>`insurance load` goes on, `insurance clear` deletes what is there.</source>
        <translation>`insurance load` macht weiter, `insurance clear` löscht, was da ist.</translation>
    </message>
    <message>
        <source>SCAN was answered with: %1</source>
        <translation>Die Antwort auf SCAN war: %1</translation>
    </message>
    <message>
        <source>The customer has no claim %1.</source>
        <translation>Der Kunde hat keinen Schaden %1.</translation>
    </message>
    <message>
        <source>Claim %1 is settled already: %2.</source>
        <translation>Schaden %1 ist schon entschieden: %2.</translation>
    </message>
    <message>
        <source>The policy of claim %1 is on its way to %2.</source>
        <translation>Die Police des Schadens %1 ist auf dem Weg zu %2.</translation>
    </message>
    <message>
        <source>It may have been settled or not: `insurance show` tells.</source>
        <translation>Er kann entschieden sein oder nicht: `insurance show` sagt es.</translation>
    </message>
    <message>
        <source>Somebody else changes claim %1 all the time.</source>
        <translation>Jemand anders ändert Schaden %1 die ganze Zeit.</translation>
    </message>
    <message>
        <source>There are no insurance data in this cluster.</source>
        <translation>In diesem Cluster gibt es keine Versicherungsdaten.</translation>
    </message>
    <message>
        <source>The insurance data were being deleted, and that was broken off.</source>
        <translation>Die Versicherungsdaten wurden gelöscht, und das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>`insurance clear` goes on.</source>
        <translation>`insurance clear` macht weiter.</translation>
    </message>
    <message>
        <source>A load was broken off: %1 of %2 customers are written.</source>
        <translation>Ein Laden wurde abgebrochen: %1 von %2 Kunden sind geschrieben.</translation>
    </message>
    <message>
        <source>Step %1 of 4: %2</source>
        <translation>Schritt %1 von 4: %2</translation>
    </message>
    <message>
        <source>Broken off before step %1.</source>
        <translation>Vor Schritt %1 abgebrochen.</translation>
    </message>
    <message>
        <source>The same line again goes on, and nothing is lost or doubled.</source>
        <translation>Dieselbe Zeile noch einmal macht weiter, und nichts geht verloren oder wird verdoppelt.</translation>
    </message>
    <message>
        <source>%1 notes that the policy leaves</source>
        <translation>%1 notiert, dass die Police geht</translation>
    </message>
    <message>
        <source>Finish that transfer first, with the same line again.</source>
        <translation>Erst jene Übertragung beenden, mit derselben Zeile noch einmal.</translation>
    </message>
    <message>
        <source>Policy %1 has just come to %2, and that transfer is not finished.</source>
        <translation>Police %1 ist gerade zu %2 gekommen, und jene Übertragung ist nicht beendet.</translation>
    </message>
    <message>
        <source>%1 has no policy %2.</source>
        <translation>%1 hat keine Police %2.</translation>
    </message>
    <message>
        <source>%1 takes a copy</source>
        <translation>%1 nimmt eine Kopie</translation>
    </message>
    <message>
        <source>%1 lets go</source>
        <translation>%1 lässt los</translation>
    </message>
    <message>
        <source>A node answers for its own slots alone, so all keys of one command have to be in one slot. A hash tag brings what belongs together there.</source>
        <translation>Ein Knoten antwortet nur für seine eigenen Slots, also müssen alle Schlüssel eines Befehls in einem Slot liegen. Ein Hash-Tag bringt dorthin, was zusammengehört.</translation>
    </message>
    <message>
        <source>MSET is atomic, and no two nodes can do one thing atomically.</source>
        <translation>MSET ist atomar, und zwei Knoten können nichts gemeinsam atomar tun.</translation>
    </message>
    <message>
        <source>Where nothing has to be atomic, one command for each key does it: a client sends them to all nodes at once.</source>
        <translation>Wo nichts atomar sein muss, genügt ein Befehl für jeden Schlüssel: Ein Client sendet sie allen Knoten zugleich.</translation>
    </message>
    <message>
        <source>A script runs on one node, so all its keys have to be in one slot.</source>
        <translation>Ein Skript läuft auf einem Knoten, also müssen alle seine Schlüssel in einem Slot liegen.</translation>
    </message>
    <message>
        <source>A key that the script makes itself is not seen when it is sent. Name every key under KEYS.</source>
        <translation>Ein Schlüssel, den das Skript selbst bildet, ist beim Senden nicht zu sehen. Jeden Schlüssel unter KEYS nennen.</translation>
    </message>
    <message>
        <source>A transaction lies on one connection to one node: MOVED for a key of another node ends it (EXECABORT), and EXEC refuses keys of two slots.</source>
        <translation>Eine Transaktion liegt auf einer Verbindung zu einem Knoten: MOVED für einen Schlüssel eines anderen Knotens beendet sie (EXECABORT), und EXEC lehnt Schlüssel zweier Slots ab.</translation>
    </message>
    <message>
        <source>A pipeline is no transaction, so its commands may have keys in many slots; but a node answers MOVED for those of another. A client of the cluster sends each node a pipeline of its own.</source>
        <translation>Eine Pipeline ist keine Transaktion, also dürfen die Schlüssel ihrer Befehle in vielen Slots liegen; aber ein Knoten antwortet MOVED für die eines anderen. Ein Client des Clusters sendet jedem Knoten eine eigene Pipeline.</translation>
    </message>
    <message>
        <source>PUBLISH has no slot: it was sent to another node than SUBSCRIBE, and the message still arrived, for the bus carries it to every node. That grows with the cluster; SPUBLISH stays in the shard of its channel.</source>
        <translation>PUBLISH hat keinen Slot: Es ging an einen anderen Knoten als SUBSCRIBE, und die Nachricht kam doch an, denn der Bus trägt sie zu jedem Knoten. Das wächst mit dem Cluster; SPUBLISH bleibt im Shard seines Kanals.</translation>
    </message>
    <message>
        <source>A sharded channel lies in a slot, as a key does: channels of one SSUBSCRIBE share a slot.</source>
        <translation>Ein Shard-Kanal liegt in einem Slot wie ein Schlüssel: Die Kanäle eines SSUBSCRIBE liegen in demselben Slot.</translation>
    </message>
    <message>
        <source>Another name is another slot, and a command cannot carry a value to another node. With a hash tag the slot stays.</source>
        <translation>Ein anderer Name ist ein anderer Slot, und ein Befehl kann keinen Wert zu einem anderen Knoten tragen. Mit einem Hash-Tag bleibt der Slot.</translation>
    </message>
    <message>
        <source>The command has no key, so any node can answer: node %1 is asked.</source>
        <translation>Der Befehl hat keinen Schlüssel, also kann jeder Knoten antworten: Knoten %1 wird gefragt.</translation>
    </message>
    <message>
        <source>%1 lies in slot %2.</source>
        <translation>%1 liegt in Slot %2.</translation>
    </message>
    <message>
        <source>The client knows nobody who owns it.</source>
        <translation>Der Client kennt niemanden, dem er gehört.</translation>
    </message>
    <message>
        <source>The client knows no owners yet and asks node %1.</source>
        <translation>Der Client kennt noch keine Besitzer und fragt Knoten %1.</translation>
    </message>
    <message>
        <source>By the client&apos;s table node %1 is the one to ask.</source>
        <translation>Nach der Tabelle des Clients ist Knoten %1 zu fragen.</translation>
    </message>
    <message>
        <source>Node %1 has answered.</source>
        <translation>Knoten %1 hat geantwortet.</translation>
    </message>
    <message>
        <source>Node %1 says MOVED: the slot belongs to node %2 for good. The client asks there, and its table is corrected.</source>
        <translation>Knoten %1 sagt MOVED: Der Slot gehört endgültig Knoten %2. Der Client fragt dort, und seine Tabelle wird berichtigt.</translation>
    </message>
    <message>
        <source>Node %1 says MOVED once more.</source>
        <translation>Knoten %1 sagt noch einmal MOVED.</translation>
    </message>
    <message>
        <source>Node %1 says ASK: the slot is on its way, and for this one command node %2 is asked, after ASKING. The table stays as it is.</source>
        <translation>Knoten %1 sagt ASK: Der Slot ist unterwegs, und für diesen einen Befehl wird Knoten %2 gefragt, nach ASKING. Die Tabelle bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Node %1 says ASK once more.</source>
        <translation>Knoten %1 sagt noch einmal ASK.</translation>
    </message>
    <message>
        <source>Node %1 says TRYAGAIN: of the command&apos;s keys some have moved and some have not.</source>
        <translation>Knoten %1 sagt TRYAGAIN: Von den Schlüsseln des Befehls sind manche umgezogen und manche nicht.</translation>
    </message>
    <message>
        <source>Node %1 says CLUSTERDOWN: it does not serve the slot now.</source>
        <translation>Knoten %1 sagt CLUSTERDOWN: Er bedient den Slot jetzt nicht.</translation>
    </message>
    <message>
        <source>Node %1 says LOADING: it reads its data first.</source>
        <translation>Knoten %1 sagt LOADING: Er liest zuerst seine Daten ein.</translation>
    </message>
    <message>
        <source>Node %1 says MASTERDOWN: it has no link to its master.</source>
        <translation>Knoten %1 sagt MASTERDOWN: Er hat keine Verbindung zu seinem Master.</translation>
    </message>
    <message>
        <source>Node %1 says READONLY: it is a replica.</source>
        <translation>Knoten %1 sagt READONLY: Er ist eine Replica.</translation>
    </message>
    <message>
        <source>Nobody is known who owns the slot.</source>
        <translation>Es ist niemand bekannt, dem der Slot gehört.</translation>
    </message>
    <message>
        <source>Node %1 cannot be reached.</source>
        <translation>Knoten %1 ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Node %1 gives no answer in time.</source>
        <translation>Knoten %1 antwortet nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The connection to node %1 ended before the answer.</source>
        <translation>Die Verbindung zu Knoten %1 endete vor der Antwort.</translation>
    </message>
    <message>
        <source>Node %1 answers with an error: %2</source>
        <translation>Knoten %1 antwortet mit einem Fehler: %2</translation>
    </message>
    <message>
        <source>The client waits %1 ms.</source>
        <translation>Der Client wartet %1 ms.</translation>
    </message>
    <message>
        <source>It has tried again %1 times.</source>
        <translation>Er hat es %1-mal wieder versucht.</translation>
    </message>
    <message>
        <source>In a lesson a way is of a command that only reads, or of SET, MSET or INCR.</source>
        <translation>In einer Lektion ist way für einen Befehl, der nur liest, oder für SET, MSET oder INCR.</translation>
    </message>
    <message>
        <source>Save it as %1, or type its lines.</source>
        <translation>Als %1 speichern oder die Zeilen tippen.</translation>
    </message>
    <message>
        <source>there was no load yet.</source>
        <translation>es gab noch keine Last.</translation>
    </message>
    <message>
        <source>`load start` begins one.</source>
        <translation>`load start` beginnt eine.</translation>
    </message>
    <message>
        <source>the load is running.</source>
        <translation>die Last läuft.</translation>
    </message>
    <message>
        <source>the load has ended.</source>
        <translation>die Last ist zu Ende.</translation>
    </message>
    <message>
        <source>the load counts %1: %2.</source>
        <translation>die Last zählt %1: %2.</translation>
    </message>
    <message>
        <source>Write p50, p99, p999 or max.</source>
        <translation>Bitte p50, p99, p999 oder max schreiben.</translation>
    </message>
    <message>
        <source>Write &lt; or &gt; before the time, with blanks between.</source>
        <translation>Vor die Zeit gehört &lt; oder &gt;, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Write a time such as 5ms or 1s.</source>
        <translation>Bitte eine Zeit wie 5ms oder 1s schreiben.</translation>
    </message>
    <message>
        <source>nothing was due at a time: the load is flat out.</source>
        <translation>nichts war zu einer Zeit fällig: Die Last läuft ohne Rate, so schnell es geht.</translation>
    </message>
    <message>
        <source>the load has no answer yet.</source>
        <translation>die Last hat noch keine Antwort.</translation>
    </message>
    <message>
        <source>intended latency, %1: %2.</source>
        <translation>Soll-Latenz, %1: %2.</translation>
    </message>
    <message>
        <source>service latency, %1: %2.</source>
        <translation>Service-Latenz, %1: %2.</translation>
    </message>
    <message>
        <source>Write running, ended, rate, operations, errors, redirects, failed, retries, p50, p99, p999, max, or intended before one of the last four.</source>
        <translation>Bitte running, ended, rate, operations, errors, redirects, failed, retries, p50, p99, p999 oder max schreiben, oder intended vor einem der letzten vier.</translation>
    </message>
    <message>
        <source>Numbers of masters from 1 to %1, such as masters=1,2,3.</source>
        <translation>Anzahlen von Mastern von 1 bis %1, etwa masters=1,2,3.</translation>
    </message>
    <message>
        <source>The single server does not answer.</source>
        <translation>Der einzelne Server antwortet nicht.</translation>
    </message>
    <message>
        <source>a single server</source>
        <translation>ein einzelner Server</translation>
    </message>
    <message>
        <source>a cluster of 1 master</source>
        <translation>ein Cluster aus 1 Master</translation>
    </message>
    <message>
        <source>a cluster of %1 masters</source>
        <translation>ein Cluster aus %1 Mastern</translation>
    </message>
    <message>
        <source>%1: %2 a second</source>
        <translation>%1: %2 pro Sekunde</translation>
    </message>
    <message>
        <source>This machine has %1 processors, and the load needs one of them: more masters than %2 share processors here, so their rates say nothing of %3 machines.</source>
        <translation>Dieser Rechner hat %1 Prozessoren, und die Last braucht einen davon: Mehr als %2 Master teilen sich hier Prozessoren, also sagen ihre Raten nichts über %3 Rechner.</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>Gemessen wird: %1</translation>
    </message>
    <message>
        <source>measures a single server against clusters of so many masters, on the same settings, in scratch labs beside this one</source>
        <translation>misst einen einzelnen Server gegen Cluster aus so vielen Mastern, mit denselben Einstellungen, in eigenen Laboren neben diesem</translation>
    </message>
    <message>
        <source>A load is running already; `load stop` ends it.</source>
        <translation>Es läuft schon eine Last; `load stop` beendet sie.</translation>
    </message>
    <message>
        <source>Not all slots are served, so there is nothing to measure.</source>
        <translation>Nicht alle Slots werden bedient, also gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>Nothing was answered, so there is nothing to measure.</source>
        <translation>Nichts wurde beantwortet, also gibt es nichts zu messen.</translation>
    </message>
    <message>
        <source>Trying %1 operations a second</source>
        <translation>Versucht werden %1 Operationen pro Sekunde</translation>
    </message>
    <message>
        <source>Looking how much goes at all</source>
        <translation>Sieht nach, wie viel überhaupt geht</translation>
    </message>
    <message>
        <source>Up to %1 operations a second, 99 of 100 are answered within %2.</source>
        <translation>Bis %1 Operationen pro Sekunde werden 99 von 100 innerhalb von %2 beantwortet.</translation>
    </message>
    <message>
        <source>At no rate that was tried are 99 of 100 operations answered within %1.</source>
        <translation>Bei keiner versuchten Rate werden 99 von 100 Operationen innerhalb von %1 beantwortet.</translation>
    </message>
    <message>
        <source>finds the highest rate at which 99 of 100 operations are answered within the limit, counted from when they were due, and what sets it</source>
        <translation>findet die höchste Rate, bei der 99 von 100 Operationen innerhalb der Grenze beantwortet werden, gezählt ab ihrer Fälligkeit, und was sie begrenzt</translation>
    </message>
    <message>
        <source>&apos;load %1&apos; takes no option &apos;%2&apos;.</source>
        <translation>„load %1“ kennt keine Option „%2“.</translation>
    </message>
    <message>
        <source>No node is running, so there is nothing to ask.</source>
        <translation>Kein Knoten läuft, also gibt es nichts zu fragen.</translation>
    </message>
    <message>
        <source>No load is running.</source>
        <translation>Es läuft keine Last.</translation>
    </message>
    <message>
        <source>There was no load yet: `load start` begins one.</source>
        <translation>Es gab noch keine Last: `load start` beginnt eine.</translation>
    </message>
    <message>
        <source>The load was started, but that was not seen</source>
        <translation>Die Last wurde gestartet, aber das wurde nicht gesehen</translation>
    </message>
    <message>
        <source>The load was stopped, but that was not seen</source>
        <translation>Die Last wurde angehalten, aber das wurde nicht gesehen</translation>
    </message>
    <message>
        <source>There was no load yet.</source>
        <translation>Es gab noch keine Last.</translation>
    </message>
    <message>
        <source>operations of many clients, flat out or at a rate, measured; they go on through whatever happens to the cluster</source>
        <translation>Operationen vieler Clients, so schnell es geht oder mit einer Rate, gemessen; sie gehen weiter, was auch mit dem Cluster geschieht</translation>
    </message>
    <message>
        <source>%1 is a whole number from 1 to %2.</source>
        <translation>%1 ist eine ganze Zahl von 1 bis %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no part of a mix. Write set:50,get:50 or set:40,get:40,del:20.</source>
        <translation>„%1“ ist kein Teil einer Mischung. Bitte set:50,get:50 oder set:40,get:40,del:20 schreiben.</translation>
    </message>
    <message>
        <source>All shares of the mix are 0.</source>
        <translation>Alle Anteile der Mischung sind 0.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no distribution of keys. Write uniform, zipf, hotkey, hottag or sequential.</source>
        <translation>„%1“ ist keine Verteilung von Schlüsseln. Bitte uniform, zipf, hotkey, hottag oder sequential schreiben.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; are no retry rules. Write ringside, lab, ioredis or redis-py.</source>
        <translation>„%1“ sind keine Regeln für Wiederholungen. Bitte ringside, lab, ioredis oder redis-py schreiben.</translation>
    </message>
    <message>
        <source>Write read=master or read=replica.</source>
        <translation>Bitte read=master oder read=replica schreiben.</translation>
    </message>
    <message>
        <source>A rate is 1 to %1 operations a second, or max.</source>
        <translation>Eine Rate ist 1 bis %1 Operationen pro Sekunde, oder max.</translation>
    </message>
    <message>
        <source>%1 is a time from %2 to %3, such as 500ms, 15s or 2m.</source>
        <translation>%1 ist eine Zeit von %2 bis %3, etwa 500ms, 15s oder 2m.</translation>
    </message>
    <message>
        <source>The load was ended by another action.</source>
        <translation>Die Last wurde von einer anderen Aktion beendet.</translation>
    </message>
    <message>
        <source>Nothing set a limit: it did what was asked for.</source>
        <translation>Nichts hat begrenzt: Es geschah, was verlangt war.</translation>
    </message>
    <message>
        <source>A thread that makes the load was busy all the time: more threads could do more.</source>
        <translation>Ein Thread, der die Last macht, war die ganze Zeit beschäftigt: Mehr Threads könnten mehr.</translation>
    </message>
    <message>
        <source>One server was busy all the time: a server works on one core.</source>
        <translation>Ein Server war die ganze Zeit beschäftigt: Ein Server arbeitet auf einem Kern.</translation>
    </message>
    <message>
        <source>All %1 processors of this machine were busy: servers, load and whatever else runs share them.</source>
        <translation>Alle %1 Prozessoren dieses Rechners waren beschäftigt: Server, Last und was sonst läuft, teilen sie sich.</translation>
    </message>
    <message>
        <source>Nothing was busy all the time: the clients waited for answers. More of them, or a longer pipeline, could do more.</source>
        <translation>Nichts war die ganze Zeit beschäftigt: Die Clients warteten auf Antworten. Mehr Clients oder eine längere Pipeline könnten mehr.</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>Warming up: nothing counts yet.</source>
        <translation>Anlauf: Noch zählt nichts.</translation>
    </message>
    <message>
        <source>%1 operations a second; %2 so far.</source>
        <translation>%1 Operationen pro Sekunde; bis jetzt %2.</translation>
    </message>
    <message>
        <source>%1 operations in %2 s: %3 a second.</source>
        <translation>%1 Operationen in %2 s: %3 pro Sekunde.</translation>
    </message>
    <message>
        <source>Of 100 operations 99 had their answer within %1.</source>
        <translation>Von 100 Operationen hatten 99 ihre Antwort innerhalb von %1.</translation>
    </message>
    <message>
        <source>Counted from when they were due: within %1.</source>
        <translation>Gezählt ab ihrer Fälligkeit: innerhalb von %1.</translation>
    </message>
    <message>
        <source>%1 failed.</source>
        <translation>%1 sind gescheitert.</translation>
    </message>
    <message>
        <source>The notes are deleted</source>
        <translation>Die Notizen werden gelöscht</translation>
    </message>
    <message>
        <source>A lesson may not show the password.</source>
        <translation>Eine Lektion darf das Passwort nicht zeigen.</translation>
    </message>
    <message>
        <source>A load is running already.</source>
        <translation>Es läuft schon eine Last.</translation>
    </message>
    <message>
        <source>`load stop` ends it.</source>
        <translation>`load stop` beendet sie.</translation>
    </message>
    <message>
        <source>No node tells who owns the slots.</source>
        <translation>Kein Knoten sagt, wem die Slots gehören.</translation>
    </message>
    <message>
        <source>Start a node, and try again.</source>
        <translation>Bitte einen Knoten starten und es noch einmal versuchen.</translation>
    </message>
    <message>
        <source>What should the load do? Write start, status, stop or clear.</source>
        <translation>Was soll die Last tun? Schreiben Sie start, status, stop oder clear.</translation>
    </message>
    <message>
        <source>The load is running; `load stop` ends it.</source>
        <translation>Die Last läuft; `load stop` beendet sie.</translation>
    </message>
    <message>
        <source>The load did not end.</source>
        <translation>Die Last ist nicht zu Ende gegangen.</translation>
    </message>
    <message>
        <source>A load of yours is running.</source>
        <translation>Es läuft eine Last von Ihnen.</translation>
    </message>
    <message>
        <source>No load was measured.</source>
        <translation>Es wurde keine Last gemessen.</translation>
    </message>
    <message>
        <source>%1 operations a second, 16 at a time, by 50 clients on this machine&apos;s %2 processors.</source>
        <translation>%1 Operationen pro Sekunde, 16 auf einmal, von 50 Clients auf den %2 Prozessoren dieses Rechners.</translation>
    </message>
    <message>
        <source>The handout promises 100,000.</source>
        <translation>Das Handout verspricht 100.000.</translation>
    </message>
    <message>
        <source>The handout&apos;s text promises 100,000, which this machine does not reach beside its own load; its script asks for 10,000.</source>
        <translation>Der Text des Handouts verspricht 100.000; das erreicht dieser Rechner neben seiner eigenen Last nicht. Sein Skript verlangt 10.000.</translation>
    </message>
    <message>
        <source>The handout&apos;s script asks for more than 10,000.</source>
        <translation>Das Skript des Handouts verlangt mehr als 10.000.</translation>
    </message>
    <message>
        <source>No replica told its lag under load.</source>
        <translation>Kein Replica hat unter Last seinen Rückstand genannt.</translation>
    </message>
    <message>
        <source>At %1 operations a second nine of ten looks at the replicas found a lag of at most %2; the longest was %3.</source>
        <translation>Bei %1 Operationen pro Sekunde fanden neun von zehn Blicken auf die Replicas einen Rückstand von höchstens %2; der längste war %3.</translation>
    </message>
    <message>
        <source>Putting it under load</source>
        <translation>Unter Last setzen</translation>
    </message>
    <message>
        <source>50 customers with their policies and claims: 503 keys (lesson 5.2).</source>
        <translation>50 Kunden mit ihren Policen und Schadensfällen: 503 Schlüssel (Lektion 5.2).</translation>
    </message>
    <message>
        <source>A single server against a cluster of three masters, in scratch labs (lesson 6.3).</source>
        <translation>Ein einzelner Server gegen einen Cluster von drei Mastern, in Labors zum Wegwerfen (Lektion 6.3).</translation>
    </message>
    <message>
        <source>Redirections of a client that keeps a table of slots: %1. One without a table, asking node %2 for every key, was told MOVED %3 times.</source>
        <translation>Weiterleitungen eines Clients mit einer Tabelle der Slots: %1. Einer ohne Tabelle, der Knoten %2 nach jedem Schlüssel fragt, hörte %3-mal MOVED.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was not expected. Write chaos, chaos plan or chaos stop.</source>
        <translation>„%1“ ist zu viel. So schreiben: chaos, chaos plan oder chaos stop.</translation>
    </message>
    <message>
        <source>&apos;chaos stop&apos; takes no option &apos;%1&apos;.</source>
        <translation>&apos;chaos stop&apos; kennt die Option „%1“ nicht.</translation>
    </message>
    <message>
        <source>No chaos is going on.</source>
        <translation>Es läuft kein Chaos.</translation>
    </message>
    <message>
        <source>Chaos is going on already; `chaos stop` ends it.</source>
        <translation>Ein Chaos läuft schon; `chaos stop` beendet es.</translation>
    </message>
    <message>
        <source>A load is running. Chaos brings its own; `load stop` ends this one.</source>
        <translation>Eine Last läuft. Chaos bringt seine eigene mit; `load stop` beendet diese.</translation>
    </message>
    <message>
        <source>The ledger is at work. Chaos brings its own writers; `ledger stop` ends these.</source>
        <translation>Das Kontobuch wird geführt. Chaos bringt eigene Schreiber mit; `ledger stop` beendet diese.</translation>
    </message>
    <message>
        <source>Chaos begins with a cluster that is well: %1</source>
        <translation>Chaos beginnt mit einem Cluster, dem nichts fehlt: %1</translation>
    </message>
    <message>
        <source>%1 of %2 faults were set. %3 operations, %4 of them failed; the longest outage was %5 s.</source>
        <translation>%1 von %2 Störungen wurden gesetzt. %3 Operationen, davon %4 gescheitert; der längste Ausfall dauerte %5 s.</translation>
    </message>
    <message>
        <source>%1 of %2 acknowledged writes are lost.</source>
        <translation>%1 von %2 bestätigten Schreibzugriffen sind verloren.</translation>
    </message>
    <message>
        <source>%1: %2, wanted %3.</source>
        <translation>%1: %2, verlangt %3.</translation>
    </message>
    <message>
        <source>%1: not enough to say. %2</source>
        <translation>%1: zu wenig, um es zu sagen. %2</translation>
    </message>
    <message>
        <source>Waiting until the faults are healed</source>
        <translation>Warten, bis die Störungen geheilt sind</translation>
    </message>
    <message>
        <source>The chaos run did not end</source>
        <translation>Der Chaos-Lauf endete nicht</translation>
    </message>
    <message>
        <source>The chaos run has ended, and its faults are healed.</source>
        <translation>Der Chaos-Lauf ist zu Ende, und seine Störungen sind geheilt.</translation>
    </message>
    <message>
        <source>Chaos is going on already.</source>
        <translation>Ein Chaos läuft schon.</translation>
    </message>
    <message>
        <source>`chaos stop` ends it.</source>
        <translation>`chaos stop` beendet es.</translation>
    </message>
    <message>
        <source>sets faults by a seed while clients work, heals them, and tells how available the cluster was and which writes are lost</source>
        <translation>setzt Störungen nach einem Seed, während Clients arbeiten, heilt sie und sagt, wie verfügbar der Cluster war und welche Schreibzugriffe verloren sind</translation>
    </message>
    <message>
        <source>Waiting until the cluster is whole again</source>
        <translation>Warten, bis der Cluster wieder ganz ist</translation>
    </message>
    <message>
        <source>The cluster was not whole again after %1 s: %2</source>
        <translation>Der Cluster war nach %1 s nicht wieder ganz: %2</translation>
    </message>
    <message>
        <source>The report %1 cannot be written: %2.</source>
        <translation>Der Bericht %1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Name another file.</source>
        <translation>Eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no fault of chaos. Write some of kill,pause,cut,delay,failover,move.</source>
        <translation>„%1“ ist keine Störung von chaos. Einige davon schreiben: kill,pause,cut,delay,failover,move.</translation>
    </message>
    <message>
        <source>Which file is the report to be?</source>
        <translation>In welche Datei soll der Bericht?</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the language of this text, as HTML has it</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>It was ended after %1 s.</source>
        <translation>Er wurde nach %1 s beendet.</translation>
    </message>
    <message>
        <source>Its load was ended after %1 s.</source>
        <translation>Seine Last wurde nach %1 s beendet.</translation>
    </message>
    <message>
        <source>Halted: %1 did not answer for %2 s.</source>
        <translation>Angehalten: %1 – keine Antwort seit %2 s.</translation>
    </message>
    <message>
        <source>Fault %1 of %2</source>
        <translation>Störung %1 von %2</translation>
    </message>
    <message>
        <source>Not every master knows node %1 as a replica</source>
        <translation>Nicht jeder Master kennt Knoten %1 als Replica</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Nodes %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Node %1 is not well as it is.</source>
        <translation>Knoten %1 geht es ohnehin nicht gut.</translation>
    </message>
    <message>
        <source>Node %1 is a replica by now, and perhaps the last of its shard.</source>
        <translation>Knoten %1 ist inzwischen eine Replica und vielleicht die letzte ihres Shards.</translation>
    </message>
    <message>
        <source>Node %1 has no replica in step that could take its place.</source>
        <translation>Knoten %1 hat keine Replica, die mitkommt und an seine Stelle treten könnte.</translation>
    </message>
    <message>
        <source>Without node %1 too few masters are well to vote.</source>
        <translation>Ohne Knoten %1 sind zu wenige Master in Ordnung, um zu wählen.</translation>
    </message>
    <message>
        <source>There is no node %1 any more.</source>
        <translation>Es gibt keinen Knoten %1 mehr.</translation>
    </message>
    <message>
        <source>Node %1 is a master already.</source>
        <translation>Knoten %1 ist schon ein Master.</translation>
    </message>
    <message>
        <source>Slots are moved in a cluster that is well: %1</source>
        <translation>Slots werden in einem Cluster verschoben, dem nichts fehlt: %1</translation>
    </message>
    <message>
        <source>No master has slots, so there is nothing to try.</source>
        <translation>Kein Master hat Slots, also gibt es nichts auszuprobieren.</translation>
    </message>
    <message>
        <source>Within these bounds there is nothing to break: to take a master away needs three masters with a replica each, a failover or a delay needs a replica, a move needs two masters.</source>
        <translation>In diesen Grenzen gibt es nichts zu stören: einen Master wegzunehmen braucht drei Master mit je einer Replica, ein Failover oder eine Verzögerung braucht eine Replica, ein Umzug zwei Master.</translation>
    </message>
    <message>
        <source>The run is too short for a single fault: the first comes up to half of `every` after the first 2 s. Make `duration` longer or `every` shorter.</source>
        <translation>Der Lauf ist zu kurz für eine einzige Störung: Die erste kommt bis zu einem halben `every` nach den ersten 2 s. `duration` länger oder `every` kürzer wählen.</translation>
    </message>
    <message>
        <source>Operations answered within their retries</source>
        <translation>Operationen, die im Rahmen ihrer Versuche beantwortet wurden</translation>
    </message>
    <message>
        <source>at least 99.99 %</source>
        <translation>mindestens 99,99 %</translation>
    </message>
    <message>
        <source>Nothing was asked.</source>
        <translation>Es wurde nichts gefragt.</translation>
    </message>
    <message>
        <source>No fault was set, so nothing was tried.</source>
        <translation>Keine Störung wurde gesetzt, also wurde nichts erprobt.</translation>
    </message>
    <message>
        <source>%1 operations are too few: one in 10,000 may fail, so it takes %2 to tell.</source>
        <translation>%1 Operationen sind zu wenige: eine von 10 000 darf scheitern, daher braucht es %2, um es zu sagen.</translation>
    </message>
    <message>
        <source>Failovers</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>within 15 s</source>
        <translation>innerhalb von 15 s</translation>
    </message>
    <message>
        <source>There was no failover that could be measured.</source>
        <translation>Es gab kein Failover, das sich messen ließ.</translation>
    </message>
    <message>
        <source>%1 s at most</source>
        <translation>höchstens %1 s</translation>
    </message>
    <message>
        <source>Lost writes of those that WAIT %1 confirmed</source>
        <translation>Verlorene Schreibzugriffe unter denen, die WAIT %1 bestätigt hat</translation>
    </message>
    <message>
        <source>Lost writes of those that were acknowledged</source>
        <translation>Verlorene Schreibzugriffe unter den bestätigten</translation>
    </message>
    <message>
        <source>The writes were not read back.</source>
        <translation>Die Schreibzugriffe wurden nicht gegengelesen.</translation>
    </message>
    <message>
        <source>No write was acknowledged.</source>
        <translation>Kein Schreibzugriff wurde bestätigt.</translation>
    </message>
    <message>
        <source>Faults planned: %1. Nothing was done.</source>
        <translation>Geplante Störungen: %1. Getan wurde nichts.</translation>
    </message>
    <message>
        <source>Fault %1, after %2 s: %3</source>
        <translation>Störung %1, nach %2 s: %3</translation>
    </message>
    <message>
        <source>Latency, counted from when each operation was due</source>
        <translation>Latenz, gezählt ab dem Moment, in dem jede Operation fällig war</translation>
    </message>
    <message>
        <source>No latency was measured.</source>
        <translation>Es wurde keine Latenz gemessen.</translation>
    </message>
    <message>
        <source>half of the operations, by second (p50)</source>
        <translation>die Hälfte der Operationen, je Sekunde (p50)</translation>
    </message>
    <message>
        <source>99 of 100, by second (p99)</source>
        <translation>99 von 100, je Sekunde (p99)</translation>
    </message>
    <message>
        <source>the longest, by window</source>
        <translation>die längste, je Zeitfenster</translation>
    </message>
    <message>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <source>No operation was counted.</source>
        <translation>Es wurde keine Operation gezählt.</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Shards that answered, in windows of %1 ms</source>
        <translation>Shards, die geantwortet haben, in Zeitfenstern von %1 ms</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>every shard</source>
        <translation>jeder Shard</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ ja</translation>
    </message>
    <message>
        <source>✗ no</source>
        <translation>✗ nein</translation>
    </message>
    <message>
        <source>? not enough to say</source>
        <translation>? reicht nicht für ein Urteil</translation>
    </message>
    <message>
        <source>This run did not end. Last written at %1, after %2 of %3.</source>
        <translation>Dieser Lauf ist nicht zu Ende. Zuletzt geschrieben am %1, nach %2 von %3.</translation>
    </message>
    <message>
        <source>It ended before its time, after %1. %2</source>
        <translation>Er endete vorzeitig, nach %1. %2</translation>
    </message>
    <message>
        <source>As promised</source>
        <translation>Wie versprochen</translation>
    </message>
    <message>
        <source>Available, operations</source>
        <translation>Verfügbar, Operationen</translation>
    </message>
    <message>
        <source>%1 answered, %2 failed</source>
        <translation>%1 beantwortet, %2 gescheitert</translation>
    </message>
    <message>
        <source>Available, windows</source>
        <translation>Verfügbar, Zeitfenster</translation>
    </message>
    <message>
        <source>of %1 ms, in which every shard answered</source>
        <translation>von %1 ms, in denen jeder Shard geantwortet hat</translation>
    </message>
    <message>
        <source>Longest outage</source>
        <translation>Längster Ausfall</translation>
    </message>
    <message>
        <source>some shard did not answer</source>
        <translation>ein Shard hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Worst shard</source>
        <translation>Schlechtester Shard</translation>
    </message>
    <message>
        <source>Lost writes</source>
        <translation>Verlorene Schreibzugriffe</translation>
    </message>
    <message>
        <source>of %1 acknowledged</source>
        <translation>von %1 bestätigten</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>nicht zurückgelesen</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>Was versprochen war</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übersprungen: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>nothing missed</source>
        <translation>nichts verpasst</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>No fault was planned.</source>
        <translation>Es war keine Störung geplant.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>Set after</source>
        <translation>Gesetzt nach</translation>
    </message>
    <message>
        <source>Healed after</source>
        <translation>Behoben nach</translation>
    </message>
    <message>
        <source>A shard did not answer for</source>
        <translation>So lange antwortete ein Shard nicht</translation>
    </message>
    <message>
        <source>%1 to %2 ms</source>
        <translation>%1 bis %2 ms</translation>
    </message>
    <message>
        <source>✓ %1, allowed %2</source>
        <translation>✓ %1, erlaubt %2</translation>
    </message>
    <message>
        <source>✗ %1, allowed %2</source>
        <translation>✗ %1, erlaubt %2</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Since the step before it, by the rules</source>
        <translation>Seit dem Schritt davor, nach den Regeln</translation>
    </message>
    <message>
        <source>Failover %1: node %2 takes the place of node %3</source>
        <translation>Failover %1: Knoten %2 tritt an die Stelle von Knoten %3</translation>
    </message>
    <message>
        <source>Failover %1 of node %2: nobody was promoted</source>
        <translation>Failover %1 von Knoten %2: niemand wurde befördert</translation>
    </message>
    <message>
        <source>%1 (after %2)</source>
        <translation>%1 (nach %2)</translation>
    </message>
    <message>
        <source>There was none.</source>
        <translation>Es gab keinen.</translation>
    </message>
    <message>
        <source>Cause: %1</source>
        <translation>Ursache: %1</translation>
    </message>
    <message>
        <source>Promoted after %1; the rules allow %2.</source>
        <translation>Befördert nach %1; die Regeln erlauben %2.</translation>
    </message>
    <message>
        <source>Promoted after %1.</source>
        <translation>Befördert nach %1.</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>No account of writes was kept.</source>
        <translation>Über Schreibzugriffe wurde nicht Buch geführt.</translation>
    </message>
    <message>
        <source>Replicas that confirmed each accepted write (WAIT): %1.</source>
        <translation>Replicas, die jeden angenommenen Schreibzugriff bestätigten (WAIT): %1.</translation>
    </message>
    <message>
        <source>No replica had to confirm a write (no WAIT).</source>
        <translation>Keine Replica musste einen Schreibzugriff bestätigen (kein WAIT).</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Not known, but there</source>
        <translation>Unklar, aber vorhanden</translation>
    </message>
    <message>
        <source>Refused, but there</source>
        <translation>Abgelehnt, aber vorhanden</translation>
    </message>
    <message>
        <source>The writes were not read back, so nobody knows which are lost.</source>
        <translation>Die Schreibzugriffe wurden nicht zurückgelesen. Niemand weiß also, welche verloren sind.</translation>
    </message>
    <message>
        <source>The run</source>
        <translation>Der Lauf</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>masters: %1, replicas: %2</source>
        <translation>Master: %1, Replicas: %2</translation>
    </message>
    <message>
        <source>Node timeout</source>
        <translation>Node-Timeout</translation>
    </message>
    <message>
        <source>An operation succeeded when it was answered within its retries. A window counts when every shard answered at least one operation in it. All figures of this page, and each window, are inside the file as JSON.</source>
        <translation>Eine Operation ist gelungen, wenn sie innerhalb ihrer Wiederholungen beantwortet wurde. Ein Zeitfenster zählt, wenn jeder Shard darin mindestens eine Operation beantwortet hat. Alle Zahlen dieser Seite und jedes Zeitfenster stehen als JSON in der Datei.</translation>
    </message>
    <message>
        <source>Chaos run, seed %1</source>
        <translation>Chaos-Lauf, Seed %1</translation>
    </message>
    <message>
        <source>What clients felt</source>
        <translation>Was Clients gespürt haben</translation>
    </message>
    <message>
        <source>nobody judges alerts here.</source>
        <translation>hier beurteilt niemand Alarme.</translation>
    </message>
    <message>
        <source>Which alert? One of: %1.</source>
        <translation>Welcher Alarm? Einer von: %1.</translation>
    </message>
    <message>
        <source>There is no alert &apos;%1&apos;. Write one of: %2.</source>
        <translation>Einen Alarm „%1“ gibt es nicht. Schreiben Sie einen von: %2.</translation>
    </message>
    <message>
        <source>the alert %1 is raised: %2</source>
        <translation>der Alarm %1 ist ausgelöst: %2</translation>
    </message>
    <message>
        <source>the alert %1 is not raised.</source>
        <translation>der Alarm %1 ist nicht ausgelöst.</translation>
    </message>
    <message>
        <source>no alert is raised.</source>
        <translation>kein Alarm ist ausgelöst.</translation>
    </message>
    <message>
        <source>raised: %1.</source>
        <translation>ausgelöst: %1.</translation>
    </message>
    <message>
        <source>Write `no alert RULE` or `no alerts`.</source>
        <translation>Schreiben Sie `no alert REGEL` oder `no alerts`.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a time between 0 and 24 hours: 5s, 2m.</source>
        <translation>„%1“ ist keine Zeit zwischen 0 und 24 Stunden: 5s, 2m.</translation>
    </message>
    <message>
        <source>Which rule? One of: %1.</source>
        <translation>Welche Regel? Eine von: %1.</translation>
    </message>
    <message>
        <source>There is no rule &apos;%1&apos;. Write one of: %2.</source>
        <translation>Eine Regel „%1“ gibt es nicht. Schreiben Sie eine von: %2.</translation>
    </message>
    <message>
        <source>What is to be set? Write threshold=N, hold=5s or repeat=5m.</source>
        <translation>Was soll gesetzt werden? Schreiben Sie threshold=N, hold=5s oder repeat=5m.</translation>
    </message>
    <message>
        <source>Write alerts, or alerts with rules, set, holds, mute, unmute or export.</source>
        <translation>Schreiben Sie alerts, oder alerts mit rules, set, holds, mute, unmute oder export.</translation>
    </message>
    <message>
        <source>Only `alerts set RULE` takes &apos;%1&apos;.</source>
        <translation>Nur `alerts set REGEL` nimmt „%1“.</translation>
    </message>
    <message>
        <source>Hold times are lab (short) or slow (5 minutes).</source>
        <translation>Haltezeiten sind lab (kurz) oder slow (5 Minuten).</translation>
    </message>
    <message>
        <source>To which file? Write alerts export rules.yml.</source>
        <translation>In welche Datei? Schreiben Sie alerts export rules.yml.</translation>
    </message>
    <message>
        <source>The rules cannot be written to %1: %2.</source>
        <translation>Die Regeln können nicht nach %1 geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>Choose a folder that you may write to.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>The rules are written to %1.</source>
        <translation>Die Regeln stehen in %1.</translation>
    </message>
    <message>
        <source>what is wrong now, with its meaning, its impact and what to do; the rules, and the same rules for Prometheus</source>
        <translation>was jetzt nicht in Ordnung ist, mit Bedeutung, Folgen und was zu tun ist; die Regeln, und dieselben Regeln für Prometheus</translation>
    </message>
    <message>
        <source>No master was killed, so there was nothing to tell.</source>
        <translation>Kein Master wurde beendet, also gab es nichts zu melden.</translation>
    </message>
    <message>
        <source>Nobody judges alerts here.</source>
        <translation>Hier beurteilt niemand Alarme.</translation>
    </message>
    <message>
        <source>The hold times of alerts are slow, which never sees a short failover. `alerts holds lab` makes them short.</source>
        <translation>Die Haltezeiten der Alarme sind lang (slow), und so fällt ein kurzer Failover nie auf. `alerts holds lab` macht sie kurz.</translation>
    </message>
    <message>
        <source>Node %1 was killed, and the alert node-down was not raised.</source>
        <translation>Knoten %1 wurde beendet, und der Alarm node-down wurde nicht ausgelöst.</translation>
    </message>
    <message>
        <source>The alert node-down was raised %1 s after node %2 was killed; 2 s are allowed.</source>
        <translation>Der Alarm node-down wurde %1 s nach dem Ende von Knoten %2 ausgelöst; erlaubt sind 2 s.</translation>
    </message>
    <message>
        <source>The alert failover-happened was not raised.</source>
        <translation>Der Alarm failover-happened wurde nicht ausgelöst.</translation>
    </message>
    <message>
        <source>The alert failover-happened was raised as well.</source>
        <translation>Auch der Alarm failover-happened wurde ausgelöst.</translation>
    </message>
    <message>
        <source>No alert is raised.</source>
        <translation>Kein Alarm ist ausgelöst.</translation>
    </message>
    <message>
        <source>The rule %1 has no threshold: it is so or it is not.</source>
        <translation>Die Regel %1 hat keinen Schwellwert: Es ist so, oder es ist nicht so.</translation>
    </message>
    <message>
        <source>The threshold of %1 lies between %2 and %3 %4.</source>
        <translation>Der Schwellwert von %1 liegt zwischen %2 und %3 %4.</translation>
    </message>
    <message>
        <source>%1 slots are not served. Their owners: %2.</source>
        <translation>%1 Slots werden nicht bedient. Ihre Besitzer: %2.</translation>
    </message>
    <message>
        <source>These nodes say cluster_state:fail and refuse requests: %1.</source>
        <translation>Diese Knoten sagen cluster_state:fail und lehnen Anfragen ab: %1.</translation>
    </message>
    <message>
        <source>They are still a majority.</source>
        <translation>Sie sind noch eine Mehrheit.</translation>
    </message>
    <message>
        <source>That is no majority, so no replica can be elected.</source>
        <translation>Das ist keine Mehrheit, also kann keine Replica gewählt werden.</translation>
    </message>
    <message>
        <source>%1 of %2 masters are healthy.</source>
        <translation>%1 von %2 Mastern sind gesund.</translation>
    </message>
    <message>
        <source>Node %1 has no running replica.</source>
        <translation>Knoten %1 hat keine laufende Replica.</translation>
    </message>
    <message>
        <source>Node %1 has taken over from node %2, as it was asked to.</source>
        <translation>Knoten %1 hat wie verlangt von Knoten %2 übernommen.</translation>
    </message>
    <message>
        <source>Node %1 was promoted in the place of node %2.</source>
        <translation>Knoten %1 wurde anstelle von Knoten %2 zum Master.</translation>
    </message>
    <message>
        <source>Nodes of this lab list others that are not of it: %1. `check` says more.</source>
        <translation>Knoten dieses Labors führen andere auf, die nicht dazugehören: %1. `check` sagt mehr.</translation>
    </message>
    <message>
        <source>Node %1 uses %2 % of its maxmemory.</source>
        <translation>Knoten %1 nutzt %2 % seines maxmemory.</translation>
    </message>
    <message>
        <source>Node %1 uses %2 % of one processor.</source>
        <translation>Knoten %1 nutzt %2 % eines Prozessors.</translation>
    </message>
    <message>
        <source>Node %1 is %2 s behind its master.</source>
        <translation>Knoten %1 liegt %2 s hinter seinem Master.</translation>
    </message>
    <message>
        <source>The clock of node %1 is %2 s ahead of Ringside&apos;s.</source>
        <translation>Die Uhr von Knoten %1 geht gegenüber der von Ringside %2 s vor.</translation>
    </message>
    <message>
        <source>Node %1 answers a write with %2: %3.</source>
        <translation>Knoten %1 beantwortet einen Schreibbefehl mit %2: %3.</translation>
    </message>
    <message>
        <source>The process of a node has ended, or the other nodes hold it FAIL.</source>
        <translation>Der Prozess eines Knotens ist beendet, oder die anderen Knoten halten ihn für FAIL.</translation>
    </message>
    <message>
        <source>A master&apos;s slots are not served until its replica is promoted. Without a replica they stay unserved.</source>
        <translation>Die Slots eines Masters werden nicht bedient, bis seine Replica Master wird. Ohne Replica bleiben sie unbedient.</translation>
    </message>
    <message>
        <source>`restart N` starts it again. Its log says why it ended. `anatomy` shows the failover.</source>
        <translation>`restart N` startet ihn wieder. Sein Log sagt, warum er beendet ist. `anatomy` zeigt den Failover.</translation>
    </message>
    <message>
        <source>The process of a node runs, but it does not answer. It is paused, or very busy.</source>
        <translation>Der Prozess eines Knotens läuft, aber er antwortet nicht. Er ist angehalten oder sehr beschäftigt.</translation>
    </message>
    <message>
        <source>Clients wait. After the node timeout the others hold it FAIL.</source>
        <translation>Clients warten. Nach dem Node-Timeout halten ihn die anderen für FAIL.</translation>
    </message>
    <message>
        <source>`resume N` continues a paused process. A long command shows in `call N SLOWLOG GET`.</source>
        <translation>`resume N` setzt einen angehaltenen Prozess fort. Einen langen Befehl zeigt `call N SLOWLOG GET`.</translation>
    </message>
    <message>
        <source>A node uses nearly all of its maxmemory.</source>
        <translation>Ein Knoten nutzt fast sein ganzes maxmemory.</translation>
    </message>
    <message>
        <source>It will delete keys, or refuse writes with OOM, as maxmemory-policy says.</source>
        <translation>Er wird Schlüssel löschen oder Schreibbefehle mit OOM ablehnen, wie maxmemory-policy es sagt.</translation>
    </message>
    <message>
        <source>Give it more memory (`set N maxmemory 1gb`), add a master, or delete keys.</source>
        <translation>Geben Sie ihm mehr Speicher (`set N maxmemory 1gb`), fügen Sie einen Master hinzu oder löschen Sie Schlüssel.</translation>
    </message>
    <message>
        <source>A server uses nearly all of one processor. It works on commands with one thread.</source>
        <translation>Ein Server nutzt fast einen ganzen Prozessor. Er bearbeitet Befehle in einem Thread.</translation>
    </message>
    <message>
        <source>Commands wait in line, and latency grows.</source>
        <translation>Befehle stehen an, und die Latenz wächst.</translation>
    </message>
    <message>
        <source>Look for a hot key or hot slots, lower the load, or add a master.</source>
        <translation>Suchen Sie einen heißen Schlüssel oder heiße Slots, senken Sie die Last oder fügen Sie einen Master hinzu.</translation>
    </message>
    <message>
        <source>A node tells times that are still to come.</source>
        <translation>Ein Knoten nennt Zeiten, die noch in der Zukunft liegen.</translation>
    </message>
    <message>
        <source>Times of logs and of failovers cannot be compared, and keys expire at other times than meant.</source>
        <translation>Zeiten von Logs und Failovern lassen sich nicht vergleichen, und Schlüssel laufen zu anderen Zeiten ab als gemeint.</translation>
    </message>
    <message>
        <source>Set the clock of its machine. NTP keeps it right.</source>
        <translation>Stellen Sie die Uhr seines Rechners. NTP hält sie richtig.</translation>
    </message>
    <message>
        <source>A master with slots would answer a write with an error.</source>
        <translation>Ein Master mit Slots würde einen Schreibbefehl mit einem Fehler beantworten.</translation>
    </message>
    <message>
        <source>Clients cannot write keys of its slots.</source>
        <translation>Clients können keine Schlüssel seiner Slots schreiben.</translation>
    </message>
    <message>
        <source>The error says why: CLUSTERDOWN, NOREPLICAS, MISCONF or OOM. Mend that.</source>
        <translation>Der Fehler sagt, warum: CLUSTERDOWN, NOREPLICAS, MISCONF oder OOM. Beheben Sie das.</translation>
    </message>
    <message>
        <source>A replica is behind its master.</source>
        <translation>Eine Replica liegt hinter ihrem Master.</translation>
    </message>
    <message>
        <source>A failover now loses the writes that the replica does not have. Reads from it are old.</source>
        <translation>Ein Failover verliert jetzt die Schreibvorgänge, die die Replica nicht hat. Von ihr Gelesenes ist alt.</translation>
    </message>
    <message>
        <source>Lower the load, or look at the link between the two: `lag` and `connectivity` measure them.</source>
        <translation>Senken Sie die Last, oder sehen Sie sich die Verbindung zwischen beiden an: `lag` und `connectivity` messen sie.</translation>
    </message>
    <message>
        <source>A replica has no connection to its master.</source>
        <translation>Eine Replica hat keine Verbindung zu ihrem Master.</translation>
    </message>
    <message>
        <source>It does not get new writes. When that lasts too long it cannot be promoted.</source>
        <translation>Sie bekommt nichts Neues. Dauert das zu lange, kann sie nicht Master werden.</translation>
    </message>
    <message>
        <source>Start the master if it does not run. `heal` lifts cuts. The replica&apos;s log says what it waits for.</source>
        <translation>Starten Sie den Master, wenn er nicht läuft. `heal` hebt Schnitte auf. Das Log der Replica sagt, worauf sie wartet.</translation>
    </message>
    <message>
        <source>A master with slots has no running replica.</source>
        <translation>Ein Master mit Slots hat keine laufende Replica.</translation>
    </message>
    <message>
        <source>Nobody takes its place when it fails.</source>
        <translation>Niemand nimmt seinen Platz ein, wenn er ausfällt.</translation>
    </message>
    <message>
        <source>Start the replica again, or give it a new one: `add-replica of=N`.</source>
        <translation>Starten Sie die Replica wieder, oder geben Sie ihm eine neue: `add-replica of=N`.</translation>
    </message>
    <message>
        <source>A replica has become master in the place of another node.</source>
        <translation>Eine Replica ist anstelle eines anderen Knotens Master geworden.</translation>
    </message>
    <message>
        <source>Clients were refused for some seconds. Writes that the replica did not have are lost.</source>
        <translation>Clients wurden einige Sekunden lang abgewiesen. Was die Replica nicht hatte, ist verloren.</translation>
    </message>
    <message>
        <source>`anatomy` shows every step. Find out why the master failed, and start it again.</source>
        <translation>`anatomy` zeigt jeden Schritt. Finden Sie heraus, warum der Master ausfiel, und starten Sie ihn wieder.</translation>
    </message>
    <message>
        <source>Some hash slots have no owner, or their owner does not serve them.</source>
        <translation>Einige Hash-Slots haben keinen Besitzer, oder ihr Besitzer bedient sie nicht.</translation>
    </message>
    <message>
        <source>Clients cannot read or write the keys of these slots. With cluster-require-full-coverage yes the whole cluster refuses.</source>
        <translation>Clients können die Schlüssel dieser Slots weder lesen noch schreiben. Mit cluster-require-full-coverage yes lehnt der ganze Cluster ab.</translation>
    </message>
    <message>
        <source>Start the owner, or wait for the failover. `fix` gives slots without an owner to a master.</source>
        <translation>Starten Sie den Besitzer, oder warten Sie auf den Failover. `fix` gibt Slots ohne Besitzer einem Master.</translation>
    </message>
    <message>
        <source>Nodes say cluster_state:fail.</source>
        <translation>Knoten sagen cluster_state:fail.</translation>
    </message>
    <message>
        <source>They answer every request with CLUSTERDOWN.</source>
        <translation>Sie beantworten jede Anfrage mit CLUSTERDOWN.</translation>
    </message>
    <message>
        <source>`check` names what is missing: slots, or a majority of masters.</source>
        <translation>`check` nennt, was fehlt: Slots oder eine Mehrheit der Master.</translation>
    </message>
    <message>
        <source>Fewer masters than wanted run and are not FAIL.</source>
        <translation>Es laufen weniger Master, die nicht FAIL sind, als gewünscht.</translation>
    </message>
    <message>
        <source>Without a majority of masters no replica can be elected, and the rest refuses requests.</source>
        <translation>Ohne eine Mehrheit der Master kann keine Replica gewählt werden, und die übrigen lehnen Anfragen ab.</translation>
    </message>
    <message>
        <source>Start the masters that do not run. Nothing mends itself until a majority is back.</source>
        <translation>Starten Sie die Master, die nicht laufen. Nichts heilt von selbst, bis eine Mehrheit zurück ist.</translation>
    </message>
    <message>
        <source>Nodes of this lab list others that are not of it.</source>
        <translation>Knoten dieses Labors führen andere auf, die nicht dazugehören.</translation>
    </message>
    <message>
        <source>They may own slots or hold votes, and Ringside does not start or stop them.</source>
        <translation>Sie können Slots besitzen oder Stimmen haben, und Ringside startet und beendet sie nicht.</translation>
    </message>
    <message>
        <source>`check` names each and says what helps.</source>
        <translation>`check` nennt jeden und sagt, was hilft.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no port from 1024 to 65535, nor `off`.</source>
        <translation>&apos;%1&apos; ist weder ein Port von 1024 bis 65535 noch `off`.</translation>
    </message>
    <message>
        <source>The dashboard is off already.</source>
        <translation>Das Dashboard ist schon aus.</translation>
    </message>
    <message>
        <source>The dashboard is served already, at %1; `dashboard off` ends it.</source>
        <translation>Das Dashboard läuft schon, unter %1; `dashboard off` beendet es.</translation>
    </message>
    <message>
        <source>The dashboard was ended, but that was not seen</source>
        <translation>Das Dashboard wurde beendet, aber das war nicht zu sehen</translation>
    </message>
    <message>
        <source>The dashboard was started, but that was not seen</source>
        <translation>Das Dashboard wurde gestartet, aber das war nicht zu sehen</translation>
    </message>
    <message>
        <source>the cluster&apos;s state as a page for a browser on this machine, and at /metrics for Prometheus; read-only, while it is asked for</source>
        <translation>der Zustand des Clusters als Seite für einen Browser auf diesem Rechner, und unter /metrics für Prometheus; nur zum Lesen, solange man es will</translation>
    </message>
    <message>
        <source>The dashboard is served already, at %1.</source>
        <translation>Das Dashboard läuft schon, unter %1.</translation>
    </message>
    <message>
        <source>`dashboard off` ends it.</source>
        <translation>`dashboard off` beendet es.</translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 is taken.</source>
        <translation>Port %1 von 127.0.0.1 ist belegt.</translation>
    </message>
    <message>
        <source>Choose another one: `dashboard %1`.</source>
        <translation>Nehmen Sie einen anderen: `dashboard %1`.</translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 cannot be opened: %2.</source>
        <translation>Port %1 von 127.0.0.1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>Choose another one, as in `dashboard 3001`.</source>
        <translation>Nehmen Sie einen anderen, etwa mit `dashboard 3001`.</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language code of the dashboard&apos;s page</comment>
        <translation>de</translation>
    </message>
    <message>
        <source>Redis Cluster: dashboard</source>
        <translation>Redis Cluster: Dashboard</translation>
    </message>
    <message>
        <source>Ringside does not answer: these figures are old.</source>
        <translation>Ringside antwortet nicht: Diese Zahlen sind alt.</translation>
    </message>
    <message>
        <source>Waiting for the first figures</source>
        <translation>Warten auf die ersten Zahlen</translation>
    </message>
    <message>
        <source>Slots served</source>
        <translation>Bediente Slots</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Operations per second</source>
        <translation>Operationen pro Sekunde</translation>
    </message>
    <message>
        <source>Availability so far</source>
        <translation>Verfügbarkeit bisher</translation>
    </message>
    <message>
        <source>of operations</source>
        <translation>der Operationen</translation>
    </message>
    <message>
        <source>of 100 ms windows</source>
        <translation>der Fenster von 100 ms</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>a replica of node %1</comment>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>link down</source>
        <translation>ohne Link</translation>
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
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>not served</source>
        <translation>nicht bedient</translation>
    </message>
    <message>
        <source>A dash: not known. For Prometheus:</source>
        <translation>Ein Strich: nicht bekannt. Für Prometheus:</translation>
    </message>
    <message>
        <source>99.99 % availability takes minutes of faults under load: `chaos duration=2m` measures it.</source>
        <translation>99,99 % Verfügbarkeit braucht Minuten voller Störungen unter Last: `chaos duration=2m` misst sie.</translation>
    </message>
    <message>
        <source>%1 more take longer and were not tried.</source>
        <translation>%1 weitere dauern länger und wurden nicht versucht.</translation>
    </message>
    <message>
        <source>Operations answered, a second</source>
        <translation>Operationen beantwortet, je Sekunde</translation>
    </message>
    <message>
        <source>Operations that failed, a second</source>
        <translation>Operationen gescheitert, je Sekunde</translation>
    </message>
    <message>
        <source>Node %1 does not follow yet</source>
        <translation>Knoten %1 folgt noch nicht</translation>
    </message>
    <message>
        <source>Ops/s</source>
        <translation>Ops/s</translation>
    </message>
    <message>
        <source>%1. After %2 s: %3, for %4 s</source>
        <translation>%1. Nach %2 s: %3, für %4 s</translation>
    </message>
    <message>
        <source>%1. After %2 s: %3</source>
        <translation>%1. Nach %2 s: %3</translation>
    </message>
    <message>
        <source>%1. %2 was skipped. %3</source>
        <translation>%1. %2 wurde übersprungen. %3</translation>
    </message>
    <message>
        <source>%1. %2 failed. %3</source>
        <translation>%1. %2 ist gescheitert. %3</translation>
    </message>
    <message>
        <source>%1 (threshold %2 %3, hold %4 s): %5</source>
        <translation>%1 (Schwelle %2 %3, Haltezeit %4 s): %5</translation>
    </message>
    <message>
        <source>%1 (hold %2 s): %3</source>
        <translation>%1 (Haltezeit %2 s): %3</translation>
    </message>
</context>
<context>
    <name>Directive</name>
    <message>
        <source>Milliseconds without an answer until a node is suspected (PFAIL).</source>
        <translation>Millisekunden ohne Antwort, bis ein Knoten verdächtigt wird (PFAIL).</translation>
    </message>
    <message>
        <source>How old a replica&apos;s data may be if it is to be elected, in node timeouts. 0: no limit.</source>
        <translation>Wie alt die Daten einer Replica für eine Wahl sein dürfen, in Node-Timeouts. 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>Whether the whole cluster refuses commands when some slots have no owner.</source>
        <translation>Ob der ganze Cluster Befehle ablehnt, wenn Slots keinen Besitzer haben.</translation>
    </message>
    <message>
        <source>Whether a node answers reads while it says that the cluster is down.</source>
        <translation>Ob ein Knoten Lesezugriffe beantwortet, während er den Cluster für ausgefallen hält.</translation>
    </message>
    <message>
        <source>How many replicas stay with a master. Any more may move to a master that has none.</source>
        <translation>Wie viele Replicas bei einem Master bleiben. Weitere dürfen zu einem Master wechseln, der keine hat.</translation>
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
        <source>A master refuses writes if it has fewer replicas in step than this.</source>
        <translation>Ein Master lehnt Schreibzugriffe ab, wenn er weniger synchrone Replicas hat.</translation>
    </message>
    <message>
        <source>After this many seconds of silence a replica no longer counts as in step.</source>
        <translation>Nach so vielen Sekunden Stille zählt eine Replica nicht mehr als synchron.</translation>
    </message>
    <message>
        <source>Seconds a master waits for more replicas before a full synchronisation.</source>
        <translation>Sekunden, die ein Master vor einer Vollsynchronisation auf weitere Replicas wartet.</translation>
    </message>
    <message>
        <source>Bytes of writes kept for replicas that come back. If they suffice, no full synchronisation is needed.</source>
        <translation>Bytes an Schreibzugriffen, die für zurückkehrende Replicas behalten werden. Reichen sie, ist keine Vollsynchronisation nötig.</translation>
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
        <source>A command that takes at least this many microseconds is kept in the slow log.</source>
        <translation>Ein Befehl, der mindestens so viele Mikrosekunden dauert, kommt ins Slow-Log.</translation>
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
        <source>Node %1 crashed: no action here ended it</source>
        <translation>Knoten %1 ist abgestürzt: Keine Aktion hier hat ihn beendet</translation>
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
        <source>Node %1 does not get the vote of %2</source>
        <translation>Knoten %1 wird die Stimme von %2 verweigert</translation>
    </message>
    <message>
        <source>Node %1 does not get the vote of %2: %3</source>
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
        <source>Ringside met an unknown problem</source>
        <translation>Ringside traf auf ein unbekanntes Problem</translation>
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
    <message>
        <source>Node %1 will ask for votes in %2 ms (rank %3)</source>
        <translation>Knoten %1 wird in %2 ms um Stimmen bitten (Rang %3)</translation>
    </message>
    <message>
        <source>Node %1 waits %2 ms longer: other replicas have more data (rank %3)</source>
        <translation>Knoten %1 wartet %2 ms länger: Andere Replicas haben mehr Daten (Rang %3)</translation>
    </message>
    <message>
        <source>Node %1 may not stand for election</source>
        <translation>Knoten %1 darf sich nicht zur Wahl stellen</translation>
    </message>
    <message>
        <source>Node %1 may not stand for election: %2</source>
        <translation>Knoten %1 darf sich nicht zur Wahl stellen: %2</translation>
    </message>
    <message>
        <source>Node %1 gives up its attempt: not enough votes in time</source>
        <translation>Knoten %1 gibt seinen Versuch auf: nicht rechtzeitig genug Stimmen</translation>
    </message>
    <message>
        <source>Node %1 was asked to take over without its master (CLUSTER FAILOVER FORCE)</source>
        <translation>Knoten %1 soll ohne seinen Master übernehmen (CLUSTER FAILOVER FORCE)</translation>
    </message>
    <message>
        <source>Node %1 was asked to take over (CLUSTER FAILOVER)</source>
        <translation>Knoten %1 soll übernehmen (CLUSTER FAILOVER)</translation>
    </message>
    <message>
        <source>Node %1 pauses writes to hand over</source>
        <translation>Knoten %1 hält Schreibzugriffe für die Übergabe zurück</translation>
    </message>
    <message>
        <source>Node %1 pauses writes to hand over to node %2</source>
        <translation>Knoten %1 hält Schreibzugriffe für die Übergabe an Knoten %2 zurück</translation>
    </message>
    <message>
        <source>Node %1 has all that its master wrote: it may ask for votes</source>
        <translation>Knoten %1 hat alles, was sein Master schrieb: Er darf um Stimmen bitten</translation>
    </message>
    <message>
        <source>Node %1 gave up the manual failover: its time is over</source>
        <translation>Knoten %1 gab den manuellen Failover auf: Seine Zeit ist um</translation>
    </message>
    <message>
        <source>A fault was set: %1</source>
        <translation>Störung gesetzt: %1</translation>
    </message>
    <message>
        <source>A fault was lifted: %1</source>
        <translation>Störung aufgehoben: %1</translation>
    </message>
    <message>
        <source>Connections between nodes %1 and %2 were reset (%3)</source>
        <translation>TCP-Verbindungen zwischen Knoten %1 und %2 wurden zurückgesetzt (%3)</translation>
    </message>
    <message>
        <source>wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
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
        <source>marked FAIL by %1</source>
        <translation>FAIL laut %1</translation>
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
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>nodes %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>FaultForecast</name>
    <message>
        <source>After %1 s without a PONG (the node timeout) these nodes mark each other PFAIL. It becomes FAIL only when the majority of masters says so.</source>
        <translation>Nach %1 s ohne PONG (Node-Timeout) melden diese Knoten einander als PFAIL. FAIL wird daraus nur, wenn die Mehrheit der Master es sagt.</translation>
    </message>
    <message>
        <source>PING and PONG together take longer than the node timeout of %1 s. These nodes will mark each other PFAIL.</source>
        <translation>PING und PONG dauern zusammen länger als der Node-Timeout von %1 s. Diese Knoten werden einander als PFAIL melden.</translation>
    </message>
    <message>
        <source>A replica that needs a vote from the other end cannot win its election.</source>
        <translation>Eine Replica, die eine Stimme vom anderen Ende braucht, kann ihre Wahl nicht gewinnen.</translation>
    </message>
    <message>
        <source>FAIL still spreads by gossip, only more slowly.</source>
        <translation>FAIL verbreitet sich noch durch Gossip, nur langsamer.</translation>
    </message>
    <message>
        <source>A node with an old view of the slots gets no UPDATE. It learns the new view from PING.</source>
        <translation>Ein Knoten mit alter Sicht auf die Slots bekommt kein UPDATE. Die neue Sicht erfährt er durch PING.</translation>
    </message>
    <message>
        <source>Replica %1 falls behind. If it is elected now, the writes that it lacks are lost.</source>
        <translation>Replica %1 fällt zurück. Wird sie jetzt gewählt, sind die Schreibzugriffe verloren, die ihr fehlen.</translation>
    </message>
    <message>
        <source>Replica %1 lags by that time.</source>
        <translation>Replica %1 liegt um diese Zeit zurück.</translation>
    </message>
    <message>
        <source>Replica %1 falls behind as soon as more is written than can pass.</source>
        <translation>Replica %1 fällt zurück, sobald mehr geschrieben wird, als durchkommt.</translation>
    </message>
    <message>
        <source>Replica %1 reconnects and continues with a partial resynchronisation.</source>
        <translation>Replica %1 verbindet sich neu und macht mit einer Teilsynchronisation weiter.</translation>
    </message>
</context>
<context>
    <name>FaultGroups</name>
    <message>
        <source>%1 – %2</source>
        <comment>a link, both ways</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n links, one way</source>
        <translation>
            <numerusform>%n Verbindung, eine Richtung</numerusform>
            <numerusform>%n Verbindungen, je eine Richtung</numerusform>
        </translation>
    </message>
    <message>
        <source>several faults, see its links</source>
        <translation>mehrere Störungen, siehe die Verbindungen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>links and their plane</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 %2 · %3</source>
        <comment>a link, its fault, the planes it is on</comment>
        <translation>%1 %2 · %3</translation>
    </message>
</context>
<context>
    <name>FaultText</name>
    <message>
        <source>node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
    <message>
        <source>%1: %2 for %3</source>
        <comment>links, what is done to them, how long</comment>
        <translation>%1: %2 seit %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>an action, how long</comment>
        <translation>%1 seit %2</translation>
    </message>
</context>
<context>
    <name>FaultWish</name>
    <message>
        <source>A node has no link to itself: choose two different ends.</source>
        <translation>Ein Knoten hat keine Verbindung zu sich selbst: zwei verschiedene Enden wählen.</translation>
    </message>
    <message>
        <source>Choose at least one type of message.</source>
        <translation>Mindestens einen Nachrichtentyp wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n links</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultWords</name>
    <message>
        <source>vote requests</source>
        <translation>Stimmanfragen</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>delay</source>
        <translation>verzögert</translation>
    </message>
    <message>
        <source>throttle</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>drop</source>
        <translation>verwirft</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 ± %2 s</source>
        <translation>%1 ± %2 s</translation>
    </message>
    <message>
        <source>%1 ± %2 ms</source>
        <translation>%1 ± %2 ms</translation>
    </message>
    <message>
        <source>%1 Gbit/s</source>
        <translation>%1 Gbit/s</translation>
    </message>
    <message>
        <source>%1 Mbit/s</source>
        <translation>%1 Mbit/s</translation>
    </message>
    <message>
        <source>%1 kbit/s</source>
        <translation>%1 kbit/s</translation>
    </message>
    <message>
        <source>%1 bit/s</source>
        <translation>%1 bit/s</translation>
    </message>
    <message>
        <source>every message</source>
        <translation>alle Nachrichten</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list of messages and its last one</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>holds every byte</source>
        <translation>hält jedes Byte an</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>um %1 verzögert</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>swallows %1</source>
        <translation>verwirft %1</translation>
    </message>
    <message>
        <source>swallows %1 % of %2</source>
        <translation>verwirft %2 zu %1 %</translation>
    </message>
    <message>
        <source>drops votes</source>
        <translation>verwirft Stimmen</translation>
    </message>
    <message>
        <source>drops all</source>
        <translation>verwirft alles</translation>
    </message>
    <message numerus="yes">
        <source>drops %n kinds</source>
        <comment>kinds of messages</comment>
        <translation>
            <numerusform>verwirft %n Typ</numerusform>
            <numerusform>verwirft %n Typen</numerusform>
        </translation>
    </message>
    <message>
        <source>drops %1</source>
        <translation>verwirft %1</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>%1 held</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>%1 %2 for %3</source>
        <comment>mark, what the fault does, how long</comment>
        <translation>%1 %2 seit %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a fact and a count</comment>
        <translation>%1, %2</translation>
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
    <name>LessonStore</name>
    <message>
        <source>What you reached cannot be kept in %1: %2.</source>
        <translation>Das Erreichte kann nicht in %1 gespeichert werden: %2.</translation>
    </message>
</context>
<context>
    <name>LinkMenu</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>64 kbit/s</source>
        <translation>64 kbit/s</translation>
    </message>
    <message>
        <source>1 Mbit/s</source>
        <translation>1 Mbit/s</translation>
    </message>
    <message>
        <source>10 Mbit/s</source>
        <translation>10 Mbit/s</translation>
    </message>
    <message>
        <source>Votes, and requests for them</source>
        <translation>Stimmen und Stimmanfragen</translation>
    </message>
    <message>
        <source>Votes only</source>
        <translation>Nur Stimmen</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>FAIL</translation>
    </message>
    <message>
        <source>PING and PONG</source>
        <translation>PING und PONG</translation>
    </message>
    <message>
        <source>All gossip, MEET included</source>
        <translation>Jeden Gossip, auch MEET</translation>
    </message>
    <message>
        <source>Every message</source>
        <translation>Alle Nachrichten</translation>
    </message>
    <message>
        <source>Only %1 → %2</source>
        <translation>Nur %1 → %2</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Choose the figures, the direction and what the link carries</source>
        <translation>Werte, Richtung und Ebene wählen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögern</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Drosseln</translation>
    </message>
    <message>
        <source>Drop messages</source>
        <translation>Nachrichten verwerfen</translation>
    </message>
</context>
<context>
    <name>LinkTable</name>
    <message>
        <source>%1 %2 · %3</source>
        <comment>a link, its fault, the plane it is on</comment>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>%1: open</source>
        <comment>a link without a fault</comment>
        <translation>%1: offen</translation>
    </message>
    <message>
        <source>no link from %1 to %2</source>
        <translation>keine Verbindung von %1 nach %2</translation>
    </message>
    <message>
        <source>link %1</source>
        <comment>its ends and its state</comment>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>links from %1</source>
        <translation>Verbindungen von %1</translation>
    </message>
    <message>
        <source>links to %1</source>
        <translation>Verbindungen nach %1</translation>
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
        <source>Node %1 has said nothing about node %2</source>
        <translation>Knoten %1 hat über Knoten %2 nichts gesagt</translation>
    </message>
    <message>
        <source>Node %1 says node %2 is %3, pong %4 s ago</source>
        <translation>Für Knoten %1 ist Knoten %2 %3, Pong vor %4 s</translation>
    </message>
    <message>
        <source>Node %1 says node %2 is %3</source>
        <translation>Für Knoten %1 ist Knoten %2 %3</translation>
    </message>
    <message>
        <source>%1 — its last view, it does not answer now</source>
        <translation>%1 – seine letzte Sicht, er antwortet jetzt nicht</translation>
    </message>
    <message>
        <source>%1; %2 ok</source>
        <translation>%1; %2 ok</translation>
    </message>
    <message>
        <source>master, epoch %1</source>
        <translation>Master, Epoche %1</translation>
    </message>
    <message>
        <source>replica of node %1, epoch %2</source>
        <translation>Replica von Knoten %1, Epoche %2</translation>
    </message>
    <message>
        <source>replica, epoch %1</source>
        <translation>Replica, Epoche %1</translation>
    </message>
    <message>
        <source>since %1, for %2 s</source>
        <translation>seit %1 (%2 s)</translation>
    </message>
    <message>
        <source>says it is a %1; most say: %2</source>
        <translation>sieht ihn als %1; die meisten sagen: %2</translation>
    </message>
    <message>
        <source>%1 FAIL</source>
        <translation>%1 FAIL</translation>
    </message>
    <message>
        <source>%1 PFAIL</source>
        <translation>%1 PFAIL</translation>
    </message>
    <message>
        <source>%1 in handshake</source>
        <translation>%1 im Handshake</translation>
    </message>
    <message>
        <source>all %1 others are ok</source>
        <translation>alle %1 anderen sind ok</translation>
    </message>
    <message>
        <source>Node %1 has said nothing yet.</source>
        <translation>Knoten %1 hat noch nichts gesagt.</translation>
    </message>
    <message>
        <source>Node %1 says: %2.</source>
        <translation>Knoten %1 sagt: %2.</translation>
    </message>
    <message>
        <source>Before it fell silent, node %1 said: %2.</source>
        <translation>Bevor er verstummte, sagte Knoten %1: %2.</translation>
    </message>
    <message>
        <source>%1, its last view</source>
        <translation>%1, zuletzt</translation>
    </message>
    <message>
        <source>what node %1 believes</source>
        <translation>was Knoten %1 glaubt</translation>
    </message>
    <message>
        <source>what is believed of node %1, which is down</source>
        <translation>was man von Knoten %1 glaubt, der nicht läuft</translation>
    </message>
    <message>
        <source>what is believed of node %1</source>
        <translation>was man von Knoten %1 glaubt</translation>
    </message>
</context>
<context>
    <name>Packets</name>
    <message>
        <source>pings and pongs</source>
        <translation>PING und PONG</translation>
    </message>
    <message>
        <source>gossip of PFAIL</source>
        <translation>Gossip über PFAIL</translation>
    </message>
    <message>
        <source>MEET</source>
        <translation>MEET</translation>
    </message>
    <message>
        <source>PUBLISH</source>
        <translation>PUBLISH</translation>
    </message>
    <message>
        <source>manual failover</source>
        <translation>manueller Failover</translation>
    </message>
    <message>
        <source>requests for votes</source>
        <translation>Stimmanfragen</translation>
    </message>
    <message>
        <source>votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>new masters</source>
        <translation>neue Master</translation>
    </message>
    <message>
        <source>FAIL</source>
        <translation>FAIL</translation>
    </message>
    <message>
        <source>UPDATE</source>
        <translation>UPDATE</translation>
    </message>
    <message>
        <source>unknown or malformed</source>
        <translation>unbekannt oder fehlerhaft</translation>
    </message>
    <message>
        <source>vote? epoch %1</source>
        <translation>Stimme? Epoche %1</translation>
    </message>
    <message>
        <source>vote, epoch %1</source>
        <translation>Stimme, Epoche %1</translation>
    </message>
    <message>
        <source>now master, epoch %1</source>
        <translation>jetzt Master, Epoche %1</translation>
    </message>
    <message>
        <source>FAIL: node %1</source>
        <translation>FAIL: Knoten %1</translation>
    </message>
    <message>
        <source>UPDATE: node %1</source>
        <translation>UPDATE: Knoten %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
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
        <source>Masters on side %1 go on accepting writes for about %2 s (the node timeout), then refuse them. If a replica takes a master&apos;s place, the writes accepted meanwhile are lost.</source>
        <translation>Master auf Seite %1 nehmen noch etwa %2 s (Node-Timeout) Schreibzugriffe an, dann lehnen sie ab. Nimmt eine Replica den Platz eines Masters ein, ist verloren, was er bis dahin annahm.</translation>
    </message>
    <message>
        <source>A second or two later, side %1 elects in their place: %2.</source>
        <translation>Ein, zwei Sekunden später wählt Seite %1 an ihrer Stelle: %2.</translation>
    </message>
    <message>
        <source>No replica on side %1 can replace %2: those slots are down until the partition is healed.</source>
        <translation>Keine Replica auf Seite %1 kann %2 ersetzen: Diese Slots bleiben bis zum Heilen unbedient.</translation>
    </message>
    <message>
        <source>No master is on side %1. The cluster stays whole, and the replicas there fall behind.</source>
        <translation>Auf Seite %1 ist kein Master. Der Cluster bleibt vollständig, die Replicas dort fallen zurück.</translation>
    </message>
    <message>
        <source>Put at least one node on each side.</source>
        <translation>Auf jede Seite mindestens einen Knoten setzen.</translation>
    </message>
    <message>
        <source>The masters&apos; side has the majority of masters, so it wins. No replica can be elected. While the partition lasts, no master can fail over.</source>
        <translation>Die Seite der Master hat die Mehrheit der Master und gewinnt. Keine Replica kann gewählt werden. Solange die Teilung besteht, kann kein Master durch einen Failover ersetzt werden.</translation>
    </message>
    <message>
        <source>Two halves that cannot reach each other, and one node that both still reach.</source>
        <translation>Zwei Hälften, die einander nicht erreichen, und ein Knoten, den beide noch erreichen.</translation>
    </message>
    <message>
        <source>Nodes on different sides mark each other PFAIL, but as a rule none of them becomes FAIL. The bridge still hears every node, so the masters that miss a node are not a majority.</source>
        <translation>Knoten auf verschiedenen Seiten melden einander als PFAIL, aber in der Regel wird keiner FAIL. Die Brücke hört noch jeden Knoten, also sind die Master, denen ein Knoten fehlt, keine Mehrheit.</translation>
    </message>
    <message>
        <source>A half accepts writes as long as its masters and the bridge are the majority.</source>
        <translation>Eine Hälfte nimmt Schreibzugriffe an, solange ihre Master und die Brücke die Mehrheit sind.</translation>
    </message>
    <message>
        <source>Every node still reaches a majority of the nodes, but no two reach the same one.</source>
        <translation>Jeder Knoten erreicht noch eine Mehrheit der Knoten, aber keine zwei dieselbe.</translation>
    </message>
    <message>
        <source>The nodes&apos; opinions differ. Whether a node becomes FAIL depends on how many masters miss it. Watch the table “What each node believes”.</source>
        <translation>Die Meinungen der Knoten gehen auseinander. Ob ein Knoten FAIL wird, hängt davon ab, wie vielen Mastern er fehlt. Siehe die Tabelle „Was jeder Knoten glaubt“.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>there is no such node</source>
        <translation>diesen Knoten gibt es nicht</translation>
    </message>
</context>
<context>
    <name>Scope</name>
    <message>
        <source>now node %1</source>
        <translation>jetzt Knoten %1</translation>
    </message>
    <message>
        <source>has ended</source>
        <translation>ist beendet</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source> %1 of %2</source>
        <translation> %1 von %2</translation>
    </message>
    <message>
        <source>IMPORTING at target</source>
        <translation>IMPORTING am Ziel</translation>
    </message>
    <message>
        <source>MIGRATING at source</source>
        <translation>MIGRATING an der Quelle</translation>
    </message>
    <message>
        <source>Keys: MIGRATE%1</source>
        <translation>Schlüssel: MIGRATE%1</translation>
    </message>
    <message>
        <source>Keys%1</source>
        <translation>Schlüssel%1</translation>
    </message>
    <message>
        <source>WAIT for its replicas</source>
        <translation>WAIT auf seine Replicas</translation>
    </message>
    <message>
        <source>NODE at target</source>
        <translation>NODE am Ziel</translation>
    </message>
    <message>
        <source>NODE target</source>
        <translation>NODE Ziel</translation>
    </message>
    <message>
        <source>NODE at source</source>
        <translation>NODE an der Quelle</translation>
    </message>
    <message>
        <source>NODE source</source>
        <translation>NODE Quelle</translation>
    </message>
    <message>
        <source>Slot %1.</source>
        <translation>Slot %1.</translation>
    </message>
    <message>
        <source>Done: the source says MOVED to every client.</source>
        <translation>Fertig: Die Quelle sagt jedem Client MOVED.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Brought back: both sides answer as before.</source>
        <translation>Zurückgebracht: Beide Seiten antworten wie vorher.</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>Zurückgebracht</translation>
    </message>
    <message>
        <source>No mark at the target: it says MOVED, even after ASKING.</source>
        <translation>Keine Marke am Ziel: Es sagt MOVED, auch nach ASKING.</translation>
    </message>
    <message>
        <source>The target answers after ASKING, but no client is sent there yet.</source>
        <translation>Das Ziel antwortet nach ASKING, aber noch wird kein Client hingeschickt.</translation>
    </message>
    <message>
        <source>Both marks: a client that asks the source for a key it does not have gets ASK.</source>
        <translation>Beide Marken: Ein Client, der die Quelle nach einem Schlüssel fragt, den sie nicht hat, bekommt ASK.</translation>
    </message>
    <message>
        <source>Keys on both sides: a moved key gets ASK, a moved and an unmoved one together get TRYAGAIN.</source>
        <translation>Schlüssel auf beiden Seiten: Für einen verschobenen gibt es ASK, für einen verschobenen und einen anderen zusammen TRYAGAIN.</translation>
    </message>
    <message>
        <source>All keys have moved; the target&apos;s replicas may not have them yet.</source>
        <translation>Alle Schlüssel sind drüben; die Replicas des Ziels haben sie vielleicht noch nicht.</translation>
    </message>
    <message>
        <source>The source holds no key: now the slot can change its owner.</source>
        <translation>Die Quelle hat keinen Schlüssel mehr: Jetzt kann der Slot den Eigentümer wechseln.</translation>
    </message>
    <message>
        <source>The target owns the slot, and has told every node by itself.</source>
        <translation>Dem Ziel gehört der Slot, und es hat es jedem Knoten selbst gesagt.</translation>
    </message>
    <message>
        <source>Left open earlier: the next step finds out how far it has come.</source>
        <translation>Früher offen geblieben: Der nächste Schritt stellt fest, wie weit es ist.</translation>
    </message>
    <message>
        <source>Source: node %1</source>
        <translation>Quelle: Knoten %1</translation>
    </message>
    <message>
        <source>Target: node %1</source>
        <translation>Ziel: Knoten %1</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Noch da</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>It is here.</source>
        <translation>Er ist hier.</translation>
    </message>
    <message>
        <source>There is no such key here, and this node answers for it.</source>
        <translation>Hier gibt es den Schlüssel nicht, und dieser Knoten ist dafür zuständig.</translation>
    </message>
    <message>
        <source>The slot belongs to that node: ask there from now on.</source>
        <translation>Der Slot gehört jenem Knoten: Ab jetzt dort fragen.</translation>
    </message>
    <message>
        <source>This once, ask that node and send ASKING first. If the key exists, it is there.</source>
        <translation>Dieses eine Mal jenen Knoten fragen und zuerst ASKING senden. Wenn es den Schlüssel gibt, ist er dort.</translation>
    </message>
    <message>
        <source>The keys are not all on one side now: ask again later.</source>
        <translation>Die Schlüssel sind jetzt nicht alle auf einer Seite: später wieder fragen.</translation>
    </message>
    <message>
        <source>The server refuses.</source>
        <translation>Der Server lehnt ab.</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Es kam keine Antwort.</translation>
    </message>
    <message>
        <source>There is no such key now, so nothing is asked.</source>
        <translation>Einen solchen Schlüssel gibt es jetzt nicht, also wird nicht gefragt.</translation>
    </message>
    <message>
        <source>One hash slot, moved by hand. Each step sets a mark, moves a key or changes the owner. Then you see what either side tells a client: the value, ASK, MOVED or TRYAGAIN. Kill a node in the middle, and see how it is repaired. Choose a slot and its new owner above, and press Begin. Until the end, no other slots can be moved.</source>
        <translation>Ein Hash-Slot, von Hand verschoben. Jeder Schritt setzt eine Marke, bewegt einen Schlüssel oder wechselt den Eigentümer. Danach ist zu sehen, was ein Client auf jeder Seite erfährt: den Wert, ASK, MOVED oder TRYAGAIN. Töten Sie mittendrin einen Knoten und sehen Sie, wie es repariert wird. Wählen Sie oben einen Slot und seinen neuen Eigentümer und drücken Sie Beginnen. Bis zum Ende können keine anderen Slots verschoben werden.</translation>
    </message>
</context>
<context>
    <name>SlotsForecast</name>
    <message>
        <source>node %1: %2</source>
        <translation>Knoten %1: %2</translation>
    </message>
    <message>
        <source>Then they own: %1.</source>
        <translation>Danach besitzen sie: %1.</translation>
    </message>
    <message>
        <source>There is nothing to move.</source>
        <translation>Es gibt nichts zu verschieben.</translation>
    </message>
    <message numerus="yes">
        <source>node %1 → node %2: %n slot(s) (%3), %4</source>
        <translation>
            <numerusform>Knoten %1 → Knoten %2: %n Slot (%3), %4</numerusform>
            <numerusform>Knoten %1 → Knoten %2: %n Slots (%3), %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Node %1 then has no slot left.</source>
        <translation>Knoten %1 hat danach keinen Slot mehr.</translation>
    </message>
    <message>
        <source>some %1 keys</source>
        <translation>etwa %1 Schlüssel</translation>
    </message>
    <message>
        <source>without keys</source>
        <translation>ohne Schlüssel</translation>
    </message>
    <message>
        <source>number of keys not known</source>
        <translation>Zahl der Schlüssel nicht bekannt</translation>
    </message>
</context>
<context>
    <name>SpokenText</name>
    <message>
        <source>to</source>
        <comment>from one node to another</comment>
        <translation>nach</translation>
    </message>
</context>
<context>
    <name>Spread</name>
    <message>
        <source>shortest %1, median %2, nine of ten within %3, longest %4</source>
        <translation>kürzester %1, Median %2, neun von zehn innerhalb von %3, längster %4</translation>
    </message>
    <message>
        <source>The rules allow %1.</source>
        <translation>Die Regeln erlauben %1.</translation>
    </message>
    <message>
        <source>Until a new master</source>
        <translation>Bis zum neuen Master</translation>
    </message>
    <message>
        <source>From the last sign of life to the promotion</source>
        <translation>Vom letzten Lebenszeichen bis zur Beförderung</translation>
    </message>
    <message>
        <source>Until PFAIL</source>
        <translation>Bis PFAIL</translation>
    </message>
    <message>
        <source>From the last sign of life to the first report of PFAIL</source>
        <translation>Vom letzten Lebenszeichen bis zum ersten gemeldeten PFAIL</translation>
    </message>
    <message>
        <source>Until FAIL</source>
        <translation>Bis FAIL</translation>
    </message>
    <message>
        <source>From the last sign of life to FAIL, when a quorum agrees</source>
        <translation>Vom letzten Lebenszeichen bis FAIL, wenn eine Mehrheit zustimmt</translation>
    </message>
    <message>
        <source>Election delay</source>
        <translation>Wartezeit vor der Wahl</translation>
    </message>
    <message>
        <source>From FAIL to the vote request of the replica</source>
        <translation>Von FAIL bis zur Bitte der Replica um Stimmen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>From the vote request to the promotion</source>
        <translation>Von der Bitte um Stimmen bis zur Beförderung</translation>
    </message>
    <message>
        <source>No failover by election yet. `Measure many…` lets one shard fail over twenty times, and shows here how its times spread.</source>
        <translation>Noch kein Failover durch Wahl. `Mehrfach messen…` lässt einen Shard zwanzigmal ausfallen und zeigt hier, wie die Zeiten streuen.</translation>
    </message>
    <message>
        <source>Part	Count	Least	Median	90 %	Most	Allowed from	Allowed to	Beyond</source>
        <translation>Teil	Anzahl	Mindestens	Median	90 %	Höchstens	Erlaubt ab	Erlaubt bis	Außerhalb</translation>
    </message>
    <message numerus="yes">
        <source>%n failover(s) at a node timeout of %1</source>
        <translation>
            <numerusform>%n Failover bei einem Node-Timeout von %1</numerusform>
            <numerusform>%n Failover bei einem Node-Timeout von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 within what the rules allow (%2), %3 within the lab&apos;s limit of %4.</source>
        <translation>%1 so, wie die Regeln erlauben (%2), %3 innerhalb der %4 des Labs.</translation>
    </message>
</context>
<context>
    <name>StageSlice</name>
    <message>
        <source>slots for node %1</source>
        <translation>Slots für Knoten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n slot(s)</source>
        <translation>
            <numerusform>%n Slot</numerusform>
            <numerusform>%n Slots</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to node %2</source>
        <translation>%1 an Knoten %2</translation>
    </message>
    <message>
        <source>slot %1</source>
        <translation>Slot %1</translation>
    </message>
    <message>
        <source>%1: %2–%3</source>
        <translation>%1: %2–%3</translation>
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
        <source>node %1 promoted after %2</source>
        <translation>Knoten %1 befördert nach %2</translation>
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
    <message>
        <source>Fault %1 on links %2</source>
        <translation>Störung %1 auf Verbindungen %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>action: %1</source>
        <translation>Aktion: %1</translation>
    </message>
    <message>
        <source>failed action: %1</source>
        <translation>fehlgeschlagene Aktion: %1</translation>
    </message>
    <message>
        <source>fault: %1</source>
        <translation>Störung: %1</translation>
    </message>
    <message>
        <source>failover: %1</source>
        <translation>Failover: %1</translation>
    </message>
    <message>
        <source>began at %1, took %2</source>
        <translation>begann um %1, dauerte %2</translation>
    </message>
    <message>
        <source>began at %1, goes on for %2</source>
        <translation>begann um %1, dauert seit %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a part of a failover and how long it took</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Writers</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1/s accepted</source>
        <translation>%1/s angenommen</translation>
    </message>
    <message>
        <source>waits for answers</source>
        <translation>wartet auf Antworten</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
</context>
<context>
    <name>faultWish</name>
    <message>
        <source>clients %1</source>
        <translation>Clients %1</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>nodes %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>on every link</source>
        <translation>auf jeder Verbindung</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 zu %2</translation>
    </message>
    <message>
        <source>between %1 and %2</source>
        <translation>zwischen %1 und %2</translation>
    </message>
    <message>
        <source>Only the cluster bus: replication goes on.</source>
        <translation>Nur der Cluster-Bus: Die Replikation läuft weiter.</translation>
    </message>
    <message>
        <source>Only replication: the nodes still hear each other on the bus.</source>
        <translation>Nur die Replikation: Die Knoten hören einander weiter auf dem Bus.</translation>
    </message>
    <message>
        <source>Nothing passes %1 any more. The connections stay open, and what is sent is held.</source>
        <translation>Es kommt %1 nichts mehr durch. Die TCP-Verbindungen bleiben offen; was gesendet wird, wird angehalten.</translation>
    </message>
    <message>
        <source>Every byte %1 arrives %2 later, give or take %3, in order.</source>
        <translation>Jedes Byte %1 kommt %2 später an (± %3), in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Every byte %1 arrives %2 later, in order.</source>
        <translation>Jedes Byte %1 kommt %2 später an, in derselben Reihenfolge.</translation>
    </message>
    <message>
        <source>Vote requests and votes</source>
        <translation>Stimmanfragen und Stimmen</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>Vote requests</source>
        <translation>Stimmanfragen</translation>
    </message>
    <message>
        <source>All messages of the bus</source>
        <translation>Alle Nachrichten des Busses</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <comment>names of types of messages</comment>
        <translation>Nachrichten (%1)</translation>
    </message>
    <message>
        <source>%1 %2 vanish; the connection stays whole.</source>
        <translation>%1 %2 verschwinden; die TCP-Verbindung bleibt bestehen.</translation>
    </message>
    <message>
        <source>%1 %2 vanish, %3 of them, chosen at random. The connection stays whole.</source>
        <translation>%1 %2 verschwinden zu %3, zufällig ausgewählt; die TCP-Verbindung bleibt bestehen.</translation>
    </message>
    <message>
        <source>Lifts every fault from every link; held bytes flow on.</source>
        <translation>Entfernt jede Störung von jeder Verbindung; angehaltene Bytes fließen weiter.</translation>
    </message>
    <message>
        <source>Lifts every fault %1; held bytes flow on.</source>
        <translation>Hebt jede Störung %1 auf; angehaltene Bytes fließen weiter.</translation>
    </message>
    <message>
        <source>Cuts one master off from all others.</source>
        <translation>Trennt einen Master von allen anderen Knoten.</translation>
    </message>
    <message>
        <source>Cuts a master and another master&apos;s replica off from the rest.</source>
        <translation>Trennt einen Master und die Replica eines anderen Masters vom Rest.</translation>
    </message>
    <message>
        <source>Cuts the nodes into two halves, chosen at random.</source>
        <translation>Trennt die Knoten in zwei zufällige Hälften.</translation>
    </message>
    <message>
        <source>Cuts the nodes into two halves that both still reach one node: the bridge.</source>
        <translation>Trennt die Knoten in zwei Hälften, die beide noch einen Knoten erreichen: die Brücke.</translation>
    </message>
    <message>
        <source>Every node still reaches a majority, but no two of them reach the same one.</source>
        <translation>Jeder Knoten erreicht noch eine Mehrheit, aber keine zwei dieselbe.</translation>
    </message>
    <message>
        <source>Cuts all masters off from all replicas.</source>
        <translation>Trennt alle Master von allen Replicas.</translation>
    </message>
    <message>
        <source>At most %2 pass %1; the rest waits.</source>
        <translation>Höchstens %2 kommen %1 durch; der Rest wartet.</translation>
    </message>
    <message>
        <source>Every connection %1 is reset (RST). The nodes connect again at once.</source>
        <translation>Jede TCP-Verbindung %1 wird zurückgesetzt (RST). Die Knoten verbinden sich sofort neu.</translation>
    </message>
    <message>
        <source>Lifts fault %1 and nothing else; held bytes flow on.</source>
        <translation>Hebt Störung %1 auf und sonst nichts; angehaltene Bytes fließen weiter.</translation>
    </message>
    <message>
        <source>Cuts every link between this node and all others.</source>
        <translation>Trennt jede Verbindung zwischen diesem Knoten und allen anderen.</translation>
    </message>
    <message>
        <source>Cuts every link between the two sides.</source>
        <translation>Trennt jede Verbindung zwischen den beiden Seiten.</translation>
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
    <message>
        <source>Link %1</source>
        <comment>or links</comment>
        <translation>Auswahl: %1</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Reset connections</source>
        <translation>TCP-Verbindungen zurücksetzen</translation>
    </message>
    <message>
        <source>Delay…</source>
        <translation>Verzögern…</translation>
    </message>
    <message>
        <source>Throttle…</source>
        <translation>Drosseln…</translation>
    </message>
    <message>
        <source>Drop messages…</source>
        <translation>Nachrichten verwerfen…</translation>
    </message>
    <message>
        <source>Heal these links</source>
        <translation>Diese Verbindungen heilen</translation>
    </message>
</context>
<context>
    <name>ringside::AnatomyBar</name>
    <message>
        <source>The failover as a measured bar</source>
        <translation>Der Failover als gemessener Balken</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>allowed until a new master: %1</source>
        <translation>erlaubt bis zum neuen Master: %1</translation>
    </message>
</context>
<context>
    <name>ringside::AnatomyPanel</name>
    <message>
        <source>No failover yet. Kill a master, cut it off, or let a replica take over (Fail over). Each step is measured here. If no replica is promoted, you read here why.</source>
        <translation>Noch kein Failover. Einen Master mit Kill beenden oder abtrennen, oder eine Replica übernehmen lassen (Failover). Jeder Schritt wird hier gemessen. Wird keine Replica befördert, steht hier, warum.</translation>
    </message>
    <message>
        <source>Which failover</source>
        <translation>Welcher Failover</translation>
    </message>
    <message>
        <source>The failovers since this lab was started, the newest first</source>
        <translation>Die Failover seit dem Start dieses Labs, der neueste zuerst</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Measure many…</source>
        <translation>Mehrfach messen…</translation>
    </message>
    <message>
        <source>measure N times=20: kills the master, waits and restores it, again and again. Then it shows how the times spread</source>
        <translation>measure N times=20: beendet den Master mit Kill, wartet und stellt ihn wieder her, immer wieder. Danach zeigt es, wie die Zeiten streuen</translation>
    </message>
    <message>
        <source>Steps of the failover</source>
        <translation>Schritte des Failovers</translation>
    </message>
    <message>
        <source>node 99 declares FAIL: a quorum agrees</source>
        <translation>Knoten 99 erklärt FAIL: ein Quorum ist einig</translation>
    </message>
    <message>
        <source>Copies what this tab shows, as a table</source>
        <translation>Kopiert als Tabelle, was dieser Reiter zeigt</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Einer</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>One failover, step by step</source>
        <translation>Ein Failover, Schritt für Schritt</translation>
    </message>
    <message>
        <source>All failovers by election: how their times spread, compared with the rules</source>
        <translation>Alle Failover durch Wahl: wie ihre Zeiten streuen, verglichen mit den Regeln</translation>
    </message>
</context>
<context>
    <name>ringside::BeliefsPanel</name>
    <message>
        <source>What each node believes</source>
        <translation>Was jeder Knoten glaubt</translation>
    </message>
    <message>
        <source>A row for each node that is asked, a column for each node it is asked about</source>
        <translation>Eine Zeile für jeden Knoten, der gefragt wird, eine Spalte für jeden, nach dem gefragt wird</translation>
    </message>
    <message>
        <source>%1 of %2 others hold node %3 FAIL: the masters agreed.</source>
        <translation>%1 von %2 anderen halten Knoten %3 für FAIL: Die Master waren sich einig.</translation>
    </message>
    <message>
        <source>%1 of %2 others suspect node %3 (PFAIL).</source>
        <translation>%1 von %2 anderen verdächtigen Knoten %3 (PFAIL).</translation>
    </message>
    <message>
        <source>And %1 more nodes.</source>
        <translation>Und %1 weitere Knoten.</translation>
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
        <source>How long ago the master was where its replica is now</source>
        <translation>Vor welcher Zeit der Master dort war, wo seine Replica jetzt ist</translation>
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
    <message>
        <source>Freeze</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Holds the charts, so that you can read them. The cluster goes on, and no figure is lost</source>
        <translation>Hält die Diagramme fest, damit man sie lesen kann. Der Cluster läuft weiter, und kein Wert geht verloren</translation>
    </message>
    <message>
        <source>Frozen at %1</source>
        <translation>Festgehalten um %1</translation>
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
    <name>ringside::CheckList</name>
    <message>
        <source>%1: reached. %2</source>
        <translation>%1: erreicht. %2</translation>
    </message>
    <message>
        <source>%1: not yet. %2</source>
        <translation>%1: noch nicht. %2</translation>
    </message>
    <message>
        <source>%1: not known. %2</source>
        <translation>%1: nicht bekannt. %2</translation>
    </message>
    <message>
        <source>Reached when</source>
        <translation>Erreicht, wenn</translation>
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
        <source>Kills every server that still runs (SIGKILL). The append-only files lose at most the last second.</source>
        <translation>Beendet hart (SIGKILL), was noch läuft. Die Append-only-Dateien verlieren höchstens die letzte Sekunde.</translation>
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
        <source>Whether every node that answers names the same owners</source>
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
        <source>The highest epoch that any node has reported</source>
        <translation>Die höchste Epoche, die ein Knoten genannt hat</translation>
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
    <message>
        <source>some do not know all others</source>
        <translation>einige kennen nicht alle anderen</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
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
        <source>Done in %1 ms.</source>
        <translation>In %1 ms erledigt.</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Console to node %1</source>
        <translation>Konsole zu Knoten %1</translation>
    </message>
    <message>
        <source>Type Redis commands to this node</source>
        <translation>Redis-Befehle an diesen Knoten eingeben</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Console and Ringside&apos;s log, over any workspace (Ctrl+` or F12)</source>
        <translation>Konsole und Protokoll von Ringside, über jedem Arbeitsbereich (Strg+` oder F12)</translation>
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
    <message>
        <source>replica</source>
        <translation>Replica</translation>
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
    <name>ringside::CompletionList</name>
    <message>
        <source>Tab goes through these, Shift+Tab back</source>
        <translation>Tab geht sie der Reihe nach durch, Umschalt+Tab zurück</translation>
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
    <name>ringside::ConsoleDesk</name>
    <message>
        <source>Here this is the action: %1</source>
        <translation>Hier ist das die Aktion: %1</translation>
    </message>
    <message>
        <source>Done in %1 ms.</source>
        <translation>In %1 ms erledigt.</translation>
    </message>
</context>
<context>
    <name>ringside::ConsoleOutput</name>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Select text and press Ctrl+C to copy it</source>
        <translation>Text auswählen und mit Strg+C kopieren</translation>
    </message>
    <message>
        <source>Type a Redis command below, such as SET greeting hello, CLUSTER NODES or HELP GET. “Cluster” finds the node of the key, as redis-cli -c does. A single node answers for itself.</source>
        <translation>Unten einen Redis-Befehl eingeben, etwa SET greeting hello, CLUSTER NODES oder HELP GET. „Cluster“ findet den Knoten des Schlüssels wie redis-cli -c. Ein einzelner Knoten antwortet für sich.</translation>
    </message>
</context>
<context>
    <name>ringside::ConsolePanel</name>
    <message>
        <source>No older line has “%1”.</source>
        <translation>Keine ältere Zeile enthält „%1“.</translation>
    </message>
    <message>
        <source>Search for “%1”: Ctrl+R goes further back.</source>
        <translation>Suche nach „%1“: Strg+R geht weiter zurück.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Message of the console</source>
        <translation>Meldung der Konsole</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Where the line goes, as redis-cli writes it; (TX) means within MULTI</source>
        <translation>Wohin die Zeile geht, wie redis-cli es schreibt; (TX) heißt: innerhalb von MULTI</translation>
    </message>
    <message>
        <source>Redis command</source>
        <translation>Redis-Befehl</translation>
    </message>
    <message>
        <source>A Redis command, as in redis-cli. Enter sends, Tab completes, Up and Down recall, Ctrl+R searches, Ctrl+L clears, Ctrl+C stops.</source>
        <translation>Ein Redis-Befehl, wie in redis-cli. Eingabe sendet, Tab ergänzt, Auf und Ab holen frühere, Strg+R sucht, Strg+L leert, Strg+C bricht ab.</translation>
    </message>
    <message>
        <source>Which nodes get the line</source>
        <translation>Welche Knoten die Zeile bekommen</translation>
    </message>
    <message>
        <source>“Cluster” finds the node of the key and follows MOVED and ASK. A single node shows them as errors. With several nodes, each one answers for itself</source>
        <translation>„Cluster“ findet den Knoten des Schlüssels und folgt MOVED und ASK. Ein einzelner Knoten zeigt sie als Fehler. Bei mehreren Knoten antwortet jeder für sich</translation>
    </message>
    <message>
        <source>Nothing is under way</source>
        <translation>Nichts ist im Gange</translation>
    </message>
    <message>
        <source>Empty the output (Ctrl+L); nothing is sent</source>
        <translation>Leert die Ausgabe (Strg+L); gesendet wird nichts</translation>
    </message>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>%1 Press Enter again to send it, or Esc to drop it.</source>
        <translation>%1 Noch einmal Eingabe sendet es, Esc verwirft es.</translation>
    </message>
    <message>
        <source>Waits for the answer to the line before it: %1</source>
        <translation>Wartet auf die Antwort der Zeile davor: %1</translation>
    </message>
    <message>
        <source>Stop the command that is running (Ctrl+C). Its connection is closed, and waiting lines are dropped</source>
        <translation>Beendet den laufenden Befehl (Strg+C). Seine Verbindung wird geschlossen, wartende Zeilen werden verworfen</translation>
    </message>
</context>
<context>
    <name>ringside::ControlSet</name>
    <message>
        <source>There is no cluster yet: start one first.</source>
        <translation>Noch kein Cluster: zuerst einen starten.</translation>
    </message>
    <message>
        <source>partition A | B — choose which node is on which side, and see what will happen.</source>
        <translation>partition A | B – wählen, welcher Knoten auf welcher Seite steht, und sehen, was geschehen wird.</translation>
    </message>
    <message>
        <source>set N DIRECTIVE VALUE — change a setting of a running node.</source>
        <translation>set N DIRECTIVE VALUE – ändert eine Einstellung eines laufenden Knotens.</translation>
    </message>
    <message>
        <source>delay A B TIME — every byte arrives later. Choose the direction and the time.</source>
        <translation>delay A B TIME – jedes Byte kommt später an. Richtung und Dauer wählen.</translation>
    </message>
    <message>
        <source>throttle A B RATE — limits how many bytes pass in a second.</source>
        <translation>throttle A B RATE – begrenzt, wie viele Bytes pro Sekunde durchkommen.</translation>
    </message>
    <message>
        <source>drop A B MESSAGES SHARE — messages of the bus vanish. Choose which ones.</source>
        <translation>drop A B MESSAGES SHARE – Nachrichten des Busses verschwinden. Wählen, welche.</translation>
    </message>
    <message>
        <source>cut, delay, throttle, drop or reset — choose the link, the direction and the kind.</source>
        <translation>cut, delay, throttle, drop oder reset – Verbindung, Richtung und Art wählen.</translation>
    </message>
    <message>
        <source>reshard, move — choose how many slots or which ones, who gives and who gets. The plan is shown first.</source>
        <translation>reshard, move — wählen, wie viele Slots oder welche, wer gibt und wer bekommt. Zuerst wird der Plan gezeigt.</translation>
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
        <source>Controls that do not fit here</source>
        <translation>Bedienelemente, die hier keinen Platz haben</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Adds a node: a master or a replica</source>
        <translation>Fügt einen Knoten hinzu: einen Master oder eine Replica</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
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
    <name>ringside::CourseList</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Not there yet. %1</source>
        <translation>Noch nicht da. %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 min · %n steps</source>
        <translation>
            <numerusform>%1 min · %n Schritt</numerusform>
            <numerusform>%1 min · %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>done · %1 of %2 points</source>
        <translation>fertig · %1 von %2 Punkten</translation>
    </message>
    <message>
        <source>%1 of %2 steps reached</source>
        <translation>%1 von %2 Schritten erreicht</translation>
    </message>
    <message>
        <source>Your lessons</source>
        <translation>Eigene Lektionen</translation>
    </message>
    <message>
        <source>Part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>Part %1 · %2</source>
        <translation>Teil %1 · %2</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>‹ Start page</source>
        <translation>‹ Startseite</translation>
    </message>
    <message>
        <source>Back to the start page (Ctrl+W)</source>
        <translation>Zurück zur Startseite (Strg+W)</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Each step is done on a real cluster and checked against it.</source>
        <translation>Jeder Schritt geschieht auf einem echten Cluster und wird an ihm geprüft.</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>Open a lesson…</source>
        <translation>Lektion öffnen…</translation>
    </message>
    <message>
        <source>Opens a lesson&apos;s file. Lessons in %1 are listed here.</source>
        <translation>Öffnet die Datei einer Lektion. Lektionen in %1 stehen in dieser Liste.</translation>
    </message>
    <message>
        <source>Anew</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Begin anew: %1</source>
        <translation>Von vorn beginnen: %1</translation>
    </message>
    <message>
        <source>Begins this lesson anew: its cluster and what you reached in it are deleted</source>
        <translation>Beginnt diese Lektion von vorn: Ihr Cluster und alles Erreichte werden gelöscht</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Beginnen: %1</translation>
    </message>
    <message>
        <source>All that the printed lab promises, tried on a real cluster</source>
        <translation>Alles, was das Blatt verspricht, an einem echten Cluster ausprobiert</translation>
    </message>
    <message>
        <source>Validate</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Begin a lesson or start a cluster first</source>
        <translation>Beginne erst eine Lektion oder starte einen Cluster</translation>
    </message>
    <message>
        <source>It is running</source>
        <translation>Es läuft schon</translation>
    </message>
    <message>
        <source>validate: in a lab of its own, beside this one; about ten seconds</source>
        <translation>validate: in einem eigenen Labor neben diesem; etwa zehn Sekunden</translation>
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
        <source>How long a silent node is trusted: cluster-node-timeout. A short time makes failovers quick.</source>
        <translation>Wie lange einem stummen Knoten vertraut wird: cluster-node-timeout. Eine kurze Zeit macht Failover schnell.</translation>
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
        <source>A lab of that name exists already: continue it, or choose another name.</source>
        <translation>Ein Labor dieses Namens gibt es schon: dort weitermachen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>With fewer than 3 masters no majority is left when one dies: there will be no failover.</source>
        <translation>Mit weniger als 3 Mastern bleibt keine Mehrheit, wenn einer ausfällt: Es gibt keinen Failover.</translation>
    </message>
    <message>
        <source>Without replicas, no node can take over a dead master&apos;s slots.</source>
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
    <name>ringside::CustomerTree</name>
    <message>
        <source>The customer as it lies in the cluster</source>
        <translation>Der Kunde, wie er im Cluster liegt</translation>
    </message>
    <message>
        <source>, on its way to another customer</source>
        <translation>, auf dem Weg zu einem anderen Kunden</translation>
    </message>
    <message>
        <source>, arrived, and the transfer is not finished</source>
        <translation>, angekommen, und die Übertragung ist nicht beendet</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Police %1</translation>
    </message>
    <message>
        <source>Claim %1</source>
        <translation>Schaden %1</translation>
    </message>
    <message>
        <source>slot %1, node %2</source>
        <translation>Slot %1, Knoten %2</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, all in %2</source>
        <translation>%1, alle in %2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
</context>
<context>
    <name>ringside::DepthLegend</name>
    <message>
        <source>What the depth of a colour means</source>
        <translation>Was die Tiefe einer Farbe bedeutet</translation>
    </message>
    <message>
        <source>The colour is the owner&apos;s. Its depth tells how many keys a slot holds, on a logarithmic scale. Ringed: far more keys than the others.
Hatched: owned, but not served. Hatched red: without an owner. Framed: on its way to another node.</source>
        <translation>Die Farbe ist die des Besitzers. Ihre Tiefe sagt, wie viele Schlüssel ein Slot enthält, auf logarithmischer Skala. Umringt: weit mehr Schlüssel als die anderen.
Schraffiert: hat einen Besitzer, wird aber nicht bedient. Rot schraffiert: ohne Besitzer. Gerahmt: auf dem Weg zu einem anderen Knoten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) or more</source>
        <translation>
            <numerusform>%Ln Schlüssel oder mehr</numerusform>
            <numerusform>%Ln Schlüssel oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::DeskRoom</name>
    <message>
        <source>Panels</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>ringside::Drawer</name>
    <message>
        <source>Console and log</source>
        <translation>Konsole und Protokoll</translation>
    </message>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Ringside&apos;s log</source>
        <translation>Protokoll von Ringside</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close console and log</source>
        <translation>Konsole und Protokoll schließen</translation>
    </message>
    <message>
        <source>Close (Ctrl+` or F12)</source>
        <translation>Schließen (Strg+` oder F12)</translation>
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
    <name>ringside::FaultBoard</name>
    <message>
        <source>Faults on links</source>
        <translation>Störungen auf Verbindungen</translation>
    </message>
    <message>
        <source>Heal all</source>
        <translation>Alles heilen</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>What is set, action by action</source>
        <translation>Was gesetzt ist, Aktion für Aktion</translation>
    </message>
    <message>
        <source>Every directed link</source>
        <translation>Jede gerichtete Verbindung</translation>
    </message>
    <message>
        <source>Space switches a fault off and on, Delete lifts it, Ctrl+C copies its line</source>
        <translation>Leertaste schaltet eine Störung aus und ein, Entf hebt sie auf, Strg+C kopiert ihre Zeile</translation>
    </message>
    <message>
        <source>No fault is set. Right-click a link on the stage, drag from node to node, or type: %1</source>
        <translation>Keine Störung ist gesetzt. Rechtsklick auf eine Verbindung der Bühne, von Knoten zu Knoten ziehen, oder eingeben: %1</translation>
    </message>
    <message>
        <source>No fault is set</source>
        <translation>Keine Störung gesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <translation>
            <numerusform>%n Störung</numerusform>
            <numerusform>%n Störungen</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault is set on any link.</source>
        <translation>Auf keiner Verbindung ist eine Störung gesetzt.</translation>
    </message>
    <message>
        <source>100,000 dropped</source>
        <translation>100.000 verworfen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line and why it failed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Set again</source>
        <translation>Wieder setzen</translation>
    </message>
    <message>
        <source>Copy its line</source>
        <translation>Ihre Zeile kopieren</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Lift it first</source>
        <translation>Zuerst aufheben</translation>
    </message>
    <message>
        <source>It is lifted already</source>
        <translation>Sie ist schon aufgehoben</translation>
    </message>
</context>
<context>
    <name>ringside::FaultFields</name>
    <message>
        <source>Like a network that swallows packets: no node is told, and no byte is lost.</source>
        <translation>Wie ein Netz, das Pakete verschluckt: Kein Knoten erfährt es, kein Byte geht verloren.</translation>
    </message>
    <message>
        <source>Done once; nothing stays set.</source>
        <translation>Geschieht einmal; nichts bleibt gesetzt.</translation>
    </message>
    <message>
        <source>Delay in milliseconds</source>
        <translation>Verzögerung in Millisekunden</translation>
    </message>
    <message>
        <source>Jitter in milliseconds</source>
        <translation>Jitter in Millisekunden</translation>
    </message>
    <message>
        <source>Each piece is delayed by up to this much more or less, evenly spread</source>
        <translation>Jedes Stück kommt um bis zu so viel früher oder später, gleichmäßig verteilt</translation>
    </message>
    <message>
        <source> ms</source>
        <translation> ms</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>give or take</source>
        <translation>plus/minus</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Unit of the rate</source>
        <translation>Einheit der Rate</translation>
    </message>
    <message>
        <source>bit: powers of 1000, as networks count; B: bytes, powers of 1024</source>
        <translation>bit: Potenzen von 1000, wie in Netzen üblich; B: Bytes, Potenzen von 1024</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Messages of the type %1</source>
        <translation>Nachrichten vom Typ %1</translation>
    </message>
    <message>
        <source>Share in percent</source>
        <translation>Anteil in Prozent</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>How many of these messages vanish, chosen at random</source>
        <translation>Wie viele dieser Nachrichten verschwinden, zufällig ausgewählt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Stimmen</translation>
    </message>
    <message>
        <source>AUTH-REQUEST and AUTH-ACK: no election goes over this link</source>
        <translation>AUTH-REQUEST und AUTH-ACK: Keine Wahl geht über diese Verbindung</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>All types of messages</source>
        <translation>Alle Nachrichtentypen</translation>
    </message>
</context>
<context>
    <name>ringside::FaultLever</name>
    <message>
        <source>Remove this row</source>
        <translation>Diese Zeile entfernen</translation>
    </message>
    <message>
        <source>Remove this row; its fault is lifted already</source>
        <translation>Diese Zeile entfernen; die Störung ist schon aufgehoben</translation>
    </message>
    <message>
        <source>Fault %1 is set: %2</source>
        <translation>Störung %1 ist gesetzt: %2</translation>
    </message>
    <message>
        <source>Fault is lifted: %1</source>
        <translation>Störung ist aufgehoben: %1</translation>
    </message>
    <message>
        <source>lift %1 — lifts this fault and nothing else; held bytes flow on</source>
        <translation>lift %1 – hebt diese Störung auf und sonst nichts; angehaltene Bytes fließen weiter</translation>
    </message>
    <message>
        <source>%1 — sets it again</source>
        <translation>%1 – setzt sie wieder</translation>
    </message>
    <message>
        <source>Under way…</source>
        <translation>Läuft…</translation>
    </message>
</context>
<context>
    <name>ringside::FaultModel</name>
    <message>
        <source>Fault</source>
        <translation>Störung</translation>
    </message>
    <message>
        <source>The action that set it. Unfold the row to see the single links</source>
        <translation>Die Aktion, die sie setzte. Aufgeklappt zeigt die Zeile die einzelnen Verbindungen</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>What happens to the bytes or messages</source>
        <translation>Was mit den Bytes oder Nachrichten geschieht</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>The links it is on, and what they carry</source>
        <translation>Die Verbindungen, auf denen sie liegt, und deren Ebene</translation>
    </message>
    <message>
        <source>Caught</source>
        <translation>Abgefangen</translation>
    </message>
    <message>
        <source>Bytes that Ringside holds now, or messages dropped so far</source>
        <translation>Bytes, die Ringside gerade anhält, oder bisher verworfene Nachrichten</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>How long it has been set</source>
        <translation>Wie lange sie gesetzt ist</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>An</translation>
    </message>
    <message>
        <source>On while it is set; switch it off to lift it</source>
        <translation>An, solange sie gesetzt ist; Ausschalten hebt sie auf</translation>
    </message>
    <message>
        <source>lifted</source>
        <translation>aufgehoben</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>a line and what it does</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 was lifted; switch it on to set it again.</source>
        <translation>%1 ist aufgehoben; Einschalten setzt sie wieder.</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a link and its fault</comment>
        <translation>%1: %2</translation>
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
    <name>ringside::HotSlots</name>
    <message>
        <source>Slots with the most keys</source>
        <translation>Slots mit den meisten Schlüsseln</translation>
    </message>
    <message>
        <source>The slots with the most keys. Many keys in one slot share a hash tag: they all live on one node and move together. A click selects the slot.</source>
        <translation>Die Slots mit den meisten Schlüsseln. Viele Schlüssel in einem Slot haben einen gemeinsamen Hash-Tag: Sie liegen alle auf einem Knoten und ziehen zusammen um. Ein Klick wählt den Slot aus.</translation>
    </message>
    <message numerus="yes">
        <source>slot %1: %Ln key(s)</source>
        <translation>
            <numerusform>Slot %1: %Ln Schlüssel</numerusform>
            <numerusform>Slot %1: %Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Most keys in a slot</source>
        <translation>Die meisten Schlüssel in einem Slot</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
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
    <name>ringside::InsurancePanel</name>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Writes 50 customers with their policies and claims; again: goes on where it stopped. Other numbers are at the arrow</source>
        <translation>Schreibt 50 Kunden mit ihren Policen und Schäden; noch einmal: macht weiter, wo es aufhörte. Andere Anzahlen stehen am Pfeil</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Counts the keys of the insurance on every master</source>
        <translation>Zählt die Schlüssel der Versicherung auf jedem Master</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deletes the insurance data. Asks before</source>
        <translation>Löscht die Versicherungsdaten. Fragt vorher</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>customer: 1, 2, …</source>
        <translation>Kunde: 1, 2, …</translation>
    </message>
    <message>
        <source>The number of a customer, or its id: CUST-2016-000001</source>
        <translation>Die Nummer eines Kunden oder seine Kennung: CUST-2016-000001</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Reads the customer from its one node: profile, policies, claims, keys</source>
        <translation>Liest den Kunden von seinem einen Knoten: Profil, Policen, Schäden, Schlüssel</translation>
    </message>
    <message>
        <source>%1 customers</source>
        <translation>%1 Kunden</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Keys by master; the line is an even share</source>
        <translation>Schlüssel je Master; die Linie ist ein gleicher Anteil</translation>
    </message>
    <message>
        <source>Insurance keys of each master</source>
        <translation>Schlüssel der Versicherung auf jedem Master</translation>
    </message>
    <message>
        <source>New policy</source>
        <translation>Neue Police</translation>
    </message>
    <message>
        <source>Writes a policy of type auto in one transaction. Other types are at the arrow</source>
        <translation>Schreibt eine Police der Art auto in einer Transaktion. Andere Arten stehen am Pfeil</translation>
    </message>
    <message>
        <source>File a claim</source>
        <translation>Schaden melden</translation>
    </message>
    <message>
        <source>A claim of 500 on the chosen policy, or on the first active one: one script looks and writes</source>
        <translation>Ein Schaden von 500 auf die gewählte Police oder auf die erste aktive: Ein Skript sieht nach und schreibt</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Approves or denies a claim, under WATCH</source>
        <translation>Erkennt einen Schaden an oder lehnt ihn ab, unter WATCH</translation>
    </message>
    <message>
        <source>No claim of this customer waits for a decision.</source>
        <translation>Kein Schaden dieses Kunden wartet auf eine Entscheidung.</translation>
    </message>
    <message>
        <source>Transfer…</source>
        <translation>Übertragen…</translation>
    </message>
    <message>
        <source>Writes the line below for you to change: the policy goes to another customer, in another slot</source>
        <translation>Schreibt die Zeile unten zum Ändern: Die Police geht an einen anderen Kunden in einem anderen Slot</translation>
    </message>
    <message>
        <source>This customer has no policy to give.</source>
        <translation>Dieser Kunde hat keine Police abzugeben.</translation>
    </message>
    <message>
        <source>Two tags</source>
        <translation>Zwei Tags</translation>
    </message>
    <message>
        <source>A key with braces and one without: two keys, two slots</source>
        <translation>Ein Schlüssel mit Klammern und einer ohne: zwei Schlüssel, zwei Slots</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 anerkennen</translation>
    </message>
    <message>
        <source>Deny %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>All customers with their policies and claims go, and the three keys that count them. Other keys stay.</source>
        <translation>Alle Kunden mit ihren Policen und Schäden gehen, und die drei Schlüssel, die sie zählen. Andere Schlüssel bleiben.</translation>
    </message>
    <message>
        <source>The customers, policies and claims of the printed lab. All keys of a customer have one hash tag, so they lie in one slot. Press Load to write 50 customers.</source>
        <translation>Die Kunden, Policen und Schäden des gedruckten Labors. Alle Schlüssel eines Kunden haben ein gemeinsames Hash-Tag, also liegen sie in einem Slot. „Laden“ schreibt 50 Kunden.</translation>
    </message>
    <message>
        <source>%1. Changed since: press Show</source>
        <translation>%1. Seither geändert: „Zeigen“ drücken</translation>
    </message>
    <message>
        <source>%1 · slot %2 on node %3 · %4 keys</source>
        <translation>%1 · Slot %2 auf Knoten %3 · %4 Schlüssel</translation>
    </message>
</context>
<context>
    <name>ringside::InterruptedStrip</name>
    <message>
        <source>A migration that was interrupted</source>
        <translation>Eine Migration, die unterbrochen wurde</translation>
    </message>
</context>
<context>
    <name>ringside::KeyBars</name>
    <message>
        <source>no owner</source>
        <translation>ohne Besitzer</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>shard %1</source>
        <translation>Shard %1</translation>
    </message>
    <message>
        <source>How many keys lead to each shard</source>
        <translation>Wie viele Schlüssel zu jedem Shard führen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s) in slots that no master owns.</source>
        <translation>
            <numerusform>%Ln Schlüssel in Slots ohne Besitzer.</numerusform>
            <numerusform>%Ln Schlüssel in Slots ohne Besitzer.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shard %1, %2: %3. An even share (the dark line) would be %4. The shard owns %5 % of all slots.</source>
        <translation>Shard %1, %2: %3. Ein gleicher Anteil (die dunkle Linie) wären %4. Der Shard besitzt %5 % aller Slots.</translation>
    </message>
</context>
<context>
    <name>ringside::KeyCard</name>
    <message>
        <source>Go to slot</source>
        <translation>Zum Slot</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A key, or a command with several keys</source>
        <translation>Ein Schlüssel oder ein Befehl mit mehreren Schlüsseln</translation>
    </message>
    <message>
        <source>a key, or a command such as MGET a b</source>
        <translation>ein Schlüssel oder ein Befehl wie MGET a b</translation>
    </message>
    <message>
        <source>Computed here, as every client does it: no server is asked, nothing is written. Enter shows the slot.</source>
        <translation>Hier berechnet, wie jeder Client es tut: Kein Server wird gefragt, nichts wird geschrieben. Eingabe zeigt den Slot.</translation>
    </message>
    <message>
        <source>The part that is hashed is coloured: what stands between the first { and the next }, or the whole key</source>
        <translation>Farbig ist der Teil, aus dem der Hash berechnet wird: was zwischen der ersten { und der nächsten } steht, sonst der ganze Schlüssel</translation>
    </message>
    <message>
        <source>A key&apos;s slot is CRC16 of its hash tag, modulo 16384. Type one to see where it would lie; nothing is written.</source>
        <translation>Der Slot eines Schlüssels ist CRC16 seines Hash-Tags, modulo 16384. Einen eingeben, um zu sehen, wo er läge; geschrieben wird nichts.</translation>
    </message>
    <message>
        <source>Selects slot %1 on the stage and the map</source>
        <translation>Wählt Slot %1 auf der Bühne und der Karte aus</translation>
    </message>
    <message>
        <source>Type a key first</source>
        <translation>Zuerst einen Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Copies key, hash tag, CRC16, slot and node as a table</source>
        <translation>Kopiert Schlüssel, Hash-Tag, CRC16, Slot und Knoten als Tabelle</translation>
    </message>
</context>
<context>
    <name>ringside::KeySheet</name>
    <message>
        <source>Copy table</source>
        <translation>Tabelle kopieren</translation>
    </message>
    <message>
        <source>Many keys, one a line</source>
        <translation>Viele Schlüssel, je einer pro Zeile</translation>
    </message>
    <message>
        <source>many keys,
one a line</source>
        <translation>viele Schlüssel,
einer pro Zeile</translation>
    </message>
    <message>
        <source>Paste keys here, thousands if you like, to see how evenly they spread. They stay here: no server is asked.</source>
        <translation>Hier Schlüssel einfügen, gern Tausende, um zu sehen, wie gleichmäßig sie sich verteilen. Sie bleiben hier: Kein Server wird gefragt.</translation>
    </message>
    <message>
        <source>How evenly the keys spread</source>
        <translation>Wie gleichmäßig die Schlüssel liegen</translation>
    </message>
    <message>
        <source>Whether one command may use all these keys</source>
        <translation>Ob ein einziger Befehl alle diese Schlüssel nutzen darf</translation>
    </message>
    <message>
        <source>Paste keys first</source>
        <translation>Zuerst Schlüssel einfügen</translation>
    </message>
    <message>
        <source>Copies the shards&apos; figures and every key with its slot and node, as tables</source>
        <translation>Kopiert die Zahlen der Shards und jeden Schlüssel mit Slot und Knoten, als Tabellen</translation>
    </message>
</context>
<context>
    <name>ringside::KeysPanel</name>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weiterer</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>CRC16 0x%1 = %2, modulo 16384: slot %3</source>
        <translation>CRC16 0x%1 = %2, modulo 16384: Slot %3</translation>
    </message>
    <message>
        <source>No master owns this slot: CLUSTERDOWN</source>
        <translation>Dieser Slot gehört niemandem: CLUSTERDOWN</translation>
    </message>
    <message>
        <source>on node %1 (:%2)</source>
        <translation>auf Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>copied to %1</source>
        <translation>kopiert auf %1</translation>
    </message>
    <message>
        <source>not served now</source>
        <translation>zurzeit nicht bedient</translation>
    </message>
    <message>
        <source>One command</source>
        <translation>Ein Befehl</translation>
    </message>
    <message numerus="yes">
        <source>%1 may use these %Ln key(s): all are in slot %2.</source>
        <translation>
            <numerusform>%1 darf diesen %Ln Schlüssel nutzen: Er liegt in Slot %2.</numerusform>
            <numerusform>%1 darf diese %Ln Schlüssel nutzen: Alle liegen in Slot %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would be refused (CROSSSLOT): not in slot %2: %3.</source>
        <translation>%1 würde abgelehnt (CROSSSLOT): nicht in Slot %2: %3.</translation>
    </message>
    <message>
        <source>A hash tag would help: %1</source>
        <translation>Ein Hash-Tag würde helfen: %1</translation>
    </message>
    <message>
        <source>%1: slot %2</source>
        <translation>%1: Slot %2</translation>
    </message>
    <message>
        <source> → %1: slot %2</source>
        <translation> → %1: Slot %2</translation>
    </message>
    <message>
        <source>Keys with the same hash tag share one slot, one node and its load. Tag only keys that belong together.</source>
        <translation>Schlüssel mit demselben Hash-Tag teilen sich einen Slot, einen Knoten und dessen Last. Nur Schlüssel, die zusammengehören, sollten einen Tag bekommen.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln key(s) in slot %1</source>
        <translation>
            <numerusform>%Ln Schlüssel in Slot %1</numerusform>
            <numerusform>Alle %Ln Schlüssel in Slot %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in one slot: CROSSSLOT</source>
        <translation>Nicht in einem Slot: CROSSSLOT</translation>
    </message>
    <message>
        <source>How keys spread over the shards</source>
        <translation>Wie sich Schlüssel auf die Shards verteilen</translation>
    </message>
    <message>
        <source>How keys spread</source>
        <translation>Wie sich Schlüssel verteilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln slot(s)</source>
        <translation>
            <numerusform>in %Ln Slot</numerusform>
            <numerusform>in %Ln Slots</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2, at most %3 % off the even share</source>
        <translation>%1 %2, höchstens %3 % neben dem gleichen Anteil</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Hash tag</source>
        <translation>Hash-Tag</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Shard</source>
        <translation>Shard</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleich verteilt</translation>
    </message>
    <message>
        <source>Deviation %</source>
        <translation>Abweichung %</translation>
    </message>
    <message>
        <source>Share of slots %</source>
        <translation>Anteil der Slots %</translation>
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
    <name>ringside::LatencyBars</name>
    <message>
        <source>half</source>
        <translation>Hälfte</translation>
    </message>
    <message>
        <source>Half of all operations had their answer within this time (the median, p50)</source>
        <translation>Die Hälfte aller Operationen hatte ihre Antwort innerhalb dieser Zeit (der Median, p50)</translation>
    </message>
    <message>
        <source>90 %</source>
        <translation>90 %</translation>
    </message>
    <message>
        <source>Nine of ten operations had their answer within this time (p90)</source>
        <translation>Neun von zehn Operationen hatten ihre Antwort innerhalb dieser Zeit (p90)</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>99 of 100 operations had their answer within this time (p99)</source>
        <translation>99 von 100 Operationen hatten ihre Antwort innerhalb dieser Zeit (p99)</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99,9 %</translation>
    </message>
    <message>
        <source>999 of 1,000 operations had their answer within this time (p99.9)</source>
        <translation>999 von 1.000 Operationen hatten ihre Antwort innerhalb dieser Zeit (p99,9)</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>längste</translation>
    </message>
    <message>
        <source>No operation waited longer</source>
        <translation>Keine Operation hat länger gewartet</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>Noch wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>%1: service %2</source>
        <translation>%1: Service %2</translation>
    </message>
    <message>
        <source>%1: service %2, intended %3</source>
        <translation>%1: Service %2, Soll %3</translation>
    </message>
    <message>
        <source>Service: from the moment an operation was sent to its answer. Intended: from the moment the rate wanted it to be sent. When a server stops for a second, the few operations that wait for it are slow by the first measure; by the second all are that should have been sent meanwhile. A tool that shows the first only hides what users feel (coordinated omission).</source>
        <translation>Service: vom Senden einer Operation bis zu ihrer Antwort. Soll: von dem Augenblick an, in dem die Rate sie gesendet haben wollte. Hält ein Server für eine Sekunde an, so sind nach dem ersten Maß nur die wenigen Operationen langsam, die auf ihn warten; nach dem zweiten sind es alle, die inzwischen gesendet werden sollten. Ein Werkzeug, das nur das erste zeigt, verbirgt, was Nutzer spüren (coordinated omission).</translation>
    </message>
    <message>
        <source>Service latency</source>
        <translation>Service-Latenz</translation>
    </message>
    <message>
        <source>Intended latency</source>
        <translation>Soll-Latenz</translation>
    </message>
    <message>
        <source>Flat out, nothing is due at a time. Start with a rate to see what users feel.</source>
        <translation>Ohne Rate ist nichts zu einer Zeit fällig. Mit einer Rate sieht man, was Nutzer spüren.</translation>
    </message>
</context>
<context>
    <name>ringside::LedgerPanel</name>
    <message>
        <source>Writers of the ledger</source>
        <translation>Schreiber des Kontobuchs</translation>
    </message>
    <message>
        <source>Acknowledged writes that are gone</source>
        <translation>Bestätigte Schreibzugriffe, die weg sind</translation>
    </message>
    <message>
        <source>c99 beside node 99</source>
        <translation>c99 neben Knoten 99</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Starts no new writes and waits for those under way</source>
        <translation>Beginnt keine neuen Schreibzugriffe und wartet auf die laufenden</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Gegenlesen</translation>
    </message>
    <message>
        <source>Waits until all is healed and quiet, reads every element from its owner, and names what is lost</source>
        <translation>Wartet, bis alles geheilt und zur Ruhe gekommen ist, liest jedes Element von seinem Besitzer und nennt, was verloren ist</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Saves every operation to a file, one a line</source>
        <translation>Speichert jede Operation als Zeile einer Datei</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Deletes the ledger&apos;s own keys from the cluster, and its account</source>
        <translation>Löscht die eigenen Schlüssel des Kontobuchs aus dem Cluster, und das Kontobuch selbst</translation>
    </message>
    <message>
        <source>One writer beside node %1</source>
        <translation>Ein Schreiber neben Knoten %1</translation>
    </message>
    <message>
        <source>ledger start beside=%1</source>
        <translation>ledger start beside=%1</translation>
    </message>
    <message>
        <source>On both sides of a split: beside nodes %1</source>
        <translation>Auf beiden Seiten einer Teilung: neben Knoten %1</translation>
    </message>
    <message>
        <source>The same, each write with WAIT 1</source>
        <translation>Dasselbe, jeder Schreibzugriff mit WAIT 1</translation>
    </message>
    <message>
        <source>ledger start beside=%1 wait=1: a write counts only when a replica has it too</source>
        <translation>ledger start beside=%1 wait=1: Ein Schreibzugriff zählt erst, wenn auch eine Replica ihn hat</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Every operation of the ledger, a line each</source>
        <translation>Jede Operation des Kontobuchs, je eine Zeile</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Writers write each element once and record every answer. After a failure has healed, reading back names each write that was acknowledged and is gone.</source>
        <translation>Schreiber schreiben jedes Element genau einmal und halten jede Antwort fest. Ist ein Ausfall geheilt, nennt das Gegenlesen jeden bestätigten Schreibzugriff, der weg ist.</translation>
    </message>
    <message>
        <source>Writing. Now break something: a writer is on the same side as the node beside it. Then heal, and read back.</source>
        <translation>Es wird geschrieben. Jetzt etwas kaputt machen: Ein Schreiber steht auf derselben Seite wie der Knoten neben ihm. Danach heilen und gegenlesen.</translation>
    </message>
    <message>
        <source>Writing has stopped. Heal what is broken, then read back.</source>
        <translation>Das Schreiben ist beendet. Heilen, was kaputt ist, dann gegenlesen.</translation>
    </message>
    <message>
        <source>Reading back: %1 %</source>
        <translation>Gegenlesen: %1 %</translation>
    </message>
    <message>
        <source>None of the %1 acknowledged writes is lost.</source>
        <translation>Von %1 bestätigten Schreibzugriffen ist keiner verloren.</translation>
    </message>
    <message>
        <source>Lost: %2 of %1 acknowledged writes.</source>
        <translation>Verloren: %2 von %1 bestätigten Schreibzugriffen.</translation>
    </message>
    <message>
        <source>There all the same: %2 of %1 writes without an answer.</source>
        <translation>Ohne Antwort: %1, davon doch geschrieben: %2.</translation>
    </message>
    <message>
        <source>Refused, and yet there: %1. That must not happen.</source>
        <translation>Abgelehnt und doch geschrieben: %1. Das darf nicht sein.</translation>
    </message>
    <message>
        <source>Places two writers in the network, one on each side of a split. Each element is written once, and the ledger keeps every answer. Other choices are at the arrow</source>
        <translation>Setzt zwei Schreiber ins Netz, einen auf jede Seite einer Teilung. Jedes Element wird einmal geschrieben, und das Kontobuch behält jede Antwort. Andere Möglichkeiten stehen am Pfeil</translation>
    </message>
    <message>
        <source>Stop writing</source>
        <translation>Schreiben beenden</translation>
    </message>
</context>
<context>
    <name>ringside::LessonDesk</name>
    <message>
        <source>There is no lesson %1.</source>
        <translation>Eine Lektion %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be taken. Line %2, column %3: %4</source>
        <translation>%1 kann nicht verwendet werden. Zeile %2, Spalte %3: %4</translation>
    </message>
    <message>
        <source>The cluster of this lesson starts…</source>
        <translation>Der Cluster dieser Lektion startet…</translation>
    </message>
    <message>
        <source>This step needs a master that runs and has a running replica. Bring the cluster in order, then press Begin again.</source>
        <translation>Dieser Schritt braucht einen laufenden Master mit einer laufenden Replica. Den Cluster in Ordnung bringen, dann „Neu beginnen“ drücken.</translation>
    </message>
    <message>
        <source>Something goes wrong, out of sight…</source>
        <translation>Etwas geht schief, im Verborgenen…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The fault of this step could not be set. Bring the cluster in order, then press Begin again.</source>
        <translation>Die Störung dieses Schritts konnte nicht gesetzt werden. Den Cluster in Ordnung bringen, dann „Neu beginnen“ drücken.</translation>
    </message>
    <message>
        <source>The answer cannot be compared: what it is measured by is not known now.</source>
        <translation>Die Antwort lässt sich nicht vergleichen: Woran sie gemessen wird, ist jetzt nicht bekannt.</translation>
    </message>
    <message>
        <source>The cluster goes on as it is: this step has no way back of its own. “Anew” in the list of lessons begins the whole lesson again.</source>
        <translation>Der Cluster bleibt, wie er ist: Dieser Schritt hat keinen eigenen Weg zurück. „Von vorn“ in der Liste der Lektionen beginnt die ganze Lektion noch einmal.</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>Keine Lektion ist offen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>The step begins again, out of sight…</source>
        <translation>Der Schritt beginnt im Verborgenen neu…</translation>
    </message>
    <message>
        <source>What was wrong in the step before is put right, out of sight…</source>
        <translation>Was im Schritt davor gestört war, wird im Verborgenen in Ordnung gebracht…</translation>
    </message>
</context>
<context>
    <name>ringside::LessonPanel</name>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>‹ Lessons</source>
        <translation>‹ Lektionen</translation>
    </message>
    <message>
        <source>Back to all lessons</source>
        <translation>Zurück zu allen Lektionen</translation>
    </message>
    <message>
        <source>Back to all lessons. Where you are is kept, cluster included.</source>
        <translation>Zurück zu allen Lektionen. Der Stand bleibt erhalten, samt Cluster.</translation>
    </message>
    <message>
        <source>Hint (−1)</source>
        <translation>Tipp (−1)</translation>
    </message>
    <message>
        <source>Shows the next hint. It costs a point.</source>
        <translation>Zeigt den nächsten Tipp. Er kostet einen Punkt.</translation>
    </message>
    <message>
        <source>Show me (−3)</source>
        <translation>Zeig es mir (−3)</translation>
    </message>
    <message>
        <source>Shows the lines that solve this step, before anything runs. It costs three points.</source>
        <translation>Zeigt die Zeilen, die diesen Schritt lösen, bevor etwas ausgeführt wird. Das kostet drei Punkte.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begins this step again</source>
        <translation>Beginnt diesen Schritt noch einmal</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Der vorige Schritt</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Der nächste Schritt</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>One file for hand-in: steps, predictions beside what was measured, points</source>
        <translation>Eine Datei zum Abgeben: Schritte, Vorhersagen neben den Messungen, Punkte</translation>
    </message>
    <message>
        <source>Part %1 · %2</source>
        <translation>Teil %1 · %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>All lessons</source>
        <translation>Alle Lektionen</translation>
    </message>
    <message>
        <source>The next step. This one is not reached yet; you can come back to it.</source>
        <translation>Der nächste Schritt. Dieser ist noch nicht erreicht; eine Rückkehr ist jederzeit möglich.</translation>
    </message>
    <message>
        <source>%1 of %2 points</source>
        <translation>%1 von %2 Punkten</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation>Noch läuft etwas</translation>
    </message>
</context>
<context>
    <name>ringside::LinkDialog</name>
    <message>
        <source>Set the fault</source>
        <translation>Störung setzen</translation>
    </message>
    <message>
        <source>Fault on a link</source>
        <translation>Verbindung stören</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is set.</source>
        <translation>Nichts wird gesetzt.</translation>
    </message>
    <message>
        <source>One end of the link</source>
        <translation>Ein Ende der Verbindung</translation>
    </message>
    <message>
        <source>The other end of the link</source>
        <translation>Das andere Ende der Verbindung</translation>
    </message>
    <message>
        <source>What the link carries</source>
        <translation>Ebene der Verbindung</translation>
    </message>
    <message>
        <source>bus and replication</source>
        <translation>Bus und Replikation</translation>
    </message>
    <message>
        <source>cluster bus only</source>
        <translation>nur Cluster-Bus</translation>
    </message>
    <message>
        <source>replication only</source>
        <translation>nur Replikation</translation>
    </message>
    <message>
        <source>both ways</source>
        <translation>beide Richtungen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögern</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Drosseln</translation>
    </message>
    <message>
        <source>Drop messages</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Every byte is held</source>
        <translation>Jedes Byte wird angehalten</translation>
    </message>
    <message>
        <source>Every byte comes later</source>
        <translation>Jedes Byte kommt später an</translation>
    </message>
    <message>
        <source>A limit on bytes a second</source>
        <translation>Eine Grenze für Bytes pro Sekunde</translation>
    </message>
    <message>
        <source>Whole messages of the cluster bus vanish</source>
        <translation>Ganze Nachrichten des Cluster-Busses verschwinden</translation>
    </message>
    <message>
        <source>The connections are reset, once</source>
        <translation>Die TCP-Verbindungen werden einmal zurückgesetzt</translation>
    </message>
    <message>
        <source>and</source>
        <comment>two ends of a link</comment>
        <translation>und</translation>
    </message>
    <message>
        <source>Between</source>
        <translation>Zwischen</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Concerns</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>node %1 (:%2)</source>
        <translation>Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>nodes %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>the client&apos;s connections</source>
        <translation>Verbindungen des Clients</translation>
    </message>
    <message>
        <source>Fault on %1</source>
        <translation>Störung auf %1</translation>
    </message>
    <message>
        <source>link %1</source>
        <translation>Verbindung %1</translation>
    </message>
    <message>
        <source>Only messages of the cluster bus may vanish. A replication stream that loses a byte is corrupt.</source>
        <translation>Nur Nachrichten des Cluster-Busses dürfen verschwinden. Ein Replikationsstrom, dem ein Byte fehlt, ist beschädigt.</translation>
    </message>
    <message>
        <source>A client has only its own connections.</source>
        <translation>Ein Client hat nur seine eigenen Verbindungen.</translation>
    </message>
    <message>
        <source>The bus carries gossip and votes, replication the writes</source>
        <translation>Über den Bus gehen Gossip und Stimmen, über die Replikation die Schreibzugriffe</translation>
    </message>
    <message>
        <source>Sends: %1</source>
        <translation>Sendet: %1</translation>
    </message>
</context>
<context>
    <name>ringside::LinkLegend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Was die Zeichen bedeuten</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>delayed</source>
        <translation>verzögert</translation>
    </message>
    <message>
        <source>throttled</source>
        <translation>gedrosselt</translation>
    </message>
    <message>
        <source>drops messages</source>
        <translation>verwirft Nachrichten</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
</context>
<context>
    <name>ringside::LinkMatrix</name>
    <message>
        <source>Every directed link and its faults</source>
        <translation>Jede gerichtete Verbindung und ihre Störungen</translation>
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
        <source>What the sender believes about the other node</source>
        <translation>Was der Sender von dem anderen Knoten glaubt</translation>
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
        <source>%1 says %2 is %3</source>
        <translation>für %1 ist %2 %3</translation>
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
        <source>The connections stay open. What is sent in a cut direction is held until you heal it, then it flows on.</source>
        <translation>Die TCP-Verbindungen bleiben offen. Was in eine getrennte Richtung gesendet wird, wird bis zum Heilen angehalten und fließt dann weiter.</translation>
    </message>
    <message>
        <source>Both directions are open.</source>
        <translation>Beide Richtungen sind offen.</translation>
    </message>
    <message>
        <source>The connections stay open; every byte arrives later, and some messages of the bus not at all.</source>
        <translation>Die TCP-Verbindungen bleiben offen; jedes Byte kommt später an, manche Nachrichten des Busses gar nicht.</translation>
    </message>
    <message>
        <source>The connections stay open; every byte arrives, only later.</source>
        <translation>Die TCP-Verbindungen bleiben offen; jedes Byte kommt an, nur später.</translation>
    </message>
    <message>
        <source>The connections stay open; some messages of the bus vanish on the way.</source>
        <translation>Die TCP-Verbindungen bleiben offen; manche Nachrichten des Busses verschwinden unterwegs.</translation>
    </message>
    <message>
        <source>%1, and %2 more</source>
        <comment>a fault of a link, how many others it has</comment>
        <translation>%1, und %2 weitere</translation>
    </message>
    <message>
        <source>%1 said %2 is %3 before it fell silent</source>
        <translation>für %1 war %2 %3, bevor er verstummte</translation>
    </message>
</context>
<context>
    <name>ringside::LoadPanel</name>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Fifty clients ask for 2,000 operations a second until they are stopped. Other loads are at the arrow</source>
        <translation>Fünfzig Clients verlangen 2.000 Operationen pro Sekunde, bis sie angehalten werden. Andere Lasten stehen am Pfeil</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Sends nothing more and waits for the answers that are due</source>
        <translation>Sendet nichts mehr und wartet auf die Antworten, die noch fehlen</translation>
    </message>
    <message>
        <source>Headroom</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Finds the highest rate at which 99 of 100 operations are answered within 5 ms, and what sets the limit</source>
        <translation>Findet die höchste Rate, bei der 99 von 100 Operationen innerhalb von 5 ms beantwortet werden, und was die Grenze setzt</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Benchmark</translation>
    </message>
    <message>
        <source>A single server against clusters of 1, 2 and 3 masters, in scratch labs beside this one</source>
        <translation>Ein einzelner Server gegen Cluster aus 1, 2 und 3 Mastern, in eigenen Laboren neben diesem</translation>
    </message>
    <message>
        <source>Flat out: as fast as the answers come</source>
        <translation>So schnell, wie die Antworten kommen</translation>
    </message>
    <message>
        <source>2,000 a second, one command at a time</source>
        <translation>2.000 pro Sekunde, ein Befehl nach dem anderen</translation>
    </message>
    <message>
        <source>Every second operation on one key</source>
        <translation>Jede zweite Operation auf einen Schlüssel</translation>
    </message>
    <message>
        <source>All keys with one hash tag: one slot, one master</source>
        <translation>Alle Schlüssel mit einem Hash-Tag: ein Slot, ein Master</translation>
    </message>
    <message>
        <source>Reads from the replicas</source>
        <translation>Liest von den Replicas</translation>
    </message>
    <message>
        <source>With the retries of the handout (three tries)</source>
        <translation>Mit den Wiederholungen der Anleitung (drei Versuche)</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Clients that read and write, measured: how many operations a second, how long each takes, what fails. Start a load, then break something, and see what users feel.</source>
        <translation>Clients, die lesen und schreiben, gemessen: wie viele Operationen pro Sekunde, wie lange jede dauert, was scheitert. Eine Last starten, dann etwas kaputtmachen, und sehen, was Nutzer spüren.</translation>
    </message>
    <message>
        <source>Followed: %1</source>
        <translation>Gefolgt: %1</translation>
    </message>
    <message>
        <source>Tried again or given up: %1</source>
        <translation>Noch einmal versucht oder aufgegeben: %1</translation>
    </message>
    <message>
        <source>%1 operations are due and wait for a free client.</source>
        <translation>%1 Operationen sind fällig und warten auf einen freien Client.</translation>
    </message>
    <message>
        <source>%1 were never sent: a million were waiting already.</source>
        <translation>%1 wurden nie gesendet: Eine Million wartete schon.</translation>
    </message>
    <message>
        <source>Nothing was redirected, and nothing went wrong.</source>
        <translation>Nichts wurde umgeleitet, und nichts ging schief.</translation>
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
        <source>Marks these words. Enter goes to the next match, Shift+Enter back</source>
        <translation>Markiert diese Wörter; Eingabe geht zur nächsten Stelle, Umschalt+Eingabe zurück</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Go to the match before (Shift+F3)</source>
        <translation>Zur vorigen Stelle gehen (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Go to the next match (F3)</source>
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
        <source>The file was started again; earlier lines are gone.</source>
        <translation>Die Datei wurde neu begonnen; frühere Zeilen sind weg.</translation>
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
    <name>ringside::LostModel</name>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>no fault was set</source>
        <translation>keine Störung war gesetzt</translation>
    </message>
    <message>
        <source>%1 after %2 began</source>
        <translation>%1 nach Beginn: %2</translation>
    </message>
    <message>
        <source>Acknowledged at</source>
        <translation>Bestätigt um</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
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
        <source>This stops all %n node(s) of “%1” and deletes their data. It cannot be undone.</source>
        <translation>
            <numerusform>Das beendet den %n Knoten von „%1“ und löscht seine Daten. Es lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Das beendet alle %n Knoten von „%1“ und löscht ihre Daten. Es lässt sich nicht rückgängig machen.</numerusform>
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
        <source>Like the desktop</source>
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
        <source>&amp;Animate changes</source>
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
    <message>
        <source>Packets &amp;in flight</source>
        <translation>Pakete im Flu&amp;g</translation>
    </message>
    <message>
        <source>Co&amp;nsole and log</source>
        <translation>Ko&amp;nsole und Protokoll</translation>
    </message>
    <message>
        <source>As &amp;at first</source>
        <translation>Wie zu &amp;Beginn</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Lektionen (*.md)</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Your name, as it is to stand in the report:</source>
        <translation>Dein Name, wie er im Bericht stehen soll:</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report (*.html)</source>
        <translation>Bericht (*.html)</translation>
    </message>
    <message>
        <source>The report is not saved</source>
        <translation>Der Bericht ist nicht gespeichert</translation>
    </message>
    <message>
        <source>Lessons – Ringside</source>
        <translation>Lektionen – Ringside</translation>
    </message>
    <message>
        <source>A cluster of its own is made, filled, and loses a master…</source>
        <translation>Ein eigener Cluster wird gebaut, gefüllt und verliert einen Master…</translation>
    </message>
</context>
<context>
    <name>ringside::MatrixPanel</name>
    <message>
        <source>all</source>
        <translation>alles</translation>
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
        <source>Faults on everything a link carries</source>
        <translation>Störungen auf allen Ebenen einer Verbindung</translation>
    </message>
    <message>
        <source>Faults on the cluster bus only</source>
        <translation>Nur Störungen auf dem Cluster-Bus</translation>
    </message>
    <message>
        <source>Faults on replication only</source>
        <translation>Nur Störungen auf der Replikation</translation>
    </message>
    <message>
        <source>rows send, columns receive</source>
        <translation>Zeilen senden, Spalten empfangen</translation>
    </message>
</context>
<context>
    <name>ringside::MeasureDialog</name>
    <message>
        <source>node %1, replica of node %2</source>
        <translation>Knoten %1, Replica von Knoten %2</translation>
    </message>
    <message>
        <source>node %1, master</source>
        <translation>Knoten %1, Master</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>about %1 seconds</source>
        <translation>etwa %1 Sekunden</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>etwa %1 Minuten</translation>
    </message>
    <message>
        <source>How many failovers</source>
        <translation>Wie viele Failover</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Measure many failovers</source>
        <translation>Viele Failover messen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>In the shard of</source>
        <translation>Im Shard von</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Node of the shard</source>
        <translation>Knoten des Shards</translation>
    </message>
    <message>
        <source>The shard of this node fails over, again and again</source>
        <translation>Der Shard dieses Knotens macht wieder und wieder einen Failover</translation>
    </message>
    <message>
        <source>Sends: %1</source>
        <translation>Sendet: %1</translation>
    </message>
    <message>
        <source>Each time the shard&apos;s master is killed (node %1 first), a replica takes over, and the killed node is restarted. With a node timeout of %2 ms this takes %3 in all. Cancel is beside its progress.</source>
        <translation>Jedes Mal wird der Master des Shards mit Kill beendet (zuerst Knoten %1), eine Replica übernimmt, und der beendete Knoten startet neu. Bei einem Node-Timeout von %2 ms dauert das im Ganzen %3. Abbrechen steht neben dem Fortschritt.</translation>
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
        <source>What the other nodes believe about it</source>
        <translation>Was die anderen Knoten von ihm glauben</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>Schreibzugriffe</translation>
    </message>
    <message>
        <source>Whether it accepts a write now, judged from its INFO and CONFIG</source>
        <translation>Ob er jetzt einen Schreibzugriff annimmt, nach seinem INFO und CONFIG beurteilt</translation>
    </message>
    <message>
        <source>Epoch current · config</source>
        <translation>Epoche aktuell · config</translation>
    </message>
    <message>
        <source>The highest epoch that it knows, and the epoch with which it claimed its slots</source>
        <translation>Die höchste Epoche, die er kennt, und die, mit der er seine Slots beansprucht</translation>
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
        <source>The process runs but has not answered yet</source>
        <translation>Der Prozess läuft, hat aber noch nicht geantwortet</translation>
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
        <source>Nodes that mark it FAIL: %1</source>
        <translation>Knoten, die ihn als FAIL melden: %1</translation>
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
        <source>What the node says of itself</source>
        <translation>Was der Knoten von sich sagt</translation>
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
        <source>Hash slots it owns, as the cluster sees it</source>
        <translation>Hash-Slots, die er nach Sicht des Clusters besitzt</translation>
    </message>
    <message>
        <source>Master</source>
        <translation>Master</translation>
    </message>
    <message>
        <source>The master that it replicates</source>
        <translation>Der Master, den er repliziert</translation>
    </message>
    <message>
        <source>Others say</source>
        <translation>Andere sagen</translation>
    </message>
    <message>
        <source>How many other nodes mark it FAIL or PFAIL</source>
        <translation>Wie viele andere Knoten ihn als FAIL oder PFAIL melden</translation>
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
    <message>
        <source>It runs, but not all facts about it are known: %1</source>
        <translation>Er läuft, aber nicht alles über ihn ist bekannt: %1</translation>
    </message>
    <message>
        <source>Its master is not of this lab.</source>
        <translation>Sein Master ist nicht aus diesem Labor.</translation>
    </message>
    <message>
        <source>Commands on data per second; what Ringside asks the server is left out</source>
        <translation>Befehle auf Daten pro Sekunde; was Ringside den Server fragt, zählt nicht</translation>
    </message>
    <message>
        <source>handshake</source>
        <translation>Handshake</translation>
    </message>
    <message>
        <source>✕ FAIL</source>
        <translation>✕ FAIL</translation>
    </message>
    <message>
        <source>? PFAIL</source>
        <translation>? PFAIL</translation>
    </message>
    <message>
        <source>not of this lab</source>
        <translation>nicht aus diesem Labor</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>It is not Ringside&apos;s process.</source>
        <translation>Dies ist kein Prozess von Ringside.</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
</context>
<context>
    <name>ringside::NodesTable</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>One row for each node. Right-click a header to choose columns, or a row for what can be done to the node.</source>
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
        <source>What each node believes about each other node</source>
        <translation>Was jeder Knoten von jedem anderen glaubt</translation>
    </message>
    <message>
        <source>role, epoch</source>
        <translation>Rolle, Epoche</translation>
    </message>
</context>
<context>
    <name>ringside::OrderField</name>
    <message>
        <source>Drag the lines, or move the chosen one with Ctrl+Up and Ctrl+Down</source>
        <translation>Die Zeilen ziehen oder die gewählte mit Strg und den Pfeiltasten ↑ ↓ verschieben</translation>
    </message>
</context>
<context>
    <name>ringside::PacketDetails</name>
    <message>
        <source>Fields of the message</source>
        <translation>Felder der Nachricht</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu es dient</translation>
    </message>
    <message>
        <source>Click a packet on the stage or a row here to read it.</source>
        <translation>Ein Paket auf der Bühne oder eine Zeile hier anklicken, um es zu lesen.</translation>
    </message>
    <message>
        <source>%1 → %2: %3</source>
        <translation>%1 → %2: %3</translation>
    </message>
</context>
<context>
    <name>ringside::PacketsModel</name>
    <message>
        <source>swallowed by a fault: %1</source>
        <translation>von einer Störung verworfen: %1</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>ringside::PacketsPanel</name>
    <message>
        <source>Messages of the cluster bus</source>
        <translation>Nachrichten des Cluster-Busses</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Without pings</source>
        <translation>Ohne PINGs</translation>
    </message>
    <message>
        <source>Elections</source>
        <translation>Wahlen</translation>
    </message>
    <message>
        <source>Every message of the cluster bus</source>
        <translation>Jede Nachricht des Cluster-Busses</translation>
    </message>
    <message>
        <source>Everything except PING and PONG, unless they tell of a failure</source>
        <translation>Alles außer PING und PONG, es sei denn, sie melden einen Ausfall</translation>
    </message>
    <message>
        <source>What a failover is made of: PFAIL in gossip, FAIL, requests for votes, votes, new masters, UPDATE</source>
        <translation>Woraus ein Failover besteht: PFAIL im Gossip, FAIL, Stimmanfragen, Stimmen, neue Master, UPDATE</translation>
    </message>
    <message>
        <source>Messages of which node</source>
        <translation>Nachrichten welches Knotens</translation>
    </message>
    <message>
        <source>Show only what this node sends or receives</source>
        <translation>Nur zeigen, was dieser Knoten sendet oder empfängt</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Save capture…</source>
        <translation>Mitschnitt speichern…</translation>
    </message>
    <message>
        <source>Saves the latest messages of the bus as pcapng, for Wireshark (capture save FILE)</source>
        <translation>Speichert die letzten Nachrichten des Busses als pcapng für Wireshark (capture save FILE)</translation>
    </message>
    <message>
        <source>Save what was seen on the bus</source>
        <translation>Speichern, was auf dem Bus zu sehen war</translation>
    </message>
    <message>
        <source>Packet captures (*.pcapng)</source>
        <translation>Paketmitschnitte (*.pcapng)</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>%1 · the stage shows one ping in %2</source>
        <translation>%1 · die Bühne zeigt ein PING von %2</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Holds the picture, not the cluster. Packets stay where they are, so that you can read them</source>
        <translation>Hält das Bild fest, nicht den Cluster. Pakete bleiben, wo sie sind, damit man sie lesen kann</translation>
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
        <source>The first node of side A against all others</source>
        <translation>Der erste Knoten von Seite A gegen alle anderen</translation>
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
    <message>
        <source>Random halves</source>
        <translation>Zufällige Hälften</translation>
    </message>
    <message>
        <source>Chosen at random; press again for other halves</source>
        <translation>Zufällig verteilt; noch einmal klicken für andere Hälften</translation>
    </message>
    <message>
        <source>Masters | replicas</source>
        <translation>Master | Replicas</translation>
    </message>
    <message>
        <source>All masters against all replicas: can a replica be elected?</source>
        <translation>Alle Master gegen alle Replicas: Kann eine Replica gewählt werden?</translation>
    </message>
    <message>
        <source>Bridge</source>
        <translation>Brücke</translation>
    </message>
    <message>
        <source>Two halves, and one node that both still reach</source>
        <translation>Zwei Hälften und ein Knoten, den beide noch erreichen</translation>
    </message>
    <message>
        <source>Majorities ring</source>
        <translation>Ring der Mehrheiten</translation>
    </message>
    <message>
        <source>Every node reaches a majority, but no two reach the same one</source>
        <translation>Jeder Knoten erreicht eine Mehrheit, aber keine zwei dieselbe</translation>
    </message>
    <message>
        <source>Dashed lines are cut. Partition chooses the nodes of each side.</source>
        <translation>Gestrichelte Linien sind getrennt. Wer wo steht, wird beim Ausführen gewählt.</translation>
    </message>
</context>
<context>
    <name>ringside::PartitionSketch</name>
    <message>
        <source>Two halves that do not reach each other, and one node that reaches both</source>
        <translation>Zwei Hälften, die einander nicht erreichen, und ein Knoten, der beide erreicht</translation>
    </message>
    <message>
        <source>Nodes in a circle, each reaching its neighbours only</source>
        <translation>Knoten im Kreis, jeder erreicht nur seine Nachbarn</translation>
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
    <name>ringside::QuestionBox</name>
    <message>
        <source>Predict before you fire</source>
        <translation>Erst vorhersagen, dann auslösen</translation>
    </message>
    <message>
        <source>What is wrong?</source>
        <translation>Was stimmt nicht?</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>That is what I expect</source>
        <translation>Das erwarte ich</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Then the actions open. A wrong prediction costs nothing.</source>
        <translation>Danach sind die Aktionen frei. Eine falsche Vorhersage kostet nichts.</translation>
    </message>
    <message>
        <source>The first answer gives most points</source>
        <translation>Die erste Antwort gibt die meisten Punkte</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>%1 The first comes first.</source>
        <translation>%1 Das Erste steht oben.</translation>
    </message>
    <message>
        <source>The chosen line comes earlier</source>
        <translation>Die gewählte Zeile kommt früher</translation>
    </message>
    <message>
        <source>The chosen line comes later</source>
        <translation>Die gewählte Zeile kommt später</translation>
    </message>
    <message>
        <source>You expect: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
    <message>
        <source>You expect: %1. It could not be measured yet.</source>
        <translation>Erwartet: %1. Noch konnte es nicht gemessen werden.</translation>
    </message>
    <message>
        <source>You expected: %1
Measured: %2</source>
        <translation>Erwartet: %1
Gemessen: %2</translation>
    </message>
    <message>
        <source>Right: %1</source>
        <translation>Richtig: %1</translation>
    </message>
    <message>
        <source>Not right: %1</source>
        <translation>Nicht richtig: %1</translation>
    </message>
</context>
<context>
    <name>ringside::QuestionsModel</name>
    <message>
        <source>ASKING is sent first, as a client does after ASK</source>
        <translation>Zuerst wird ASKING gesendet, wie es ein Client nach ASK tut</translation>
    </message>
    <message>
        <source>Which key is asked for</source>
        <translation>Nach welchem Schlüssel gefragt wird</translation>
    </message>
    <message>
        <source>As a client that follows no redirection</source>
        <translation>Wie ein Client, der keiner Umleitung folgt</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Node %1, ASKING</source>
        <translation>Knoten %1, ASKING</translation>
    </message>
</context>
<context>
    <name>ringside::Rail</name>
    <message>
        <source>Workspaces</source>
        <translation>Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>ringside::RateStrip</name>
    <message>
        <source>Operations of each of the last sixty seconds</source>
        <translation>Operationen in jeder der letzten sechzig Sekunden</translation>
    </message>
    <message>
        <source>No load yet</source>
        <translation>Noch keine Last</translation>
    </message>
    <message>
        <source>The last one: %1 operations a second</source>
        <translation>Die letzte: %1 Operationen pro Sekunde</translation>
    </message>
    <message>
        <source>%1: %2 operations a second</source>
        <translation>%1: %2 Operationen pro Sekunde</translation>
    </message>
    <message>
        <source>%1 a second failed</source>
        <translation>%1 pro Sekunde gescheitert</translation>
    </message>
    <message>
        <source>99 of 100 within %1</source>
        <translation>99 von 100 innerhalb von %1</translation>
    </message>
    <message>
        <source>operations a second, the last 60 s</source>
        <translation>Operationen pro Sekunde, die letzten 60 s</translation>
    </message>
</context>
<context>
    <name>ringside::RoomCard</name>
    <message>
        <source>Ask the room</source>
        <translation>Frage an alle</translation>
    </message>
    <message>
        <source>How many say: %1</source>
        <translation>So viele sagen: %1</translation>
    </message>
</context>
<context>
    <name>ringside::ScopeBoard</name>
    <message>
        <source>Keys of the slot at its source and its target</source>
        <translation>Schlüssel des Slots an Quelle und Ziel</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Every tile is a key, in the node that holds it now. The arrows are the marks that the nodes report.</source>
        <translation>Jede Kachel ist ein Schlüssel, in dem Knoten, der ihn jetzt hat. Die Pfeile sind die Marken, die die Knoten melden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ringside::ScopePanel</name>
    <message>
        <source>5 sample keys</source>
        <translation>5 Beispielschlüssel</translation>
    </message>
    <message>
        <source>Hash slot to be moved</source>
        <translation>Hash-Slot, der verschoben wird</translation>
    </message>
    <message>
        <source>slot</source>
        <translation>Slot</translation>
    </message>
    <message>
        <source>The hash slot, 0 to 16383. A slot that you select on the ring or the map appears here.</source>
        <translation>Der Hash-Slot, 0 bis 16383. Ein auf Ring oder Karte gewählter Slot erscheint hier.</translation>
    </message>
    <message>
        <source>Master that will own the slot</source>
        <translation>Master, dem der Slot gehören soll</translation>
    </message>
    <message>
        <source>The master that will own the slot</source>
        <translation>Der Master, dem der Slot gehören soll</translation>
    </message>
    <message>
        <source>Write five sample keys first</source>
        <translation>Erst fünf Beispielschlüssel schreiben</translation>
    </message>
    <message>
        <source>Writes {tag}:1 to {tag}:5 into the slot first, unless they are already there. They stay when all is done.</source>
        <translation>Schreibt zuerst {tag}:1 bis {tag}:5 in den Slot, wenn sie noch nicht da sind. Sie bleiben am Ende.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Puts the slot under the microscope; nothing is changed yet</source>
        <translation>Legt den Slot unter das Mikroskop; noch ändert sich nichts</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Does the next step; of the keys, it moves one</source>
        <translation>Tut den nächsten Schritt; von den Schlüsseln bewegt er einen</translation>
    </message>
    <message>
        <source>10 keys</source>
        <translation>10 Schlüssel</translation>
    </message>
    <message>
        <source>Moves up to ten keys at once</source>
        <translation>Bewegt bis zu zehn Schlüssel auf einmal</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Zu Ende</translation>
    </message>
    <message>
        <source>Does all steps that are left</source>
        <translation>Tut alle übrigen Schritte</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Brings the keys back and takes the marks away</source>
        <translation>Bringt die Schlüssel zurück und nimmt die Marken weg</translation>
    </message>
    <message>
        <source>What is true of the slot now</source>
        <translation>Was jetzt für den Slot gilt</translation>
    </message>
    <message>
        <source>What clients are told</source>
        <translation>Was Clients erfahren</translation>
    </message>
    <message>
        <source>to node %1</source>
        <translation>zu Knoten %1</translation>
    </message>
    <message>
        <source>A step is under way.</source>
        <translation>Ein Schritt läuft.</translation>
    </message>
    <message>
        <source>Which slot? Type its number, or select it on the ring or the map.</source>
        <translation>Welcher Slot? Tippen Sie seine Nummer oder wählen Sie ihn auf Ring oder Karte.</translation>
    </message>
    <message>
        <source>There are no keys to move now.</source>
        <translation>Jetzt sind keine Schlüssel zu bewegen.</translation>
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
        <source>This is not one of the common directives. The server will say whether it knows it.</source>
        <translation>Das ist keine der üblichen Direktiven. Der Server wird sagen, ob er sie kennt.</translation>
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
    <message>
        <source>Replica</source>
        <translation>Replica</translation>
    </message>
</context>
<context>
    <name>ringside::SlotMap</name>
    <message>
        <source>Map of all hash slots</source>
        <translation>Karte aller Hash-Slots</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>node %1 (:%2)</source>
        <translation>Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>keys not counted</source>
        <translation>Schlüssel nicht gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln key(s)</source>
        <translation>
            <numerusform>%Ln Schlüssel</numerusform>
            <numerusform>%Ln Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>On its way from node %1 to node %2.</source>
        <translation>Auf dem Weg von Knoten %1 zu Knoten %2.</translation>
    </message>
    <message numerus="yes">
        <source>of node(s) %1</source>
        <translation>
            <numerusform>von Knoten %1</numerusform>
            <numerusform>von den Knoten %1</numerusform>
        </translation>
    </message>
    <message>
        <source>some without an owner</source>
        <translation>einige ohne Besitzer</translation>
    </message>
    <message>
        <source>Slot %1 of %2</source>
        <translation>Slot %1 von %2</translation>
    </message>
    <message>
        <source>no replica</source>
        <translation>keine Replica</translation>
    </message>
    <message>
        <source>replicas: %1</source>
        <translation>Replicas: %1</translation>
    </message>
    <message>
        <source>Owned, but not served now.</source>
        <translation>Hat einen Besitzer, wird aber zurzeit nicht bedient.</translation>
    </message>
    <message>
        <source>Slot %1 · %2 · %3</source>
        <translation>Slot %1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln slot(s)</source>
        <translation>
            <numerusform>%Ln Slot</numerusform>
            <numerusform>%Ln Slots</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 keys, %2 % of all</source>
        <translation>%1 Schlüssel, %2 % von allen</translation>
    </message>
    <message>
        <source>No cluster.</source>
        <translation>Kein Cluster.</translation>
    </message>
    <message>
        <source>Drag to select slots, with Shift a run of them</source>
        <translation>Ziehen wählt Slots aus, mit Umschalt eine durchgehende Folge</translation>
    </message>
    <message>
        <source>Keys are being counted…</source>
        <translation>Schlüssel werden gezählt…</translation>
    </message>
    <message>
        <source>%1 keys in %2 slots</source>
        <translation>%1 Schlüssel in %2 Slots</translation>
    </message>
    <message>
        <source> (the others&apos; owners did not answer)</source>
        <translation> (die Besitzer der übrigen haben nicht geantwortet)</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 Schlüssel</translation>
    </message>
    <message>
        <source>Keys are counted only while you see this panel. Each master is asked CLUSTER COUNTKEYSINSLOT for its slots, in small pipelines with pauses between.</source>
        <translation>Schlüssel werden nur gezählt, solange dieses Feld zu sehen ist. Jeder Master wird mit CLUSTER COUNTKEYSINSLOT nach seinen Slots gefragt, in kleinen Pipelines mit Pausen dazwischen.</translation>
    </message>
    <message>
        <source>The last count took %1 ms. The busiest master worked on it for at most %2 ms: %3 % of its time, with a count every %4 s. No client waited longer than %5 ms.</source>
        <translation>Die letzte Zählung dauerte %1 ms. Der am meisten beschäftigte Master arbeitete daran höchstens %2 ms: %3 % seiner Zeit bei einer Zählung alle %4 s. Kein Client wartete länger als %5 ms.</translation>
    </message>
    <message>
        <source>The bytes in a slot are not shown: these servers do not report them.</source>
        <translation>Die Bytes in einem Slot sind nicht zu sehen: Diese Server sagen sie nicht.</translation>
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
        <source>As the cluster sees it: the highest config epoch wins</source>
        <translation>Wie der Cluster es sieht: Die höchste config epoch gewinnt</translation>
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
    <message>
        <source>atomically %1 → %2</source>
        <translation>atomar %1 → %2</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Replica</translation>
    </message>
</context>
<context>
    <name>ringside::SlotsDialog</name>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Move slots</source>
        <translation>Slots verschieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Nothing is moved.</source>
        <translation>Nichts wird verschoben.</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>Welche</translation>
    </message>
    <message>
        <source>Rebalance</source>
        <translation>Ausgleichen</translation>
    </message>
    <message>
        <source>A number of slots, the lowest ones of each giver</source>
        <translation>Eine Anzahl Slots, von jedem Geber die niedrigsten</translation>
    </message>
    <message>
        <source>Certain slots, wherever they are</source>
        <translation>Bestimmte Slots, wo auch immer sie sind</translation>
    </message>
    <message>
        <source>Every master gets its share</source>
        <translation>Jeder Master bekommt seinen Anteil</translation>
    </message>
    <message>
        <source>How many slots</source>
        <translation>Wie viele Slots</translation>
    </message>
    <message>
        <source>Threshold in percent</source>
        <translation>Schwelle in Prozent</translation>
    </message>
    <message>
        <source>A master is left alone if it is off its share by no more than this.</source>
        <translation>Ein Master, der um höchstens so viel von seinem Anteil abweicht, bleibt unverändert.</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Who gives</source>
        <translation>Wer gibt</translation>
    </message>
    <message>
        <source>Who gets</source>
        <translation>Wer bekommt</translation>
    </message>
    <message>
        <source>masters without slots too</source>
        <translation>auch Master ohne Slots</translation>
    </message>
    <message>
        <source>A master that has just joined has no slots. Without this option it gets none.</source>
        <translation>Ein Master, der gerade erst beigetreten ist, hat keine Slots. Ohne diese Wahl bekommt er keine.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Einbeziehen</translation>
    </message>
    <message>
        <source>all masters</source>
        <translation>alle Master</translation>
    </message>
    <message>
        <source>node %1 (:%2)</source>
        <translation>Knoten %1 (:%2)</translation>
    </message>
    <message>
        <source>Enter slots from 0 to 16383, such as 0-99,200.</source>
        <translation>Slots von 0 bis 16383 eingeben, etwa 0-99,200.</translation>
    </message>
    <message>
        <source>Sends: %1</source>
        <translation>Sendet: %1</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>At a slow pace a class can watch. With a throttle, keys always move one by one, even where the servers could move the slots by themselves (Valkey 9, Redis 8.4).</source>
        <translation>Bei langsamem Tempo kann eine Klasse zusehen. Gedrosselt gehen die Schlüssel immer einzeln, auch wo die Server die Slots selbst verschieben könnten (Valkey 9, Redis 8.4).</translation>
    </message>
    <message>
        <source>as fast as it goes</source>
        <translation>so schnell es geht</translation>
    </message>
    <message>
        <source>%L1 keys a second</source>
        <translation>%L1 Schlüssel pro Sekunde</translation>
    </message>
    <message>
        <source>%1 MB a second</source>
        <translation>%1 MB pro Sekunde</translation>
    </message>
</context>
<context>
    <name>ringside::SlotsPanel</name>
    <message>
        <source>Slots and their keys</source>
        <translation>Slots und ihre Schlüssel</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Verschieben nach…</translation>
    </message>
    <message>
        <source>Move the selected slots to another node</source>
        <translation>Die ausgewählten Slots zu einem anderen Knoten verschieben</translation>
    </message>
    <message>
        <source>Puts “move %1 to=” into the command line. You add the node that will own them</source>
        <translation>Setzt „move %1 to=“ in die Befehlszeile. Zu ergänzen ist der Knoten, der sie besitzen soll</translation>
    </message>
    <message>
        <source>Select slots first: drag over the map, or use Shift and the arrow keys</source>
        <translation>Zuerst Slots auswählen: über die Karte ziehen, oder mit Umschalt und den Pfeiltasten</translation>
    </message>
    <message>
        <source>Show slot %1</source>
        <translation>Slot %1 zeigen</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>the ranges</source>
        <translation>die Bereiche</translation>
    </message>
</context>
<context>
    <name>ringside::SpreadView</name>
    <message>
        <source>%1 · at most %2</source>
        <translation>%1 · höchstens %2</translation>
    </message>
    <message>
        <source>How the times of many failovers spread</source>
        <translation>Wie die Zeiten vieler Failover streuen</translation>
    </message>
    <message>
        <source>lab: %1</source>
        <translation>Lab: %1</translation>
    </message>
</context>
<context>
    <name>ringside::StageWidget</name>
    <message>
        <source>Stage: slot ring and nodes</source>
        <translation>Bühne: Slot-Ring und Knoten</translation>
    </message>
    <message>
        <source>Removes every fault from every link (heal)</source>
        <translation>Entfernt jede Störung von jeder Verbindung (heal)</translation>
    </message>
    <message>
        <source>Heal all links</source>
        <translation>Alle Verbindungen heilen</translation>
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
        <translation>lehnt Schreibzugriffe ab</translation>
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
    <message>
        <source>%1 writes, some refused</source>
        <translation>%1 schreibt, teils abgelehnt</translation>
    </message>
    <message>
        <source>%1 writes</source>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>%1 is refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 waits</source>
        <translation>%1 wartet</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>how long</comment>
        <translation>seit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n faults</source>
        <comment>on links</comment>
        <translation>
            <numerusform>%n Störung</numerusform>
            <numerusform>%n Störungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>links and what is done to them</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 more</source>
        <comment>a fault of a link, how many others it has</comment>
        <translation>%1, %2 weitere</translation>
    </message>
    <message>
        <source>Slot %1
owned by %2, which is not of this lab</source>
        <translation>Slot %1
gehört %2, nicht aus diesem Labor</translation>
    </message>
    <message>
        <source>its master is not of this lab</source>
        <translation>sein Master ist nicht aus diesem Labor</translation>
    </message>
    <message>
        <source>not every node knows all the others</source>
        <translation>nicht jeder Knoten kennt alle anderen</translation>
    </message>
    <message>
        <source>%1 has the id of node %2</source>
        <translation>%1 hat die ID von Knoten %2</translation>
    </message>
    <message>
        <source>meeting %1</source>
        <translation>MEET mit %1</translation>
    </message>
    <message>
        <source>also there: %1</source>
        <translation>auch da: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, not of this lab</source>
        <translation>
            <numerusform>und %n weiterer, nicht aus diesem Labor</numerusform>
            <numerusform>und %n weitere, nicht aus diesem Labor</numerusform>
        </translation>
    </message>
    <message>
        <source>not of this lab</source>
        <translation>nicht aus diesem Labor</translation>
    </message>
    <message>
        <source>all slots served</source>
        <translation>alle Slots bedient</translation>
    </message>
    <message>
        <source>slots %1 of %2, not of this lab</source>
        <translation>Slots %1 von %2, nicht aus diesem Labor</translation>
    </message>
    <message>
        <source>slots %1, no owner</source>
        <translation>Slots %1, ohne Besitzer</translation>
    </message>
    <message>
        <source>node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>link %1 to %2</source>
        <translation>Verbindung %1 nach %2</translation>
    </message>
    <message>
        <source>slots %1 of node %2</source>
        <translation>Slots %1 von Knoten %2</translation>
    </message>
    <message>
        <source>slots %1, no master</source>
        <translation>Slots %1, ohne Master</translation>
    </message>
    <message>
        <source>follows node %1</source>
        <translation>folgt Knoten %1</translation>
    </message>
</context>
<context>
    <name>ringside::StateLine</name>
    <message>
        <source>%1
%2
Click for the cluster&apos;s own page.</source>
        <translation>%1
%2
Ein Klick zeigt die Seite des Clusters.</translation>
    </message>
</context>
<context>
    <name>ringside::StepBar</name>
    <message>
        <source>Step %1 of %2, %3 reached</source>
        <translation>Schritt %1 von %2, %3 erreicht</translation>
    </message>
    <message>
        <source>Step %1, reached</source>
        <translation>Schritt %1, erreicht</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>ringside::StepStrip</name>
    <message>
        <source>Steps of the microscope</source>
        <translation>Schritte des Mikroskops</translation>
    </message>
    <message>
        <source>next: %1</source>
        <translation>danach: %1</translation>
    </message>
</context>
<context>
    <name>ringside::StepView</name>
    <message>
        <source>Hints</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Run these lines</source>
        <translation>Diese Zeilen ausführen</translation>
    </message>
    <message>
        <source>Does what the lines say, one after the other</source>
        <translation>Tut, was die Zeilen sagen, eine nach der anderen</translation>
    </message>
    <message>
        <source>The solution</source>
        <translation>Die Lösung</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>First say what you expect</source>
        <translation>Sag zuerst, was du erwartest</translation>
    </message>
    <message>
        <source>Something is still running</source>
        <translation>Noch läuft etwas</translation>
    </message>
    <message>
        <source>Does what the line says</source>
        <translation>Tut, was die Zeile sagt</translation>
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
    <name>ringside::StepsModel</name>
    <message>
        <source>outside of what the rules allow: %1</source>
        <translation>außerhalb dessen, was die Regeln erlauben: %1</translation>
    </message>
    <message>
        <source>the two witnesses are %1 apart</source>
        <translation>die zwei Zeugen liegen %1 auseinander</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Rules allow</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Zeuge</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>ringside::StoryModel</name>
    <message>
        <source>+%1 s</source>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>when, what, who saw it</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>ringside::StoryPanel</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Noch ist nichts geschehen.</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message>
        <source>Every event, with filter and severity (workspace Operate)</source>
        <translation>Jedes Ereignis, mit Filter und Schweregrad (Arbeitsbereich Betrieb)</translation>
    </message>
    <message>
        <source>What happened, the newest at the bottom</source>
        <translation>Was geschah, das Neueste unten</translation>
    </message>
    <message>
        <source>Try this next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Suggest something else</source>
        <translation>Etwas anderes vorschlagen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Run what is suggested</source>
        <translation>Den Vorschlag ausführen</translation>
    </message>
    <message>
        <source>Does what the line says, as if you had typed it</source>
        <translation>Tut, was die Zeile sagt, als hätten Sie sie getippt</translation>
    </message>
    <message>
        <source>Try this next: %1</source>
        <translation>Als Nächstes: %1</translation>
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
    <name>ringside::TryNext</name>
    <message>
        <source>Write to both sides, then heal: which acknowledged writes vanish?</source>
        <translation>Auf beide Seiten schreiben, dann heilen: Welche bestätigten Schreibzugriffe verschwinden?</translation>
    </message>
    <message>
        <source>Mend every link and watch the views become one again.</source>
        <translation>Alle Verbindungen heilen und sehen, wie die Sichten wieder übereinstimmen.</translation>
    </message>
    <message>
        <source>Let node %1 go on. What does it believe it is?</source>
        <translation>Knoten %1 weiterlaufen lassen. Wofür hält er sich?</translation>
    </message>
    <message>
        <source>Start node %1 again: who is master now?</source>
        <translation>Knoten %1 wieder starten: Wer ist jetzt Master?</translation>
    </message>
    <message>
        <source>Start node %1 again and see what it needs to catch up.</source>
        <translation>Knoten %1 wieder starten und sehen, was er nachholen muss.</translation>
    </message>
    <message>
        <source>Kill a master: who takes its slots, and how long does it take?</source>
        <translation>Einen Master mit Kill beenden: Wer übernimmt seine Slots, und wie lange dauert das?</translation>
    </message>
    <message>
        <source>Cut a master off. Its process runs: how long does it take writes?</source>
        <translation>Einen Master abtrennen. Sein Prozess läuft: Wie lange nimmt er Schreibzugriffe an?</translation>
    </message>
    <message>
        <source>Ask a replica to take over in order, without losing a write.</source>
        <translation>Eine Replica bitten, geordnet zu übernehmen, ohne dass etwas verloren geht.</translation>
    </message>
    <message>
        <source>Pause a master for a while. Do the others wait for it?</source>
        <translation>Einen Master eine Weile pausieren. Warten die anderen auf ihn?</translation>
    </message>
    <message>
        <source>Move slots from one master to another while clients go on.</source>
        <translation>Slots von einem Master zum anderen bringen, während Clients weiterarbeiten.</translation>
    </message>
    <message>
        <source>Let one more master join. Does it get slots by itself?</source>
        <translation>Einen weiteren Master aufnehmen. Bekommt er von selbst Slots?</translation>
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
        <source>Starts another cluster. The data of these labs stays.</source>
        <translation>Startet noch einen Cluster. Die Daten dieser Labore bleiben.</translation>
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
        <source>Ringside starts real redis-server, valkey-server or redict-server processes. It found none of these programs on this machine. On Debian and Ubuntu this installs one:</source>
        <translation>Ringside startet echte Prozesse von redis-server, valkey-server oder redict-server. Keines dieser Programme wurde auf diesem Rechner gefunden. Unter Debian und Ubuntu installiert das hier eines:</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Searches the usual places and PATH once more</source>
        <translation>Durchsucht die üblichen Orte und PATH noch einmal</translation>
    </message>
    <message>
        <source>New to Redis Cluster? Be led, step by step:</source>
        <translation>Neu bei Redis Cluster? Schritt für Schritt geführt:</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Predict, then do it on a real cluster, and see whether it was so</source>
        <translation>Vorhersagen, auf einem echten Cluster ausführen und sehen, ob es stimmt</translation>
    </message>
</context>
<context>
    <name>ringside::Workspaces</name>
    <message>
        <source>Watch</source>
        <translation>Sehen</translation>
    </message>
    <message>
        <source>The whole cluster: what each node believes and what happens</source>
        <translation>Der ganze Cluster: was jeder Knoten glaubt und was geschieht</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Links and their faults, packets with all their fields, failovers step by step</source>
        <translation>Verbindungen und ihre Störungen, Pakete mit allen Feldern, Failover Schritt für Schritt</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Slots</translation>
    </message>
    <message>
        <source>Hash slots and keys: where they are, and how they move</source>
        <translation>Hash-Slots und Schlüssel: wo sie sind und wie sie umziehen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Operate</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Running it: all nodes, every event, every command that was sent</source>
        <translation>Der Betrieb: alle Knoten, jedes Ereignis, jeder gesendete Befehl</translation>
    </message>
    <message>
        <source>Beliefs</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>Links and faults</source>
        <translation>Störungen</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Failovers</source>
        <translation>Failover</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Microscope</source>
        <translation>Mikroskop</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Kontobuch</translation>
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
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Lessons: each step is done on the real cluster and checked against it</source>
        <translation>Lektionen: Jeder Schritt geschieht auf dem echten Cluster und wird an ihm geprüft</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>What clients feel: load and latency, writers and lost writes, lag, memory</source>
        <translation>Was Clients spüren: Last und Latenz, Schreiber und verlorene Schreibzugriffe, Rückstand, Speicher</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Versicherung</translation>
    </message>
</context>
<context>
    <name>ringside::WritersModel</name>
    <message>
        <source>c%1 beside node %2</source>
        <translation>c%1 neben Knoten %2</translation>
    </message>
    <message>
        <source>c%1, beside no node</source>
        <translation>c%1, neben keinem Knoten</translation>
    </message>
    <message>
        <source>last accepted at %1 by node %2</source>
        <translation>zuletzt angenommen um %1 von Knoten %2</translation>
    </message>
    <message>
        <source>last refused at %1 by node %2: %3</source>
        <translation>zuletzt abgelehnt um %1 von Knoten %2: %3</translation>
    </message>
    <message>
        <source>The server said OK (with WAIT: enough replicas have it)</source>
        <translation>Der Server sagte OK (mit WAIT: genug Replicas haben es)</translation>
    </message>
    <message>
        <source>A definite error: the element was not written</source>
        <translation>Ein eindeutiger Fehler: Das Element wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>No answer came: it may have been written or not</source>
        <translation>Es kam keine Antwort: Es kann geschrieben sein oder nicht</translation>
    </message>
    <message>
        <source>Accepted, and gone: known after reading back</source>
        <translation>Angenommen und weg: nach dem Gegenlesen bekannt</translation>
    </message>
    <message>
        <source>Unknown, and there: known after reading back</source>
        <translation>Unklar und doch da: nach dem Gegenlesen bekannt</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Schreiber</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>wish</name>
    <message>
        <source>The replica takes the slots with a new epoch and asks no other node: no votes, no agreement.</source>
        <translation>Die Replica nimmt die Slots mit einer neuen Epoche und fragt niemanden: keine Stimmen, keine Einigung.</translation>
    </message>
    <message>
        <source>The replica starts an election without asking its master. Writes that it has not received are lost.</source>
        <translation>Die Replica beginnt eine Wahl, ohne ihren Master zu fragen. Schreibzugriffe, die sie nicht erhielt, sind verloren.</translation>
    </message>
    <message>
        <source>The master stops its clients. The replica catches up and is elected. No write is lost.</source>
        <translation>Der Master hält seine Clients an. Die Replica holt auf und wird gewählt. Kein Schreibzugriff geht verloren.</translation>
    </message>
    <message>
        <source>Node %1 is the last running master. Without it no master can vote, and the cluster stays down until a master restarts.</source>
        <translation>Knoten %1 ist der letzte laufende Master. Ohne ihn kann kein Master abstimmen, und der Cluster bleibt ausgefallen, bis ein Master neu startet.</translation>
    </message>
    <message>
        <source>Node %1 has no replica. If you kill it now, there is no failover, and its slots stay down until it restarts.</source>
        <translation>Knoten %1 hat keine Replica. Nach einem Kill gibt es jetzt keinen Failover, und seine Slots bleiben unbedient, bis er neu startet.</translation>
    </message>
    <message>
        <source>No replica of node %1 has synced yet. If you kill node %1 now, there is no failover, and its slots stay down until it restarts.</source>
        <translation>Noch keine Replica von Knoten %1 ist synchron. Nach einem Kill gibt es jetzt keinen Failover, und die Slots bleiben unbedient, bis Knoten %1 neu startet.</translation>
    </message>
    <message>
        <source>Starts every node that is not running, with the data it had.</source>
        <translation>Startet jeden Knoten, der nicht läuft, mit seinen bisherigen Daten.</translation>
    </message>
    <message>
        <source>SIGKILL: a real crash.</source>
        <translation>SIGKILL: ein echter Absturz.</translation>
    </message>
    <message>
        <source>SIGCONT: the process goes on as if no time had passed.</source>
        <translation>SIGCONT: Der Prozess läuft weiter, als wäre keine Zeit vergangen.</translation>
    </message>
    <message>
        <source>Ends the process if it runs and starts it again with its own data.</source>
        <translation>Beendet den Prozess, falls er läuft, und startet ihn mit seinen eigenen Daten neu.</translation>
    </message>
    <message>
        <source>Asks every node and reports uncovered slots, open slots and differing opinions.</source>
        <translation>Befragt jeden Knoten und meldet Slots ohne Besitzer, offene Slots und abweichende Meinungen.</translation>
    </message>
    <message>
        <source>Shows the state of the cluster, node by node.</source>
        <translation>Zeigt den Zustand des Clusters, Knoten für Knoten.</translation>
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
    <message>
        <source>Starts one more node and joins it to the others (MEET). It has no slots yet.</source>
        <translation>Startet einen weiteren Knoten und macht ihn den anderen bekannt (MEET). Er hat noch keine Slots.</translation>
    </message>
    <message>
        <source>Starts one more node, joins it to the others (MEET) and makes it a replica (CLUSTER REPLICATE).</source>
        <translation>Startet einen weiteren Knoten, macht ihn den anderen bekannt (MEET) und zur Replica (CLUSTER REPLICATE).</translation>
    </message>
    <message>
        <source>Moves its slots away and gives its replicas to other masters. Every node forgets it (FORGET), then it ends. Its directory is kept.</source>
        <translation>Verschiebt seine Slots und gibt seine Replicas anderen Mastern. Jeder Knoten vergisst ihn (FORGET), dann endet er. Sein Verzeichnis bleibt erhalten.</translation>
    </message>
    <message>
        <source>Moves slots, with their keys, until every master has its share.</source>
        <translation>Verschiebt Slots mit ihren Schlüsseln, bis jeder Master seinen Anteil hat.</translation>
    </message>
    <message>
        <source>Gives every slot one owner that has all its keys, and closes open slots.</source>
        <translation>Gibt jedem Slot genau einen Eigentümer, der alle seine Schlüssel hat, und schließt offene Slots.</translation>
    </message>
    <message>
        <source>Sends PING to every node. Checks that every bus link has carried a PONG lately and that every replica is linked to its master.</source>
        <translation>Schickt jedem Knoten ein PING. Prüft, ob jede Bus-Verbindung zuletzt ein PONG getragen hat und jede Replica mit ihrem Master verbunden ist.</translation>
    </message>
    <message>
        <source>Shows the keys, slots, replicas and memory of each master, as redis-cli --cluster info does.</source>
        <translation>Zeigt Schlüssel, Slots, Replicas und Speicher jedes Masters, wie redis-cli --cluster info.</translation>
    </message>
    <message>
        <source>SIGSTOP: the process halts. Its connections stay open and silent.</source>
        <translation>SIGSTOP: Der Prozess steht still. Seine Verbindungen bleiben offen und stumm.</translation>
    </message>
    <message>
        <source>Holds, continues, resumes or undoes a move of slots.</source>
        <translation>Hält ein Verschieben von Slots auf, lässt es weitergehen, setzt es fort oder macht es rückgängig.</translation>
    </message>
    <message>
        <source>This stops every node: each saves and ends in order. Nobody serves the cluster then. The data stays, and Start brings the nodes back.</source>
        <translation>Das stoppt jeden Knoten: jeder speichert und endet geordnet. Dann bedient niemand den Cluster. Die Daten bleiben, und Start bringt die Knoten zurück.</translation>
    </message>
</context>
</TS>
