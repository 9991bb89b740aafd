// Where there is room, nothing needs to be folded.
if (matchMedia("(min-width:64em)").matches)
  for (const folded of document.querySelectorAll("main details")) folded.open = true;
