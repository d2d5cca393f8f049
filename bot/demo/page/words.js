// The page's own words, in the language of whoever is talking.

import { person } from "./world.js";

let words = { ko: {}, en: {} };

export async function learn() {
  words = await (await fetch("/static/strings.json")).json();
}

export const language = () => (person()?.language_code?.startsWith("ko") === false ? "en" : "ko");

export function say(key, values = {}) {
  const sentence = words[language()][key] ?? key;
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

// The shop is in Seoul, wherever this page is opened, and the desk speaks of Seoul's days.
const timeZone = "Asia/Seoul";
const SEOUL = 9 * 3600;
const dayNumber = (seconds) => Math.floor((seconds + SEOUL) / 86400);

export const clock = (seconds) =>
  new Date(seconds * 1000).toLocaleTimeString(say("locale"), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });

export function day(seconds) {
  const ago = dayNumber(Date.now() / 1000) - dayNumber(seconds);
  if (ago === 0) return say("today");
  if (ago === 1) return say("yesterday");
  return new Date(seconds * 1000).toLocaleDateString(say("locale"), { month: "long", day: "numeric", weekday: "long", timeZone });
}

const SIZES = ["B", "KB", "MB"];

export function size(bytes) {
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)), SIZES.length - 1);
  return `${(bytes / 1024 ** step).toLocaleString(say("locale"), { maximumFractionDigits: 1 })} ${SIZES[step]}`;
}
