// The one way in which a page asks the server for something: whatever comes back, the person who waits is told in a
// sentence, and nothing that was typed is lost.

import { signIn } from "./sign-in.js";

const LONGEST_WAIT = 30_000;

const sentences = {
  signedOut: "Signed out: sign in again. Nothing that you typed is lost.",
  unreachable: "The server cannot be reached. Nothing that you typed is lost: try again in a moment.",
  slow: "The server does not answer. Nothing that you typed is lost: try again in a moment.",
  failed: "Something went wrong on the server. Nothing that you typed is lost: try again; if it stays, tell whoever runs this site.",
  forbidden: "Your roles do not include this. Ask an administrator if you need it.",
  unexpected: "The server answered something else than was asked for. Nothing that you typed is lost: try again in a moment.",
};

/** Why there is no answer; `message` is a sentence to show. */
export class Unanswered extends Error {
  constructor(reason, sentence = sentences[reason]) {
    super(sentence);
    this.signedOut = reason === "signedOut";
  }
}

/** The token that forms of this page carry. */
const token = () => document.querySelector('input[name="_csrf"]')?.value ?? "";

/** Sends as it is; throws only if no answer comes. */
export async function send(address, body = null) {
  try {
    return await fetch(address, {
      method: body ? "POST" : "GET",
      body,
      headers: { Accept: "text/html", "Linernotes-Part": "true" },
      signal: AbortSignal.timeout(LONGEST_WAIT),
    });
  } catch (failed) {
    throw new Unanswered(failed.name === "TimeoutError" ? "slow" : "unreachable");
  }
}

/**
 * Asks once. `body` (URLSearchParams) makes it a POST and gets the page's token; `takes` names statuses of refusals that
 * the caller shows itself. Everything else that is no success is an `Unanswered`.
 */
export async function ask(address, { body = null, takes = [] } = {}) {
  body?.set("_csrf", token());
  const answer = await send(address, body);
  if (answer.ok || takes.includes(answer.status)) return answer;
  throw new Unanswered(answer.status === 401 ? "signedOut" : answer.status === 403 ? "forbidden" : answer.status >= 500 ? "failed" : "unexpected");
}

/** Asks; if the session is over, lets the person sign in on this page and asks again. */
export async function insist(address, options = {}) {
  try {
    return await ask(address, options);
  } catch (problem) {
    if (!problem.signedOut || !(await signIn())) throw problem;
    return ask(address, options);
  }
}

/** The answer as a document that has what was asked for; a page that has not says why, or is no answer. */
export async function read(answer, wanted) {
  const text = await answer.text().catch(() => { throw new Unanswered("unreachable"); });
  const page = new DOMParser().parseFromString(text, "text/html");
  if (page.querySelector(wanted)) return page;
  const reason = page.querySelector(".error-body p:not(.error-code)")?.textContent.trim();
  throw reason ? new Unanswered("refused", `${reason} What you typed is still here.`) : new Unanswered("unexpected");
}

// What cannot be overlooked

/** Shows a problem at the foot of the window until it is closed, another is shown, or `settle` is called. */
export function complain(problem, again = null) {
  settle();
  const bar = document.createElement("div");
  bar.className = "complaint message";
  bar.dataset.kind = "problem";
  bar.setAttribute("role", "alert");
  const words = document.createElement("p");
  words.textContent = problem instanceof Unanswered ? problem.message : sentences.unexpected;
  if (!(problem instanceof Unanswered)) console.error(problem);
  bar.append(words);
  if (problem.signedOut) bar.append(button("Sign in again", async () => { if (await signIn()) { settle(); again?.(); } }));
  else if (again) bar.append(button("Try again", () => { settle(); again(); }));
  bar.append(button("Close", settle));
  document.body.append(bar);
}

/** Takes the problem away. */
export function settle() {
  document.querySelector(".complaint")?.remove();
}

const LONGEST_NEWS = 5_000;

/** Says in the same place what was done, for a while. */
export function tell(sentence) {
  settle();
  const bar = document.createElement("div");
  bar.className = "complaint message";
  bar.dataset.kind = "done";
  bar.setAttribute("role", "status");
  document.body.append(bar);
  bar.textContent = sentence;
  setTimeout(() => bar.remove(), LONGEST_NEWS);
}

export function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.dataset.size = "small";
  made.textContent = words;
  made.addEventListener("click", act);
  return made;
}
