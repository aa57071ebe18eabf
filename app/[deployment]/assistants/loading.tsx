import { AssistantsSkeleton } from "@/components/assistants/assistants-skeleton";

export default AssistantsSkeleton;
