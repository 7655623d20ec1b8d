import { Section } from "@/components/ui/section";
import { CRITERIA, EXAMPLE } from "@/lib/scores/rules/criteria";
import { scoreText } from "@/lib/scores/format/score-text";

/** The one sheet that was ever printed, quoted: no measure for anybody. */
export function ScoreExample() {
  return (
    <Section
      id="contoh"
      title="Contoh yang dikutip"
      lead={`${EXAMPLE.source} Bobot dan ambangnya tidak dipublikasikan, jadi contoh ini bukan patokan.`}
    >
      <table className="keep-together mb-3 w-full max-w-md tabular-nums">
        <caption className="sr-only">Nilai pada lembar yang dikutip</caption>
        <thead>
          <tr className="border-b border-edge text-left text-sm text-muted">
            <th scope="col" className="py-1 font-medium">
              Butir
            </th>
            <th scope="col" className="py-1 text-right font-medium">
              Nilai
            </th>
          </tr>
        </thead>
        <tbody>
          {CRITERIA.map(({ key, name, example }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-1 text-left font-normal">
                {name}
              </th>
              <td className="py-1 text-right">{scoreText(example)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="py-1 text-left">
              Jumlah yang tercetak
            </th>
            <td className="py-1 text-right">{scoreText(EXAMPLE.total)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
