// Ringside's load beside ioredis through faults: see client_faults.sh.
//
//   node client_faults.js RINGSIDE-CLI PORT DIRECTORY RATE
"use strict";
const { Cluster } = require("ioredis");
const { Ringside } = require("../tools/clients/ringside.js");

const [program, port, directory, rateText] = process.argv.slice(2);
const rate = Number(rateText), keys = 100000, valueSize = 64;
const calmMs = 300; // an operation that waits longer is still under the influence of a step
const settleMs = 40000;
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const whole = ["wait state ok timeout=60s", "wait link up timeout=60s"];
const steps = [
  ["kill", "kill 1", "wait role 4 master timeout=60s", "restart 1", ...whole],
  ["failover", "failover 1", ...whole],
  ["reshard", "reshard 2000 from=1 to=2", ...whole],
  ["add-master", "add-master", "rebalance empty", ...whole],
  ["remove", "remove 7", ...whole],
  ["restart of all", "stop all", "start", ...whole],
  ["partition", (master, replica) => [`isolate ${master}`, `wait role ${replica} master timeout=60s`, "heal", ...whole]],
];
// As many tries for ioredis as our rules have: 16, which are its own, or one every 100 ms for our deadline of 10 s.
const pairs = [{ rules: "ioredis", maxRedirections: 16 }, { rules: "ringside", maxRedirections: 100 }];

// Operations are due at fixed times, as those of `load` at a rate are, and none waits for another.
class Rival {
  constructor(maxRedirections) {
    this.client = new Cluster([{ host: "127.0.0.1", port: Number(port) }], { maxRedirections });
    this.client.on("error", () => {}); // without a listener it is printed; each operation tells by itself
    this.underWay = new Set(); // times at which they were due
    this.value = "x".repeat(valueSize);
    this.mark();
    this.nextMs = performance.now();
    this.timer = setInterval(() => this.sendDue(), 2);
  }

  mark() { this.figures = { operations: 0, failed: 0, longestMs: 0, errors: {} }; }

  sendDue() {
    for (const now = performance.now(); this.nextMs <= now; this.nextMs += 1000 / rate) this.send(this.nextMs);
  }

  async send(dueMs) {
    const key = `rival:${Math.floor(Math.random() * keys)}`, one = { dueMs };
    this.underWay.add(one);
    try {
      await (Math.random() < 0.5 ? this.client.set(key, this.value) : this.client.get(key));
      this.figures.operations++;
      this.figures.longestMs = Math.max(this.figures.longestMs, performance.now() - dueMs);
    } catch (error) {
      this.figures.failed++;
      const word = error.message.replace(/[0-9]{2,}/g, "N").slice(0, 80);
      this.figures.errors[word] = (this.figures.errors[word] || 0) + 1;
    }
    this.underWay.delete(one);
  }

  calm() {
    const [oldest] = this.underWay;
    return !oldest || performance.now() - oldest.dueMs < calmMs;
  }

  end() {
    clearInterval(this.timer);
    this.client.disconnect();
  }
}

// Whether the load's last whole second is as if nothing were.
function loadCalm({ waiting, by_second: seconds }, sinceMs) {
  const last = seconds[seconds.length - 2];
  return waiting === 0 && last?.time_ms >= sinceMs && last.failed === 0 && last.operations > 0.8 * rate &&
    last.intended.max_us < calmMs * 1000;
}

async function settled(ringside, rival) {
  const since = Date.now();
  for (;;) {
    const status = await ringside.ask("load status");
    if (rival.calm() && loadCalm(status, since)) return status;
    if (Date.now() - since > settleMs) {
      console.log(`not calm after ${settleMs / 1000} s: load waiting ${status.waiting}, ioredis under way ${rival.underWay.size}`);
      return status;
    }
    await rest(200);
  }
}

function added(before, after) {
  const found = Object.keys(after).map((word) => [word, after[word] - (before[word] ?? 0)]).filter(([, count]) => count > 0);
  return Object.fromEntries(found);
}

const words = (counts) => Object.entries(counts).map(([word, count]) => `${count} ${word}`).join(", ");

function row(cells, text = "") {
  const [step, ...figures] = cells.map(String);
  console.log(`${step.padEnd(16)}${figures.map((cell) => cell.padStart(12)).join("")}  ${text}`.trimEnd());
}

// Node 1 and its replica 4, the master first: a restart of all may have changed their roles.
async function firstShard(ringside) {
  const { nodes } = await ringside.ask("status");
  return nodes.find(({ node }) => node === 4).role === "master" ? [4, 1] : [1, 4];
}

async function step(ringside, rival, before, [name, ...wanted]) {
  const lines = typeof wanted[0] === "function" ? wanted[0](...await firstShard(ringside)) : wanted;
  rival.mark();
  const began = Date.now();
  await ringside.all(...lines);
  const after = await settled(ringside, rival);
  const longestUs = after.by_second.filter(({ time_ms: at, intended }) => intended && at > began - 1000)
    .reduce((most, { intended }) => Math.max(most, intended.max_us), 0);
  const ours = { failed: after.failed - before.failed, longestMs: longestUs / 1000 }, theirs = rival.figures;
  const kinds = [["ours", added(before.failed_with, after.failed_with)], ["ioredis", theirs.errors]]
    .filter(([, counts]) => Object.keys(counts).length).map(([who, counts]) => `${who}: ${words(counts)}`);
  row([name, ours.failed, theirs.failed, Math.round(ours.longestMs), Math.round(theirs.longestMs),
    (ours.longestMs / theirs.longestMs).toFixed(2)], kinds.join("; "));
  return { after, ours, theirs: { ...theirs } };
}

async function pair(ringside, { rules, maxRedirections }) {
  await ringside.ask("create masters=3 replicas=1 timeout=2000");
  await ringside.ask(`load start rate=${rate} pipeline=1 clients=10 size=${valueSize} keys=${keys} rules=${rules}`);
  const rival = new Rival(maxRedirections);
  try {
    let before = await settled(ringside, rival);
    console.log(`\nload rules=${rules} beside ioredis with maxRedirections ${maxRedirections}, ${rate} operations a second each`);
    row(["", "errors", "errors", "longest ms", "longest ms", "ratio"]);
    row(["step", "ours", "ioredis", "ours", "ioredis", "of longest"]);
    let ours = 0, theirs = 0, operations = 0;
    for (const one of steps) {
      const told = await step(ringside, rival, before, one);
      before = told.after;
      ours += told.ours.failed;
      theirs += told.theirs.failed;
      operations += told.theirs.operations;
    }
    row(["all", ours, theirs]);
    console.log(`operations: ours ${before.operations}, shed ${before.shed}; ioredis ${operations}`);
  } finally {
    rival.end();
  }
  await ringside.all("load stop", "reset");
}

async function main(ringside) {
  console.log(`ioredis ${require("ioredis/package.json").version}, Node.js ${process.version}`);
  for (const one of pairs) await pair(ringside, one);
}

const ringside = new Ringside(program, port, directory);
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => ringside.end().then(() => process.exit(130)));
let status = 0;
main(ringside)
  .catch((error) => { status = 1; console.error(error.stack); })
  .then(() => ringside.end())
  .then(() => process.exit(status));
