// A button copies what stands in a box. Without this script there is no button, and the words
// beside the box tell how to do it by hand.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const box = document.getElementById(button.dataset.copies);
  const said = button.parentElement.querySelector("[role=status]");
  button.hidden = false;
  button.addEventListener("click", async () => {
    said.textContent = (await copied(box)) ? button.dataset.done : button.dataset.failed;
  });
}

async function copied(box) {
  box.select();
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    // Old browsers, and pages that came over plain http.
    box.focus();
    return document.execCommand("copy");
  }
}
