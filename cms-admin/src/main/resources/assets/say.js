// Says something to those who listen to the page instead of looking at it.

const status = document.createElement("p");
status.className = "unseen";
status.setAttribute("role", "status");
document.body.append(status);

export function say(words) {
  status.textContent = words;
}
