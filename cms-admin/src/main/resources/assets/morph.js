// Makes a part of the page like a newer one of it. Elements stay where there is one like them, and with them focus,
// scroll position, selection, undo, and what was typed since the newer one was asked for.

const KEPT_BY_PAGE = new Set(["value", "checked", "selected", "open"]);
const TAKEN_AWAY = ["aria-invalid", "aria-describedby", "hidden", "data-longest"];

/** What stands in the controls of a part, to tell later what was typed since. */
export const standing = (part) => new Map([...part.querySelectorAll("input, textarea, select")].map((control) => [control, held(control)]));

const held = (control) => (control.type === "checkbox" ? control.checked : control.value);

/** Whether something was typed in between. `sent` is what was `standing` in the old part when the fresh one was asked for. Nodes with `data-added` are the page's own. */
export function morph(old, fresh, sent) {
  const typed = new Set([...sent].filter(([control, value]) => held(control) !== value).map(([control]) => control));
  renew(old, fresh, typed);
  return typed.size > 0;
}

function renew(old, fresh, typed) {
  attributes(old, fresh);
  if (old.matches("input, textarea, select")) value(old, fresh, typed);
  if (!old.matches("textarea, input")) children(old, fresh, typed);
}

function attributes(old, fresh) {
  for (const { name, value: now } of fresh.attributes) {
    if (!KEPT_BY_PAGE.has(name) && old.getAttribute(name) !== now) old.setAttribute(name, now);
  }
  if (old.localName === "button") old.value = fresh.value;
  for (const name of TAKEN_AWAY) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
}

function value(old, fresh, typed) {
  if (typed.has(old) || typed.has(boxOf(old))) return;
  if (old.type === "checkbox") old.checked = fresh.checked;
  else if (old.localName === "select") children(old, fresh, typed);
  if (old.value !== fresh.value) write(old, fresh.value);
}

/** A text goes together with the box that it is written in. */
const boxOf = (control) => (control.type === "hidden" ? control.parentElement?.querySelector("textarea[data-markup]") ?? null : null);

function write(control, words) {
  const isHere = document.activeElement === control && control.type !== "hidden" && control.selectionStart !== null && control.localName !== "select";
  if (isHere && !control.hasAttribute("data-markup") && control.value.trim() === words) return;
  const [from, to] = isHere ? [control.selectionStart, control.selectionEnd] : [0, 0];
  control.value = words;
  if (isHere) control.setSelectionRange(from, to);
}

function children(old, fresh, typed) {
  const mine = [...old.childNodes].filter((node) => node.nodeType !== Node.ELEMENT_NODE || !node.hasAttribute("data-added"));
  let at = 0;
  for (const child of [...fresh.childNodes]) {
    const found = mine.findIndex((node, place) => place >= at && alike(node, child));
    if (found < 0) {
      if (at < mine.length) mine[at].before(child);
      else old.append(child);
      continue;
    }
    for (const skipped of mine.slice(at, found)) skipped.remove();
    at = found + 1;
    if (child.nodeType === Node.ELEMENT_NODE) renew(mine[found], child, typed);
    else if (mine[found].nodeValue !== child.nodeValue) mine[found].nodeValue = child.nodeValue;
  }
  for (const left of mine.slice(at)) left.remove();
}

const shape = (node) => `${node.localName} ${node.classList[0] ?? ""} ${node.getAttribute("type") ?? ""} ${(node.getAttribute("name") ?? "").replace(/\d+/g, "")} ${node.dataset.move ?? ""}`;

const alike = (one, other) => one.nodeType === other.nodeType && (one.nodeType !== Node.ELEMENT_NODE || shape(one) === shape(other));
