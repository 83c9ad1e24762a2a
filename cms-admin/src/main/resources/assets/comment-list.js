// The cards of a queue on the screen: which are there, what has the focus, and that nothing moves under anybody's eyes.

import { read } from "./request.js";

const GAP = 12;
/** What may come to lie over the foot at any moment. */
const FOOT = 140;

export const list = document.querySelector("[data-queue]");
export const cards = () => [...list.querySelectorAll("[data-card]")];
export const isOpen = (card) => card.dataset.look !== "settled";
export const open = () => cards().filter(isOpen);
export const find = (id) => list.querySelector(`[data-card="${CSS.escape(id)}"]`);
export const focused = () => document.activeElement.closest?.("[data-card]") ?? null;

// Sight

/** What is seen of the page between the bar above it and whatever lies over its foot. */
function sight() {
  const feet = [...document.querySelectorAll("[data-foot], .complaint")]
    .map((foot) => foot.getBoundingClientRect())
    .filter((area) => area.height)
    .map((area) => area.top - GAP);
  const foot = Math.min(FOOT, innerHeight / 4);
  return { top: document.querySelector(".bar").getBoundingClientRect().bottom + GAP, bottom: Math.min(innerHeight - foot, ...feet) };
}

function show(card) {
  const { top, bottom } = sight();
  const area = card.getBoundingClientRect();
  const isTall = area.height > bottom - top;
  const isSeen = isTall ? area.top <= top && area.bottom >= bottom : area.top >= top && area.bottom <= bottom;
  if (!isSeen) scrollBy(0, isTall || area.top < top ? area.top - top : area.bottom - bottom);
}

export function focus(card) {
  card?.focus({ preventScroll: true });
  if (card) show(card);
}

/** Changes the page under somebody's eyes: the card that they are on, or look at, stays where it is, and in sight. */
export function holding(change) {
  const { top, bottom } = sight();
  const place = (card) => card.getBoundingClientRect();
  const card = [focused(), ...cards()].find((one) => one && place(one).bottom > top && place(one).top < bottom);
  const before = card && place(card).top;
  change();
  const now = card && find(card.dataset.card);
  if (!now) return;
  scrollBy(0, place(now).top - before);
  if (now === focused()) show(now);
}

/** The queue that is open stands in the middle of the tabs, with some of those on both sides of it. */
export function centreTab() {
  const tabs = document.querySelector("[data-tabs]");
  const tab = tabs.querySelector("[aria-current]");
  const place = tab.offsetLeft - tabs.firstElementChild.offsetLeft;
  tabs.scrollLeft = place - (tabs.clientWidth - tab.offsetWidth) / 2;
}

// What the server answers

/** Reads a part of the page; the counts in it are the newest. */
export async function readPart(answer) {
  const part = await read(answer, "[data-tabs]");
  const counts = [...part.querySelectorAll("[data-tabs] .tab-count")].map((count) => count.textContent);
  document.querySelectorAll("[data-tabs] .tab-count").forEach((count, place) => { count.textContent = counts[place]; });
  const waiting = document.querySelector('[data-waiting="true"]');
  if (waiting) waiting.textContent = counts[0];
  return part;
}

export function cardsOf(part) {
  const found = [...part.querySelectorAll("[data-card]")];
  for (const card of found) document.adoptNode(card);
  document.dispatchEvent(new CustomEvent("linernotes:times", { detail: found }));
  return found;
}

/** Says what became of a decision, and what can be taken back now. */
export function takeToast(part) {
  const fresh = part.querySelector("[data-toast]");
  const toast = document.querySelector("[data-toast]");
  holding(() => {
    toast.querySelector("#outcome").textContent = fresh.querySelector("#outcome").textContent;
    toast.querySelector(".toast-next")?.remove();
    toast.querySelector(".toast-undo")?.remove();
    toast.append(...fresh.querySelectorAll(".toast-next, .toast-undo"));
    toast.dataset.kind = fresh.dataset.kind;
    toast.hidden = false;
  });
}
