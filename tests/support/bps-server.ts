import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on loopback that answers as BPS WebAPI v1 is documented to; `asked` are the addresses, in order. */
export type BpsServer = { address: string; asked: URL[]; close: () => Promise<void> };
/** How one question is answered; null hands it to what is documented. */
export type BpsAnswer = (question: URLSearchParams, response: ServerResponse) => boolean;

/** A variable as BPS keeps it: figures by year and BPS code, labels by code. */
export type BpsVariable = {
  label: string;
  unit: string | null;
  labels: Record<string, string>;
  figures: Record<number, Record<string, number | string | null>>;
  turvar?: [val: number, label: string][];
  turtahun?: [val: number, label: string][];
};

/** @param first may answer instead, by writing to the response and returning true */
export async function bpsServer(
  variables: Record<number, BpsVariable>,
  first: BpsAnswer = () => false,
): Promise<BpsServer> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    asked.push(url);
    if (first(url.searchParams, response)) return;
    const variable = variables[Number(url.searchParams.get("var"))];
    const body = variable
      ? answer(variable, url.searchParams)
      : { status: "OK", "data-availability": "list-not-available", data: "" };
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/api`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

function answer(variable: BpsVariable, question: URLSearchParams): object {
  const available = { status: "OK", "data-availability": "available" };
  if (question.get("model") === "th") {
    const years = Object.keys(variable.figures).reverse();
    const page = Number(question.get("page") ?? "1");
    const shown = years
      .slice((page - 1) * 2, page * 2)
      .map((year) => ({ th_id: String(Number(year) - 1900), th: year }));
    const pages = Math.ceil(years.length / 2);
    return { ...available, data: [{ page, pages, per_page: 2, count: shown.length, total: years.length }, shown] };
  }
  const var_ = Number(question.get("var"));
  const year = Number(question.get("th")) + 1900;
  const turvar = variable.turvar ?? [[0, "Tidak ada"]];
  const turtahun = variable.turtahun ?? [[0, "Tahun"]];
  const cells = Object.entries(variable.figures[year] ?? {}).flatMap(([code, figure]) =>
    // Other divisions hold other figures, which must not be taken.
    turvar.flatMap(([tv], at) =>
      turtahun.map(([tt], nth) => [`${code}${var_}${tv}${year - 1900}${tt}`, at + nth === 0 ? figure : 1]),
    ),
  );
  const dimension = (pairs: [number, string][]) => pairs.map(([val, label]) => ({ val, label }));
  return {
    ...available,
    var: [
      { val: var_, label: variable.label, unit: variable.unit, subj: "Tenaga Kerja", def: "", decimal: "0", note: "" },
    ],
    turvar: dimension(turvar),
    labelvervar: "Kabupaten/Kota",
    vervar: Object.entries(variable.labels).map(([val, label]) => ({ val: Number(val), label })),
    tahun: [{ val: year - 1900, label: String(year) }],
    turtahun: dimension(turtahun),
    datacontent: cells.length === 0 ? [] : (Object.fromEntries(cells) as Record<string, unknown>),
  };
}
