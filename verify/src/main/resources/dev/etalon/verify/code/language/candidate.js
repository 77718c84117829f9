'use strict';
// Holds a candidate's code and nothing else: loads it, then answers calls, one JSON line for one JSON line. The code shares this process, so
// nothing that it says is trusted to be more than a value that it returned.

const vm = require('node:vm');
const { createRequire } = require('node:module');
const { Encoder, Uncrossable, decode } = require('./values.js');
const { say, hear, quietConsole } = require('./pipes.js');

const exit = process.reallyExit.bind(process);
const version = process.versions.node;
const promiseThen = Promise.prototype.then;
const isPromise = require('node:util').types.isPromise;
const { Script } = vm;
const run = Script.prototype.runInThisContext;
const { apply } = Reflect;

function told(error) {
  try {
    const name = error !== null && typeof error === 'object' ? error.name : typeof error;
    const message = error !== null && typeof error === 'object' ? error.message : error;
    return { type: String(name).slice(0, 100), message: String(message).slice(0, 500) };
  } catch {
    return { type: 'Error', message: '' };
  }
}

function firstThatCompiles(sources) {
  let problem = null;
  for (let index = 0; index < sources.length; index++) {
    try {
      return { index, script: new Script(sources[index], { filename: 'solution.js' }), problem: null };
    } catch (error) {
      problem = problem || error;
    }
  }
  return { index: null, script: null, problem };
}

function syntax(problem) {
  const place = String(problem.stack).split('\n');
  const line = /solution\.js:(\d+)/.exec(place[0]);
  return { message: `${problem.name}: ${problem.message}`, line: line ? Number(line[1]) : null, text: (place[1] || '').trim().slice(0, 200) };
}

function load(question) {
  const { index, script, problem } = firstThatCompiles(question.sources);
  if (script === null) return { syntax: syntax(problem) };
  globalThis.module = { exports: {} };
  globalThis.exports = globalThis.module.exports;
  globalThis.require = createRequire('/box/');
  try {
    apply(run, script, []);
  } catch (error) {
    return { raised: told(error) };
  }
  return { loaded: index };
}

function find(name) {
  const [first, method] = name.split('.');
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(first)) return undefined;
  const lookUp = new Script(`typeof ${first} === 'undefined' ? (module.exports ?? {})['${first}'] : ${first}`);
  const found = apply(run, lookUp, []);
  if (method === undefined || found === undefined) return found;
  const object = new found();
  return typeof object[method] === 'function' ? (...args) => object[method](...args) : undefined;
}

function call(question, answer) {
  const args = question.args.map(decode);
  const encoded = (value, wrap) => {
    try {
      const result = { value: wrap(new Encoder().encode(value)) };
      if (question.back) result.args = new Encoder().encode(args).l.map((item) => item);
      return result;
    } catch (error) {
      return error instanceof Uncrossable ? { uncrossable: error.message } : { raised: told(error) };
    }
  };
  try {
    const found = find(question.name);
    if (typeof found !== 'function') return answer({ missing: question.name });
    const value = apply(found, undefined, args);
    if (!isPromise(value)) return answer(encoded(value, (body) => body));
    return apply(promiseThen, value, [
      (body) => answer(encoded(body, (inner) => ({ p: inner }))),
      (error) => answer({ rejected: told(error), raised: told(error) }),
    ]);
  } catch (error) {
    return answer(error instanceof Uncrossable ? { uncrossable: error.message } : { raised: told(error) });
  }
}

const later = setImmediate;

function next() {
  const question = hear();
  if (question === null) exit(0);
  call(question, (answer) => {
    say({ id: question.id, ...answer });
    later(next);
  });
}

quietConsole();
say({ ready: version });
const first = hear();
if (first === null) exit(0);
const loaded = load(first);
say({ id: first.id, ...loaded });
if (loaded.loaded === undefined) exit(0);
later(next);
