// Small comforts. Every page works without them.

import "./notes.js";

const root = document.documentElement;
root.classList.add("scripted");

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const whole = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });
const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const moment = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
const distant = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A time of day with the name of the zone whose clocks show it. */
const zoned = (format, date) => `${format.format(date)} ${(zone ?? "").replaceAll("_", " ")}`.trim();

/** Without the year where it is this one. */
const inWords = (date) => zoned(date.getFullYear() === new Date().getFullYear() ? moment : distant, date);

/** "12 minutes ago" within a day, the date otherwise. */
function ago(date) {
  const seconds = (date - Date.now()) / 1000;
  const size = Math.abs(seconds);
  if (size < 60) return "just now";
  if (size < 3600) return relative.format(Math.round(seconds / 60), "minute");
  if (size < 86400) return relative.format(Math.round(seconds / 3600), "hour");
  return day.format(date);
}

// Times in the zone of whoever reads them.
function localize(part) {
  for (const time of part.querySelectorAll("time[datetime]")) {
    const date = new Date(time.dateTime);
    time.title = zoned(whole, date);
    time.textContent = time.dataset.form === "ago" ? ago(date) : inWords(date);
  }
}
localize(document);
document.addEventListener("linernotes:times", (event) => event.detail.forEach(localize));

// The server writes forms about times in the zone of whoever fills them in.
if (zone) document.cookie = `linernotes_zone=${encodeURIComponent(zone)}; path=/; max-age=34560000; samesite=lax`;

// What was done is said once: a reload does not say it again. What went wrong gets the focus.
if (document.querySelector("[data-passing]")) {
  const address = new URL(location.href);
  address.searchParams.delete("done");
  history.replaceState(null, "", address);
}
document.querySelector("[data-focus]")?.focus();

// A filter applies as soon as it is chosen with the pointer; by keyboard, which passes by others on its way, with Enter.
let byKey = false;
addEventListener("pointerdown", () => { byKey = false; }, true);
addEventListener("keydown", (event) => { byKey = event.key !== "Enter"; }, true);
for (const form of document.querySelectorAll("form[data-apply]")) {
  form.addEventListener("change", (event) => {
    if (!event.target.matches("select")) return;
    if (byKey) form.dataset.pending = "";
    else form.requestSubmit();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.target.matches("select") || !("pending" in form.dataset)) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener("submit", () => {
    for (const field of form.elements) if (field.name && !field.value) field.disabled = true;
  });
}
addEventListener("pageshow", () => {
  for (const field of document.querySelectorAll("form[data-apply] :disabled")) field.disabled = false;
});

// "/" goes to the search field; Escape and a click elsewhere close a menu.
addEventListener("keydown", (event) => {
  const writes = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !writes && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.querySelector("#search")?.focus();
  }
  if (event.key === "Escape" && location.hash === "#nav") location.hash = "main";
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details.person[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
});
addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.person[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
