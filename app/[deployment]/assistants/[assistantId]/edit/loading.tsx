import { EditSkeleton } from "@/components/assistants/form-skeleton";

export default EditSkeleton;
