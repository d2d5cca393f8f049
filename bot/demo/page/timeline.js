// The messages of the chat one looks at, drawn one by one, with the days between them.

import { drawn, isMine } from "./bubble.js";
import { byId, icon, make } from "./dom.js";
import { chatId, messagesOf, on, person, world } from "./world.js";
import { day, say } from "./words.js";

const NEAR = 90;
const CLOSE_IN_TIME = 600;
const place = byId("timeline");
const down = byId("down");
let missed = 0;

export function start() {
  for (const kind of ["all", "chat"]) on(kind, redraw);
  on("people", () => messagesOf(chatId()).length === 0 && redraw());
  on("message", ({ message, isNew }) => message.chat.id === chatId() && (isNew ? added(message) : changed(message)));
  on("gone", ({ chat, id }) => chat === chatId() && row(id) && redraw(true));
  down.append(icon("down"), make("b", {}));
  down.addEventListener("click", () => toBottom("smooth"));
  place.addEventListener("scroll", scrolled, { passive: true });
  place.addEventListener("load", () => stuck && toBottom(), true);
  new ResizeObserver(() => stuck && toBottom()).observe(place);
}

// Stuck to the bottom until one scrolls up: keyboards that open and pictures that load do not count.
let stuck = true;
let lastTop = 0;

const row = (id) => place.querySelector(`[data-id="${id}"]`);
const isNear = () => place.scrollHeight - place.scrollTop - place.clientHeight < NEAR;

function redraw(keepPlace = false) {
  const near = keepPlace !== true || stuck;
  const before = place.scrollTop;
  const messages = messagesOf(chatId());
  place.setAttribute("aria-label", say("talk"));
  down.setAttribute("aria-label", say("bottom"));
  place.replaceChildren(...(messages.length ? drawnAll(messages) : [welcome()]));
  if (near) toBottom();
  else place.scrollTop = before;
  arrow();
}

function drawnAll(messages) {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const parts = [drawn(message, isLast(message, messages[index + 1]))];
    if (!before || day(before.date) !== day(message.date)) parts.unshift(make("div", { class: "day" }, day(message.date)));
    return parts;
  });
}

function isLast(message, next) {
  return !next || next.from.id !== message.from.id || next.date - message.date > CLOSE_IN_TIME;
}

function welcome() {
  const description = person()?.description;
  if (world.inGroup || !description) return make("div", { class: "day empty" }, say("empty"));
  return make("div", { class: "welcome" }, make("b", {}, say("what")), make("p", {}, description));
}

function added(message) {
  const near = stuck || isMine(message);
  const messages = messagesOf(chatId());
  const before = messages.at(-2);
  if (!before) place.replaceChildren();
  if (!before || day(before.date) !== day(message.date)) place.append(make("div", { class: "day" }, day(message.date)));
  if (before && !isLast(before, message)) unlast(row(before.message_id));
  const fresh = drawn(message, true);
  fresh.classList.add("fresh");
  place.append(fresh);
  if (near) toBottom("smooth");
  else missed += 1;
  arrow();
}

// Only the tail and the face go; what one has unfolded stays unfolded.
function unlast(old) {
  old?.classList.remove("last");
  old?.querySelector(":scope > .avatar")?.replaceWith(make("span", { class: "avatar" }));
}

function changed(message) {
  const old = row(message.message_id);
  if (!old) return;
  const held = old.contains(document.activeElement) ? [...old.querySelectorAll("button")].indexOf(document.activeElement) : -1;
  const fresh = drawn(message, old.classList.contains("last"));
  old.replaceWith(fresh);
  if (held >= 0) fresh.querySelectorAll("button")[held]?.focus({ preventScroll: true });
  if (stuck) toBottom();
}

function scrolled() {
  if (place.scrollTop < lastTop - 1) stuck = false;
  if (isNear()) stuck = true;
  lastTop = place.scrollTop;
  arrow();
}

function toBottom(behavior = "instant") {
  stuck = true;
  place.scrollTo({ top: place.scrollHeight, behavior });
}

function arrow() {
  if (stuck) missed = 0;
  down.hidden = stuck;
  down.lastChild.textContent = missed || "";
}
