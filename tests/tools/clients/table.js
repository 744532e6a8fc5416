// Prints a row for each client, each figure of the plain cluster first and of the lab after it. Exit status 1: some
// client fared worse in the lab.
//
//   node table.js DIRECTORY    # DIRECTORY/plain and DIRECTORY/ours hold NAME.json and NAME.lost
"use strict";
const fs = require("fs");
const directory = process.argv[2];

function read(side, name) {
  try {
    const sum = JSON.parse(fs.readFileSync(`${directory}/${side}/${name}.json`));
    return { ...sum, lost: fs.readFileSync(`${directory}/${side}/${name}.lost`, "utf8").trim() };
  } catch (error) {
    return { accepted: 0, firstMs: null, errors: { [`no figures ${error.code}`]: 1 }, lost: "?" };
  }
}

const total = (errors) => Object.values(errors).reduce((sum, count) => sum + count, 0);
const silent = (errors) => Object.entries(errors).reduce((sum, [word, n]) => sum + (word.includes("no answer") && n), 0);

// How many errors a failover brings varies from run to run; a client that cannot go on has many more, or hangs.
function worse(plain, ours) {
  const lost = !(Number(ours.lost) <= Number(plain.lost));
  const never = ours.firstMs === null && plain.firstMs !== null;
  const hangs = silent(ours.errors) > silent(plain.errors);
  return lost || never || hangs || total(ours.errors) > 2 * total(plain.errors) + 10;
}

function errorsOf(plain, ours) {
  const words = [...new Set([...Object.keys(plain.errors), ...Object.keys(ours.errors)])].sort();
  return words.map((word) => `${word} ${plain.errors[word] ?? 0}/${ours.errors[word] ?? 0}`).join(", ") || "none";
}

const names = fs.readdirSync(`${directory}/ours`).filter((file) => file.endsWith(".out")).map((file) => file.slice(0, -4));
const rows = names.sort().map((name) => ({ name, plain: read("plain", name), ours: read("ours", name) }));
console.log("client, seed, /etc/hosts: first accepted write (ms), accepted, lost, errors; plain cluster/lab");
for (const { name, plain, ours } of rows)
  console.log(`${worse(plain, ours) ? "WORSE" : "ok"}`.padEnd(6) + name.padEnd(34) +
    `first ${plain.firstMs ?? "never"}/${ours.firstMs ?? "never"}  accepted ${plain.accepted}/${ours.accepted}  ` +
    `lost ${plain.lost}/${ours.lost}  errors: ${errorsOf(plain, ours)}`);

const library = (name) => name.split(",")[0];
const known = new Set(rows.flatMap(({ name, plain }) => Object.keys(plain.errors).map((word) => `${library(name)}: ${word}`)));
const found = new Set(rows.flatMap(({ name, ours }) => Object.keys(ours.errors).map((word) => `${library(name)}: ${word}`)));
const only = [...found].filter((word) => !known.has(word));
console.log(`errors that only the lab brought: ${only.join(", ") || "none"}`);
const bad = rows.filter(({ plain, ours }) => worse(plain, ours)).length;
console.log(`${rows.length} clients, ${bad} worse than in the plain cluster`);
process.exit(bad || !rows.length ? 1 : 0);
