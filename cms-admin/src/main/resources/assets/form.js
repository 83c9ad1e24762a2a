// A form for contents in the hands of somebody who writes all day: nothing leaves the page unasked, nothing typed is lost.
// Without this file each of its buttons sends the form.

import { form, touch, saved, change, save } from "./form-state.js";
import { firstInput } from "./rows.js";
import "./references.js";
import "./text.js";

// Saving

let leaving = false;

/** Saves and stays: what is in focus and in view stays so. */
async function saveHere() {
  const answer = await change("go-on");
  if (answer) told(answer);
}

function told(page) {
  const refused = form.querySelector(".problems, .conflict");
  if (refused) {
    refused.focus();
    refused.scrollIntoView({ block: "center" });
    return;
  }
  saved(page.querySelector(".message[data-kind=done]")?.textContent.trim() ?? "Saved.");
}

async function saveAndLeave() {
  const answer = await save();
  if (answer) told(answer);
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  if (leaving) return;
  leaving = true;
  const step = event.submitter?.value ?? "save";
  if (step === "save") await saveAndLeave();
  else if (step === "go-on") await saveHere();
  else await change(step);
  leaving = false;
});
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
    event.preventDefault();
    if (!event.repeat) saveHere();
  }
});

// Counters

const length = (text) => [...text.normalize("NFC").trim()].length;
function count(input) {
  const most = Number(input.dataset.longest);
  let counter = input.parentElement.querySelector(":scope > .counter");
  const now = length(input.value);
  if (!counter) {
    if (now < most * 0.8 && most > 200) return;
    counter = document.createElement("span");
    counter.className = "counter";
    counter.dataset.added = "";
    input.after(counter);
  }
  counter.textContent = `${now} / ${most}`;
  counter.toggleAttribute("data-over", now > most);
  counter.hidden = now < most * 0.6;
}
const countAll = () => form.querySelectorAll("[data-longest]:is(input, textarea)").forEach(count);
form.addEventListener("input", (event) => { if (event.target.matches("[data-longest]")) count(event.target); });
form.addEventListener("renewed", countAll);
countAll();

// A link to a field opens what hides it and puts the cursor there.
function reveal() {
  const field = location.hash.startsWith("#field-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!field) return;
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  field.scrollIntoView({ block: "center" });
  firstInput(field)?.focus({ preventScroll: true });
}
addEventListener("hashchange", reveal);
form.addEventListener("click", (event) => {
  const link = event.target.closest("a[href^='#field-']");
  if (link && link.hash === location.hash) reveal();
});
reveal();
form.addEventListener("input", touch);
form.addEventListener("change", touch);
