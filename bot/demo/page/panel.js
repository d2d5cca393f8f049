// The side panel "the mall": what the simulated malls say of orders, and a collection at the push of a button.

import { byId, make, icon } from "./dom.js";
import { panel as ask } from "./line.js";
import { explain, toast } from "./notices.js";
import { on, world } from "./world.js";
import { language, say } from "./words.js";

const QUIET = 350;
let states = [];
let names = new Map();
let timer;
let drawnIn = null;

export function start() {
  on("all", draw);
  on("chat", () => drawnIn !== language() && draw());
  on("message", () => world.panel && later(refresh));
}

export function togglePanel() {
  byId("panel").classList.toggle("open");
  document.querySelector(".stage").classList.toggle("folded");
}

async function draw() {
  const place = byId("panel");
  place.hidden = !world.panel;
  if (!world.panel) return;
  drawnIn = language();
  const words = byId("mallsearch")?.value ?? "";
  place.setAttribute("aria-label", say("mall"));
  place.replaceChildren(title(), make("p", { class: "hint" }, say("mall_hint")), collection(), search(words), make("div", { id: "orders" }));
  await refresh();
}

function title() {
  const close = make("button", { type: "button", class: "round", "aria-label": say("close"), onclick: togglePanel }, icon("close"));
  return make("header", {}, icon("mall"), make("h2", {}, say("mall")), close);
}

function collection() {
  const summary = make("p", { class: "summary", role: "status" });
  const button = make("button", { type: "button", class: "collect", onclick: () => collect(button, summary) }, say("collect"));
  return make("div", {}, button, summary);
}

async function collect(button, summary) {
  button.disabled = true;
  button.textContent = say("collecting");
  try {
    summary.textContent = (await ask("collect", {})).summary;
    await refresh();
  } catch (error) {
    explain(error);
  }
  button.disabled = false;
  button.textContent = say("collect");
}

function search(words) {
  const field = make("input", { type: "search", id: "mallsearch", placeholder: say("mall_search"), "aria-label": say("mall_search") });
  field.value = words;
  field.addEventListener("input", () => later(refresh));
  return field;
}

function later(what) {
  clearTimeout(timer);
  timer = setTimeout(what, QUIET);
}

async function refresh() {
  const place = byId("orders");
  if (!place || place.contains(document.activeElement)) return;
  try {
    if (!states.length) await meetMalls();
    const found = await ask(`orders?query=${encodeURIComponent(byId("mallsearch").value)}`);
    place.replaceChildren(...(found.length ? found.map(order) : [make("p", { class: "hint" }, say("mall_empty"))]));
  } catch {
    place.replaceChildren(make("p", { class: "hint" }, say("mall_failed")));
  }
}

async function meetMalls() {
  const known = await ask("malls");
  states = known.states;
  names = new Map(known.malls.map((mall) => [mall.code, mall.name]));
}

function order(one) {
  return make(
    "article",
    { class: "order" },
    make("div", { class: "what" }, make("b", {}, one.number), make("span", {}, names.get(one.mall) ?? one.mall), make("i", {}, one.mall_order)),
    make("p", {}, one.product),
    make("p", { class: "quiet" }, one.buyer_masked, make("span", { class: "desk" }, `${say("mall_desk")}: ${one.status}`)),
    choice(one),
  );
}

function choice(one) {
  const options = states.map((state) => make("option", { value: state, selected: state === one.mall_state }, say(`state_${state}`)));
  const select = make("select", { "aria-label": say("mall_state", { number: one.number }), class: one.mall_state }, ...options);
  select.addEventListener("change", async () => {
    try {
      await ask("state", { number: one.number, state: select.value });
      select.className = select.value;
      toast(say("mall_changed", { number: one.number, state: say(`state_${select.value}`) }));
    } catch (error) {
      select.value = one.mall_state;
      explain(error);
    }
    select.blur();
    await refresh();
  });
  return select;
}
