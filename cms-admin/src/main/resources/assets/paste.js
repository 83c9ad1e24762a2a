// Turns what was copied from a web page or a word processor into text as people write it here. What a text may not hold
// becomes plain words; nothing but looks and images is dropped, and what was changed is told.

const BLOCKS = new Set(["P", "DIV", "SECTION", "ARTICLE", "HEADER", "FOOTER", "MAIN", "ASIDE", "NAV", "FIGURE", "FIGCAPTION",
  "ADDRESS", "DL", "DT", "DD", "FORM", "FIELDSET", "DETAILS", "SUMMARY", "BODY", "CENTER", "CAPTION", "TR", "TD", "TH"]);
const UNSEEN = new Set(["SCRIPT", "STYLE", "META", "LINK", "TITLE", "HEAD", "TEMPLATE", "NOSCRIPT", "OBJECT", "IFRAME", "SVG"]);
const BULLET = /^[\s\u00a0]*[•‣▪●◦○■□·][\s\u00a0]*/;
const BLOCK_START = /^(?:#|- |\+ |>|---|1\. |\{\{|\||[•‣▪●◦○■□])/;

/** The text, whether it is a piece of one line, and sentences on what was changed; `feature` allows headings, tables and dividing lines. */
export function fromHtml(html, feature) {
  const reader = new Reader(feature);
  reader.walk(parsed(html), { strong: false, em: false });
  reader.flush();
  return { text: reader.written(), isInline: reader.blocks.length === 1 && reader.blocks[0].kind === "paragraph", changed: [...reader.changed].map((what) => CHANGED[what]) };
}

/** Looks are read here and never applied: under another name no browser minds them. */
function parsed(html) {
  const quiet = html.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/(\s)style\s*=/gi, "$1data-style="));
  return new DOMParser().parseFromString(quiet, "text/html").body;
}

const CHANGED = {
  image: "Images are left out.",
  player: "Players and other embedded pages are left out.",
  inner: "Items of inner lists stand in the outer one.",
  table: "A table became lines with dots between its cells.",
  cell: "Each cell of a table became one line.",
  heading: "Headings became paragraphs.",
  rule: "Dividing lines are left out.",
  link: "Links that lead to no web address became plain words.",
};

class Reader {
  blocks = [];
  changed = new Set();
  #line = [];
  #next = null;

  constructor(feature) { this.feature = feature; }

  walk(node, look) {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.#letters(child.nodeValue, look);
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(child, look);
    }
  }

  #letters(text, look) {
    const words = look.pre ? text : text.replace(/[ \t\r\n\f]+/g, " ");
    words.split("\n").forEach((part, place) => {
      if (place > 0) this.#line.push({ isBreak: true });
      if (part) this.#line.push({ text: part, strong: look.strong, em: look.em, href: look.href });
    });
  }

  #element(element, around) {
    const name = element.tagName;
    const style = (element.dataset.style ?? "").replace(/\s+/g, "").toLowerCase();
    if (name === "IFRAME" || name === "OBJECT" || name === "VIDEO" || name === "AUDIO") this.changed.add("player");
    if (UNSEEN.has(name) || element.hidden || style.includes("display:none") || style.includes("mso-list:ignore")) return;
    const look = looks(name, style, element, around);
    if (name === "A" && element.hasAttribute("href") && !webAddress(element.getAttribute("href")) && element.textContent.trim()) this.changed.add("link");
    if (name === "BR") this.#line.push({ isBreak: true });
    else if (name === "IMG") this.changed.add("image");
    else if (name === "HR") this.#rule();
    else if (/^H[1-6]$/.test(name)) this.#block(element, look, { kind: "heading", level: Math.min(Math.max(Number(name[1]), 2), 4) });
    else if (name === "UL" || name === "OL") this.#list(element, look, name === "OL");
    else if (name === "LI") this.#item(element, look);
    else if (name === "BLOCKQUOTE") this.#block(element, { ...look, quoted: true }, null, true);
    else if (name === "TABLE") this.#table(element, look);
    else if (name === "Q") { this.#letters("“", look); this.walk(element, look); this.#letters("”", look); }
    else if (style.includes("mso-list:")) this.#wordItem(element, look);
    else if (name === "PRE") this.#block(element, { ...look, pre: true }, null);
    else if (BLOCKS.has(name)) this.#block(element, look, null);
    else this.walk(element, look);
  }

  /** What stands in a block of its own; the kind is that of the first line, further ones are paragraphs. */
  #block(element, look, kind) {
    this.flush(look);
    if (kind) this.#next = kind;
    this.walk(element, look);
    this.flush(look);
    if (kind) this.#next = null;
  }

  /** Lists have one level here: what is inside an inner one goes on in the outer one. */
  #list(element, look, ordered) {
    if (look.ordered !== undefined) this.changed.add("inner");
    this.flush(look);
    this.walk(element, { ...look, ordered: look.ordered ?? ordered });
    this.flush(look);
  }

  #item(element, look) {
    this.flush(look);
    this.#next = { kind: "item", ordered: look.ordered ?? false, more: { kind: "more" } };
    this.walk(element, { ...look, inItem: true });
    this.flush(look);
    this.#next = null;
  }

  /** Word writes lists as paragraphs and says in their style that they are items. */
  #wordItem(element, look) {
    const sign = [...element.querySelectorAll("[data-style]")].find((part) => /mso-list:\s*ignore/i.test(part.dataset.style));
    this.#block(element, look, { kind: "item", ordered: /^[\s\u00a0]*(?:\d+|[a-z])[.)]/i.test(sign?.textContent ?? "") });
  }

  #rule() {
    this.flush();
    if (this.feature) this.blocks.push({ kind: "rule", line: [] });
    else this.changed.add("rule");
  }

  #table(table, look) {
    this.flush(look);
    const rows = [...table.rows].map((row) => [...row.cells].map((cell) => ({ head: cell.tagName === "TH", line: this.#inside(cell, look) })));
    if (!this.feature) this.changed.add("table");
    const filled = rows.filter((row) => row.some((cell) => cell.line.length));
    if (this.feature && filled.length) this.blocks.push({ kind: "table", rows: filled, line: [] });
    else for (const row of filled) this.#add({ kind: "paragraph" }, row.flatMap((cell, place) => (place ? [{ text: " · " }, ...cell.line] : cell.line)), look);
  }

  /** A cell as one line. */
  #inside(cell, look) {
    const reader = new Reader(false);
    reader.walk(cell, look);
    reader.flush();
    reader.changed.forEach((what) => this.changed.add(what));
    if (reader.blocks.length > 1 && this.feature) this.changed.add("cell");
    return reader.blocks.flatMap((block, place) => (place ? [{ text: " " }, ...block.line] : block.line))
      .map((piece) => (piece.isBreak ? { text: " " } : piece));
  }

  flush(look = {}) {
    const line = trimmed(this.#line);
    this.#line = [];
    if (!line.length) return;
    const kind = this.#next ?? (look.inItem ? { kind: "more" } : { kind: "paragraph" });
    if (this.#next) this.#next = this.#next.more ?? null;
    this.#add(kind, line, look);
  }

  #add(kind, line, look) {
    const bullet = kind.kind === "paragraph" && !line[0].isBreak && BULLET.test(line[0].text);
    if (bullet) line[0] = { ...line[0], text: line[0].text.replace(BULLET, "") };
    if (kind.kind === "heading" && !this.feature) this.changed.add("heading");
    const own = bullet ? { kind: "item", ordered: false } : kind.kind === "heading" && !this.feature ? { kind: "paragraph" } : kind;
    this.blocks.push({ ...own, quoted: look.quoted && own.kind !== "heading", line: trimmed(line) });
  }

  /** Items of a list stand below each other, and so do parts of one quotation; other blocks have a blank line between. */
  written() {
    let text = "", number = 0, before = null;
    for (const block of this.blocks) {
      const inList = before && (block.kind === "item" || block.kind === "more") && (before.kind === "item" || before.kind === "more")
        && before.quoted === block.quoted && (block.kind === "more" || before.ordered === block.ordered);
      number = block.kind === "item" && block.ordered ? (inList ? number : 0) + 1 : inList ? number : 0;
      if (block.kind === "more" && !inList) block.kind = "paragraph";
      if (block.kind === "more") block.ordered = before.ordered;
      const lines = blockText(block, number).split("\n").map((line) => (block.quoted ? `> ${line}`.trimEnd() : line)).join("\n");
      text += before === null ? lines : (inList ? "\n" : before.quoted && block.quoted ? "\n>\n" : "\n\n") + lines;
      before = block;
    }
    return text;
  }
}

function looks(name, style, element, around) {
  const look = { ...around };
  if (name === "B" || name === "STRONG") look.strong = true;
  if (name === "I" || name === "EM" || name === "CITE") look.em = true;
  const weight = /font-weight:(bold|normal|\d+)/.exec(style)?.[1];
  if (weight) look.strong = weight === "bold" || Number(weight) >= 600;
  const slant = /font-style:(italic|oblique|normal)/.exec(style)?.[1];
  if (slant) look.em = slant !== "normal";
  if (/^H[1-6]$/.test(name)) look.strong = false;
  if (name === "A") look.href = webAddress(element.getAttribute("href")) ?? look.href;
  if (/white-space:pre/.test(style) && element.childElementCount === 0 && element.textContent.includes("\n")) look.pre = true;
  return look;
}

/** Where a link leads, without the detour by which some programs send one. */
function webAddress(href) {
  try {
    const address = new URL(href ?? "");
    if (!/^https?:$/.test(address.protocol) || address.username) return null;
    const wanted = address.hostname === "www.google.com" && address.pathname === "/url" ? address.searchParams.get("q") : null;
    return wanted ? webAddress(wanted) : address.href;
  } catch {
    return null;
  }
}

/** Without blanks and breaks at the ends, and without two blanks in a row. */
function trimmed(line) {
  const pieces = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (piece.isBreak) { pieces.push(piece); continue; }
    let text = piece.text.replace(/\u00a0/g, " ");
    if (!last || last.isBreak || last.text.endsWith(" ")) text = text.replace(/^ +/, "");
    if (text) pieces.push({ ...piece, text });
  }
  while (pieces.length && (pieces.at(-1).isBreak || !pieces.at(-1).text.trim())) pieces.pop();
  while (pieces.length && pieces[0].isBreak) pieces.shift();
  return pieces;
}

function blockText(block, number) {
  const words = lineText(block.line);
  switch (block.kind) {
    case "heading": return `${"#".repeat(block.level)} ${words.replaceAll("\n", " ")}`;
    case "item": return `${block.ordered ? `${number}.` : "-"} ${words.replaceAll("\n", "\n  ")}`;
    case "more": return `+ ${words.replaceAll("\n", "\n  ")}`;
    case "rule": return "---";
    case "table": return block.rows.map((row) => `${row.map((cell) => `${cell.head ? "|=" : "|"} ${lineText(cell.line).replaceAll("|", "\\|")} `).join("")}|`).join("\n");
    default: return (BLOCK_START.test(words) ? "\\" : "") + words.replace(/\n(?=[•‣▪●◦○■□])/g, "\n\\");
  }
}

/** Pieces with the same looks are written as one, blanks at their ends outside of the marks. */
function lineText(line) {
  const pieces = [];
  for (const piece of line) {
    const last = pieces.at(-1);
    if (last && !last.isBreak && !piece.isBreak && ["strong", "em", "href"].every((look) => (last[look] || null) === (piece[look] || null))) last.text += piece.text;
    else pieces.push({ ...piece });
  }
  return pieces.map((piece, place) => (piece.isBreak ? "\n" : marked(piece, pieces[place - 1], pieces[place + 1]))).join("");
}

function marked(piece, before, after) {
  const [, front, words, back] = /^(\s*)(.*?)(\s*)$/s.exec(piece.text);
  if (!words) return piece.text;
  const isFree = (other, pattern) => !other || other.isBreak || (!other.strong && !other.em && !other.href && pattern.test(other.text));
  const plain = (front || isFree(before, /[^\p{L}\p{N}*]$/u)) && (back || isFree(after, /^[^\p{L}\p{N}*]/u));
  let text = words.replace(/[*[\]]|\\(?=[!-/:-@[-`{-~•‣▪●◦○■□]|$)/g, "\\$&");
  if (piece.em) text = plain ? `*${text}*` : `[${text}](emphasis)`;
  if (piece.strong) text = plain ? `**${text}**` : `[${text}](strong)`;
  if (piece.href) text = `[${text}](${piece.href.replace(/[\\()]/g, "\\$&")})`;
  return front + text + back;
}

/** Lines that another program wrote as a list. */
export const fromPlain = (text) => text.replace(/^[ \t\u00a0]*[•‣▪●◦○■□][ \t\u00a0]*/gm, "- ");
