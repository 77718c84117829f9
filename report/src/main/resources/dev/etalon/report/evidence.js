"use strict";
// Evidence for people: what was expected beside what was got with the difference marked, programs as programs, the other facts as a table.
// Like everything on the page it is built from text, never from markup.
const evidenceOf = (el, t) => {
  const PROGRAM = ["test", "call", "line", "stdin", "stderr", "exception", "query", "schema", "statement", "theorem", "message"];
  const MOST = 400; // words of each side that are aligned one by one
  const plain = (value) => typeof value === "string" ? value : JSON.stringify(value, null, 2);
  const tokens = (text) => text.match(/\s+|[\p{L}\p{N}_]+|[^\s]/gu) ?? [];

  // Lengths of the longest common subsequences of all ends of a and b.
  const common = (a, b) => {
    const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        rows[i][j] = a[i] === b[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
    return rows;
  };
  // Which words of each side the other side does not have in this place.
  const differing = (a, b) => {
    let head = 0, tail = 0;
    while (head < a.length && head < b.length && a[head] === b[head]) head++;
    while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
    const left = new Set(), right = new Set(), x = a.slice(head, a.length - tail), y = b.slice(head, b.length - tail);
    if (x.length > MOST || y.length > MOST) {
      x.forEach((_, i) => left.add(head + i));
      y.forEach((_, j) => right.add(head + j));
      return [left, right];
    }
    const rows = common(x, y);
    let i = 0, j = 0;
    while (i < x.length || j < y.length) {
      if (i < x.length && j < y.length && x[i] === y[j]) { i++; j++; }
      else if (j >= y.length || (i < x.length && rows[i + 1][j] >= rows[i][j + 1])) left.add(head + i++);
      else right.add(head + j++);
    }
    return [left, right];
  };
  const marked = (words, changed, kind) => {
    const nodes = [];
    for (let i = 0; i < words.length; ) {
      const on = changed.has(i), from = i;
      while (i < words.length && changed.has(i) === on) i++;
      const text = words.slice(from, i).join("");
      nodes.push(on ? el("mark", { class: kind }, text) : text);
    }
    return nodes;
  };
  const beside = (expected, got) => {
    const a = tokens(plain(expected)), b = tokens(plain(got)), [left, right] = differing(a, b);
    const side = (name, words, changed, kind) => el("div", { class: "block" }, el("b", {}, t(name)), el("pre", { class: "fixed wrap" }, marked(words, changed, kind)));
    return el("div", { class: "beside" }, side("expected", a, left, "missing"), side("got", b, right, "added"));
  };
  const program = (name, value) => el("div", { class: "block" }, el("b", {}, t(name)), el("pre", { class: "fixed wrap" }, plain(value)));
  const facts = (rest) => el("table", { class: "facts" }, el("tbody", {}, rest.map(([name, value]) => el("tr", {}, el("td", { class: "soft" }, name), el("td", { class: "mono" }, plain(value))))));
  const VERDICTS = { proved: "good", pass: "good", refuted: "bad", fail: "bad", unknown: "doubt", timeout: "doubt", "not verified": "doubt" };

  // An alignment needs a font of one width; its edits are in it.
  const score = (cell, title) => {
    const { alignment, ...details } = cell.details;
    if (alignment) delete details.edits;
    const compared = "expected" in details && "got" in details, used = new Set(compared ? ["expected", "got", "verdict"] : ["verdict"]);
    const programs = PROGRAM.filter((name) => details[name] !== undefined && details[name] !== null && !cell.text.endsWith(plain(details[name])));
    PROGRAM.forEach((name) => used.add(name));
    const rest = Object.entries(details).filter(([name]) => !used.has(name));
    return el("div", { class: "evidence" },
      el("div", { class: "block" }, el("b", {}, title, details.verdict ? [" ", el("span", { class: `chip ${VERDICTS[details.verdict] ?? ""}` }, t(details.verdict))] : []),
        cell.text ? el("pre", {}, cell.text) : null),
      programs.map((name) => program(name, details[name])),
      compared ? beside(details.expected, details.got) : null,
      alignment ? el("div", { class: "block" }, el("b", {}, t("alignment")), el("pre", { class: "fixed" }, alignment)) : null,
      rest.length ? facts(rest) : null);
  };
  return { score, facts: (values) => facts(Object.entries(values)) };
};
