import type { ReactNode } from "react";

type PostFormProps = {
  action: string;
  label: string;
  submit: string;
  hidden?: Record<string, string>;
  /** beside what its page is for, or nothing to be done lightly */
  isMinor?: boolean;
  children?: ReactNode;
};

/** An ordinary form: one address, one button, no script. */
export function PostForm({ action, label, submit, hidden = {}, isMinor = false, children }: PostFormProps) {
  return (
    <form
      action={action}
      method="post"
      aria-label={label}
      className="my-3 flex flex-col items-start gap-3 [&>div]:w-full"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className={isMinor ? "button" : "button button-primary"}>
        {submit}
      </button>
    </form>
  );
}
