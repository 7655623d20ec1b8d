import { Badge } from "@/components/ui/badge";

/** Marks a branch that exists only for trying the application. */
export function ExampleBadge() {
  return (
    <Badge tone="simulated" title="Cabang contoh untuk peragaan, bukan cabang yang ada">
      contoh
    </Badge>
  );
}
