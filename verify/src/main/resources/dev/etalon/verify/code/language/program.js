'use strict';
// Runs a candidate as a whole program: standard input is one case's, standard output is all that counts.

const vm = require('node:vm');
const { readSync, writeSync } = require('node:fs');
const { createRequire } = require('node:module');

/** Takes exactly its own part from the pipe, so that the rest is left for the program. */
function take(length) {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    let read;
    try {
      read = readSync(0, bytes, at, length - at, null);
    } catch (error) {
      if (error.code === 'EAGAIN') continue;
      throw error;
    }
    if (read === 0) break;
    at += read;
  }
  return bytes;
}

function sources() {
  let length = '';
  for (let c = take(1).toString(); c !== '\n'; c = take(1).toString()) length += c;
  return JSON.parse(take(Number(length)).toString('ascii')).sources;
}

function compiled() {
  const tried = sources();
  writeSync(2, '\0etalon:ready\0');
  let problem = null;
  for (const source of tried) {
    try {
      return new vm.Script(source, { filename: 'solution.js' });
    } catch (error) {
      problem = problem || error;
    }
  }
  writeSync(2, `\0etalon:syntax\0${problem.name}: ${problem.message}`);
  return process.reallyExit(1);
}

const script = compiled();
globalThis.module = { exports: {} };
globalThis.exports = globalThis.module.exports;
globalThis.require = createRequire('/box/');
script.runInThisContext();
