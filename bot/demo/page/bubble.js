// One message as it is drawn: bubble, file, time, reactions, and the buttons under it.

import { icon, make } from "./dom.js";
import { formatted } from "./formatting.js";
import { inlineKeyboard } from "./inline_keyboard.js";
import { view } from "./notices.js";
import { person, world } from "./world.js";
import { clock, say, size } from "./words.js";

const COLOURS = 7;

export const isMine = (message) => !message.from_bot && message.from.id === world.me;

export function drawn(message, isLast) {
  if (message.migrate_to_chat_id || message.migrate_from_chat_id) {
    return make("div", { class: "day", "data-id": message.message_id }, say("moved"));
  }
  const rows = message.reply_markup?.inline_keyboard;
  const side = isMine(message) ? "mine" : "theirs";
  const kinds = ["row", side, isLast && "last", rows && "keyed", message.photo && "pictured"].filter(Boolean).join(" ");
  const bubble = make("div", { class: "bubble" }, ...content(message));
  const stack = make("div", { class: "stack" }, bubble, rows ? inlineKeyboard(message, rows) : null);
  const row = make("article", { class: kinds, "data-id": message.message_id, "aria-label": spoken(message) });
  if (world.inGroup && side === "theirs") row.append(isLast ? avatar(message.from) : make("span", { class: "avatar" }));
  row.append(stack);
  return row;
}

export function avatar(user) {
  const initial = user.is_bot ? "F" : [...(user.first_name ?? "?")][0];
  return make("span", { class: `avatar hue${user.is_bot ? "bot" : user.id % COLOURS}`, "aria-hidden": "true" }, initial);
}

function spoken(message) {
  const who = isMine(message) ? say("you") : message.from.first_name;
  return `${who}, ${clock(message.date)}`;
}

function content(message) {
  const words = message.text ?? message.caption ?? "";
  const entities = message.entities ?? message.caption_entities ?? [];
  const named = world.inGroup && !isMine(message);
  return [
    named ? make("div", { class: `name ink${message.from_bot ? "bot" : message.from.id % COLOURS}` }, message.from.first_name) : null,
    message.reply_to_message ? quoted(message.reply_to_message) : null,
    message.photo ? photo(message) : null,
    message.document ? attached(message.document) : null,
    words ? make("div", { class: "words", dir: "auto" }, ...formatted(words, entities), spacer(message)) : null,
    foot(message),
  ];
}

function quoted(message) {
  const words = message.text ?? message.caption ?? message.document?.file_name ?? say("photo");
  const jump = () => document.querySelector(`[data-id="${message.message_id}"]`)?.scrollIntoView({ block: "center" });
  const who = isMine(message) ? person().first_name : message.from.first_name;
  return make("button", { class: "quoted", type: "button", onclick: jump }, make("b", {}, who), make("span", {}, words.slice(0, 120)));
}

function photo(message) {
  const picture = message.photo.at(-1);
  const address = `/page/file/${picture.file_id}`;
  const image = make("img", { src: address, width: picture.width, height: picture.height, alt: message.caption ?? say("photo"), loading: "lazy" });
  return make("button", { class: "photo", type: "button", onclick: () => view(address, image.alt) }, image);
}

function attached(file) {
  const ending = file.file_name.includes(".") ? file.file_name.split(".").at(-1).slice(0, 4) : "";
  return make(
    "a",
    { class: "document", href: `/page/file/${file.file_id}`, download: file.file_name },
    make("span", { class: "sheet", "aria-hidden": "true" }, ending || icon("file")),
    make("span", { class: "about" }, make("b", {}, file.file_name), make("span", {}, size(file.file_size))),
  );
}

// The time floats in the last line of the words; a blank of its width keeps the words from running under it.
function spacer(message) {
  return make("span", { class: "spacer", "aria-hidden": "true" }, ...time(message));
}

function time(message) {
  const edited = message.edit_date ? make("span", {}, `${say("edited")} `) : null;
  return [edited, make("span", {}, clock(message.date)), isMine(message) ? icon("ticks") : null].filter(Boolean);
}

function foot(message) {
  const reactions = message.reactions.map((emoji) => make("span", { class: "reaction" }, emoji));
  const marks = reactions.length ? make("div", { class: "reactions" }, ...reactions) : null;
  const when = make("time", { class: "time", datetime: new Date(message.date * 1000).toISOString() }, ...time(message));
  return make("div", { class: reactions.length ? "under reacted" : "under" }, marks, when);
}
