// Has the browser keep the charter, to read it where there is no line. Nothing else needs this.
{
  const { worker } = document.currentScript.dataset;
  const { connection, serviceWorker } = navigator;
  const spares = connection && connection.saveData;
  // After the page itself is there: the line may be slow.
  if (serviceWorker)
    addEventListener("load", () =>
      serviceWorker.register(spares ? `${worker}?sparing` : worker).catch(() => {}));
}
