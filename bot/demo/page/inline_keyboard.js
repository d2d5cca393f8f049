// The buttons under a message; a tapped one turns until the bot answers.

import { icon, make } from "./dom.js";
import { follow, startCode } from "./formatting.js";
import { act } from "./line.js";
import { alert, copy, explain, toast } from "./notices.js";
import { on, world } from "./world.js";
import { say } from "./words.js";

const PATIENCE = 20000;
const waiting = new Map();
const early = new Map();

export function inlineKeyboard(message, rows) {
  return make("div", { class: "keys" }, ...rows.map((row) => keyRow(message, row)));
}

function keyRow(message, row) {
  return make("div", { class: row.length > 5 ? "keyrow many" : "keyrow" }, ...row.map((button) => key(message, button)));
}

function key(message, button) {
  const kinds = `key ${button.style ?? ""} ${isWaiting(message, button) ? "waiting" : ""}`;
  const label = make("span", {}, button.text);
  if (button.url) return linked(kinds, label, button.url);
  if (button.copy_text) {
    const words = button.copy_text.text;
    return make("button", { type: "button", class: kinds, "aria-label": say("copy", { text: words }), onclick: () => copy(words) }, label, icon("copy"));
  }
  const place = { "data-key": name(message, button.callback_data) };
  return make("button", { type: "button", class: kinds, ...place, onclick: () => tap(message, button) }, label);
}

function linked(kinds, label, address) {
  const inside = startCode(address) !== null;
  const opens = { class: kinds, href: address, target: "_blank", rel: "noopener noreferrer" };
  return make("a", { ...opens, onclick: (event) => follow(event, address) }, label, inside ? null : icon("link"));
}

const name = (message, data) => `${message.chat.id}/${message.message_id}/${data}`;
const isWaiting = (message, button) => waiting.has(name(message, button.callback_data));

async function tap(message, button) {
  const place = name(message, button.callback_data);
  if (waiting.has(place)) return;
  waiting.set(place, { timer: setTimeout(() => given(place, { text: say("no_answer") }), PATIENCE) });
  mark(place);
  try {
    const asked = { person: world.me, chat: message.chat.id, message: message.message_id, data: button.callback_data };
    const { callback } = await act("tap", asked);
    const wait = waiting.get(place);
    if (wait) wait.callback = callback;
    if (early.has(callback)) given(place, early.get(callback));
  } catch (error) {
    given(place, {});
    explain(error);
  }
}

on("answer", (answer) => {
  const found = [...waiting].find(([, wait]) => wait.callback === answer.callback);
  if (found) given(found[0], answer);
  else remember(answer);
});

// The answer can be here before the tap's own id is.
function remember(answer) {
  early.set(answer.callback, answer);
  setTimeout(() => early.delete(answer.callback), PATIENCE);
}

function given(place, answer) {
  clearTimeout(waiting.get(place)?.timer);
  waiting.delete(place);
  early.delete(answer.callback);
  mark(place);
  if (answer.text) (answer.alert ? alert : toast)(answer.text);
  if (answer.url) window.open(answer.url, "_blank", "noopener");
}

function mark(place) {
  for (const button of document.querySelectorAll(".key[data-key]")) {
    if (button.dataset.key === place) button.classList.toggle("waiting", waiting.has(place));
  }
}
