import { PostForm } from "@/components/forms/post-form";
import { Section } from "@/components/ui/section";
import { formatMoment } from "@/lib/core/moment";
import { PLAN_KEYS, type KeptPlan } from "@/lib/planner/schema";

type KeptProps = {
  plans: readonly KeptPlan[];
  /** of the page of plans, and of this list */
  path: string;
  here: string;
  /** only one was chosen, which is nothing to compare */
  isAlone: boolean;
};

/** The list of kept plans; two or three of them can be laid beside each other. */
export function KeptPlans({ plans, path, here, isAlone }: KeptProps) {
  if (plans.length === 0) return <p className="text-muted">Belum ada rencana yang disimpan.</p>;
  return (
    <Section id="daftar" title="Daftar" lead={`Pilih 2 sampai ${PLAN_KEYS.length} rencana untuk dibandingkan.`}>
      {isAlone ? <p>Pilih sedikitnya dua rencana.</p> : null}
      <form id="banding" action={here} method="get" aria-label="Bandingkan rencana">
        <button type="submit" className="button">
          Bandingkan
        </button>
      </form>
      <ul className="my-3 flex flex-col gap-2">
        {plans.map(({ number, name, query, keptBy, keptAt }) => (
          <li key={number} className="flex flex-wrap items-center gap-x-4 border-b border-line pb-2">
            <label className="flex min-h-8 items-center gap-2">
              <input type="checkbox" form="banding" name="pilih" value={number} className="size-5" />
              <span className="sr-only">Bandingkan {name}</span>
            </label>
            <a href={`${path}?${query}`}>{name}</a>
            <span className="text-sm text-muted">
              {keptBy ?? "akun yang sudah dihapus"}, {formatMoment(keptAt)}
            </span>
            <PostForm
              action={`${here}/hapus`}
              label={`Hapus ${name}`}
              submit="Hapus"
              isMinor
              hidden={{ nomor: String(number) }}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
