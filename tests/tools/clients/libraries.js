// Public clients with their default settings, each as four functions that return promises:
//   hash(key), set(key)                    what is there
//   script(source, keys, words)            EVAL
//   write([{ key, fields | members }])     HSET and SADD, in one MULTI where the library has that in a cluster
// and close().
"use strict";
const { spawn } = require("child_process");
const path = require("path");
const readline = require("readline");

function ioredis(port) {
  const { Cluster } = require("ioredis");
  const client = new Cluster([{ host: "127.0.0.1", port }]);
  client.on("error", () => {}); // without a listener it is printed; what it means for a command, the command says
  return {
    version: require("ioredis/package.json").version,
    hash: (key) => client.hgetall(key),
    set: (key) => client.smembers(key),
    script: (source, keys, words) => client.eval(source, keys.length, ...keys, ...words),
    write: async (parts) => {
      const answers = await client.multi(parts.map(({ key, fields, members }) =>
        fields ? ["hset", key, fields] : ["sadd", key, ...members])).exec();
      for (const [error] of answers) if (error) throw error;
    },
    close: () => client.disconnect(),
  };
}

async function nodeRedis(port) {
  const client = require("redis").createCluster({ rootNodes: [{ url: `redis://127.0.0.1:${port}` }] });
  client.on("error", () => {}); // without a listener it ends the program
  await client.connect();
  return {
    version: require("redis/package.json").version,
    hash: (key) => client.hGetAll(key),
    set: (key) => client.sMembers(key),
    script: (source, keys, words) => client.eval(source, { keys, arguments: words }),
    write: (parts) => parts.reduce((multi, { key, fields, members }) =>
      fields ? multi.hSet(key, fields) : multi.sAdd(key, members), client.multi()).exec(),
    close: () => client.destroy(),
  };
}

// bridge.py runs it: a line with a number and a call there, a line with the number and what came of it back.
async function redisPy(port) {
  const child = spawn("/usr/bin/python3", [path.join(__dirname, "bridge.py"), String(port)],
    { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map();
  let next = 0;
  child.stdin.on("error", () => {}); // as its end:
  child.on("close", () => waiting.forEach(({ no }) => no(new Error("bridge.py has ended"))));
  readline.createInterface({ input: child.stdout }).on("line", (text) => {
    const { number, result, error } = JSON.parse(text);
    const { yes, no } = waiting.get(number);
    waiting.delete(number);
    if (error) no(new Error(error));
    else yes(result);
  });
  const call = (name, ...words) => new Promise((yes, no) => {
    waiting.set(++next, { yes, no });
    child.stdin.write(`${JSON.stringify([next, name, ...words])}\n`);
  });
  return {
    version: await call("version"),
    hash: (key) => call("hash", key),
    set: (key) => call("set", key),
    script: (source, keys, words) => call("script", source, keys, words),
    write: (parts) => call("write", parts),
    close: () => child.stdin.end(),
  };
}

module.exports = { ioredis, "node-redis": nodeRedis, "redis-py": redisPy };
