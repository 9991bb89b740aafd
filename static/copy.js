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
  mark(box);
  try {
    await navigator.clipboard.writeText(box.value ?? box.innerText);
    return true;
  } catch {
    // Old browsers, and pages that came over plain http.
    box.focus();
    return document.execCommand("copy");
  }
}

// A box of a form, or a part of the page.
function mark(box) {
  if (box.select) box.select();
  else getSelection().selectAllChildren(box);
}
