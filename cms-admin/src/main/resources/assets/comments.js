// Decides without a new page: A, R and S decide on the focused comment, J and K move, Z takes the last decision back.

const list = document.querySelector(".comments");
const outcome = document.querySelector("#outcome");
const decided = [];
let arriving = Promise.resolve();

const cards = () => [...list.querySelectorAll("[data-card]")];
const focused = () => document.activeElement.closest?.("[data-card]") ?? null;

function focus(card) {
  card?.focus();
  card?.scrollIntoView({ block: "nearest" });
}

function say(sentence, kind = "done") {
  outcome.textContent = sentence;
  outcome.dataset.kind = kind;
  outcome.hidden = false;
}

async function send(form, to) {
  const fields = new URLSearchParams(new FormData(form));
  fields.set("to", to);
  fields.set("scripted", "true");
  const answer = await fetch(form.action, { method: "POST", body: fields, redirect: "manual" });
  if (answer.ok) {
    form.elements.version.value = await answer.text();
    return null;
  }
  return answer.status === 409 ? answer.text() : "The decision did not arrive. Check that you are signed in, and try again.";
}

const words = { APPROVED: "Approved", REJECTED: "Rejected", SPAM: "Marked as spam" };

function decide(card, to) {
  arriving = Promise.all([arriving, deciding(card, to)]);
}

async function deciding(card, to) {
  const form = card.querySelector("form");
  const all = cards();
  const place = all.indexOf(card);
  const next = all[place + 1] ?? all[place - 1] ?? null;
  card.remove();
  if (next) focus(next);
  const problem = await send(form, to).catch(() => "The server cannot be reached. Try again in a moment.");
  if (problem) {
    list.insertBefore(card, list.children[place] ?? null);
    count(0);
    say(problem, "problem");
    focus(card);
    return;
  }
  decided.push({ card, place });
  count(-1);
  if (!cards().length) document.querySelector("[data-nothing] a").focus();
  say(`${words[to]}. Press Z to undo.`);
}

/** How many are here, in the tab and, where all wait, in the navigation. */
function count(by) {
  for (const shown of document.querySelectorAll(".tab[aria-current] .tab-count, body:has(.tab:first-child[aria-current]) [data-waiting]")) {
    shown.textContent = Math.max(0, Number(shown.textContent.replaceAll(",", "")) + by).toLocaleString("en");
  }
  document.querySelector("[data-nothing]").hidden = cards().length > 0;
}

async function undo() {
  await arriving;
  const last = decided.pop();
  if (!last) return;
  const form = last.card.querySelector("form");
  const problem = await send(form, last.card.dataset.undo).catch(() => "The server cannot be reached. Try again in a moment.");
  if (problem) {
    say(problem, "problem");
    return;
  }
  list.insertBefore(last.card, list.children[last.place] ?? null);
  count(1);
  say(last.card.dataset.undo === "PENDING" ? "Back in the queue." : "As it was before.");
  focus(last.card);
}

if (list) {
  list.addEventListener("submit", (event) => {
    event.preventDefault();
    decide(event.target.closest("[data-card]"), event.submitter.value);
  });
  focus(cards()[0]);
}

addEventListener("keydown", (event) => {
  if (!list || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
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
  } else if (card) {
    card.querySelector(`button[data-key="${CSS.escape(key)}"]`)?.click();
  }
});
