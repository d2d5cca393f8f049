// Makes elements; text is always a text node, so nothing a person writes becomes markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else element.setAttribute(name, value === true ? "" : value);
}

const SHAPES = {
  send: "M3 20.5 21.5 12 3 3.5v6.8l12 1.7-12 1.7z",
  attach: "M16.5 6.5v9.8a4.5 4.5 0 0 1-9 0V6a3 3 0 0 1 6 0v9.5a1.5 1.5 0 0 1-3 0V6.5H9v9a3 3 0 0 0 6 0V6a4.5 4.5 0 0 0-9 0v10.3a6 6 0 0 0 12 0V6.5z",
  down: "M6 9.2 7.4 7.8 12 12.4l4.6-4.6L18 9.2l-6 6z",
  keys: "M4 6h16v12H4zm2 2v2h2V8zm3.3 0v2h2V8zm3.4 0v2h2V8zM16 8v2h2V8zM6 11.5v2h2v-2zm10 0v2h2v-2zM9.3 11.5v2h5.4v-2zM8 15v1.5h8V15z",
  link: "M14 5h5v5h-2V8.4l-7.3 7.3-1.4-1.4L15.6 7H14zM6 7h5v2H7v8h8v-4h2v6H5V7z",
  copy: "M8 4h11v13h-2V6H8zM5 8h9v12H5zm2 2v8h5v-8z",
  file: "M6 3h8l5 5v13H6zm7 1.5V9h4.5z",
  mall: "M4 5h16l1 5a3 3 0 0 1-2 2.8V20H5v-7.2A3 3 0 0 1 3 10zm3 8v5h10v-5a3 3 0 0 1-2.5-1.2 3 3 0 0 1-5 0A3 3 0 0 1 7 13z",
  close: "m6.4 5 5.6 5.6L17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4-5.6-5.6L6.4 19 5 17.6l5.6-5.6L5 6.4z",
  more: "M12 4.5a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6m0 5.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6m0 5.7a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6",
  ticks: "m1.5 12.5 1.4-1.4 3.6 3.6-1.4 1.4zm6 0 1.4-1.4 2.6 2.6L20 5.2l1.4 1.4-9.9 9.9zm4-1.2 6-6-1.4-1.4-6 6z",
  group: "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7m7 1a3 3 0 1 1 0 6 3 3 0 0 1 0-6M9 13.5c3.5 0 6.5 1.6 6.5 4V19h-13v-1.5c0-2.4 3-4 6.5-4m7.5.1c3 .2 5 1.6 5 3.7V19h-4v-1.6c0-1.4-.5-2.7-1.6-3.7z",
};

export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", SHAPES[name]);
  picture.append(path);
  return picture;
}

export const byId = (id) => document.getElementById(id);
