// Where brackets stand in a text as people write it, and how words are put between them.

const FRONT = /^(?:[ \t]*(?:[-+>•‣▪●◦○■□]|\d{1,6}\.|#{2,4})(?:[ \t]+|$))*/;

/** Each `[words](address)` of a text, inner ones too: where it begins, where its words end, where it ends, and the address. */
export function brackets(text) {
  const found = [], open = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "\n" && /^\n[ \t]*\n/.test(text.slice(at, at + 80))) open.length = 0;
    else if (text[at] === "[") open.push(at);
    else if (text[at] === "]" && open.length) {
      const from = open.pop();
      const to = text[at + 1] === "(" ? closing(text, at + 2) : -1;
      if (to < 0) continue;
      found.push({ from, words: at, to: to + 1, address: text.slice(at + 2, to) });
      at = to;
    }
  }
  return found;
}

function closing(text, from) {
  for (let at = from, inside = 0; at < text.length && text[at] !== "\n"; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === "(") inside++;
    else if (text[at] === ")" && inside-- === 0) return at;
  }
  return -1;
}

/** The words between two places in brackets with that address, line by line; brackets that are cut stay whole. */
export function marking(text, from, to, address) {
  let start = from, end = to;
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  for (let grown = true; grown;) {
    grown = false;
    for (const bracket of brackets(text)) {
      const isApart = bracket.to <= start || bracket.from >= end;
      const isAround = bracket.from < start && bracket.words >= end;
      const isInside = bracket.from >= start && bracket.to <= end;
      if (isApart || isAround || isInside) continue;
      start = Math.min(start, bracket.from);
      end = Math.max(end, bracket.to);
      grown = true;
    }
  }
  const begin = text.lastIndexOf("\n", start - 1) + 1;
  const lines = text.slice(start, end).split("\n").map((line, place) => {
    const front = place > 0 || start === begin ? FRONT.exec(line)[0] : "";
    const words = line.slice(front.length);
    return words.trim() ? `${front}[${words.trimEnd()}](${address})` : line;
  });
  return { from: start, to: end, text: lines.join("\n") };
}

/** The quotation around two places, without its brackets; null: none is around them. */
export function unmarking(text, from, to) {
  const around = brackets(text).filter((bracket) => bracket.from <= from && bracket.to >= to && /^quotation \S+$/.test(bracket.address));
  if (!around.length) return null;
  const nearest = around.at(0);
  return { from: nearest.from, to: nearest.to, text: text.slice(nearest.from + 1, nearest.words) };
}

/** The words of a text in one line, without the signs that mark them. */
export const linesIn = (text) => text.replace(/\]\((?:[^()\\]|\\.)*\)/g, "").replace(/\\(.)/g, "$1").replace(/[[*]/g, "").replace(/\s+/g, " ").trim();
