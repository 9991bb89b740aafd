// Below the search box, services for what has been typed so far. Without this script, or where no
// answer comes, the box searches when it is sent.
for (const form of document.querySelectorAll("form.find")) {
  const input = form.querySelector("input[type=search]");
  const said = document.createElement("div");
  const list = document.createElement("ul");
  let waiting, asked, shownFor = "";
  said.setAttribute("role", "status");
  list.className = "services";

  const show = (answer = "", query = "") => {
    const piece = document.createElement("template");
    piece.innerHTML = answer;
    said.replaceChildren(...piece.content.querySelectorAll("p"));
    list.replaceChildren(...piece.content.querySelectorAll("li"));
    list.hidden = !list.firstChild;
    shownFor = query;
  };

  const ask = async () => {
    const query = input.value.trim();
    if (query === shownFor) return;
    if (query.length < 2) return show();
    asked = new AbortController();
    try {
      const address = new URL("suggest/", form.action);
      address.search = new URLSearchParams({q: query});
      const answer = await fetch(address, {signal: asked.signal, credentials: "omit"});
      if (answer.ok) show(await answer.text(), query);
    } catch {
      // The line is bad, or more has been typed since.
    }
  };

  const forget = () => {
    clearTimeout(waiting);
    asked?.abort();
  };

  input.addEventListener("input", () => {
    forget();
    waiting = setTimeout(ask, 250);
  });

  form.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !said.firstChild) return;
    event.preventDefault(); // it would also empty the box
    forget();
    if (list.contains(document.activeElement)) input.focus();
    show();
  });

  form.append(said, list);
  show();
}
