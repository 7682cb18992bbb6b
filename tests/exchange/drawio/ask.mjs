// Models come in as JSON strings of XML, a line each; what mxGraph makes of each goes out as JSON:
// {cells: [{id, parent, kind, label, data, ends, place}], again} or {error}. `label` is the text
// that a browser shows, `again` the model as mxGraph writes it.
import { createInterface } from "node:readline";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html><body></body>");
for (const name of ["window", "document", "DOMParser", "XMLSerializer", "navigator"]) {
  const value = name === "window" ? window : window[name];
  Object.defineProperty(globalThis, name, { value, configurable: true });
}
const { default: start } = await import("mxgraph");
const mx = start({ mxBasePath: "", mxLoadResources: false, mxLoadStylesheets: false });
for (const [name, made] of Object.entries(mx)) window[name] = globalThis[name] = made;
const page = window.document.createElement("div");

/** A label as a browser shows it. */
function shown(label) {
  page.innerHTML = label;
  for (const each of page.querySelectorAll("br")) each.replaceWith("\n");
  return page.textContent;
}

function told(cell) {
  const value = cell.value;
  const isData = Boolean(value && value.nodeType);
  const data = isData ? Object.fromEntries([...value.attributes].map((a) => [a.name, a.value])) : {};
  const place = cell.geometry;
  return {
    id: cell.id,
    parent: cell.parent ? cell.parent.id : "",
    kind: cell.vertex ? "vertex" : cell.edge ? "edge" : "",
    label: shown((isData ? data.label : value) ?? ""),
    data,
    ends: [cell.source ? cell.source.id : "", cell.target ? cell.target.id : ""],
    place: place ? [place.x, place.y, place.width, place.height] : [],
  };
}

for await (const line of createInterface({ input: process.stdin })) {
  let said;
  try {
    const document = mx.mxUtils.parseXml(JSON.parse(line));
    const model = new mx.mxGraphModel();
    new mx.mxCodec(document).decode(document.documentElement, model);
    said = {
      cells: Object.values(model.cells).map(told),
      again: mx.mxUtils.getXml(new mx.mxCodec().encode(model)),
    };
  } catch (error) {
    said = { error: String(error?.stack ?? error) };
  }
  process.stdout.write(JSON.stringify(said) + "\n");
}
