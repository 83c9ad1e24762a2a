// Comforts of a form for contents: rows move without a round trip, entries are found while one types, nothing is left
// unsaved unasked. Without this file each of these is a button that sends the form.

const form = document.querySelector(".entry-form");
const status = document.createElement("p");
status.className = "unseen";
status.setAttribute("role", "status");
form.after(status);

const say = (words) => { status.textContent = words; };

// What is unsaved

let changed = document.querySelector(".problems, .conflict") !== null;
let leaving = false;
const touch = () => {
  changed = true;
  const note = form.querySelector("[data-unsaved]");
  if (note && !note.dataset.dirty) {
    note.dataset.dirty = "true";
    note.textContent = "There are changes that are not saved yet.";
  }
};
form.addEventListener("input", touch);
form.addEventListener("change", touch);
form.addEventListener("changed", touch);
form.addEventListener("submit", (event) => {
  if (leaving) event.preventDefault();
  leaving = true;
});
addEventListener("pageshow", () => { leaving = false; });
addEventListener("beforeunload", (event) => { if (changed && !leaving) event.preventDefault(); });
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[name="_do"][value="go-on"]'));
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
    input.after(counter);
  }
  counter.textContent = `${now} / ${most}`;
  counter.toggleAttribute("data-over", now > most);
  counter.hidden = now < most * 0.6;
}
const countAll = (root) => root.querySelectorAll("[data-longest]:is(input, textarea)").forEach(count);
form.addEventListener("input", (event) => { if (event.target.matches("[data-longest]")) count(event.target); });
countAll(form);

// Pieces of the form that only the server can make: it gets the whole form and answers with the whole page

/** What stands in the boxes of a part, by their names. */
const values = (part) => new Map([...part.querySelectorAll("input[name]:not([type=hidden], [type=checkbox]), textarea[name]")]
  .map((input) => [input.name, input.value]));

async function swap(id, step) {
  const outermost = outer(document.getElementById(id));
  const body = new URLSearchParams(new FormData(form));
  const sent = values(outermost);
  body.set("_do", step);
  const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.getElementById(outermost.id);
  if (!fresh) {
    form.requestSubmit();
    return null;
  }
  for (const [name, value] of values(outermost)) {
    const input = sent.get(name) === value ? null : fresh.querySelector(`[name="${CSS.escape(name)}"]`);
    if (input) input.value = value;
  }
  outermost.replaceWith(fresh);
  countAll(fresh);
  form.dispatchEvent(new CustomEvent("swapped", { detail: fresh, bubbles: true }));
  touch();
  return document.getElementById(id) ?? fresh;
}

/** Names inside a list follow from its rows' places, so a list is replaced as a whole, with those around it. */
function outer(part) {
  for (let list = part.parentElement.closest("[data-list]"); list; list = part.parentElement.closest("[data-list]")) part = list;
  return part;
}

const firstInput = (root) => [...root?.querySelectorAll("input:not([type=hidden]), select, textarea, button") ?? []]
  .find((input) => input.offsetParent !== null);

function nothingProposed(input) {
  const note = document.createElement("p");
  note.className = "hint";
  note.textContent = "There is nothing yet that it could be made of.";
  input.parentElement.append(note);
  say(note.textContent);
}

form.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.matches("[data-add]")) {
    event.preventDefault();
    const list = button.closest("[data-list]");
    const before = list.querySelectorAll(":scope > .form-control > .form-rows > li").length;
    const fresh = await swap(list.id, button.value);
    const rows = fresh?.querySelectorAll(":scope > .form-control > .form-rows > li");
    if (rows && rows.length > before) firstInput(rows[rows.length - 1])?.focus();
    say("Added.");
  } else if (button.matches("[data-swap]")) {
    event.preventDefault();
    const input = firstInput(await swap(button.dataset.swap, button.value));
    input?.focus();
    if (button.value.startsWith("propose:") && input?.value === "") nothingProposed(input);
  } else if (button.matches("[data-remove]")) {
    event.preventDefault();
    remove(button.closest("[data-item]"));
  } else if (button.matches("[data-move]")) {
    event.preventDefault();
    move(button.closest("[data-item]"), Number(button.dataset.move), button);
  } else if (button.matches("[data-clear]")) {
    event.preventDefault();
    clear(button.closest("[data-reference]"));
  }
});

form.addEventListener("change", async (event) => {
  if (event.target.matches("[data-case]")) {
    const id = event.target.id;
    await swap(event.target.dataset.swap, event.target.dataset.case);
    document.getElementById(id)?.focus();
  }
});

// Rows

/** Rows say their place themselves. */
function number(rows) {
  [...rows.children].forEach((row, place) => {
    const shown = row.querySelector(":scope > .form-item-head .form-number, :scope > details > summary .form-number");
    if (shown) shown.textContent = place + 1;
    for (const tool of row.querySelectorAll(":scope > .form-item-tools, :scope > .form-item-tools button")) {
      tool.setAttribute("aria-label", tool.getAttribute("aria-label").replace(/ \d+(?=$| up$| down$)/, ` ${place + 1}`));
    }
  });
}

function remove(row) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  const list = row.closest("[data-list]");
  const rows = row.parentElement;
  row.remove();
  number(rows);
  (next?.querySelector("[data-remove]") ?? list.querySelector("[data-add]"))?.focus();
  touch();
  say("Removed.");
}

function move(row, by, button) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (by < 0) other.before(row); else other.after(row);
  number(row.parentElement);
  const last = by < 0 ? !row.previousElementSibling : !row.nextElementSibling;
  (last ? row.querySelector(`[data-move="${-by}"]`) : button)?.focus();
  touch();
  say(`Now at place ${[...row.parentElement.children].indexOf(row) + 1}.`);
}

form.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.isComposing && event.target.matches("[data-line]")) {
    event.preventDefault();
    form.requestSubmit(form.querySelector('[name="_do"][value="save"]'));
  }
  const row = event.target.closest("[data-item]");
  if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    const focused = document.activeElement;
    const by = event.key === "ArrowUp" ? -1 : 1;
    move(row, by, focused);
    focused.focus();
  }
});

// References

function clear(field) {
  field.querySelector("input[type=hidden]").value = "";
  field.querySelector(".reference-chosen")?.remove();
  field.querySelector(".reference-search").hidden = false;
  field.querySelector("[type=search]").focus();
  touch();
}

function choose(field, option) {
  field.querySelector("input[type=hidden]").value = option.dataset.id;
  const chosen = document.createElement("div");
  chosen.className = "reference-chosen";
  const label = document.createElement("a");
  label.className = "reference-label";
  label.href = `/admin/entries/${option.dataset.id}`;
  label.append(...option.cloneNode(true).childNodes);
  const button = document.createElement("button");
  button.className = "button";
  button.dataset.size = "icon";
  button.dataset.clear = "";
  button.type = "button";
  button.setAttribute("aria-label", `Remove ${option.dataset.title}`);
  button.append(document.querySelector("#icon-clear").content.cloneNode(true));
  chosen.append(label, button);
  const search = field.querySelector(".reference-search");
  search.before(chosen);
  search.hidden = true;
  search.querySelector("input").value = "";
  field.querySelector(".reference-found")?.remove();
  button.focus();
  touch();
  say(`${option.dataset.title} is chosen.`);
}

/** Makes a search box answer while one types; `pick` gets the option that was chosen. */
export function searches(input, types, pick) {
  const list = document.createElement("ul");
  list.className = "reference-options";
  list.id = `options-${crypto.randomUUID()}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Entries");
  list.hidden = true;
  input.parentElement.after(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-autocomplete", "list");
  let waiting, asked = 0, at = -1;

  const options = () => [...list.querySelectorAll("[role=option]")];
  const close = () => { list.hidden = true; input.setAttribute("aria-expanded", "false"); input.removeAttribute("aria-activedescendant"); at = -1; };
  const select = (index) => {
    at = index;
    options().forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === index));
      if (place === index) { option.id ||= `${list.id}-${place}`; input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    });
  };
  const ask = async () => {
    const mine = ++asked;
    const query = new URLSearchParams({ q: input.value });
    types.forEach((type) => query.append("type", type));
    const answer = await fetch(`/admin/references?${query}`);
    if (mine !== asked || !answer.ok) return;
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    list.replaceChildren(...found.querySelectorAll("[role=option]"));
    if (!list.children.length) {
      const none = document.createElement("li");
      none.className = "reference-none";
      none.textContent = "Nothing is called so.";
      list.append(none);
    }
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    select(input.value.trim() && options().length ? 0 : -1);
    say(`${options().length} found.`);
  };
  const take = (option) => { close(); pick(option); };
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(ask, 120); };

  input.addEventListener("input", (event) => { event.stopPropagation(); soon(); });
  input.addEventListener("focus", () => { if (list.hidden) soon(); });
  input.addEventListener("blur", () => setTimeout(() => { if (!list.matches(":hover")) close(); }, 150));
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => { const option = event.target.closest("[role=option]"); if (option) take(option); });
  input.addEventListener("keydown", (event) => {
    const all = options();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (event.altKey) return;
      if (list.hidden) ask();
      else if (all.length) select((at + (event.key === "ArrowDown" ? 1 : all.length - (at < 0 ? 0 : 1))) % all.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden && all[at]) take(all[at]);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  return close;
}

function connect(root) {
  for (const field of root.querySelectorAll("[data-reference]")) {
    const input = field.querySelector("[type=search]");
    if (!input.hasAttribute("role")) searches(input, field.dataset.types.split(","), (option) => choose(field, option));
  }
}
// What is picked stands in the text as a mention of the words that were marked, or of its title.
function mention(field, option) {
  const box = field.closest("[data-rich]").querySelector("textarea");
  const marked = box.value.slice(box.selectionStart, box.selectionEnd);
  const title = option.dataset.title ?? option.textContent.trim();
  const words = (marked || title).replace(/[\\*[\]]/g, "\\$&");
  box.setRangeText(`[${words}](${option.dataset.id})`, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  field.querySelector("input").value = "";
  box.focus();
}

function connectMentions(root) {
  for (const field of root.querySelectorAll("[data-mention][hidden]")) {
    field.hidden = false;
    searches(field.querySelector("input"), [], (option) => mention(field, option));
  }
}
connectMentions(form);
form.addEventListener("swapped", (event) => connectMentions(event.detail));
connect(form);
form.addEventListener("swapped", (event) => connect(event.detail));

// A link to a field opens what hides it and puts the cursor there.
function reveal() {
  const field = location.hash.startsWith("#field-") && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!field) return;
  for (let fold = field.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  field.scrollIntoView({ block: "center" });
  firstInput(field)?.focus({ preventScroll: true });
}
addEventListener("hashchange", reveal);
reveal();
