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
    const body =
      url.searchParams.get("model") === "var"
        ? pageOfVariables(variables, url.searchParams)
        : variable
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

const AVAILABLE = { status: "OK", "data-availability": "available" };

function paged(items: readonly object[], question: URLSearchParams): object {
  const page = Number(question.get("page") ?? "1");
  const shown = items.slice((page - 1) * 2, page * 2);
  const pages = Math.ceil(items.length / 2);
  return { ...AVAILABLE, data: [{ page, pages, per_page: 2, count: shown.length, total: items.length }, shown] };
}

function pageOfVariables(variables: Record<number, BpsVariable>, question: URLSearchParams): object {
  const items = Object.entries(variables).map(([id, { label: title, unit }]) => ({ var_id: Number(id), title, unit }));
  return paged(items, question);
}

function answer(variable: BpsVariable, question: URLSearchParams): object {
  if (question.get("model") === "th") {
    const years = Object.keys(variable.figures).reverse();
    return paged(
      years.map((year) => ({ th_id: String(Number(year) - 1900), th: year })),
      question,
    );
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
    ...AVAILABLE,
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
