// What a form and the server know of each other: one request after the other, and the page made like the answer.

import { morph, standing } from "./morph.js";
import { complain, insist, read, settle, tell } from "./request.js";

export const form = document.querySelector(".entry-form");

// What is unsaved

let changed = document.querySelector(".problems, .conflict") !== null;
let going = false, wasTyped = false, clean = "";

export function touch() {
  changed = true;
  const note = form.querySelector("[data-unsaved]");
  if (note && !note.dataset.dirty) {
    note.dataset.dirty = "true";
    note.textContent = "There are changes that are not saved yet.";
  }
  form.dispatchEvent(new CustomEvent("touched"));
}

addEventListener("pageshow", () => { going = false; });
addEventListener("beforeunload", (event) => { if (changed && !going) event.preventDefault(); });

/** Everything is saved, but what was typed while that went on. */
export function saved(sentence) {
  if (wasTyped) return tell(sentence);
  changed = false;
  const note = form.querySelector("[data-unsaved]");
  if (note?.dataset.dirty) {
    delete note.dataset.dirty;
    note.textContent = clean;
  }
  form.dispatchEvent(new CustomEvent("saved"));
  tell(sentence);
}

// Requests

let last = Promise.resolve();

/** Waits for what goes on with the form, then does that. */
export function inTurn(work) {
  last = last.then(work, work);
  return last;
}

/** Lets a button's step be carried out, which saves nothing unless it says so; null: it could not be, which was told. */
export const change = (step) => inTurn(() => asked(step));

/** Saves and goes to the entry's page; a refusal comes back as the page. */
export const save = () => inTurn(() => asked("save"));

async function asked(step) {
  const body = new URLSearchParams(new FormData(form));
  body.set("_do", step);
  const sent = standing(form);
  try {
    const answer = await insist(form.getAttribute("action"), { body, takes: [400, 403, 404, 409, 413, 422, 429] });
    if (answer.headers.get("Linernotes-Leads-To")) return leave(answer.headers.get("Linernotes-Leads-To"));
    const page = await read(answer, ".entry-form");
    settle();
    become(page, sent);
    return page;
  } catch (problem) {
    complain(problem, () => change(step));
    return null;
  }
}

function leave(path) {
  going = true;
  form.dispatchEvent(new CustomEvent("saved"));
  location.assign(path);
  return null;
}

function become(page, sent) {
  const fresh = page.querySelector(".entry-form");
  const note = form.querySelector("[data-dirty]");
  clean = fresh.querySelector("[data-unsaved]").textContent;
  if (note) fresh.querySelector("[data-unsaved]").textContent = note.textContent;
  const shown = new Map([...fresh.querySelectorAll("[data-markup]")].map((box) => [box.name, box.value]));
  wasTyped = morph(form, document.importNode(fresh, true), sent);
  const head = document.querySelector(".entry-head");
  head.replaceChildren(...document.importNode(page.querySelector(".entry-head"), true).childNodes);
  document.dispatchEvent(new CustomEvent("linernotes:times", { detail: [head] }));
  document.title = page.title;
  if (form.getAttribute("action") !== location.pathname) history.replaceState(null, "", form.getAttribute("action"));
  form.dispatchEvent(new CustomEvent("renewed", { detail: { shown } }));
}
