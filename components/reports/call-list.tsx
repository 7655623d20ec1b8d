import { PlainTable } from "@/components/table/plain-table";
import { formatPeriod } from "@/lib/core/period";
import type { Completeness, OwingRegion } from "@/lib/reports/rules/completeness";
import { STATE_NAMES } from "@/lib/reports/rules/entry-row";
import { hrefOf } from "@/lib/regions/rules";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { ExampleBadge } from "./example-badge";

/** Every region that owes the month, and who can be called about it. */
export function CallList({ sheet: { owing, showsDrafts } }: { sheet: Completeness }) {
  if (owing.length === 0) return <p>Tidak ada; semua daerah sudah lapor.</p>;
  const labels = ["Daerah", ...(showsDrafts ? ["Status"] : []), "Cabang", "Kantor wilayah", "Disetujui terakhir"];
  const columns = [...labels, ...(showsDrafts ? ["Yang dihubungi"] : [])].map((label) => ({ label }));
  return (
    <PlainTable caption="Daerah yang belum lapor" minWidth="56rem" columns={columns}>
      {owing.map((region) => (
        <tr key={region.code}>
          <th scope="row" className="text-left font-normal">
            <a href={hrefOf({ code: region.code, level: "REGENCY" })}>{region.name}</a>{" "}
            <span className="text-muted">{region.code}</span>
          </th>
          {showsDrafts ? <td>{STATE_NAMES[region.state]}</td> : null}
          <td>
            <Branches branches={region.branches} />
          </td>
          <td>{region.offices.join(", ")}</td>
          <td>{region.lastApproved ? formatPeriod(region.lastApproved) : "belum pernah"}</td>
          {showsDrafts ? (
            <td>
              <Contacts contacts={region.contacts} />
            </td>
          ) : null}
        </tr>
      ))}
    </PlainTable>
  );
}

function Branches({ branches }: Pick<OwingRegion, "branches">) {
  if (branches.length === 0) return "belum ada cabang";
  return branches.map(({ id, name, isExample }) => (
    <p key={id}>
      {name} {isExample ? <ExampleBadge /> : null}
    </p>
  ));
}

function Contacts({ contacts }: Pick<OwingRegion, "contacts">) {
  if (contacts === null) return null;
  if (contacts.length === 0) return <span className="text-muted">belum ada akun cabang</span>;
  return contacts.map(({ name, email, role }) => (
    <p key={email}>
      {name}, {ROLE_NAMES[role].toLowerCase()}: <a href={`mailto:${email}`}>{email}</a>
    </p>
  ));
}
