// The foot of the chat: what is being written, files, commands, and the keyboard the bot gave.

import { commandsFor, openCommands, suggest } from "./commands.js";
import { byId, icon, make } from "./dom.js";
import { begin, startCode } from "./formatting.js";
import { act, sendFile } from "./line.js";
import { explain, toast } from "./notices.js";
import { keyboardOf, replyKeyboard } from "./reply_keyboard.js";
import { chatId, on, person, world } from "./world.js";
import { say } from "./words.js";

const drafts = new Map();
const LARGEST = 50 * 1024 * 1024;
let drawnFor = null;
let field;

export function start() {
  on("all", () => draw(true));
  on("chat", () => draw(true));
  on("people", () => draw(false));
  on("message", ({ message }) => message.chat.id === chatId() && message.keyboard && draw(false));
  on("gone", () => draw(false));
}

function stateNow() {
  const { started, blocked } = person();
  const shut = world.inGroup ? null : blocked ? "unblock" : started ? null : "start";
  return JSON.stringify([chatId(), world.me, shut, keyboardOf(chatId()), commandsFor(chatId()).length > 0]);
}

function draw(anyway) {
  if (!world.people.length || (!anyway && drawnFor === stateNow())) return;
  drawnFor = stateNow();
  const [, , shut] = JSON.parse(drawnFor);
  const had = document.activeElement === field;
  byId("foot").replaceChildren(...(shut ? [shutter(shut)] : open()));
  document.documentElement.lang = say("locale").slice(0, 2);
  byId("drop").textContent = say("drop");
  if (!shut && (had || matchMedia("(hover: hover)").matches)) field.focus({ preventScroll: true });
}

function shutter(kind) {
  const press = () =>
    (kind === "start" ? speak("/start") : act("block", { person: world.me, blocked: false })).catch(explain);
  return make("button", { type: "button", class: "shutter", onclick: press }, say(kind));
}

function open() {
  const keyboard = keyboardOf(chatId());
  field = make("textarea", { rows: "1", id: "field", "aria-label": say("message"), autocomplete: "off", enterkeyhint: "send" });
  field.placeholder = keyboard?.input_field_placeholder || say("message");
  field.value = drafts.get(chatId()) ?? "";
  field.addEventListener("input", written);
  field.addEventListener("keydown", pressed);
  field.addEventListener("paste", pasted);
  const slash = commandsFor(chatId()).length
    ? make("button", { type: "button", class: "round slash", "aria-label": say("commands"), onclick: openCommands }, "/")
    : null;
  const keys = replyKeyboard(keyboard, speak);
  const line = make("div", { class: "line" }, attachButton(), slash, make("div", { class: "field" }, field, keys.toggle), sendButton());
  requestAnimationFrame(grow);
  return [make("div", { class: "commands", id: "commands", hidden: true }), line, keys.element].filter(Boolean);
}

function attachButton() {
  const input = make("input", { type: "file", multiple: true, hidden: true, id: "file" });
  input.addEventListener("change", () => sendFiles([...input.files]).then(() => (input.value = "")));
  const press = make("button", { type: "button", class: "round", "aria-label": say("attach"), onclick: () => input.click() }, icon("attach"));
  return make("span", {}, input, press);
}

function sendButton() {
  return make("button", { type: "button", class: "round send", id: "send", "aria-label": say("send"), onclick: send }, icon("send"));
}

function written() {
  drafts.set(chatId(), field.value);
  grow();
  suggest(field.value);
}

function grow() {
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight}px`;
  byId("send")?.classList.toggle("ready", field.value.trim() !== "");
}

// While a syllable is being composed, Enter belongs to the input method.
function pressed(event) {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  send();
}

function pasted(event) {
  const files = [...(event.clipboardData?.files ?? [])];
  if (!files.length) return;
  event.preventDefault();
  sendFiles(files);
}

async function send() {
  const words = field.value.trim();
  if (!words) return field.focus();
  if (opensBot(words)) return;
  const [chat, box] = [chatId(), field];
  clear(chat, box);
  try {
    await act("say", { person: world.me, chat, text: words });
  } catch (error) {
    if (!box.value) box.value = words;
    drafts.set(chat, box.value);
    grow();
    explain(error);
  }
  field.focus({ preventScroll: true });
}

// A link to the bot is opened, not sent: that is how an invitation is used.
function opensBot(words) {
  if (startCode(words) === null) return false;
  clear(chatId(), field);
  begin(startCode(words));
  return true;
}

function clear(chat, box) {
  box.value = "";
  drafts.delete(chat);
  grow();
  suggest("");
}

export const speak = (words) => act("say", { person: world.me, chat: chatId(), text: words });

export async function sendFiles(files) {
  for (const [index, file] of files.entries()) {
    if (file.size > LARGEST) {
      toast(say("not_sent", { why: "50 MB" }));
      continue;
    }
    const caption = index === 0 ? (field?.value.trim() ?? "") : "";
    await sendFile(world.me, chatId(), file, caption)
      .then(() => caption && clear(chatId(), field))
      .catch(explain);
  }
}
