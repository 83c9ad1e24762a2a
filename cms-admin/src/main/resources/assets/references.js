// References: an entry that was chosen, or a box to search for one.

import { form, touch } from "./form-state.js";
import { searches } from "./picker.js";
import { say } from "./say.js";

function clear(field) {
  field.querySelector("input[type=hidden]").value = "";
  field.querySelector(".reference-chosen")?.remove();
  field.querySelector(".reference-search").hidden = false;
  field.querySelector("[type=search]").focus();
  touch();
}

function choose(field, option) {
  const wasHere = field.contains(document.activeElement);
  field.querySelector("input[type=hidden]").value = option.dataset.id;
  const search = field.querySelector(".reference-search");
  const chosen = document.createElement("div");
  chosen.className = "reference-chosen";
  chosen.append(label(option), clearing(option.dataset.title));
  field.querySelector(".reference-chosen")?.remove();
  search.before(chosen);
  search.hidden = true;
  search.querySelector("input").value = "";
  field.querySelector(".reference-found")?.remove();
  if (wasHere) chosen.querySelector("button").focus();
  touch();
  say(`${option.dataset.title} is chosen.`);
}

function label(option) {
  const link = document.createElement("a");
  link.className = "reference-label";
  link.href = `/admin/entries/${option.dataset.id}`;
  link.append(...option.cloneNode(true).childNodes);
  return link;
}

function clearing(title) {
  const button = document.createElement("button");
  button.className = "button";
  button.dataset.size = "icon";
  button.dataset.clear = "";
  button.type = "button";
  button.setAttribute("aria-label", `Remove ${title}`);
  button.append(document.querySelector("#icon-clear").content.cloneNode(true));
  return button;
}

form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-clear]");
  if (!button) return;
  event.preventDefault();
  clear(button.closest("[data-reference]"));
});

function connect() {
  for (const field of form.querySelectorAll("[data-reference]")) {
    const input = field.querySelector("[type=search]");
    if (!input.hasAttribute("role")) searches(input, field.dataset.types.split(","), (option) => choose(field, option));
  }
}
connect();
form.addEventListener("renewed", connect);
