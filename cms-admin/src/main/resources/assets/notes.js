// What is written into the form of a step, such as a note to the reviewer, is kept in this browser until it is sent; and
// whoever was refused and mends something elsewhere is led back.

const PREFIX = "linernotes:words:";
const WAITING = "linernotes:waiting";
const MOST = 50;
const LONGEST_KEPT = 30 * 86_400_000;

const person = document.querySelector(".person-name .soft")?.textContent.trim();
const pageOf = (path) => /^\/admin\/(?:entries|reviews)\/[^/]+/.exec(path)?.[0];
const boxes = [...document.querySelectorAll(".step-fields textarea")];
const here = boxes.length || document.querySelector("#steps, #decision") ? pageOf(location.pathname) : null;
const isRefused = document.querySelector(".main > .problems") !== null;
const isDone = document.querySelector(".message[data-kind=done][data-passing]") !== null;
const title = document.querySelector("h1")?.textContent.trim();

/** Where a browser keeps nothing, nothing is kept. */
function kept(store, work, otherwise = null) {
  try {
    return work(window[store]);
  } catch {
    return otherwise;
  }
}

const keyOf = (box) => `${PREFIX}${person} ${box.form.getAttribute("action")} ${box.name}`;
const read = (key) => kept("localStorage", (store) => JSON.parse(store.getItem(key)));
const keep = (key, words) => kept("localStorage", (store) => store.setItem(key, JSON.stringify(words)));
const drop = (key) => kept("localStorage", (store) => store.removeItem(key));
const keys = () => kept("localStorage", (store) => Object.keys(store).filter((key) => key.startsWith(PREFIX)), []);

function store(box, isSent = false) {
  if (box.value.trim() === "") drop(keyOf(box));
  else keep(keyOf(box), { text: box.value, at: Date.now(), isSent });
}

/** What was done is sent; what is too old or too much goes. */
function tidy() {
  const all = keys().map((key) => [key, read(key)]).sort(([, one], [, other]) => (other?.at ?? 0) - (one?.at ?? 0));
  all.forEach(([key, words], place) => {
    if (!words || place >= MOST || Date.now() - words.at > LONGEST_KEPT) drop(key);
  });
  if (isDone && here) all.filter(([key, words]) => words?.isSent && key.startsWith(`${PREFIX}${person} ${here}/`)).forEach(([key]) => drop(key));
}

function fill(box) {
  if (box.value !== "") return store(box);
  const words = read(keyOf(box));
  if (!words) return;
  box.value = words.text;
  const fold = box.closest("details");
  if (fold) fold.open = true;
  const note = document.createElement("span");
  note.className = "hint";
  note.textContent = "Kept from before: this is not sent yet.";
  box.after(note);
}

function leadBack() {
  const waiting = kept("sessionStorage", (store) => JSON.parse(store.getItem(WAITING)));
  if (here && isRefused) kept("sessionStorage", (store) => store.setItem(WAITING, JSON.stringify({ page: here, title, person })));
  else if (waiting?.page === here || (waiting && waiting.person !== person)) kept("sessionStorage", (store) => store.removeItem(WAITING));
  else if (waiting && pageOf(waiting.page) === waiting.page) {
    const line = document.createElement("p");
    line.className = "message";
    line.dataset.kind = "notice";
    line.dataset.way = "";
    const link = document.createElement("a");
    link.href = waiting.page;
    link.textContent = `Go back to “${waiting.title}”`;
    line.append("What was refused there waits for you, with what you wrote: ", link);
    document.querySelector(".main")?.prepend(line);
  }
}

if (person) {
  tidy();
  boxes.forEach(fill);
  leadBack();
  for (const box of boxes) {
    box.addEventListener("input", () => store(box));
    box.form.addEventListener("submit", () => store(box, true));
  }
}
