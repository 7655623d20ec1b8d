import { readFileSync } from "node:fs";
import { referenceDirectory } from "@/tests/support/directory";
import { readBook } from "@/lib/imports/format/read-book";
import { neededColumns } from "@/lib/imports/rules/find-tables";
import { readTables } from "@/lib/imports/rules/read-tables";
import { resolveColumn } from "@/lib/regions/rules/resolve-column";
import { proposalOf } from "@/lib/imports/format/proposal";
const d = await referenceDirectory();
for (const f of process.argv.slice(2)) {
let t=performance.now();
const book = await readBook(readFileSync(f), (s)=>neededColumns(s, "PYB"));
const p = proposalOf(book, readTables(book, (w)=>resolveColumn(w,d)));
console.log(f, performance.now()-t);
for (const s of p.sheets) console.log(JSON.stringify({...s, measures: s.measures.filter(m=>m.as).slice(0,5), questions: s.questions.slice(0,5)}));
}
