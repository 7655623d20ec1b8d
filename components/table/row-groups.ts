/**
 * Rows stand in groups that the browser skips while they are off screen (table.css): laying out 514 rows takes ten
 * times as long as the two dozen one sees. Small groups, so that little more than those is laid out.
 */
export const GROUP_ROWS = 4;

export function groupRows<Row>(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (let start = 0; start < rows.length; start += GROUP_ROWS) groups.push(rows.slice(start, start + GROUP_ROWS));
  return groups;
}
