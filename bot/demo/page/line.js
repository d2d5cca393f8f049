// The line to the server: every change as it happens, and what people do.

import { drop, load, meet, put, tell, type, world } from "./world.js";

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 3000;
let pause = FIRST_PAUSE;

const HEARD = {
  hello: async () => {
    load(await (await fetch("/page/state")).json());
    pause = FIRST_PAUSE;
    connected(true);
  },
  message: (change) => put(change.message),
  deleted: (change) => drop(change.chat, change.message),
  typing: (change) => type(change.chat, change.action),
  answer: (change) => tell("answer", change),
  people: meet,
  commands: meet,
};

export function connect() {
  const source = new EventSource("/page/changes");
  let before = Promise.resolve();
  // One after the other: what happens while the first picture is fetched must come after it.
  source.onmessage = (event) => {
    const change = JSON.parse(event.data);
    before = before
      .then(() => HEARD[change.kind]?.(change))
      .catch((error) => {
        console.error(error);
        again(source);
      });
  };
  source.onerror = () => again(source);
}

function again(source) {
  if (source.readyState === EventSource.CLOSED && source.onerror === null) return;
  source.onerror = null;
  source.onmessage = null;
  source.close();
  connected(false);
  setTimeout(connect, pause);
  pause = Math.min(pause * 1.5, LONGEST_PAUSE);
}

function connected(is) {
  if (world.connected === is) return;
  world.connected = is;
  tell("status");
}

export async function act(what, body) {
  const headers = { "Content-Type": "application/json" };
  return answered(fetch(`/page/${what}`, { method: "POST", headers, body: JSON.stringify(body) }));
}

export async function sendFile(person, chat, file, caption) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ person, chat, caption })) form.set(name, value);
  form.set("file", file, file.name);
  return answered(fetch("/page/send", { method: "POST", body: form }));
}

async function answered(request) {
  const answer = await request.catch(() => null);
  if (answer === null) throw new Error("offline");
  const body = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(body.description ?? String(answer.status));
  return body;
}

export async function panel(what, body) {
  if (body !== undefined) {
    const headers = { "Content-Type": "application/json" };
    return answered(fetch(`/panel/${what}`, { method: "POST", headers, body: JSON.stringify(body) }));
  }
  return answered(fetch(`/panel/${what}`));
}
