// The keyboard a bot gives in place of the letters.

import { icon, make } from "./dom.js";
import { explain } from "./notices.js";
import { messagesOf } from "./world.js";
import { say } from "./words.js";

const folded = new Set();

export function keyboardOf(chat) {
  const last = messagesOf(chat).findLast((message) => message.keyboard);
  return last && !last.keyboard.remove_keyboard ? { ...last.keyboard, of: `${chat}/${last.message_id}` } : null;
}

export function replyKeyboard(keyboard, speak) {
  if (!keyboard?.keyboard) return { toggle: null, element: null };
  const press = (words) => {
    speak(words).catch(explain);
    if (keyboard.one_time_keyboard) fold(true);
  };
  const rows = keyboard.keyboard.map((row) => make("div", {}, ...row.map((key) => button(key, press))));
  const element = make("div", { class: keyboard.resize_keyboard ? "replykeys small" : "replykeys" }, ...rows);
  const toggle = make("button", { type: "button", class: "round toggle", onclick: () => fold(!element.hidden) }, icon("keys"));
  const fold = (hidden) => {
    element.hidden = hidden;
    folded[hidden ? "add" : "delete"](keyboard.of);
    toggle.setAttribute("aria-expanded", String(!hidden));
    toggle.setAttribute("aria-label", say(hidden ? "show_keys" : "hide_keys"));
  };
  fold(folded.has(keyboard.of));
  return { toggle, element };
}

const button = (key, press) => make("button", { type: "button", onclick: () => press(key.text) }, key.text);
