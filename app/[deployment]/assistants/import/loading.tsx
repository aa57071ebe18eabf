import { ImportSkeleton } from "@/components/exchange/import-skeleton";

export default ImportSkeleton;
