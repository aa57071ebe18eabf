import { lazyMenuItems } from "@/components/ui/lazy-menu-items";

/** What the menu of an assistant holds. */
export const LazyAssistantItems = lazyMenuItems(() =>
  import("./assistant-menu-items").then((part) => part.AssistantMenuItems),
);
