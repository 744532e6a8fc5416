// Ringside and public clients share the insurance data, while the cluster is in trouble: see ../insurance.sh.
//
//   node insurance.js RINGSIDE-CLI PORT DIRECTORY LIBRARY...
"use strict";
const { isDeepStrictEqual } = require("util");
const libraries = require("./libraries.js");
const { Policyholder, customerSlot } = require("./policyholder.js");
const { Ringside } = require("./ringside.js");
const { Traffic } = require("./traffic.js");

const [program, port, directory, ...names] = process.argv.slice(2);
const lastSlotOfNode1 = 5460; // of three masters
const mayLose = new Set(["kill"]); // replication is asynchronous, so a crash may take what was acknowledged
let bad = 0;

function verdict(good, text) {
  bad += good ? 0 : 1;
  console.log(`${good ? "ok    " : "WRONG "}${text}`);
}

const byId = (records) => Object.fromEntries(records.map((record) => [record.id, record]));

// Names of what differs, field by field: `policies POL-1 status`.
function differences(ours, theirs) {
  const found = [];
  const compare = (name, a, b) => {
    for (const field of new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]))
      if (a?.[field] !== b?.[field]) found.push(`${name} ${field}: ${a?.[field]} / ${b?.[field]}`);
  };
  for (const part of ["profile", "metadata"]) compare(part, ours[part], theirs[part]);
  for (const part of ["policies", "claims"]) {
    const a = byId(ours[part]), b = byId(theirs[part]);
    for (const id of new Set([...Object.keys(a), ...Object.keys(b)])) compare(`${part} ${id}`, a[id], b[id]);
  }
  return found;
}

function same(text, ours, theirs) {
  const found = differences(ours, theirs);
  const fields = Object.keys(ours.profile).length + Object.keys(ours.metadata).length +
    [...ours.policies, ...ours.claims].reduce((sum, record) => sum + Object.keys(record).length, 0);
  verdict(found.length === 0, `${text}: ${fields} fields` + (found.length ? `, ${found.length} differ: ${found.slice(0, 5).join("; ")}` : ""));
}

function customerInNode1(name) {
  for (let i = 1; ; ++i)
    if (customerSlot(`CUST-${name}-${i}`) <= lastSlotOfNode1) return `CUST-${name}-${i}`;
}

async function exchange(ringside, { name, holder }) {
  const { customer } = holder;
  same(`${name} reads what Ringside wrote`, await ringside.ask("insurance show 7"), await holder.read("CUST-2016-000007"));
  const wrote = await holder.enrol();
  same(`Ringside reads the customer that ${name} wrote`, await ringside.ask(`insurance show ${customer}`), wrote);
  const filed = await ringside.ask(`insurance claim ${customer} amount=700`);
  await ringside.ask(`insurance settle ${customer} ${filed.claim ?? filed.id} approve`);
  same(`${name} reads the claim that Ringside filed and settled`, await ringside.ask(`insurance show ${customer}`),
    await holder.read(customer));
}

// Each step in the shard, and with the slots, of the clients' own customers.
function stepsOf(slots) {
  const settle = ["wait state ok timeout=60s", "wait link up timeout=60s"];
  const restart = [1, 2, 3, 4, 5, 6].flatMap((node) => [`restart ${node}`, ...settle]);
  return [
    ["kill", "kill 1", "wait role 4 master timeout=60s", "restart 1", ...settle],
    ["failover", "failover 1", ...settle],
    ["reshard", `move ${slots.join(",")} to=2`, ...settle],
    ["rolling restart", ...restart],
  ];
}

async function trouble(ringside, clients) {
  const phase = (name) => Promise.all(clients.map(({ traffic }) => traffic.phase(name)));
  const calm = phase("calm");
  for (const { traffic } of clients) traffic.start();
  await calm;
  await ringside.ask("wait lag < 10kb");
  for (const [name, ...lines] of stepsOf(clients.map(({ holder }) => customerSlot(holder.customer)))) {
    await phase(name); // they are at it
    const began = Date.now();
    await ringside.all(...lines);
    console.log(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
    await Promise.all(clients.map(({ traffic }) => traffic.goesOn())); // they still are
  }
  await Promise.all(clients.map(({ traffic }) => traffic.stop()));
}

async function audit(ringside, { name, holder, traffic }) {
  const shown = await ringside.ask(`insurance show ${holder.customer}`);
  const there = new Set(shown.claims.map(({ id }) => id));
  const lost = [...traffic.filed].filter(([id]) => !there.has(id));
  const whole = byId(shown.claims);
  const torn = [...traffic.filed.keys()].filter((id) => there.has(id)).filter((id) => {
    const { id: _, ...fields } = whole[id];
    return !isDeepStrictEqual(fields, holder.claimFields(Number(id.split("-").pop())));
  });
  same(`${name} and Ringside read the same at the end`, shown, await holder.read(holder.customer));
  verdict(torn.length === 0, `Ringside reads each claim of ${name} as it was filed: ${there.size} claims, ${torn.length} differ`);
  same(`${name} reads Ringside's customer after all`, await ringside.ask("insurance show 7"), await holder.read("CUST-2016-000007"));
  return lost;
}

const total = (counts) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function row(cells, words = "") {
  const [name, phase, ...figures] = cells.map(String);
  console.log(`${name.padEnd(12)}${phase.padEnd(16)}${figures.map((cell) => cell.padStart(12)).join("")}  ${words}`.trimEnd());
}

function table({ name, traffic: { phases }, lost }) {
  for (const { name: phase, operations, errors, gapMs } of phases)
    row([name, phase, operations, total(errors), gapMs, lost.filter(([, when]) => when === phase).length],
      Object.entries(errors).map(([word, count]) => `${count} x ${word}`).join("; "));
  const sum = (figure) => phases.reduce((before, phase) => before + figure(phase), 0);
  row([name, "all", sum(({ operations }) => operations), sum(({ errors }) => total(errors)),
    Math.max(...phases.map(({ gapMs }) => gapMs)), lost.length]);
}

async function main(ringside) {
  await ringside.all("create masters=3 replicas=1 timeout=2000", "insurance load customers=50 seed=1");
  const clients = [];
  for (const name of names) {
    const library = await libraries[name](Number(port));
    const holder = new Policyholder(library, customerInNode1(name));
    clients.push({ name, library, holder, traffic: new Traffic(holder) });
    console.log(`${name} ${library.version}: ${holder.customer}, slot ${customerSlot(holder.customer)}`);
  }
  try {
    for (const client of clients) await exchange(ringside, client);
    await trouble(ringside, clients);
    for (const client of clients) client.lost = await audit(ringside, client);
    row(["client", "step", "operations", "errors", "gap (ms)", "lost"]);
    clients.forEach(table);
    for (const { name, traffic, lost } of clients) {
      const unforgiven = lost.filter(([, when]) => !mayLose.has(when));
      verdict(unforgiven.length === 0, `${name}: of ${traffic.filed.size} acknowledged claims ${lost.length} are gone, ` +
        `${unforgiven.length} of them not by the crash`);
      verdict(!traffic.phases.some(({ errors }) => Object.keys(errors).some((word) => word.startsWith("stuck"))),
        `${name} went on after each step`);
    }
  } finally {
    for (const { library } of clients) library.close();
  }
}

const ringside = new Ringside(program, port, directory);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => ringside.end().then(() => process.exit(130)));
process.on("unhandledRejection", (error) => console.log(`unhandled: ${error.message}`));
main(ringside)
  .catch((error) => verdict(false, error.stack))
  .then(() => ringside.end())
  .then(() => process.exit(bad ? 1 : 0));
