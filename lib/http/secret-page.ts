import { documentOf, escaped } from "./plain-answer";

type Shown = {
  title: string;
  /** what to do with it, above */
  before: string;
  label: string;
  secret: string;
  after: string;
  back: { href: string; label: string };
};

/**
 * A page that is the answer to a form, for what may be seen once: nothing keeps it, so it cannot be asked for again, and it
 * needs no script. Its field holds the whole secret, to be copied.
 */
export function shownOnce({ title, before, label, secret, after, back }: Shown): Response {
  const body = documentOf(
    title,
    `<p>${escaped(before)}</p>
<p><label for="rahasia">${escaped(label)}</label>
<input id="rahasia" class="secret" readonly value="${escaped(secret)}" autocomplete="off" spellcheck="false"></p>
<p>${escaped(after)}</p>
<p><a href="${escaped(back.href)}">${escaped(back.label)}</a></p>`,
  );
  return new Response(body, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "private, no-store",
      // Whatever is opened from here is not told where it was opened.
      "referrer-policy": "no-referrer",
    },
  });
}
