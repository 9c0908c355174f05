// What scripts add to pages that work without them: sliders for the dates of knowledge, filters that do not reload the
// page, and a projections page that looks again by itself.
"use strict";

const day = 86400000;
const toNumber = (text) => Math.round(Date.parse(text + "T00:00:00Z") / day);
const toText = (number) => new Date(number * day).toISOString().slice(0, 10);

/** A slider under a field, which moves between `data-first` and `data-last`; at its right end the field is empty. */
function addSlider(field) {
  const input = field.querySelector("input");
  const label = field.querySelector("label");
  const isDay = field.dataset.slider === "day";
  const first = isDay ? toNumber(field.dataset.first) : Number(field.dataset.first);
  const last = isDay ? toNumber(field.dataset.last) : Number(field.dataset.last);
  if (!(last > first)) return;
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = String(first);
  slider.max = String(last);
  slider.step = "1";
  slider.setAttribute("aria-label", label.firstChild.textContent.trim() + ", slider");
  const place = () => {
    const value = isDay ? toNumber(input.value) : Number(input.value || NaN);
    slider.value = Number.isFinite(value) ? String(value) : String(last);
    slider.setAttribute("aria-valuetext", input.value || "now");
  };
  slider.addEventListener("input", () => {
    const value = Number(slider.value);
    input.value = value >= last ? "" : isDay ? toText(value) : String(value);
    slider.setAttribute("aria-valuetext", input.value || "now");
  });
  slider.addEventListener("change", () => input.form.requestSubmit());
  input.addEventListener("input", place);
  place();
  field.append(slider);
}

/** Puts the main part of another page in the place of this one's. */
async function show(address, { keeps } = {}) {
  const main = document.querySelector("main");
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const next = new DOMParser().parseFromString(await answer.text(), "text/html");
    const focused = keeps && document.activeElement ? document.activeElement.name || "" : "";
    const wasSlider = document.activeElement && document.activeElement.type === "range";
    const field = focused ? "" : document.activeElement && document.activeElement.closest("[data-slider]")?.dataset.slider;
    main.replaceWith(document.adoptNode(next.querySelector("main")));
    document.title = next.title;
    enhance();
    const again = focused
      ? document.querySelector(`.filters [name="${CSS.escape(focused)}"]`)
      : wasSlider && field && document.querySelector(`[data-slider="${CSS.escape(field)}"] input[type="range"]`);
    if (again) again.focus({ preventScroll: true });
    return true;
  } catch {
    main.removeAttribute("aria-busy");
    return false;
  }
}

/** Filters act when they are changed, and leave the page where it is. */
function actAtOnce(form) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form)) if (value) address.searchParams.set(name, value);
    if (await show(address, { keeps: true })) history.pushState(null, "", address);
    else location.assign(address);
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches("select")) form.requestSubmit();
  });
}

function enhance() {
  document.querySelectorAll("[data-slider]").forEach(addSlider);
  document.querySelectorAll("form[data-filters]").forEach(actAtOnce);
  if (document.querySelector("[data-moving]")) setTimeout(() => show(location.href), 2000);
}

addEventListener("popstate", () => show(location.href));
enhance();
