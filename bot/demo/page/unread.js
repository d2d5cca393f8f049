// What came while one was elsewhere: counted per chat, in the title and on the icon; without a sound.

import { byId } from "./dom.js";
import { isMine } from "./bubble.js";
import { chatId, on, tell, world } from "./world.js";
import { say } from "./words.js";

const counts = new Map();
const PLAIN = "/static/icon.svg";

export const unreadIn = (chat) => counts.get(chat) ?? 0;

export function start() {
  on("message", ({ message, isNew }) => {
    if (!isNew || isMine(message)) return;
    if (!message.from_bot && message.chat.id !== world.group?.id) return;
    if (message.chat.id === chatId() && !document.hidden) return;
    counts.set(message.chat.id, unreadIn(message.chat.id) + 1);
    show();
  });
  on("chat", read);
  document.addEventListener("visibilitychange", read);
}

function read() {
  if (document.hidden) return;
  counts.delete(chatId());
  show();
}

function show() {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  document.title = total ? `(${total}) ${say("title")}` : say("title");
  byId("icon").href = total ? marked(total) : PLAIN;
  tell("unread");
}

function marked(total) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 64;
  const pen = canvas.getContext("2d");
  disc(pen, "#3390ec", 32, 32);
  disc(pen, "#e53935", 42, 22);
  Object.assign(pen, { fillStyle: "#fff", font: "bold 28px sans-serif", textAlign: "center", textBaseline: "middle" });
  pen.fillText(total > 9 ? "9+" : String(total), 42, 31);
  return canvas.toDataURL("image/png");
}

function disc(pen, colour, radius, top) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(64 - radius, top, radius === 32 ? 32 : 22, 0, 7);
  pen.fill();
}
