import { groupRows } from "./row-groups";

/**
 * Puts the rows into the table's groups in a new order. Until the next picture is shown, groups off screen are not laid
 * out at all (`content-visibility: auto` alone still prepares three screens around the visible one).
 * @param afterPaint what can wait until the reader sees the new order
 */
export function placeRows(
  bodies: readonly HTMLTableSectionElement[],
  rows: readonly HTMLTableRowElement[],
  afterPaint: () => void,
): void {
  const offScreen = bodies.filter((body) => {
    const { top, bottom } = body.getBoundingClientRect();
    return bottom < 0 || top > innerHeight;
  });
  for (const body of offScreen) body.style.contentVisibility = "hidden";
  for (const [index, group] of groupRows(rows).entries()) {
    for (const row of group) bodies[index]!.appendChild(row);
  }
  onNextPaint(() => {
    for (const body of offScreen) body.style.contentVisibility = "";
    afterPaint();
  });
}

function onNextPaint(run: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      run();
    };
    channel.port2.postMessage(null);
  });
}
