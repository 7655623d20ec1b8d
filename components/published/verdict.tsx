import { Badge } from "@/components/ui/badge";

/** @param agrees null where nothing can be judged; then nothing is said */
export function Verdict({ agrees }: { agrees: boolean | null }) {
  if (agrees === null) return null;
  return agrees ? <Badge tone="met">cocok</Badge> : <Badge tone="notice">tidak cocok</Badge>;
}
