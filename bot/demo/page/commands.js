// The bot's commands: behind the "/" button, and while a "/" is being written.

import { byId, make } from "./dom.js";
import { act } from "./line.js";
import { explain } from "./notices.js";
import { chatId, person, world } from "./world.js";

export const commandsFor = (chat) => person()?.commands[chat] ?? [];

export function openCommands() {
  const list = byId("commands");
  if (list.hidden) show(commandsFor(chatId()));
  else list.hidden = true;
  list.querySelector("button")?.focus();
}

export function suggest(words) {
  const typed = /^\/(\w*)$/.exec(words);
  show(typed ? commandsFor(chatId()).filter((one) => one.command.startsWith(typed[1].toLowerCase())) : []);
}

function show(commands) {
  const list = byId("commands");
  if (!list) return;
  list.hidden = commands.length === 0;
  list.replaceChildren(...commands.map(entry));
  list.onkeydown = walk;
}

function entry(one) {
  const press = () => {
    byId("commands").hidden = true;
    const field = byId("field");
    field.value = "";
    field.dispatchEvent(new Event("input"));
    act("say", { person: world.me, chat: chatId(), text: `/${one.command}` }).catch(explain);
    field.focus({ preventScroll: true });
  };
  return make("button", { type: "button", onclick: press }, make("b", {}, `/${one.command}`), make("span", {}, one.description));
}

function walk(event) {
  const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
  if (event.key === "Escape") {
    byId("commands").hidden = true;
    byId("field").focus();
  } else if (step) {
    event.preventDefault();
    document.activeElement[step]?.focus();
  }
}

document.addEventListener("pointerdown", (event) => {
  const list = byId("commands");
  if (list && !list.hidden && !event.target.closest("#commands, .slash, #field")) list.hidden = true;
});
