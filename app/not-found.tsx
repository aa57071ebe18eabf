import Link from "next/link";
import { PageShell } from "@/components/shell/page-shell";
import { buttonClass } from "@/components/ui/button-class";

export default function NotFound() {
  return (
    <PageShell>
      <h1 className="font-semibold text-lg">Page not found</h1>
      <p className="mt-1 mb-4 text-muted-foreground">
        There is nothing at this address. The deployment may have another name, or the link may be
        incomplete.
      </p>
      <Link href="/" className={buttonClass()}>
        Go to Assistants
      </Link>
    </PageShell>
  );
}
