// Texts: the buttons above their boxes, the keys in them, mentions, the words of quotations, and what is pasted.

import { change, form } from "./form-state.js";
import { fromHtml, fromPlain } from "./paste.js";
import { searches } from "./picker.js";
import { say } from "./say.js";
import { linesIn, marking, unmarking } from "./marking.js";

const boxOf = (part) => part.closest("[data-rich]").querySelector("[data-markup]");

/** Writes as if it were typed, so that it can be undone; what is then selected is given from the start of `words` on. */
function write(box, from, to, words, select = null) {
  box.focus();
  box.setSelectionRange(from, to);
  const inserted = words === "" ? document.execCommand("delete") : document.execCommand("insertText", false, words);
  if (!inserted && box.value.slice(from, from + words.length) !== words) {
    box.setRangeText(words, from, to, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  if (select) box.setSelectionRange(from + select[0], from + select[1]);
}

const selected = (box) => box.value.slice(box.selectionStart, box.selectionEnd);

// Strong, emphasis, links, lists

/** Marks the words, or takes the mark away where they have it. */
function wrap(box, sign) {
  const from = box.selectionStart, to = box.selectionEnd;
  const [, front, words, back] = /^(\s*)(.*?)(\s*)$/s.exec(selected(box));
  const around = box.value.slice(from - sign.length, from) === sign && box.value.slice(to, to + sign.length) === sign;
  if (around) write(box, from - sign.length, to + sign.length, words, [0, words.length]);
  else write(box, from, to, front + sign + words + sign + back, [front.length + sign.length, front.length + sign.length + words.length]);
}

function link(box) {
  const words = selected(box) || "words";
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const address = isAddress ? words : "https://";
  const text = `[${words}](${address})`;
  const at = words.length + 3;
  write(box, box.selectionStart, box.selectionEnd, text, isAddress ? [1, 1 + words.length] : [at, at + address.length]);
}

/** Makes the lines items, or takes the sign away where all have it. */
function prefix(box, sign) {
  const from = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
  const end = box.value.indexOf("\n", box.selectionEnd);
  const to = end < 0 ? box.value.length : end;
  const lines = box.value.slice(from, to).split("\n");
  const old = sign === "1. " ? /^\d+\. / : sign === "- " ? /^- / : /^> /;
  const isOn = lines.every((line) => old.test(line));
  let number = 0;
  const changed = lines.map((line) => {
    const bare = line.replace(/^(?:- |\d+\. |> )/, "");
    return isOn ? bare : line === "" && lines.length > 1 ? line : (sign === "1. " ? `${++number}. ` : sign) + bare;
  }).join("\n");
  const before = isOn || from === 0 || /\n\s*\n$/.test(box.value.slice(0, from)) || isLike(box.value, from, old) ? "" : "\n";
  write(box, from, to, before + changed, [before.length + changed.length, before.length + changed.length]);
}

/** Whether the line above is an item already. */
const isLike = (text, from, sign) => sign.test(text.slice(0, from - 1).split("\n").pop());

/** Puts a block of its own where the cursor is. */
function block(box, words, from = box.selectionStart, to = box.selectionEnd) {
  const before = box.value.slice(0, from), after = box.value.slice(to);
  const front = before.trim() === "" || /\n[ \t]*\n$/.test(before) ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const back = after.trim() === "" || /^\n[ \t]*\n/.test(after) ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  write(box, from, to, front + words + back, [front.length + words.length, front.length + words.length]);
}

form.addEventListener("click", (event) => {
  const button = event.target.closest(".rich-tools button");
  if (!button) return;
  const box = boxOf(button);
  if (button.dataset.mark) wrap(box, button.dataset.mark);
  else if (button.dataset.line) prefix(box, button.dataset.line);
  else if (button.hasAttribute("data-link")) link(box);
  else if (button.hasAttribute("data-at")) seek(box);
  else if (button.dataset.quote) offerQuotations(box, button);
});

form.addEventListener("keydown", (event) => {
  const box = event.target;
  if (!box.matches("[data-markup]") || event.isComposing) return;
  const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const key = event.key.toLowerCase();
  if (command && (key === "b" || key === "i")) {
    event.preventDefault();
    wrap(box, key === "b" ? "**" : "*");
  } else if (command && key === "k") {
    event.preventDefault();
    link(box);
  } else if (event.altKey && !event.ctrlKey && event.code === "KeyQ") {
    const button = box.closest("[data-rich]").querySelector("[data-quote]");
    if (!button) return;
    event.preventDefault();
    offerQuotations(box, button);
  } else if (event.key === "@" && /(^|[\s(“"])$/.test(box.value.slice(0, box.selectionStart))) {
    event.preventDefault();
    seek(box);
  } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
    nextItem(box, event);
  }
});

/** Enter goes on in a list, and ends it from an item without words. */
function nextItem(box, event) {
  if (box.selectionStart !== box.selectionEnd) return;
  const from = box.value.lastIndexOf("\n", box.selectionStart - 1) + 1;
  const line = box.value.slice(from, box.selectionStart);
  const item = /^(- |> |(\d{1,3})\. )(.*)$/.exec(line);
  if (!item) return;
  event.preventDefault();
  if (item[3] === "") write(box, from, box.selectionStart, "\n", [1, 1]);
  else write(box, box.selectionStart, box.selectionStart, `\n${item[2] ? `${Number(item[2]) + 1}. ` : item[1]}`);
}

form.addEventListener("change", (event) => {
  const choice = event.target;
  if (!choice.matches("[data-insert]") || !choice.value) return;
  const type = choice.selectedOptions[0].dataset.pick;
  const box = boxOf(choice);
  if (type) seek(box, type);
  else block(box, choice.value);
  choice.value = "";
});

// One stop for Tab, arrows inside.
form.addEventListener("keydown", (event) => {
  const bar = event.target.closest(".rich-tools");
  if (!bar || (event.key !== "ArrowRight" && event.key !== "ArrowLeft") || event.target.localName === "select") return;
  const tools = [...bar.querySelectorAll("button, select")];
  const next = tools[(tools.indexOf(event.target) + (event.key === "ArrowRight" ? 1 : tools.length - 1)) % tools.length];
  event.preventDefault();
  for (const tool of tools) tool.tabIndex = tool === next ? 0 : -1;
  next.focus();
});

// Mentions

/** Lets an entry be searched, to stand at the cursor as a mention or, of a type, as a card. */
function seek(box, type = "") {
  const field = box.closest("[data-rich]").querySelector("[data-mention]");
  field.hidden = false;
  field.dataset.wanted = type;
  const input = field.querySelector("input");
  input.placeholder = type ? `Which ${type.toLowerCase()}?` : "Mention an entry";
  input.value = selected(box).length < 80 ? selected(box) : "";
  input.focus();
}

function mention(field, option) {
  const box = boxOf(field);
  const name = (selected(box) || option.dataset.title).replace(/[\\*[\]]/g, "\\$&");
  const type = field.dataset.wanted;
  if (type) block(box, `{{${type.toLowerCase()}: [${option.dataset.title.replace(/[[\]]/g, "")}](${option.dataset.id})}}`);
  else write(box, box.selectionStart, box.selectionEnd, `[${name}](${option.dataset.id})`);
  close(field);
}

function close(field) {
  field.querySelector("input").value = "";
  field.hidden = true;
  boxOf(field).focus();
}

function connect() {
  for (const bar of form.querySelectorAll(".rich-tools:not([data-ready])")) {
    bar.dataset.ready = "";
    [...bar.querySelectorAll("button, select")].forEach((tool, place) => { tool.tabIndex = place ? -1 : 0; });
  }
  for (const field of form.querySelectorAll("[data-mention]")) {
    const input = field.querySelector("input");
    if (input.hasAttribute("role")) continue;
    const picker = searches(input, [], (option) => mention(field, option));
    picker.types = { forEach: (each) => { if (field.dataset.wanted) each(field.dataset.wanted); } };
    input.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) { event.preventDefault(); close(field); }
      else if (event.key === "Backspace" && input.value === "") { event.preventDefault(); close(field); }
    });
  }
}
connect();
form.addEventListener("renewed", connect);

// Quotations

const rowsOf = (list) => [...form.querySelector(`[data-list="${CSS.escape(list)}"]`).querySelectorAll(":scope > .form-control > .form-rows > li")];

function offerQuotations(box, button) {
  const from = box.selectionStart, to = box.selectionEnd;
  const isMarked = unmarking(box.value, from, to) !== null;
  if (from === to && !isMarked) {
    box.focus();
    note(box, "Select the words of the quotation first.");
    return;
  }
  note(box, "");
  const rows = rowsOf(button.dataset.quote);
  const isUsed = (number) => box.value.includes(`](quotation ${number})`);
  const choices = isMarked
    ? [["Take the mark away", () => unmark(box, from, to)]]
    : [...rows.map((row, place) => [`Quotation ${place + 1}${named(row)}`, () => mark(box, from, to, place + 1, row)]),
      ["New quotation", () => markNew(box, from, to, button.dataset.quote)]];
  const open = rows.map((_, place) => place + 1).filter((number) => !isUsed(number));
  if (!isMarked && (rows.length === 0 || (rows.length === 1 && open.length === 1))) choices[0][1]();
  else menu(button, box, choices, isMarked ? 0 : Math.max(0, open.length ? open[0] - 1 : rows.length));
}

const named = (row) => {
  const words = row.querySelector(".form-summary")?.textContent.trim() || row.querySelector(".reference-title")?.textContent.trim();
  return words ? `: ${words.slice(0, 40)}` : "";
};

function mark(box, from, to, number, row) {
  const marked = marking(box.value, from, to, `quotation ${number}`);
  write(box, marked.from, marked.to, marked.text);
  const shown = row.querySelector(":scope > .form-marked");
  if (shown) {
    shown.className = "form-marked";
    shown.textContent = `Marked in the text: “${linesIn(box.value.slice(marked.from, marked.from + marked.text.length))}”`;
  }
  say(`Marked as quotation ${number}.`);
}

async function markNew(box, from, to, list) {
  if (!(await change(`add:${list}`))) return;
  const rows = rowsOf(list);
  mark(box, from, to, rows.length, rows.at(-1));
}

function unmark(box, from, to) {
  const bare = unmarking(box.value, from, to);
  write(box, bare.from, bare.to, bare.text, [0, bare.text.length]);
  say("The mark is taken away.");
}

function note(box, words) {
  const rich = box.closest("[data-rich]");
  rich.querySelector(".rich-note")?.remove();
  if (!words) return;
  const shown = document.createElement("p");
  shown.className = "rich-note hint";
  shown.dataset.added = "";
  shown.textContent = words;
  rich.querySelector(".rich-tools").after(shown);
  say(words);
}

/** One line below the box, until something else is pasted. */
function told(box, words) {
  const rich = box.closest("[data-rich]");
  rich.querySelector(".rich-pasted")?.remove();
  if (!words) return;
  const line = document.createElement("p");
  line.className = "rich-pasted hint";
  line.dataset.added = "";
  line.textContent = `Pasted with changes: ${words}`;
  box.after(line);
  say(line.textContent);
}

function menu(button, box, choices, first) {
  document.querySelector(".menu")?.remove();
  const list = document.createElement("div");
  list.className = "menu";
  list.dataset.added = "";
  list.setAttribute("role", "menu");
  list.setAttribute("aria-label", "Which quotation");
  let left = false;
  const leave = () => {
    if (left) return;
    left = true;
    list.remove();
    button.removeAttribute("aria-expanded");
  };
  for (const [words, act] of choices) {
    const item = document.createElement("button");
    item.type = "button";
    item.className = "menu-row";
    item.setAttribute("role", "menuitem");
    item.textContent = words;
    item.addEventListener("click", () => { leave(); act(); });
    list.append(item);
  }
  list.addEventListener("keydown", (event) => {
    const items = [...list.children];
    const by = { ArrowDown: 1, ArrowUp: items.length - 1 }[event.key];
    if (by) { event.preventDefault(); items[(items.indexOf(document.activeElement) + by) % items.length].focus(); }
    if (event.key === "Escape" || event.key === "Tab") { event.preventDefault(); event.stopPropagation(); leave(); box.focus(); }
  });
  list.addEventListener("focusout", (event) => { if (!list.contains(event.relatedTarget)) leave(); });
  button.setAttribute("aria-expanded", "true");
  button.closest(".rich-tools").append(list);
  list.children[first].focus();
}

// How a text will look

const shown = new Map([...form.querySelectorAll("[data-markup]")].map((box) => [box.name, box.value]));

const isStale = (box) => box.value !== (shown.get(box.name) ?? "");

function compare(box) {
  box.closest("[data-rich]").querySelector(".rich-shown").toggleAttribute("data-stale", isStale(box));
}

const preview = (box) => change(box.closest("[data-rich]").querySelector("[data-preview]").value);

form.addEventListener("input", (event) => { if (event.target.matches("[data-markup]")) compare(event.target); });
form.addEventListener("toggle", (event) => {
  if (event.target.matches(".rich-shown") && event.target.open && isStale(boxOf(event.target))) preview(boxOf(event.target));
}, true);
form.addEventListener("click", (event) => {
  const button = event.target.closest("[data-preview]");
  if (!button) return;
  event.preventDefault();
  preview(boxOf(button));
});
form.addEventListener("renewed", (event) => {
  event.detail.shown.forEach((words, name) => shown.set(name, words));
  form.querySelectorAll("[data-markup]").forEach(compare);
});

// Pasting

form.addEventListener("paste", (event) => {
  const box = event.target;
  if (!box.matches("[data-markup]")) return;
  const html = event.clipboardData.getData("text/html");
  const plain = event.clipboardData.getData("text/plain");
  if (/^https?:\/\/\S+$/.test(plain.trim()) && selected(box) && !/[[\]\n]/.test(selected(box))) {
    event.preventDefault();
    write(box, box.selectionStart, box.selectionEnd, `[${selected(box)}](${plain.trim().replace(/[()]/g, "\\$&")})`);
  } else if (html) {
    event.preventDefault();
    paste(box, fromHtml(html, box.dataset.feature !== undefined && box.dataset.feature !== "false"), plain);
  } else if (fromPlain(plain) !== plain) {
    event.preventDefault();
    write(box, box.selectionStart, box.selectionEnd, fromPlain(plain));
  }
});

function paste(box, { text, isInline, changed }, plain) {
  told(box, changed.join(" "));
  if (!text && changed.length) return;
  if (!text) write(box, box.selectionStart, box.selectionEnd, fromPlain(plain));
  else if (isInline) write(box, box.selectionStart, box.selectionEnd, text.replace(/^\\(?=[#\->|{\d])/, ""));
  else block(box, text);
}
