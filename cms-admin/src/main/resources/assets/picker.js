// Finds entries while one types. The best match of exactly what stands in the box is chosen, however fast Enter comes.

import { ask, complain, read, settle } from "./request.js";
import { signIn } from "./sign-in.js";
import { say } from "./say.js";

const PAUSE = 120;

/** Makes a search box answer; `pick` gets the option that was chosen. */
export function searches(input, types, pick) {
  const picker = new Picker(input, types, pick);
  input.addEventListener("input", (event) => picker.typed(event));
  input.addEventListener("focus", () => picker.soon());
  input.addEventListener("blur", () => picker.left());
  input.addEventListener("keydown", (event) => picker.pressed(event));
  return picker;
}

class Picker {
  #timer; #asked = 0; #at = -1; #answered = null; #entered = false; #isComing = false;

  constructor(input, types, pick) {
    this.input = input;
    this.types = types;
    this.pick = pick;
    this.list = document.createElement("ul");
    this.list.className = "reference-options";
    this.list.id = `options-${crypto.randomUUID()}`;
    this.list.dataset.added = "";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", "Entries");
    this.list.hidden = true;
    this.note = document.createElement("div");
    this.note.className = "reference-options reference-note";
    this.note.dataset.added = "";
    this.note.hidden = true;
    input.parentElement.after(this.list, this.note);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-autocomplete", "list");
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.note.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.#take(option);
    });
  }

  get #options() { return [...this.list.querySelectorAll("[role=option]")]; }

  /** Whether something is shown, or will be when it has been answered. */
  get #isOpen() { return this.#isComing || !this.list.hidden || !this.note.hidden; }

  get #words() { return this.input.value.trim(); }

  /** Whether the list is what stands in the box now leads to. */
  get #isCurrent() { return !this.list.hidden && this.#answered === this.#words; }

  typed(event) {
    event.stopPropagation();
    this.#entered = false;
    this.soon();
  }

  soon() {
    clearTimeout(this.#timer);
    if (this.#isCurrent) return;
    this.#isComing = true;
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  left() {
    setTimeout(() => { if (document.activeElement !== this.input && !this.note.contains(document.activeElement)) this.close(); }, 150);
  }

  close() {
    clearTimeout(this.#timer);
    this.#isComing = false;
    this.list.hidden = true;
    this.note.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
    this.#at = -1;
  }

  pressed(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !event.altKey) {
      event.preventDefault();
      this.#step(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#enter();
    } else if (event.key === "Escape" && this.#isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.#entered = false;
      this.#asked++;
      this.close();
    }
  }

  #step(by) {
    const all = this.#options;
    if (this.list.hidden) this.#ask();
    else if (all.length) this.#select((this.#at + (by > 0 ? 1 : all.length - (this.#at < 0 ? 0 : 1))) % all.length);
  }

  #enter() {
    const chosen = this.#isCurrent ? this.#options[this.#at] : null;
    if (chosen) {
      this.#take(chosen);
    } else if (this.#words && !this.#isCurrent) {
      this.#entered = true;
      clearTimeout(this.#timer);
      this.#ask();
    }
  }

  #select(index) {
    this.#at = index;
    this.#options.forEach((option, place) => {
      option.setAttribute("aria-selected", String(place === index));
      if (place !== index) return;
      option.id ||= `${this.list.id}-${place}`;
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    });
  }

  async #ask() {
    const mine = ++this.#asked;
    this.#isComing = true;
    const words = this.#words;
    const query = new URLSearchParams({ q: words });
    this.types.forEach((type) => query.append("type", type));
    try {
      const found = await read(await ask(`/admin/references?${query}`), "[data-found]");
      if (mine === this.#asked) this.#show(words, found.querySelectorAll("[role=option]"), found.querySelectorAll("[data-ways] a"));
    } catch (problem) {
      if (mine === this.#asked) this.#failed(problem);
    }
    if (mine === this.#asked) this.#isComing = false;
  }

  #show(words, options, ways) {
    settle();
    this.#answered = words;
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.input.setAttribute("aria-expanded", String(options.length > 0));
    this.#at = -1;
    if (options.length === 0) {
      this.#explain(words ? "Nothing is called so." : "There is nothing yet to choose from.");
      this.#lead(ways);
      this.#entered = false;
      return;
    }
    this.note.hidden = true;
    if (words) this.#select(0);
    if (this.#entered && words === this.#words) this.#take(this.#options[0]);
    else say(options.length === 1 ? "1 found." : `${options.length} found.`);
  }

  #explain(sentence) {
    this.list.hidden = true;
    this.note.textContent = sentence;
    this.note.hidden = false;
    say(sentence);
  }

  /** To where it can be created; whoever comes back to the box searches anew. */
  #lead(ways) {
    if (ways.length === 0) return;
    const after = document.createElement("span");
    after.textContent = "in a new tab, save it there, and choose it here.";
    this.note.append(...[...ways].map((way) => document.importNode(way, true)), after);
  }

  #failed(problem) {
    this.#explain(problem.message);
    if (problem.signedOut === undefined) complain(problem);
    const again = document.createElement("button");
    again.type = "button";
    again.className = "button";
    again.dataset.size = "small";
    again.textContent = problem.signedOut ? "Sign in again" : "Try again";
    again.addEventListener("click", async () => {
      if (problem.signedOut && !(await signIn())) return;
      this.input.focus();
      this.#ask();
    });
    this.note.append(" ", again);
  }

  #take(option) {
    this.#entered = false;
    this.#asked++;
    this.#answered = null;
    this.close();
    this.pick(option);
  }
}
