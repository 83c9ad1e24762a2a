// Signing in without leaving the page, so that whatever stands in it stays.

import { button, complain, send } from "./request.js";

const PATH = "/admin/sign-in";
let going = null;

/** Asks for the password in a dialog; whether the person signed in. Who did so in another tab is not asked. */
export function signIn() {
  going ??= start().finally(() => { going = null; });
  return going;
}

async function start() {
  const page = await visit(PATH);
  const form = formOf(page);
  return renew(page) || (form !== null && byHand(form));
}

async function visit(address, body = null) {
  try {
    const answer = await send(address, body);
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (problem) {
    complain(problem);
    return new DOMParser().parseFromString("", "text/html");
  }
}

const formOf = (page) => page.querySelector(`form[action="${PATH}"].stack`);

/** Gives the forms of this page the token of the session that the other page belongs to; whether it belongs to one. */
function renew(page) {
  const fresh = page.querySelector('.person input[name="_csrf"]')?.value;
  if (!fresh) return false;
  for (const input of document.querySelectorAll('input[name="_csrf"]')) input.value = fresh;
  const name = page.querySelector(".person-short")?.textContent;
  const shown = document.querySelector(".person-short");
  if (name && shown) shown.textContent = name;
  return true;
}

function byHand(form) {
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  dialog.setAttribute("aria-labelledby", "sign-in-again");
  const heading = document.createElement("h2");
  heading.id = "sign-in-again";
  heading.textContent = "Signed out: sign in again";
  const lead = document.createElement("p");
  lead.className = "card-lead";
  lead.textContent = "You stay on this page, and what you typed stays in it.";
  dialog.append(heading, lead, prepared(form, dialog));
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => dialog.addEventListener("close", () => {
    dialog.remove();
    done(dialog.returnValue === "signed-in");
  }));
}

/** The form of the sign-in page; it comes back, with the reason, until the password is right. */
function prepared(form, dialog) {
  const here = document.importNode(form, true);
  here.querySelector('[name="to"]').value = "/admin/profile";
  here.append(button("Not now", () => dialog.close()));
  here.addEventListener("submit", (event) => {
    event.preventDefault();
    enter(here, dialog);
  });
  return here;
}

async function enter(form, dialog) {
  const page = await visit(PATH, new URLSearchParams(new FormData(form)));
  if (renew(page)) {
    dialog.close("signed-in");
    return;
  }
  const again = formOf(page);
  if (!again) return;
  const reason = page.querySelector('[role="alert"]');
  dialog.querySelector('[role="alert"]')?.remove();
  form.replaceWith(prepared(again, dialog));
  if (reason) dialog.querySelector(".card-lead").after(document.importNode(reason, true));
  dialog.querySelector('[name="password"]').focus();
}
