(() => {
  const report = JSON.parse(document.getElementById("data").textContent);
  const PAGE = 50;
  const words = {
    en: {}, // the keys are the English texts
    ru: {
      "samples": "примеров", "trials": "попыток", "without an answer": "без ответа", "tokens": "токенов", "cost unknown": "цена неизвестна",
      "latency, ms (median / 95%)": "задержка, мс (медиана / 95%)", "Figures": "Показатели", "Single classes or bins": "По отдельным классам и интервалам", "share of the row": "доля в строке", "measure": "мера", "aggregate": "показатель", "value": "значение",
      "interval": "интервал", "n": "n", "abstained": "воздержались", "failed": "сбои", "method": "метод", "Slices": "Срезы", "slice": "срез", "all": "все",
      "Gate": "Порог", "condition": "условие", "verdict": "решение", "because": "почему", "pass": "пройдено", "fail": "не пройдено", "inconclusive": "данных мало",
      "Distribution": "Распределение", "Confusion": "Матрица ошибок", "expected \\ given": "верно \\ дано", "What broke": "Что сломалось", "where": "где", "kind": "вид",
      "count": "сколько", "for example": "например", "Samples": "Примеры", "search": "поиск", "show": "показать", "all samples": "все", "wrong": "неверные",
      "right": "верные", "missing scores": "без оценки", "no value": "нет значения", "missing": "нет оценки",
      "with them it could be anything from": "с ними могло бы быть от", "to": "до", "input": "вопрос", "answer": "ответ", "reference": "эталон", "context": "контекст",
      "metadata": "прочее", "trace": "шаги", "expected": "верно", "of": "из", "more": "ещё", "not shown": "не показано", "Configuration": "Настройки", "started": "начат",
      "repeat": "повтор", "Frequent edits": "Частые правки", "edit": "правка", "alignment": "выравнивание", "got": "получено", "test": "проверка", "call": "вызов", "line": "строка", "stdin": "вход", "stderr": "сообщения программы",
      "exception": "исключение", "query": "запрос", "schema": "схема", "statement": "утверждение", "theorem": "теорема", "message": "сообщение",
      "proved": "подтверждено", "refuted": "опровергнуто", "unknown": "неизвестно", "timeout": "время вышло", "not verified": "не проверено", "each count may be too low by": "каждое число может быть занижено на", "evidence": "основание", "any measure": "любая мера", "complete": "завершён", "interrupted": "прерван", "running": "не закончен",
      "Repeats": "Повторы", "part of the variance from repeats": "доля дисперсии от повторов", "correlation of repeats (ICC)": "корреляция повторов (ICC)",
      "standard error": "стандартная ошибка", "with twice the repeats": "при вдвое большем числе повторов", "with twice the samples": "при вдвое большем числе примеров",
      "budget reached": "бюджет исчерпан", "too many errors": "слишком много сбоев", "level": "уровень",
    },
  };
  let language = (navigator.language || "en").startsWith("ru") ? "ru" : "en";
  const t = (text) => words[language][text] ?? text;

  // Builds an element; children are elements or text, never markup.
  const el = (tag, attributes = {}, ...children) => {
    const svg = ["svg", "rect", "line", "text", "circle", "g", "title"].includes(tag);
    const node = svg ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? "" : value);
    }
    for (const child of children.flat(2)) if (child !== null && child !== undefined) node.append(child);
    return node;
  };
  const fill = (id, ...children) => {
    const node = document.getElementById(id);
    node.replaceChildren(...children.flat().filter((child) => child !== null));
    node.hidden = children.flat().every((child) => child === null);
    return node;
  };

  const isShare = (form) => form === "SHARE" || form === "SAMPLES";
  const plain = (x) => { const size = Math.abs(x); return size >= 1000 ? x.toFixed(0) : size >= 10 ? x.toFixed(2) : x.toFixed(4); };
  const number = (x, form) => x === null || x === undefined ? t("no value") : isShare(form) ? (100 * x).toFixed(1) + "%" : plain(x);
  const interval = (i, form) => !i ? "–" : isShare(form) ? `[${(100 * i.low).toFixed(1)}, ${(100 * i.high).toFixed(1)}]%` : `[${plain(i.low)}, ${plain(i.high)}]`;

  const short = (x) => plain(x).replace(/\.?0+$/, "");

  const head = () => {
    const { run, totals } = report;
    const status = run.status.toLowerCase().replaceAll("_", " ");
    const facts = [`${totals.samples} ${t("samples")}`];
    if (totals.trials !== totals.samples) facts.push(`${totals.trials} ${t("trials")}`);
    facts.push(`${totals.unanswered} ${t("without an answer")}`);
    const tokens = totals.usage.inputTokens + totals.usage.outputTokens;
    if (tokens > 0) facts.push(`${tokens.toLocaleString(language)} ${t("tokens")}`, totals.usage.dollars === null ? t("cost unknown") : `$${totals.usage.dollars}`);
    if (totals.latencyMillis) facts.push(`${t("latency, ms (median / 95%)")} ${totals.latencyMillis.median.toFixed(0)} / ${totals.latencyMillis.percentile95.toFixed(0)}`);
    document.documentElement.lang = language;
    document.title = `${run.suite} · Etalon`;
    fill("head",
      el("h1", {}, run.suite),
      el("span", { class: "mono soft" }, run.id),
      el("span", { class: `chip ${status === "complete" ? "good" : "doubt"}` }, t(status)),
      el("span", { class: "spacer" }),
      el("button", { type: "button", onclick: () => { language = language === "ru" ? "en" : "ru"; draw(); } }, language === "ru" ? "English" : "Русский"),
      el("div", { class: "soft", style: "width:100%" }, facts.join(" · "), ` · ${t("started")} ${new Date(run.started).toLocaleString(language)}`));
  };

  const verdictClass = { pass: "good", fail: "bad", inconclusive: "doubt" };
  const chip = (verdict) => el("span", { class: `chip ${verdictClass[verdict] ?? ""}` }, t(verdict));
  const table = (heads, rows, attributes = {}) => el("div", { class: "scroll" },
    el("table", attributes, el("thead", {}, el("tr", {}, heads.map((h) => el("th", h.num ? { class: "num" } : {}, t(h.text ?? h))))), el("tbody", {}, rows)));
  const num = (text) => ({ text, num: true });

  const gate = () => {
    if (!report.gate) return fill("gate", null);
    fill("gate",
      el("h2", {}, t("Gate"), " ", chip(report.gate.verdict)),
      table(["condition", "verdict", "because"], report.gate.conditions.map((c) => el("tr", {}, el("td", {}, c.condition), el("td", {}, chip(c.verdict)), el("td", { class: "soft" }, c.reason)))));
  };

  // One interval on a common scale: a line from low to high with a dot at the value.
  const strip = (figure, low, high) => {
    const { value, interval: i, form } = figure.estimate;
    if (value === null) return null;
    const width = 220, x = (v) => 6 + (width - 12) * (high > low ? (v - low) / (high - low) : 0.5);
    return el("svg", { width, height: 18, viewBox: `0 0 ${width} 18`, role: "img" },
      el("title", {}, `${number(value, form)} ${interval(i, form)}`),
      el("line", { x1: 6, x2: width - 6, y1: 9, y2: 9, stroke: "var(--line)" }),
      i ? el("line", { x1: x(i.low), x2: x(i.high), y1: 9, y2: 9, stroke: "var(--accent)", "stroke-width": 3 }) : null,
      el("circle", { cx: x(value), cy: 9, r: 4, fill: "var(--accent)" }));
  };
  const scale = (figures) => {
    const fixed = figures.find((f) => f.scale)?.scale;
    if (fixed) return [fixed.lowest, fixed.highest];
    const ends = figures.flatMap((f) => f.estimate.value === null ? [] : [f.estimate.value, f.estimate.interval?.low, f.estimate.interval?.high].filter((v) => v !== undefined && v !== null));
    return ends.length ? [Math.min(...ends), Math.max(...ends)] : [0, 1];
  };
  const cautions = (figure) => {
    const { bounds, counts, form } = figure.estimate, missing = counts.abstained + counts.failed;
    const lines = [];
    if (bounds) lines.push(`${missing} ${t("missing scores")}: ${t("with them it could be anything from")} ${number(bounds.worst, form)} ${t("to")} ${number(bounds.best, form)}`);
    if (figure.note) lines.push(figure.note);
    return lines.map((line) => el("div", { class: "note" }, line));
  };
  const figureRow = (figure, first, [low, high]) => {
    const e = figure.estimate;
    return el("tr", {}, first, el("td", {}, e.name), el("td", { class: "num" }, el("b", {}, number(e.value, e.form))), el("td", { class: "num" }, interval(e.interval, e.form)),
      el("td", {}, strip(figure, low, high)), el("td", { class: "num" }, String(e.counts.n)), el("td", { class: `num ${e.counts.abstained ? "doubt" : ""}` }, String(e.counts.abstained)),
      el("td", { class: `num ${e.counts.failed ? "bad" : ""}` }, String(e.counts.failed)), el("td", { class: "soft small" }, e.interval ? `${e.interval.method}, ${t("level")} ${e.interval.level}` : "–", cautions(figure)));
  };
  const columns = (first) => [first, "aggregate", num("value"), num("interval"), "", num("n"), num("abstained"), num("failed"), "method"];

  const figures = () => {
    const all = report.figures.filter((f) => !f.slice);
    const rows = (chosen) => table(columns("measure"), chosen.map((f) => figureRow(f, el("td", {}, f.measure), scale([f]))));
    const details = all.filter((f) => f.detail);
    fill("figures", el("h2", {}, t("Figures")), rows(all.filter((f) => !f.detail)),
      details.length ? el("details", {}, el("summary", {}, `${t("Single classes or bins")}: ${details.length}`), rows(details)) : null);
  };
  const slices = () => {
    const sliced = report.figures.filter((f) => f.slice);
    if (!sliced.length) return fill("slices", null);
    const keys = [...new Set(sliced.map((f) => `${f.measure} / ${f.estimate.name}`))];
    const body = el("div");
    const show = (key) => {
      const chosen = report.figures.filter((f) => `${f.measure} / ${f.estimate.name}` === key);
      body.replaceChildren(table(columns("slice"), chosen.map((f) => figureRow(f, el("td", {}, f.slice ?? t("all")), scale(chosen)))));
    };
    fill("slices", el("h2", {}, t("Slices"), " ", el("select", { "aria-label": t("measure"), onchange: (event) => show(event.target.value) }, keys.map((key) => el("option", { value: key }, key)))), body);
    show(keys[0]);
  };

  const histogram = ({ edges, counts }) => {
    const width = 340, height = 120, most = Math.max(...counts, 1), bar = (width - 20) / counts.length;
    return el("svg", { width, height: height + 20, viewBox: `0 0 ${width} ${height + 20}`, role: "img" },
      counts.map((count, i) => el("rect", { x: 10 + i * bar + 1, y: height - (height - 10) * count / most, width: Math.max(bar - 2, 1), height: (height - 10) * count / most, fill: "var(--accent)" },
        el("title", {}, `[${plain(edges[i])}, ${plain(edges[i + 1])}]: ${count}`))),
      el("line", { x1: 10, x2: width - 10, y1: height, y2: height, stroke: "var(--line)" }),
      el("text", { x: 10, y: height + 14 }, short(edges[0])), el("text", { x: width - 10, y: height + 14, "text-anchor": "end" }, short(edges[edges.length - 1])));
  };
  const confusion = ({ labels, counts, intervals }) => {
    const most = Math.max(...counts.flat(), 1);
    return el("div", { class: "scroll" }, el("table", { class: "confusion" },
      el("thead", {}, el("tr", {}, el("th", {}, t("expected \\ given")), labels.map((label) => el("th", {}, label)))),
      el("tbody", {}, counts.map((row, i) => el("tr", {}, el("th", {}, labels[i]), row.map((count, j) => el("td",
        { style: `background: color-mix(in srgb, var(${i === j ? "--good" : "--bad"}) ${Math.round(55 * count / most)}%, transparent)`,
          title: intervals[i]?.[j] ? `${t("share of the row")}: ${interval(intervals[i][j], "SHARE")}` : "" }, String(count))))))));
  };
  const repeats = (split) => el("div", { class: "scroll" }, el("table", {}, el("tbody", {}, [
    ["part of the variance from repeats", `${(100 * split.partOfRepeats).toFixed(0)}%`],
    ["correlation of repeats (ICC)", split.icc.toFixed(2) + (split.iccInterval ? ` [${split.iccInterval.low.toFixed(2)}, ${split.iccInterval.high.toFixed(2)}]` : "")],
    ["standard error", split.standardError.toFixed(4)], ["with twice the repeats", split.twiceTheRepeats.toFixed(4)], ["with twice the samples", split.twiceTheSamples.toFixed(4)],
  ].map(([key, value]) => el("tr", {}, el("td", {}, t(key)), el("td", { class: "num" }, value))))));
  const edits = (part) => el("div", { class: "part" }, el("b", {}, `${t("Frequent edits")}: ${part.name}`), " ", el("span", { class: "soft small" }, `${t("of")} ${part.edits.total}`),
    part.edits.missed ? el("div", { class: "note" }, `${t("each count may be too low by")} ${part.edits.missed}`) : null,
    table(["edit", num("count")], part.edits.edits.map((one) => el("tr", {}, el("td", { class: "mono" }, one.edit), el("td", { class: "num" }, String(one.count))))));
  const parts = () => fill("parts", el("div", { class: "parts" }, report.measures.flatMap((part) => [
    part.histogram ? el("div", { class: "part" }, el("b", {}, `${t("Distribution")}: ${part.name}`), histogram(part.histogram)) : null,
    part.confusion ? el("div", { class: "part" }, el("b", {}, `${t("Confusion")}: ${part.name}`), confusion(part.confusion)) : null,
    part.edits ? edits(part) : null,
    part.repeats ? el("div", { class: "part" }, el("b", {}, `${t("Repeats")}: ${part.name}`), repeats(part.repeats)) : null,
  ])));

  const failures = () => {
    const all = report.totals.failures;
    if (!all.length) return fill("failures", null);
    fill("failures", el("h2", {}, t("What broke")), table(["where", "kind", num("count"), "for example"],
      all.map((f) => el("tr", {}, el("td", {}, f.what), el("td", {}, f.kind), el("td", { class: "num" }, String(f.count)), el("td", { class: "small" }, f.example)))));
  };

  // A graded score is right at the top of its scale, a labelled one when it is the expected label.
  const tops = {};
  for (const f of report.figures) if (!f.slice && isShare(f.estimate.form)) tops[f.measure] = 1;
  const lower = new Set(report.measures.filter((part) => part.lowerIsBetter).map((part) => part.name));
  const state = (cell) => {
    if (cell.kind === "failed" || cell.kind === "abstained") return "missing";
    if (cell.kind === "labelled") return cell.expected === null ? "" : cell.label === cell.expected ? "right" : "wrong";
    if (lower.has(cell.measure)) return cell.value <= 0 ? "right" : "wrong";
    return tops[cell.measure] === undefined && cell.value !== 0 && cell.value !== 1 ? "" : cell.value >= 1 ? "right" : cell.value <= 0 ? "wrong" : "";
  };
  const stateClass = { right: "good", wrong: "bad", missing: "doubt" };
  const cellText = (cell) => cell.kind === "graded" ? short(cell.value) : cell.kind === "labelled" ? cell.label : cell.kind;
  const block = (name, text) => text === null || text === undefined || text === "" ? null : el("div", { class: "block" }, el("b", {}, name), el("pre", {}, text));
  const json = (value) => JSON.stringify(value, null, 2);
  const evidence = evidenceOf(el, t);
  const details = (row, span) => el("tr", { class: "open" }, el("td", { colspan: span },
    block(t("input"), row.input), row.context.map((text, i) => block(`${t("context")} ${i + 1}`, text)), block(t("answer"), row.answer), block(t("failed"), row.failure),
    row.references.map((text) => block(t("reference"), text)),
    row.scores.map((cell) => evidence.score(cell, `${cell.measure}: ${cellText(cell)}${cell.expected === null ? "" : ` (${t("expected")} ${cell.expected})`}`)),
    row.trace.length ? block(t("trace"), json(row.trace)) : null,
    Object.keys(row.metadata).length ? el("div", { class: "block" }, el("b", {}, t("metadata")), evidence.facts(row.metadata)) : null));

  const filter = { text: "", measure: "", state: "" };
  let shown = PAGE, open = () => {};
  const matches = (row) => {
    const cells = row.scores.filter((cell) => !filter.measure || cell.measure === filter.measure);
    if (filter.state === "missing" ? !(row.answer === null || cells.some((c) => state(c) === "missing")) : filter.state && !cells.some((c) => state(c) === filter.state)) return false;
    return !filter.text || [row.id, row.input, row.answer ?? "", ...row.references].some((text) => text.toLowerCase().includes(filter.text));
  };
  const samples = () => {
    const names = report.measures.map((part) => part.name), body = el("tbody"), count = el("span", { class: "soft small" }), more = el("button", { type: "button", onclick: () => { shown += PAGE; list(); } });
    const list = () => {
      const found = report.rows.filter(matches), left = found.length - Math.min(shown, found.length);
      body.replaceChildren(...found.slice(0, shown).map((row) => {
        const tr = el("tr", { class: "row", tabindex: 0 },
          el("td", { class: "mono" }, row.id, row.repeat ? ` · ${t("repeat")} ${row.repeat}` : ""), el("td", { class: "text" }, el("div", { class: "clip" }, row.input)),
          el("td", { class: "text" }, el("div", { class: `clip ${row.answer === null ? "bad" : ""}` }, row.answer ?? row.failure ?? "")),
          names.map((name) => { const cell = row.scores.find((c) => c.measure === name); return el("td", { class: cell ? stateClass[state(cell)] ?? "" : "soft" }, cell ? cellText(cell) : "–"); }));
        const toggle = () => tr.nextSibling?.classList?.contains("open") ? tr.nextSibling.remove() : tr.after(details(row, 3 + names.length));
        tr.addEventListener("click", toggle);
        tr.addEventListener("keydown", (event) => { if (event.key === "Enter") toggle(); });
        return tr;
      }));
      count.textContent = `${found.length} ${t("of")} ${report.rows.length}${report.rowsLeftOut ? ` (+ ${report.rowsLeftOut} ${t("not shown")})` : ""}`;
      more.textContent = `${t("more")}: ${left}`;
      more.hidden = left === 0;
    };
    const change = (key) => (event) => { filter[key] = key === "text" ? event.target.value.toLowerCase() : event.target.value; shown = PAGE; list(); };
    const options = (pairs, key) => el("select", { "aria-label": key, onchange: change(key) }, pairs.map(([value, text]) => el("option", { value, selected: filter[key] === value }, text)));
    fill("samples", el("h2", {}, t("Samples")),
      el("div", { class: "filters" },
        el("input", { type: "search", placeholder: t("search"), "aria-label": t("search"), value: filter.text, oninput: change("text") }),
        options([["", t("any measure")], ...names.map((name) => [name, name])], "measure"),
        options([["", t("all samples")], ["wrong", t("wrong")], ["right", t("right")], ["missing", t("missing scores")]], "state"), count),
      el("div", { class: "scroll" }, el("table", {}, el("thead", {}, el("tr", {}, ["id", "input", "answer", ...names].map((name) => el("th", {}, t(name))))), body)), more);
    list();
    open = (id) => {
      const place = report.rows.filter(matches).findIndex((row) => row.id === id);
      if (place < 0) return;
      shown = Math.max(shown, place + 1);
      list();
      const row = body.children[place];
      row.click();
      row.scrollIntoView();
    };
  };
  const config = () => fill("config", el("summary", {}, t("Configuration")), table(["", ""],
    [...report.measures.map((part) => [part.name, part.signature]), ...Object.entries(report.run.config.settings)].map(([key, value]) => el("tr", {}, el("td", { class: "mono" }, key), el("td", { class: "mono" }, value)))));

  const draw = () => { head(); gate(); figures(); slices(); parts(); failures(); samples(); config(); };
  // report.html#sample-17 opens that sample.
  const openNamed = () => { if (location.hash.length > 1) open(decodeURIComponent(location.hash.slice(1))); };
  window.addEventListener("hashchange", openNamed);
  draw();
  openNamed();
})();
