import { PostForm } from "@/components/forms/post-form";
import { endWords, limitWords, lastUseWords } from "@/lib/tokens/format/token-words";
import type { ListedToken } from "@/lib/tokens/schema";

/** The tokens of an account; those in use can be revoked. */
export function TokenList({ tokens, at }: { tokens: readonly ListedToken[]; at: Date }) {
  if (tokens.length === 0) return <p className="text-muted">Belum ada token.</p>;
  return (
    <ul className="flex flex-col gap-2">
      {tokens.map((token) => (
        <li key={token.id} className="border-b border-line pb-2">
          <strong className="[overflow-wrap:anywhere]">{token.name}</strong> <code>{token.hint}…</code>
          <p>{limitWords(token)}</p>
          <p className="text-sm text-muted">
            {endWords(token, at)}; {lastUseWords(token)}
          </p>
          {token.revokedAt === null && token.expiresAt > at ? (
            <PostForm
              action="/akun/token/cabut"
              label={`Cabut token ${token.name}`}
              submit="Cabut"
              isMinor
              hidden={{ token: token.id }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
