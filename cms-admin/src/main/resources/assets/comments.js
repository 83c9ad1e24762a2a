// Decides without a new page: the keys on a card's buttons decide on the focused card, J and K move, Z takes the last
// decision back, N shows what came meanwhile. The next comments come by themselves, and so does what other moderators do.

import { ask, complain, insist, settle } from "./request.js";
import { cards, cardsOf, centreTab, find, focus, focused, holding, isOpen, list, open, readPart, takeToast } from "./comment-list.js";

const FEW = 5;
const MOST = 100;
const LOOK_EVERY = 5000;
/** Nobody decides on what has just changed under their hands. */
const UNDER_HANDS = 400;
/** Refusals that are told in the place of an answer. */
const REFUSALS = [400, 404, 409, 422, 429];

const nothing = document.querySelector("[data-nothing]");
const newcomers = document.querySelector("[data-newcomers]");
const places = new Map();
const decidedOn = new Map();
const deciding = new Set();
/** Cards that came meanwhile and are not shown yet. */
const waiting = new Map();
let arriving = Promise.resolve();
let undoing = Promise.resolve();
let loading = null;
let isKnown = true;
let isTold = false;
let changed = null;
let changedAt = -Infinity;

// Decisions

async function send(form, to) {
  const body = new URLSearchParams(new FormData(form));
  if (to) body.set("to", to);
  body.set("scripted", "true");
  const answer = await insist(form.getAttribute("action"), { body, takes: REFUSALS });
  const part = await readPart(answer);
  settle();
  return { done: answer.ok, part, card: cardsOf(part)[0] ?? null };
}

function decide(card, to) {
  const id = card.dataset.card;
  const all = cards();
  const at = all.indexOf(card);
  const next = all.slice(at + 1).find(isOpen) ?? all.slice(0, at).findLast(isOpen) ?? null;
  const place = document.createComment(id);
  deciding.add(id);
  decidedOn.set(id, Number(card.dataset.version));
  places.set(id, place);
  card.replaceWith(place);
  focus(next);
  arriving = Promise.all([arriving, arrive(card, to, next)]);
}

async function arrive(card, to, next) {
  const id = card.dataset.card;
  try {
    const { done, part, card: now } = await send(card.querySelector(".comment-steps"), to);
    deciding.delete(id);
    if (!done) putBack(now ?? card, next);
    takeToast(part);
    await refill(insist);
  } catch (problem) {
    deciding.delete(id);
    putBack(card, next);
    holding(() => complain(problem, () => { if (find(id)) decide(find(id), to); }));
  }
}

/** A key that was on its way to a card must not meet another one. */
function keepFrom(card) {
  changed = card;
  changedAt = performance.now();
}

/** What could not be decided gets the focus again, unless somebody has gone on from the card behind it. */
function putBack(card, next) {
  const isIdle = document.activeElement === document.body || focused() === next;
  decidedOn.delete(card.dataset.card);
  keepFrom(card);
  holding(() => put(card));
  if (isIdle) focus(card);
}

function put(card) {
  const place = places.get(card.dataset.card);
  if (place?.isConnected) place.replaceWith(card);
  else list.prepend(card);
  tidy();
}

/** Each takes back what is named by then. */
function undo() {
  undoing = undoing.then(takeBack);
}

async function takeBack() {
  await arriving;
  const form = document.querySelector(".toast-undo");
  if (!form) return;
  const button = form.querySelector("button");
  button.disabled = true;
  try {
    const { done, part, card } = await send(form);
    takeToast(part);
    if (done && card && isOpen(card)) restore(card);
  } catch (problem) {
    button.disabled = false;
    holding(() => complain(problem, undo));
  }
  tidy();
}

function restore(card) {
  const old = find(card.dataset.card);
  asUnseen(card);
  decidedOn.delete(card.dataset.card);
  waiting.delete(card.dataset.card);
  if (old) old.replaceWith(card);
  else put(card);
  focus(card);
}

function asUnseen(card) {
  card.dataset.look = "same";
  card.querySelector(".comment-bar")?.remove();
}

// What comes next, and what others decided, reported and wrote since

/** The next comments, while there are any; those that are on the screen stay where they are. */
async function refill(by) {
  if (open().length < FEW) {
    list.append(...waiting.values());
    waiting.clear();
    offer();
  }
  if (!loading && open().length < FEW) {
    loading = load(by).then(() => { isKnown = true; }, (problem) => {
      isKnown = false;
      tell(problem, () => refill(insist));
    }).finally(() => { loading = null; });
  }
  await loading;
  tidy();
}

async function load(by) {
  let after = cards().at(-1)?.dataset.card ?? "";
  for (let page = 0; page < 20; page++) {
    const query = new URLSearchParams({ queue: list.dataset.queue, after });
    const part = await readPart(await by(`/admin/comments/more?${query}`));
    const found = cardsOf(part);
    const fresh = found.filter((card) => !find(card.dataset.card) && isNew(card));
    for (const card of fresh) waiting.delete(card.dataset.card);
    list.append(...fresh);
    list.dataset.more = part.querySelector("[data-more]").dataset.more;
    document.querySelector("[data-pages]")?.remove();
    isTold = false;
    if (fresh.length) return offer();
    if (list.dataset.more === "true") after = found.at(-1).dataset.card;
    else if (after) after = "";
    else return;
  }
}

/** Whether an answer that may be older than a decision shows what is to be decided since. */
const isNew = (card) => !deciding.has(card.dataset.card)
  && Number(card.dataset.version) > (decidedOn.get(card.dataset.card) ?? -1);

async function look() {
  if (document.hidden || loading) return;
  const settled = cards().filter((card) => !isOpen(card));
  const seen = [...open(), ...waiting.values(), ...settled].slice(0, MOST)
    .map((card) => `${card.dataset.card}.${card.dataset.version}`).join(",");
  const { queue, more } = list.dataset;
  const after = new URLSearchParams(location.search).get("after") ?? "";
  const part = await readPart(await ask(`/admin/comments/news?${new URLSearchParams({ queue, after, more, seen })}`));
  isTold = false;
  const found = cardsOf(part);
  holding(() => found.forEach(renew));
  offer();
  await refill(ask);
}

function renew(card) {
  const id = card.dataset.card;
  const old = find(id);
  if (deciding.has(id)) return;
  if (old) {
    const isFocused = focused() === old;
    old.replaceWith(card);
    if (isFocused) keepFrom(card);
    if (isFocused) card.focus({ preventScroll: true });
  } else if (!isOpen(card)) {
    waiting.delete(id);
  } else if (isNew(card)) {
    asUnseen(card);
    waiting.set(id, card);
  }
}

/** A line says how many came; they wait until somebody wants to see them. */
function offer() {
  if (newcomers.hidden === !waiting.size && newcomers.dataset.count === String(waiting.size)) return;
  holding(() => {
    newcomers.hidden = !waiting.size;
    newcomers.dataset.count = waiting.size;
    newcomers.querySelector("span").textContent = `${waiting.size} more: show`;
  });
}

/** Before the card that somebody is on, so that they come back to it. */
function bring() {
  const found = [...waiting.values()];
  if (!found.length) return;
  waiting.clear();
  if (focused()) focused().before(...found);
  else list.prepend(...found);
  focus(found[0]);
  offer();
  tidy();
}

/** What goes wrong without anybody's doing is told once. */
function tell(problem, again) {
  if (!isTold) holding(() => complain(problem, again));
  isTold = true;
}

function lookQuietly() {
  return look().catch((problem) => { if (problem.signedOut) tell(problem, lookQuietly); });
}

async function keepLooking() {
  await lookQuietly();
  setTimeout(keepLooking, LOOK_EVERY);
}

function tidy() {
  const isEmpty = isKnown && !loading && !open().length && !deciding.size;
  nothing.hidden = !isEmpty;
  document.querySelector(".keys").hidden = isEmpty;
  if (open().length && document.activeElement === document.body) focus(open()[0]);
}

list.addEventListener("submit", (event) => {
  event.preventDefault();
  decide(event.target.closest("[data-card]"), event.submitter.value);
});
addEventListener("submit", (event) => {
  if (event.target.matches(".toast-undo")) {
    event.preventDefault();
    undo();
  }
});
newcomers.addEventListener("click", bring);
document.addEventListener("visibilitychange", lookQuietly);
setTimeout(keepLooking, LOOK_EVERY);
centreTab();
focus(open()[0]);

addEventListener("keydown", (event) => {
  const writes = event.target.closest?.("input:not([type=\"hidden\"]), textarea, select, [contenteditable]");
  if (event.ctrlKey || event.metaKey || event.altKey || writes || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const card = focused();
  if (key === "j" || key === "k") {
    const all = cards();
    const place = card ? all.indexOf(card) + (key === "j" ? 1 : -1) : 0;
    focus(all[Math.min(Math.max(place, 0), all.length - 1)]);
  } else if (event.repeat) {
    return;
  } else if (key === "z") {
    undo();
  } else if (key === "n") {
    bring();
  } else if (card && (card !== changed || performance.now() - changedAt > UNDER_HANDS)) {
    const wanted = (event.shiftKey ? "shift+" : "") + (key === "r" ? "d" : key);
    card.querySelector(`button[data-key="${CSS.escape(wanted)}"]`)?.click();
  }
});
