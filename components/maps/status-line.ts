type StatusLine = {
  /** @param href where "Buka" leads, or null for the text alone */
  show: (text: string, href: string | null) => void;
  isOpen: () => boolean;
  clear: () => void;
};

/** The line under a map; between areas it holds the hint that the server wrote. */
export function createStatusLine(root: HTMLElement): StatusLine {
  const line = document.getElementById(`${root.id}-status`);
  const hint = [...(line?.childNodes ?? [])];
  return {
    show: (text, href) => {
      if (!line) return;
      line.textContent = text;
      if (href !== null) line.append(" ", openLink(href, text));
    },
    isOpen: () => line?.querySelector("a") !== null,
    clear: () => {
      line?.replaceChildren(...hint);
    },
  };
}

function openLink(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = "Buka";
  link.setAttribute("aria-label", `Buka ${text}`);
  return link;
}
