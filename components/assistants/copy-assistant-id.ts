import { copyText } from "@/components/ui/copy-text";
import { toast } from "@/components/ui/toast";

/** Copies an assistant's id, and says so. */
export async function copyAssistantId(id: string): Promise<void> {
  const near = document.getElementById("main") ?? document.body;
  const copied = await copyText(id, near);
  toast(
    copied
      ? { title: "ID copied", tone: "success" }
      : { title: "Could not copy", description: id, tone: "warning" },
  );
}
