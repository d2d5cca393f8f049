// Starts the page.

import * as composer from "./composer.js";
import * as dropping from "./dropping.js";
import { connect } from "./line.js";
import * as panel from "./panel.js";
import * as people from "./people.js";
import * as timeline from "./timeline.js";
import * as unread from "./unread.js";
import { become, fromAddress } from "./world.js";
import { learn } from "./words.js";

await learn();
for (const part of [unread, people, composer, timeline, dropping, panel]) part.start();
addEventListener("hashchange", () => become(...fromAddress()));
connect();
