// A Ringside shell to ask: one line, one answer.
"use strict";
const { spawn } = require("child_process");
const readline = require("readline");

class Ringside {
  constructor(program, port, directory) {
    this.child = spawn(program, ["shell", "--json", "--base-port", String(port), "--dir", directory],
      { stdio: ["pipe", "pipe", "inherit"] });
    this.answers = []; // of lines that were sent, in order: who waits for them
    this.ended = new Promise((done) => this.child.once("close", done));
    this.ended.then(() => this.answers.splice(0).forEach(({ no, line }) => no(new Error(`Ringside has ended at: ${line}`))));
    this.child.stdin.on("error", () => {}); // `ended` tells
    readline.createInterface({ input: this.child.stdout }).on("line", (text) => this.answered(JSON.parse(text)));
  }

  answered({ ok, result, error }) {
    const { line, yes, no } = this.answers.shift();
    if (ok) yes(result);
    else no(new Error(`Ringside, at '${line}': ${JSON.stringify(error)}`));
  }

  // What the line results in; an error when it fails.
  ask(line) {
    return new Promise((yes, no) => {
      this.answers.push({ line, yes, no });
      this.child.stdin.write(`${line}\n`);
    });
  }

  async all(...lines) {
    let result;
    for (const line of lines) result = await this.ask(line);
    return result;
  }

  // Ends its servers too.
  async end() {
    this.child.stdin.end();
    await this.ended;
  }
}

module.exports = { Ringside };
