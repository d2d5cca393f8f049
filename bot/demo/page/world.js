// What stands in every chat, who is talking, and whom to tell when that changes.

export const world = {
  bot: null,
  people: [],
  group: null,
  chats: new Map(),
  panel: false,
  connected: false,
  typing: new Map(),
  me: 0,
  inGroup: false,
};

const ears = new Map();

export function on(kind, ear) {
  ears.set(kind, [...(ears.get(kind) ?? []), ear]);
}

export function tell(kind, detail) {
  for (const ear of ears.get(kind) ?? []) ear(detail);
}

export const person = () => world.people.find((one) => one.id === world.me) ?? world.people[0];
export const chatId = () => (world.inGroup && world.group ? world.group.id : world.me);
export const messagesOf = (chat) => [...(world.chats.get(chat)?.values() ?? [])];

export function load(state) {
  world.chats = new Map();
  for (const [chat, messages] of Object.entries(state.messages)) {
    world.chats.set(Number(chat), new Map(messages.map((message) => [message.message_id, message])));
  }
  world.panel = state.panel;
  meet(state);
  tell("all");
}

export function meet(state) {
  const moved = world.group && state.group && world.group.id !== state.group.id;
  Object.assign(world, { bot: state.bot, people: state.people, group: state.group });
  if (!world.people.some((one) => one.id === world.me)) become(...fromAddress());
  if (moved) tell("chat");
  tell("people");
}

export function put(message) {
  const chat = world.chats.get(message.chat.id) ?? new Map();
  const isNew = !chat.has(message.message_id);
  world.chats.set(message.chat.id, chat.set(message.message_id, message));
  if (message.from_bot) type(message.chat.id, null);
  tell("message", { message, isNew });
}

export function drop(chat, id) {
  world.chats.get(chat)?.delete(id);
  tell("gone", { chat, id });
}

const TYPING_LASTS = 5500;

export function type(chat, action) {
  clearTimeout(world.typing.get(chat)?.timer);
  world.typing.delete(chat);
  if (action) world.typing.set(chat, { action, timer: setTimeout(() => type(chat, null), TYPING_LASTS) });
  tell("status");
}

export function become(id, inGroup) {
  Object.assign(world, { me: id, inGroup: inGroup && world.group !== null });
  const address = `#${id}${world.inGroup ? "/group" : ""}`;
  if (location.hash !== address) history.replaceState(null, "", address);
  tell("chat");
}

export function fromAddress() {
  const [id, place] = location.hash.slice(1).split("/");
  const known = world.people.find((one) => String(one.id) === id) ?? world.people[0];
  return [known.id, place === "group"];
}
