import { MemorySkeleton } from "@/components/memory/memory-skeleton";

export default MemorySkeleton;
