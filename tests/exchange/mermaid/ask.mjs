// Diagrams come in as JSON strings, a line each; what Mermaid makes of each goes out as JSON:
// {title, sections, tasks: [{section, task, score, people}], description} or {error}.
// `section` is the place of a task's section, -1 before any. Texts are as Mermaid shows them.
import { createInterface } from "node:readline";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
for (const name of ["document", "window", "CSSStyleSheet", "DOMParser", "Node", "Element"]) {
  globalThis[name] = name === "window" ? window : window[name];
}
for (const channel of ["log", "info", "debug", "warn", "error", "trace"]) console[channel] = () => {};

const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false, suppressErrorRendering: true, maxTextSize: 1e9 });
const { db, renderer } = await mermaid.mermaidAPI.getDiagramFromText("journey\n");
const page = window.document.createElement("div");
let places = [];
const { addTask } = db;
renderer.draw = () => {};
db.addTask = (name, data) => {
  places.push(db.getSections().length - 1);
  addTask(name, data);
};

/** A text as it stands in the picture: entity codes become what they stand for. */
function shown(text, isHtml = false) {
  page.textContent = text;
  const written = isHtml ? text : page.innerHTML;
  page.innerHTML = written.replace(/ﬂ°°/g, "&#").replace(/ﬂ°/g, "&").replace(/¶ß/g, ";");
  return page.textContent;
}

/** A text of which Mermaid draws `between` for each break. */
function drawn(text, between, isHtml = false) {
  return text.trim().split(/<br\s*\/?>/gi).map((line) => shown(line, isHtml)).join(between);
}

const spelt = (score) => (Number.isFinite(score) ? score : String(score));

let count = 0;

/** Read a diagram, and say its type; only drawing it, which is slow, knows of front matter. */
async function read(text) {
  if (!/^\s*---/.test(text)) return (await mermaid.mermaidAPI.getDiagramFromText(text)).type;
  return (await mermaid.render(`diagram${count++}`, text)).diagramType;
}

for await (const line of createInterface({ input: process.stdin })) {
  places = [];
  let said;
  try {
    const type = await read(JSON.parse(line));
    if (type !== "journey") throw new Error(`a ${type}`);
    said = {
      title: drawn(db.getDiagramTitle(), " ", true),
      description: drawn(db.getAccDescription(), "\n", true),
      sections: db.getSections().map((name) => drawn(name, "\n")),
      tasks: db.getTasks().map(({ task, score, people }, place) => ({
        section: places[place],
        task: drawn(task, "\n"),
        score: spelt(score),
        people: people.map((name) => drawn(name, " ")),
      })),
    };
  } catch (error) {
    said = { error: String(error?.message ?? error) };
  }
  process.stdout.write(JSON.stringify(said) + "\n");
}
