type BreadcrumbProps = { items: { label: string; href?: string }[]; aside?: string };

/** Where this page stands: nation > province > region. The last one is this page and carries no link; `aside` is its code. */
export function Breadcrumb({ items, aside }: BreadcrumbProps) {
  return (
    <nav aria-label="Remah roti" className="mb-1 flex flex-wrap items-baseline gap-x-4 text-sm">
      <ol className="flex flex-wrap items-baseline gap-x-1.5">
        {items.map((item, index) => (
          <li key={item.label} className="flex items-baseline gap-x-1.5">
            {index > 0 ? (
              <span aria-hidden="true" className="text-muted">
                ›
              </span>
            ) : null}
            {item.href ? <a href={item.href}>{item.label}</a> : <span aria-current="page">{item.label}</span>}
          </li>
        ))}
      </ol>
      {aside ? <span className="text-muted">{aside}</span> : null}
    </nav>
  );
}
