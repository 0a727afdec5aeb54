"use strict";
// The review desk: text and items light each other up, keys decide, a selection becomes a new item or a new border.
// Without script every button still works as a plain form.
(() => {
  const one = (what, root = document) => root.querySelector(what);
  const all = (what, root = document) => [...root.querySelectorAll(what)];
  const text = one("#text");
  const cards = one("#cards");
  const adding = one("#adding");
  const form = one("#selection");
  const border = one("#border");
  // which kinds are put aside, and how far the columns were scrolled, is remembered while the window is open: after an
  // assignment or an undo the hand comes back here
  const memory = `aside ${location.pathname}`;
  const places = `places ${location.pathname}`;
  const off = new Set(JSON.parse(sessionStorage.getItem(memory) || "[]"));
  const skipped = new Set();
  let chosen = null;
  let picked = null; // the selected words: [start, end] in code points of the source
  let waiting = 0; // answers of the server that are still to come
  let typed = null; // what was typed while the form of a correction was on its way
  const later = []; // keys pressed meanwhile: done in their order when the answer is there

  // The browser counts UTF-16 units, the office code points: the one place where each becomes the other.
  const codePoints = (words, units) => [...words.slice(0, units)].length;
  const units = (words, points) => [...words].slice(0, points).join("").length;

  const card = (ref) => (ref ? document.getElementById(ref) : null);
  const pieces = (ref) => all(`[data-refs~="${ref}"]`, text);
  const shown = () => all(".card", cards).filter((item) => !item.hidden);
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";

  function light(ref, on, how = "on") {
    for (const piece of pieces(ref)) piece.classList.toggle(how, on);
    for (const bar of all(`.bar[data-ref="${ref}"]`, text)) bar.classList.toggle(how, on);
    card(ref)?.classList.toggle(how, on);
  }

  // scroll the column, never the page around it; on a telephone the items have no column of their own
  function bring(piece, column) {
    if (column.scrollHeight <= column.clientHeight) return piece.scrollIntoView({ block: "nearest", behavior: calm });
    const at = piece.getBoundingClientRect();
    const frame = column.getBoundingClientRect();
    if (at.top >= frame.top && at.bottom <= frame.bottom) return;
    const top = column.scrollTop + at.top - frame.top - (frame.height - Math.min(at.height, frame.height)) / 2;
    column.scrollTo({ top, behavior: calm });
  }

  function choose(ref, { toText = true, toCard = true, focus = true } = {}) {
    if (chosen) light(chosen, false);
    chosen = card(ref) ? ref : null;
    if (!chosen) return;
    light(chosen, true);
    const place = pieces(chosen)[0];
    if (toText && place) bring(place, text);
    if (toCard) bring(card(chosen), cards);
    if (focus) card(chosen).focus({ preventScroll: true });
  }

  function step(by, from = chosen) {
    const list = shown();
    const at = list.findIndex((item) => item.id === from);
    const next = list[at < 0 ? 0 : Math.min(Math.max(at + by, 0), list.length - 1)];
    if (next) choose(next.id);
  }

  // the next undecided item behind one; those put off come back when nothing else is left
  function nextOpen(from) {
    const list = shown();
    const at = list.findIndex((item) => item.id === from);
    const open = [...list.slice(at + 1), ...list.slice(0, Math.max(at, 0))].filter((item) => item.dataset.state === "open");
    const fresh = open.find((item) => !skipped.has(item.id));
    if (!fresh) skipped.clear();
    return fresh || open[0];
  }

  // what was decided shows in the text too
  function settle() {
    for (const item of all(".card", cards)) {
      const dropped = item.dataset.state === "rejected";
      for (const piece of pieces(item.id)) piece.classList.toggle("dropped", dropped && piece.dataset.refs === item.id);
    }
  }

  const press = (what) => chosen && one(what, card(chosen));
  function decide(verdict) {
    if (!chosen) return step(1);
    press(`button[value="${verdict}"]`)?.click();
  }

  // --- selections and borders ---

  // an end of a selection as code points of the source's text
  function place(node, offset) {
    if (node.nodeType !== Node.TEXT_NODE) {
      const piece = node.childNodes[offset] || node.nextSibling;
      const next = piece && (piece.nodeType === Node.ELEMENT_NODE ? (piece.matches("[data-at]") ? piece : one("[data-at]", piece)) : null);
      return next ? Number(next.dataset.at) : null;
    }
    const piece = node.parentElement.closest("[data-at]");
    return piece ? Number(piece.dataset.at) + codePoints(node.data, offset) : null;
  }

  // the way back: where in the page a code point of the source stands
  function spot(at) {
    let found = null;
    for (const piece of all("[data-at]", text)) {
      if (Number(piece.dataset.at) > at) break;
      if (piece.firstChild) found = piece;
    }
    return found && [found.firstChild, units(found.firstChild.data, at - Number(found.dataset.at))];
  }

  // the source as the page shows it, one entry a code point; what lies between paragraphs is white space
  function letters() {
    const found = [];
    for (const piece of all("[data-at]", text)) [...piece.textContent].forEach((letter, at) => (found[Number(piece.dataset.at) + at] = letter));
    return found;
  }

  // one word further from `at`, in the direction `by`; behind the last word it stays
  function word(source, at, by) {
    const letter = (place) => source[by > 0 ? place : place - 1];
    const inside = (place) => place >= 0 && place <= source.length && (by > 0 ? place < source.length : place > 0);
    let end = at;
    while (inside(end) && !/\S/.test(letter(end) ?? " ")) end += by;
    if (!inside(end)) return at;
    while (inside(end) && /\S/.test(letter(end) ?? " ")) end += by;
    return end;
  }

  function pick(span, selecting = true) {
    picked = span;
    form.elements.start.value = span ? span[0] : "";
    form.elements.end.value = span ? span[1] : "";
    one("#selected").hidden = one("#number-kinds").hidden = !span;
    one("#by-words").hidden = Boolean(span);
    border.hidden = !span || !chosen;
    if (!span) return;
    adding.open = true;
    if (selecting) {
      const [from, to] = [spot(span[0]), spot(span[1])];
      if (from && to) getSelection().setBaseAndExtent(...from, ...to);
    }
    one("#selected").textContent = letters().slice(...span).map((letter) => letter ?? " ").join("").trim().slice(0, 400);
    if (chosen) [border.elements.ref.value, border.elements.start.value, border.elements.end.value] = [chosen, ...span];
  }

  function letGo() {
    getSelection().removeAllRanges();
    pick(null);
    adding.open = false;
  }

  function nudge(side, by) {
    const now = picked || card(chosen)?.dataset.span.split(" ").map(Number);
    if (!now) return;
    const moved = [...now];
    moved[side] = word(letters(), now[side], by);
    // a border that comes in stops before the last word
    if (moved[0] < moved[1]) pick(moved);
  }

  // the form of a correction comes when it is asked for; what was typed meanwhile belongs into it
  function correct(fields) {
    fields.open = true;
    const field = one("input, textarea", fields);
    field.focus();
    if (typed) field.setRangeText(typed, field.selectionStart, field.selectionEnd, "end");
    typed = null;
  }

  // --- keys ---

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => (picked && !border.hidden ? border.requestSubmit() : decide("confirm")),
    x: () => decide("reject"),
    s: () => {
      if (chosen) skipped.add(chosen);
      const next = nextOpen(chosen);
      if (next) choose(next.id);
    },
    e: () => {
      const fields = press("details.correct");
      if (fields) return correct(fields);
      const link = press("a.correct");
      if (!link) return;
      typed = "";
      link.click();
    },
    g: () => press("a.assign")?.click(),
    u: () => one("#undo button").click(),
    b: () => {
      adding.open = true;
      form.elements.words.focus();
    },
    "[": () => nudge(0, -1),
    "]": () => nudge(1, 1),
    "{": () => nudge(0, 1),
    "}": () => nudge(1, -1),
    "?": () => (one("#keys").open = !one("#keys").open),
  };
  for (const number of "123456789") {
    keys[number] = () => {
      if (picked) return all("[data-add]", form)[number - 1]?.click();
      all(".option", card(chosen) || cards.ownerDocument.createElement("i"))[number - 1]?.click();
    };
  }

  // An input method that hangs on the keyboard itself (UniKey, EVKey) sends the composed letter in place of the key:
  // "a" twice is "â", "a" and "x" is "ã", and in Telex "[" is "ơ", "]" is "ư". What was pressed last is read back from it.
  const TELEX = { "ơ": "[", "ư": "]", "Ơ": "{", "Ư": "}" };
  const TONES = { "\u0301": "s", "\u0303": "x", "\u0323": "j", "\u0302": "" };
  function pressed(event) {
    if (event.key === "Process" || event.key === "Unidentified") return byPlace(event);
    if (Object.hasOwn(TELEX, event.key)) return TELEX[event.key];
    const [letter, ...marks] = event.key.normalize("NFD");
    return marks.length && Object.hasOwn(TONES, marks.at(-1)) ? TONES[marks.at(-1)] || letter : event.key;
  }

  // a swallowed key has no letter; the place of the key still says which it was
  function byPlace({ code, shiftKey }) {
    if (/^Key[A-Z]$/.test(code)) return code[3].toLowerCase();
    if (/^Digit[1-9]$/.test(code)) return code[5];
    return { BracketLeft: shiftKey ? "{" : "[", BracketRight: shiftKey ? "}" : "]" }[code] || "";
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.target.closest("input, textarea, select")) {
      if (event.key === "Escape") choose(chosen);
      return;
    }
    if (typed !== null && event.key.length === 1) {
      event.preventDefault();
      typed += event.key;
      return;
    }
    if (event.key === "Escape" && picked) return letGo();
    if (event.key === "Enter" && picked && !border.hidden && !event.target.closest("button, a, summary")) return border.requestSubmit();
    const key = pressed(event);
    if (!Object.hasOwn(keys, key)) return;
    event.preventDefault();
    if (waiting) later.push(key);
    else keys[key]();
  });

  // --- the mouse ---

  text.addEventListener("click", (event) => {
    if (!getSelection().isCollapsed) return;
    const piece = event.target.closest("[data-refs], .bar");
    const refs = (piece?.dataset.refs || piece?.dataset.ref || "").split(" ").filter((ref) => card(ref) && !card(ref).hidden);
    if (refs.length) choose(refs[(refs.indexOf(chosen) + 1) % refs.length], { toText: false });
  });

  cards.addEventListener("click", (event) => {
    const item = event.target.closest(".card");
    if (item && !event.target.closest("button, a, summary, input, textarea, label")) choose(item.id, { toCard: false });
  });

  // what lies under the pointer, or holds the focus, lights up on the other side without being chosen
  let near = [];
  function hover(refs) {
    for (const ref of near) light(ref, false, "near");
    near = refs;
    for (const ref of near) light(ref, true, "near");
  }
  const under = (target) => target.closest?.(".card, [data-refs], .bar");
  document.addEventListener("mouseover", ({ target }) => {
    const piece = under(target);
    hover(piece ? (piece.dataset.refs || piece.dataset.ref).split(" ") : []);
  });
  cards.addEventListener("focusin", ({ target }) => {
    const item = target.closest(".card");
    if (item && item.id !== chosen) choose(item.id, { toCard: false, focus: false });
  });

  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return;
    const start = place(range.startContainer, range.startOffset);
    const end = place(range.endContainer, range.endOffset);
    if (start !== null && end !== null && start < end && (start !== picked?.[0] || end !== picked?.[1])) pick([start, end], false);
  });
  one("#let-go").addEventListener("click", letGo);
  for (const button of all("[data-add]", form)) {
    button.addEventListener("click", () => {
      form.elements.kind.value = button.dataset.add;
      form.requestSubmit();
    });
  }

  // --- what is shown ---

  function putAside(kind, aside) {
    one(`.chip[data-kind="${kind}"]`)?.setAttribute("aria-pressed", String(!aside));
    for (const item of all(`.card[data-kind="${kind}"]`, cards)) item.hidden = aside;
    for (const bar of all(`.bar.k-${kind}`, text)) bar.hidden = aside;
  }

  // the row of kinds comes back from the server with each decision: listen above it
  document.addEventListener("click", (event) => {
    const kind = event.target.closest(".chip")?.dataset.kind;
    if (!kind) return;
    if (!off.delete(kind)) off.add(kind);
    putAside(kind, off.has(kind));
    // what is out of sight is not what the keys are about
    if (chosen && card(chosen).hidden) {
      const next = nextOpen(chosen) || shown()[0];
      if (next) choose(next.id, { toText: false, focus: false });
    }
    sessionStorage.setItem(memory, JSON.stringify([...off]));
  });

  // on a telephone one side at a time; without script both stand one above the other
  const turn = one("#switch");
  function turnTo(side) {
    one("#desk").dataset.show = side;
    for (const button of all("button", turn)) button.setAttribute("aria-pressed", String(button.dataset.show === side));
  }
  turn.hidden = false;
  turn.addEventListener("click", (event) => event.target.dataset.show && turnTo(event.target.dataset.show));
  turnTo("text");

  // --- the server's answers ---

  // from the moment of asking the card is no longer open: a second key cannot decide it again
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const item = event.target.closest(".card");
    if (!item || event.target.matches("a.correct")) return;
    waiting += 1;
    item.dataset.state = "sent";
    item.setAttribute("aria-busy", "true");
    one("#desk-said").textContent = "";
  });

  function answered() {
    waiting = Math.max(0, waiting - 1);
    while (!waiting && later.length) keys[later.shift()]();
  }

  for (const lost of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
    document.body.addEventListener(lost, () => {
      for (const item of all(".card[data-state='sent']", cards)) {
        item.dataset.state = "open";
        item.removeAttribute("aria-busy");
      }
      const said = Object.assign(document.createElement("p"), { className: "said-error", textContent: one("#desk-said").dataset.lost });
      one("#desk-said").replaceChildren(said);
      later.length = 0;
      typed = null;
      answered();
    });
  }

  // the card of a decided item comes back from the server; the hand goes on to the next open one
  document.body.addEventListener("htmx:afterSettle", (event) => {
    const item = event.target.closest?.(".card");
    if (!item) return;
    if (event.target.matches("details.correct")) return correct(event.target);
    for (const kind of off) putAside(kind, true);
    settle();
    if (item.id === chosen) light(chosen, true);
    if (item.dataset.state !== "open" && item.id === chosen) {
      const next = item.querySelector("a.assign") ? item : nextOpen(item.id) || item;
      choose(next.id, { toText: next !== item });
    }
    answered();
  });

  addEventListener("pagehide", () => sessionStorage.setItem(places, JSON.stringify([text.scrollTop, cards.scrollTop])));
  for (const kind of off) putAside(kind, true);
  settle();
  [text.scrollTop, cards.scrollTop] = JSON.parse(sessionStorage.getItem(places) || "[0, 0]");
  const named = decodeURIComponent(location.hash.slice(1));
  const first = card(named) || shown().find((item) => item.dataset.state === "open");
  if (card(named)) turnTo("side");
  if (first) choose(first.id, { focus: Boolean(card(named)) });
})();
