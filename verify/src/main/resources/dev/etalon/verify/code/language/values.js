'use strict';
// Carries plain values over a pipe as JSON: tagged where JSON has no word for them, and rebuilt from builtin types only. What was taken from
// the language is kept before any other code runs, so that nobody can exchange it.

const { isArray } = Array;
const { getPrototypeOf, keys, prototype: plain } = Object;
const { stringify, parse } = JSON;
const { apply, get } = Reflect;
const textOf = String;
const push = Array.prototype.push;
const forEachOfMap = Map.prototype.forEach;
const forEachOfSet = Set.prototype.forEach;
const timeOf = Date.prototype.getTime;
const isProxy = require('node:util').types.isProxy;
const types = { ...require('node:util').types };

const DEEPEST = 50;
const MOST = 200000;

class Uncrossable extends Error {}

class Encoder {
  left = MOST;

  encode(value, depth = 0) {
    this.left -= 1;
    if (this.left < 0) throw new Uncrossable(`more than ${MOST} values`);
    if (depth > DEEPEST) throw new Uncrossable(`nested deeper than ${DEEPEST} levels`);
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0) ? value : { f: Object.is(value, -0) ? '-0' : textOf(value) };
      case 'bigint':
        return { i: textOf(value) };
      case 'undefined':
        return { u: 1 };
      case 'object':
        return value === null ? null : this.object(value, depth + 1);
      default:
        throw new Uncrossable(`a ${typeof value}`);
    }
  }

  object(value, depth) {
    if (isProxy(value)) throw new Uncrossable('a proxy');
    if (isArray(value)) return { l: this.all(value, depth) };
    if (types.isMap(value)) return { m: this.collected(forEachOfMap, value, depth, true) };
    if (types.isSet(value)) return { s: this.collected(forEachOfSet, value, depth, false) };
    if (types.isDate(value)) return { t: apply(timeOf, value, []) };
    const prototype = getPrototypeOf(value);
    if (prototype !== plain && prototype !== null) throw new Uncrossable('an object of a class');
    const entries = [];
    for (const key of keys(value)) apply(push, entries, [[key, this.encode(get(value, key), depth)]]);
    return { d: entries };
  }

  all(value, depth) {
    const items = [];
    const length = value.length;
    for (let i = 0; i < length; i++) apply(push, items, [this.encode(value[i], depth)]);
    return items;
  }

  collected(forEach, value, depth, withKeys) {
    const items = [];
    const add = (item, key) => {
      const encoded = this.encode(item, depth);
      apply(push, items, [withKeys ? [this.encode(key, depth), encoded] : encoded]);
    };
    apply(forEach, value, [add]);
    return items;
  }
}

function decode(data) {
  if (data === null || typeof data !== 'object') return data;
  const tag = keys(data)[0];
  const body = data[tag];
  switch (tag) {
    case 'f':
      return Number(body);
    case 'i':
      return BigInt(body);
    case 'u':
      return undefined;
    case 'l':
      return body.map(decode);
    case 's':
      return new Set(body.map(decode));
    case 'm':
      return new Map(body.map(([key, value]) => [decode(key), decode(value)]));
    case 't':
      return new Date(body);
    case 'p':
      return Promise.resolve(decode(body));
    default: {
      const object = {};
      for (const [key, value] of body) {
        Object.defineProperty(object, key, { value: decode(value), writable: true, enumerable: true, configurable: true });
      }
      return object;
    }
  }
}

/** Gives a mutable argument the content that the candidate left in it. */
function restore(target, source) {
  if (isArray(target) && isArray(source)) {
    target.length = 0;
    for (const item of source) target.push(item);
  } else if (target instanceof Map || target instanceof Set) {
    target.clear();
    source.forEach((value, key) => (target instanceof Map ? target.set(key, value) : target.add(value)));
  } else if (target && source && typeof target === 'object') {
    for (const key of keys(target)) delete target[key];
    Object.assign(target, source);
  }
}

module.exports = { Encoder, Uncrossable, decode, restore, stringify, parse };
