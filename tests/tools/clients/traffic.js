// Claims without end: each has an id that no other has, and is read again once it is filed. Figures by phase.
"use strict";
const { isDeepStrictEqual } = require("util");
const { claimOf } = require("./policyholder.js");

const lanes = 2; // claims that are on their way at a time
const restMs = 20; // between two operations of a lane
const silentMs = 10000; // after which an operation counts as one without an answer
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

class Traffic {
  constructor(holder) {
    this.holder = holder;
    this.filed = new Map(); // id, as acknowledged: name of the phase
    this.next = 0;
    this.phases = [];
  }

  // From here on figures are of this phase.
  async phase(name) {
    if (this.phases.length === 0) this.lastMs = Date.now();
    this.phases.push({ name, operations: 0, errors: {}, gapMs: 0 });
    await this.goesOn();
  }

  // Done once so many more operations have succeeded.
  async goesOn(more = 20, timeoutMs = 60000) {
    const now = this.current(), enough = now.operations + more, end = Date.now() + timeoutMs;
    while (now.operations < enough) {
      if (Date.now() > end) return void this.failed(new Error(`stuck for ${timeoutMs / 1000} s`));
      await rest(10);
    }
  }

  start() {
    this.ending = false;
    this.running = Promise.all(Array.from({ length: lanes }, () => this.lane()));
  }

  async stop() {
    this.ending = true;
    await this.running;
  }

  async lane() {
    while (!this.ending) {
      const index = this.next++;
      if (await this.tried(() => this.holder.file(index))) {
        this.filed.set(claimOf(this.holder.customer, index), this.current().name);
        await rest(restMs);
        await this.tried(async () => {
          const found = { ...(await this.holder.readClaim(index)) };
          if (!isDeepStrictEqual(found, this.holder.claimFields(index))) throw new Error("read something else than was filed");
        });
      }
      await rest(restMs);
    }
  }

  async tried(operation) {
    let timer;
    const silence = new Promise((_, no) => {
      timer = setTimeout(() => no(new Error(`no answer in ${silentMs / 1000} s`)), silentMs);
    });
    try {
      await Promise.race([operation(), silence]);
      this.succeeded();
      return true;
    } catch (error) {
      this.failed(error);
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  current() { return this.phases[this.phases.length - 1]; }

  succeeded() {
    const now = Date.now(), phase = this.current();
    phase.operations++;
    phase.gapMs = Math.max(phase.gapMs, now - this.lastMs);
    this.lastMs = now;
  }

  failed(error) {
    const text = error.message || error.code || error.constructor.name;
    const word = text.replace(/[0-9]{2,}/g, "N").slice(0, 70);
    const { errors } = this.current();
    errors[word] = (errors[word] || 0) + 1;
  }
}

module.exports = { Traffic };
