// Below the search box, services for what has been typed so far. Without this script, or where the
// answer does not come, the box searches when it is sent.
for (const form of document.querySelectorAll("form.find")) {
  const input = form.querySelector("input[type=search]");
  const said = form.appendChild(document.createElement("div"));
  const list = form.appendChild(document.createElement("div"));
  said.setAttribute("role", "status");
  let waiting, asked, shownFor = "";

  const show = (answer = "", query = "") => {
    const piece = document.createElement("template");
    piece.innerHTML = answer;
    said.replaceChildren(...piece.content.querySelectorAll("p"));
    list.replaceChildren(...piece.content.querySelectorAll("ul"));
    shownFor = query;
  };

  const ask = async () => {
    const query = input.value.trim();
    asked?.abort();
    if (query === shownFor) return;
    if (query.length < 2) return show();
    asked = new AbortController();
    try {
      const address = new URL("suggest/", form.action);
      address.search = new URLSearchParams({q: query});
      const answer = await fetch(address, {signal: asked.signal, credentials: "omit"});
      if (answer.ok) show(await answer.text(), query);
    } catch {
      // The line is bad, or something else has been typed since.
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 250);
  });

  form.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !list.firstChild) return;
    event.preventDefault(); // which would also empty the box
    clearTimeout(waiting);
    asked?.abort();
    if (list.contains(document.activeElement)) input.focus();
    show();
  });
}
