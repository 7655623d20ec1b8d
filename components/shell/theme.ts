/** Where the reader's own choice of light or dark is kept; nothing is kept while they follow their device. */
export const THEME_KEY = "jangkau-tema";

/**
 * Runs before the first paint: marks that scripts work and applies the kept choice, so that no page flashes in the
 * wrong colours. Storage may be forbidden, which is not worth an error.
 */
export const THEME_SCRIPT = `(function(r){r.dataset.js="";try{var t=localStorage.getItem("${THEME_KEY}");if(t==="light"||t==="dark")r.dataset.theme=t}catch(e){}})(document.documentElement)`;
