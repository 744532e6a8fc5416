// A client with its default settings, as its README begins: it writes keys that nobody else has until SIGTERM.
// Then PREFIX.csv names every key and what became of it, as `ledger export` does, and PREFIX.json sums up.
//
//   node write.js ioredis|iovalkey|redis SEED-HOST PORT NAME PREFIX
"use strict";
const fs = require("fs");
const slotOf = require("cluster-key-slot");
const [library, host, port, name, prefix] = process.argv.slice(2);

const lanes = 2; // writes that are on their way at a time
const restMs = 50; // between two of a lane
const silentMs = 10000; // after which a write counts as one without an answer
const rows = ["slot,key,value,outcome"];
const sum = { name, accepted: 0, firstMs: null, errors: {} };
const begun = Date.now();
let ending = false;

function fail(error) {
  const text = error.message || error.code || error.constructor.name;
  const reply = /^(MOVED|ASK|TRYAGAIN|CLUSTERDOWN|READONLY|LOADING|MASTERDOWN)\b/.exec(text); // a server's own word
  const word = reply ? reply[0] : text.split(/[.:;,]/)[0].slice(0, 40);
  sum.errors[word] = (sum.errors[word] || 0) + 1;
}

const rest = (ms) => new Promise((done) => setTimeout(done, ms));

async function write(set, key, value) {
  let answered = false;
  const answer = set(key, value).then(
    () => {
      rows.push(`${slotOf(key)},${key},${value},ok`);
      sum.accepted++;
      if (sum.firstMs !== null) return;
      sum.firstMs = Date.now() - begun;
      fs.writeFileSync(`${prefix}.ready`, "");
    },
    fail
  ).finally(() => (answered = true));
  await Promise.race([answer, rest(silentMs)]);
  if (!answered) fail(new Error(`no answer in ${silentMs / 1000} s`));
}

async function lane(set, number) {
  for (let i = 0; !ending; ++i) {
    await write(set, `{${name}:${number}:${i % 100}}:${i}`, `${number}-${i}`);
    await rest(restMs);
  }
}

async function open() {
  if (library === "redis") {
    const client = require("redis").createCluster({ rootNodes: [{ url: `redis://${host}:${port}` }] });
    client.on("error", () => {}); // without a listener it ends the program
    await client.connect();
    return (key, value) => client.set(key, value);
  }
  const client = new (require(library).Cluster)([{ host, port: Number(port) }]);
  client.on("error", () => {});
  return (key, value) => client.set(key, value);
}

function end() {
  fs.writeFileSync(`${prefix}.csv`, rows.join("\n") + "\n");
  fs.writeFileSync(`${prefix}.json`, JSON.stringify(sum));
  process.exit(0);
}

process.on("unhandledRejection", (error) => fail(new Error(`unhandled ${error.message}`)));
process.on("SIGTERM", () => {
  ending = true;
  setTimeout(end, 1000); // for the answers that are under way
});
open().then(
  (set) => { for (let number = 0; number < lanes; ++number) lane(set, number); },
  (error) => fail(new Error(`connect ${error.message || error.code}`))
);
setInterval(() => {}, 1000); // a client that has given up waits for SIGTERM too
