{% comment %}
The service worker of a language. Its remarks stand in here, where no phone pays for them.
What `facts` holds is told in charter/offline.py; who wants to spare data, in static/offline.js. No syntax that a phone of 2019 cannot read.
{% endcomment %}
const {cache: name, release, pages, sparing, files, standIn, note} = {{ facts|safe }};
const main = '<main id="main">';
const desk = /^(\/en)?\/admin(\/|$)/;
{# As long as somebody waits for the network who could read the copy meanwhile: ms. #}
const patience = 4000;

{# Where a page lies in the cache: with its digest, so that two releases may lie side by side. #}
const keyOf = (path) => pages[path] ? `${path}?${pages[path]}` : files.includes(path) ? path : "";
{# Nobody's cookies: what is kept is what everybody reads. "no-cache" asks whether it has changed. #}
const get = (path) => fetch(path, {cache: files.includes(path) ? "default" : "no-cache", credentials: "omit"});

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(sweep()));
addEventListener("fetch", (event) => {
  const {request} = event, {origin, pathname} = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (files.includes(pathname)) event.respondWith(file(request, pathname));
  else if (request.mode === "navigate" && !desk.test(pathname)) event.respondWith(page(event, pathname));
});

{% comment %}
All or nothing, so that nobody reads one page of this edition and another of the last. A line that
breaks loses nothing: the next visit goes on where this one stopped. Three at a time leave room on the
line for whatever the visitor does next.
{% endcomment %}
async function install() {
  const cache = await caches.open(name);
  const spares = location.search === "?sparing";
  const wanted = [...files, ...Object.keys(pages).filter((path) => !spares || sparing.includes(path))];
  const lane = async () => {
    for (let path; path = wanted.shift();) await keep(cache, path);
  };
  await Promise.all([lane(), lane(), lane()]);
  {# Pages that came after the site went on to its next release are not of this one. #}
  const worker = await (await get(location.pathname)).text();
  if (!worker.includes(release)) throw new Error("a newer release");
  await skipWaiting();
}

async function keep(cache, path) {
  if (await cache.match(keyOf(path))) return;
  const answer = await get(path);
  if (!answer.ok || answer.redirected) throw new Error(`${answer.status}: ${path}`);
  await cache.put(keyOf(path), answer);
}

async function sweep() {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const {pathname, search} = new URL(request.url);
    if (keyOf(pathname) !== pathname + search) await cache.delete(request);
  }
}

async function kept(path) {
  const key = keyOf(path);
  return key ? (await caches.open(name)).match(key) : undefined;
}

{# Its name is the digest of its content: the copy is as good as any. #}
async function file(request, path) {
  return await kept(path) || fetch(request);
}

async function page(event, path) {
  const copy = await kept(path);
  try {
    const answer = fetch(event.request);
    const reply = await (copy ? Promise.race([answer, late()]) : answer);
    if (copy && [404, 410].includes(reply.status)) event.waitUntil(leave());
    if (!copy || reply.status < 500) return reply;
  } catch (error) {
    if (!copy) return unavailable();
  }
  return changed(copy, 200, (html) => html.replace(main, () => main + note));
}

const late = () => new Promise((_, reject) => setTimeout(reject, patience));

async function unavailable() {
  const copy = await kept(standIn);
  return copy ? changed(copy, 503, (html) => html) : Response.error();
}

async function changed(copy, status, change) {
  const headers = new Headers(copy.headers);
  {# They are true of the bytes that came over the line. #}
  for (const gone of ["Content-Encoding", "Content-Length", "ETag"]) headers.delete(gone);
  return new Response(change(await copy.text()), {status, headers});
}

{% comment %}
An address of the charter is gone. A release that goes on without it brings a worker that knows.
Where the worker is gone too, the site is: nobody shall read here what nobody answers for any more.
{% endcomment %}
async function leave() {
  const {status} = await get(location.pathname);
  if (![404, 410].includes(status)) return;
  await registration.unregister();
  await caches.delete(name);
}
