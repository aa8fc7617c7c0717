// Wakes the islands of a page: the few parts that answer without a new page. A page without islands loads nothing here,
// and a page whose islands do not wake is a page of plain forms and links that work.
//
// <script type="module" src="/assets/islands.js?v=…" data-islands-js="/pkg/dorflinde.js?v=…" data-islands-wasm="/pkg/dorflinde.wasm?v=…">
//
// What leptos expects of a page (0.8.23, look again when it moves): three global lists of what the server sent along, which
// is nothing, since our islands get all they need as properties; `hydrate()` once; then for each <leptos-island> the function
// named in `data-component`, parents before the islands inside them. An island that stands in the children of another
// first says so to the other (`$$on_hydrate`), which hands it its context.

const own = document.querySelector("script[data-islands-js]");

async function wake() {
  globalThis.__RESOLVED_RESOURCES ??= [];
  globalThis.__SERIALIZED_ERRORS ??= [];
  globalThis.__INCOMPLETE_CHUNKS ??= [];
  const bundle = await import(own.dataset.islandsJs);
  await bundle.default({ module_or_path: own.dataset.islandsWasm });
  bundle.hydrate();
  for (const island of document.querySelectorAll("leptos-island[data-component]")) {
    island.parentElement.closest("leptos-children")?.$$on_hydrate?.();
    await bundle[island.dataset.component]?.(island);
  }
  document.documentElement.dataset.islands = "awake";
}

if (own && document.querySelector("leptos-island")) {
  // Reading comes first: the bundle waits until the browser has nothing better to do, two seconds at most.
  if (globalThis.requestIdleCallback) requestIdleCallback(wake, { timeout: 2000 });
  else setTimeout(wake);
}
