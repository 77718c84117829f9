'use strict';
// The pipes to the host, by lines, blocking: tests are ordinary code that waits for what it called.

const { readSync, writeSync } = require('node:fs');
const { stringify, parse } = JSON;
const { from, alloc, concat } = Buffer;
const decode = TextDecoder.prototype.decode;
const decoder = new TextDecoder();
const { apply } = Reflect;
const indexOf = Buffer.prototype.indexOf;
const subarray = Buffer.prototype.subarray;
const replace = String.prototype.replace;
const charCodeAt = String.prototype.charCodeAt;

let rest = alloc(0);

function write(descriptor, bytes) {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

function ascii(text) {
  return apply(replace, text, [/[^\x20-\x7e]/g, (c) => '\\u' + apply(charCodeAt, c, [0]).toString(16).padStart(4, '0')]);
}

function say(message) {
  write(1, from(ascii(stringify(message)) + '\n', 'ascii'));
}

/** The next line; null at the end. */
function hear() {
  const buffer = alloc(65536);
  let end = apply(indexOf, rest, [10]);
  while (end < 0) {
    let length;
    try {
      length = readSync(0, buffer, 0, buffer.length, null);
    } catch (error) {
      if (error.code === 'EAGAIN') continue;
      throw error;
    }
    if (length === 0) return null;
    rest = concat([rest, apply(subarray, buffer, [0, length])]);
    end = apply(indexOf, rest, [10]);
  }
  const line = apply(decode, decoder, [apply(subarray, rest, [0, end])]);
  rest = apply(subarray, rest, [end + 1]);
  return parse(line);
}

/** What is printed goes to standard error: standard output is the host's. */
function quietConsole() {
  const errors = new console.Console(process.stderr, process.stderr);
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'dir', 'table', 'trace']) console[name] = errors[name].bind(errors);
  process.stdout.write = (...args) => process.stderr.write(...args);
}

module.exports = { say, hear, quietConsole };
