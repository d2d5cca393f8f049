// Files dropped onto the phone are sent.

import { sendFiles } from "./composer.js";
import { byId } from "./dom.js";

export function start() {
  const [phone, veil] = [byId("phone"), byId("drop")];
  phone.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    veil.hidden = false;
  });
  phone.addEventListener("dragleave", (event) => {
    if (!phone.contains(event.relatedTarget)) veil.hidden = true;
  });
  phone.addEventListener("drop", (event) => {
    event.preventDefault();
    veil.hidden = true;
    sendFiles([...event.dataTransfer.files]);
  });
}
