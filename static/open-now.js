// Says whether the office is open now, from what the page tells (charter/open_now.py). It knows the
// hour in Bangladesh wherever the phone is, and says nothing when it cannot be sure of it.
const place = document.querySelector("[data-opens]");
const told = place.dataset;
const list = (text) => (text ? text.split(" ") : []);
const weekend = list(told.weekend).map(Number);
const years = list(told.years);
const days = new Map(list(told.days).map((day) => [day.slice(0, 10), day.slice(10)]));

function say() {
  const [today, clock] = new Date().toLocaleString("sv-SE", { timeZone: "Asia/Dhaka" }).split(" ");
  // Before the page was made: the phone's clock is wrong. Offline: a notice may have come since.
  const knows = /^\d{4}-\d\d-\d\d$/.test(today) && today >= told.since && navigator.onLine;
  const words = knows ? answer(today, clock.slice(0, 5)) : "";
  place.hidden = !words;
  place.textContent = words;
}

function answer(today, clock) {
  if (works(today) && told.opens <= clock && clock < told.closes)
    return told.open + (isDoubtful(today) ? ` ${told.doubt}` : "");
  let day = clock < told.opens ? today : next(today);
  let doubtful = !works(today) && isDoubtful(today);
  for (let left = 60; !works(day); left--) {
    if (!left) return "";
    doubtful = doubtful || isDoubtful(day);
    day = next(day);
  }
  doubtful = doubtful || isDoubtful(day);
  return told.shut.replace("[day]", called(day, today)) + (doubtful ? ` ${told.doubt}` : "");
}

function works(day) {
  return days.has(day) ? days.get(day).includes("+") : !weekend.includes(weekday(day));
}

// As offices/calendar.py has it: in a year that nobody checked, and around an estimated day.
function isDoubtful(day) {
  if (!days.has(day) && weekend.includes(weekday(day))) return false;
  const isEstimated = (day) => (days.get(day) || "").includes("?");
  return !years.includes(day.slice(0, 4)) || [-1, 0, 1].some((n) => isEstimated(next(day, n)));
}

function called(day, today) {
  if (day === today) return told.today;
  if (day === next(today)) return told.tomorrow;
  const name = list(told.names)[weekday(day)];
  if (day < next(today, 7)) return name;
  const number = String(Number(day.slice(8))).replace(/\d/g, (digit) => told.digits[digit]);
  return `${name}, ${number} ${list(told.months)[Number(day.slice(5, 7)) - 1]},`;
}

function weekday(day) {
  return new Date(day).getUTCDay();
}

function next(day, count = 1) {
  return new Date(Date.parse(day) + count * 864e5).toISOString().slice(0, 10);
}

say();
setInterval(say, 60000);
