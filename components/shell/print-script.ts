/** Marks what is filled with the day of printing. */
export const PRINT_DATE = "data-print-date";
/** Marks the button that prints the page. */
export const PRINT_BUTTON = "data-print-page";

/**
 * Pages are rendered once and kept, so only the browser knows on which day, and under which address, one is printed:
 * it writes both into the foot of every sheet of paper. What the style sheets say comes later and so outweighs it.
 */
export const PRINT_SCRIPT = `(function(d){var s;addEventListener("beforeprint",function(){var t="dicetak "+new Date().toLocaleDateString("id-ID",{day:"numeric",month:"long",year:"numeric"});d.querySelectorAll("[${PRINT_DATE}]").forEach(function(e){e.textContent=" · "+t});if(!s)d.head.prepend(s=d.createElement("style"));s.textContent="@page{@bottom-left{content:"+JSON.stringify(location.href)+"}@bottom-center{content:"+JSON.stringify(t)+"}}"});d.addEventListener("click",function(e){if(e.target instanceof Element&&e.target.closest("[${PRINT_BUTTON}]"))print()})})(document)`;
