// The strip on top: who is talking, in private or in the group; and the head of the chat.

import { avatar } from "./bubble.js";
import { byId, icon, make } from "./dom.js";
import { act } from "./line.js";
import { explain } from "./notices.js";
import { togglePanel } from "./panel.js";
import { unreadIn } from "./unread.js";
import { become, chatId, on, person, world } from "./world.js";
import { say } from "./words.js";

export function start() {
  for (const kind of ["all", "chat", "people", "status", "unread"]) on(kind, draw);
}

function draw() {
  if (!world.bot) return;
  strip();
  head();
}

function strip() {
  const place = byId("people");
  place.setAttribute("aria-label", say("people"));
  const held = document.activeElement?.dataset?.who;
  place.replaceChildren(...world.people.map(chip), ...(world.group ? [groupChip()] : []));
  if (held) place.querySelector(`[data-who="${held}"]`)?.focus();
}

function chip(one) {
  const isMe = one.id === world.me;
  const unread = isMe ? (world.inGroup ? unreadIn(one.id) : 0) : unreadIn(one.id);
  const label = say("person", { name: one.first_name }) + (unread ? `, ${say("unread", { count: unread })}` : "");
  const pressed = { "aria-pressed": String(isMe), "aria-label": label, "data-who": one.id };
  const click = () => become(one.id, isMe ? false : world.inGroup);
  return make("button", { type: "button", class: "chip", ...pressed, onclick: click }, avatar(one), make("span", {}, one.first_name), badge(unread));
}

function groupChip() {
  const unread = world.inGroup ? 0 : unreadIn(world.group.id);
  const pressed = { "aria-pressed": String(world.inGroup), "aria-label": say("group"), "data-who": "group" };
  const click = () => become(world.me, !world.inGroup);
  return make("button", { type: "button", class: "chip group", ...pressed, onclick: click }, icon("group"), make("span", {}, say("group")), badge(unread));
}

const badge = (count) => (count ? make("b", { class: "badge" }, count > 99 ? "99+" : String(count)) : null);

function head() {
  const title = world.inGroup ? world.group.title : world.bot.first_name;
  const face = world.inGroup ? make("span", { class: "avatar hue4", "aria-hidden": "true" }, icon("group")) : avatar(world.bot);
  const names = make("div", { class: "names" }, make("h1", {}, title), status());
  byId("head").replaceChildren(face, names, ...(world.panel ? [mallButton()] : []), ...(world.inGroup ? [] : [blockButton()]));
}

function status() {
  if (!world.connected) return make("p", { class: "status", role: "status" }, say("connecting"));
  const typing = world.typing.get(chatId());
  if (typing) {
    const key = typing.action === "typing" ? "typing" : typing.action.replace("record_", "upload_");
    return make("p", { class: "status typing", role: "status" }, say(key));
  }
  const count = world.people.length + 1;
  return make("p", { class: "status", role: "status" }, world.inGroup ? say("members", { count }) : say("bot"));
}

function mallButton() {
  return make("button", { type: "button", class: "round mall", "aria-label": say("mall"), onclick: togglePanel }, icon("mall"));
}

function blockButton() {
  const { blocked, started } = person();
  if (!started) return make("span");
  const press = () => act("block", { person: world.me, blocked: !blocked }).catch(explain);
  const entry = make("button", { type: "button", class: "entry", onclick: press }, say(blocked ? "unblock" : "block"));
  const opener = make("summary", { class: "round", "aria-label": say("more"), role: "button" }, icon("more"));
  const menu = make("details", { class: "menu" }, opener, make("div", { class: "sheetlet" }, entry));
  menu.addEventListener("focusout", (event) => menu.contains(event.relatedTarget) || (menu.open = false));
  return menu;
}
