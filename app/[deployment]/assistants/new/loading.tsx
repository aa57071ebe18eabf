import { NewSkeleton } from "@/components/assistants/form-skeleton";

export default NewSkeleton;
