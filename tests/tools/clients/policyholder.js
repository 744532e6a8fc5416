// A program of an insurance company, in the layout of core/insurance/README.md, over any of libraries.js.
"use strict";
const slotOf = require("cluster-key-slot");

const keyOf = (customer, part) => `{customer:${customer}}:${part}`;
const policyOf = (customer) => `POL-${customer.slice(5)}-1`;
const claimOf = (customer, index) => `CLM-${customer.slice(5)}-${index}`;
const customerSlot = (customer) => slotOf(keyOf(customer, "profile"));

// KEYS: policy, claim, claims of the policy, claims of the customer, metadata. ARGV: claim, day, then fields and values.
const fileClaim = `
if redis.call('HGET', KEYS[1], 'status') ~= 'active' then return redis.error_reply('no active policy') end
redis.call('HSET', KEYS[2], unpack(ARGV, 3))
redis.call('SADD', KEYS[3], ARGV[1])
redis.call('SADD', KEYS[4], ARGV[1])
redis.call('HSET', KEYS[5], 'last_updated', ARGV[2])
return 'ok'`;

class Policyholder {
  constructor(library, customer) {
    this.library = library;
    this.customer = customer;
  }

  // A customer as `insurance show` tells it.
  async read(customer) {
    const { hash, set } = this.library;
    const part = (name) => hash(keyOf(customer, name)).then((fields) => ({ ...fields }));
    const [profile, metadata, policyIds, claimIds] = await Promise.all([part("profile"), part("metadata"),
      set(keyOf(customer, "policies")), set(keyOf(customer, "claims"))]);
    const each = (kind, ids) =>
      Promise.all(ids.map(async (id) => ({ ...(await part(`${kind}:${id}`)), id })));
    return { profile, metadata, policies: await each("policy", policyIds), claims: await each("claim", claimIds) };
  }

  // Writes a customer with a policy.
  async enrol() {
    const { customer } = this, policy = policyOf(customer), day = "2026-11-30";
    const profile = { first_name: "Zoë", last_name: "O'Neil \"Z\"", email: `${customer}@example.com`, phone: "+1-555-0100",
      address: "1 Main St", city: "Lagos", state: "LA", zip: "00001", dob: "1990-02-28", segment: "vip",
      risk_score: "12", lifetime_value: "0", created_date: day };
    const fields = { customer_id: customer, type: "auto", policy_number: "POL-100001", coverage_amount: "100000",
      deductible: "500", premium_monthly: "99", start_date: day, end_date: "2027-11-30", status: "active",
      agent_id: "AGT-100" };
    await this.library.write([
      { key: keyOf(customer, "profile"), fields: profile },
      { key: keyOf(customer, "metadata"), fields: { created: day, last_updated: day } },
      { key: keyOf(customer, `policy:${policy}`), fields },
      { key: keyOf(customer, "policies"), members: [policy] },
    ]);
    return { profile, metadata: { created: day, last_updated: day }, policies: [{ ...fields, id: policy }], claims: [] };
  }

  claimFields(index) {
    return { policy_id: policyOf(this.customer), customer_id: this.customer, claim_number: claimOf(this.customer, index),
      type: "collision", amount: String(100 + index), status: "pending", filed_date: "2026-11-30",
      description: `Claim ${index}`, adjuster_id: "ADJ-100" };
  }

  file(index) {
    const { customer } = this, policy = policyOf(customer), claim = claimOf(customer, index);
    const keys = [`policy:${policy}`, `claim:${claim}`, `policy:${policy}:claims`, "claims", "metadata"]
      .map((part) => keyOf(customer, part));
    return this.library.script(fileClaim, keys, [claim, "2026-11-30", ...Object.entries(this.claimFields(index)).flat()]);
  }

  readClaim(index) {
    return this.library.hash(keyOf(this.customer, `claim:${claimOf(this.customer, index)}`));
  }
}

module.exports = { Policyholder, claimOf, customerSlot };
