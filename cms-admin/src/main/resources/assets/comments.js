// Decides without a new page: the keys on a card's buttons decide on the focused card, J and K move, Z takes the last
// decision back. The next comments come by themselves, and so does what other moderators do.

const FEW = 5;
const MOST = 100;
const LOOK_EVERY = 5000;
/** Nobody decides on what has just changed under their hands. */
const UNDER_HANDS = 400;
const UNREACHABLE = "The server cannot be reached. Try again in a moment.";
const SIGNED_OUT = "The decision did not arrive. Check that you are signed in, and try again.";

const list = document.querySelector("[data-queue]");
const nothing = document.querySelector("[data-nothing]");
const places = new Map();
const deciding = new Set();
let arriving = Promise.resolve();
let loading = null;
let isKnown = true;
let changed = null;
let changedAt = -Infinity;

const cards = () => [...list.querySelectorAll("[data-card]")];
const open = () => cards().filter((card) => card.dataset.look !== "settled");
const find = (id) => list.querySelector(`[data-card="${CSS.escape(id)}"]`);
const focused = () => document.activeElement.closest?.("[data-card]") ?? null;

function focus(card) {
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}

function say(sentence, kind = "done") {
  const toast = document.querySelector("[data-toast]");
  document.querySelector("#outcome").textContent = sentence;
  toast.dataset.kind = kind;
  toast.hidden = false;
}

/** Reads a part of the page; the counts in it are the newest. */
async function read(answer) {
  const part = new DOMParser().parseFromString(await answer.text(), "text/html");
  const tabs = part.querySelector("[data-tabs]");
  if (!tabs) throw new Error("signed out");
  document.querySelector("[data-tabs]").replaceWith(tabs);
  const waiting = document.querySelector("[data-waiting=\"true\"]");
  if (waiting) waiting.textContent = tabs.querySelector(".tab-count").textContent;
  return part;
}

function takeToast(part) {
  const toast = part.querySelector("[data-toast]");
  document.querySelector(".toast-undo")?.remove();
  const undo = toast.querySelector(".toast-undo");
  if (undo) document.querySelector("[data-toast]").append(undo);
  say(toast.querySelector("#outcome").textContent, toast.dataset.kind);
}

function cardsOf(part) {
  const found = [...part.querySelectorAll("[data-card]")];
  for (const card of found) document.adoptNode(card);
  document.dispatchEvent(new CustomEvent("linernotes:times", { detail: found }));
  return found;
}

async function send(form, to) {
  const fields = new URLSearchParams(new FormData(form));
  if (to) fields.set("to", to);
  fields.set("scripted", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: fields, redirect: "manual" });
    if (!answer.ok && answer.status !== 409) return { problem: SIGNED_OUT };
    const part = await read(answer);
    return { done: answer.ok, part, card: cardsOf(part)[0] ?? null };
  } catch (failure) {
    return { problem: failure.message === "signed out" ? SIGNED_OUT : UNREACHABLE };
  }
}

function decide(card, to) {
  const id = card.dataset.card;
  const all = open();
  const next = all[all.indexOf(card) + 1] ?? all[all.indexOf(card) - 1] ?? null;
  const place = document.createComment(id);
  deciding.add(id);
  places.set(id, place);
  card.replaceWith(place);
  focus(next);
  arriving = Promise.all([arriving, arrive(card, place, to)]);
}

async function arrive(card, place, to) {
  const { done, part, card: now, problem } = await send(card.querySelector(".comment-steps"), to);
  deciding.delete(card.dataset.card);
  if (!done) {
    keepFrom(now ?? card);
    put(now ?? card, place);
  }
  if (part) takeToast(part);
  else say(problem, "problem");
  await refill();
}

/** A key that was on its way to a card must not meet another one. */
function keepFrom(card) {
  changed = card;
  changedAt = performance.now();
}

/** Back where it was; somebody who is on another card by now stays there. */
function put(card, place) {
  if (place?.isConnected) place.replaceWith(card);
  else list.prepend(card);
  if (!focused()) focus(card);
  settle();
}

async function undo() {
  await arriving;
  const form = document.querySelector(".toast-undo");
  if (!form) return;
  form.querySelector("button").disabled = true;
  const { done, part, card, problem } = await send(form);
  if (part) takeToast(part);
  else say(problem, "problem");
  if (!part) form.querySelector("button").disabled = false;
  if (!done || !card) return;
  const old = find(card.dataset.card);
  const place = places.get(card.dataset.card);
  if (card.dataset.look !== "settled") {
    card.dataset.look = "same";
    card.querySelector(".comment-bar")?.remove();
    old?.replaceWith(card);
    if (!old) put(card, place);
    focus(card);
  }
  say(card.querySelector("[data-state=\"review\"]") ? "Undone: back in the queue." : "Undone: it is as it was before.");
  settle();
}

/** The next comments, while there are any; those that are on the screen stay where they are. */
async function refill() {
  if (!loading && open().length < FEW) {
    loading = load().then(() => true, () => false).then((known) => {
      loading = null;
      isKnown = known;
      if (!known) say("What comes next cannot be loaded. Check that you are signed in.", "problem");
    });
  }
  await loading;
  settle();
}

async function load() {
  let after = cards().at(-1)?.dataset.card ?? "";
  for (let page = 0; page < 20; page++) {
    const query = new URLSearchParams({ queue: list.dataset.queue, after });
    const part = await read(await fetch(`/admin/comments/more?${query}`));
    const found = cardsOf(part);
    const fresh = found.filter((card) => !find(card.dataset.card) && !deciding.has(card.dataset.card));
    list.append(...fresh);
    list.dataset.more = part.querySelector("[data-more]").dataset.more;
    document.querySelector("[data-pages]")?.remove();
    if (fresh.length) return;
    if (list.dataset.more === "true") after = found.at(-1).dataset.card;
    else if (after) after = "";
    else return;
  }
}

function settle() {
  const isEmpty = isKnown && !loading && !open().length && !deciding.size;
  nothing.hidden = !isEmpty;
  document.querySelector(".keys").hidden = isEmpty;
  if (open().length && document.activeElement === document.body) focus(open()[0]);
}

/** What others decided, reported and wrote since. */
async function look() {
  if (document.hidden || loading) return;
  const seen = cards().slice(0, MOST).map((card) => `${card.dataset.card}.${card.dataset.version}`).join(",");
  const query = new URLSearchParams({ queue: list.dataset.queue, seen });
  const answer = await fetch(`/admin/comments/news?${query}`, { redirect: "manual" });
  if (!answer.ok) return;
  const part = await read(answer);
  for (const card of cardsOf(part)) {
    const old = find(card.dataset.card);
    if (!old || deciding.has(card.dataset.card)) continue;
    const isFocused = focused() === old;
    old.replaceWith(card);
    if (isFocused) {
      keepFrom(card);
      focus(card);
    }
  }
  await refill();
}

async function keepLooking() {
  await look().catch(() => {});
  setTimeout(keepLooking, LOOK_EVERY);
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
document.addEventListener("visibilitychange", () => look().catch(() => {}));
setTimeout(keepLooking, LOOK_EVERY);
focus(open()[0]);

addEventListener("keydown", (event) => {
  const writes = event.target.closest?.("input:not([type=\"hidden\"]), textarea, select, [contenteditable]");
  if (event.ctrlKey || event.metaKey || event.altKey || writes) return;
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
  } else if (card && (card !== changed || performance.now() - changedAt > UNDER_HANDS)) {
    const wanted = (event.shiftKey ? "shift+" : "") + (key === "r" ? "d" : key);
    card.querySelector(`button[data-key="${CSS.escape(wanted)}"]`)?.click();
  }
});
