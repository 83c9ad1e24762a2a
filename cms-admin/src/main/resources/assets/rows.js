// Rows of lists: they move, come and go, and Enter goes on in them.

import { change, form, inTurn, touch } from "./form-state.js";
import { say } from "./say.js";

const CONTROLS = "input:not([type=hidden]), select, textarea, button";

const seen = (control) => control.offsetParent !== null && !control.disabled;

export const firstInput = (part) => [...part?.querySelectorAll(CONTROLS) ?? []].find(seen);

const rowsOf = (list) => list.querySelector(":scope > .form-control > .form-rows");

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

/** Whether a text calls the rows by their numbers: then the server counts them, and writes the text anew. */
const isCalled = (row) => row.closest("[data-list]").hasAttribute("data-called");

export async function add(list) {
  const before = rowsOf(list).children.length;
  const id = list.id;
  const answer = await change(list.querySelector(":scope > .form-control > [data-add]").value);
  const rows = answer ? rowsOf(document.getElementById(id)) : null;
  if (!rows || rows.children.length <= before) return null;
  const row = rows.lastElementChild;
  row.scrollIntoView({ block: "nearest" });
  firstInput(row)?.focus();
  say("Added.");
  return row;
}

async function remove(row) {
  const list = row.closest("[data-list]");
  const place = [...row.parentElement.children].indexOf(row);
  if (isCalled(row)) {
    if (!(await change(row.querySelector(":scope > .form-item-tools [data-remove]").value))) return;
  } else {
    await inTurn(() => { row.remove(); number(rowsOf(list)); });
  }
  const rows = rowsOf(list).children;
  const next = rows[Math.min(place, rows.length - 1)];
  (next?.querySelector("[data-remove]") ?? list.querySelector(":scope > .form-control > [data-add]"))?.focus();
  touch();
  say("Removed.");
}

async function move(row, by, focused) {
  const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
  if (!other) return;
  if (isCalled(row)) {
    const rows = row.parentElement;
    const place = [...rows.children].indexOf(row) + by;
    if (!(await change(row.querySelector(`:scope > .form-item-tools [data-move="${by}"]`).value))) return;
    firstTool(rows.children[place], by)?.focus();
  } else {
    await inTurn(() => { if (by < 0) other.before(row); else other.after(row); number(row.parentElement); });
    (focused.matches("[data-move]") ? firstTool(row, by) : focused)?.focus();
  }
  touch();
  say(`Now at place ${[...row.parentElement.children].indexOf(row) + 1}.`);
}

const firstTool = (row, by) => [`[data-move="${by}"]`, `[data-move="${-by}"]`]
  .map((tool) => row.querySelector(`:scope > .form-item-tools ${tool}`))
  .find((tool) => tool && getComputedStyle(tool).visibility !== "hidden");

form.addEventListener("click", async (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.matches("[data-add]")) {
    event.preventDefault();
    add(button.closest("[data-list]"));
  } else if (button.matches("[data-swap]")) {
    event.preventDefault();
    await propose(button);
  } else if (button.matches("[data-remove]")) {
    event.preventDefault();
    remove(button.closest("[data-item]"));
  } else if (button.matches("[data-move]")) {
    event.preventDefault();
    move(button.closest("[data-item]"), Number(button.dataset.move), button);
  }
});

async function propose(button) {
  const id = button.dataset.swap;
  if (!(await change(button.value))) return;
  const part = document.getElementById(id);
  firstInput(part)?.focus();
  const remark = part?.closest(".form-row").querySelector(".form-problems");
  if (remark) say(remark.textContent.trim());
}

// A choice between kinds of a value shows the fields of the kind; by keyboard not before one has arrived at it.

let byKey = false;
addEventListener("pointerdown", () => { byKey = false; }, true);
addEventListener("keydown", () => { byKey = true; }, true);

async function showCase(select) {
  select.removeAttribute("data-pending");
  const id = select.id;
  if (await change(select.dataset.case)) document.getElementById(id)?.focus();
}

form.addEventListener("change", (event) => {
  if (!event.target.matches("[data-case]")) return;
  if (byKey) event.target.dataset.pending = "";
  else showCase(event.target);
});
form.addEventListener("focusout", (event) => {
  if (event.target.matches("[data-case][data-pending]")) change(event.target.dataset.case);
});

// Keys

const isLine = (control) => control.matches("input:not([type=checkbox], [type=search], [role=combobox]), textarea[data-line]");

form.addEventListener("keydown", (event) => {
  if (event.isComposing || event.keyCode === 229) return;
  const control = event.target;
  const row = control.closest("[data-item]");
  if (row && event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    event.preventDefault();
    move(row, event.key === "ArrowUp" ? -1 : 1, document.activeElement);
  } else if (event.key === "Enter" && control.matches("[data-case]")) {
    event.preventDefault();
    if (control.hasAttribute("data-pending")) showCase(control);
  } else if (event.key === "Enter" && control.matches("select, [type=checkbox]")) {
    event.preventDefault();
  } else if (event.key === "Enter" && isLine(control)) {
    event.preventDefault();
    goOn(control, row);
  } else if (event.key === "Backspace" && row && !event.repeat && isLine(control) && isBlank(row)) {
    event.preventDefault();
    goBack(row);
  }
});

/** To the next row of the list, which is made where there is none yet; from a blank last one, and outside of lists, to the next field. */
function goOn(control, row) {
  const list = row?.closest("[data-list]");
  const addsMore = list?.querySelector(":scope > .form-control > [data-add]");
  if (row?.nextElementSibling) firstInput(row.nextElementSibling).focus();
  else if (row && addsMore && !isBlank(row)) add(list);
  else nextAfter(row ? list : control)?.focus();
}

function nextAfter(part) {
  const controls = [...form.querySelectorAll("input:not([type=hidden]), select, textarea, .entry-main button")].filter(seen);
  return controls.find((control) => (part.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) && !part.contains(control));
}

/** A row from which Backspace has nothing more to take. */
function isBlank(row) {
  const held = [...row.querySelectorAll("input:not([type=checkbox]), textarea")]
    .filter((control) => control.name && control.name !== "_row" && !control.name.startsWith("_kept:"));
  return held.length > 0 && held.every((control) => control.value === "")
    && !row.querySelector('input[type="checkbox"]:checked') && !row.querySelector('[name^="_kept:"]');
}

async function goBack(row) {
  const before = row.previousElementSibling;
  await remove(row);
  const input = before ? [...before.querySelectorAll("input:not([type=hidden]), textarea, select")].filter(seen).pop() : null;
  input?.focus();
  if (input?.setSelectionRange && input.type !== "date") input.setSelectionRange(input.value.length, input.value.length);
}
