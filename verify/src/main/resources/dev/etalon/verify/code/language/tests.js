'use strict';
// Holds a sample's tests. The function under test lives in another process: what the tests call is a stub that asks the host.

const vm = require('node:vm');
const assert = require('node:assert');
const { createRequire } = require('node:module');
const { inspect } = require('node:util');
const { Encoder, Uncrossable, decode, restore } = require('./values.js');
const { say, hear, quietConsole } = require('./pipes.js');

const LONGEST = 500;
const seen = { calls: 0, last: null, got: undefined, uncrossable: null, list: [] };

class Broken extends Error {}

function cut(text) {
  return text.length <= LONGEST ? text : text.slice(0, LONGEST) + '...';
}

function shown(value) {
  return cut(inspect(value, { depth: 6, breakLength: Infinity }));
}

function raisedAgain({ type, message }) {
  const kind = { RangeError, ReferenceError, SyntaxError, TypeError, EvalError, URIError }[type] || Error;
  const error = new kind(message);
  if (error.name !== type) error.name = type;
  return error;
}

function stub(name, back) {
  return (...args) => {
    seen.last = `${name}(${args.map(shown).join(', ')})`;
    let encoded;
    try {
      encoded = new Encoder().encode(args).l;
    } catch (error) {
      seen.uncrossable = `the tests pass ${error.message} to ${name}: only plain values cross to the candidate's process`;
      throw error;
    }
    seen.calls++;
    say({ call: { name, args: encoded, kwargs: {} }, shown: cut(seen.last) });
    const reply = hear();
    if (reply === null) process.exit(3);
    if (reply.raised) {
      seen.list.push(`${cut(seen.last)} throws ${reply.raised.type}`);
      const error = raisedAgain(reply.raised);
      if (reply.rejected) return Promise.reject(error);
      throw error;
    }
    if (back && reply.args) reply.args.map(decode).forEach((source, i) => restore(args[i], source));
    const value = decode(reply.value);
    seen.got = value;
    seen.list.push(`${cut(seen.last)} = ${shown(value)}`);
    return value;
  };
}

/** JSON against JavaScript: undefined is null, a map has keys that are texts, numbers may differ by the tolerance. */
function same(expected, got, tolerance) {
  if (typeof expected === 'number' && typeof got === 'number') {
    return expected === got || Math.abs(expected - got) <= tolerance * Math.max(1, Math.abs(expected), Math.abs(got));
  }
  if (expected === null) return got === null || got === undefined;
  if (Array.isArray(expected)) {
    return Array.isArray(got) && expected.length === got.length && expected.every((item, i) => same(item, got[i], tolerance));
  }
  if (typeof expected === 'object') {
    if (got === null || typeof got !== 'object' || Array.isArray(got)) return false;
    const entries = new Map(got instanceof Map ? [...got].map(([key, value]) => [String(key), value]) : Object.entries(got));
    const keys = Object.keys(expected);
    return keys.length === entries.size && keys.every((key) => entries.has(key) && same(expected[key], entries.get(key), tolerance));
  }
  return expected === got;
}

async function cases(order, entry) {
  for (const one of order.cases) {
    let got;
    if (one.call !== undefined) {
      got = await vm.runInThisContext(one.call);
    } else {
      got = await entry(...one.args);
    }
    if (!same(one.expected, got, order.tolerance)) {
      const test = one.call === undefined ? seen.last : one.call;
      throw Object.assign(new assert.AssertionError({ message: 'a case' }), { found: { test, expected: shown(one.expected), got: shown(got) } });
    }
  }
}

/** The prompt is trusted, and its function is a stub: names stand for the stub, whatever the tests declare beside them. */
async function run(order) {
  const entry = order.entry_point ? stub(order.entry_point, order.back) : null;
  const name = order.entry_point ? order.entry_point.split('.').pop() : null;
  const quiet = console.assert;
  console.assert = (value, ...message) => assert.ok(value, message.join(' ') || 'console.assert');
  globalThis.require = createRequire('/box/');
  if (name) globalThis[name] = entry;
  if (name) globalThis.candidate = entry;
  for (const text of [order.setup, ...order.tests].filter((part) => part)) {
    let script;
    try {
      script = new vm.Script(text, { filename: 'tests.js' });
    } catch (error) {
      throw new Broken(`the tests are no JavaScript: ${error.message}`);
    }
    await script.runInThisContext();
    if (typeof globalThis.check === 'function' && entry) await globalThis.check(entry);
  }
  await cases(order, entry);
  console.assert = quiet;
}

function failingLine(error, order) {
  const line = /tests\.js:(\d+)/.exec(String(error && error.stack));
  return line && order.tests.length === 1 ? cut((order.tests[0].split('\n')[line[1] - 1] || '').trim()) : null;
}

function failed(error, order) {
  if (seen.uncrossable !== null) return { verdict: 'broken', message: seen.uncrossable };
  if (error instanceof Broken) return { verdict: 'broken', message: error.message };
  if (seen.calls === 0) return { verdict: 'broken', message: `the tests fail before they call the candidate: ${cut(String(error))}` };
  const found = { verdict: 'failed', call: seen.last, test: failingLine(error, order), calls: seen.list.slice(-10) };
  if (error && error.found) return { ...found, ...error.found };
  if (error instanceof assert.AssertionError) {
    const binary = error.operator && error.operator !== '==' && !error.generatedMessage === false;
    return { ...found, got: shown(binary ? error.actual : seen.got), ...(binary ? { expected: shown(error.expected) } : {}) };
  }
  return { ...found, exception: cut(String(error)) };
}

async function main() {
  quietConsole();
  say({ ready: process.versions.node });
  const order = hear();
  if (order === null) return;
  try {
    await run(order);
    say(seen.calls ? { verdict: 'passed' } : { verdict: 'broken', message: 'the tests never call the candidate' });
  } catch (error) {
    say(failed(error, order));
  }
}

main().then(() => process.exit(0));
