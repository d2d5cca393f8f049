// Text with entities → DOM. Offsets are UTF-16 units, which is how JavaScript counts.

import { make } from "./dom.js";
import { act } from "./line.js";
import { copy, explain } from "./notices.js";
import { become, chatId, world } from "./world.js";
import { say } from "./words.js";

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s" };
const SAFE = /^(https?|tg|mailto|tel):/i;

export function formatted(text, entities = []) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return inside(text, ordered, 0, text.length);
}

function inside(text, entities, from, to) {
  const parts = [];
  let place = from;
  while (entities.length && entities[0].offset < to) {
    const entity = entities.shift();
    const start = Math.max(entity.offset, place);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) continue;
    parts.push(text.slice(place, start), wrapped(entity, text.slice(start, end), inside(text, entities, start, end)));
    place = end;
  }
  return [...parts, text.slice(place, to)].filter((part) => part !== "");
}

function wrapped(entity, words, parts) {
  const tag = TAGS[entity.type];
  if (tag) return make(tag, {}, ...parts);
  return (KINDS[entity.type] ?? plain)(entity, words, parts);
}

const plain = (_, __, parts) => make("span", {}, ...parts);

const KINDS = {
  code: (_, words, parts) => copied("code", words, parts),
  pre: (_, words, parts) => copied("pre", words, parts),
  text_link: (entity, _, parts) => link(entity.url, parts),
  url: (_, words, parts) => link(words, parts),
  bot_command: (_, words, parts) => button("command", parts, () => speak(words)),
  spoiler: (_, __, parts) => spoiler(parts),
  blockquote: (_, __, parts) => make("blockquote", {}, ...parts),
  expandable_blockquote: (_, __, parts) => expandable(parts),
};

function button(kind, parts, press, tag = "span") {
  const onkeydown = (event) => (event.key === "Enter" || event.key === " ") && (event.preventDefault(), press(event));
  return make(tag, { class: kind, role: "button", tabindex: "0", onclick: press, onkeydown }, ...parts);
}

function copied(tag, words, parts) {
  const element = button("code", parts, () => copy(words), tag);
  element.setAttribute("title", say("copy", { text: "" }).trim());
  return element;
}

function spoiler(parts) {
  const hidden = button("spoiler", [make("span", {}, ...parts)], () => {
    hidden.classList.add("shown");
    hidden.removeAttribute("aria-label");
  });
  hidden.setAttribute("aria-label", say("reveal"));
  return hidden;
}

function expandable(parts) {
  const quote = make("blockquote", { class: "expandable" }, make("div", { class: "fold" }, ...parts));
  const turn = make("button", { type: "button", class: "unfold", "aria-expanded": "false" }, say("expand"));
  quote.addEventListener("click", (event) => {
    if (event.target.closest("a, [role=button]")) return;
    const open = quote.classList.toggle("open");
    turn.textContent = say(open ? "collapse" : "expand");
    turn.setAttribute("aria-expanded", String(open));
  });
  quote.append(turn);
  requestAnimationFrame(() => {
    const fold = quote.firstChild;
    if (fold.scrollHeight <= fold.clientHeight + 1) quote.classList.add("open", "whole");
  });
  return quote;
}

function link(address, parts) {
  if (!SAFE.test(address)) return make("span", {}, ...parts);
  const opens = { href: address, target: "_blank", rel: "noopener noreferrer", onclick: (event) => follow(event, address) };
  return make("a", opens, ...parts);
}

export function follow(event, address) {
  if (startCode(address) === null) return;
  event.preventDefault();
  begin(startCode(address));
}

export function begin(code) {
  become(world.me, false);
  act("say", { person: world.me, chat: world.me, text: `/start ${code}`.trim() }).catch(explain);
}

export function startCode(address) {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.host !== "t.me" || url.pathname.slice(1).toLowerCase() !== world.bot.username.toLowerCase()) return null;
  return url.searchParams.get("start") ?? "";
}

function speak(words) {
  act("say", { person: world.me, chat: chatId(), text: words }).catch(explain);
}
