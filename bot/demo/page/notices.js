// Toasts, alerts, the picture viewer, and copying.

import { byId, icon, make } from "./dom.js";
import { say } from "./words.js";

const TOAST_LASTS = 2600;
let fading;

export function toast(text) {
  clearTimeout(fading);
  const place = byId("toast");
  place.replaceChildren(make("span", {}, text));
  place.classList.add("shown");
  fading = setTimeout(() => place.classList.remove("shown"), TOAST_LASTS + text.length * 30);
}

export function alert(text) {
  const dialog = byId("alert");
  const close = make("button", { type: "button", onclick: () => dialog.close() }, say("ok"));
  dialog.replaceChildren(make("p", {}, text), close);
  dialog.showModal();
  close.focus();
}

export function view(address, name) {
  const dialog = byId("viewer");
  const picture = make("img", { src: address, alt: name });
  const close = make("button", { type: "button", "aria-label": say("close"), onclick: () => dialog.close() }, icon("close"));
  dialog.replaceChildren(picture, close);
  dialog.onclick = (event) => event.target === dialog && dialog.close();
  dialog.showModal();
}

export async function copy(text) {
  const done = await written(text);
  toast(done ? say("copied") : say("copy_failed"));
}

async function written(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedByHand(text);
  }
}

function copiedByHand(text) {
  const field = make("textarea", { class: "unseen", "aria-hidden": "true" });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

export function explain(error) {
  toast(error.message === "offline" ? say("offline") : say("not_sent", { why: error.message }));
}
